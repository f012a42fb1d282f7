/** Reference of `indexer_topk`: `topk_select` of `indexer_logits`. */
import { type IndexerLogitsInputs, indexerLogits } from "./indexer-logits.js";
import { type TopkOutputs, type TopkSettings, topkSelect } from "./topk-select.js";

/** The topk best keys of each query, [T,topk]. */
export function indexerTopk(inputs: IndexerLogitsInputs, settings: TopkSettings = {}): TopkOutputs {
  const { logits } = indexerLogits(inputs);
  return topkSelect({ logits, row_start: inputs.k_start, row_end: inputs.k_end }, settings);
}
