/** The cache writers and the paged logits through files, against these tests' own references. */
import { describe, expect, test } from "vitest";
import { activations, logitsInputs, ranges, Source } from "./cases.js";
import { bf16, e4m3, f32, floats, i32, u8 } from "./files.js";
import { type LogitsInputs, logit } from "./reference.js";
import { writeIndexerCache, writeMlaCache } from "./reference-caches.js";
import { difference, isShipped, outputOf, runner } from "./runner.js";

const architectures = ["sm_80", "sm_89", "sm_90a", "sm_120a"] as const;
const run = runner();

/** Distinct slots of `total`, some of them in the way of nobody. */
function slotsFor(rows: number, total: number, from: Source): Int32Array {
  const outside = [-1, -(2 ** 31), 2 ** 31 - 1, total, total + 63, -64, 2147480000];
  const free = Array.from({ length: total }, (_, i) => i);
  return Int32Array.from({ length: rows }, () => {
    if (free.length === 0 || from.below(4) === 0) return from.pick(outside);
    return free.splice(from.below(free.length), 1)[0]!;
  });
}

const anyBytes = (length: number, from: Source) => Uint8Array.from({ length }, () => from.next());

describe.each(architectures)("%s", (arch) => {
  describe.each(["ue8m0", "f32"] as const)("scale_fmt=%s", (format) => {
    test.runIf(isShipped("indexer_cache_write")).each<[number, number, "none" | "hadamard"]>([
      [0, 1, "none"],
      [5, 0, "none"],
      [1, 1, "hadamard"],
      [77, 2, "none"],
      [130, 3, "hadamard"],
    ])("indexer_cache_write %i rows, %i pages, rotate=%s", async (M, P, rotate) => {
      const from = new Source(M + P);
      const k = activations(M, M + 11);
      const slots = slotsFor(M, 64 * P, from);
      const cache = anyBytes(P * 64 * 132, from);
      const inputs = { k: bf16([M, 128], k), slots: i32([M], slots), cache: u8([P, 64, 132], cache) };
      const got = await run("indexer_cache_write", arch, inputs, { scale_fmt: format, rotate });
      const wanted = writeIndexerCache(k, slots, cache, rotate === "hadamard", format);
      expect(difference(outputOf(got, "cache", "U8", [P, 64, 132]).bytes, wanted)).toBeUndefined();
    });

    test.runIf(isShipped("mla_cache_write")).each<[number, number, number]>([
      [0, 1, 64],
      [3, 0, 64],
      [1, 1, 1],
      [40, 3, 17],
      [33, 1, 576],
    ])("mla_cache_write %i rows, %i pages of %i", async (M, P, page) => {
      const from = new Source(M + page);
      const latent = activations(M * 4, M + 13);
      const rope = Uint16Array.from({ length: M * 64 }, () => from.next());
      const slots = slotsFor(M, P * page, from);
      const cache = anyBytes(P * page * 656, from);
      const inputs = {
        latent: bf16([M, 512], latent),
        rope: bf16([M, 64], rope),
        slots: i32([M], slots),
        cache: u8([P, page, 656], cache),
      };
      const got = await run("mla_cache_write", arch, inputs, { scale_fmt: format });
      const wanted = writeMlaCache(latent, rope, slots, cache, format);
      expect(difference(outputOf(got, "cache", "U8", [P, page, 656]).bytes, wanted)).toBeUndefined();
    });
  });

  test.runIf(isShipped("indexer_logits_paged")).each<[number, number, number, number, number, number]>([
    [0, 1, 8, 32, 2, 3],
    [2, 1, 8, 64, 0, 3],
    [2, 2, 16, 32, 3, 0],
    [3, 2, 24, 64, 4, 6],
    [1, 1, 64, 128, 9, 9],
    [2, 3, 128, 128, 2, 3],
  ])("indexer_logits_paged B=%i N=%i H=%i D=%i, %i pages of %i", async (B, N, H, D, M, P) => {
    const from = new Source(B + H + D);
    // The keys of the pages, as if they were one context of its own.
    const all: LogitsInputs = logitsInputs(B * N, 64 * P, H, D, "special", B + M);
    const bytes = new Uint8Array(P * 64 * (D + 4));
    const scales = new Uint8Array(all.k_scale.buffer);
    for (let p = 0; p < P; p++) {
      bytes.set(all.k.subarray(p * 64 * D, (p + 1) * 64 * D), p * 64 * (D + 4));
      bytes.set(scales.subarray(p * 256, p * 256 + 256), p * 64 * (D + 4) + 64 * D);
    }
    const table = Int32Array.from({ length: B * M }, () => from.pick([-1, P, 2 ** 31 - 1, -(2 ** 31), ...Array.from({ length: 4 * P }, (_, i) => i % P)])); // biome-ignore format: one list
    const lens = Int32Array.from({ length: B * N }, (_, i) => ranges(64 * M)[(i * 5 + 1) % 19]![1]);
    const got = await run("indexer_logits_paged", arch, {
      q: e4m3([B, N, H, D], all.q),
      cache: u8([P, 64, D + 4], bytes),
      block_table: i32([B, M], table),
      context_lens: i32([B, N], lens),
      weights: f32([B * N, H], all.weights),
    });
    const values = floats(outputOf(got, "logits", "F32", [B * N, 64 * M]));
    // Every key of the pages is in range of every query here; the lengths are this test's.
    const whole = { ...all, k_start: new Int32Array(B * N), k_end: new Int32Array(B * N).fill(64 * P) };
    values.forEach((value, i) => {
      const [row, position] = [Math.floor(i / (64 * M)), i % (64 * M)];
      const page = table[Math.floor(row / N) * M + (position >> 6)]!;
      const holds = position < lens[row]! && page >= 0 && page < P;
      const wanted = holds ? logit(whole, row, page * 64 + (position & 63))! : { value: -Infinity, bound: 0 };
      const near = Number.isFinite(value) && Math.abs(value - wanted.value) <= wanted.bound;
      if (!near && !Object.is(value, Math.fround(wanted.value))) {
        throw new Error(`logits[${row}, ${position}] is ${value}, not ${wanted.value} ± ${wanted.bound}`);
      }
    });
  });
});
