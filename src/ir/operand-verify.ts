/** One instruction's operands against the opcode table: classes, vectors, immediates in range, addresses in their spaces and buffers. */

import type { Imm, Inst, Mem, Operand, Reg, SharedBuffer, SymbolRef, ThreadFunction, ThreadParam } from "./thread.js";
import { type OpEntry, type OperandSpec, type Signature, typeBytes } from "./thread-ops.js";
import { instText, operandText } from "./thread-print.js";

/** Symbols of a function, by name. */
export interface Symbols {
  readonly buffers: ReadonlyMap<string, SharedBuffer>;
  readonly params: ReadonlyMap<string, ThreadParam>;
}

export function symbolsOf(fn: ThreadFunction): Symbols {
  return {
    buffers: new Map(fn.shared.map((buffer) => [buffer.name, buffer])),
    params: new Map(fn.params.map((param) => [param.name, param])),
  };
}

type Report = (code: string, message: string) => void;

const spaceWords = new Set(["param", "shared", "shared::cta", "shared::cluster", "global"]);
const paramBytes: Readonly<Record<ThreadParam["type"], number>> = { u64: 8, s32: 4, u32: 4, f32: 4 };

/** Special registers that `mov` may read. */
const special =
  /^%(?:(?:tid|ntid|ctaid|nctaid|clusterid|nclusterid|cluster_ctaid|cluster_nctaid)\.[xyz]|laneid|warpid|nwarpid|smid|nsmid|gridid|lanemask_(?:eq|le|lt|ge|gt)|clock|clock_hi|clock64|globaltimer|cluster_ctarank|cluster_nctarank|dynamic_smem_size|total_smem_size)$/;

/** Checks the operands of `inst`, whose table entry is `entry`. */
export function verifyOperands(inst: Inst, entry: OpEntry, symbols: Symbols, report: Report): void {
  const dst: readonly Operand[] = inst.dst;
  let best: Mismatch = { problem: "", matched: -1 };
  for (const signature of entry.signatures) {
    const found = mismatch(dst, inst.src, signature);
    if (found === undefined) {
      verifyAddresses(inst, entry, symbols, report);
      return;
    }
    if (found.matched > best.matched) best = found;
  }
  report("TW-IR-OPERAND", `${instText(inst)}: ${best.problem}`);
}

/** What does not fit a signature, and how many operands before it did. */
interface Mismatch {
  readonly problem: string;
  readonly matched: number;
}

function mismatch(dst: readonly Operand[], src: readonly Operand[], signature: Signature): Mismatch | undefined {
  return listMismatch(dst, signature.dst, "result", 0) ?? listMismatch(src, signature.src, "operand", dst.length);
}

/** Matches operands with their places; optional places are skipped when the operand does not fit them. */
function listMismatch(
  operands: readonly Operand[],
  specs: readonly OperandSpec[],
  what: "result" | "operand",
  before: number,
): Mismatch | undefined {
  let at = 0;
  /** What the operand did not fit last: more to the point than that there is one too many. */
  let skipped: string | undefined;
  for (const spec of specs) {
    const operand = operands[at];
    if (operand === undefined) {
      if (spec.optional) continue;
      return { problem: `${what} ${at + 1} is missing`, matched: before + at };
    }
    const problem = what === "result" ? resultProblem(operand, spec) : sourceProblem(operand, spec);
    if (problem === undefined) {
      at++;
      skipped = undefined;
    } else if (!spec.optional) return { problem: `${what} ${at + 1}: ${skipped ?? problem}`, matched: before + at };
    else skipped ??= problem;
  }
  if (at === operands.length) return undefined;
  const left = skipped === undefined ? `, ${operandText(operands[at] as Operand)}, is one too many` : `: ${skipped}`;
  return { problem: `${what} ${at + 1}${left}`, matched: before + at };
}

function resultProblem(operand: Operand, spec: OperandSpec): string | undefined {
  if (operand.k === "sink") return undefined;
  if (operand.k === "imm" || (operand.k === "vec" && operand.items.some((item) => item.k === "imm")))
    return "a result cannot be a number";
  return sourceProblem(operand, spec);
}

function sourceProblem(operand: Operand, spec: OperandSpec): string | undefined {
  switch (spec.kind) {
    case "sink":
      return operand.k === "sink" ? undefined : `the result must be '_', not ${operandText(operand)}`;
    case "memory":
      return operand.k === "mem" && operand.coordinates === undefined
        ? undefined
        : `expected an address [ ], found ${operandText(operand)}`;
    case "tensor":
      return operand.k === "mem" && operand.coordinates !== undefined
        ? undefined
        : `expected a tensor address [map, {…}], found ${operandText(operand)}`;
    case "address":
      return operand.k === "sym"
        ? undefined
        : `expected a special register or a buffer's address, found ${operandText(operand)}`;
    case "immediate":
      return operand.k === "imm" ? limitProblem(operand, spec) : `expected a number, found ${operandText(operand)}`;
    default:
      return valueProblem(operand, spec);
  }
}

function valueProblem(operand: Operand, spec: OperandSpec): string | undefined {
  if (spec.count === 0) return itemProblem(operand, spec);
  if (operand.k !== "vec") return `expected a vector of ${spec.count}, found ${operandText(operand)}`;
  if (operand.items.length !== spec.count) {
    return `expected a vector of ${spec.count}, found one of ${operand.items.length}`;
  }
  let cls: Reg["cls"] | undefined;
  for (const item of operand.items) {
    const problem = itemProblem(item, spec);
    if (problem !== undefined) return problem;
    if (item.k !== "reg") continue;
    if (cls !== undefined && item.cls !== cls) return `${operandText(operand)} mixes ${cls} and ${item.cls} registers`;
    cls = item.cls;
  }
  return undefined;
}

function itemProblem(operand: Operand, spec: OperandSpec): string | undefined {
  if (operand.k === "reg") {
    if (spec.classes.includes(operand.cls)) return undefined;
    return `${operandText(operand)} is a ${operand.cls} register, expected ${spec.classes.join(" or ")}`;
  }
  if (operand.k !== "imm") return `expected a ${spec.classes.join(" or ")} value, found ${operandText(operand)}`;
  if (!spec.immediates) return `${operandText(operand)}: a number cannot stand here`;
  return limitProblem(operand, spec) ?? immediateProblem(operand, spec);
}

function limitProblem(imm: Imm, spec: OperandSpec): string | undefined {
  const value = Number(imm.value);
  if (spec.range !== undefined) {
    const [lo, hi, multiple] = spec.range;
    if (!(value >= lo && value <= hi && value % multiple === 0)) {
      return `${operandText(imm)} is not ${multiple === 1 ? "" : `a multiple of ${multiple} `}in ${lo}…${hi}`;
    }
  }
  if (spec.oneOf !== undefined && !spec.oneOf.includes(value))
    return `${operandText(imm)} is not one of ${spec.oneOf.join(", ")}`;
  return undefined;
}

const f32 = new Float32Array(1);

function immediateProblem(imm: Imm, spec: OperandSpec): string | undefined {
  // A float register may stand for untyped bits, but a number is written in the form of the instruction's type.
  const cls = spec.type === "f32" || spec.type === "f64" ? spec.type : undefined;
  if (cls === undefined ? !spec.classes.includes(imm.cls) : imm.cls !== cls)
    return `the ${imm.cls} number ${operandText(imm)} stands where ${spec.classes.join(" or ")} is expected`;
  if (imm.cls === "f32") {
    const value = Number(imm.value);
    f32[0] = value;
    return f32[0] === value || Number.isNaN(value) ? undefined : `${value} is not an f32 number`;
  }
  if (imm.cls === "f64") return undefined;
  const { value } = imm;
  if (typeof value === "number" && !Number.isSafeInteger(value)) return `${value} is not a whole number`;
  if (imm.cls === "pred") {
    return Number(value) === 0 || Number(value) === 1 ? undefined : `${value} is not a truth value (0 or 1)`;
  }
  const bits = (typeBytes[spec.type] ?? 0) * 8 || (imm.cls === "b64" ? 64 : imm.cls === "b16" ? 16 : 32);
  const fits =
    typeof value === "number"
      ? value >= -(2 ** (bits - 1)) && value < 2 ** bits
      : value >= -(1n << BigInt(bits - 1)) && value < 1n << BigInt(bits);
  return fits ? undefined : `${value} does not fit in ${bits} bits`;
}

/** Address registers have the width of their space; constant addresses lie within their buffer, aligned to what the access touches. */
function verifyAddresses(inst: Inst, entry: OpEntry, symbols: Symbols, report: Report): void {
  const spaces = inst.mods.filter((mod) => spaceWords.has(mod));
  let nth = 0;
  for (const operand of inst.src) {
    if (operand.k === "sym") verifySymbol(operand, symbols, report);
    if (operand.k !== "mem") continue;
    const space =
      operand.coordinates !== undefined || inst.mods.includes("tensormap") ? "global" : (spaces[nth] ?? "shared");
    nth++;
    if (operand.base.k === "reg") {
      const expected = space === "global" ? "b64" : "b32";
      if (space === "param") report("TW-IR-ADDRESS", `${operandText(operand)}: a parameter is read by its name`);
      else if (operand.base.cls !== expected)
        report("TW-IR-ADDRESS", `${operandText(operand)}: an address in ${space} memory is a ${expected} register`);
    } else verifyConstantAddress(operand, operand.base, space, accessed(inst, entry, nth), symbols, report);
  }
}

/** Bytes that an access touches at its nth address. */
function accessed(inst: Inst, entry: OpEntry, nth: number): number {
  if (inst.op === "cp.async" && nth === 1) {
    const size = inst.src[2];
    return size?.k === "imm" ? Number(size.value) : 1;
  }
  if (inst.op.startsWith("mbarrier.")) return 8;
  return Math.max(1, entry.accessBytes);
}

function verifySymbol(symbol: SymbolRef, symbols: Symbols, report: Report): void {
  if (symbol.name.startsWith("%")) {
    if (!special.test(symbol.name)) report("TW-IR-SYMBOL", `there is no special register ${symbol.name}`);
    return;
  }
  const buffer = symbols.buffers.get(symbol.name);
  if (buffer === undefined) report("TW-IR-SYMBOL", `no shared buffer is called '${symbol.name}'`);
  else if (symbol.offset < 0 || symbol.offset > buffer.bytes)
    report("TW-IR-BOUNDS", `${operandText(symbol)} is outside the buffer's ${buffer.bytes} bytes`);
}

function verifyConstantAddress(
  mem: Mem,
  base: SymbolRef,
  space: string,
  bytes: number,
  symbols: Symbols,
  report: Report,
): void {
  const start = base.offset + mem.offset;
  if (space === "param") {
    const param = symbols.params.get(base.name);
    if (param === undefined) report("TW-IR-SYMBOL", `no parameter is called '${base.name}'`);
    else if (start < 0 || start + bytes > paramBytes[param.type])
      report("TW-IR-BOUNDS", `${operandText(mem)}: ${bytes} bytes there are outside the parameter`);
    return;
  }
  if (space === "global") {
    report("TW-IR-ADDRESS", `${operandText(mem)}: an address in global memory is a b64 register`);
    return;
  }
  const buffer = symbols.buffers.get(base.name);
  if (buffer === undefined) report("TW-IR-SYMBOL", `no shared buffer is called '${base.name}'`);
  else if (start < 0 || start + bytes > buffer.bytes) {
    report(
      "TW-IR-BOUNDS",
      `${operandText(mem)}: bytes ${start} to ${start + bytes - 1} are outside the buffer's ${buffer.bytes}`,
    );
  } else if ((buffer.offset + start) % bytes !== 0)
    report(
      "TW-IR-ALIGN",
      `${operandText(mem)}: an access of ${bytes} bytes at offset ${buffer.offset + start} is not aligned`,
    );
}
