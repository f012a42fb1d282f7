/** The selectors through files, against these tests' own reference; the fused ones against the two kernels they stand for. */
import { describe, expect, test } from "vitest";
import { logitsInputs, ranges, Source } from "./cases.js";
import { e4m3, f32, floats, i32, u8 } from "./files.js";
import { fromBits } from "./reference.js";
import { selectRow } from "./reference-topk.js";
import { difference, int32s, isShipped, outputOf, runner, type Tensors } from "./runner.js";

const architectures = ["sm_80", "sm_89", "sm_90a", "sm_120a"] as const;
const orders = ["index", "score"] as const;
const run = runner();

/** Ways to fill a row. */
const fillings: readonly ((from: Source) => number)[] = [
  (from) => from.normal(),
  () => 0.75,
  (from) => (from.below(3) === 0 ? 2 : -1),
  (from) => Math.max(0, from.normal() - 1.28) * (from.below(2) ? 1 : -1),
  (from) => fromBits(0x3f900000 + from.below(1024)),
  (from) => from.pick([Infinity, -Infinity, Number.NaN, 0, -0, 1, 1e-45, -1e-45, 3.4e38]),
  (from) => fromBits(from.next()),
  (from) => -Math.abs(from.normal()),
];

describe.each(architectures)("%s", (arch) => {
  describe.each(orders)("order=%s", (order) => {
    test.runIf(isShipped("topk_select")).each<[number, number, number]>([
      [0, 9, 4],
      [8, 0, 4],
      [19, 7, 1],
      [19, 65, 33],
      [24, 300, 100],
      [19, 130, 8192],
      [8, 2050, 2048],
      [8, 5000, 700],
    ])("topk_select [%i, %i], k=%i", async (R, S, k) => {
      const from = new Source(R + S + k);
      const logits = new Float32Array(R * S);
      const bounds = ranges(S).map((range, r) => (r % 3 === 0 ? ([0, S] as const) : range));
      const lengths = [0, 1, k - 1, k, k + 1];
      const start = Int32Array.from({ length: R }, (_, r) => bounds[r % bounds.length]![0]);
      const end = Int32Array.from({ length: R }, (_, r) => (r % 3 === 1 ? start[r]! + lengths[r % 5]! : bounds[r % bounds.length]![1])); // biome-ignore format: a row
      for (let i = 0; i < logits.length; i++) logits[i] = fillings[Math.floor(i / S) % fillings.length]!(from);
      const inputs = { logits: f32([R, S], logits), row_start: i32([R], start), row_end: i32([R], end) };
      const got = await run("topk_select", arch, inputs, { topk: k, order });
      const indices = int32s(outputOf(got, "indices", "I32", [R, k]));
      for (let r = 0; r < R; r++) {
        const wanted = selectRow(logits.subarray(r * S, r * S + S), start[r]!, end[r]!, k, order === "score");
        expect(difference(indices.subarray(r * k, r * k + k), wanted), `row ${r}`).toBeUndefined();
      }
    });

    const fused = isShipped("indexer_topk") && isShipped("topk_select");
    test.runIf(fused).each<[number, number, number, number, number]>([
      [0, 5, 8, 32, 3],
      [19, 0, 8, 32, 3],
      [19, 150, 16, 64, 40],
      [3, 700, 64, 128, 64],
      [2, 2500, 8, 32, 2048],
    ])("indexer_topk T=%i S=%i H=%i D=%i, k=%i", async (T, S, H, D, k) => {
      const given = logitsInputs(T, S, H, D, "special", T + S);
      const inputs: Tensors = {
        q: e4m3([T, H, D], given.q),
        k: e4m3([S, D], given.k),
        k_scale: f32([S], given.k_scale),
        weights: f32([T, H], given.weights),
        k_start: i32([T], given.k_start),
        k_end: i32([T], given.k_end),
      };
      const got = await run("indexer_topk", arch, inputs, { topk: k, order });
      const indices = int32s(outputOf(got, "indices", "I32", [T, k]));
      const scores = floats((await run("indexer_logits", arch, inputs)).get("logits")!);
      for (let t = 0; t < T; t++) {
        const wanted = selectRow(
          scores.subarray(t * S, t * S + S),
          given.k_start[t]!,
          given.k_end[t]!,
          k,
          order === "score",
        );
        expect(difference(indices.subarray(t * k, t * k + k), wanted), `query ${t}`).toBeUndefined();
      }
    });

    test.runIf(isShipped("indexer_topk_paged")).each<[number, number, number, number]>([
      [2, 0, 3, 8],
      [2, 4, 0, 8],
      [3, 5, 7, 100],
      [1, 33, 40, 2048],
    ])("indexer_topk_paged B=%i, %i pages of %i, k=%i", async (B, M, P, k) => {
      const [N, H, D] = [2, 16, 64];
      const from = new Source(B + M);
      const given = logitsInputs(B * N, 0, H, D, "special", P);
      const cache = Uint8Array.from({ length: P * 64 * (D + 4) }, () => from.below(0x60));
      const table = Int32Array.from({ length: B * M }, () => from.below(P + 2) - 1);
      const lens = Int32Array.from({ length: B * N }, (_, i) => (i % 3 === 2 ? 2 ** 31 - 1 : from.below(64 * M + 1)));
      const inputs: Tensors = {
        q: e4m3([B, N, H, D], given.q),
        cache: u8([P, 64, D + 4], cache),
        block_table: i32([B, M], table),
        context_lens: i32([B, N], lens),
        weights: f32([B * N, H], given.weights),
      };
      const scores = floats((await run("indexer_logits_paged", arch, inputs)).get("logits")!);
      const logical = await run("indexer_topk_paged", arch, inputs, { topk: k, order });
      const slots = await run("indexer_topk_paged", arch, inputs, { topk: k, order, out: "slot" });
      const indices = int32s(outputOf(logical, "indices", "I32", [B * N, k]));
      const places = int32s(outputOf(slots, "indices", "I32", [B * N, k]));
      for (let r = 0; r < B * N; r++) {
        const row = scores.subarray(r * 64 * M, (r + 1) * 64 * M);
        const wanted = selectRow(row, 0, 64 * M, k, order === "score");
        expect(difference(indices.subarray(r * k, r * k + k), wanted), `query ${r}`).toBeUndefined();
        const moved = wanted.map((s) => (s < 0 ? -1 : table[Math.floor(r / N) * M + (s >> 6)]! * 64 + (s & 63)));
        expect(difference(places.subarray(r * k, r * k + k), moved), `slots of query ${r}`).toBeUndefined();
      }
    });
  });
});
