import { describe, expect, test } from "vitest";
import {
  compareBits,
  compareLogits,
  coordinatesOf,
  cosineDifference,
  indexerLogitsWithBound,
  tensor,
} from "../../src/oracle/index.js";
import { buildLogits } from "../support/logits-inputs.js";

describe("compareBits", () => {
  const want = tensor("f32", [2, 3], Float32Array.of(1, 2, 3, 4, 5, 6));

  test("names the first mismatch with coordinates, values, patterns and the count", () => {
    const got = { ...want, data: Float32Array.of(1, 2, 3, 4, 5.5, 7) };
    const verdict = compareBits("y", got, want);
    expect(verdict).toMatchObject({ ok: false, mismatches: 2 });
    expect(verdict.message).toBe(
      "y: 2 of 6 elements differ; first at y[1, 1]: got 5.5 (0x40B00000), want 5 (0x40A00000)",
    );
  });

  test("tells zeros apart, and NaN payloads unless any NaN will do", () => {
    expect(compareBits("y", tensor("f32", [1]), tensor("f32", [1], Float32Array.of(-0))).ok).toBe(false);
    const nan = tensor("f32", [1], new Float32Array(Uint32Array.of(0x7fffffff).buffer));
    const other = tensor("f32", [1], new Float32Array(Uint32Array.of(0x7fc00000).buffer));
    expect(compareBits("y", nan, other).message).toContain("0x7FFFFFFF");
    expect(compareBits("y", nan, other, { nan: "any" }).ok).toBe(true);
    expect(compareBits("y", nan, tensor("f32", [1]), { nan: "any" }).ok).toBe(false);
  });

  test("codes and integers", () => {
    const codes = compareBits(
      "y",
      tensor("e4m3", [2], Uint8Array.of(1, 0x80)),
      tensor("e4m3", [2], Uint8Array.of(1, 0)),
    );
    expect(codes.message).toContain("y[1]: got 0x80, want 0x00");
    const ints = compareBits("i", tensor("i32", [1], Int32Array.of(-1)), tensor("i32", [1]));
    expect(ints.message).toContain("got -1 (0xFFFFFFFF), want 0 (0x00000000)");
    expect(compareBits("i", tensor("i32", [0]), tensor("i32", [0])).ok).toBe(true);
  });

  test("another shape or dtype is no match", () => {
    expect(compareBits("y", tensor("f32", [3, 2]), want).message).toBe(
      "y: got f32 [3, 2] of 6 elements, want f32 [2, 3] of 6 elements",
    );
    expect(compareBits("y", { ...want, data: want.data.subarray(1) }, want).message).toContain(
      "got f32 [2, 3] of 5 elements",
    );
    expect(compareBits("y", tensor("e5m2", [1]), tensor("e4m3", [1])).ok).toBe(false);
  });
});

describe("compareLogits", () => {
  const reference = indexerLogitsWithBound(
    buildLogits({ T: 2, H: 8, D: 64, S: 200, kind: "ordinary", range: "causal", seed: 9 }),
  );
  const changed = (change: (data: Float32Array) => void) => {
    const data = reference.logits.data.slice();
    change(data);
    return { ...reference.logits, data };
  };

  test("the reference agrees with itself", () => {
    expect(compareLogits("logits", reference.logits, reference)).toMatchObject({
      ok: true,
      maxError: 0,
      maxErrorRatio: 0,
      diff: 0,
    });
  });

  test("an element passes up to its bound and fails beyond it", () => {
    const bound = reference.bound[17] as number;
    const inside = compareLogits(
      "logits",
      changed((data) => {
        data[17] = (data[17] as number) + 0.9 * bound;
      }),
      reference,
      { ordinary: false },
    );
    expect(inside.ok).toBe(true);
    expect(inside.maxErrorRatio).toBeCloseTo(0.9, 2);
    const outside = compareLogits(
      "logits",
      changed((data) => {
        data[217] = (data[217] as number) - 1.1 * (reference.bound[217] as number);
      }),
      reference,
    );
    expect(outside).toMatchObject({ ok: false, mismatches: 1 });
    expect(outside.message).toContain("logits[1, 17]: got");
  });

  test("mask, infinities and NaN must be where they belong", () => {
    const masked = reference.logits.data.indexOf(Number.NEGATIVE_INFINITY);
    for (const wrong of [0, Number.NaN, Number.POSITIVE_INFINITY, -3.4e38]) {
      expect(
        compareLogits(
          "logits",
          changed((data) => {
            data[masked] = wrong;
          }),
          reference,
        ).ok,
      ).toBe(false);
    }
    for (const wrong of [Number.NEGATIVE_INFINITY, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(
        compareLogits(
          "logits",
          changed((data) => {
            data[3] = wrong;
          }),
          reference,
        ).ok,
      ).toBe(false);
    }
  });

  test("errors within every bound still fail the cosine-like limit on ordinary data", () => {
    const got = changed((data) =>
      data.forEach((x, i) => {
        data[i] = x + 0.9 * (reference.bound[i] as number);
      }),
    );
    const verdict = compareLogits("logits", got, reference);
    expect(verdict).toMatchObject({ ok: false, mismatches: 0 });
    expect(verdict.message).toContain("cosine-like difference");
    expect(compareLogits("logits", got, reference, { ordinary: false }).ok).toBe(true);
  });

  describe("the cosine-like limit", () => {
    /** Logits of 1, with room for any error, and the first `wrong` of row `row` off by 1 %. */
    const verdictOn = (rows: number, columns: number, wrong: number, size = 1) => {
      const data = new Float32Array(rows * columns).fill(1).fill(size, 0, columns);
      const logits = tensor("f32", [rows, columns], data);
      const bound = new Float64Array(data.length).fill(1e9);
      const got = { ...logits, data: data.map((x, i) => (i < wrong ? x * 1.01 : x)) };
      return compareLogits("logits", got, { logits, bound, undetermined: new Uint8Array(data.length) });
    };

    test("judges a row by itself, however small beside the others", () => {
      const verdict = verdictOn(5, 64, 64, 1e-3);
      expect(verdict.ok).toBe(false);
      expect(verdict.message).toContain("row 0: cosine-like difference 4.9");
    });

    test("judges a tensor of short rows as a whole", () => {
      expect(verdictOn(8, 8, 64).message).toContain("the tensor: cosine-like difference 4.9");
    });

    test("says nothing of fewer than 64 elements", () => {
      expect(verdictOn(1, 63, 63)).toMatchObject({ ok: true, diff: 0 });
      expect(verdictOn(1, 64, 64).ok).toBe(false);
      expect(verdictOn(2, 63, 63, 1e-4)).toMatchObject({ ok: true });
    });
  });

  test("exact data allow no error at all", () => {
    const got = changed((data) => {
      data[17] = (data[17] as number) * (1 + 2 ** -23);
    });
    expect(compareLogits("logits", got, reference).ok).toBe(true);
    expect(compareLogits("logits", got, reference, { exact: true })).toMatchObject({ ok: false, mismatches: 1 });
    expect(compareLogits("logits", reference.logits, reference, { exact: true }).ok).toBe(true);
  });

  test("an undetermined element is counted, not judged", () => {
    const undetermined = reference.undetermined.slice();
    undetermined[5] = 1;
    const verdict = compareLogits(
      "logits",
      changed((data) => {
        data[5] = Number.NaN;
      }),
      { ...reference, undetermined },
    );
    expect(verdict).toMatchObject({ ok: true, undetermined: 1 });
  });

  test("empty logits", () => {
    const empty = { logits: tensor("f32", [3, 0]), bound: new Float64Array(0), undetermined: new Uint8Array(0) };
    expect(compareLogits("logits", tensor("f32", [3, 0]), empty).ok).toBe(true);
    expect(compareLogits("logits", tensor("f32", [3, 1]), empty).ok).toBe(false);
  });
});

test("coordinates and the cosine-like difference", () => {
  expect(coordinatesOf(23, [2, 3, 4])).toEqual([1, 2, 3]);
  expect(cosineDifference([0, 0], [0, 0])).toBe(0);
  expect(cosineDifference([1, 2], [1, 2])).toBe(0);
  expect(cosineDifference([1, 0], [0, 1])).toBe(1);
  // 1 − 2·Σxy/(Σx²+Σy²) with x = (3, 4), y = (4, 3): 1 − 48/50.
  expect(cosineDifference([3, 4, Number.NaN], [4, 3, 1])).toBeCloseTo(1 - 48 / 50, 15);
});
