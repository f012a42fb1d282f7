import * as tw from "tilewright";
import { bf16, f32, input, kernel, output } from "tilewright";
import { gelu } from "./activations.js";

export const gemmBiasGelu = kernel(
  "gemm_bias_gelu",
  {
    params: { a: input(bf16, ["M", "K"]), b: input(bf16, ["K", "N"]), bias: input(f32, ["N"]), c: output(bf16, ["M", "N"]) },
    tune: { BM: [64, 128], BN: [64, 128], BK: [32], stages: [3, 2], warps: [4] },
    grid: ({ M, N }, { BM, BN }) => [tw.ceilDiv(M, BM), tw.ceilDiv(N, BN)],
  },
  ({ a, b, bias, c }, { K }, { BM, BN, BK, stages }) => {
    const row = tw.blockIdx.x * BM;
    const column = tw.blockIdx.y * BN;
    const acc = tw.fragment(f32, [BM, BN]);
    for (const step of tw.pipelined(tw.ceilDiv(K, BK), { stages })) {
      const A = tw.shared(bf16, [BM, BK]);
      const B = tw.shared(bf16, [BK, BN]);
      tw.copy(a.tile([row, step * BK], [BM, BK]), A);
      tw.copy(b.tile([step * BK, column], [BK, BN]), B);
      tw.mma(acc, A, B);
    }
    tw.store(c.tile([row, column], [BM, BN]), acc, (x, _i, j) => bf16(gelu(x + bias.at(column + j))));
  },
);
