/**
 * Reference of `indexer_logits` in f64.
 *
 * Products of e4m3 values are multiples of 2^-18 below 2^18, so a dot product of 128 of them is exact in f64; only the
 * weighted sum over heads rounds (2^-53), and the result once more to f32.
 */
import { refuse } from "./errors.js";
import { e4m3 } from "./formats/index.js";
import { bindDims, type HostTensor, tensor } from "./tensor.js";

export interface IndexerLogitsInputs {
  /** [T,H,D]; H a multiple of 8. */
  readonly q: HostTensor<"e4m3">;
  /** [S,D]. */
  readonly k: HostTensor<"e4m3">;
  /** [S]. */
  readonly k_scale: HostTensor<"f32">;
  /** [T,H]. */
  readonly weights: HostTensor<"f32">;
  /** [T], first key in range; below 0 means 0. */
  readonly k_start: HostTensor<"i32">;
  /** [T], end of the range, exclusive; above S means S. */
  readonly k_end: HostTensor<"i32">;
}

export interface IndexerLogitsOutputs {
  /** [T,S]; −inf outside a query's range. */
  readonly logits: HostTensor<"f32">;
}

/** The reference with what a comparison needs to know about each element. */
export interface BoundedLogits extends IndexerLogitsOutputs {
  /** 2^-9·|k_scale|·Σ_h|w|·Σ_d|q·k|, [T,S]: the absolute error an implementation is allowed. 0 outside the range. */
  readonly bound: Float64Array;
  /**
   * 1 where no implementation can be held to a class of result (finite, infinite, NaN): an infinity is multiplied by
   * a value whose sign is within the allowed error, or the result may exceed f32. [T,S].
   */
  readonly undetermined: Uint8Array;
}

/** Relative error, against the sum of magnitudes, that a matrix unit with 13 fraction bits may make. */
const UNIT_ERROR = 2 ** -9;
const F32_MAX = 3.4028234663852886e38;
/** Keys decoded at a time: 128 keys × 128 dims of f64 stay in a core's L2 cache. */
const KEY_BLOCK = 128;

/** Sizes that one tile's dot products need. */
interface DotTile {
  readonly q: Float64Array;
  readonly keys: Float64Array;
  readonly D: number;
  readonly H: number;
}

/**
 * out[2h + j] = q[h]·keys[key + j] for all heads and j in {0, 1}, four heads at a time so that each loaded value is used
 * several times.
 */
function dotPair({ q, keys, D, H }: DotTile, query: number, key: number, out: Float64Array): void {
  const k0 = key * D;
  const k1 = k0 + D;
  for (let h = 0; h < H; h += 4) {
    const q0 = (query * H + h) * D;
    const q1 = q0 + D;
    const q2 = q1 + D;
    const q3 = q2 + D;
    let a0 = 0, a1 = 0, b0 = 0, b1 = 0, c0 = 0, c1 = 0, d0 = 0, d1 = 0; // biome-ignore format: one line of accumulators
    for (let d = 0; d < D; d++) {
      const x = keys[k0 + d] as number;
      const y = keys[k1 + d] as number;
      const a = q[q0 + d] as number;
      a0 += a * x;
      a1 += a * y;
      const b = q[q1 + d] as number;
      b0 += b * x;
      b1 += b * y;
      const c = q[q2 + d] as number;
      c0 += c * x;
      c1 += c * y;
      const e = q[q3 + d] as number;
      d0 += e * x;
      d1 += e * y;
    }
    const o = 2 * h;
    out[o] = a0;
    out[o + 1] = a1;
    out[o + 2] = b0;
    out[o + 3] = b1;
    out[o + 4] = c0;
    out[o + 5] = c1;
    out[o + 6] = d0;
    out[o + 7] = d1;
  }
}

/** Σ_h weights[h]·max(0, dots[2h + j]); `Math.max` keeps a NaN, as the catalogue asks. */
function weightedSum(weights: Float64Array, first: number, H: number, dots: Float64Array, j: number): number {
  let sum = 0;
  for (let h = 0; h < H; h++) {
    sum += (weights[first + h] as number) * Math.max(0, dots[2 * h + j] as number);
  }
  return sum;
}

/** Error bound and determinacy of one logit, from its heads' dots and the dots of magnitudes. */
function judge(
  weights: Float64Array,
  first: number,
  H: number,
  dots: Float64Array,
  magnitudes: Float64Array,
  j: number,
  scale: number,
  sum: number,
): { bound: number; undetermined: boolean } {
  let total = 0;
  let certainNaN = Number.isNaN(scale);
  let doubtful = false;
  for (let h = 0; h < H; h++) {
    const w = weights[first + h] as number;
    const dot = dots[2 * h + j] as number;
    const magnitude = magnitudes[2 * h + j] as number;
    if (Number.isNaN(w) || Number.isNaN(dot)) certainNaN = true;
    else if (Math.abs(w) === Number.POSITIVE_INFINITY) {
      if (magnitude > 0 && Math.abs(dot) <= UNIT_ERROR * magnitude) doubtful = true;
    } else total += Math.abs(w) * magnitude;
  }
  const error = UNIT_ERROR * total;
  if (Number.isFinite(sum)) {
    if (Math.abs(scale) === Number.POSITIVE_INFINITY) {
      if (total > 0 && Math.abs(sum) <= error) doubtful = true;
    } else {
      const largest = Math.abs(scale) * (Math.abs(sum) + error);
      const smallest = Math.abs(scale) * (Math.abs(sum) - error);
      if (largest > F32_MAX && smallest <= F32_MAX) doubtful = true;
    }
  }
  return { bound: Math.abs(scale) * error, undetermined: doubtful && !certainNaN };
}

function evaluate(
  inputs: IndexerLogitsInputs,
  judged?: { bound: Float64Array; undetermined: Uint8Array },
): HostTensor<"f32"> {
  const dims = bindLogitsDims(inputs);
  const { T, H, D, S } = dims;
  const logits = tensor("f32", [T, S]);
  logits.data.fill(Number.NEGATIVE_INFINITY);
  const q = new Float64Array(T * H * D);
  e4m3.decodeInto(inputs.q.data, 0, q.length, q, 0);
  const weights = Float64Array.from(inputs.weights.data);
  // One row more than a block, so that the last key of an odd range has a neighbour to be paired with.
  const keys = new Float64Array((KEY_BLOCK + 1) * D);
  const tile: DotTile = { q, keys, D, H };
  const magnitudeTile: DotTile = {
    q: judged ? q.map(Math.abs) : q,
    keys: judged ? new Float64Array(keys.length) : keys,
    D,
    H,
  };
  const dots = new Float64Array(2 * H);
  const magnitudes = new Float64Array(2 * H);

  for (let block = 0; block < S; block += KEY_BLOCK) {
    const count = Math.min(KEY_BLOCK, S - block);
    e4m3.decodeInto(inputs.k.data, block * D, count * D, keys, 0);
    if (judged) for (let i = 0; i < keys.length; i++) magnitudeTile.keys[i] = Math.abs(keys[i] as number);
    for (let t = 0; t < T; t++) {
      const from = Math.max(block, inputs.k_start.data[t] as number);
      const to = Math.min(block + count, inputs.k_end.data[t] as number);
      for (let s = from; s < to; s += 2) {
        dotPair(tile, t, s - block, dots);
        if (judged) dotPair(magnitudeTile, t, s - block, magnitudes);
        for (let j = 0; j < 2 && s + j < to; j++) {
          const scale = inputs.k_scale.data[s + j] as number;
          const sum = weightedSum(weights, t * H, H, dots, j);
          const at = t * S + s + j;
          logits.data[at] = scale * sum;
          if (judged) {
            const verdict = judge(weights, t * H, H, dots, magnitudes, j, scale, sum);
            judged.bound[at] = verdict.bound;
            judged.undetermined[at] = verdict.undetermined ? 1 : 0;
          }
        }
      }
    }
  }
  return logits;
}

/** Checks the inputs against each other and returns T, H, D and S. */
export function bindLogitsDims(inputs: IndexerLogitsInputs): { T: number; H: number; D: number; S: number } {
  const dims = bindDims("q", inputs, "e4m3", ["T", "H", "D"], {});
  bindDims("k", inputs, "e4m3", ["S", "D"], dims);
  bindDims("k_scale", inputs, "f32", ["S"], dims);
  bindDims("weights", inputs, "f32", ["T", "H"], dims);
  bindDims("k_start", inputs, "i32", ["T"], dims);
  bindDims("k_end", inputs, "i32", ["T"], dims);
  const { T, H, D, S } = dims as { T: number; H: number; D: number; S: number };
  if (H % 8 !== 0) refuse(`H of q is ${H}`, "pass a multiple of 8");
  return { T, H, D, S };
}

/** logits[t,s] = k_scale[s]·Σ_h weights[t,h]·max(0, q[t,h]·k[s]) for max(0,k_start[t]) ≤ s < min(S,k_end[t]), else −inf. */
export function indexerLogits(inputs: IndexerLogitsInputs): IndexerLogitsOutputs {
  return { logits: evaluate(inputs) };
}

/** The same with each element's error bound, at twice the work. */
export function indexerLogitsWithBound(inputs: IndexerLogitsInputs): BoundedLogits {
  const { T, S } = bindLogitsDims(inputs);
  const bound = new Float64Array(T * S);
  const undetermined = new Uint8Array(T * S);
  return { logits: evaluate(inputs, { bound, undetermined }), bound, undetermined };
}
