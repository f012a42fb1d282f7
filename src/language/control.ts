/** Where and how often: block coordinates, loops, `parallel`, `assert`. */
import { described, isRecord, isString, kinds } from "../checks/index.js";
import { runElements, runningBlock, tileOperation } from "./ambient.js";
import { LanguageError } from "./errors.js";
import { functionOf } from "./operands.js";

/** Coordinates of the running block in the grid. */
export const blockIdx: { readonly x: number; readonly y: number; readonly z: number } = {
  get x() {
    return runningBlock("blockIdx").blockIdx.x;
  },
  get y() {
    return runningBlock("blockIdx").blockIdx.y;
  },
  get z() {
    return runningBlock("blockIdx").blockIdx.z;
  },
};

/** Number of blocks in each direction of the grid. */
export const gridDim: { readonly x: number; readonly y: number; readonly z: number } = {
  get x() {
    return runningBlock("gridDim").gridDim.x;
  },
  get y() {
    return runningBlock("gridDim").gridDim.y;
  },
  get z() {
    return runningBlock("gridDim").gridDim.z;
  },
};

function* count(what: string, from: number, to: number, step: number): Generator<number, void> {
  if (![from, to, step].every(Number.isInteger) || step <= 0) {
    throw new LanguageError(
      "TW-L007",
      `${what}(${[from, to, step].map(described).join(", ")})`,
      "bounds are whole numbers, the step a positive one",
    );
  }
  for (let i = from; i < to; i += step) yield i;
}

/** 0 … n − 1, or from … to − 1 by `step`. */
export function range(n: number): Iterable<number>;
export function range(from: number, to: number, step?: number): Iterable<number>;
export function range(first: number, second?: number, step = 1): Iterable<number> {
  return second === undefined ? count("range", 0, first, 1) : count("range", first, second, step);
}

/** As `range`, unrolled by the compiler: bounds and step are compile-time. */
export function unrolled(n: number): Iterable<number>;
export function unrolled(from: number, to: number, step?: number): Iterable<number>;
export function unrolled(first: number, second?: number, step = 1): Iterable<number> {
  return second === undefined ? count("unrolled", 0, first, 1) : count("unrolled", first, second, step);
}

/** As `range`; copies from tensors into shared buffers that the body declares run `stages − 1` iterations ahead. */
export function pipelined(n: number, how: { readonly stages: number }): Iterable<number>;
export function pipelined(from: number, to: number, how: { readonly stages: number }): Iterable<number>;
export function pipelined(
  first: number,
  second: number | { readonly stages: number },
  third?: { readonly stages: number },
): Iterable<number> {
  const how = typeof second === "number" ? third : second;
  const stages = isRecord(how) ? how.stages : undefined;
  if (!Number.isInteger(stages) || (stages as number) < 1)
    throw new LanguageError("TW-L007", `pipelined with stages ${described(stages)}`, "give { stages } of at least 1");
  return typeof second === "number" ? count("pipelined", first, second, 1) : count("pipelined", 0, first, 1);
}

/** Runs the body once per element of `shape`, in any order, spread over the block's threads. */
export function parallel<const S extends readonly number[]>(
  shape: S,
  body: (i: number, j: number, k: number, l: number) => void,
): void {
  const { order } = tileOperation("parallel(…)");
  if (!kinds.sizes.holds(shape) || shape.length < 1 || shape.length > 4)
    throw new LanguageError("TW-L007", `parallel of shape ${described(shape)}`, "give 1 to 4 whole lengths");
  functionOf("parallel(…)", body);
  const [a = 1, b = 1, c = 1, d = 1] = shape;
  runElements("parallel", () => {
    for (const n of order(a * b * c * d)) {
      body(idivide(n, b * c * d), idivide(n, c * d) % b, idivide(n, d) % c, n % d);
    }
  });
}

function idivide(a: number, b: number): number {
  return Math.floor(a / b);
}

/** Traps (in eager mode: throws TW-L020) where the condition does not hold. */
export function assert(condition: boolean, message: string): asserts condition {
  const { kernel, blockIdx: at } = runningBlock("assert(…)");
  if (condition) return;
  throw new LanguageError(
    "TW-L020",
    `assertion failed in ${kernel}, block (${at.x}, ${at.y}, ${at.z}): ${isString(message) ? message : described(message)}`,
    "correct the kernel or its arguments: this is the author's own check",
  );
}
