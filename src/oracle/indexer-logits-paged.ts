/** Reference of `indexer_logits_paged`: each request's keys are gathered through its page table, then scored as any others. */
import { f32FromBits } from "./formats/index.js";
import { INDEXER_PAGE } from "./indexer-cache-write.js";
import { type BoundedLogits, type IndexerLogitsOutputs, indexerLogitsWithBound } from "./indexer-logits.js";
import { bindDims, type HostTensor, tensor } from "./tensor.js";

export interface IndexerLogitsPagedInputs {
  /** [B,N,H,D]; H a multiple of 8. */
  readonly q: HostTensor<"e4m3">;
  /** `[P,64,D+4]`: in each page 64 rows of D codes, then 64 f32 scales. */
  readonly cache: HostTensor<"u8">;
  /** [B,M]; an id outside [0,P) stands for a page without keys. */
  readonly block_table: HostTensor<"i32">;
  /** [B,N]; below 0 means 0, above 64·M means 64·M. */
  readonly context_lens: HostTensor<"i32">;
  /** [B·N,H]. */
  readonly weights: HostTensor<"f32">;
}

export interface PagedLogitsDims {
  readonly B: number;
  readonly N: number;
  readonly H: number;
  readonly D: number;
  readonly P: number;
  readonly M: number;
}

/** Checks the inputs against each other. */
export function bindPagedDims(inputs: IndexerLogitsPagedInputs): PagedLogitsDims {
  const dims = bindDims("q", inputs, "e4m3", ["B", "N", "H", "D"], {});
  const { B, N, D } = dims as { B: number; N: number; D: number };
  bindDims("cache", inputs, "u8", ["P", INDEXER_PAGE, D + 4], dims);
  bindDims("block_table", inputs, "i32", ["B", "M"], dims);
  bindDims("context_lens", inputs, "i32", ["B", "N"], dims);
  bindDims("weights", inputs, "f32", [B * N, "H"], dims);
  return dims as unknown as PagedLogitsDims;
}

/** The keys and scales of one request in logical order, and which of its pages exist. */
function gather(inputs: IndexerLogitsPagedInputs, { D, P, M }: PagedLogitsDims, b: number) {
  const k = tensor("e4m3", [INDEXER_PAGE * M, D]);
  const k_scale = tensor("f32", [INDEXER_PAGE * M]);
  const exists = new Array<boolean>(M).fill(false);
  for (let m = 0; m < M; m++) {
    const page = inputs.block_table.data[b * M + m] as number;
    if (page < 0 || page >= P) continue;
    exists[m] = true;
    const start = page * INDEXER_PAGE * (D + 4);
    const scales = start + INDEXER_PAGE * D;
    k.data.set(inputs.cache.data.subarray(start, scales), m * INDEXER_PAGE * D);
    const view = new DataView(inputs.cache.data.buffer, inputs.cache.data.byteOffset);
    for (let j = 0; j < INDEXER_PAGE; j++) {
      k_scale.data[m * INDEXER_PAGE + j] = f32FromBits(view.getUint32(scales + 4 * j, true));
    }
  }
  return { k, k_scale, exists };
}

/** The logits [B·N, 64·M] with what a comparison needs to know of each. */
export function indexerLogitsPagedWithBound(inputs: IndexerLogitsPagedInputs): BoundedLogits {
  const dims = bindPagedDims(inputs);
  const { B, N, H, D, M } = dims;
  const S = INDEXER_PAGE * M;
  const logits = tensor("f32", [B * N, S]);
  const bound = new Float64Array(B * N * S);
  const undetermined = new Uint8Array(B * N * S);
  for (let b = 0; b < B; b++) {
    const { k, k_scale, exists } = gather(inputs, dims, b);
    const queries = { from: b * N * H * D, to: (b + 1) * N * H * D };
    const request = indexerLogitsWithBound({
      q: tensor("e4m3", [N, H, D], inputs.q.data.subarray(queries.from, queries.to)),
      k,
      k_scale,
      weights: tensor("f32", [N, H], inputs.weights.data.subarray(b * N * H, (b + 1) * N * H)),
      k_start: tensor("i32", [N]),
      k_end: tensor("i32", [N], inputs.context_lens.data.subarray(b * N, (b + 1) * N)),
    });
    logits.data.set(request.logits.data, b * N * S);
    bound.set(request.bound, b * N * S);
    undetermined.set(request.undetermined, b * N * S);
    for (let n = 0; n < N; n++) {
      for (let m = 0; m < M; m++) {
        if (exists[m]) continue;
        const at = (b * N + n) * S + m * INDEXER_PAGE;
        logits.data.fill(Number.NEGATIVE_INFINITY, at, at + INDEXER_PAGE);
        bound.fill(0, at, at + INDEXER_PAGE);
        undetermined.fill(0, at, at + INDEXER_PAGE);
      }
    }
  }
  return { logits, bound, undetermined };
}

/** `indexer_logits` over the pages of each request; −inf from `context_lens` on and on pages that do not exist. */
export function indexerLogitsPaged(inputs: IndexerLogitsPagedInputs): IndexerLogitsOutputs {
  return { logits: indexerLogitsPagedWithBound(inputs).logits };
}
