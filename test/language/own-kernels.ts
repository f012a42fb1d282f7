/** Kernels as a user would write them from the language reference alone. */
import {
  atomicAdd,
  bf16,
  blockIdx,
  ceilDiv,
  copy,
  erf,
  exp,
  f32,
  fill,
  fragment,
  i32,
  inout,
  input,
  kernel,
  load,
  map,
  max,
  min,
  mma,
  output,
  parallel,
  pipelined,
  range,
  reduceMax,
  reduceSum,
  scanSum,
  shared,
  store,
  tabulate,
  transpose,
  u8,
} from "../../src/language/index.js";

/** Softmax of rows of any length: a running maximum and sum, then a second walk that writes. */
export const onlineSoftmax = kernel(
  "online_softmax",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    tune: { rows: [4, 8], columns: [32, 128] },
    grid: ({ M }, { rows }) => [ceilDiv(M, rows)],
  },
  ({ x, y }, { N }, { rows, columns }) => {
    const row = blockIdx.x * rows;
    const top = shared(f32, [rows]);
    const sum = shared(f32, [rows]);
    fill(top, -Infinity);
    fill(sum, 0);
    for (const c of range(0, N, columns)) {
      const v = map(load(x.tile([row, c], [rows, columns])), (a, _i, j) => (c + j < N ? a : -Infinity));
      const here = reduceMax(v, 1);
      const before = load(top);
      const next = map(here, (a, i) => max(a, before.at(i)));
      const added = reduceSum(v, 1, (a, i) => (a === -Infinity ? 0.0 : exp(a - next.at(i))));
      const oldSum = load(sum);
      store(
        sum,
        added,
        (a, i) => a + (before.at(i) === -Infinity ? 0.0 : oldSum.at(i) * exp(before.at(i) - next.at(i))),
      );
      store(top, next);
    }
    for (const c of range(0, N, columns)) {
      store(
        y.tile([row, c], [rows, columns]),
        load(x.tile([row, c], [rows, columns])),
        (a, i) => exp(a - top.at(i)) / sum.at(i),
      );
    }
  },
);

function gelu(x: number): number {
  return 0.5 * x * (1 + erf(x * Math.SQRT1_2));
}

/** c = gelu(a · bᵀ + bias): a [M,K], b [N,K] in bf16, any sizes. */
export const gemm = kernel(
  "gemm",
  {
    params: {
      a: input(bf16, ["M", "K"]),
      b: input(bf16, ["N", "K"]),
      bias: input(f32, ["N"]),
      c: output(f32, ["M", "N"]),
    },
    tune: { m: [32, 64], n: [32, 16], depth: [32, 64], stages: [2, 3] },
    grid: ({ M, N }, { m, n }) => [ceilDiv(M, m), ceilDiv(N, n)],
  },
  ({ a, b, bias, c }, { K }, { m, n, depth, stages }) => {
    const row = blockIdx.x * m;
    const column = blockIdx.y * n;
    const acc = fragment(f32, [m, n]);
    for (const k of pipelined(ceilDiv(K, depth), { stages })) {
      const A = shared(bf16, [m, depth]);
      const B = shared(bf16, [n, depth]);
      copy(a.tile([row, k * depth], [m, depth]), A);
      copy(b.tile([column, k * depth], [n, depth]), B);
      mma(acc, A, transpose(B));
    }
    store(c.tile([row, column], [m, n]), acc, (v, _i, j) => gelu(v + bias.at(column + j)));
  },
);

/** Adds the counts of bytes to `bins`. */
export const histogram = kernel(
  "byte_histogram",
  {
    params: { x: input(u8, ["N"]), bins: inout(i32, [256]) },
    tune: { items: [512, 4096] },
    grid: ({ N }, { items }) => [ceilDiv(N, items)],
  },
  ({ x, bins }, { N }, { items }) => {
    const counts = shared(i32, [256]);
    const start = blockIdx.x * items;
    fill(counts, 0);
    parallel([min(items, N - start)], (i) => {
      atomicAdd(counts, [i32(x.at(start + i))], 1);
    });
    parallel([256], (i) => {
      if (counts.at(i) > 0) atomicAdd(bins, [i], counts.at(i));
    });
  },
);

/** Transposed copy through a padded shared tile, element by element. */
export const transposed = kernel(
  "transposed",
  {
    params: { x: input(bf16, ["M", "N"]), y: output(bf16, ["N", "M"]) },
    grid: ({ M, N }) => [ceilDiv(N, 32), ceilDiv(M, 32)],
  },
  ({ x, y }, { M, N }) => {
    const row = blockIdx.y * 32;
    const column = blockIdx.x * 32;
    const tile = shared(bf16, [32, 33]);
    parallel([32, 32], (i, j) => tile.set(i, j, x.at(row + i, column + j)));
    parallel([32, 32], (i, j) => {
      if (column + i < N && row + j < M) y.set(column + i, row + j, tile.at(j, i));
    });
  },
);

/** Exclusive prefix sums of each run of 1024. */
export const exclusiveScan = kernel(
  "exclusive_scan",
  { params: { x: input(i32, ["N"]), y: output(i32, ["N"]) }, grid: ({ N }) => [ceilDiv(N, 1024)] },
  ({ x, y }) => {
    const start = blockIdx.x * 1024;
    const v = load(x.tile([start], [1024]));
    const inclusive = scanSum(v, 0);
    const exclusive = tabulate(i32, [1024], (i) => inclusive.at(i) - v.at(i));
    store(y.tile([start], [1024]), exclusive);
  },
);
