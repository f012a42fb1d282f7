/**
 * Planted faults: every way to break a thread function by one small change, at every site where the change fits. A test suite that
 * lets such a function pass has a hole there.
 */
import type { Imm, Inst, Mem, Node, Operand, ThreadFunction } from "../../src/ir/thread.js";

export type FaultKind =
  | "wrong swizzle"
  | "missing barrier"
  | "missing wait"
  | "off-by-one bound"
  | "dropped product"
  | "wrong rounding"
  | "swapped operand"
  | "wrong offset"
  | "wrong lane";

export interface Mutant {
  readonly kind: FaultKind;
  /** The instruction as it was, for the report. */
  readonly site: string;
  /** The node that was changed, as it was. */
  readonly node: Node;
  readonly fn: ThreadFunction;
}

type Edit = { readonly kind: FaultKind; readonly to: readonly Node[] };

/** One mutant per fault and site, in program order. */
export function* mutants(fn: ThreadFunction): Generator<Mutant> {
  for (const { path, node } of walk(fn.body, [])) {
    for (const edit of editsOf(node)) {
      yield { kind: edit.kind, site: describe(node), node, fn: { ...fn, body: replaceAt(fn.body, path, edit.to) } };
    }
  }
}

type Path = readonly (readonly [field: "body" | "head" | "then" | "else" | "root", index: number])[];

function* walk(
  nodes: readonly Node[],
  prefix: Path,
  field: Path[number][0] = "root",
): Generator<{ path: Path; node: Node }> {
  for (const [i, node] of nodes.entries()) {
    const path: Path = [...prefix, [field, i]];
    yield { path, node };
    if (node.k === "for" || node.k === "role") yield* walk(node.body, path, "body");
    if (node.k === "while") {
      yield* walk(node.head, path, "head");
      yield* walk(node.body, path, "body");
    }
    if (node.k === "if") {
      yield* walk(node.then, path, "then");
      yield* walk(node.else, path, "else");
    }
  }
}

function replaceAt(nodes: readonly Node[], path: Path, to: readonly Node[]): Node[] {
  const [step, ...rest] = path;
  if (step === undefined) return [...nodes];
  const [, index] = step;
  const node = nodes[index] as Node;
  if (rest.length === 0) return [...nodes.slice(0, index), ...to, ...nodes.slice(index + 1)];
  const field = (rest[0] as Path[number])[0];
  const inner = (node as unknown as Record<string, readonly Node[]>)[field] as readonly Node[];
  const changed = { ...node, [field]: replaceAt(inner, rest, to) } as Node;
  return [...nodes.slice(0, index), changed, ...nodes.slice(index + 1)];
}

function editsOf(node: Node): Edit[] {
  if (node.k === "for") {
    // One iteration too few, where the bound is known; a run-time bound is computed by instructions that have faults of their own.
    return node.hi.k === "imm"
      ? [{ kind: "off-by-one bound", to: [{ ...node, hi: { ...node.hi, value: Number(node.hi.value) - node.step } }] }]
      : [];
  }
  if (node.k !== "inst") return [];
  return [
    ...swizzle(node),
    ...order(node),
    ...bounds(node),
    ...dropped(node),
    ...rounding(node),
    ...swapped(node),
    ...offset(node),
    ...lane(node),
  ];
}

const isImm = (o: Operand | undefined, test: (v: number) => boolean): o is Imm =>
  o?.k === "imm" && test(Number(o.value));
const withSrc = (n: Inst, index: number, value: Operand): Inst => ({
  ...n,
  src: n.src.map((s, i) => (i === index ? value : s)),
});

/** Chunk bits of the 128-byte swizzle: 16-byte chunks exchanged wrongly, or not at all. */
function swizzle(n: Inst): Edit[] {
  const chunk = (v: number): boolean => v > 0 && (v & ~0x70) === 0;
  if (n.op === "xor" && isImm(n.src[1], chunk))
    return [{ kind: "wrong swizzle", to: [withSrc(n, 1, { ...n.src[1], value: Number(n.src[1].value) ^ 0x10 })] }];
  if (n.op === "and" && isImm(n.src[1], (v) => v === 0x70))
    return [{ kind: "wrong swizzle", to: [withSrc(n, 1, { ...n.src[1], value: 0x30 })] }];
  return [];
}

function order(n: Inst): Edit[] {
  if (n.op === "bar.sync") return [{ kind: "missing barrier", to: [] }];
  if (n.op === "cp.async.wait_group") return [{ kind: "missing wait", to: [] }];
  return [];
}

const looser: Readonly<Record<string, string>> = { lt: "le", le: "lt", gt: "ge", ge: "gt" };

function bounds(n: Inst): Edit[] {
  const [op] = n.mods;
  const to = n.op === "setp" && n.type !== "f32" && op !== undefined ? looser[op] : undefined;
  return to === undefined ? [] : [{ kind: "off-by-one bound", to: [{ ...n, mods: [to, ...n.mods.slice(1)] }] }];
}

/** A part of a sum left out: one matrix instruction (a head tile, or a slice of the products), one fused multiply-add, one addition. */
function dropped(n: Inst): Edit[] {
  const [d] = n.dst;
  const c = n.src[2];
  if (n.op === "mma" && d?.k === "vec" && c?.k === "vec") {
    return [
      {
        kind: "dropped product",
        to: d.items.map(
          (r, i): Inst => ({
            k: "inst",
            op: "mov",
            type: "f32",
            mods: [],
            dst: [r as never],
            src: [c.items[i] as Operand],
          }),
        ),
      },
    ];
  }
  const kept = n.op === "fma" ? c : n.op === "add" || n.op === "sub" ? n.src[0] : undefined;
  if (n.type === "f32" && d !== undefined && kept !== undefined)
    return [{ kind: "dropped product", to: [{ k: "inst", op: "mov", type: "f32", mods: [], dst: [d], src: [kept] }] }];
  return [];
}

function rounding(n: Inst): Edit[] {
  const narrowing =
    n.op === "cvt" &&
    n.mods[0] === "rn" &&
    (n.mods.includes("bf16x2") || n.mods.includes("f16x2") || n.mods.includes("bf16") || n.mods.includes("f16")) &&
    n.type === "f32";
  const arithmetic =
    (n.op === "add" || n.op === "sub" || n.op === "mul" || n.op === "div" || n.op === "fma") &&
    n.type === "f32" &&
    n.mods[0] === "rn";
  return narrowing || arithmetic ? [{ kind: "wrong rounding", to: [{ ...n, mods: ["rz", ...n.mods.slice(1)] }] }] : [];
}

function swapped(n: Inst): Edit[] {
  const [a, b] = n.src;
  if (a === undefined || b === undefined) return [];
  const ordered =
    n.op === "sub" || n.op === "div" || n.op === "selp" || n.op === "rem" || (n.op === "cvt" && n.src.length === 2);
  if (ordered && sameText(a, b)) return [];
  return ordered ? [{ kind: "swapped operand", to: [{ ...n, src: [b, a, ...n.src.slice(2)] }] }] : [];
}

/** A vector or matrix access 16 bytes further, a scalar one by one element. */
function offset(n: Inst): Edit[] {
  const by =
    n.op === "ldmatrix" || n.op === "cp.async" || n.mods.some((m) => /^v[248]$/.test(m)) ? 16 : elementBytes(n);
  if (by === 0) return [];
  return n.src.flatMap((s, i): Edit[] => {
    // Of a copy, the place it is written to; of everything else its only address.
    if (s.k !== "mem" || (n.op === "cp.async" && i > 0)) return [];
    const moved: Mem = { ...s, offset: s.offset + by };
    return [{ kind: "wrong offset", to: [withSrc(n, i, moved)] }];
  });
}

function elementBytes(n: Inst): number {
  if ((n.op !== "ld" && n.op !== "st") || n.mods.includes("param")) return 0;
  return Number(/\d+$/.exec(n.type ?? "")?.[0] ?? 0) / 8;
}

/** A shuffle with the wrong partner. */
function lane(n: Inst): Edit[] {
  const partner = n.src[1];
  if (n.op !== "shfl.sync" || !isImm(partner, () => true)) return [];
  const other = Number(partner.value) === 16 ? 1 : Number(partner.value) * 2;
  return [{ kind: "wrong lane", to: [withSrc(n, 1, { ...partner, value: other })] }];
}

const sameText = (a: Operand, b: Operand): boolean => JSON.stringify(a, bigints) === JSON.stringify(b, bigints);
const bigints = (_: string, v: unknown): unknown => (typeof v === "bigint" ? `${v}n` : v);

function describe(n: Node): string {
  if (n.k === "for") return `for … < ${n.hi.k === "imm" ? n.hi.value : "?"}`;
  if (n.k !== "inst") return n.k;
  const text = (o: Operand): string => {
    switch (o.k) {
      case "reg":
        return `%${o.cls}${o.id}`;
      case "imm":
        return String(o.value);
      case "vec":
        return `{${o.items.map(text).join(", ")}}`;
      case "mem":
        return `[${text(o.base)}+${o.offset}]`;
      case "sym":
        return o.name;
      default:
        return "_";
    }
  };
  const line = n.span === undefined ? "" : ` (line ${n.span.line})`;
  return `${[n.op, ...n.mods, ...(n.type === undefined ? [] : [n.type])].join(".")} ${[...n.dst, ...n.src].map(text).join(", ")}${line}`;
}
