/** Sizes of tensors: the formulas of a kernel's dims, computed with what is known, and written as people write them. */
import { LoweringError } from "../ir/errors.js";
import type { Signature, TensorParam } from "../ir/op.js";
import type { Expr } from "../ir/tile.js";
import { operandsOf } from "../ir/tile-operands.js";
import { PLACE_BYTES } from "../language/dtypes.js";
import { evaluate, OverflowError } from "../passes/index.js";
import { KernelRefusal } from "./errors.js";

export type { TensorParam } from "../ir/op.js";
/** Sizes and i32 scalars by name. */
export type Dims = Readonly<Record<string, number>>;

export const tensorsOf = (kernel: Signature): TensorParam[] =>
  kernel.params.filter((p): p is TensorParam => p.k === "tensor");

/** Shape of a tensor parameter. */
export const shapeOf = (p: TensorParam, dims: Dims): number[] => p.dims.map((_, d) => sizeOf(p, d, dims));

/** Size of dim `d` of a tensor once all names are known; an uneven division and a size beyond 32 bits are refusals. */
export function sizeOf(p: TensorParam, d: number, dims: Dims): number {
  const e = p.dims[d] as Expr;
  checkDivisions(p.name, e, dims);
  const size = Number(hostValue(`"${p.name}"`, e, dims));
  if (size < 0)
    throw new KernelRefusal("TW6014", `"${p.name}": ${formulaText(e)} is ${size}`, "dims are whole numbers from 0");
  return size;
}

/** `K/128` must come out even, wherever it stands in a formula. */
function checkDivisions(tensor: string, e: Expr, dims: Dims): void {
  for (const part of operandsOf(e)) checkDivisions(tensor, part, dims);
  if (e.k !== "binary" || e.op !== "div") return;
  const [a, b] = [e.a, e.b].map((x) => Number(hostValue(`"${tensor}"`, x, dims))) as [number, number];
  if (b === 0 || a % b !== 0)
    throw new KernelRefusal(
      "TW6014",
      `"${tensor}": ${formulaText(e)} is ${a}/${b}, not a whole number`,
      `make ${formulaText(e.a)} a multiple of ${b}`,
    );
}

/** A formula's value; what cannot be computed is a refusal that names `what` it is of. */
export function hostValue(
  what: string,
  e: Expr,
  values: Dims,
  options: Readonly<Record<string, string>> = {},
): number | boolean {
  try {
    return evaluate(e, values, options);
  } catch (error) {
    if (error instanceof OverflowError)
      throw new KernelRefusal(
        "TW6017",
        `${what}: ${formulaText(error.expr)} is ${error.value}, which 32 bits cannot hold`,
        "sizes, and what they are computed from, are at most 2147483647",
      );
    if (error instanceof LoweringError) throw new KernelRefusal("TW6017", `${what}: ${error.message}`, error.fix);
    throw error;
  }
}

/** At how many multiples of 16 bytes of a tensor, which takes so many bytes with its gaps, a row of `row` bytes may begin. */
export function placesOf(tensor: string, bytes: number, row: number): number {
  const places = Math.max(Math.floor((bytes - row) / PLACE_BYTES) + 1, 0);
  if (places <= 2 ** 31 - 1) return places;
  throw new KernelRefusal(
    "TW6017",
    `"${tensor}" takes ${bytes} bytes from its first element to its last, gaps included`,
    `this kernel counts its rows in units of ${PLACE_BYTES} bytes, in 32 bits: at most ${(2 ** 31 - 2) * PLACE_BYTES + row}`,
  );
}

const signs: Readonly<Record<string, string>> = { add: "+", sub: "-", mul: "*", div: "/", rem: "%" };
const ranks: Readonly<Record<string, number>> = { add: 1, sub: 1, mul: 2, div: 2, rem: 2 };

/** A formula as its author wrote it: `ceil((T*k+1)/block)*block`. */
export function formulaText(e: Expr): string {
  switch (e.k) {
    case "const":
      return String(e.value);
    case "sym":
    case "param":
      return e.name;
    case "binary": {
      const rank = ranks[e.op] ?? 0;
      const side = (x: Expr, least: number) =>
        x.k === "binary" && (ranks[x.op] ?? 0) < least ? `(${formulaText(x)})` : formulaText(x);
      return `${side(e.a, rank)}${signs[e.op] ?? ` ${e.op} `}${side(e.b, e.op === "add" || e.op === "mul" ? rank : rank + 1)}`;
    }
    case "call":
      if (e.fn === "ceilDiv") {
        const [a, b] = e.args as [Expr, Expr];
        const side = (x: Expr) => (x.k === "binary" ? `(${formulaText(x)})` : formulaText(x));
        return `ceil(${side(a)}/${side(b)})`;
      }
      return `${e.fn}(${e.args.map(formulaText).join(", ")})`;
    default:
      return "?";
  }
}

/** Names of dims and scalars that a formula depends on. */
export function namesIn(e: Expr): string[] {
  if (e.k === "sym" || e.k === "param") return [e.name];
  return [...new Set(operandsOf(e).flatMap(namesIn))];
}
