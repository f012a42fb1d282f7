import {
  bf16,
  blockIdx,
  bool,
  ceilDiv,
  copy,
  exp2,
  f32,
  fma,
  fragment,
  i32,
  idiv,
  input,
  kernel,
  load,
  log2,
  map,
  max,
  min,
  mma,
  output,
  pipelined,
  reduceAny,
  reduceMax,
  reduceSum,
  reshape,
  scalar,
  shared,
  store,
  tabulate,
  transpose,
  u32,
} from "../language/index.js";

/** Columns of a query or key row: latent and RoPE part; the latent part is also the value. */
const WIDTH = 576;
const LATENT = 512;
const LOG2E = 1.4426950408889634;
const SLACK = 6;
const LN2 = 0.6931471805599453;

export const sparseMlaPrefill = kernel(
  "sparse_mla_prefill",
  {
    params: {
      q: input(bf16, ["T", "H", WIDTH]),
      kv: input(bf16, ["S", WIDTH]),
      indices: input(i32, ["T", "K"]),
      sm_scale: scalar(f32),
      out: output(bf16, ["T", "H", LATENT]),
      max_logits: output(f32, ["T", "H"]),
      lse: output(f32, ["T", "H"]),
    },
    comptime: ["H"],
    tune: { heads: [64, 32, 16], keys: [64, 32], stages: [3, 2], warps: [8] },
    where: ({ H }, { heads }) => (ceilDiv(H, 16) * 16) % heads === 0,
    grid: ({ T, H }, { heads }) => [ceilDiv(H, heads), T],
  },
  ({ q, kv, indices, sm_scale, out, max_logits, lse }, { H, S, K }, { heads, keys, stages }) => {
    const t = blockIdx.y;
    const head = blockIdx.x * heads;
    const length = K;
    const scale = sm_scale * f32(LOG2E);

    const staged = shared(bf16, [heads, WIDTH]);
    copy(q.tile([t, head, 0], [1, heads, WIDTH]), staged);
    const Q = load(staged);

    const O = fragment(f32, [heads, LATENT]);
    const sums = fragment(f32, [8, heads]);
    const top = fragment(f32, [heads], -Infinity);
    const shift = fragment(f32, [heads], 3e38);
    const factors = shared(f32, [heads]);

    for (const tile of pipelined(ceilDiv(length, keys), { stages })) {
      const first = tile * keys;
      const row = (i: number): number => (first + i < length ? indices.at(t, first + i) : -1);
      const valid = (i: number): boolean => first + i < length && u32(indices.at(t, first + i)) < u32(S);
      const KV = shared(bf16, [keys, WIDTH]);
      copy(
        kv.tile((i) => [row(i), 0], [keys, WIDTH]),
        KV,
      );
      const raw = fragment(f32, [keys, heads]);
      mma(raw, KV, transpose(Q), { split: "N" });
      const scores = map(raw, (s, i) => (valid(i) ? s : -Infinity));
      const highest = reduceMax(scores, 0);
      copy(
        map(top, (m, h) => max(m, highest.at(h))),
        top,
      );
      const next = map(shift, (c, h) => (fma(highest.at(h), scale, c) > SLACK ? -(highest.at(h) * scale) : c));
      const factor = map(next, (c, h) => exp2(c - shift.at(h)));
      const moved = map(next, (c, h) => c !== shift.at(h), bool);
      copy(factor, factors);
      const p = map(scores, (s, _i, h) => exp2(fma(s, scale, next.at(h))));
      const part = reduceSum(reshape(p, [idiv(keys, 8), 8, heads]), 0);
      copy(
        map(sums, (s, i, h) => fma(s, factor.at(h), part.at(i, h))),
        sums,
      );
      const P = shared(bf16, [keys, heads]);
      store(P, p, (x) => bf16(x));
      copy(next, shift);
      if (reduceAny(moved, 0))
        copy(
          map(O, (o, h) => o * factors.at(h)),
          O,
        );
      mma(O, transpose(P), KV.tile([0, 0], [keys, LATENT]), { split: "N" });
    }

    const total = reduceSum(sums, 0);
    const inverse = map(total, (l) => (l === 0 ? 0.0 : 1 / l));
    copy(inverse, factors);
    store(max_logits.tile([t, head], [1, heads]), top, (m) => m * sm_scale);
    store(lse.tile([t, head], [1, heads]), total, (l, h) => (l === 0 ? Infinity : (log2(l) - shift.at(h)) * f32(LN2)));
    store(out.tile([t, head, 0], [1, heads, LATENT]), O, (o, h) => bf16(o * factors.at(h)));
  },
);
