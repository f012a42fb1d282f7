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
  map,
  max,
  min,
  mma,
  pipelined,
  range,
  reduceMax,
  reduceSum,
  reinterpret,
  type Shared,
  shared,
  store,
  type Tensor,
  tabulate,
  transpose,
  u32,
  unrolled,
} from "../language/index.js";
import { LATENT, ROW } from "./mla.js";
import { LOG2E, multiply, storeFactors, storeLse, UNSET, weigh } from "./softmax.js";

/** Latent dims that share a scale. */
const GROUP = 128;
const ROPE = ROW - LATENT;

/** Bytes of a cached row, and where, in their own units, the f32 scales and the bf16 RoPE dims begin in it. */
export const BYTES = 656;
const SCALES_AT = 128;
const ROPE_AT = 264;

/** Columns of the queries that stay in registers. */
const KEPT = 480;

/** Slots whose rows are looked up at a time. */
const LIST = 256;

/** Tunables that the decode kernels work for: whole blocks of heads but for a part of the last 16, 128 accumulators per thread at most, a product tile per warp, and no spills. */
export function decodeFits(
  { H }: { H: number },
  {
    heads,
    keys,
    groups,
    stages,
    warps,
  }: { heads: number; keys: number; groups: number; stages: number; warps: number },
): boolean {
  return (
    (ceilDiv(H, 16) * 16) % heads === 0 &&
    heads <= 8 * warps &&
    keys * heads >= 128 * warps &&
    (heads < 64 || (groups === 4 && stages === 3))
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
  q: Fragment<"bf16", 2>,
  scales: Shared<"f32", 2>,
  g: number,
  keys: number,
  heads: number,
): Fragment<"f32", 2> {
  const product = fragment(f32, [keys, heads]);
  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), transpose(q), { split: "N" });
  return map(product, (x, i, h) => fma(x, scales.at(i, g), scores.at(i, h)));
}

/**
 * Attention of query `n` of [queries, H, 576], heads `head` … `head + heads − 1`, over the slots `from` … `to − 1`: slot i holds row
 * `rowOf(i)` of the cache, and counts if there is such a row; from `to` on there is none. `finish` takes, per head, what exponents were shifted by
 * (base 2) and the sum of the weights (0 where no slot counts), and the weighted sums of the values, 128 columns at a time.
 */
export function attendCache(
  q: Tensor<"bf16", 3>,
  cache: Tensor<"u8", 3>,
  n: number,
  head: number,
  heads: number,
  keys: number,
  stages: number,
  groups: number,
  P: number,
  page: number,
  sm_scale: number,
  from: number,
  to: number,
  rowOf: (slot: number) => number,
  finish: (
    shift: Fragment<"f32", 1>,
    weight: Fragment<"f32", 1>,
    o0: Fragment<"f32", 2>,
    o1: Fragment<"f32", 2>,
    o2: Fragment<"f32", 2>,
    o3: Fragment<"f32", 2>,
  ) => void,
): void {
  const codes = reinterpret(cache, e4m3, [P * page, BYTES]);
  const words = reinterpret(cache, f32, [P * page, idiv(BYTES, 4)]);
  const halves = reinterpret(cache, bf16, [P * page, idiv(BYTES, 2)]);
  const scale = sm_scale * f32(LOG2E);

  const staged = shared(bf16, [heads, ROW]);
  copy(q.tile([n, head, 0], [1, heads, ROW]), staged);
  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
  const q1 = load(staged.tile([0, GROUP], [heads, GROUP]));
  const q2 = load(staged.tile([0, 2 * GROUP], [heads, GROUP]));
  const q3 = load(staged.tile([0, 3 * GROUP], [heads, KEPT - 3 * GROUP]));
  // The last columns stay in shared memory: there are not registers for them, too. Rows of 13 chunks of 16 bytes lie in different banks.
  const rest = shared(bf16, [heads, 104]);
  copy(q.tile([n, head, LATENT], [1, heads, ROPE]), rest.tile([0, 0], [heads, ROPE]));
  copy(q.tile([n, head, KEPT], [1, heads, LATENT - KEPT]), rest.tile([0, ROPE], [heads, LATENT - KEPT]));

  const o0 = fragment(f32, [heads, GROUP]);
  const o1 = fragment(f32, [heads, GROUP]);
  const o2 = fragment(f32, [heads, GROUP]);
  const o3 = fragment(f32, [heads, GROUP]);
  // Each thread adds up the weights of its own rows modulo 8; heads are added up across threads at the end.
  const weight = fragment(f32, [8, heads]);
  const shift = fragment(f32, [heads], UNSET);
  const factors = shared(f32, [heads]);

  for (const chunk of range(from, to, LIST)) {
    // Rows of the cache, −1 where a slot does not count.
    const rows = shared(i32, [LIST]);
    store(
      rows,
      tabulate(i32, [LIST], (i) => {
        const row = chunk + i < to ? rowOf(chunk + i) : -1;
        return u32(row) < u32(P * page) ? row : -1;
      }),
    );
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
      // 8 rows at a time: there are not registers for more.
      for (const part of unrolled(idiv(keys, 8)))
        store(K.tile([part * 8, 0], [8, LATENT]), load(C.tile([part * 8, 0], [8, LATENT])), (x) => bf16(x));
      const s0 = fragment(f32, [keys, heads]);
      mma(s0, R, transpose(rest.tile([0, 0], [heads, ROPE])), { split: "N" });
      const s1 = added(s0, K, q0, scales, 0, keys, heads);
      const s2 = added(s1, K, q1, scales, 1, keys, heads);
      const s3 = added(s2, K, q2, scales, 2, keys, heads);
      const last = fragment(f32, [keys, heads]);
      mma(last, K.tile([0, 3 * GROUP], [keys, KEPT - 3 * GROUP]), transpose(q3), { split: "N" });
      mma(last, K.tile([0, KEPT], [keys, LATENT - KEPT]), transpose(rest.tile([0, ROPE], [heads, LATENT - KEPT])), {
        split: "N",
      });
      const s4 = map(last, (x, i, h) => fma(x, scales.at(i, 3), s3.at(i, h)));
      const score = map(s4, (x, i) => (rows.at(first + i) >= 0 ? x : -Infinity));

      const highest = reduceMax(score, 0);
      // Weights of `groups` of the four groups lie in shared memory at once.
      const P0 = shared(bf16, [keys, heads]);
      const P1 = shared(bf16, [keys, heads]);
      const P2 = shared(bf16, [keys, heads]);
      const P3 = shared(bf16, [keys, heads]);
      const p = weigh(
        score,
        highest,
        scale,
        keys,
        heads,
        shift,
        weight,
        factors,
        (tile) => {
          store(P0, scaled(tile, scales, 0));
          store(P1, scaled(tile, scales, 1));
          if (groups === 4) {
            store(P2, scaled(tile, scales, 2));
            store(P3, scaled(tile, scales, 3));
          }
        },
        () => {
          multiply(o0, factors);
          multiply(o1, factors);
          multiply(o2, factors);
          multiply(o3, factors);
        },
      );
      mma(o0, transpose(P0), K.tile([0, 0], [keys, GROUP]), { split: "N" });
      mma(o1, transpose(P1), K.tile([0, GROUP], [keys, GROUP]), { split: "N" });
      if (groups === 4) {
        mma(o2, transpose(P2), K.tile([0, 2 * GROUP], [keys, GROUP]), { split: "N" });
        mma(o3, transpose(P3), K.tile([0, 3 * GROUP], [keys, GROUP]), { split: "N" });
      } else {
        store(P0, scaled(p, scales, 2));
        store(P1, scaled(p, scales, 3));
        mma(o2, transpose(P0), K.tile([0, 2 * GROUP], [keys, GROUP]), { split: "N" });
        mma(o3, transpose(P1), K.tile([0, 3 * GROUP], [keys, GROUP]), { split: "N" });
      }
    }
  }

  finish(shift, reduceSum(weight, 0), o0, o1, o2, o3);
}

/** The outputs of query (b, n), whose slots one block has seen all. */
export function writeOutputs(
  out: Tensor<"bf16", 4>,
  lse: Tensor<"f32", 3>,
  b: number,
  n: number,
  head: number,
  heads: number,
  sinkOf: (head: number) => number,
  shift: Fragment<"f32", 1>,
  weight: Fragment<"f32", 1>,
  o0: Fragment<"f32", 2>,
  o1: Fragment<"f32", 2>,
  o2: Fragment<"f32", 2>,
  o3: Fragment<"f32", 2>,
): void {
  const factors = shared(f32, [heads]);
  storeFactors(factors, weight, shift, head, sinkOf);
  storeLse(lse.tile([b, head, n], [1, heads, 1]), weight, shift);
  const result = shared(bf16, [heads, LATENT]);
  storeGroup(result, o0, factors, 0, heads);
  storeGroup(result, o1, factors, 1, heads);
  storeGroup(result, o2, factors, 2, heads);
  storeGroup(result, o3, factors, 3, heads);
  copy(result, out.tile([b, n, head, 0], [1, 1, heads, LATENT]));
}

function storeGroup(
  result: Shared<"bf16", 2>,
  o: Fragment<"f32", 2>,
  factors: Shared<"f32", 1>,
  g: number,
  heads: number,
): void {
  store(result.tile([0, g * GROUP], [heads, GROUP]), o, (x, h) => bf16(x * factors.at(h)));
}

/** What part `part` of query (b, n) has for `mla_decode_merge`. */
export function writePart(
  partial: Tensor<"f32", 5>,
  pivots: Tensor<"f32", 4>,
  weights: Tensor<"f32", 4>,
  b: number,
  n: number,
  part: number,
  head: number,
  heads: number,
  shift: Fragment<"f32", 1>,
  weight: Fragment<"f32", 1>,
  o0: Fragment<"f32", 2>,
  o1: Fragment<"f32", 2>,
  o2: Fragment<"f32", 2>,
  o3: Fragment<"f32", 2>,
): void {
  store(pivots.tile([b, n, part, head], [1, 1, 1, heads]), shift, (c) => -c);
  store(weights.tile([b, n, part, head], [1, 1, 1, heads]), weight);
  store(partial.tile([b, n, part, head, 0], [1, 1, 1, heads, GROUP]), o0);
  store(partial.tile([b, n, part, head, GROUP], [1, 1, 1, heads, GROUP]), o1);
  store(partial.tile([b, n, part, head, 2 * GROUP], [1, 1, 1, heads, GROUP]), o2);
  store(partial.tile([b, n, part, head, 3 * GROUP], [1, 1, 1, heads, GROUP]), o3);
}
