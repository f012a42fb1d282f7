import { describe, expect, test } from "vitest";
import {
  ceilDiv,
  clz,
  erf,
  fma,
  idiv,
  imul,
  max,
  min,
  popcount,
  rcp,
  round,
  rsqrt,
  sign,
  trunc,
} from "../../src/language/index.js";

test("round takes ties to even and keeps the sign of zeros", () => {
  const cases: [number, number][] = [
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [-0.5, -0],
    [-1.5, -2],
    [-2.5, -2],
    [0.49999999999999994, 0],
    [-0.2, -0],
    [-0.7, -1],
    [2.7, 3],
    [-0, -0],
    [4503599627370497, 4503599627370497],
    [-7, -7],
    [Infinity, Infinity],
    [NaN, NaN],
  ];
  for (const [x, want] of cases) expect([x, round(x)]).toEqual([x, want]);
});

test("erf at tabulated points, and odd", () => {
  const table: [number, number][] = [
    [0.1, 0.1124629160182849],
    [0.5, 0.5204998778130465],
    [1, 0.8427007929497149],
    [2, 0.9953222650189527],
    [2.5, 0.999593047982555],
    [3, 0.9999779095030014],
    [5, 0.9999999999984626],
  ];
  for (const [x, want] of table) {
    expect(erf(x)).toBeCloseTo(want, 14);
    expect(erf(-x)).toBe(-erf(x));
  }
  expect(erf(-0)).toBe(-0);
  expect(erf(Infinity)).toBe(1);
  expect(erf(-Infinity)).toBe(-1);
  expect(erf(NaN)).toBeNaN();
  // Both branches meet.
  expect(Math.abs(erf(2.4999999) - erf(2.5000001))).toBeLessThan(1e-9);
});

describe("integers", () => {
  test("idiv truncates; by 0 it gives 0", () => {
    expect([idiv(7, 2), idiv(-7, 2), idiv(7, -2), idiv(-1, 2), idiv(5, 0)]).toEqual([3, -3, -3, 0, 0]);
  });

  test("imul wraps", () => {
    expect(imul(0x10001, 0x10001)).toBe(0x20001);
    expect(imul(-1, 5)).toBe(-5);
  });

  test("ceilDiv", () => {
    expect([ceilDiv(0, 4), ceilDiv(1, 4), ceilDiv(4, 4), ceilDiv(5, 4)]).toEqual([0, 1, 1, 2]);
  });

  test("popcount and clz, by their definition", () => {
    for (let n = 0; n < 1000; n++) {
      const x = Math.imul(n, 0x9e3779b1) >>> 0;
      const bits = x.toString(2);
      expect(popcount(x)).toBe(bits.replaceAll("0", "").length);
      expect(clz(x)).toBe(x === 0 ? 32 : 32 - bits.length);
    }
    expect(popcount(-1)).toBe(32);
  });
});

test("minimum and maximum propagate NaN and take more than two", () => {
  expect(max(1, NaN)).toBeNaN();
  expect(min(NaN, 1)).toBeNaN();
  expect([max(1, 5, 3), min(4, 2, 3, 1)]).toEqual([5, 1]);
  expect(max(-0, 0)).toBe(0);
});

test("the rest", () => {
  expect(fma(3, 4, 5)).toBe(17);
  expect([rcp(4), rsqrt(4), trunc(-1.5), sign(-3), sign(-0)]).toEqual([0.25, 0.5, -1, -1, -0]);
});
