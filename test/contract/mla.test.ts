/** The attention kernels through files, against these tests' own reference. */
import { describe, expect, test } from "vitest";
import { Source } from "./cases.js";
import { bf16, f32, floats, i32, u8 } from "./files.js";
import { fromBf16, fromBits, toBf16, toBits, toE4m3 } from "./reference.js";
import { mlaRow } from "./reference-caches.js";
import { attendHead, type HeadResult } from "./reference-mla.js";
import { isShipped, outputOf, runner, type Tensors, uint16s } from "./runner.js";

const architectures = ["sm_80", "sm_89", "sm_90a", "sm_120a"] as const;
const run = runner();
const SCALE = Math.fround(0.13523378);

const fillers = (rows: number): number[] => [-(2 ** 31), -123456, -1, rows, 2147480000, 2 ** 31 - 1];

/** Codes of numbers around 0, about `size` large. */
const codes = (count: number, size: number, from: Source): Uint16Array =>
  Uint16Array.from({ length: count }, () => toBf16(Math.fround(from.normal() * size)));

const numbers = (codes_: Uint16Array, row: number): number[] =>
  Array.from(codes_.subarray(row * 576, (row + 1) * 576), fromBf16);

/** A cache of rows whose scales are any f32. */
function cacheOf(slots: number, from: Source): Uint8Array {
  const bytes = new Uint8Array(slots * 656);
  const view = new DataView(bytes.buffer);
  for (let slot = 0; slot < slots; slot++) {
    for (let tile = 0; tile < 4; tile++) {
      const scale = Math.fround((1 + from.below(1000) / 1000) * 2 ** (from.below(4) - 10));
      view.setUint32(slot * 656 + 512 + 4 * tile, toBits(scale), true);
      for (let d = 0; d < 128; d++)
        bytes[slot * 656 + tile * 128 + d] = toE4m3((from.normal() * 0.1) / fromBits(toBits(scale)));
    }
    for (let d = 0; d < 64; d++)
      view.setUint16(slot * 656 + 528 + 2 * d, toBf16(Math.fround(from.normal() * 0.1)), true);
  }
  return bytes;
}

function near(value: number, wanted: number, allowed: number, what: string): void {
  const good = Number.isFinite(wanted) ? Math.abs(value - wanted) <= allowed : Object.is(value, wanted);
  if (!good) throw new Error(`${what} is ${value}, not ${wanted} ± ${allowed}`);
}

/** Compares the 512 outputs of a head, and one of its scores. */
function nearHead(out: Uint16Array, wanted: HeadResult, largest: number, what: string): void {
  let [apart, size] = [0, 0];
  wanted.out.forEach((w, d) => {
    const value = fromBf16(out[d]!);
    near(value, w, Math.max(8e-4 * Math.max(1, largest), (3.01 / 128) * Math.abs(w)), `${what}, column ${d}`);
    apart += (value - w) ** 2;
    size += value * value + w * w;
  });
  if (size > 0) expect(apart / size, what).toBeLessThan(7e-6);
}

const nearScore = (value: number, wanted: number, magnitude: number, what: string): void =>
  near(value, wanted, Math.max(1e-6 * Math.max(1, magnitude), (2.01 / 65536) * Math.abs(wanted)), what);

const largestOf = (rows: readonly number[][]): number =>
  rows.reduce((m, row) => row.reduce((n, x) => Math.max(n, Math.abs(x)), m), 0);

const sinksOf = (H: number, from: Source): Float32Array =>
  Float32Array.from({ length: H }, () => from.pick([-Infinity, Infinity, 0.5, -3, 12]));

interface Lists {
  readonly rows: (query: number) => number[][];
  readonly q: Uint16Array;
  readonly H: number;
  readonly sinks: Float32Array | undefined;
}

/** Every head's result, query by query. */
function* heads({ rows, q, H, sinks }: Lists, queries: number): Generator<[number, number, HeadResult, number]> {
  for (let query = 0; query < queries; query++) {
    const own = rows(query);
    const largest = largestOf(own);
    for (let h = 0; h < H; h++)
      yield [query, h, attendHead(numbers(q, query * H + h), own, SCALE, sinks?.[h]), largest];
  }
}

const settings = { sm_scale: "0.13523378" };

describe.each(architectures)("%s", (arch) => {
  async function prefill(kernel: string, inputs: Tensors, lists: Lists, T: number): Promise<void> {
    const { H } = lists;
    const got = await run(kernel, arch, inputs, settings);
    const out = uint16s(outputOf(got, "out", "BF16", [T, H, 512]));
    const max = floats(outputOf(got, "max_logits", "F32", [T, H]));
    const lse = floats(outputOf(got, "lse", "F32", [T, H]));
    for (const [t, h, wanted, largest] of heads(lists, T)) {
      const at = t * H + h;
      nearHead(out.subarray(at * 512, at * 512 + 512), wanted, largest, `out[${t}, ${h}]`);
      nearScore(max[at]!, wanted.max, wanted.magnitude, `max_logits[${t}, ${h}]`);
      nearScore(lse[at]!, wanted.lse, wanted.magnitude, `lse[${t}, ${h}]`);
    }
  }

  async function decode(kernel: string, inputs: Tensors, lists: Lists, B: number, N: number): Promise<void> {
    const { H } = lists;
    const got = await run(kernel, arch, inputs, settings);
    const out = uint16s(outputOf(got, "out", "BF16", [B, N, H, 512]));
    const lse = floats(outputOf(got, "lse", "F32", [B, H, N]));
    for (const [query, h, wanted, largest] of heads(lists, B * N)) {
      const at = (query * H + h) * 512;
      nearHead(out.subarray(at, at + 512), wanted, largest, `out[${query}, ${h}]`);
      nearScore(
        lse[(Math.floor(query / N) * H + h) * N + (query % N)]!,
        wanted.lse,
        wanted.magnitude,
        `lse of ${query}, ${h}`,
      );
    }
  }

  describe.each([false, true])("optional inputs given: %s", (optional) => {
    test.runIf(isShipped("sparse_mla_prefill")).each<[number, number, number, number]>([
      [0, 4, 5, 3],
      [2, 3, 0, 4],
      [3, 1, 40, 70],
      [2, 17, 90, 33],
      [1, 128, 20, 65],
    ])("sparse_mla_prefill T=%i H=%i S=%i K=%i", async (T, H, S, K) => {
      const from = new Source(T + H + S + K);
      const q = codes(T * H * 576, 1, from);
      const kv = codes(S * 576, 0.1, from);
      const indices = Int32Array.from({ length: T * K }, (_, i) =>
        S === 0 || i % 4 === 1 ? from.pick(fillers(S)) : from.below(S - 1),
      );
      // Nothing names the last row.
      if (S > 0) kv.fill(0x7fc0, (S - 1) * 576);
      const length = Int32Array.from({ length: T }, (_, t) => [K - 1, -5, 2 ** 31 - 1][t % 3]!);
      const sinks = optional ? sinksOf(H, from) : undefined;
      const inputs: Tensors = { q: bf16([T, H, 576], q), kv: bf16([S, 576], kv), indices: i32([T, K], indices) };
      const more: Tensors = sinks === undefined ? {} : { topk_length: i32([T], length), attn_sink: f32([H], sinks) };
      const rows = (t: number) =>
        Array.from(indices.subarray(t * K, (t + 1) * K))
          .filter((row, s) => row >= 0 && row < S && (!optional || s < length[t]!))
          .map((row) => numbers(kv, row));
      await prefill("sparse_mla_prefill", { ...inputs, ...more }, { rows, q, H, sinks }, T);
    });

    test.runIf(isShipped("dense_mla_prefill")).each<[number, number, number]>([
      [0, 4, 5],
      [2, 3, 0],
      [4, 2, 70],
      [5, 17, 33],
      [1, 128, 40],
    ])("dense_mla_prefill T=%i H=%i S=%i", async (T, H, S) => {
      const from = new Source(T + H + S);
      const q = codes(T * H * 576, 1, from);
      const kv = codes(S * 576, 0.1, from);
      const bounds = [[0, S], [-7, 2 ** 31 - 1], [S >> 1, S], [5, 5], [3, 20]] as const; // biome-ignore format: a row
      const start = Int32Array.from({ length: T }, (_, t) => bounds[t % 5]![0]);
      const end = Int32Array.from({ length: T }, (_, t) => bounds[t % 5]![1]);
      const sinks = optional ? sinksOf(H, from) : undefined;
      const inputs: Tensors = {
        q: bf16([T, H, 576], q),
        kv: bf16([S, 576], kv),
        k_start: i32([T], start),
        k_end: i32([T], end),
      };
      const rows = (t: number) =>
        Array.from({ length: S }, (_, s) => s)
          .filter((s) => s >= start[t]! && s < end[t]!)
          .map((s) => numbers(kv, s));
      const more: Tensors = sinks === undefined ? {} : { attn_sink: f32([H], sinks) };
      await prefill("dense_mla_prefill", { ...inputs, ...more }, { rows, q, H, sinks }, T);
    });

    test.runIf(isShipped("sparse_mla_decode")).each<[number, number, number, number, number, number]>([
      [0, 1, 4, 2, 64, 3],
      [2, 2, 3, 0, 64, 4],
      [2, 1, 1, 3, 53, 150],
      [1, 3, 17, 40, 1, 33],
      [1, 1, 128, 1, 64, 65],
    ])("sparse_mla_decode B=%i N=%i H=%i, %i pages of %i, K=%i", async (B, N, H, P, page, K) => {
      const from = new Source(B + N + H + P + K);
      const q = codes(B * N * H * 576, 1, from);
      const total = P * page;
      const cache = cacheOf(total, from);
      if (total > 0) cache.fill(0xff, (total - 1) * 656);
      const indices = Int32Array.from({ length: B * N * K }, (_, i) =>
        total === 0 || i % 4 === 1 ? from.pick(fillers(total)) : from.below(total - 1),
      );
      const length = Int32Array.from({ length: B }, (_, b) => [K - 1, -5, 2 ** 31 - 1][b % 3]!);
      const sinks = optional ? sinksOf(H, from) : undefined;
      const inputs: Tensors = {
        q: bf16([B, N, H, 576], q),
        cache: u8([P, page, 656], cache),
        indices: i32([B, N, K], indices),
      };
      const more: Tensors = sinks === undefined ? {} : { topk_length: i32([B], length), attn_sink: f32([H], sinks) };
      const rows = (query: number) =>
        Array.from(indices.subarray(query * K, (query + 1) * K))
          .filter((slot, s) => slot >= 0 && slot < total && (!optional || s < length[Math.floor(query / N)]!))
          .map((slot) => mlaRow(cache, slot));
      await decode("sparse_mla_decode", { ...inputs, ...more }, { rows, q, H, sinks }, B, N);
    });

    test.runIf(isShipped("dense_mla_decode")).each<[number, number, number, number, number, number]>([
      [0, 1, 4, 2, 64, 3],
      [2, 1, 3, 0, 64, 4],
      [2, 2, 3, 4, 7, 9],
      [1, 3, 17, 40, 1, 33],
      [1, 1, 128, 2, 53, 1],
    ])("dense_mla_decode B=%i N=%i H=%i, %i pages of %i, %i per request", async (B, N, H, P, page, M) => {
      const from = new Source(B + N + H + P + M);
      const q = codes(B * N * H * 576, 1, from);
      const cache = cacheOf(P * page, from);
      const table = Int32Array.from({ length: B * M }, (_, i) =>
        P === 0 || i % 5 === 3 ? from.pick(fillers(P)) : from.below(P),
      );
      const lens = Int32Array.from({ length: B * N }, (_, i) => [M * page - 1, 2 ** 31 - 1, -1, 5][i % 4]!);
      const sinks = optional ? sinksOf(H, from) : undefined;
      const inputs: Tensors = {
        q: bf16([B, N, H, 576], q),
        cache: u8([P, page, 656], cache),
        block_table: i32([B, M], table),
        context_lens: i32([B, N], lens),
      };
      const more: Tensors = sinks === undefined ? {} : { attn_sink: f32([H], sinks) };
      const rows = (query: number) => {
        const pages = Array.from(table.subarray(Math.floor(query / N) * M, (Math.floor(query / N) + 1) * M));
        const slots = pages.flatMap((id) =>
          Array.from({ length: page }, (_, j) => (id >= 0 && id < P ? id * page + j : -1)),
        );
        return slots.filter((slot, i) => slot >= 0 && i < lens[query]!).map((slot) => mlaRow(cache, slot));
      };
      await decode("dense_mla_decode", { ...inputs, ...more }, { rows, q, H, sinks }, B, N);
    });
  });
});
