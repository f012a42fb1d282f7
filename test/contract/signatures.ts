/** What each kernel takes, written down from the kernel catalogue once more: from this, everything that must be refused follows. */
import type { FileDType } from "./files.js";

export interface TensorRule {
  readonly dtype: FileDType;
  /** Names are sizes in `sizes`; a number is fixed; a pair is a product. */
  readonly dims: readonly (string | number | readonly [string, string])[];
  /** May be left out. */
  readonly optional?: true;
}

export interface Signature {
  readonly tensors: Readonly<Record<string, TensorRule>>;
  /** Outputs that are no inputs, too. */
  readonly outputs: readonly string[];
  /** A legal size for every name. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Legal values; those in `required` have no default. */
  readonly settings: Readonly<Record<string, string>>;
  readonly required: readonly string[];
  /** Values that are not legal, by setting. */
  readonly bad: Readonly<Record<string, readonly string[]>>;
  /** Sizes that are not legal. */
  readonly badSizes?: readonly Readonly<Record<string, number>>[];
}

const badFormats = { scale_fmt: ["e5m2", "UE8M0", "", "1"] };
const badOrders = { order: ["value", "INDEX", ""] };
const badTopk = { topk: ["0", "-1", "8193", "2.5", "many", "", "2147483648", "0x10", " 5"] };
const badScales = {
  sm_scale: ["0", "-0.5", "-0", "NaN", "Infinity", "-Infinity", "1e300", "1e-300", "", "one", "0x1", " 1"],
};

const indexerInputs = {
  q: { dtype: "F8_E4M3", dims: ["T", "H", "D"] },
  k: { dtype: "F8_E4M3", dims: ["S", "D"] },
  k_scale: { dtype: "F32", dims: ["S"] },
  weights: { dtype: "F32", dims: ["T", "H"] },
  k_start: { dtype: "I32", dims: ["T"] },
  k_end: { dtype: "I32", dims: ["T"] },
} as const satisfies Signature["tensors"];

const pagedInputs = {
  q: { dtype: "F8_E4M3", dims: ["B", "N", "H", "D"] },
  cache: { dtype: "U8", dims: ["P", 64, "D4"] },
  block_table: { dtype: "I32", dims: ["B", "M"] },
  context_lens: { dtype: "I32", dims: ["B", "N"] },
  weights: { dtype: "F32", dims: [["B", "N"], "H"] },
} as const satisfies Signature["tensors"];

const indexerSizes = { T: 2, H: 8, D: 32, S: 5 };
const pagedSizes = { B: 3, N: 2, H: 8, D: 32, P: 4, M: 5, D4: 36 };
const badHeads = [{ H: 12 }, { H: 136 }, { H: 0 }];

const cacheRows = { dtype: "U8", dims: ["P", "page", 656] } as const;
const sink = { attn_sink: { dtype: "F32", dims: ["H"], optional: true } } as const satisfies Signature["tensors"];
const attention = {
  settings: { sm_scale: "0.13523378" },
  required: ["sm_scale"],
  bad: badScales,
  badSizes: [{ H: 129 }],
} as const;

export const signatures: Readonly<Record<string, Signature>> = {
  indexer_cache_write: {
    tensors: {
      k: { dtype: "BF16", dims: ["M", 128] },
      slots: { dtype: "I32", dims: ["M"] },
      cache: { dtype: "U8", dims: ["P", 64, 132] },
    },
    outputs: [],
    sizes: { M: 3, P: 2 },
    settings: { scale_fmt: "f32", rotate: "hadamard" },
    required: [],
    bad: { ...badFormats, rotate: ["Hadamard", "yes", ""] },
  },
  mla_cache_write: {
    tensors: {
      latent: { dtype: "BF16", dims: ["M", 512] },
      rope: { dtype: "BF16", dims: ["M", 64] },
      slots: { dtype: "I32", dims: ["M"] },
      cache: cacheRows,
    },
    outputs: [],
    sizes: { M: 3, P: 2, page: 5 },
    settings: { scale_fmt: "f32" },
    required: [],
    bad: badFormats,
  },
  indexer_logits: {
    tensors: indexerInputs,
    outputs: ["logits"],
    sizes: indexerSizes,
    settings: {},
    required: [],
    bad: {},
    badSizes: badHeads,
  },
  indexer_logits_paged: {
    tensors: pagedInputs,
    outputs: ["logits"],
    sizes: pagedSizes,
    settings: {},
    required: [],
    bad: {},
    badSizes: [...badHeads, { D: 96, D4: 100 }],
  },
  topk_select: {
    tensors: {
      logits: { dtype: "F32", dims: ["R", "S"] },
      row_start: { dtype: "I32", dims: ["R"] },
      row_end: { dtype: "I32", dims: ["R"] },
    },
    outputs: ["indices"],
    sizes: { R: 2, S: 9 },
    settings: { topk: "4", order: "score" },
    required: [],
    bad: { ...badTopk, ...badOrders },
  },
  indexer_topk: {
    tensors: indexerInputs,
    outputs: ["indices"],
    sizes: indexerSizes,
    settings: { topk: "4", order: "score" },
    required: [],
    bad: { ...badTopk, ...badOrders },
    badSizes: badHeads,
  },
  indexer_topk_paged: {
    tensors: pagedInputs,
    outputs: ["indices"],
    sizes: pagedSizes,
    settings: { topk: "4", order: "score", out: "slot" },
    required: [],
    bad: { ...badTopk, ...badOrders, out: ["slots", "physical", ""] },
    badSizes: badHeads,
  },
  sparse_mla_prefill: {
    tensors: {
      q: { dtype: "BF16", dims: ["T", "H", 576] },
      kv: { dtype: "BF16", dims: ["S", 576] },
      indices: { dtype: "I32", dims: ["T", "K"] },
      topk_length: { dtype: "I32", dims: ["T"], optional: true },
      ...sink,
    },
    outputs: ["out", "max_logits", "lse"],
    sizes: { T: 2, H: 3, S: 5, K: 4 },
    ...attention,
  },
  sparse_mla_decode: {
    tensors: {
      q: { dtype: "BF16", dims: ["B", "N", "H", 576] },
      cache: cacheRows,
      indices: { dtype: "I32", dims: ["B", "N", "K"] },
      topk_length: { dtype: "I32", dims: ["B"], optional: true },
      ...sink,
    },
    outputs: ["out", "lse"],
    sizes: { B: 3, N: 2, H: 5, P: 4, page: 7, K: 6 },
    ...attention,
  },
  dense_mla_prefill: {
    tensors: {
      q: { dtype: "BF16", dims: ["T", "H", 576] },
      kv: { dtype: "BF16", dims: ["S", 576] },
      k_start: { dtype: "I32", dims: ["T"] },
      k_end: { dtype: "I32", dims: ["T"] },
      ...sink,
    },
    outputs: ["out", "max_logits", "lse"],
    sizes: { T: 2, H: 3, S: 5 },
    ...attention,
  },
  dense_mla_decode: {
    tensors: {
      q: { dtype: "BF16", dims: ["B", "N", "H", 576] },
      cache: cacheRows,
      block_table: { dtype: "I32", dims: ["B", "M"] },
      context_lens: { dtype: "I32", dims: ["B", "N"] },
      ...sink,
    },
    outputs: ["out", "lse"],
    sizes: { B: 3, N: 2, H: 5, P: 4, page: 7, M: 6 },
    ...attention,
  },
  moe_gate: {
    tensors: {
      logits: { dtype: "F32", dims: ["T", "E"] },
      bias: { dtype: "F32", dims: ["E"] },
      forced_ids: { dtype: "I32", dims: ["T", "topk"], optional: true },
    },
    outputs: ["ids", "weights"],
    sizes: { T: 2, E: 24, topk: 5 },
    settings: { n_group: "4", topk_group: "2", topk: "5", route_scale: "2.5" },
    required: ["n_group", "topk_group", "topk", "route_scale"],
    bad: {
      n_group: ["0", "-4", "5", "25", "1.5", "", "four"],
      topk_group: ["0", "-1", "5", "1.5", ""],
      topk: ["-5", "13", "1.5", "", "many"],
      route_scale: ["NaN", "Infinity", "-Infinity", "1e300", "", "big"],
    },
    badSizes: [{ E: 26 }],
  },
  moe_map: {
    tensors: { ids: { dtype: "I32", dims: ["T", "k"] } },
    outputs: ["sorted_ids", "block_expert", "num_padded", "pos", "counts"],
    sizes: { T: 3, k: 2 },
    settings: { num_experts: "5", block: "4" },
    required: ["num_experts", "block"],
    bad: {
      num_experts: ["0", "-1", "1.5", "", "all", "2147483648"],
      block: ["0", "-1", "1.5", "", "all", "2147483648"],
    },
  },
  moe_permute: {
    tensors: { x: { dtype: "BF16", dims: ["T", "C"] }, sorted_ids: { dtype: "I32", dims: ["cap"] } },
    outputs: ["y"],
    sizes: { T: 3, C: 8, cap: 5 },
    settings: { topk: "2" },
    required: ["topk"],
    bad: { topk: ["0", "-1", "1.5", "", "two", "2147483648"] },
  },
  moe_combine: {
    tensors: {
      y: { dtype: "BF16", dims: ["cap", "C"] },
      pos: { dtype: "I32", dims: ["T", "k"] },
      weights: { dtype: "F32", dims: ["T", "k"] },
    },
    outputs: ["out"],
    sizes: { T: 3, k: 2, C: 8, cap: 5 },
    settings: {},
    required: [],
    bad: {},
  },
};
