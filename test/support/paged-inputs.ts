/** Inputs of the paged indexer: the keys of `indexer_logits` laid out in pages, page tables and lengths of every sort. */
import fc from "fast-check";
import { f32Words, type IndexerLogitsPagedInputs, tensor } from "../../src/oracle/index.js";
import { anyLength, INT_MAX, INT_MIN, invalidIndex } from "./invalid-indices.js";
import { anyDims, anyHeads, buildLogits, type LogitsKind, logitsKinds, seeds } from "./logits-inputs.js";
import { Prng } from "./prng.js";

/** `boundary`: one key more or less than whole pages. `extreme`: negative, too large, empty. */
export const lengthKinds = ["full", "random", "boundary", "extreme"] as const;
export type LengthKind = (typeof lengthKinds)[number];

/** `permuted`: no page twice in a request (if there are enough). `shared`: any page anywhere. `invalid`: some ids name no page. */
export const tableKinds = ["permuted", "shared", "invalid"] as const;
export type TableKind = (typeof tableKinds)[number];

export interface PagedCase {
  readonly B: number;
  readonly N: number;
  readonly H: number;
  readonly D: number;
  /** Pages per request. */
  readonly M: number;
  /** Pages of the cache. */
  readonly P: number;
  readonly kind: LogitsKind;
  readonly lengths: LengthKind;
  readonly table: TableKind;
  readonly seed: number;
}

export interface PagedLimits {
  /** Most queries: B·N. */
  readonly maxQueries: number;
  /** Most pages per request. */
  readonly maxPages: number;
  readonly kinds?: readonly LogitsKind[];
  readonly tables?: readonly TableKind[];
}

export function pagedCases(limits: PagedLimits): fc.Arbitrary<PagedCase> {
  const shape = fc
    .constantFrom(1, 2, 3)
    .chain((N) => fc.integer({ min: 0, max: Math.max(1, Math.floor(limits.maxQueries / N)) }).map((B) => ({ B, N })));
  return fc
    .record({
      shape,
      H: fc.constantFrom(...anyHeads),
      D: fc.constantFrom(...anyDims),
      M: fc.integer({ min: 0, max: limits.maxPages }),
      spare: fc.integer({ min: 0, max: 3 }),
      kind: fc.constantFrom(...(limits.kinds ?? logitsKinds)),
      lengths: fc.constantFrom(...lengthKinds),
      table: fc.constantFrom(...(limits.tables ?? tableKinds)),
      seed: seeds,
    })
    .map(({ shape: { B, N }, spare, ...rest }) => ({ B, N, ...rest, P: rest.M + spare }));
}

/** The page table [B,M] of `B` requests over `P` pages. */
export function pageTable(B: number, M: number, P: number, kind: TableKind, random: Prng): Int32Array {
  const table = new Int32Array(B * M);
  for (let b = 0; b < B; b++) {
    const order = random.permutation(P);
    for (let m = 0; m < M; m++) {
      const shared = kind === "shared" || m >= P;
      const page = shared ? random.integer(0, P - 1) : (order[m] as number);
      const invalid = P === 0 || (kind === "invalid" && random.chance(0.4));
      table[b * M + m] = invalid ? invalidIndex(P, random) : page;
    }
  }
  return table;
}

/** A context length for at most `limit` keys in pages of `page`. */
export function contextLength(kind: LengthKind, limit: number, page: number, random: Prng): number {
  switch (kind) {
    case "full":
      return limit;
    case "random":
      return random.integer(0, limit);
    case "boundary":
      return random.integer(0, Math.floor(limit / Math.max(1, page))) * page + random.integer(-1, 1);
    case "extreme":
      return random.chance(0.5) ? anyLength(limit, random) : random.pick([INT_MIN, INT_MAX, 0, -1, 1]);
  }
}

/** Keys and scales packed as the cache holds them; pages that no request names are full of NaN. */
export function buildPaged(spec: PagedCase): IndexerLogitsPagedInputs {
  const { B, N, H, D, M, P, kind, seed } = spec;
  const random = new Prng(seed, 21);
  const flat = buildLogits({ T: B * N, H, D, S: 64 * P, kind, range: "full", seed });
  const cache = tensor("u8", [P, 64, D + 4]);
  const scales = new Uint8Array(f32Words(flat.k_scale.data).buffer, flat.k_scale.data.byteOffset, 4 * 64 * P);
  const table = pageTable(B, M, P, spec.table, random);
  const named = new Set(table);
  for (let page = 0; page < P; page++) {
    const at = page * 64 * (D + 4);
    if (!named.has(page)) {
      cache.data.fill(0xff, at, at + 64 * (D + 4));
      continue;
    }
    cache.data.set(flat.k.data.subarray(page * 64 * D, (page + 1) * 64 * D), at);
    cache.data.set(scales.subarray(page * 256, (page + 1) * 256), at + 64 * D);
  }
  const context_lens = tensor("i32", [B, N]);
  for (let i = 0; i < B * N; i++) context_lens.data[i] = contextLength(spec.lengths, 64 * M, 64, random);
  return {
    q: { ...flat.q, shape: [B, N, H, D] },
    cache,
    block_table: tensor("i32", [B, M], table),
    context_lens,
    weights: flat.weights,
  };
}
