/** Planted faults that change nothing anybody could observe, each with its reason. What can be proved by trying everything is proved by a test. */
import type { If, Inst, Node, Operand, Reg, ThreadFunction } from "../../src/ir/thread.js";
import type { Mutant } from "./mutants.js";

export interface Equivalence {
  readonly why: string;
  readonly is: (m: Mutant, code: Code) => boolean;
}

/** Who defines and who reads each register of a function. */
export class Code {
  readonly #definitions = new Map<number, Inst[]>();
  readonly #readers = new Map<number, Node[]>();
  readonly #comparisons: Inst[] = [];

  constructor(
    readonly fn: ThreadFunction,
    /** "scale_fmt=ue8m0" */
    readonly variant: string,
  ) {
    this.#scan(fn.body);
  }

  /** The only instruction that writes `o`. */
  definition(o: Operand | undefined): Inst | undefined {
    const all = o?.k === "reg" ? this.#definitions.get(o.id) : undefined;
    return all?.length === 1 ? all[0] : undefined;
  }

  readers(r: Reg): readonly Node[] {
    return this.#readers.get(r.id) ?? [];
  }

  /** The value is the parameter `name`, perhaps shifted. */
  isParam(o: Operand | undefined, name: string): boolean {
    const d = this.definition(o);
    if (d?.op === "shr") return this.isParam(d.src[0], name);
    const [from] = d?.src ?? [];
    return d?.op === "ld" && from?.k === "mem" && from.base.k === "sym" && from.base.name === name;
  }

  /** Bits that may be set in an integer made of the thread's index; all where it is not known how it is made. */
  possibleBits(o: Operand | undefined): number {
    if (o?.k === "imm") return Number(o.value) | 0;
    const d = this.definition(o);
    const [a, b] = d?.src ?? [];
    if (d?.op === "mov" && a?.k === "sym" && a.name === "%tid.x") return this.fn.threads - 1;
    const [x, y] = [() => this.possibleBits(a), () => this.possibleBits(b)];
    const count = b?.k === "imm" ? Number(b.value) : undefined;
    switch (d?.op) {
      case "and":
        return x() & y();
      case "or":
      case "xor":
        return x() | y();
      case "add":
        // No carries where no bit can be set on both sides.
        return (x() & y()) === 0 ? x() | y() : -1;
      case "shl":
        return count === undefined ? -1 : x() << count;
      case "shr":
        return count === undefined ? -1 : x() >>> count;
      default:
        return -1;
    }
  }

  /** What uses an address: those who write there, and those who read. */
  addressUses(r: Reg, seen = new Set<number>()): { readonly writes: boolean; readonly reads: boolean } {
    if (seen.has(r.id)) return { writes: false, reads: false };
    seen.add(r.id);
    let [writes, reads] = [false, false];
    for (const n of this.readers(r)) {
      if (n.k !== "inst") continue;
      if (n.src.some((o) => o.k === "mem" && sameReg(o.base, r))) {
        if (n.op === "st" || n.op === "cp.async" || n.op === "stmatrix" || n.op === "red") writes = true;
        else reads = true;
        continue;
      }
      for (const d of n.dst) {
        if (d.k !== "reg") continue;
        const further = this.addressUses(d, seen);
        writes ||= further.writes;
        reads ||= further.reads;
      }
    }
    return { writes, reads };
  }

  /** Another instruction asks the same of the same registers, of signed numbers where this one takes them as unsigned, or the other way round. */
  isAskedTwice(n: Inst): boolean {
    const [a, b] = n.src;
    return this.#comparisons.some(
      (other) =>
        other.type !== n.type &&
        other.mods[0] === n.mods[0] &&
        sameOperand(other.src[0], a) &&
        sameOperand(other.src[1], b),
    );
  }

  /** The value does nothing but choose between the two ways of an `if`. */
  onlyChooses(r: Reg): boolean {
    const readers = this.readers(r);
    return (
      readers.length > 0 &&
      readers.every((n) => {
        if (n.k === "if") return bothWays(n);
        const [d] = n.k === "inst" ? n.dst : [];
        return n.k === "inst" && (n.op === "setp" || n.op === "and") && d?.k === "reg" && this.onlyChooses(d);
      })
    );
  }

  #scan(nodes: readonly Node[]): void {
    const read = (o: Operand | undefined, by: Node): void => {
      if (o?.k === "reg") this.#readers.set(o.id, [...(this.#readers.get(o.id) ?? []), by]);
      else if (o?.k === "vec") for (const x of o.items) read(x, by);
      else if (o?.k === "mem" && o.base.k === "reg") read(o.base, by);
    };
    for (const n of nodes) {
      switch (n.k) {
        case "inst":
          if (n.op === "setp") this.#comparisons.push(n);
          for (const d of n.dst)
            for (const r of d.k === "vec" ? d.items : [d])
              if (r.k === "reg") this.#definitions.set(r.id, [...(this.#definitions.get(r.id) ?? []), n]);
          for (const s of n.src) read(s, n);
          read(n.guard?.reg, n);
          break;
        case "for":
          read(n.lo, n);
          read(n.hi, n);
          this.#scan(n.body);
          break;
        case "while":
          read(n.cond.reg, n);
          this.#scan(n.head);
          this.#scan(n.body);
          break;
        case "if":
          read(n.cond.reg, n);
          this.#scan(n.then);
          this.#scan(n.else);
          break;
        case "role":
          this.#scan(n.body);
          break;
      }
    }
  }
}

const stores = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((n) => (n.k === "inst" && (n.op === "st" || n.op === "cp.async") ? [n.op] : []));

/** Both ways write the same number of times: copies of one code, with and without checks. */
const bothWays = (n: If): boolean => {
  const [a, b] = [stores(n.then), stores(n.else)];
  return a.length > 0 && a.join() === b.join();
};

const isReg = (o: Operand | undefined): o is Reg => o?.k === "reg";
const isNumber = (o: Operand | undefined, v: number): boolean => o?.k === "imm" && Number(o.value) === v;
const isPowerOfTwo = (o: Operand): boolean => o.k === "imm" && Number.isInteger(Math.log2(Number(o.value)));
const sameReg = (a: Operand | undefined, b: Operand | undefined): boolean => isReg(a) && isReg(b) && a.id === b.id;

const sameOperand = (a: Operand | undefined, b: Operand | undefined): boolean =>
  sameReg(a, b) || (a?.k === "imm" && b?.k === "imm" && a.value === b.value);

const rounding =
  (is: (n: Inst, code: Code) => boolean): Equivalence["is"] =>
  (m, code) =>
    m.kind === "wrong rounding" && m.node.k === "inst" && is(m.node, code);

export const equivalences: readonly Equivalence[] = [
  {
    why: "a quotient by a power of two is exact, or so small that its code is zero",
    is: rounding(
      (n, { variant }) => n.op === "div" && isReg(n.src[0]) && isReg(n.src[1]) && variant === "scale_fmt=ue8m0",
    ),
  },
  {
    why: "amax/448 is never within one unit above a power of two, so that rounding up gives the same (test: all of bf16)",
    is: rounding((n, { variant }) => n.op === "div" && isNumber(n.src[1], 448) && variant === "scale_fmt=ue8m0"),
  },
  {
    why: "the Newton step makes up for any rounding before its last (test: all head counts to 65,536)",
    is: rounding((n, code) => isNewton(n, code)),
  },
  {
    why: "half of a number, and zero as bf16, are exact",
    is: rounding((n) => (n.op === "mul" && isNumber(n.src[0], 0.5)) || (n.op === "cvt" && isNumber(n.src[0], 0))),
  },
  {
    why: "times one power of two or another is exact",
    is: rounding((n, code) => {
      const factor = n.op === "mul" ? code.definition(n.src[1]) : undefined;
      return factor?.op === "selp" && factor.src.slice(0, 2).every(isPowerOfTwo);
    }),
  },
  {
    why: "K is a multiple of 128 and the grid has K/128 columns: what is left of a row never equals the bound",
    is: (m, code) => {
      if (m.kind !== "off-by-one bound" || m.node.k !== "inst") return false;
      const left = code.definition(m.node.src[0]);
      return left?.op === "sub" && code.isParam(left.src[0], "dim_K");
    },
  },
  {
    why: "the bit of the address that this thread's part of the swizzle no longer takes is never set there",
    is: (m, code) => {
      const n = m.node;
      if (m.kind !== "wrong swizzle" || n.k !== "inst" || n.op !== "and") return false;
      return (code.possibleBits(n.src[0]) & 0x70 & ~0x30) === 0;
    },
  },
  {
    why: "who writes there and who reads take the address from one register: chunks are exchanged otherwise, but alike",
    is: (m, code) => {
      const [d] = m.kind === "wrong swizzle" && m.node.k === "inst" ? m.node.dst : [];
      if (!isReg(d)) return false;
      const { writes, reads } = code.addressUses(d);
      return writes && reads;
    },
  },
  {
    why: "the access is guarded twice by one comparison: by the kernel's own, and by that of the tensor's bounds",
    is: (m, code) =>
      m.kind === "off-by-one bound" && m.node.k === "inst" && m.node.op === "setp" && code.isAskedTwice(m.node),
  },
  {
    why: "a tile that begins inside is never told to be wholly inside: it goes the way with checks, which is right for every tile",
    is: (m, code) => {
      const n = m.node;
      const [d] = n.k === "inst" ? n.dst : [];
      return m.kind === "swapped operand" && n.k === "inst" && n.op === "sub" && isReg(d) && code.onlyChooses(d);
    },
  },
];

/** 1/√n, its square, the square's error and the two steps of the residual, by their form in `inverseSqrt`. */
function isNewton(n: Inst, code: Code): boolean {
  const [a, b, c] = n.src;
  if (n.op === "div") return isNumber(a, 1) && code.definition(b)?.op === "sqrt";
  if (n.op === "mul") return sameReg(a, b);
  if (n.op !== "fma") return false;
  if (sameReg(a, b) || isNumber(c, 1)) return true;
  const inner = code.definition(c);
  return inner?.op === "fma" && isNumber(inner.src[2], 1) && sameReg(inner.src[0], a);
}
