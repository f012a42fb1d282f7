/**
 * What is measured of each shipped kernel: DeepSeek-V3.2's heads and widths over growing contexts, or over tokens where a kernel knows no
 * context. On the virtual GPU there are as few queries as show how a kernel counts.
 */
import type { Tensor } from "../runtime/index.js";
import {
  blockTable,
  experts,
  type Inputs,
  indexerCache,
  integers,
  latentCache,
  mapped,
  normal,
  permutation,
  selections,
} from "./inputs.js";
import type { MatrixInput } from "./peaks.js";

export interface Case {
  /** What tells the cases of a kernel apart, and what people look for: sizes by the catalogue's names. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Scalars and options of the call. */
  readonly settings: Readonly<Record<string, number | string>>;
  /** Multiplications and additions of the formula, each one. */
  readonly flops: number;
  /** What the matrix unit multiplies, where that is what they are. */
  readonly matrix?: MatrixInput;
  /** Bytes that have to be read of inputs of which only a part is used, by name; of the others, all. */
  readonly readBytes?: Readonly<Record<string, number>>;
  inputs(): Inputs;
}

export interface KernelCase extends Case {
  readonly kernel: string;
}

/** How much work a case has: enough to fill a GPU, or what a CPU executes in about a second. */
export type Amount = "gpu" | "virtual";

export const per =
  (gpu: number, virtual: number) =>
  (amount: Amount): number =>
    amount === "gpu" ? gpu : virtual;

export const heads = 128;
export const indexHeads = 64;
export const topk = 2048;
export const smScale = 0.13523378;
export const page = 64;
/** Requests share a pool of pages of this many contexts: larger than any L2 at long contexts. */
const poolContexts = 4;
const moe = { num_experts: 256, k: 8, hidden: 7168, block: 64 };

/** Cases by kernel: `over` is the context length S for those of `contextKernels`, else the number of tokens. */
type Make = (over: number, amount: Amount) => Case;

const contextKernels: Readonly<Record<string, Make>> = {
  indexer_logits: (S, amount) => logitsCase(S, per(1024, 1)(amount), {}),
  indexer_topk: (S, amount) => logitsCase(S, per(1024, 1)(amount), { topk }),
  indexer_logits_paged: (S, amount) => pagedLogitsCase(S, per(32, 1)(amount), {}),
  indexer_topk_paged: (S, amount) => pagedLogitsCase(S, per(32, 1)(amount), { topk }),
  topk_select: (S, amount) => {
    const R = per(64, 1)(amount);
    return {
      parameters: { R, S },
      settings: { topk },
      flops: 0,
      inputs: () => ({
        logits: normal("f32", [R, S]),
        row_start: integers([R], () => 0),
        row_end: integers([R], () => S),
      }),
    };
  },
  sparse_mla_prefill: (S, amount) => {
    const T = per(4096, 1)(amount);
    const listed = Math.min(topk, S);
    return {
      parameters: { T, S },
      settings: { sm_scale: smScale },
      matrix: "half",
      flops: attentionFlops(T * listed),
      readBytes: { kv: Math.min(S, T * listed) * 1152 },
      inputs: () => ({
        q: normal("bf16", [T, heads, 576]),
        kv: normal("bf16", [S, 576], 3),
        indices: integers([T, topk], listOf(selections(T, topk, S))),
      }),
    };
  },
  dense_mla_prefill: (S, amount) => {
    const T = per(512, 1)(amount);
    return {
      parameters: { T, S },
      settings: { sm_scale: smScale },
      matrix: "half",
      flops: attentionFlops(causal(T, S)),
      inputs: () => ({ q: normal("bf16", [T, heads, 576]), kv: normal("bf16", [S, 576], 3), ...ranges(T, S) }),
    };
  },
  sparse_mla_decode: (S, amount) => {
    const [B, N] = [per(128, 1)(amount), per(2, 1)(amount)];
    const tokens = poolContexts * S;
    const listed = Math.min(topk, tokens);
    return {
      parameters: { B, N, S },
      settings: { sm_scale: smScale },
      matrix: "half",
      flops: attentionFlops(B * N * listed),
      readBytes: { cache: Math.min(tokens, B * N * listed) * 656 },
      inputs: () => ({
        q: normal("bf16", [B, N, heads, 576]),
        cache: latentCache(pagesOf(tokens), page),
        indices: integers([B, N, topk], listOf(selections(B * N, topk, tokens))),
      }),
    };
  },
  dense_mla_decode: (S, amount) => {
    const B = per(32, 1)(amount);
    const pool = pagesOf(Math.min(B, poolContexts) * S);
    return {
      parameters: { B, N: 1, S },
      settings: { sm_scale: smScale },
      matrix: "half",
      flops: attentionFlops(B * S),
      inputs: () => ({
        q: normal("bf16", [B, 1, heads, 576]),
        cache: latentCache(pool, page),
        block_table: blockTable(B, pagesOf(S), pool),
        context_lens: integers([B, 1], () => S),
      }),
    };
  },
};

const tokenKernels: Readonly<Record<string, Make>> = {
  act_quant: (M) => rowsCase({ M, K: 7168 }, () => ({ x: normal("bf16", [M, 7168]) })),
  hadamard_quant: (M) => rowsCase({ M }, () => ({ x: normal("bf16", [M, 128]) })),
  indexer_query: (T) =>
    rowsCase({ T, H: indexHeads }, () => ({
      q: normal("bf16", [T, indexHeads, 128]),
      w: normal("f32", [T, indexHeads]),
    })),
  indexer_cache_write: (M) => {
    const pages = pagesOf(4 * M);
    return {
      ...rowsCase({ M }, () => ({
        k: normal("bf16", [M, 128]),
        slots: integers([M], listOf(permutation(pages * page))),
        cache: indexerCache(pages),
      })),
      readBytes: { cache: M * 132 },
    };
  },
  mla_cache_write: (M) => {
    const pages = pagesOf(4 * M);
    return {
      ...rowsCase({ M }, () => ({
        latent: normal("bf16", [M, 512]),
        rope: normal("bf16", [M, 64], 5),
        slots: integers([M], listOf(permutation(pages * page))),
        cache: latentCache(pages, page),
      })),
      readBytes: { cache: M * 656 },
    };
  },
  moe_gate: (T) => ({
    ...rowsCase({ T }, () => ({
      logits: normal("f32", [T, moe.num_experts]),
      bias: normal("f32", [moe.num_experts], 3),
    })),
    settings: { n_group: 8, topk_group: 4, topk: moe.k, route_scale: 2.5 },
  }),
  moe_map: (T) => ({
    ...rowsCase({ T }, () => ({ ids: experts(T, moe.k, moe.num_experts) })),
    settings: { num_experts: moe.num_experts, block: moe.block },
  }),
  moe_permute: (T) => ({
    ...rowsCase({ T, C: moe.hidden }, () => ({
      x: normal("bf16", [T, moe.hidden]),
      sorted_ids: mapped(experts(T, moe.k, moe.num_experts), moe.num_experts, moe.block).sortedIds,
    })),
    settings: { topk: moe.k },
  }),
  moe_combine: (T) => {
    const cap = Math.ceil((T * moe.k + moe.num_experts * (moe.block - 1)) / moe.block) * moe.block;
    return {
      ...rowsCase({ T, C: moe.hidden }, () => ({
        y: normal("bf16", [cap, moe.hidden]),
        pos: mapped(experts(T, moe.k, moe.num_experts), moe.num_experts, moe.block).pos,
        weights: normal("f32", [T, moe.k], 3),
      })),
      flops: 2 * T * moe.k * moe.hidden,
      readBytes: { y: T * moe.k * moe.hidden * 2 },
    };
  },
};

export const contextsOf: Readonly<Record<Amount, readonly number[]>> = {
  gpu: [4096, 16384, 65536, 131072],
  virtual: [2048, 8192],
};
const tokensOf: Readonly<Record<Amount, readonly number[]>> = { gpu: [16, 256, 4096, 32768], virtual: [16, 128] };

/** Every kernel that has cases. */
export const measuredKernels: readonly string[] = [...Object.keys(tokenKernels), ...Object.keys(contextKernels)];

/** The cases of a kernel, smallest first. */
export function casesOf(
  kernel: string,
  amount: Amount,
  contexts: readonly number[] = contextsOf[amount],
): KernelCase[] {
  const byContext = contextKernels[kernel];
  const make = byContext ?? tokenKernels[kernel];
  if (make === undefined) throw new Error(`src/bench/cases.ts has no cases of ${kernel}`);
  return (byContext ? contexts : tokensOf[amount]).map((over) => ({ kernel, ...make(over, amount) }));
}

export const pagesOf = (tokens: number): number => Math.ceil(tokens / page);
export const listOf = (list: Int32Array) => (i: number) => list[i] as number;

/** Scores and the weighted sum over `pairs` of a query and a key, for all heads. */
export const attentionFlops = (pairs: number): number => 2 * heads * (576 + 512) * pairs;

/** Keys that query t of the last T of S tokens sees. */
const lengthAt = (t: number, T: number, S: number): number => Math.max(0, S - T + t + 1);

/** Pairs of the last T of S tokens with themselves and all before. */
export const causal = (T: number, S: number): number =>
  Array.from({ length: T }, (_, t) => lengthAt(t, T, S)).reduce((a, b) => a + b, 0);

export const ranges = (T: number, S: number): Inputs => ({
  k_start: integers([T], () => 0),
  k_end: integers([T], (t) => lengthAt(t, T, S)),
});

function rowsCase(parameters: Readonly<Record<string, number>>, inputs: () => Inputs): Case {
  return { parameters, settings: {}, flops: 0, inputs };
}

function logitsCase(S: number, T: number, settings: Case["settings"]): Case {
  return {
    parameters: { T, S },
    settings,
    matrix: "fp8",
    flops: 2 * indexHeads * 128 * causal(T, S),
    inputs: () => ({
      q: normal("e4m3", [T, indexHeads, 128]),
      k: normal("e4m3", [S, 128], 3),
      k_scale: positive(S),
      weights: normal("f32", [T, indexHeads], 5),
      ...ranges(T, S),
    }),
  };
}

function pagedLogitsCase(S: number, B: number, settings: Case["settings"]): Case {
  const pool = pagesOf(B * S);
  return {
    parameters: { B, N: 1, S },
    settings,
    matrix: "fp8",
    flops: 2 * indexHeads * 128 * B * S,
    inputs: () => ({
      q: normal("e4m3", [B, 1, indexHeads, 128]),
      cache: indexerCache(pool),
      block_table: blockTable(B, pagesOf(S), pool),
      context_lens: integers([B, 1], () => S),
      weights: normal("f32", [B, indexHeads], 5),
    }),
  };
}

/** Positive scales. */
function positive(S: number): Tensor<"f32"> {
  const scales = normal("f32", [S], 11);
  for (let i = 0; i < S; i++) scales.data[i] = 0.01 + Math.abs(scales.data[i] as number);
  return scales;
}
