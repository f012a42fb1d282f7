import { describe, expect, test } from "vitest";
import { actQuant, bf16, hadamardQuant, hadamardTransform, indexerQuery, tensor } from "../../src/oracle/index.js";
import { activationKinds, activations } from "../support/activations.js";
import { Prng } from "../support/prng.js";
import { exactOf } from "./formats/exact.js";

/** (−1)^(number of ones in row AND column): the Sylvester matrix, entry by entry. */
function sylvester(row: number, column: number): number {
  let ones = 0;
  for (let bits = row & column; bits !== 0; bits &= bits - 1) ones++;
  return ones % 2 === 0 ? 1 : -1;
}

/** Butterflies out of place, one level at a time, each result rounded to f32. */
function transformByLevels(row: readonly number[]): number[] {
  let level = row.slice();
  for (const stride of [1, 2, 4, 8, 16, 32, 64]) {
    level = level.map((x, i) => {
      const partner = level[i ^ stride] as number;
      return Math.fround(i & stride ? partner - x : x + partner);
    });
  }
  const norm = Math.fround(Math.SQRT1_2 / 8);
  return level.map((x) => bf16.decode(bf16.encode(Math.fround(x * norm))));
}

describe("hadamard_quant", () => {
  test("on small integers the transform is the matrix product, exactly", () => {
    const random = new Prng(3);
    const x = Array.from({ length: 128 }, () => random.integer(-9, 9));
    const values = Float32Array.from(x);
    hadamardTransform(values);
    values.forEach((z, row) => {
      const sum = x.reduce((total, value, column) => total + sylvester(row, column) * value, 0);
      expect(z).toBe(bf16.round(Math.fround(sum * Math.fround(1 / Math.sqrt(128)))));
    });
  });

  test.each(activationKinds)("%s activations: bits of the butterflies taken level by level", (kind) => {
    const x = activations([40, 128], kind, 21);
    const decoded = bf16.decodeArray(x.data);
    const transformed = tensor("bf16", [40, 128]);
    for (let row = 0; row < 40; row++) {
      const z = transformByLevels(Array.from(decoded.subarray(row * 128, row * 128 + 128)));
      z.forEach((value, i) => {
        transformed.data[row * 128 + i] = bf16.encode(value);
      });
    }
    for (const scale_fmt of ["ue8m0", "f32"] as const) {
      const got = hadamardQuant({ x }, { scale_fmt });
      const want = actQuant({ x: transformed }, { scale_fmt });
      expect(got.y).toEqual(want.y);
      expect(got.scale).toEqual(want.scale);
    }
  });

  test("the order of strides shows in the bits, and is 1, 2, … 64", () => {
    // 2^24 + 1 rounds away if the 1 meets 2^24 first; with its neighbour −2^24 it survives.
    const x = new Float32Array(128);
    x[0] = 2 ** 24;
    x[1] = -(2 ** 24);
    x[2] = 1;
    hadamardTransform(x);
    expect(x[0]).toBe(bf16.round(Math.fround(1 / Math.sqrt(128))));
  });

  test("f32(128^-0.5) is correctly rounded, and so is every factor of indexer_query", () => {
    for (const H of [1, ...Array.from({ length: 128 }, (_, i) => i + 1)]) {
      const weights = indexerQuery({ q: onesQuery(H), w: tensor("f32", [1, H], new Float32Array(H).fill(1)) }).weights;
      // A query of zeros has scale 2^-22, so the factor shows exactly.
      const factor = (weights.data[0] as number) * 2 ** 22;
      const half = 2 ** (Math.floor(Math.log2(factor)) - 24);
      // (factor ± half a step)² · n lies on either side of 1.
      const square = (f: number) => exactOf(f) ** 2n * BigInt(H * 128);
      expect(square(factor - half) < exactOf(1) ** 2n).toBe(true);
      expect(square(factor + half) > exactOf(1) ** 2n).toBe(true);
    }
  });

  const onesQuery = (H: number) => tensor("bf16", [1, H, 128]);
});

describe("indexer_query", () => {
  test.each(activationKinds)("%s queries: q8 and scale of hadamard_quant, products in order", (kind) => {
    const [T, H] = [3, 24];
    const q = activations([T, H, 128], kind, 31);
    const random = new Prng(8);
    const specials = [Number.NaN, Number.POSITIVE_INFINITY, 0, -0, 3e38, 2 ** -149];
    const w = tensor(
      "f32",
      [T, H],
      Float32Array.from({ length: T * H }, () => (random.chance(0.3) ? random.pick(specials) : random.normal())),
    );
    const got = indexerQuery({ q, w }, { scale_fmt: "f32" });
    const flat = hadamardQuant({ x: tensor("bf16", [T * H, 128], q.data) }, { scale_fmt: "f32" });
    expect(got.q8.data).toEqual(flat.y.data);
    const factor = Math.fround((H * 128) ** -0.5);
    got.weights.data.forEach((weight, i) => {
      const first = Math.fround((w.data[i] as number) * (flat.scale.data[i] as number));
      expect(weight).toBe(Math.fround(first * factor));
    });
  });

  test("no heads, no tokens", () => {
    expect(indexerQuery({ q: tensor("bf16", [0, 8, 128]), w: tensor("f32", [0, 8]) }).weights.shape).toEqual([0, 8]);
    expect(indexerQuery({ q: tensor("bf16", [2, 0, 128]), w: tensor("f32", [2, 0]) }).q8.shape).toEqual([2, 0, 128]);
  });
});
