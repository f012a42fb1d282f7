/** The sizes that shipped variants are specialised for: those of DeepSeek-V3.2. Others are lowered when they are asked for. */
import type { KernelProgram } from "../compiler/program.js";

/** By the name of a dim or scalar, where every program means the same by it. */
const common: Readonly<Record<string, number>> = {
  D: 128,
  E: 256,
  n_group: 8,
  topk_group: 4,
  num_experts: 256,
  page: 64,
  page_size: 64,
  K: 2048,
};

/** Of programs that mean something else, or have more. */
const own: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  indexer_logits: { H: 64 },
  indexer_logits_paged: { H: 64 },
  indexer_query: { H: 64 },
  indexer_topk: { H: 64, topk: 2048 },
  indexer_topk_paged: { H: 64, topk: 2048 },
  topk_select: { topk: 2048 },
  moe_gate: { topk: 8, k: 8 },
  moe_map: { k: 8 },
  moe_permute: { topk: 8 },
  moe_combine: { k: 8 },
  sparse_mla_prefill: { H: 128 },
  sparse_mla_decode: { H: 128 },
  dense_mla_prefill: { H: 128 },
  dense_mla_decode: { H: 128 },
};

/** Values of all comptime dims and scalars of a program. Throws for one without a size here: a new kernel must say what V3.2 has. */
export function shippedDims({ name, kernel }: KernelProgram): Record<string, number> {
  return Object.fromEntries(
    kernel.comptime.map((dim) => {
      const size = own[name]?.[dim] ?? common[dim];
      if (size === undefined)
        throw new Error(`src/generate/dims.ts has no size for ${dim} of ${name}, which specialises it: add V3.2's`);
      return [dim, size];
    }),
  );
}
