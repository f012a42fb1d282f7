/** One decode step of DeepSeek sparse attention over paged caches. */
import type { BoundCall, DeviceTensor } from "../launcher/arguments.js";
import { type Carried, type Composition, composition, type Stage, type View } from "./compose.js";
import { PAGE, reads, signatureOf, tableHolds, updates, writes } from "./signature.js";

/**
 * B requests of N new tokens each, H heads, pages of 64 tokens. New tokens' rows go to `slots` of both caches before anything is read, so
 * that a token sees those before it in the same step as far as its own `context_lens` says.
 */
export interface DsaDecodeArguments {
  /** Read: bf16 [B, N, index_heads, 128], RoPE applied. */
  readonly index_q: DeviceTensor<"bf16">;
  /** Read: f32 [B, N, index_heads]. */
  readonly index_w: DeviceTensor<"f32">;
  /** Read: bf16 [B, N, 128]: the new tokens' indexer keys, RoPE applied. */
  readonly index_k: DeviceTensor<"bf16">;
  /** Read: bf16 [B, N, 512]. */
  readonly latent: DeviceTensor<"bf16">;
  /** Read: bf16 [B, N, 64], RoPE applied. */
  readonly rope: DeviceTensor<"bf16">;
  /** Read: i32 [B, N]: page·64 + offset; a row whose slot lies outside of the caches is not kept. */
  readonly slots: DeviceTensor<"i32">;
  /** Updated in place: u8 [P, 64, 132]; its first 1 dims may have gaps. */
  readonly index_cache: DeviceTensor<"u8">;
  /** Updated in place: u8 [P, 64, 656]; its first 2 dims may have gaps. */
  readonly cache: DeviceTensor<"u8">;
  /** Read: i32 [B, M]; an id outside [0, P) stands for a page without tokens. */
  readonly block_table: DeviceTensor<"i32">;
  /** Read: i32 [B, N]: tokens that each new one sees, itself included; below 0 means 0, above 64·M means 64·M. */
  readonly context_lens: DeviceTensor<"i32">;
  /** Read: bf16 [B, N, H, 576]: latent part and RoPE part. */
  readonly q: DeviceTensor<"bf16">;
  /** Read: f32 [H]. */
  readonly attn_sink?: DeviceTensor<"f32">;
  /** f32, positive. */
  readonly sm_scale: number;
  /** Written: bf16 [B, N, H, 512]. */
  readonly out: DeviceTensor<"bf16">;
  /** Written: f32 [B, H, N], natural logarithm. */
  readonly lse: DeviceTensor<"f32">;
  /** Written: i32 [B, N, topk]: the slots that were attended to, in the order of their tokens, −1 behind them. In the workspace if not given. */
  readonly indices?: DeviceTensor<"i32">;
  /** Tokens that each new one attends to, 1 to 8192; what `indices` says, else 2048, if not given. */
  readonly topk?: number;
  /** The longest context, where the host knows it: refused if `block_table` has too few pages, which the device would cut off. */
  readonly max_context?: number;
  /** Scales of the indexer and of the cache; ue8m0 if not given. */
  readonly scale_fmt?: "ue8m0" | "f32";
  /** What is done to indexer keys before they are quantised; `hadamard`, as to the queries, if not given. */
  readonly rotate?: "hadamard" | "none";
}

const signature = signatureOf(
  "dsa_decode",
  [
    reads("index_q", "bf16", ["B", "N", "index_heads", 128]),
    reads("index_w", "f32", ["B", "N", "index_heads"]),
    reads("index_k", "bf16", ["B", "N", 128]),
    reads("latent", "bf16", ["B", "N", 512]),
    reads("rope", "bf16", ["B", "N", 64]),
    reads("slots", "i32", ["B", "N"]),
    updates("index_cache", "u8", ["P", PAGE, 132], { strided: 1 }),
    updates("cache", "u8", ["P", PAGE, 656], { strided: 2 }),
    reads("block_table", "i32", ["B", "M"]),
    reads("context_lens", "i32", ["B", "N"]),
    reads("q", "bf16", ["B", "N", "H", 576]),
    reads("attn_sink", "f32", ["H"], { optional: true }),
    writes("out", "bf16", ["B", "N", "H", 512]),
    writes("lse", "f32", ["B", "H", "N"]),
    writes("indices", "i32", ["B", "N", "topk"], { optional: true }),
  ],
  { defaults: { max_context: 0 }, requires: [tableHolds] },
);

interface Sizes {
  readonly B: number;
  readonly N: number;
  readonly M: number;
  readonly P: number;
  readonly H: number;
  readonly index_heads: number;
  readonly topk: number;
}
const sizesOf = ({ binding }: BoundCall): Sizes => binding.dims as unknown as Sizes;

function carried(call: BoundCall): Carried[] {
  const { B, N, index_heads, topk } = sizesOf(call);
  const forms: Carried[] = [
    { name: "q8", dtype: "e4m3", shape: [B, N, index_heads, 128] },
    { name: "weights", dtype: "f32", shape: [B * N, index_heads] },
  ];
  if (!call.tensors.has("indices")) forms.push({ name: "indices", dtype: "i32", shape: [B, N, topk] });
  return forms;
}

function stages(call: BoundCall): Stage[] {
  const { B, N, M, P, H, index_heads, topk } = sizesOf(call);
  const { options, scalars } = call.binding;
  const { scale_fmt, rotate } = options as Record<string, string>;
  const of = (tensor: string, ...shape: number[]): View => ({ tensor, shape });
  const index_cache = of("index_cache", P, PAGE, 132);
  const cache = of("cache", P, PAGE, 656);
  const slots = of("slots", B * N);
  const query = {
    q: of("index_q", B * N, index_heads, 128),
    w: of("index_w", B * N, index_heads),
    q8: of("q8", B * N, index_heads, 128),
    weights: of("weights", B * N, index_heads),
  };
  const selection = {
    q: of("q8", B, N, index_heads, 128),
    cache: index_cache,
    block_table: of("block_table", B, M),
    context_lens: of("context_lens", B, N),
    weights: query.weights,
    indices: of("indices", B * N, topk),
  };
  const attention = {
    q: of("q", B, N, H, 576),
    cache,
    indices: of("indices", B, N, topk),
    attn_sink: call.tensors.has("attn_sink") ? of("attn_sink", H) : undefined,
    sm_scale: scalars.sm_scale,
    out: of("out", B, N, H, 512),
    lse: of("lse", B, H, N),
  };
  const latent = of("latent", B * N, 512);
  const rope = of("rope", B * N, 64);
  const k = of("index_k", B * N, 128);
  return [
    { program: "indexer_query", args: { ...query, scale_fmt } },
    { program: "indexer_cache_write", args: { k, slots, cache: index_cache, rotate, scale_fmt } },
    { program: "mla_cache_write", args: { latent, rope, slots, cache, scale_fmt } },
    { program: "indexer_topk_paged", args: { ...selection, out: "slot" } },
    { program: "sparse_mla_decode", args: attention },
  ];
}

/**
 * A decode step: `indexer_query`; the new tokens' rows into both caches; `indexer_topk_paged`, whose slots `sparse_mla_decode` takes as they
 * lie in memory. 7 launches at most, on one stream, without a wait for the host in between. Formulas, tolerances and what every bad index
 * and length means are those of the kernels (docs/kernels.md), all of DeepSeek-V3.2's sparse attention.
 *
 * Workspace does not grow with the context: per new token index_heads·132 + topk·4 bytes, and the larger of the indexer's (at most
 * 128·topk) and of what the parts of a split attention take (DeepSeek-V3.2's sizes: at most 8 parts of 128 heads · 2056 bytes).
 * With memory of the caller's the call neither allocates nor frees; a variant's first call on a device loads its module.
 */
export const dsaDecode: Composition<DsaDecodeArguments> = composition({ signature, carried, stages });
