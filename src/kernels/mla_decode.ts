/**
 * Attention of one query's heads over rows of the paged FP8 cache: the part that the decode kernels share.
 *
 * As in `mla.ts` keys are the rows of the first product and heads its columns. A tile's codes widen to bf16 once per block, exactly, and
 * serve both products; a row's four scales, one per 128 dims, multiply its partial scores and its probabilities, in f32.
 */
import {
  bf16,
  ceilDiv,
  copy,
  e4m3,
  type Fragment,
  f32,
  fma,
  fragment,
  i32,
  idiv,
  load,
  type MatrixOperand,
  map,
  max,
  min,
  mma,
  pipelined,
  placed,
  range,
  reduceMin,
  reduceSum,
  reshape,
  type Shared,
  shared,
  store,
  type Tensor,
  tabulate,
  transpose,
  unrolled,
} from "../language/index.js";
import { LATENT, ROW } from "./mla.js";
import { highestOf, LOG2E, multiply, rowsApart, storeFactors, storeLse, UNSET, weighApart } from "./softmax.js";

/** Latent dims that share a scale. */
const GROUP = 128;
const ROPE = ROW - LATENT;

/** Bytes of a cached row, and where, in their own units, the f32 scales and the bf16 RoPE dims begin in it. */
export const BYTES = 656;
const SCALES_AT = 128;
const ROPE_AT = 264;

/** Columns of the queries that stay in registers: those of two groups. */
const KEPT = 2 * GROUP;

/** Slots whose rows are looked up at a time. */
const LIST = 512;

/** Tunables that the decode kernels work for: whole blocks of heads but for a part of the last 16, 128 accumulators per thread at most, a product tile per warp, and no spills. */
export function decodeFits(
  { H }: { H: number },
  { heads, keys, stages, warps }: { heads: number; keys: number; stages: number; warps: number },
): boolean {
  return (
    (ceilDiv(H, 16) * 16) % heads === 0 &&
    heads <= 8 * warps &&
    keys * heads >= 128 * warps &&
    (heads < 64 || stages === 3)
  );
}

/** Parts of a query's slots: about 96 blocks in all, of 256 slots each at least. */
export function splitsFor(B: number, N: number, H: number, slots: number): number {
  return max(min(idiv(96, max(B * N * ceilDiv(H, 64), 1)), ceilDiv(slots, 256)), 1);
}

/** bf16 probabilities, each times its row's scale of group `g`. */
function scaled(p: Fragment<"f32", 2>, scales: Shared<"f32", 2>, g: number): Fragment<"bf16", 2> {
  return map(p, (x, i) => bf16(x * scales.at(i, g)), bf16);
}

/** Scores, and to them what the dims of group `g` contribute: their product, times each row's scale. */
function added(
  scores: Fragment<"f32", 2>,
  K: Shared<"bf16", 2>,
  q: MatrixOperand<"bf16">,
  scales: Shared<"f32", 2>,
  g: number,
  keys: number,
  heads: number,
): Fragment<"f32", 2> {
  const product = fragment(f32, [keys, heads]);
  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  return map(product, (x, i, h) => fma(x, scales.at(i, g), scores.at(i, h)));
}

/**
 * Attention of query `n` of [queries, H, 576], heads `head` … `head + heads − 1`, over the slots `from` … `to − 1`: slot i holds the row at
 * place `placeOf(i)` of the cache, none if that is −1; from `to` on there is none. `finish` takes, per head, the score that weights
 * are relative to and the sum of the weights (0 where no slot counts), and the weighted sums of the values.
 */
export function attendCache(
  q: Tensor<"bf16", 3>,
  cache: Tensor<"u8", 3>,
  n: number,
  head: number,
  heads: number,
  keys: number,
  stages: number,
  sm_scale: number,
  from: number,
  to: number,
  placeOf: (slot: number) => number,
  finish: (pivot: Fragment<"f32", 1>, weight: Fragment<"f32", 1>, sum: Fragment<"f32", 2>) => void,
): void {
  const codes = placed(cache, e4m3);
  const words = placed(cache, f32);
  const halves = placed(cache, bf16);
  const scale = sm_scale * f32(LOG2E);

  const staged = shared(bf16, [heads, ROW]);
  copy(q.tile([n, head, 0], [1, heads, ROW]), staged);
  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
  const q1 = load(staged.tile([0, GROUP], [heads, GROUP]));
  // The others stay in shared memory: there are not registers for them, too. Rows of 41 chunks of 16 bytes lie in different banks.
  const rest = shared(bf16, [heads, 328]);
  copy(q.tile([n, head, KEPT], [1, heads, ROW - KEPT]), rest.tile([0, 0], [heads, ROW - KEPT]));

  const sum = fragment(f32, [heads, LATENT]);
  // Each thread adds up the weights of its own rows; heads are added up across threads at the end.
  const weight = fragment(f32, [rowsApart(keys, heads), heads]);
  const pivot = fragment(f32, [heads], UNSET);
  const factors = shared(f32, [heads]);

  for (const chunk of range(from, to, LIST)) {
    // Where the rows begin, −1 where a slot does not count.
    const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? placeOf(chunk + i) : -1));
    const rows = shared(i32, [LIST]);
    store(rows, listed);
    // Of each tile the lowest one: most tiles have no slot that does not count.
    const lowest = shared(i32, [idiv(LIST, keys)]);
    store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
    for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
      const first = tile * keys;
      const C = shared(e4m3, [keys, LATENT]);
      copy(
        codes.tile((i) => [rows.at(first + i), 0], [keys, LATENT]),
        C,
      );
      const R = shared(bf16, [keys, ROPE]);
      copy(
        halves.tile((i) => [rows.at(first + i), ROPE_AT], [keys, ROPE]),
        R,
      );
      const scales = shared(f32, [keys, 4]);
      copy(
        words.tile((i) => [rows.at(first + i), SCALES_AT], [keys, 4]),
        scales,
      );

      const K = shared(bf16, [keys, LATENT]);
      store(K, load(C), (x) => bf16(x));
      const s0 = fragment(f32, [keys, heads]);
      mma(s0, R, transpose(rest.tile([0, 2 * GROUP], [heads, ROPE])), { split: "N" });
      const s1 = added(s0, K, transpose(q0), scales, 0, keys, heads);
      const s2 = added(s1, K, transpose(q1), scales, 1, keys, heads);
      const s3 = added(s2, K, transpose(rest.tile([0, 0], [heads, GROUP])), scales, 2, keys, heads);
      const score = added(s3, K, transpose(rest.tile([0, GROUP], [heads, GROUP])), scales, 3, keys, heads);
      if (lowest.at(tile) < 0)
        copy(
          map(score, (x, i) => (rows.at(first + i) >= 0 ? x : -Infinity)),
          score,
        );

      const p = weighApart(score, highestOf(score, keys, heads), scale, keys, heads, pivot, weight, factors, () => {
        if (chunk + first > from) multiply(sum, factors);
      });
      // Each group of columns has weights of its own.
      const weights = shared(bf16, [4 * keys, heads]);
      for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, scales, g));
      mma(sum, transpose(weights), K, { split: "N", groups: 4 });
    }
  }

  finish(pivot, reduceSum(weight, 0), sum);
}

/**
 * The outputs of query `row` of all B·N, whose slots one block has seen all. What follows from `row` is computed here: behind the loop over the slots, in
 * which no register is to spare.
 */
export function writeOutputs(
  out: Tensor<"bf16", 4>,
  lse: Tensor<"f32", 3>,
  row: number,
  N: number,
  head: number,
  heads: number,
  sm_scale: number,
  sinkOf: (head: number) => number,
  pivot: Fragment<"f32", 1>,
  weight: Fragment<"f32", 1>,
  sum: Fragment<"f32", 2>,
): void {
  const b = idiv(row, N);
  const n = row - b * N;
  const scale = sm_scale * f32(LOG2E);
  const factors = shared(f32, [heads]);
  storeFactors(factors, weight, pivot, scale, head, sinkOf);
  storeLse(lse.tile([b, head, n], [1, heads, 1]), weight, pivot, scale);
  const result = shared(bf16, [heads, LATENT]);
  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  copy(result, out.tile([b, n, head, 0], [1, 1, heads, LATENT]));
}

/** What part `part` of query `row` of all B·N has for `mla_decode_merge`. */
export function writePart(
  partial: Tensor<"f32", 5>,
  pivots: Tensor<"f32", 4>,
  weights: Tensor<"f32", 4>,
  row: number,
  N: number,
  part: number,
  head: number,
  heads: number,
  pivot: Fragment<"f32", 1>,
  weight: Fragment<"f32", 1>,
  sum: Fragment<"f32", 2>,
): void {
  const b = idiv(row, N);
  const n = row - b * N;
  store(pivots.tile([b, n, part, head], [1, 1, 1, heads]), pivot);
  store(weights.tile([b, n, part, head], [1, 1, 1, heads]), weight);
  store(partial.tile([b, n, part, head, 0], [1, 1, 1, heads, LATENT]), sum);
}
