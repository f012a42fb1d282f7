/**
 * out[h] = softmax(q[h] · k[h]ᵀ · scale) · v[h], causal, without ever writing the scores (Dao et al., arXiv:2205.14135).
 *
 * New here: everything at once. Two products share a pipelined loop; the running maximum and sum of each query row are fragments that the loop
 * carries; the probabilities go through shared memory to be the second product's operand. Tiles that lie wholly in the future are never visited.
 */
import {
  bf16,
  blockIdx,
  ceilDiv,
  copy,
  exp2,
  f32,
  fragment,
  input,
  kernel,
  load,
  map,
  max,
  min,
  mma,
  output,
  pipelined,
  reduceMax,
  reduceSum,
  scalar,
  shared,
  store,
  transpose,
} from "tilewright";

/** Lower than any score: what a row's maximum starts from, so that no difference of maxima is ∞ − ∞. */
const LOWEST = -1e30;

export const attention = kernel(
  "attention",
  {
    params: {
      q: input(bf16, ["heads", "T", "D"]),
      k: input(bf16, ["heads", "T", "D"]),
      v: input(bf16, ["heads", "T", "D"]),
      out: output(bf16, ["heads", "T", "D"]),
      sm_scale: scalar(f32),
    },
    comptime: ["D"],
    tune: { rows: [64], keys: [64, 32], stages: [2, 3], warps: [4] },
    requires: {
      "D must be 64 or 128": ({ D }) => D === 64 || D === 128,
      "sm_scale must be positive": (_dims, { sm_scale }) => sm_scale > 0,
    },
    grid: ({ heads, T }, { rows }) => [ceilDiv(T, rows), heads],
  },
  ({ q, k, v, out, sm_scale }, { T, D }, { rows, keys, stages }) => {
    const t = blockIdx.x * rows;
    const head = blockIdx.y;
    const scale = sm_scale * f32(Math.LOG2E);
    const staged = shared(bf16, [rows, D]);
    copy(q.tile([head, t, 0], [1, rows, D]), staged);
    const Q = load(staged);

    const sum = fragment(f32, [rows, D]);
    const top = fragment(f32, [rows], LOWEST);
    const weight = fragment(f32, [rows]);
    const last = min(t + rows, T);
    for (const tile of pipelined(ceilDiv(last, keys), { stages })) {
      const first = tile * keys;
      const K = shared(bf16, [keys, D]);
      const V = shared(bf16, [keys, D]);
      copy(k.tile([head, first, 0], [1, keys, D]), K);
      copy(v.tile([head, first, 0], [1, keys, D]), V);
      const product = fragment(f32, [rows, keys]);
      mma(product, Q, transpose(K));
      // The future does not count, and neither do keys past the end.
      const score = map(product, (s, i, j) => (first + j <= t + i && first + j < T ? s * scale : -Infinity));
      const highest = reduceMax(score, 1);
      const next = map(top, (m, i) => max(m, highest.at(i)));
      const factor = map(next, (m, i) => exp2(top.at(i) - m));
      const p = map(score, (s, i) => exp2(s - next.at(i)));
      const own = reduceSum(p, 1);
      copy(
        map(weight, (w, i) => w * factor.at(i) + own.at(i)),
        weight,
      );
      copy(next, top);
      copy(
        map(sum, (x, i) => x * factor.at(i)),
        sum,
      );
      const P = shared(bf16, [rows, keys]);
      store(P, p, (x) => bf16(x));
      mma(sum, P, V);
    }
    store(out.tile([head, t, 0], [1, rows, D]), sum, (x, i) => bf16(x / weight.at(i)));
  },
);
