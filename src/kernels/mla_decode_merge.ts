import {
  bf16,
  blockIdx,
  copy,
  exp2,
  f32,
  fma,
  fragment,
  given,
  input,
  kernel,
  max,
  optional,
  output,
  range,
  reduceMax,
  reduceSum,
  scalar,
  shared,
  store,
  tabulate,
} from "../language/index.js";
import { LATENT } from "./mla.js";
import { EMPTY, exponentScale, logSum, sinkWeight, UNSET, update } from "./softmax.js";

/** Parts that a query may be split into. */
const MOST = 128;

const WARP = 32;

/**
 * The parts of a split decode put together, in their order, in f32. Each part has the sum of its weights, relative to that of the score `pivot`, and
 * the sum of values so weighted. The sink joins here, once.
 */
export const mlaDecodeMerge = kernel(
  "mla_decode_merge",
  {
    params: {
      partial: input(f32, ["B", "N", "splits", "H", LATENT]),
      pivots: input(f32, ["B", "N", "splits", "H"]),
      weights: input(f32, ["B", "N", "splits", "H"]),
      attn_sink: optional(input(f32, ["H"])),
      sm_scale: scalar(f32),
      out: output(bf16, ["B", "N", "H", LATENT]),
      lse: output(f32, ["B", "H", "N"]),
    },
    warps: 1,
    requires: { "splits must be at most 128": ({ splits }) => splits <= 128 },
    grid: ({ B, N, H }) => [B, H, N],
  },
  ({ partial, pivots, weights, attn_sink, sm_scale, out, lse }, { splits }) => {
    const scale = exponentScale(sm_scale);
    const b = blockIdx.x;
    const h = blockIdx.y;
    const n = blockIdx.z;
    // Parts are looked at a warp's width at a time.
    let top = f32(EMPTY);
    for (const first of range(0, splits, WARP)) {
      const pivot = tabulate(f32, [WARP], (s) => (first + s < splits ? pivots.at(b, n, first + s, h) : EMPTY));
      top = max(top, reduceMax(pivot, 0));
    }
    let total = f32(0);
    const factors = shared(f32, [MOST]);
    for (const first of range(0, splits, WARP)) {
      const factor = tabulate(f32, [WARP], (s) =>
        first + s < splits ? exp2((pivots.at(b, n, first + s, h) - top) * scale) : 0,
      );
      store(factors.tile([first], [WARP]), factor);
      total = total + reduceSum(factor, 0, (f, s) => (first + s < splits ? f * weights.at(b, n, first + s, h) : 0));
    }

    const sum = fragment(f32, [LATENT]);
    for (const s of range(splits)) {
      const f = factors.at(s);
      const part = fragment(f32, [LATENT]);
      copy(partial.tile([b, n, s, h, 0], [1, 1, 1, 1, LATENT]), part);
      update(sum, (x, c) => fma(f, part.at(c), x));
    }
    let all = total;
    if (given(attn_sink)) all += sinkWeight(attn_sink.at(h), top, scale);
    // What comes of no weights: as `totals` of softmax.ts has it.
    const none = top < UNSET ? f32(0) : f32(NaN);
    const share = total === 0 ? none : 1 / all;
    store(out.tile([b, n, h, 0], [1, 1, 1, LATENT]), sum, (x) => bf16(x * share));
    lse.set(b, h, n, logSum(total, top, sm_scale, none));
  },
);
