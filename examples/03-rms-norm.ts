/**
 * y[m, n] = x[m, n] · weight[n] / √(mean over n of x[m, n]² + eps), in bf16, for rows of any length (Zhang and Sennrich, arXiv:1910.07467).
 *
 * New here: a loop over a row that is longer than a tile, narrow dtypes (they are storage: cast before computing), a scalar parameter with a default,
 * and tunables: the compiler takes the first combination that is legal, a tuner may take another.
 */
import {
  bf16,
  blockIdx,
  ceilDiv,
  f32,
  input,
  kernel,
  load,
  map,
  output,
  range,
  reduceSum,
  rsqrt,
  scalar,
  store,
} from "tilewright";

export const rmsNorm = kernel(
  "rms_norm",
  {
    params: {
      x: input(bf16, ["M", "N"]),
      weight: input(bf16, ["N"]),
      y: output(bf16, ["M", "N"]),
      eps: scalar(f32, 1e-6),
    },
    tune: { columns: [2048, 1024], warps: [4, 8] },
    requires: { "N must not be 0": ({ N }) => N > 0, "eps must be positive": (_dims, { eps }) => eps > 0 },
    grid: ({ M }) => [M],
  },
  ({ x, weight, y, eps }, { N }, { columns }) => {
    const row = blockIdx.x;
    let squares = f32(0);
    for (const c of range(ceilDiv(N, columns))) {
      const v = map(load(x.tile([row, c * columns], [1, columns])), (a) => f32(a), f32);
      squares += reduceSum(
        reduceSum(v, 1, (a) => a * a),
        0,
      );
    }
    const factor = rsqrt(squares / f32(N) + eps);
    for (const c of range(ceilDiv(N, columns))) {
      const v = load(x.tile([row, c * columns], [1, columns]));
      const w = load(weight.tile([c * columns], [columns]));
      store(y.tile([row, c * columns], [1, columns]), v, (a, _i, n) => bf16(f32(a) * factor * f32(w.at(n))));
    }
  },
);
