/**
 * sums[m] = Σ over n of x[m, n], with a row shared out over several blocks.
 *
 * New here: a program of two launches. Blocks of one launch cannot wait for each other, so the parts go through workspace, and a second launch adds
 * them up in a fixed order: the same bits every time, which float atomics would not give.
 */
import {
  blockIdx,
  ceilDiv,
  copy,
  f32,
  idiv,
  input,
  kernel,
  load,
  map,
  max,
  min,
  op,
  output,
  range,
  reduceSum,
  reshape,
  store,
} from "tilewright";

const COLUMNS = 1024;

export const sumParts = kernel(
  "sum_parts",
  {
    params: { x: input(f32, ["M", "N"]), parts: output(f32, ["M", "splits"]) },
    grid: ({ M, splits }) => [M, splits],
  },
  ({ x, parts }, { N, splits }) => {
    const row = blockIdx.x;
    const tiles = ceilDiv(N, COLUMNS);
    const each = ceilDiv(tiles, splits);
    const from = min(blockIdx.y * each, tiles);
    const to = min(from + each, tiles);
    let sum = f32(0);
    for (const c of range(from, to)) {
      const v = load(x.tile([row, c * COLUMNS], [1, COLUMNS]));
      sum += reduceSum(reduceSum(v, 1), 0);
    }
    parts.set(row, blockIdx.y, sum);
  },
);

export const sumMerge = kernel(
  "sum_merge",
  {
    params: { parts: input(f32, ["M", "splits"]), sums: output(f32, ["M"]) },
    grid: ({ M }) => [ceilDiv(M, 128)],
  },
  ({ parts, sums }, { splits }) => {
    const first = blockIdx.x * 128;
    const total = load(parts.tile([first, 0], [128, 1]));
    for (const s of range(1, splits)) {
      const part = load(parts.tile([first, s], [128, 1]));
      copy(
        map(total, (x, i, j) => x + part.at(i, j)),
        total,
      );
    }
    store(sums.tile([first], [128]), reshape(total, [128]));
  },
);

export const splitSum = op("split_sum", {
  launches: [sumParts, sumMerge],
  workspace: ["parts"],
  choose: { splits: ({ M, N }) => max(min(idiv(96, max(M, 1)), ceilDiv(N, COLUMNS)), 1) },
});
