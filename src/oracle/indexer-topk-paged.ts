/** Reference of `indexer_topk_paged`: `topk_select` of `indexer_logits_paged`, as positions or as slots of the cache. */
import { check, kinds } from "../checks/index.js";
import { refuse, settingsOf } from "./errors.js";
import { INDEXER_PAGE } from "./indexer-cache-write.js";
import { bindPagedDims, type IndexerLogitsPagedInputs, indexerLogitsPaged } from "./indexer-logits-paged.js";
import { bindDims, type HostTensor, tensor } from "./tensor.js";
import { type TopkOutputs, type TopkSettings, topkSelect } from "./topk-select.js";

export interface IndexerTopkPagedSettings extends TopkSettings {
  /** `logical`: positions in the request's context. `slot`: page·64 + offset, in the order of the logical result. */
  readonly out?: "logical" | "slot";
}

/** The slot of each logical position of a selection [B·N,topk]; −1 stays. */
export function slotsOf(
  indices: HostTensor<"i32">,
  block_table: HostTensor<"i32">,
  queriesPerRequest: number,
): HostTensor<"i32"> {
  const dims = bindDims("indices", { indices }, "i32", ["R", "topk"], {});
  bindDims("block_table", { block_table }, "i32", ["B", "M"], dims);
  check(refuse, "queriesPerRequest", queriesPerRequest, kinds.whole(1));
  const topk = indices.shape[1] as number;
  const M = block_table.shape[1] as number;
  const slots = tensor("i32", indices.shape);
  for (let i = 0; i < slots.data.length; i++) {
    const position = indices.data[i] as number;
    const request = Math.floor(Math.floor(i / topk) / queriesPerRequest);
    const page = block_table.data[request * M + Math.floor(position / INDEXER_PAGE)] as number;
    slots.data[i] = position < 0 ? -1 : page * INDEXER_PAGE + (position % INDEXER_PAGE);
  }
  return slots;
}

/** The topk best keys of each query of each request, [B·N,topk]. */
export function indexerTopkPaged(
  inputs: IndexerLogitsPagedInputs,
  settings: IndexerTopkPagedSettings = {},
): TopkOutputs {
  const { B, N, M } = bindPagedDims(inputs);
  settingsOf<IndexerTopkPagedSettings>(settings, { out: kinds.word("logical", "slot") });
  const { logits } = indexerLogitsPaged(inputs);
  const row_start = tensor("i32", [B * N]);
  const row_end = tensor("i32", [B * N], new Int32Array(B * N).fill(INDEXER_PAGE * M));
  const { indices } = topkSelect({ logits, row_start, row_end }, settings);
  return { indices: settings.out === "slot" ? slotsOf(indices, inputs.block_table, N) : indices };
}
