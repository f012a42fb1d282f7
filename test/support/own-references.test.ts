import { describe, expect, test } from "vitest";
import { bf16 } from "../../src/oracle/index.js";
import {
  compareWithin,
  erfc,
  floatScanReference,
  gelu,
  gemmBiasGeluReference,
  histogramReference,
  integerScanReference,
  softmaxReference,
  transposeReference,
} from "./own-references.js";
import { Prng } from "./prng.js";

const f = Math.fround;
const normals = (count: number, seed: number, spread = 1) => {
  const random = new Prng(seed);
  return Float32Array.from({ length: count }, () => random.normal() * spread);
};

test("erfc has its tabulated values", () => {
  const table: [number, number][] = [
    [0, 1],
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028513],
    [1.9, 0.007209570764742524],
    [2, 0.004677734981047266],
    [3, 2.209049699858544e-5],
    [5, 1.5374597944280349e-12],
    [10, 2.088487583762545e-45],
    [-1, 1.8427007929497148],
    [-4, 1.9999999845827421],
  ];
  for (const [x, want] of table) expect(Math.abs(erfc(x) - want)).toBeLessThanOrEqual(1e-12 * want);
  expect([erfc(Number.POSITIVE_INFINITY), erfc(Number.NEGATIVE_INFINITY), erfc(Number.NaN)]).toEqual([
    0,
    2,
    Number.NaN,
  ]);
});

test("both forms of GELU agree roughly, and with known values", () => {
  expect(gelu(1, "erf")).toBeCloseTo(0.8413447460685429, 13);
  expect(gelu(-1, "tanh")).toBeCloseTo(-0.15880800939172324, 13);
  for (let x = -8; x <= 8; x += 0.25) expect(Math.abs(gelu(x, "erf") - gelu(x, "tanh"))).toBeLessThan(5e-4);
  for (const form of ["erf", "tanh"] as const)
    expect(gelu(Number.POSITIVE_INFINITY, form)).toBe(Number.POSITIVE_INFINITY);
});

describe("softmax", () => {
  const [rows, columns] = [5, 77];
  const x = normals(rows * columns, 2, 6);
  const reference = softmaxReference(x, rows, columns, "f32");

  /** As a kernel would: every operation rounded to f32, sums backwards. */
  const inF32 = (scale = 1) => {
    const out = new Float32Array(x.length);
    for (let row = 0; row < rows; row++) {
      const slice = x.subarray(row * columns, (row + 1) * columns);
      const top = Math.max(...slice);
      const terms = Float32Array.from(slice, (value) => 2 ** f(f(value - top) * f(Math.LOG2E * scale)));
      const sum = terms.reduceRight((total, term) => f(total + term), 0);
      terms.forEach((term, i) => {
        out[row * columns + i] = term / sum;
      });
    }
    return out;
  };

  test("f32 arithmetic passes, a constant wrong in its fifth digit does not", () => {
    expect(compareWithin("softmax", inF32(), reference)).toMatchObject({ ok: true });
    expect(compareWithin("softmax", inF32(1.0001), reference)).toMatchObject({ ok: false });
  });

  test("rows sum to 1; masked elements are 0, and rows without a number NaN", () => {
    for (let row = 0; row < rows; row++) {
      const sum = reference.values.subarray(row * columns, (row + 1) * columns).reduce((a, b) => a + b);
      expect(sum).toBeCloseTo(1, 12);
    }
    const infinity = Number.POSITIVE_INFINITY;
    const masked = softmaxReference([0, -infinity, -infinity, -infinity, infinity, 0], 3, 2, "f32");
    expect(Array.from(masked.values)).toEqual([1, 0, Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
    expect(compareWithin("softmax", masked.values, masked).ok).toBe(true);
    expect(compareWithin("softmax", [1, 0, 0, 0, 0, 0], masked)).toMatchObject({ ok: false, mismatches: 4 });
  });

  test("a bf16 output gets the room of one rounding to bf16", () => {
    const rounded = Float32Array.from(inF32(), (value) => bf16.round(value));
    expect(compareWithin("softmax", rounded, reference).ok).toBe(false);
    expect(compareWithin("softmax", rounded, softmaxReference(x, rows, columns, "bf16")).ok).toBe(true);
  });
});

describe("gemm with bias and gelu", () => {
  const size = { M: 7, N: 9, K: 130 };
  // Sums of about 1, where the two forms of GELU differ most.
  const a = normals(size.M * size.K, 3, 0.1);
  const b = normals(size.K * size.N, 4);
  const bias = normals(size.N, 5);
  const inF32 = (K: number, biasOf = (n: number) => bias[n] as number) => {
    const out = new Float32Array(size.M * size.N);
    for (let m = 0; m < size.M; m++) {
      for (let n = 0; n < size.N; n++) {
        let sum = 0;
        for (let k = K - 1; k >= 0; k--)
          sum = f(sum + f((a[m * size.K + k] as number) * (b[k * size.N + n] as number)));
        out[m * size.N + n] = gelu(f(sum + biasOf(n)), "erf");
      }
    }
    return out;
  };

  test("f32 arithmetic passes; a dropped product, a wrong bias, the other form of GELU do not", () => {
    const reference = gemmBiasGeluReference(a, b, bias, size, "erf", "f32");
    expect(compareWithin("y", inF32(size.K), reference)).toMatchObject({ ok: true });
    expect(compareWithin("y", inF32(size.K - 1), reference).ok).toBe(false);
    expect(
      compareWithin(
        "y",
        inF32(size.K, (n) => bias[(n + 1) % size.N] as number),
        reference,
      ).ok,
    ).toBe(false);
    expect(compareWithin("y", inF32(size.K), gemmBiasGeluReference(a, b, bias, size, "tanh", "f32")).ok).toBe(false);
  });

  test("K = 0 leaves the bias", () => {
    const empty = gemmBiasGeluReference([], [], [1], { M: 2, N: 1, K: 0 }, "erf", "f32");
    expect(Array.from(empty.values)).toEqual([gelu(1, "erf"), gelu(1, "erf")]);
  });
});

test("histogram counts what is in range only", () => {
  expect(Array.from(histogramReference([0, 2, 2, -1, 3, 2 ** 31 - 1, 2], 3))).toEqual([1, 0, 3]);
  expect(histogramReference([1, 2], 0).length).toBe(0);
});

test("transpose moves codes and keeps NaN payloads", () => {
  expect(Array.from(transposeReference(Uint8Array.of(1, 2, 3, 4, 5, 6), 2, 3))).toEqual([1, 4, 2, 5, 3, 6]);
  const x = Uint16Array.from({ length: 35 }, (_, i) => i);
  expect(transposeReference(transposeReference(x, 5, 7), 7, 5)).toEqual(x);
});

describe("scan", () => {
  test("integers wrap, blocks restart, exclusive starts at 0", () => {
    const x = [1, 2, 3, 4, 5];
    expect(Array.from(integerScanReference(x, { block: 3 }))).toEqual([1, 3, 6, 4, 9]);
    expect(Array.from(integerScanReference(x, { block: 3, exclusive: true }))).toEqual([0, 1, 3, 0, 4]);
    expect(Array.from(integerScanReference([2 ** 31 - 1, 1], { block: 8 }))).toEqual([2 ** 31 - 1, -(2 ** 31)]);
  });

  test("floats in any order pass, a lost element does not", () => {
    const x = normals(300, 6);
    const reference = floatScanReference(x, { block: 128 });
    const running = (lost: number) => {
      const out = new Float32Array(x.length);
      let sum = 0;
      x.forEach((value, i) => {
        if (i % 128 === 0) sum = 0;
        if (i !== lost) sum = f(sum + value);
        out[i] = sum;
      });
      return out;
    };
    expect(compareWithin("scan", running(-1), reference)).toMatchObject({ ok: true });
    expect(compareWithin("scan", running(200), reference)).toMatchObject({ ok: false });
    expect(compareWithin("scan", running(-1), floatScanReference(x, { block: 128, exclusive: true })).ok).toBe(false);
    expect(compareWithin("scan", running(-1).subarray(1), reference).ok).toBe(false);
  });
});
