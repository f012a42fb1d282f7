// Made by `npm run generate`.
export * from "./act_quant.js";
export * from "./hadamard_quant.js";
export * from "./indexer_query.js";
export * from "./indexer_cache_write.js";
export * from "./mla_cache_write.js";
export * from "./indexer_logits.js";
export * from "./indexer_logits_paged.js";
export * from "./indexer_topk.js";
export * from "./indexer_topk_paged.js";
export * from "./moe_gate.js";
export * from "./moe_map.js";
export * from "./moe_permute.js";
export * from "./moe_combine.js";
export * from "./sparse_mla_prefill.js";
export * from "./dense_mla_prefill.js";
export * from "./topk_select.js";
