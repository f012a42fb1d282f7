/**
 * Attention of one query's heads over rows of the latent cache: the part that the prefill kernels share.
 *
 * A block holds up to 64 heads of a query in registers and goes through the rows in tiles. Keys are the rows of the first product and heads its
 * columns, so that a warp owns its heads' scores and no maximum crosses warps; the probabilities go through shared memory, transposed, into
 * the second product, whose columns the warps share out. The softmax is in base 2. Its pivot (the score that counts as 0) follows the
 * maximum only when a weight would exceed 2^16: sums and outputs, in f32, bear that, and are rescaled once or twice per query.
 */
import {
  bf16,
  bool,
  ceilDiv,
  copy,
  exp2,
  f32,
  fma,
  fragment,
  idiv,
  load,
  log2,
  map,
  max,
  mma,
  pipelined,
  reduceAny,
  reduceMax,
  reduceSum,
  reshape,
  shared,
  store,
  type Tensor,
  transpose,
  u32,
} from "../language/index.js";

/** Columns of a row: the latent part, which is also the value, and the RoPE part. */
export const ROW = 576;
export const LATENT = 512;

export const LOG2E = 1.4426950408889634;
export const LN2 = 0.6931471805599453;

/** How far, in base 2, a score may lie above the pivot. Weights keep their relative precision: only the range of f32 sets a limit. */
export const SLACK = 16;

/** What the exponent of a head is shifted by before it has seen a row: more than any score, so that the first one moves the pivot. */
export const UNSET = 3e38;

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
  const shift = fragment(f32, [heads], UNSET);
  const factors = shared(f32, [heads]);

  for (const tile of pipelined(ceilDiv(slots, keys), { stages })) {
    const first = tile * keys;
    const K = shared(bf16, [keys, ROW]);
    copy(
      kv.tile((i) => [first + i < slots ? rowOf(first + i) : -1, 0], [keys, ROW]),
      K,
    );
    const product = fragment(f32, [keys, heads]);
    mma(product, K, transpose(Q), { split: "N" });
    const score = map(product, (s, i) => (u32(first + i < slots ? rowOf(first + i) : -1) < u32(S) ? s : -Infinity));
    const highest = reduceMax(score, 0);
    copy(
      map(top, (m, h) => max(m, highest.at(h))),
      top,
    );

    const next = map(shift, (c, h) => (fma(highest.at(h), scale, c) > SLACK ? -(highest.at(h) * scale) : c));
    const factor = map(next, (c, h) => exp2(c - shift.at(h)));
    const moved = map(next, (c, h) => c !== shift.at(h), bool);
    copy(factor, factors);
    copy(next, shift);
    const p = map(score, (s, _i, h) => exp2(fma(s, scale, shift.at(h))));
    const own = reduceSum(reshape(p, [idiv(keys, 8), 8, heads]), 0);
    copy(
      map(weight, (w, i, h) => fma(w, factor.at(h), own.at(i, h))),
      weight,
    );
    // Eight elements more per row than there are heads: rows then lie in different banks as they are.
    const P = shared(bf16, [keys, heads + 8]);
    store(P.tile([0, 0], [keys, heads]), p, (x) => bf16(x));
    if (reduceAny(moved, 0))
      copy(
        map(sum, (x, h) => x * factors.at(h)),
        sum,
      );
    mma(sum, transpose(P.tile([0, 0], [keys, heads])), K.tile([0, 0], [keys, LATENT]), { split: "N" });
  }

  const total = reduceSum(weight, 0);
  store(factors, total, (w, h) => (w === 0 ? 0.0 : 1 / (w + exp2(fma(sinkOf(head + h), f32(LOG2E), shift.at(h))))));
  store(max_logits.tile([t, head], [1, heads]), top, (m) => m * sm_scale);
  store(lse.tile([t, head], [1, heads]), total, (w, h) => (w === 0 ? Infinity : (log2(w) - shift.at(h)) * f32(LN2)));
  const result = shared(bf16, [heads, LATENT]);
  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  copy(result, out.tile([t, head, 0], [1, heads, LATENT]));
}
