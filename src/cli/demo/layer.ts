/**
 * A decode step of one layer, made from a seed: a request with a long context in which needles are planted, and one whose context is no longer
 * than top-k. Indexer activations have outlier channels, as those of large models do: what the Hadamard rotation is for.
 */
import { bf16, type HostTensor, tensor } from "../../oracle/index.js";
import { Deviates, Random } from "./random.js";

export interface LayerShape {
  /** Tokens of the long request, the new one included. */
  readonly tokens: number;
  /** Tokens of the short one: at most `topk`. */
  readonly shortTokens: number;
  readonly heads: number;
  readonly indexHeads: number;
  readonly topk: number;
  readonly needles: number;
}

/** DeepSeek-V3.2's. */
export const v32: LayerShape = {
  tokens: 131072,
  shortTokens: 1500,
  heads: 128,
  indexHeads: 64,
  topk: 2048,
  needles: 32,
};

export const PAGE = 64;
/** DeepSeek-V3.2's scale of the scores. */
export const smScale = 0.13523378;

const INDEX_DIM = 128;
const LATENT = 512;
const ROPE = 64;
export const KEY = LATENT + ROPE;
/** Latent and RoPE rows are deviates of scale 2^-3. */
const ROW_EXPONENT = -3;
/** A needle's score in the heads that look for it: e^20 times the weight of a row that scores 0. */
const NEEDLE_SCORE = 20;

export interface Needle {
  /** In the long request. */
  readonly position: number;
  readonly slot: number;
}

/** Rows of the context that are written together. */
export interface Chunk {
  readonly k: HostTensor<"bf16">;
  readonly latent: HostTensor<"bf16">;
  readonly rope: HostTensor<"bf16">;
  readonly slots: HostTensor<"i32">;
}

export interface Layer {
  readonly shape: LayerShape;
  /** Pages of each cache. */
  readonly pages: number;
  /** What `dsaDecode` reads besides the caches, by name: B = 2, N = 1. */
  readonly inputs: Readonly<Record<string, HostTensor>> & {
    readonly index_q: HostTensor<"bf16">;
    readonly index_w: HostTensor<"f32">;
    readonly index_k: HostTensor<"bf16">;
    readonly latent: HostTensor<"bf16">;
    readonly rope: HostTensor<"bf16">;
    readonly slots: HostTensor<"i32">;
    readonly block_table: HostTensor<"i32">;
    readonly context_lens: HostTensor<"i32">;
    readonly q: HostTensor<"bf16">;
  };
  /** By position. Head h looks for needle h modulo their number. */
  readonly needles: readonly Needle[];
  /** Every row that is there before the step, `rows` at a time; the same ones each time. */
  history(rows: number): Generator<Chunk>;
  /** How many those are. */
  readonly historyRows: number;
}

export function makeLayer(shape: LayerShape, seed: number): Layer {
  const { tokens, shortTokens, heads, indexHeads, needles: count } = shape;
  const random = new Random(seed);
  const deviates = new Deviates(random);
  const [longPages, shortPages] = [Math.ceil(tokens / PAGE), Math.ceil(shortTokens / PAGE)];
  // One page of nobody's.
  const pages = longPages + shortPages + 1;
  const order = random.order(pages);
  const block_table = tensor("i32", [2, longPages], new Int32Array(2 * longPages).fill(-1));
  for (let m = 0; m < longPages; m++) block_table.data[m] = order[m]!;
  for (let m = 0; m < shortPages; m++) block_table.data[longPages + m] = order[longPages + m]!;
  const slotOf = (request: number, position: number): number =>
    block_table.data[request * longPages + Math.floor(position / PAGE)]! * PAGE + (position % PAGE);

  const keyExponents = new Int32Array(INDEX_DIM);
  for (let i = 0; i < 5; i++) keyExponents[random.below(INDEX_DIM)] = 4 + random.below(4);
  const latentExponents = new Int32Array(LATENT).fill(ROW_EXPONENT);
  const ropeExponents = new Int32Array(ROPE).fill(ROW_EXPONENT);
  const drawn = (exponents: ArrayLike<number>, ...dims: number[]): HostTensor<"bf16"> => {
    const t = tensor("bf16", [...dims, exponents.length]);
    deviates.fill(t.data, exponents);
    return t;
  };

  const index_q = drawn(keyExponents, 2, 1, indexHeads);
  const index_w = tensor("f32", [2, 1, indexHeads]);
  for (let h = 0; h < index_w.data.length; h++) index_w.data[h] = random.normal();

  const positions = needlePositions(count, tokens - 1, random);
  const rows = { latent: drawn(latentExponents, count), rope: drawn(ropeExponents, count) };
  const k = needleKeys(count, index_q, index_w, keyExponents, random);
  const q = tensor("bf16", [2, 1, heads, KEY]);
  for (let h = 0; h < heads; h++) q.data.set(queryFor(rows, h % count), h * KEY);
  deviates.fill(q.data.subarray(heads * KEY), new Int32Array(KEY).fill(1));
  const needleAt = new Map(positions.map((position, i) => [position, i]));

  const historyRows = tokens - 1 + shortTokens - 1;
  const historySeed = random.word();
  return {
    shape,
    pages,
    historyRows,
    needles: positions.map((position) => ({ position, slot: slotOf(0, position) })),
    inputs: {
      index_q,
      index_w,
      index_k: drawn(keyExponents, 2, 1),
      latent: drawn(latentExponents, 2, 1),
      rope: drawn(ropeExponents, 2, 1),
      slots: tensor("i32", [2, 1], Int32Array.of(slotOf(0, tokens - 1), slotOf(1, shortTokens - 1))),
      block_table,
      context_lens: tensor("i32", [2, 1], Int32Array.of(tokens, shortTokens)),
      q,
    },
    *history(most) {
      // One source each, so that rows do not depend on how many are made at a time.
      const [keys, latents, ropes] = [0, 1, 2].map((i) => new Deviates(new Random(historySeed + i)));
      for (let first = 0; first < historyRows; first += most) {
        const M = Math.min(most, historyRows - first);
        const chunk: Chunk = {
          k: tensor("bf16", [M, INDEX_DIM]),
          latent: tensor("bf16", [M, LATENT]),
          rope: tensor("bf16", [M, ROPE]),
          slots: tensor("i32", [M]),
        };
        keys!.fill(chunk.k.data, keyExponents);
        latents!.fill(chunk.latent.data, latentExponents);
        ropes!.fill(chunk.rope.data, ropeExponents);
        for (let i = 0; i < M; i++) {
          const at = first + i;
          const isLong = at < tokens - 1;
          chunk.slots.data[i] = isLong ? slotOf(0, at) : slotOf(1, at - (tokens - 1));
          const needle = isLong ? needleAt.get(at) : undefined;
          if (needle === undefined) continue;
          chunk.k.data.set(k.subarray(needle * INDEX_DIM, (needle + 1) * INDEX_DIM), i * INDEX_DIM);
          chunk.latent.data.set(rows.latent.data.subarray(needle * LATENT, (needle + 1) * LATENT), i * LATENT);
          chunk.rope.data.set(rows.rope.data.subarray(needle * ROPE, (needle + 1) * ROPE), i * ROPE);
        }
        yield chunk;
      }
    },
  };
}

/** Distinct positions below `limit`, ascending: the first and the last token, both sides of a page's edge, and others anywhere. */
function needlePositions(count: number, limit: number, random: Random): number[] {
  const positions = new Set([0, PAGE - 1, PAGE, limit - 1].slice(0, count));
  while (positions.size < count) positions.add(random.below(limit));
  return [...positions].sort((a, b) => a - b);
}

/**
 * Keys that the long request's query scores high: in the direction in which its weighted heads add up, with a third of noise. In units of
 * each channel's own scale such a key is as long as any other.
 */
function needleKeys(
  count: number,
  index_q: HostTensor<"bf16">,
  index_w: HostTensor<"f32">,
  exponents: Int32Array,
  random: Random,
): Uint16Array {
  const direction = new Float64Array(INDEX_DIM);
  for (let h = 0; h < index_w.shape[2]!; h++) {
    const weight = Math.max(0, index_w.data[h]!);
    for (let d = 0; d < INDEX_DIM; d++) {
      const code = index_q.data[h * INDEX_DIM + d]!;
      direction[d] = direction[d]! + weight * bf16.decode(code) * 2 ** exponents[d]!;
    }
  }
  const length = Math.hypot(...direction);
  const k = new Uint16Array(count * INDEX_DIM);
  for (let i = 0; i < k.length; i++) {
    const d = i % INDEX_DIM;
    const along = (Math.sqrt(INDEX_DIM) * direction[d]!) / length;
    k[i] = bf16.encode((along + random.normal() / 3) * 2 ** exponents[d]!);
  }
  return k;
}

/** A head's query that is its needle's row, as long as gives the score. */
function queryFor(
  { latent, rope }: { readonly latent: HostTensor<"bf16">; readonly rope: HostTensor<"bf16"> },
  needle: number,
): Uint16Array {
  const row = new Float64Array(KEY);
  bf16.decodeInto(latent.data, needle * LATENT, LATENT, row, 0);
  bf16.decodeInto(rope.data, needle * ROPE, ROPE, row, LATENT);
  const factor = NEEDLE_SCORE / (smScale * row.reduce((sum, x) => sum + x * x, 0));
  return bf16.encodeArray(row.map((x) => factor * x));
}
