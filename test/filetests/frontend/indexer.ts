import {
  blockIdx, ceilDiv, copy, e4m3, f32, fragment, i32, input, kernel, max, min, mma, output, reduceSum, shared, store, transpose,
} from "tilewright";

/** logits[t,s] = kScale[s] · Σ_h weights[t,h] · relu(q[t,h] · k[s]) */
export const indexerLogits = kernel(
  "indexer_logits",
  {
    params: {
      q: input(e4m3, ["T", "H", "D"]), k: input(e4m3, ["S", "D"]), kScale: input(f32, ["S"]), weights: input(f32, ["T", "H"]),
      kStart: input(i32, ["T"]), kEnd: input(i32, ["T"]), logits: output(f32, ["T", "S"]),
    },
    comptime: ["H", "D"],
    tune: { keys: [64, 128, 256], warps: [4, 8] },
    where: ({ H }, { keys, warps }) => keys >= 16 * warps && H % 8 === 0,
    requires: { "H must be a multiple of 8": ({ H }) => H % 8 === 0 },
    grid: ({ T, S }, { keys }) => [T, ceilDiv(S, keys)],
  },
  ({ q, k, kScale, weights, kStart, kEnd, logits }, { S, H, D }, { keys }) => {
    const t = blockIdx.x;
    const s0 = blockIdx.y * keys;
    const lo = max(kStart.at(t), 0);
    const hi = min(kEnd.at(t), S);
    const Q = shared(e4m3, [H, D]);
    const K = shared(e4m3, [keys, D]);
    const score = fragment(f32, [keys, H]);
    copy(q.tile([t, 0, 0], [1, H, D]), Q);
    copy(k.tile([s0, 0], [keys, D]), K);
    mma(score, K, transpose(Q));
    const logit = reduceSum(score, 1, (x, _i, h) => max(x, 0) * weights.at(t, h));
    store(logits.tile([t, s0], [1, keys]), logit, (x, i) => (s0 + i >= lo && s0 + i < hi ? x * kScale.at(s0 + i) : -Infinity));
  },
);
