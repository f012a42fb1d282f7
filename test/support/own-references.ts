/**
 * References in f64 for the kernels a user would write first: row softmax, GEMM with bias and GELU, histogram, transposed
 * copy, block-wide scan. Each float reference comes with the error that f32 arithmetic and the language's functions
 * (documented to 2^-20) may make in any order of summation, so a test states no tolerance of its own.
 */
import { coordinatesOf, type Verdict } from "../../src/oracle/index.js";

/** Dtypes a float output may have. */
export type FloatOutput = "f32" | "bf16" | "f16";

/** A reference and the absolute error allowed for each element. */
export interface BoundedReference {
  readonly shape: readonly number[];
  readonly values: Float64Array;
  readonly allowed: Float64Array;
}

/** Largest relative error of rounding to the dtype once, to nearest. */
const UNIT_ROUNDOFF: Readonly<Record<FloatOutput, number>> = { f32: 2 ** -24, bf16: 2 ** -8, f16: 2 ** -11 };
/** Spacing of the smallest numbers of the dtype: what rounding costs below its normal range. */
const QUANTUM: Readonly<Record<FloatOutput, number>> = { f32: 2 ** -149, bf16: 2 ** -133, f16: 2 ** -24 };
/** Documented error of `exp`, `tanh` and `erf` in the language. */
const FUNCTION_ERROR = 2 ** -20;
/** One f32 addition in a unit that cuts off rather than rounds. */
const ADDITION_ERROR = 2 ** -23;
const F32_MIN_NORMAL = 2 ** -126;

function outputError(value: number, dtype: FloatOutput): number {
  return Math.abs(value) * UNIT_ROUNDOFF[dtype] + QUANTUM[dtype];
}

/** softmax over each row of x [rows, columns]. A row with NaN, +inf, or nothing but −inf is NaN, as the formula gives it. */
export function softmaxReference(
  x: ArrayLike<number>,
  rows: number,
  columns: number,
  dtype: FloatOutput,
): BoundedReference {
  const values = new Float64Array(rows * columns);
  const allowed = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    let top = Number.NEGATIVE_INFINITY;
    for (let i = start; i < start + columns; i++) top = Math.max(top, x[i] as number);
    let sum = 0;
    let sumError = 0;
    for (let i = start; i < start + columns; i++) {
      const distance = (x[i] as number) - top;
      const term = Math.exp(distance);
      values[i] = term;
      sum += term;
      // The function's own error, and that of its argument: x − top rounds, and so does its multiple of log2(e).
      const relative = term === 0 ? 0 : FUNCTION_ERROR - 4 * distance * UNIT_ROUNDOFF.f32;
      allowed[i] = relative;
      sumError += term * relative;
    }
    for (let i = start; i < start + columns; i++) {
      const share = (values[i] as number) / sum;
      const relative = (allowed[i] as number) + sumError / sum + (columns + 2) * UNIT_ROUNDOFF.f32;
      values[i] = share;
      // An exponential below the normal range may be flushed to 0.
      allowed[i] = share * relative + outputError(share, dtype) + F32_MIN_NORMAL;
    }
  }
  return { shape: [rows, columns], values, allowed };
}

/** erf by its Taylor series near 0 and erfc by a continued fraction (evaluated from the tail) elsewhere. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x < 2) {
    if (x < -2) return 2 - erfc(-x);
    let term = x;
    let sum = x;
    for (let n = 1; n < 100; n++) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  if (x > 27) return 0;
  let fraction = 0;
  for (let n = 120; n > 0; n--) fraction = n / 2 / (x + fraction);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}

/** The two forms of GELU in use. */
export type GeluForm = "tanh" | "erf";

/** gelu(x): x·Φ(x), or its approximation by tanh. */
export function gelu(x: number, form: GeluForm): number {
  if (x === Number.POSITIVE_INFINITY) return x;
  if (form === "erf") return 0.5 * x * erfc(-x * Math.SQRT1_2);
  return 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
}

/** gelu(A·B + bias): a [M,K], b [K,N], bias [N] → [M,N], with products and sums in f32 or a 24-bit matrix unit. */
export function gemmBiasGeluReference(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  bias: ArrayLike<number>,
  { M, N, K }: { readonly M: number; readonly N: number; readonly K: number },
  form: GeluForm,
  dtype: FloatOutput,
): BoundedReference {
  const values = new Float64Array(M * N);
  const allowed = new Float64Array(M * N);
  for (let m = 0; m < M; m++) {
    for (let n = 0; n < N; n++) {
      let sum = bias[n] as number;
      let magnitude = Math.abs(sum);
      for (let k = 0; k < K; k++) {
        const product = (a[m * K + k] as number) * (b[k * N + n] as number);
        sum += product;
        magnitude += Math.abs(product);
      }
      const at = m * N + n;
      const value = gelu(sum, form);
      values[at] = value;
      // The slope of GELU is at most 1.13; the factor 1 + tanh cancels for negative sums, hence an absolute error.
      const sumError = (K + 1) * ADDITION_ERROR * magnitude;
      allowed[at] =
        1.13 * sumError + Math.abs(sum) * (FUNCTION_ERROR + 4 * UNIT_ROUNDOFF.f32) + outputError(value, dtype);
    }
  }
  return { shape: [M, N], values, allowed };
}

/** How often each of 0 … bins−1 occurs; other values are not counted. */
export function histogramReference(values: ArrayLike<number>, bins: number): Int32Array {
  const counts = new Int32Array(bins);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isInteger(value) && value >= 0 && value < bins) counts[value] = (counts[value] as number) + 1;
  }
  return counts;
}

/** x [rows, columns] → [columns, rows], codes or numbers alike. */
export function transposeReference<A extends Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array>(
  x: A,
  rows: number,
  columns: number,
): A {
  const out = x.slice() as A;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) out[column * rows + row] = x[row * columns + column] as number;
  }
  return out;
}

/** A scan restarts at every multiple of `block`; an exclusive one leaves an element's own value out. */
export interface ScanSettings {
  readonly block: number;
  readonly exclusive?: boolean;
}

/** Prefix sums of 32-bit integers, wrapping. */
export function integerScanReference(x: ArrayLike<number>, { block, exclusive = false }: ScanSettings): Int32Array {
  const out = new Int32Array(x.length);
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    if (i % block === 0) sum = 0;
    const next = (sum + (x[i] as number)) | 0;
    out[i] = exclusive ? sum : next;
    sum = next;
  }
  return out;
}

/** Prefix sums of floats, whatever tree adds them. */
export function floatScanReference(x: ArrayLike<number>, { block, exclusive = false }: ScanSettings): BoundedReference {
  const values = new Float64Array(x.length);
  const allowed = new Float64Array(x.length);
  let sum = 0;
  let magnitude = 0;
  for (let i = 0; i < x.length; i++) {
    if (i % block === 0) sum = magnitude = 0;
    const before = { sum, magnitude };
    sum += x[i] as number;
    magnitude += Math.abs(x[i] as number);
    const at = exclusive ? before : { sum, magnitude };
    values[i] = at.sum;
    allowed[i] = ((i % block) + 1) * UNIT_ROUNDOFF.f32 * at.magnitude + QUANTUM.f32;
  }
  return { shape: [x.length], values, allowed };
}

/** Compares decoded results with a reference: NaN and infinities in the same places, the rest within what is allowed. */
export function compareWithin(name: string, got: ArrayLike<number>, want: BoundedReference): Verdict {
  let mismatches = 0;
  let maxError = 0;
  let maxErrorRatio = 0;
  let complaint = "";
  if (got.length !== want.values.length) {
    mismatches = Math.max(got.length, want.values.length);
    complaint = `${got.length} elements instead of ${want.values.length}`;
  } else {
    want.values.forEach((value, i) => {
      const actual = got[i] as number;
      const limit = want.allowed[i] as number;
      const finite = Number.isFinite(value) && Number.isFinite(actual);
      const error = finite ? Math.abs(actual - value) : Object.is(actual, value) ? 0 : Number.POSITIVE_INFINITY;
      maxError = Math.max(maxError, error);
      if (error > 0) maxErrorRatio = Math.max(maxErrorRatio, error / limit);
      if (error === 0 || error <= limit) return;
      if (mismatches++ === 0) {
        complaint = `[${coordinatesOf(i, want.shape).join(", ")}]: got ${actual}, want ${value} ± ${limit.toExponential(2)}`;
      }
    });
  }
  const ok = mismatches === 0;
  const message = ok
    ? `${name}: max error ${maxError.toExponential(2)} (${maxErrorRatio.toFixed(3)} of the allowed)`
    : `${name}: ${mismatches} of ${want.values.length} elements out of tolerance; first ${complaint}`;
  return { ok, message, mismatches, maxError, maxErrorRatio, diff: 0, undetermined: 0 };
}
