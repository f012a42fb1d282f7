/**
 * Inputs to measure with, from a seed: normal deviates rather than zeros, since power and clocks depend on the bits, and lists of rows that
 * are spread over the whole context. Large tensors are drawn from a pool of encoded deviates.
 */
import { codecs } from "../language/formats.js";
import { type DType, type Tensor, tensor } from "../runtime/index.js";
import { uniform } from "./statistics.js";

type Floating = "bf16" | "e4m3" | "f32";

const poolBits = 16;
const pools = new Map<string, ArrayLike<number>>();

/** 2^16 normal deviates in a dtype's encoding. */
function pool(dtype: Floating): ArrayLike<number> {
  let made = pools.get(dtype);
  if (made === undefined) {
    const draw = uniform(1);
    const codec = codecs[dtype];
    const raw = codec.allocate(2 ** poolBits);
    for (let i = 0; i < raw.length; i++)
      raw[i] = codec.encode(Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw()));
    made = raw;
    pools.set(dtype, made);
  }
  return made;
}

/** Fills with pool members, in an order that does not repeat before 2^32. */
function fill(target: { [index: number]: number; length: number }, from: ArrayLike<number>, seed: number): void {
  let state = seed | 1;
  for (let i = 0; i < target.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    target[i] = from[state >>> (32 - poolBits)] as number;
  }
}

/** A tensor of normal deviates. */
export function normal<D extends Floating>(dtype: D, shape: readonly number[], seed = 1): Tensor<D> {
  const made = tensor(dtype, shape);
  fill(made.data, pool(dtype), seed);
  return made;
}

/** A tensor of whole numbers. */
export function integers(shape: readonly number[], of: (i: number) => number): Tensor<"i32"> {
  const made = tensor("i32", shape);
  for (let i = 0; i < made.data.length; i++) made.data[i] = of(i);
  return made;
}

/** 0 … length − 1 in a random order. */
export function permutation(length: number, seed = 1): Int32Array {
  const draw = uniform(seed);
  const order = Int32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

/** Lists [queries, K] of distinct rows below `rows`, ascending and spread over all of them, each query its own; −1 beyond `rows`. */
export function selections(queries: number, K: number, rows: number, seed = 1): Int32Array {
  const draw = uniform(seed);
  const lists = new Int32Array(queries * K).fill(-1);
  const chosen = Math.min(K, rows);
  for (let query = 0; query < queries; query++) {
    // One row from each of `chosen` equal parts of the context: distinct and ascending without sorting.
    for (let j = 0; j < chosen; j++) {
      const [from, to] = [Math.floor((j * rows) / chosen), Math.floor(((j + 1) * rows) / chosen)];
      lists[query * K + j] = from + Math.floor(draw() * (to - from));
    }
  }
  return lists;
}

/** Block tables [requests, pages]: pages of a pool, scattered. */
export function blockTable(requests: number, pages: number, poolPages: number): Tensor<"i32"> {
  const order = permutation(poolPages);
  return integers([requests, pages], (i) => order[i % poolPages] as number);
}

/** The lightning indexer's cache [pages, 64, 132]: in a page 64·128 FP8 keys, then 64 f32 scales. */
export function indexerCache(pages: number): Tensor<"u8"> {
  const made = tensor("u8", [pages, 64, 132]);
  fill(made.data, pool("e4m3"), 7);
  const words = new Float32Array(made.data.buffer);
  for (let page = 0; page < pages; page++) words.fill(0.25, (page * 8448 + 8192) / 4, ((page + 1) * 8448) / 4);
  return made;
}

/** The latent cache [pages, page, 656]: of each token 512 FP8 numbers, 4 f32 scales, 64 bf16 numbers. */
export function latentCache(pages: number, page: number): Tensor<"u8"> {
  const made = tensor("u8", [pages, page, 656]);
  fill(made.data, pool("e4m3"), 9);
  const [words, halves] = [new Float32Array(made.data.buffer), new Uint16Array(made.data.buffer)];
  const rope = pool("bf16");
  for (let token = 0; token < pages * page; token++) {
    words.fill(0.0625, (token * 656 + 512) / 4, (token * 656 + 528) / 4);
    for (let d = 0; d < 64; d++) halves[(token * 656 + 528) / 2 + d] = rope[(token * 64 + d) & 0xffff] as number;
  }
  return made;
}

/** Experts [tokens, k] of each token: drawn so that expert e is about 1/(e+1) as likely as the first (Zipf), none twice for a token. */
export function experts(tokens: number, k: number, count: number, seed = 1): Tensor<"i32"> {
  const draw = uniform(seed);
  const upTo = new Float64Array(count);
  for (let e = 0, sum = 0; e < count; e++) {
    sum += 1 / (e + 1);
    upTo[e] = sum;
  }
  const one = (): number => {
    const at = draw() * (upTo[count - 1] as number);
    return upTo.findIndex((sum) => sum > at);
  };
  const made = tensor("i32", [tokens, k]);
  for (let token = 0; token < tokens; token++) {
    const taken = new Set<number>();
    while (taken.size < k) taken.add(one());
    made.data.set([...taken], token * k);
  }
  return made;
}

/** What `moe_map` makes of the experts, as far as the kernels behind it need it: the rows of each expert padded to whole blocks. */
export function mapped(
  ids: Tensor<"i32">,
  count: number,
  block: number,
): { readonly sortedIds: Tensor<"i32">; readonly pos: Tensor<"i32"> } {
  const pairs = ids.data.length;
  const cap = Math.ceil((pairs + count * (block - 1)) / block) * block;
  const sortedIds = integers([cap], () => pairs);
  const pos = integers(ids.shape, () => -1);
  const byExpert = Array.from({ length: count }, (): number[] => []);
  for (const [pair, expert] of ids.data.entries()) byExpert[expert]?.push(pair);
  let row = 0;
  for (const own of byExpert) {
    for (const [i, pair] of own.entries()) {
      sortedIds.data[row + i] = pair;
      pos.data[pair] = row + i;
    }
    row += Math.ceil(own.length / block) * block;
  }
  return { sortedIds, pos };
}

export type Inputs = Readonly<Record<string, Tensor<DType>>>;
