/** The two situations that the indexer serves, at DeepSeek-V3.2's dims, with what the oracle says comes out. */
import {
  type BoundedLogits,
  type HostTensor,
  hadamardQuant,
  indexerLogitsWithBound,
  indexerQuery,
  tensor,
} from "../../oracle/index.js";
import { activations, headWeights } from "./activations.js";

const heads = 64;
const headDim = 128;

export interface IndexerCase {
  /** Indexer keys before rotation and quantisation, [S,128]. */
  readonly keys: HostTensor<"bf16">;
  /** Indexer queries likewise, [T,64,128], and the weights of their heads, [T,64]. */
  readonly queries: HostTensor<"bf16">;
  readonly headWeights: HostTensor<"f32">;
  /** The keys that each query sees, [T]. */
  readonly start: HostTensor<"i32">;
  readonly end: HostTensor<"i32">;
}

/** The oracle's outputs of the three kernels, in their order. */
export interface Expected {
  readonly k8: HostTensor<"e4m3">;
  readonly kScale: HostTensor<"f32">;
  readonly q8: HostTensor<"e4m3">;
  readonly weights: HostTensor<"f32">;
  readonly logits: BoundedLogits;
}

/** `queries` tokens at the end of a context of `context` tokens; each sees what came before it, and itself. */
export function causalCase(queries: number, context: number, seed: number): IndexerCase {
  const end = tensor("i32", [queries]);
  for (let t = 0; t < queries; t++) end.data[t] = context - queries + t + 1;
  return {
    keys: activations([context, headDim], seed),
    queries: activations([queries, heads, headDim], seed + 1),
    headWeights: headWeights([queries, heads], seed + 2),
    start: tensor("i32", [queries]),
    end,
  };
}

/** A case that is made when its turn comes. */
export interface Situation {
  readonly name: string;
  make(): IndexerCase;
}

export const cases: readonly Situation[] = [
  { name: "prefill 64 × 8192", make: () => causalCase(64, 8192, 11) },
  { name: "decode 1 × 131072", make: () => causalCase(1, 131072, 23) },
];

export function expectedOf(given: IndexerCase): Expected {
  const { y: k8, scale: kScale } = hadamardQuant({ x: given.keys });
  const { q8, weights } = indexerQuery({ q: given.queries, w: given.headWeights });
  const logits = indexerLogitsWithBound({
    q: q8,
    k: k8,
    k_scale: tensor("f32", [given.keys.shape[0]!], kScale.data),
    weights,
    k_start: given.start,
    k_end: given.end,
  });
  return { k8, kScale, q8, weights, logits };
}
