/**
 * Softmax attention of one query over a list of MLA rows, in f64: what all four attention kernels share.
 *
 * A row is 576 numbers; all of them are the key, the first 512 the value.
 */
import { described, isInstance, kinds } from "../checks/index.js";
import { checkAll, numbers, refuse } from "./errors.js";
import { KEY, LATENT } from "./mla-cache.js";

/** Gives row number `index` of a query's list, or undefined where the slot is not valid. The array is only read. */
export type RowAt = (index: number) => Float64Array | undefined;

/** What one query's attention gives, head by head, and what a comparison needs to know of it. */
export interface QueryAttention {
  /** [H,512], the sink applied. */
  readonly out: Float64Array;
  /** `[H]`: the largest score; −inf if no slot is valid. */
  readonly maxLogits: Float64Array;
  /** `[H]`: ln Σ e^score; +inf if no slot is valid. */
  readonly lse: Float64Array;
  /** `[H]`: the largest Σ_d |q_d·kv_d| · sm_scale of a valid slot; 0 if there is none. */
  readonly scoreMagnitude: Float64Array;
  /** `[512]`: the largest magnitude in each column of the valid rows. */
  readonly columnMagnitude: Float64Array;
  /** A valid row holds an infinity: which of its products are infinite and which NaN depends on the order of the arithmetic. */
  readonly infiniteRow: boolean;
}

/** The valid ones among `count` slots. */
function validRows(count: number, rowAt: RowAt): Float64Array[] {
  const rows: Float64Array[] = [];
  for (let s = 0; s < count; s++) {
    const row = rowAt(s);
    if (row === undefined) continue;
    if (!isInstance(row, Float64Array) || row.length < KEY)
      refuse(`row ${s} is ${described(row)}`, `give a Float64Array of ${KEY} numbers, or undefined`);
    rows.push(row);
  }
  return rows;
}

/** out ×= e^lse/(e^lse + e^sink). */
function sinkFactor(lse: number, sink: number | undefined): number {
  if (sink === undefined || sink === Number.NEGATIVE_INFINITY) return 1;
  if (sink === Number.POSITIVE_INFINITY) return 0;
  return 1 / (1 + Math.exp(sink - lse));
}

/**
 * Attention of the H heads of one query. `q` is [H,576]; `sinks` has one number per head. Each slot counts as often as it
 * is listed.
 */
export function attend(
  q: Float64Array,
  H: number,
  count: number,
  rowAt: RowAt,
  smScale: number,
  sinks: ArrayLike<number> | undefined,
): QueryAttention {
  checkAll({ H }, kinds.whole(0, 2 ** 16));
  checkAll({ count }, kinds.whole(Number.MIN_SAFE_INTEGER, 2 ** 31 - 1));
  checkAll({ rowAt }, kinds.callback);
  checkAll({ smScale }, kinds.number);
  checkAll(
    { q },
    {
      accepts: "a Float64Array of H × 576 numbers",
      holds: (it) => isInstance(it, Float64Array) && it.length >= H * KEY,
    },
  );
  if (sinks !== undefined) checkAll({ sinks }, numbers);
  const rows = validRows(count, rowAt);
  const result = {
    out: new Float64Array(H * LATENT),
    maxLogits: new Float64Array(H).fill(Number.NEGATIVE_INFINITY),
    lse: new Float64Array(H).fill(Number.POSITIVE_INFINITY),
    scoreMagnitude: new Float64Array(H),
    columnMagnitude: new Float64Array(LATENT),
    infiniteRow: rows.some((row) => row.some((x) => Math.abs(x) === Number.POSITIVE_INFINITY)),
  };
  for (const row of rows) {
    for (let d = 0; d < LATENT; d++) {
      const magnitude = Math.abs(row[d] as number);
      if (magnitude > (result.columnMagnitude[d] as number)) result.columnMagnitude[d] = magnitude;
    }
  }
  if (rows.length === 0) return result;

  const scores = new Float64Array(rows.length);
  for (let h = 0; h < H; h++) {
    let max = Number.NEGATIVE_INFINITY;
    let magnitude = 0;
    for (const [s, row] of rows.entries()) {
      let dot = 0;
      let size = 0;
      for (let d = 0; d < KEY; d++) {
        const product = (q[h * KEY + d] as number) * (row[d] as number);
        dot += product;
        size += Math.abs(product);
      }
      scores[s] = smScale * dot;
      max = Math.max(max, scores[s]);
      magnitude = Math.max(magnitude, smScale * size);
    }
    let sum = 0;
    const out = result.out.subarray(h * LATENT, (h + 1) * LATENT);
    for (const [s, row] of rows.entries()) {
      const weight = Math.exp((scores[s] as number) - max);
      sum += weight;
      for (let d = 0; d < LATENT; d++) out[d] = (out[d] as number) + weight * (row[d] as number);
    }
    const lse = max + Math.log(sum);
    const factor = sinkFactor(lse, sinks?.[h]) / sum;
    for (let d = 0; d < LATENT; d++) out[d] = (out[d] as number) * factor;
    result.maxLogits[h] = max;
    result.lse[h] = lse;
    result.scoreMagnitude[h] = magnitude;
  }
  return result;
}
