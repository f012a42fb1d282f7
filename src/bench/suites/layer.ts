/** A whole step of one layer's sparse attention: cache writes, indexer, selection, attention; decode of one token each, and a chunk of prefill. */
import { dsaDecode, dsaPrefill } from "../../dsa/index.js";
import {
  type Amount,
  attentionFlops,
  type Case,
  causal,
  contextsOf,
  heads,
  indexHeads,
  listOf,
  page,
  pagesOf,
  per,
  ranges,
  smScale,
  topk,
} from "../cases.js";
import { blockTable, indexerCache, integers, latentCache, normal } from "../inputs.js";
import { type Measurable, placeWith } from "../placed.js";
import type { Suite } from "../suite.js";
import { measureCase, parametersText } from "./measure.js";

export const layer: Suite = {
  name: "layer",
  summary: "a whole step of sparse attention over context length: decode, and a chunk of prefill",
  async run(context) {
    const probe = context.open();
    const amount: Amount = probe.kind === "cuda" ? "gpu" : "virtual";
    for (const S of context.settings.contexts ?? contextsOf[amount]) {
      for (const { name, measured, one, outputs } of [decode(S, amount), prefill(S, amount)]) {
        context.stopIfAsked();
        context.progress(`${name} ${parametersText(one)}`);
        await measureCase(context, name, one, measured, (device) =>
          placeWith(device, measured, one, one.inputs(), outputs),
        );
      }
    }
  },
};

/** Pairs of queries and keys that attention sees of `pairs` that the indexer scores. */
const indexerFlops = (pairs: number): number => 2 * indexHeads * 128 * pairs;

function decode(S: number, amount: Amount) {
  const B = per(32, 1)(amount);
  const pool = pagesOf(S) * B;
  const table = blockTable(B, pagesOf(S), pool);
  const one: Case = {
    parameters: { B, N: 1, S },
    settings: { sm_scale: smScale },
    flops: indexerFlops(B * S) + attentionFlops(B * Math.min(S, topk)),
    readBytes: { index_cache: B * S * 132, cache: B * Math.min(S, topk) * 656 },
    inputs: () => ({
      index_q: normal("bf16", [B, 1, indexHeads, 128]),
      index_w: normal("f32", [B, 1, indexHeads], 3),
      index_k: normal("bf16", [B, 1, 128], 5),
      latent: normal("bf16", [B, 1, 512], 7),
      rope: normal("bf16", [B, 1, 64], 9),
      // The new token is the last of its request.
      slots: integers([B, 1], (b) => lastSlot(table.data, b, S)),
      index_cache: indexerCache(pool),
      cache: latentCache(pool, page),
      block_table: table,
      context_lens: integers([B, 1], () => S),
      q: normal("bf16", [B, 1, heads, 576], 11),
    }),
  };
  const outputs = [
    { name: "out", dtype: "bf16" as const, shape: [B, 1, heads, 512] },
    { name: "lse", dtype: "f32" as const, shape: [B, heads, 1] },
  ];
  return { name: "decode step", measured: dsaDecode as unknown as Measurable, one, outputs };
}

function lastSlot(table: Int32Array, request: number, S: number): number {
  const pages = pagesOf(S);
  return (table[request * pages + pages - 1] as number) * page + ((S - 1) % page);
}

function prefill(S: number, amount: Amount) {
  const T = Math.min(S, per(1024, 4)(amount));
  const one: Case = {
    parameters: { T, S },
    settings: { sm_scale: smScale },
    flops: indexerFlops(causal(T, S)) + attentionFlops(T * Math.min(S, topk)),
    inputs: () => ({
      index_q: normal("bf16", [T, indexHeads, 128]),
      index_w: normal("f32", [T, indexHeads], 3),
      index_k: normal("bf16", [S, 128], 5),
      kv: normal("bf16", [S, 576], 7),
      ...ranges(T, S),
      // Rows before the chunk are in the caches already.
      slots: integers([S], listOf(Int32Array.from({ length: S }, (_, s) => (s < S - T ? -1 : s)))),
      index_cache: indexerCache(pagesOf(S)),
      cache: latentCache(pagesOf(S), page),
      q: normal("bf16", [T, heads, 576], 11),
    }),
    readBytes: { index_cache: T * 132, cache: T * 656 },
  };
  const outputs = [
    { name: "out", dtype: "bf16" as const, shape: [T, heads, 512] },
    { name: "max_logits", dtype: "f32" as const, shape: [T, heads] },
    { name: "lse", dtype: "f32" as const, shape: [T, heads] },
  ];
  return { name: "prefill chunk", measured: dsaPrefill as unknown as Measurable, one, outputs };
}
