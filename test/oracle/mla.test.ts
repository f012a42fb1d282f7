import { describe, expect, test } from "vitest";
import {
  bf16,
  compareMlaOut,
  compareMlaScores,
  denseMlaDecode,
  denseMlaPrefill,
  mlaCacheWrite,
  sparseMlaDecode,
  sparseMlaPrefill,
  sparseMlaPrefillReference,
  tensor,
} from "../../src/oracle/index.js";
import { Prng } from "../support/prng.js";

const { NaN: nan, POSITIVE_INFINITY: inf, NEGATIVE_INFINITY: minusInf } = Number;

/** Rows of 576 numbers, of which the first and the last are given, and the others 0. */
function rows(count: number, ...ends: readonly (readonly [number, number])[]) {
  const t = tensor("bf16", [count, 576]);
  ends.forEach(([first, last], row) => {
    t.data[row * 576] = bf16.encode(first);
    t.data[row * 576 + 575] = bf16.encode(last);
  });
  return t;
}
const query = (first: number, last: number) => ({ ...rows(1, [first, last]), shape: [1, 1, 576] });
const ints = (shape: number[], ...values: number[]) => tensor("i32", shape, Int32Array.from(values));
const settings = { sm_scale: 0.5 };

describe("sparse_mla_prefill", () => {
  const kv = rows(4, [2, 0], [4, 2], [nan, 0], [8, -2]);
  const attend = (indices: number[], more: object = {}) => {
    const { out, max_logits, lse } = sparseMlaPrefill(
      { q: query(0, 1), kv, indices: ints([1, indices.length], ...indices), ...more },
      settings,
    );
    return { out: bf16.decode(out.data[0] as number), max: max_logits.data[0], lse: lse.data[0] };
  };

  test("the RoPE part scores, the latent part is summed", () => {
    const [a, b] = [1, Math.E];
    expect(attend([0, 1])).toEqual({
      out: bf16.round((2 * a + 4 * b) / (a + b)),
      max: 1,
      lse: Math.fround(Math.log(a + b)),
    });
  });

  test("duplicates count twice; what names no row does not count", () => {
    expect(attend([0, 0, 0, 0]).lse).toBe(Math.fround(Math.log(4)));
    expect(attend([-1, 0, 4, -(2 ** 31), 2 ** 31 - 1])).toEqual({ out: 2, max: 0, lse: 0 });
  });

  test("no valid slot: 0, -inf and +inf", () => {
    const none = { out: 0, max: minusInf, lse: inf };
    expect(attend([-1, 4])).toEqual(none);
    expect(attend([])).toEqual(none);
    expect(attend([0, 1], { topk_length: ints([1], -5) })).toEqual(none);
    expect(attend([-1], { attn_sink: tensor("f32", [1], Float32Array.of(inf)) })).toEqual(none);
  });

  test("slots from topk_length on do not count", () => {
    expect(attend([0, 2, 1], { topk_length: ints([1], 1) })).toEqual({ out: 2, max: 0, lse: 0 });
    expect(attend([0, 0], { topk_length: ints([1], 99) }).lse).toBe(Math.fround(Math.log(2)));
  });

  test("a sink takes its share of the output alone", () => {
    const sink = (s: number) => attend([0], { attn_sink: tensor("f32", [1], Float32Array.of(s)) });
    expect(sink(0)).toEqual({ out: 1, max: 0, lse: 0 });
    expect(sink(minusInf)).toEqual({ out: 2, max: 0, lse: 0 });
    expect(sink(inf)).toEqual({ out: 0, max: 0, lse: 0 });
  });

  test("a NaN reaches those who select it", () => {
    expect(attend([0, 2])).toEqual({ out: nan, max: nan, lse: nan });
  });

  test("sm_scale must be positive and finite", () => {
    for (const sm_scale of [0, -1, nan, inf, 1e300]) {
      expect(() => sparseMlaPrefill({ q: query(1, 1), kv, indices: ints([1, 0]) }, { sm_scale })).toThrow(/sm_scale/);
    }
  });
});

describe("the four kernels agree where they compute the same", () => {
  const random = new Prng(9);
  const [T, H, S] = [3, 2, 10];
  const draw = (shape: number[], size: number) => {
    const t = tensor("bf16", shape);
    for (let i = 0; i < t.data.length; i++) t.data[i] = bf16.encode(random.normal() * size);
    return t;
  };
  const q = draw([T, H, 576], 1);
  const [latent, rope] = [draw([S, 512], 0.1), draw([S, 64], 0.1)];
  const slots = ints([S], 9, 3, 1, 0, 2, 4, 8, 7, 6, 5);
  const { cache } = mlaCacheWrite({ latent, rope, slots, cache: tensor("u8", [5, 2, 656]) });

  test("dense and sparse prefill", () => {
    const kv = draw([S, 576], 0.1);
    const dense = denseMlaPrefill({ q, kv, k_start: ints([T], -1, 2, 7), k_end: ints([T], 99, 6, 3) }, settings);
    const lists = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5, -1, -1, -1, -1, -1, -1, ...new Array<number>(10).fill(-1)];
    expect(sparseMlaPrefill({ q, kv, indices: ints([T, S], ...lists) }, settings)).toEqual(dense);
  });

  test("dense and sparse decode, lse by request, head and query", () => {
    const own = { ...q, shape: [1, T, H, 576] };
    const inputs = { q: own, cache, block_table: ints([1, 3], 4, 7, 1), context_lens: ints([1, T], 6, 5, 0) };
    const dense = denseMlaDecode(inputs, settings);
    const lists = [8, 9, -1, -1, 2, 3, 8, 9, -1, -1, 2, -1, ...new Array<number>(6).fill(-1)];
    const sparse = sparseMlaDecode({ q: own, cache, indices: ints([1, T, 6], ...lists) }, settings);
    expect(sparse).toEqual(dense);
    expect(dense.lse.shape).toEqual([1, H, T]);
    expect([dense.lse.data[2], dense.lse.data[5]]).toEqual([inf, inf]);
    expect(dense.lse.data.filter(Number.isFinite)).toHaveLength(4);
  });
});

describe("comparison", () => {
  const kv = rows(3, [2, 0], [4, 2], [0.5, 1]);
  const inputs = { q: query(0, 1), kv, indices: ints([1, 3], 0, 1, 2) };
  const reference = sparseMlaPrefillReference(inputs, settings);
  const { out, lse, max_logits } = sparseMlaPrefill(inputs, settings);

  test("the reference agrees with itself", () => {
    expect(compareMlaOut("out", out, reference).ok).toBe(true);
    expect(compareMlaScores("lse", lse, reference, "lse").ok).toBe(true);
    expect(compareMlaScores("max_logits", max_logits, reference, "maxLogits").ok).toBe(true);
  });

  test("what is off is named", () => {
    const code = out.data[0] as number;
    const off = (change: number) => ({ ...out, data: out.data.map((c, i) => (i === 0 ? code + change : c)) });
    expect(compareMlaOut("out", off(1), reference).message).toMatch(/cosine-like/);
    expect(compareMlaOut("out", off(9), reference).message).toMatch(/out\[0, 0, 0\]: got/);
    const stray = { ...out, data: out.data.map((c, i) => (i === 300 ? bf16.encode(0.004) : c)) };
    expect(compareMlaOut("out", stray, reference).message).toMatch(/out\[0, 0, 300\]/);
    const wrong = { ...lse, data: Float32Array.of((lse.data[0] as number) * (1 + 2 ** -14)) };
    expect(compareMlaScores("lse", wrong, reference, "lse").ok).toBe(false);
    expect(compareMlaScores("lse", { ...lse, data: Float32Array.of(nan) }, reference, "lse").ok).toBe(false);
    expect(compareMlaOut("out", { ...out, shape: [1, 512] }, reference).ok).toBe(false);
  });
});
