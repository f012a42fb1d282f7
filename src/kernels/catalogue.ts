/** The shipped kernels: where each one's source lies, and the kernel itself. */
import type { AnyKernel, Op } from "../language/index.js";
import { actQuant } from "./act_quant.js";
import { denseMlaDecode } from "./dense_mla_decode.js";
import { denseMlaPrefill } from "./dense_mla_prefill.js";
import { hadamardQuant } from "./hadamard_quant.js";
import { indexerCacheWrite } from "./indexer_cache_write.js";
import { indexerLogits } from "./indexer_logits.js";
import { indexerLogitsPaged } from "./indexer_logits_paged.js";
import { indexerQuery } from "./indexer_query.js";
import { indexerTopk } from "./indexer_topk.js";
import { indexerTopkPaged } from "./indexer_topk_paged.js";
import { mlaCacheWrite } from "./mla_cache_write.js";
import { moeCombine } from "./moe_combine.js";
import { moeGate } from "./moe_gate.js";
import { moeMap } from "./moe_map.js";
import { moePermute } from "./moe_permute.js";
import { sparseMlaDecode } from "./sparse_mla_decode.js";
import { sparseMlaPrefill } from "./sparse_mla_prefill.js";
import { topkSelect } from "./topk_select.js";

export interface CatalogueEntry {
  /** The kernel's name: what users ask for and the PTX entry. */
  readonly name: string;
  /** Stem of the source file in this folder. */
  readonly file: string;
  /** What that file exports it as. */
  readonly exportName: string;
  /** One line for listings. */
  readonly summary: string;
  readonly kernel: AnyKernel | Op;
}

export const catalogue: readonly CatalogueEntry[] = [
  {
    name: "act_quant",
    file: "act_quant",
    exportName: "actQuant",
    summary: "FP8 quantisation of activations in groups of 128",
    kernel: actQuant,
  },
  {
    name: "hadamard_quant",
    file: "hadamard_quant",
    exportName: "hadamardQuant",
    summary: "128-point Walsh–Hadamard rotation, then FP8 quantisation",
    kernel: hadamardQuant,
  },
  {
    name: "indexer_query",
    file: "indexer_query",
    exportName: "indexerQuery",
    summary: "rotated FP8 queries of the lightning indexer, scales folded into the head weights",
    kernel: indexerQuery,
  },
  {
    name: "indexer_cache_write",
    file: "indexer_cache_write",
    exportName: "indexerCacheWrite",
    summary: "keys of the indexer, quantised into their paged cache",
    kernel: indexerCacheWrite,
  },
  {
    name: "mla_cache_write",
    file: "mla_cache_write",
    exportName: "mlaCacheWrite",
    summary: "latent rows and RoPE parts, quantised into the paged cache of MLA",
    kernel: mlaCacheWrite,
  },
  {
    name: "indexer_logits",
    file: "indexer_logits",
    exportName: "indexerLogits",
    summary: "scores of the lightning indexer: weighted relu of FP8 query-key products, summed over heads",
    kernel: indexerLogits,
  },
  {
    name: "indexer_logits_paged",
    file: "indexer_logits_paged",
    exportName: "indexerLogitsPaged",
    summary: "the lightning indexer's scores over the pages of each request",
    kernel: indexerLogitsPaged,
  },
  {
    name: "indexer_topk",
    file: "indexer_topk",
    exportName: "indexerTopk",
    summary: "the k keys that the lightning indexer scores highest, without storing the scores",
    kernel: indexerTopk,
  },
  {
    name: "indexer_topk_paged",
    file: "indexer_topk_paged",
    exportName: "indexerTopkPaged",
    summary: "the same over a paged cache, as positions or as slots of the cache",
    kernel: indexerTopkPaged,
  },
  {
    name: "sparse_mla_decode",
    file: "sparse_mla_decode",
    exportName: "sparseMlaDecode",
    summary: "attention over the rows of the paged FP8 cache that each query's list names",
    kernel: sparseMlaDecode,
  },
  {
    name: "dense_mla_decode",
    file: "dense_mla_decode",
    exportName: "denseMlaDecode",
    summary: "attention over all keys of each request in the paged FP8 cache",
    kernel: denseMlaDecode,
  },
  {
    name: "moe_gate",
    file: "moe_gate",
    exportName: "moeGate",
    summary: "routing of tokens to experts in groups, or replay of given ids",
    kernel: moeGate,
  },
  {
    name: "moe_map",
    file: "moe_map",
    exportName: "moeMap",
    summary: "pairs of tokens and experts grouped by expert, each padded to whole blocks of rows",
    kernel: moeMap,
  },
  {
    name: "moe_permute",
    file: "moe_permute",
    exportName: "moePermute",
    summary: "rows of tokens in the order of their experts",
    kernel: moePermute,
  },
  {
    name: "moe_combine",
    file: "moe_combine",
    exportName: "moeCombine",
    summary: "weighted sum of what the experts made of each token",
    kernel: moeCombine,
  },
  {
    name: "sparse_mla_prefill",
    file: "sparse_mla_prefill",
    exportName: "sparseMlaPrefill",
    summary: "attention of every query over the latent rows that it selects",
    kernel: sparseMlaPrefill,
  },
  {
    name: "dense_mla_prefill",
    file: "dense_mla_prefill",
    exportName: "denseMlaPrefill",
    summary: "attention of every query over all latent rows of its range",
    kernel: denseMlaPrefill,
  },
  {
    name: "topk_select",
    file: "topk_select",
    exportName: "topkSelect",
    summary: "columns of the k largest logits of each row, exact, ties by column",
    kernel: topkSelect,
  },
];
