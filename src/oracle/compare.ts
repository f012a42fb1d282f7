/** Comparison of a kernel's outputs with the reference, by the tolerances of the catalogue. */
import { kinds } from "../checks/index.js";
import { checkAll, numbers, recordWith, settingsOf } from "./errors.js";
import { f32Words } from "./formats/index.js";
import type { BoundedLogits } from "./indexer-logits.js";
import { anyTensor, type HostTensor } from "./tensor.js";

/** The outcome of a comparison. */
export interface Verdict {
  readonly ok: boolean;
  /** One line for a table if `ok`; otherwise what differs, where, and by how much. */
  readonly message: string;
  /** Elements that differ, or that exceed their tolerance. */
  readonly mismatches: number;
  /** Largest absolute difference between finite elements. */
  readonly maxError: number;
  /** Largest ratio of a difference to the tolerance of its element; an element is good up to 1. */
  readonly maxErrorRatio: number;
  /** Largest cosine-like difference of the tensor and of its rows; 0 where none was computed. */
  readonly diff: number;
  /** Elements whose class no implementation can be held to, and which were therefore not judged. */
  readonly undetermined: number;
}

export interface BitsOptions {
  /** `bits` (default): NaN payloads must agree. `any`: one NaN is as good as another. */
  readonly nan?: "bits" | "any";
}

export interface LogitsOptions {
  /** Data without special values or chosen cancellation: the cosine-like limit applies to it. Default true. */
  readonly ordinary?: boolean;
  /**
   * Data on which every right implementation is exact but for the last multiplication by `k_scale` (small integers and
   * weights that are): elements must equal the reference. Default false.
   */
  readonly exact?: boolean;
}

/** For checks of arguments. */
export const boundedLogits = recordWith(
  {
    logits: { accepts: "", holds: (it) => anyTensor.holds(it) && (it as HostTensor).dtype === "f32" },
    bound: kinds.instance(Float64Array, ""),
    undetermined: kinds.instance(Uint8Array, ""),
  },
  "what indexerLogitsWithBound or indexerLogitsPagedWithBound gives",
);

/** The limit on the cosine-like difference of logits, for at least this many finite elements. */
const COSINE_LIMIT = 5e-6;
const COSINE_ELEMENTS = 64;
/** A result below the normal range of f32 may be off by the spacing of f32 there, whatever computes it. */
export const F32_QUANTUM = 2 ** -149;

/** Coordinates of a flat index. */
export function coordinatesOf(index: number, shape: readonly number[]): number[] {
  checkAll({ index }, kinds.whole());
  checkAll({ shape }, kinds.sizes);
  const coordinates = new Array<number>(shape.length).fill(0);
  let rest = index;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const size = shape[axis] as number;
    coordinates[axis] = rest % size;
    rest = Math.floor(rest / size);
  }
  return coordinates;
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}

/** Why two tensors cannot be compared element by element, if they cannot. */
export function structuralMismatch(name: string, got: HostTensor, want: HostTensor): Verdict | undefined {
  checkAll({ name }, kinds.text);
  checkAll({ [name]: got }, anyTensor);
  if (got.dtype === want.dtype && sameShape(got.shape, want.shape) && got.data.length === want.data.length) {
    return undefined;
  }
  const describe = (t: HostTensor) => `${t.dtype} [${t.shape.join(", ")}] of ${t.data.length} elements`;
  return {
    ok: false,
    message: `${name}: got ${describe(got)}, want ${describe(want)}`,
    mismatches: Math.max(got.data.length, want.data.length, 1),
    maxError: Number.POSITIVE_INFINITY,
    maxErrorRatio: Number.POSITIVE_INFINITY,
    diff: 0,
    undetermined: 0,
  };
}

/** Raw bits as unsigned integers, over the same memory. */
function words(t: HostTensor): ArrayLike<number> {
  if (t.data instanceof Float32Array) return f32Words(t.data);
  if (t.data instanceof Int32Array) return new Uint32Array(t.data.buffer, t.data.byteOffset, t.data.length);
  return t.data;
}

const hex = (bits: number, bytes: number) =>
  `0x${bits
    .toString(16)
    .toUpperCase()
    .padStart(2 * bytes, "0")}`;

/** `name[1, 2]`, for messages. */
export function place(name: string, index: number, shape: readonly number[]): string {
  return `${name}[${coordinatesOf(index, shape).join(", ")}]`;
}

/** Compares bit by bit; the message gives the first mismatch with its coordinates, both values and both bit patterns. */
export function compareBits(name: string, got: HostTensor, want: HostTensor, options: BitsOptions = {}): Verdict {
  checkAll({ want }, anyTensor);
  const { nan } = settingsOf<BitsOptions>(options, { nan: kinds.word("bits", "any") });
  const structural = structuralMismatch(name, got, want);
  if (structural) return structural;
  const gotWords = words(got);
  const wantWords = words(want);
  const anyNaN = nan === "any" && got.dtype === "f32";
  let mismatches = 0;
  let first = -1;
  for (let i = 0; i < wantWords.length; i++) {
    if (gotWords[i] === wantWords[i]) continue;
    if (anyNaN && Number.isNaN(got.data[i]) && Number.isNaN(want.data[i])) continue;
    if (mismatches++ === 0) first = i;
  }
  const bytes = want.data.BYTES_PER_ELEMENT;
  const show = (t: HostTensor, bits: ArrayLike<number>) => {
    const pattern = hex(bits[first] as number, bytes);
    return t.dtype === "f32" || t.dtype === "i32" ? `${t.data[first]} (${pattern})` : pattern;
  };
  const message =
    mismatches === 0
      ? `${name}: ${want.data.length} elements equal bit for bit`
      : `${name}: ${mismatches} of ${want.data.length} elements differ; first at ${place(name, first, want.shape)}: ` +
        `got ${show(got, gotWords)}, want ${show(want, wantWords)}`;
  const ratio = mismatches === 0 ? 0 : Number.POSITIVE_INFINITY;
  return { ok: mismatches === 0, message, mismatches, maxError: ratio, maxErrorRatio: ratio, diff: 0, undetermined: 0 };
}

/** Running sums of a cosine-like difference; exact cancellation is kept by summing squared differences. */
export class CosineSum {
  #differences = 0;
  #squares = 0;
  count = 0;

  add(x: number, y: number): void {
    this.#differences += (x - y) ** 2;
    this.#squares += x * x + y * y;
    this.count++;
  }

  /** 1 − 2Σxy/(Σx²+Σy²); 0 if everything is 0. */
  get value(): number {
    return this.#squares === 0 ? 0 : this.#differences / this.#squares;
  }
}

/** 1 − 2Σxy/(Σx²+Σy²) over the elements that are finite in both; 0 if all of them are 0. */
export function cosineDifference(x: ArrayLike<number>, y: ArrayLike<number>): number {
  checkAll({ x, y }, numbers);
  const sum = new CosineSum();
  for (let i = 0; i < x.length; i++) {
    const a = x[i] as number;
    const b = y[i] as number;
    if (Number.isFinite(a) && Number.isFinite(b)) sum.add(a, b);
  }
  return sum.value;
}

/**
 * Compares logits [T,S] with the reference: NaN, +inf and −inf at exactly the same places, each finite element within its
 * bound, and on ordinary data each row (and the whole) of at least 64 finite elements within the cosine-like limit.
 */
export function compareLogits(
  name: string,
  got: HostTensor<"f32">,
  reference: BoundedLogits,
  options: LogitsOptions = {},
): Verdict {
  checkAll({ reference }, boundedLogits);
  settingsOf<LogitsOptions>(options, { ordinary: kinds.flag, exact: kinds.flag });
  const want = reference.logits;
  const structural = structuralMismatch(name, got, want);
  if (structural) return structural;
  const rowLength = want.shape[want.shape.length - 1] ?? 1;
  let maxError = 0;
  let maxErrorRatio = 0;
  let diff = 0;
  let mismatches = 0;
  let undetermined = 0;
  let complaint = "";
  const complain = (text: string) => {
    if (complaint === "") complaint = text;
  };
  const all = new CosineSum();
  let worstRow = -1;

  for (let row = 0; row * rowLength < want.data.length; row++) {
    const sum = new CosineSum();
    for (let i = row * rowLength; i < (row + 1) * rowLength; i++) {
      const x = got.data[i] as number;
      const y = want.data[i] as number;
      if (reference.undetermined[i] === 1) {
        undetermined++;
        continue;
      }
      if (!Number.isFinite(x) || !Number.isFinite(y)) {
        if (Object.is(x, y)) continue;
        mismatches++;
        complain(`${place(name, i, want.shape)}: got ${x}, want ${y}`);
        continue;
      }
      const error = Math.abs(x - y);
      const allowed = options.exact ? 0 : (reference.bound[i] as number) + F32_QUANTUM;
      maxError = Math.max(maxError, error);
      if (error > 0) maxErrorRatio = Math.max(maxErrorRatio, error / allowed);
      if (error > allowed) {
        mismatches++;
        complain(`${place(name, i, want.shape)}: got ${x}, want ${y} ± ${allowed.toExponential(3)}`);
      }
      sum.add(x, y);
      all.add(x, y);
    }
    if (sum.count >= COSINE_ELEMENTS && sum.value > diff) {
      diff = sum.value;
      worstRow = row;
    }
  }
  if (all.count >= COSINE_ELEMENTS && all.value > diff) diff = all.value;

  const cosineOk = options.ordinary === false || diff < COSINE_LIMIT;
  if (!cosineOk) {
    complain(
      `${worstRow >= 0 ? `row ${worstRow}` : "the tensor"}: cosine-like difference ${diff.toExponential(2)} ≥ ${COSINE_LIMIT}`,
    );
  }
  const ok = mismatches === 0 && cosineOk;
  const figures =
    `max error ${maxError.toExponential(2)} (${maxErrorRatio.toFixed(3)} of the bound), diff ${diff.toExponential(2)}` +
    (undetermined > 0 ? `, ${undetermined} elements undetermined` : "");
  const message = ok
    ? `${name}: ${figures}`
    : `${name}: ${mismatches} of ${want.data.length} elements out of tolerance; ${complaint}; ${figures}`;
  return { ok, message, mismatches, maxError, maxErrorRatio, diff, undetermined };
}
