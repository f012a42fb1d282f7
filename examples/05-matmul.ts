/**
 * C = A · Bᵀ in bf16 with f32 sums, on the matrix unit.
 *
 * New here: `mma` on shared buffers, and a pipelined loop: the copies of the next tiles are in flight (cp.async) while this one is multiplied. The
 * number of stages is a tunable, as are the tile's sides; `where` says which combinations make sense.
 */
import {
  bf16,
  blockIdx,
  ceilDiv,
  copy,
  f32,
  fragment,
  input,
  kernel,
  mma,
  output,
  pipelined,
  shared,
  store,
  transpose,
} from "tilewright";

export const matmul = kernel(
  "matmul",
  {
    params: { a: input(bf16, ["M", "K"]), b: input(bf16, ["N", "K"]), c: output(bf16, ["M", "N"]) },
    tune: { rows: [64, 128], columns: [64, 128], depth: [64, 32], stages: [3, 2], warps: [4, 8] },
    where: (_dims, { rows, columns, warps }) => rows * columns <= 2048 * warps,
    grid: ({ M, N }, { rows, columns }) => [ceilDiv(M, rows), ceilDiv(N, columns)],
  },
  ({ a, b, c }, { K }, { rows, columns, depth, stages }) => {
    const m = blockIdx.x * rows;
    const n = blockIdx.y * columns;
    const sum = fragment(f32, [rows, columns]);
    for (const k of pipelined(ceilDiv(K, depth), { stages })) {
      const A = shared(bf16, [rows, depth]);
      const B = shared(bf16, [columns, depth]);
      copy(a.tile([m, k * depth], [rows, depth]), A);
      copy(b.tile([n, k * depth], [columns, depth]), B);
      mma(sum, A, transpose(B));
    }
    store(c.tile([m, n], [rows, columns]), sum, (x) => bf16(x));
  },
);
