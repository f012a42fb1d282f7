/**
 * Reductions and scans along one axis. Eager mode reduces in float64 and rounds the result once, so no order of its own can show; on a
 * GPU the order is fixed and each f32 step rounds.
 */
import { described } from "../checks/index.js";
import { tileOperation } from "./ambient.js";
import type { DTypeName } from "./dtypes.js";
import { forEachElement } from "./elements.js";
import { LanguageError } from "./errors.js";
import { FragmentTile } from "./memory.js";
import { elementOf, fragmentOf, functionOf } from "./operands.js";
import type { ElementFn, Fragment, NumericDType, Reduced, ReducedDType } from "./types.js";

interface Operation {
  readonly name: string;
  readonly identity: Readonly<Record<NumericDType, number>>;
  readonly float: (a: number, b: number) => number;
  /** On 32-bit integers; the result is taken modulo 2^32. */
  readonly integer: (a: number, b: number) => number;
}

const INT_MIN = -(2 ** 31);
const add = (a: number, b: number) => a + b;

const sum: Operation = { name: "Sum", identity: { f32: 0, i32: 0, u32: 0 }, float: add, integer: add };
const prod: Operation = {
  name: "Prod",
  identity: { f32: 1, i32: 1, u32: 1 },
  float: (a, b) => a * b,
  integer: Math.imul,
};
const maximum: Operation = {
  name: "Max",
  identity: { f32: -Infinity, i32: INT_MIN, u32: 0 },
  float: Math.max,
  integer: Math.max,
};
const minimum: Operation = {
  name: "Min",
  identity: { f32: Infinity, i32: 2 ** 31 - 1, u32: 2 ** 32 - 1 },
  float: Math.min,
  integer: Math.min,
};

/** Element code of a numeric reduction; the overloads see to it that it yields numbers. */
type NumberFn = ElementFn<DTypeName, DTypeName>;

function checkAxis(what: string, tile: FragmentTile, axis: number): void {
  if (Number.isInteger(axis) && axis >= 0 && axis < tile.rank) return;
  throw new LanguageError(
    "TW-L007",
    `${what} along axis ${described(axis)} of a fragment of rank ${tile.rank}`,
    `give an axis from 0 to ${tile.rank - 1}`,
  );
}

function numericDType(what: string, dtype: DTypeName): NumericDType {
  if (dtype === "f32" || dtype === "i32" || dtype === "u32") return dtype;
  throw new LanguageError("TW-L004", `${what} of ${dtype}`, "cast to f32, i32 or u32 first");
}

/** The dtype that a reduction's function yields: that of `x` if it is numeric, else what such elements are cast to. */
function mappedDType(dtype: DTypeName): NumericDType {
  if (dtype === "f32" || dtype === "i32" || dtype === "u32") return dtype;
  return dtype === "u8" || dtype === "bool" ? "i32" : "f32";
}

/** One step of an accumulation in `dtype`. */
function stepOf(operation: Operation, dtype: NumericDType): (acc: number, x: number) => number {
  const { float, integer } = operation;
  if (dtype === "f32") return float;
  return dtype === "i32" ? (acc, x) => integer(acc, x | 0) | 0 : (acc, x) => integer(acc, x >>> 0) >>> 0;
}

/** Strides into the result of a reduction along `axis`, one per coordinate; 0 on the axis. */
function resultStrides(shape: readonly number[], axis: number): [number, number, number, number] {
  const strides: [number, number, number, number] = [0, 0, 0, 0];
  let stride = 1;
  for (let d = shape.length - 1; d >= 0; d--) {
    if (d === axis) continue;
    strides[d] = stride;
    stride *= shape[d] as number;
  }
  return strides;
}

function reduceTile<T extends number | boolean>(
  tile: FragmentTile,
  axis: number,
  dtype: DTypeName,
  identity: T,
  step: (acc: T, x: T) => T,
  fn: ElementFn<DTypeName, DTypeName> | undefined,
): Fragment | number | boolean {
  const shape = tile.shape.filter((_, d) => d !== axis);
  const totals = new Array<T>(tile.data.length / (tile.shape[axis] as number)).fill(identity);
  const [s0, s1, s2, s3] = resultStrides(tile.shape, axis);
  forEachElement(tile.shape, (n, i, j, k, l) => {
    const x = tile.read(n);
    const to = i * s0 + j * s1 + k * s2 + l * s3;
    totals[to] = step(totals[to] as T, (fn === undefined ? x : elementOf("a reduction", fn(x, i, j, k, l))) as T);
  });
  const result = new FragmentTile(dtype, shape);
  for (const [n, total] of totals.entries()) result.write(n, total);
  return shape.length === 0 ? result.read(0) : (result as unknown as Fragment);
}

function reduceNumbers(
  operation: Operation,
  x: Fragment,
  axis: number,
  fn: NumberFn | undefined,
): Fragment | number | boolean {
  const what = `reduce${operation.name}`;
  tileOperation(`${what}(…)`);
  const tile = fragmentOf(`${what}(…)`, x);
  if (fn !== undefined) functionOf(`${what}(…)`, fn);
  checkAxis(what, tile, axis);
  const dtype = fn === undefined ? numericDType(what, tile.dtype) : mappedDType(tile.dtype);
  return reduceTile<number>(tile, axis, dtype, operation.identity[dtype], stepOf(operation, dtype), fn) as
    | Fragment
    | number;
}

/** Sum along `axis`, of the elements or of `fn` of them. */
export function reduceSum<DT extends NumericDType, Rank extends number>(
  x: Fragment<DT, Rank>,
  axis: number,
): Reduced<DT, Rank>;
export function reduceSum<DT extends DTypeName, Rank extends number>(
  x: Fragment<DT, Rank>,
  axis: number,
  fn: ElementFn<DT, ReducedDType<DT>>,
): Reduced<ReducedDType<DT>, Rank>;
export function reduceSum(x: Fragment, axis: number, fn?: NumberFn): Fragment | number | boolean {
  return reduceNumbers(sum, x, axis, fn);
}

/** Largest along `axis`; NaN if one is NaN. */
export function reduceMax<DT extends NumericDType, Rank extends number>(
  x: Fragment<DT, Rank>,
  axis: number,
): Reduced<DT, Rank>;
export function reduceMax<DT extends DTypeName, Rank extends number>(
  x: Fragment<DT, Rank>,
  axis: number,
  fn: ElementFn<DT, ReducedDType<DT>>,
): Reduced<ReducedDType<DT>, Rank>;
export function reduceMax(x: Fragment, axis: number, fn?: NumberFn): Fragment | number | boolean {
  return reduceNumbers(maximum, x, axis, fn);
}

/** Smallest along `axis`; NaN if one is NaN. */
export function reduceMin<DT extends NumericDType, Rank extends number>(
  x: Fragment<DT, Rank>,
  axis: number,
): Reduced<DT, Rank>;
export function reduceMin<DT extends DTypeName, Rank extends number>(
  x: Fragment<DT, Rank>,
  axis: number,
  fn: ElementFn<DT, ReducedDType<DT>>,
): Reduced<ReducedDType<DT>, Rank>;
export function reduceMin(x: Fragment, axis: number, fn?: NumberFn): Fragment | number | boolean {
  return reduceNumbers(minimum, x, axis, fn);
}

/** Product along `axis`. */
export function reduceProd<DT extends NumericDType, Rank extends number>(
  x: Fragment<DT, Rank>,
  axis: number,
): Reduced<DT, Rank>;
export function reduceProd<DT extends DTypeName, Rank extends number>(
  x: Fragment<DT, Rank>,
  axis: number,
  fn: ElementFn<DT, ReducedDType<DT>>,
): Reduced<ReducedDType<DT>, Rank>;
export function reduceProd(x: Fragment, axis: number, fn?: NumberFn): Fragment | number | boolean {
  return reduceNumbers(prod, x, axis, fn);
}

function reduceLogic(
  any: boolean,
  x: Fragment,
  axis: number,
  fn: ElementFn<DTypeName, DTypeName> | undefined,
): Fragment | number | boolean {
  const what = any ? "reduceAny" : "reduceAll";
  tileOperation(`${what}(…)`);
  const tile = fragmentOf(`${what}(…)`, x);
  if (fn !== undefined) functionOf(`${what}(…)`, fn);
  checkAxis(what, tile, axis);
  if (fn === undefined && tile.dtype !== "bool") {
    throw new LanguageError("TW-L004", `${what} of ${tile.dtype}`, "give a function that yields a boolean");
  }
  return reduceTile<boolean>(tile, axis, "bool", !any, any ? (a, b) => a || b : (a, b) => a && b, fn);
}

/** Whether any element along `axis` is true, or makes `fn` true. */
export function reduceAny<Rank extends number>(x: Fragment<"bool", Rank>, axis: number): Reduced<"bool", Rank>;
export function reduceAny<DT extends DTypeName, Rank extends number>(
  x: Fragment<DT, Rank>,
  axis: number,
  fn: ElementFn<DT, "bool">,
): Reduced<"bool", Rank>;
export function reduceAny(x: Fragment, axis: number, fn?: ElementFn<DTypeName, "bool">): Fragment | number | boolean {
  return reduceLogic(true, x, axis, fn);
}

/** Whether all elements along `axis` are true, or make `fn` true. */
export function reduceAll<Rank extends number>(x: Fragment<"bool", Rank>, axis: number): Reduced<"bool", Rank>;
export function reduceAll<DT extends DTypeName, Rank extends number>(
  x: Fragment<DT, Rank>,
  axis: number,
  fn: ElementFn<DT, "bool">,
): Reduced<"bool", Rank>;
export function reduceAll(x: Fragment, axis: number, fn?: ElementFn<DTypeName, "bool">): Fragment | number | boolean {
  return reduceLogic(false, x, axis, fn);
}

function scan<DT extends NumericDType, Rank extends number>(
  operation: Operation,
  x: Fragment<DT, Rank>,
  axis: number,
): Fragment<DT, Rank> {
  const what = `scan${operation.name}`;
  tileOperation(`${what}(…)`);
  const tile = fragmentOf(`${what}(…)`, x);
  checkAxis(what, tile, axis);
  const dtype = numericDType(what, tile.dtype);
  const step = stepOf(operation, dtype);
  const result = new FragmentTile(dtype, tile.shape);
  const stride = tile.strides[axis] as number;
  const length = tile.shape[axis] as number;
  for (let first = 0; first < tile.data.length; first++) {
    if (Math.floor(first / stride) % length !== 0) continue;
    let total = operation.identity[dtype];
    for (let n = first; n < first + length * stride; n += stride) {
      total = step(total, tile.read(n) as number);
      result.write(n, total);
    }
  }
  return result as unknown as Fragment<DT, Rank>;
}

/** Inclusive prefix sums along `axis`. */
export function scanSum<DT extends NumericDType, Rank extends number>(
  x: Fragment<DT, Rank>,
  axis: number,
): Fragment<DT, Rank> {
  return scan(sum, x, axis);
}

/** Inclusive prefix maxima along `axis`. */
export function scanMax<DT extends NumericDType, Rank extends number>(
  x: Fragment<DT, Rank>,
  axis: number,
): Fragment<DT, Rank> {
  return scan(maximum, x, axis);
}

/** Inclusive prefix minima along `axis`. */
export function scanMin<DT extends NumericDType, Rank extends number>(
  x: Fragment<DT, Rank>,
  axis: number,
): Fragment<DT, Rank> {
  return scan(minimum, x, axis);
}
