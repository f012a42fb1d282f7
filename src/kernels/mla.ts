/**
 * Attention of one query's heads over rows of the latent cache: the part that the prefill kernels share.
 *
 * A block holds up to 64 heads of a query in registers and goes through the rows in tiles. Keys are the rows of the first product and heads its
 * columns, so that a warp owns its heads' scores and no maximum crosses warps; the probabilities go through shared memory, transposed, into
 * the second product, whose columns the warps share out.
 */
import {
  bf16,
  ceilDiv,
  copy,
  f32,
  fragment,
  load,
  map,
  max,
  mma,
  pipelined,
  reduceMax,
  reduceSum,
  shared,
  store,
  type Tensor,
  transpose,
  u32,
} from "../language/index.js";
import { LOG2E, multiply, storeFactors, storeLse, UNSET, weigh } from "./softmax.js";

/** Columns of a row: the latent part, which is also the value, and the RoPE part. */
export const ROW = 576;
export const LATENT = 512;

/**
 * Attention of query `t`, heads `head` … `head + heads − 1`, over `slots` rows of `kv`: slot `i` holds row `rowOf(i)`, none if that is no row
 * of the S there are. Writes the heads' outputs.
 */
export function attend(
  q: Tensor<"bf16", 3>,
  kv: Tensor<"bf16", 2>,
  out: Tensor<"bf16", 3>,
  max_logits: Tensor<"f32", 2>,
  lse: Tensor<"f32", 2>,
  t: number,
  head: number,
  heads: number,
  keys: number,
  stages: number,
  S: number,
  sm_scale: number,
  slots: number,
  rowOf: (slot: number) => number,
  sinkOf: (head: number) => number,
): void {
  const scale = sm_scale * f32(LOG2E);

  const staged = shared(bf16, [heads, ROW]);
  copy(q.tile([t, head, 0], [1, heads, ROW]), staged);
  const Q = load(staged);

  const sum = fragment(f32, [heads, LATENT]);
  // Each thread adds up the weights of its own rows modulo 8; heads are added up across threads at the end.
  const weight = fragment(f32, [8, heads]);
  const top = fragment(f32, [heads], -Infinity);
  const pivot = fragment(f32, [heads], UNSET);
  const factors = shared(f32, [heads]);

  for (const tile of pipelined(ceilDiv(slots, keys), { stages })) {
    const first = tile * keys;
    const row = (i: number): number => (first + i < slots ? rowOf(first + i) : -1);
    const listed = kv.tile((i) => [row(i), 0], [keys, ROW]);
    const K = shared(bf16, [keys, ROW]);
    copy(listed, K);
    const product = fragment(f32, [keys, heads]);
    mma(product, K, transpose(Q), { split: "N" });
    const score = map(product, (s, i) => (u32(row(i)) < u32(S) ? s : -Infinity));
    const highest = reduceMax(score, 0);
    const higher = map(top, (m, h) => max(m, highest.at(h)));
    copy(higher, top);

    // Eight elements more per row than there are heads: rows then lie in different banks as they are.
    const P = shared(bf16, [keys, heads + 8]);
    weigh(
      score,
      highest,
      scale,
      keys,
      heads,
      pivot,
      weight,
      factors,
      (p) => store(P.tile([0, 0], [keys, heads]), p, (x) => bf16(x)),
      () => multiply(sum, factors),
    );
    mma(sum, transpose(P.tile([0, 0], [keys, heads])), K.tile([0, 0], [keys, LATENT]), { split: "N" });
  }

  const total = reduceSum(weight, 0);
  storeFactors(factors, total, pivot, scale, head, sinkOf);
  store(max_logits.tile([t, head], [1, heads]), top, (m) => m * sm_scale);
  storeLse(lse.tile([t, head], [1, heads]), total, pivot, scale);
  const result = shared(bf16, [heads, LATENT]);
  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  copy(result, out.tile([t, head, 0], [1, heads, LATENT]));
}
