/** Prefill of DeepSeek sparse attention: queries over bf16 rows, which also go into the paged caches that decoding reads. */
import type { BoundCall, DeviceTensor } from "../launcher/arguments.js";
import { type Carried, type Composition, composition, type Stage, type View } from "./compose.js";
import { PAGE, reads, signatureOf, updates, writes } from "./signature.js";

/**
 * T queries over S rows, H heads. A query sees the rows from `k_start` on, before `k_end`: causal, chunked, and several requests in one call
 * are ranges.
 */
export interface DsaPrefillArguments {
  /** Read: bf16 [T, index_heads, 128], RoPE applied. */
  readonly index_q: DeviceTensor<"bf16">;
  /** Read: f32 [T, index_heads]. */
  readonly index_w: DeviceTensor<"f32">;
  /** Read: bf16 [S, 128], RoPE applied. */
  readonly index_k: DeviceTensor<"bf16">;
  /** Read: bf16 [S, 576]: latent part and RoPE part of each row. */
  readonly kv: DeviceTensor<"bf16">;
  /** Read: i32 [T]; below 0 means 0. */
  readonly k_start: DeviceTensor<"i32">;
  /** Read: i32 [T]; above S means S. */
  readonly k_end: DeviceTensor<"i32">;
  /** Read: i32 [S]: page·64 + offset; a row whose slot lies outside of the caches (−1: it is there already) is not written. */
  readonly slots: DeviceTensor<"i32">;
  /** Updated in place: u8 [P, 64, 132]; its first 1 dims may have gaps. With P = 0 nothing is kept. */
  readonly index_cache: DeviceTensor<"u8">;
  /** Updated in place: u8 [P, 64, 656]; its first 2 dims may have gaps. */
  readonly cache: DeviceTensor<"u8">;
  /** Read: bf16 [T, H, 576]. */
  readonly q: DeviceTensor<"bf16">;
  /** Read: f32 [H]. */
  readonly attn_sink?: DeviceTensor<"f32">;
  /** f32, positive. */
  readonly sm_scale: number;
  /** Written: bf16 [T, H, 512]. */
  readonly out: DeviceTensor<"bf16">;
  /** Written: f32 [T, H]. */
  readonly max_logits: DeviceTensor<"f32">;
  /** Written: f32 [T, H], natural logarithm. */
  readonly lse: DeviceTensor<"f32">;
  /** Written: i32 [T, topk]: the rows that were attended to, ascending, −1 behind them. In the workspace if not given. */
  readonly indices?: DeviceTensor<"i32">;
  /** Rows that each query attends to, 1 to 8192; what `indices` says, else 2048, if not given. */
  readonly topk?: number;
  /** Scales of the indexer and of the cache; ue8m0 if not given. */
  readonly scale_fmt?: "ue8m0" | "f32";
  /** What is done to indexer keys before they are quantised; `hadamard`, as to the queries, if not given. */
  readonly rotate?: "hadamard" | "none";
}

const signature = signatureOf("dsa_prefill", [
  reads("index_q", "bf16", ["T", "index_heads", 128]),
  reads("index_w", "f32", ["T", "index_heads"]),
  reads("index_k", "bf16", ["S", 128]),
  reads("kv", "bf16", ["S", 576]),
  reads("k_start", "i32", ["T"]),
  reads("k_end", "i32", ["T"]),
  reads("slots", "i32", ["S"]),
  updates("index_cache", "u8", ["P", PAGE, 132], { strided: 1 }),
  updates("cache", "u8", ["P", PAGE, 656], { strided: 2 }),
  reads("q", "bf16", ["T", "H", 576]),
  reads("attn_sink", "f32", ["H"], { optional: true }),
  writes("out", "bf16", ["T", "H", 512]),
  writes("max_logits", "f32", ["T", "H"]),
  writes("lse", "f32", ["T", "H"]),
  writes("indices", "i32", ["T", "topk"], { optional: true }),
]);

interface Sizes {
  readonly T: number;
  readonly S: number;
  readonly P: number;
  readonly H: number;
  readonly index_heads: number;
  readonly topk: number;
}
const sizesOf = ({ binding }: BoundCall): Sizes => binding.dims as unknown as Sizes;

function carried(call: BoundCall): Carried[] {
  const { T, S, index_heads, topk } = sizesOf(call);
  const forms: Carried[] = [
    { name: "q8", dtype: "e4m3", shape: [T, index_heads, 128] },
    { name: "weights", dtype: "f32", shape: [T, index_heads] },
    { name: "k8", dtype: "e4m3", shape: [S, 128] },
    { name: "k_scale", dtype: "f32", shape: [S] },
  ];
  if (!call.tensors.has("indices")) forms.push({ name: "indices", dtype: "i32", shape: [T, topk] });
  return forms;
}

function stages(call: BoundCall): Stage[] {
  const { T, S, P, H, index_heads, topk } = sizesOf(call);
  const { options, scalars } = call.binding;
  const { scale_fmt, rotate } = options as Record<string, string>;
  const of = (tensor: string, ...shape: number[]): View => ({ tensor, shape });
  const index_cache = of("index_cache", P, PAGE, 132);
  const cache = of("cache", P, PAGE, 656);
  const slots = of("slots", S);
  const k = of("index_k", S, 128);
  // Both parts of the rows where they lie.
  const latent: View = { ...of("kv", S, 512), strides: [576, 1] };
  const rope: View = { ...of("kv", S, 64), strides: [576, 1], offset: 2 * 512 };
  const query = { q8: of("q8", T, index_heads, 128), weights: of("weights", T, index_heads) };
  const selection = {
    q: query.q8,
    k: of("k8", S, 128),
    k_scale: of("k_scale", S),
    weights: query.weights,
    k_start: of("k_start", T),
    k_end: of("k_end", T),
    indices: of("indices", T, topk),
  };
  const attention = {
    q: of("q", T, H, 576),
    kv: of("kv", S, 576),
    indices: selection.indices,
    attn_sink: call.tensors.has("attn_sink") ? of("attn_sink", H) : undefined,
    sm_scale: scalars.sm_scale,
    out: of("out", T, H, 512),
    max_logits: of("max_logits", T, H),
    lse: of("lse", T, H),
  };
  return [
    {
      program: "indexer_query",
      args: { q: of("index_q", T, index_heads, 128), w: of("index_w", T, index_heads), ...query, scale_fmt },
    },
    {
      program: rotate === "hadamard" ? "hadamard_quant" : "act_quant",
      args: { x: k, y: selection.k, scale: of("k_scale", S, 1), scale_fmt },
    },
    { program: "indexer_cache_write", args: { k, slots, cache: index_cache, rotate, scale_fmt } },
    { program: "mla_cache_write", args: { latent, rope, slots, cache, scale_fmt } },
    { program: "indexer_topk", args: selection },
    { program: "sparse_mla_prefill", args: attention },
  ];
}

/**
 * Prefill: `indexer_query`; the keys quantised once for the indexer and once into its cache, to the same bits, and the rows into the cache of
 * MLA; `indexer_topk`, whose rows `sparse_mla_prefill` takes as they lie in memory. 7 launches, on one stream, without a wait for the host in
 * between. Formulas, tolerances and what every bad index and range means are those of the kernels (docs/kernels.md), all of
 * DeepSeek-V3.2's sparse attention.
 *
 * Workspace: per query index_heads·132 + topk·4 bytes and the indexer's (at most 128·topk), per row 132 bytes. A prompt that continues rows
 * which only the caches hold is `dsaDecode` with many new tokens.
 */
export const dsaPrefill: Composition<DsaPrefillArguments> = composition({ signature, carried, stages });
