// Exact counts of indexer_logits at DeepSeek-V3.2's dims on the virtual GPU.
import { loadKernel, runKernel } from "../dist/compiler/index.js";
import { e4m3, tensor } from "../dist/oracle/index.js";

/** A deterministic sequence of small numbers; the counts do not depend on the values. */
function fill(data, encode) {
  let state = 1;
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    data[i] = encode((state >> 8) / 2 ** 20);
  }
}

function indexerInputs(T, S, H, D) {
  const named = {
    q: tensor("e4m3", [T, H, D]),
    k: tensor("e4m3", [S, D]),
    k_scale: tensor("f32", [S]),
    weights: tensor("f32", [T, H]),
    k_start: tensor("i32", [T]),
    k_end: tensor("i32", [T]),
  };
  fill(named.q.data, (x) => e4m3.encode(x, "saturate"));
  fill(named.k.data, (x) => e4m3.encode(x, "saturate"));
  fill(named.k_scale.data, (x) => Math.abs(x) + 0.01);
  fill(named.weights.data, (x) => x);
  named.k_end.data.fill(S);
  return new Map(Object.entries(named));
}

/** T = 1, H = 64, D = 128, S = 131072: instructions per matrix instruction, bytes, conflicts. */
export async function indexerCounts(arch = "sm_89") {
  const [T, S, H, D] = [1, 131072, 64, 128];
  const program = loadKernel("indexer_logits");
  const { stats } = await runKernel(program, {
    inputs: indexerInputs(T, S, H, D),
    arch,
    device: "virtual",
    counters: true,
  });
  const c = stats.counters;
  const blocks = stats.grid.reduce((p, n) => p * n, 1);
  return {
    name: `indexer_logits on ${arch}: T ${T}, H ${H}, D ${D}, S ${S}`,
    warpInstructions: c.warp_instructions,
    matrixInstructions: c.matrix,
    matrixInstructionsNeeded: (S / 16) * (H / 8) * (D / 32),
    warpInstructionsPerMatrixInstruction: c.warp_instructions / c.matrix,
    bankConflicts:
      c.ldmatrix_bank_conflicts +
      c.cp_async_shared_bank_conflicts +
      c.shared_load_bank_conflicts +
      c.shared_store_bank_conflicts,
    keyBytes: S * D,
    keyBytesRead: c.cp_async_bytes - blocks * H * D,
  };
}
