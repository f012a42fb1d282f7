/** Input transforms with a known effect on the output, bit for bit: what a kernel must obey without any reference. */
import { e4m3, type HostTensor, type IndexerLogitsInputs, tensor } from "../../src/oracle/index.js";
import { Prng } from "./prng.js";

/** The rows of `t` (slices along its first dimension) in a new order: row i of the result is row order[i] of `t`. */
export function permuteRows<T extends HostTensor>(t: T, order: Int32Array): T {
  const rows = t.shape[0] as number;
  if (order.length !== rows) throw new RangeError(`an order of ${order.length} for ${rows} rows`);
  const length = rows === 0 ? 0 : t.data.length / rows;
  const data = t.data.slice();
  order.forEach((from, to) => {
    data.set(t.data.subarray(from * length, (from + 1) * length), to * length);
  });
  return { ...t, data };
}

/** The columns of a [T,S] tensor in a new order. */
export function permuteColumns(t: HostTensor<"f32">, order: Int32Array): HostTensor<"f32"> {
  const [rows, columns] = t.shape as [number, number];
  const data = new Float32Array(t.data.length);
  for (let row = 0; row < rows; row++) {
    order.forEach((from, to) => {
      data[row * columns + to] = t.data[row * columns + from] as number;
    });
  }
  return { ...t, data };
}

/** Every query sees all keys: needed before keys may be permuted. */
export function withFullRanges(inputs: IndexerLogitsInputs): IndexerLogitsInputs {
  const S = inputs.k.shape[0] as number;
  return {
    ...inputs,
    k_start: { ...inputs.k_start, data: inputs.k_start.data.map(() => 0) },
    k_end: { ...inputs.k_end, data: inputs.k_end.data.map(() => S) },
  };
}

/** Keys in another order, under full ranges: the columns of the logits move by the same order. */
export function permuteKeys(
  inputs: IndexerLogitsInputs,
  seed: number,
): { inputs: IndexerLogitsInputs; order: Int32Array } {
  const order = new Prng(seed, 3).permutation(inputs.k.shape[0] as number);
  const k = permuteRows(inputs.k, order);
  return { inputs: { ...withFullRanges(inputs), k, k_scale: permuteRows(inputs.k_scale, order) }, order };
}

/** Queries in another order: the rows of the logits move by the same order. */
export function reorderQueries(
  inputs: IndexerLogitsInputs,
  seed: number,
): { inputs: IndexerLogitsInputs; order: Int32Array } {
  const order = new Prng(seed, 4).permutation(inputs.q.shape[0] as number);
  return {
    inputs: {
      ...inputs,
      q: permuteRows(inputs.q, order),
      weights: permuteRows(inputs.weights, order),
      k_start: permuteRows(inputs.k_start, order),
      k_end: permuteRows(inputs.k_end, order),
    },
    order,
  };
}

/**
 * All weights of query `t` times 2^exponent: its row of the logits times 2^exponent, exactly, as long as nothing
 * overflows or becomes subnormal (ordinary data and small exponents).
 */
export function scaleWeights(inputs: IndexerLogitsInputs, t: number, exponent: number): IndexerLogitsInputs {
  const H = inputs.weights.shape[1] as number;
  const data = inputs.weights.data.map((w, i) => (Math.floor(i / H) === t ? w * 2 ** exponent : w));
  return { ...inputs, weights: { ...inputs.weights, data } };
}

/** Each range wider by random amounts at both ends: what was in range keeps its bits. */
export function widenRanges(inputs: IndexerLogitsInputs, seed: number): IndexerLogitsInputs {
  const random = new Prng(seed, 5);
  const reach = (inputs.k.shape[0] as number) + 2;
  const k_start = inputs.k_start.data.map((start) => Math.max(-(2 ** 31), start - random.integer(0, reach)));
  const k_end = inputs.k_end.data.map((end) => Math.min(2 ** 31 - 1, end + random.integer(0, reach)));
  return { ...inputs, k_start: { ...inputs.k_start, data: k_start }, k_end: { ...inputs.k_end, data: k_end } };
}

/** `count` random keys behind the others: the columns of the old keys keep their bits, wherever the ranges end. */
export function appendKeys(inputs: IndexerLogitsInputs, count: number, seed: number): IndexerLogitsInputs {
  const random = new Prng(seed, 6);
  const [S, D] = inputs.k.shape as [number, number];
  const k = tensor("e4m3", [S + count, D]);
  k.data.set(inputs.k.data);
  for (let i = S * D; i < k.data.length; i++) k.data[i] = e4m3.encode(random.normal() * 8, "saturate");
  const k_scale = tensor("f32", [S + count]);
  k_scale.data.set(inputs.k_scale.data);
  k_scale.data.fill(1, S);
  return { ...inputs, k, k_scale };
}

/** Every sign flipped: a quantiser keeps its scales and flips the sign of every code that is not a NaN. */
export function negate(x: HostTensor<"bf16">): HostTensor<"bf16"> {
  return { ...x, data: x.data.map((code) => code ^ 0x8000) };
}
