/** What the oracle makes of the layer, in double precision, and how a device's step is judged by it. */
import { setImmediate } from "node:timers/promises";
import {
  type BoundedLogits,
  bf16,
  compareMlaOut,
  compareMlaScores,
  compareTopkWithin,
  type HostTensor,
  indexerCacheWrite,
  indexerLogitsPagedWithBound,
  indexerQuery,
  type MlaReference,
  mlaCacheWrite,
  readCacheRow,
  sparseMlaDecodeReference,
  tensor,
  type Verdict,
} from "../../oracle/index.js";
import type { Caches, StepRun } from "./device-step.js";
import { type Chunk, KEY, type Layer, PAGE, smScale } from "./layer.js";

/** A needle dominates where it holds at least this part of the softmax, and the output points where its value does. */
export const LEAST_SHARE = 0.99;
export const LEAST_COSINE = 0.9999;

export interface Expected extends Caches {
  /** Of both requests, by position. */
  readonly logits: BoundedLogits;
}

/** Pages whose logits are computed at a time: between them the user can stop. */
const SLICE = 64;

/** The caches after the step, and every logit with the error that it is allowed. */
export async function expectedOf(
  layer: Layer,
  before: Caches,
  signal: AbortSignal,
  onTokens: (tokens: number) => void,
): Promise<Expected> {
  const { inputs, shape } = layer;
  const flat = <D extends "bf16" | "f32" | "i32">(t: HostTensor<D>, ...dims: number[]) => tensor(t.dtype, dims, t.data);
  const slots = flat(inputs.slots, 2);
  const { cache: index_cache } = indexerCacheWrite(
    { k: flat(inputs.index_k, 2, 128), slots, cache: before.index_cache },
    { rotate: "hadamard" },
  );
  const latent = flat(inputs.latent, 2, 512);
  const { cache } = mlaCacheWrite({ latent, rope: flat(inputs.rope, 2, 64), slots, cache: before.cache });
  const { q8, weights } = indexerQuery({
    q: flat(inputs.index_q, 2, shape.indexHeads, 128),
    w: flat(inputs.index_w, 2, shape.indexHeads),
  });
  const M = inputs.block_table.shape[1]!;
  const S = M * PAGE;
  const logits: BoundedLogits = {
    logits: tensor("f32", [2, S]),
    bound: new Float64Array(2 * S),
    undetermined: new Uint8Array(2 * S),
  };
  for (let first = 0; first < M; first += SLICE) {
    signal.throwIfAborted();
    onTokens(first * PAGE);
    const m = Math.min(SLICE, M - first);
    const part = indexerLogitsPagedWithBound({
      q: tensor("e4m3", [2, 1, shape.indexHeads, 128], q8.data),
      cache: index_cache,
      block_table: tensor("i32", [2, m], Int32Array.from({ length: 2 * m }, (_, i) => inputs.block_table.data[Math.floor(i / m) * M + first + (i % m)]!)), // biome-ignore format: one table
      context_lens: tensor("i32", [2, 1], inputs.context_lens.data.map((n) => Math.max(0, n - first * PAGE))), // biome-ignore format: one list
      weights,
    });
    for (let b = 0; b < 2; b++) {
      const [at, from, to] = [b * S + first * PAGE, b * m * PAGE, (b + 1) * m * PAGE];
      logits.logits.data.set(part.logits.data.subarray(from, to), at);
      logits.bound.set(part.bound.subarray(from, to), at);
      logits.undetermined.set(part.undetermined.subarray(from, to), at);
    }
    // Lets Ctrl-C and what is printed through.
    await setImmediate();
  }
  return { index_cache, cache, logits };
}

/** Whether the rows of a chunk lie in the caches as the oracle writes them. */
export function judgeHistory({ k, latent, rope, slots }: Chunk, layer: Layer, got: Caches): string | undefined {
  const rows = slots.data.length;
  const fresh = (bytes: number) => tensor("u8", [Math.ceil(rows / PAGE), PAGE, bytes]);
  const own = tensor(
    "i32",
    [rows],
    Int32Array.from({ length: rows }, (_, i) => i),
  );
  const keys = indexerCacheWrite({ k, slots: own, cache: fresh(132) }, { rotate: "hadamard" }).cache.data;
  const values = mlaCacheWrite({ latent, rope, slots: own, cache: fresh(656) }).cache.data;
  for (let i = 0; i < rows; i++) {
    const slot = slots.data[i]!;
    for (let byte = 0; byte < 656; byte++)
      if (got.cache.data[slot * 656 + byte] !== values[i * 656 + byte]) return `row ${i} of the MLA cache differs`;
    const [to, from] = [Math.floor(slot / PAGE) * PAGE * 132, Math.floor(i / PAGE) * PAGE * 132];
    const place = (offset: number) => [to + (slot % PAGE) * offset, from + (i % PAGE) * offset] as const;
    const [code, wanted] = place(128);
    for (let byte = 0; byte < 128; byte++)
      if (got.index_cache.data[code + byte] !== keys[wanted + byte]) return `key ${i} of the indexer's cache differs`;
    const [scale, wantedScale] = place(4);
    for (let byte = PAGE * 128; byte < PAGE * 128 + 4; byte++)
      if (got.index_cache.data[scale + byte] !== keys[wantedScale + byte]) return `the scale of key ${i} differs`;
  }
  return rows <= layer.historyRows ? undefined : "there are more rows than the context has";
}

export interface Judgement {
  /** Needles that the step selected. */
  readonly found: number;
  /** The least part of the softmax that a needle holds in a head that looks for it, and the least cosine of that head's output. */
  readonly share: number;
  readonly cosine: number;
  /** The largest ratio of an error of `out` or `lse` to what its element is allowed. */
  readonly error: number;
  /** The largest difference between sparse and dense attention of the short request. */
  readonly denseDifference: number;
  /** What is wrong, a line each. */
  readonly complaints: readonly string[];
}

/** Attention references by what they attend to: the same selection on another target is not computed again. */
export type References = Map<string, MlaReference>;

export function judge(layer: Layer, expected: Expected, got: StepRun, references: References): Judgement {
  const complaints: string[] = [];
  const take = (verdict: Verdict): number => {
    if (!verdict.ok) complaints.push(verdict.message);
    return verdict.maxErrorRatio;
  };
  for (const name of ["index_cache", "cache"] as const)
    if (Buffer.compare(got[name].data, expected[name].data) !== 0)
      complaints.push(`${name}: bytes differ from the oracle's`);

  const { topk, heads, shortTokens } = layer.shape;
  const positions = positionsOf(layer, got.indices);
  take(compareTopkWithin("indices", positions, expected.logits, topk, "index"));
  const selected = new Set(positions.data.subarray(0, topk));
  const missed = layer.needles.filter(({ position }) => !selected.has(position));
  if (missed.length > 0) complaints.push(`needles at ${missed.map((n) => n.position).join(", ")} are not selected`);
  const short = positions.data.subarray(topk);
  for (let i = 0; i < topk; i++)
    if (short[i] !== (i < shortTokens ? i : -1)) {
      complaints.push(`the short request selects ${short[i]} in place ${i}: not all of its ${shortTokens} tokens`);
      break;
    }

  const reference = referenceFor(layer, expected, got.indices, references);
  const error = Math.max(
    take(compareMlaOut("out", got.out, reference)),
    take(compareMlaScores("lse", got.lse, reference, "lse")),
  );
  const { share, cosine } = dominance(layer, expected, got);
  if (!(share >= LEAST_SHARE)) complaints.push(`a needle holds only ${share} of a head's attention`);
  if (!(cosine >= LEAST_COSINE))
    complaints.push(`a head's output points away from its needle's value: cosine ${cosine}`);

  // All of the short context is selected, so the reference of its sparse attention is that of the dense one.
  const shortReference: MlaReference = {
    ...reference,
    queries: reference.queries.slice(1),
    outShape: [1, 1, heads, 512],
    lseShape: [1, heads, 1],
  };
  take(compareMlaOut("dense out", got.dense, shortReference));
  const sparse = bf16.decodeArray(got.out.data.subarray(heads * 512));
  const dense = bf16.decodeArray(got.dense.data);
  const denseDifference = sparse.reduce((most, x, i) => Math.max(most, Math.abs(x - dense[i]!)), 0);
  return { found: layer.needles.length - missed.length, share, cosine, error, denseDifference, complaints };
}

/** Positions in the request of selected slots; −2 for a slot that is none of its. */
function positionsOf(layer: Layer, indices: HostTensor<"i32">): HostTensor<"i32"> {
  const { topk } = layer.shape;
  const table = layer.inputs.block_table;
  const M = table.shape[1]!;
  const out = tensor("i32", [2, topk]);
  for (let b = 0; b < 2; b++) {
    const pageAt = new Map<number, number>();
    for (let m = 0; m < M; m++) pageAt.set(table.data[b * M + m]!, m);
    for (let i = b * topk; i < (b + 1) * topk; i++) {
      const slot = indices.data[i]!;
      const m = pageAt.get(Math.floor(slot / PAGE));
      out.data[i] = slot === -1 ? -1 : m === undefined || slot < 0 ? -2 : m * PAGE + (slot % PAGE);
    }
  }
  return out;
}

function referenceFor(
  layer: Layer,
  { cache }: Expected,
  indices: HostTensor<"i32">,
  references: References,
): MlaReference {
  const key = Buffer.from(indices.data.buffer, indices.data.byteOffset, indices.data.byteLength).toString("base64");
  const known =
    references.get(key) ?? sparseMlaDecodeReference({ q: layer.inputs.q, cache, indices }, { sm_scale: smScale });
  references.set(key, known);
  return known;
}

/** What the heads of the long request make of the needles that they look for. */
function dominance(layer: Layer, { cache }: Expected, { out, lse }: StepRun): { share: number; cosine: number } {
  const { heads } = layer.shape;
  const rows = layer.needles.map(({ slot }) => {
    const row = new Float64Array(KEY);
    readCacheRow(cache.data, slot * 656, row);
    return row;
  });
  const query = new Float64Array(KEY);
  const value = new Float64Array(512);
  let [share, cosine] = [1, 1];
  for (let h = 0; h < heads; h++) {
    const row = rows[h % rows.length]!;
    bf16.decodeInto(layer.inputs.q.data, h * KEY, KEY, query, 0);
    bf16.decodeInto(out.data, h * 512, 512, value, 0);
    const score = smScale * query.reduce((sum, x, d) => sum + x * row[d]!, 0);
    share = Math.min(share, Math.exp(score - lse.data[h]!));
    const dot = value.reduce((sum, x, d) => sum + x * row[d]!, 0);
    cosine = Math.min(cosine, dot / (Math.hypot(...value) * Math.hypot(...row.subarray(0, 512))));
  }
  return { share, cosine };
}
