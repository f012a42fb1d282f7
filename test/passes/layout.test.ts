import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  accumulatorLayout,
  blockedLayout,
  type Layout,
  liveRegisters,
  operandALayout,
  operandBLayout,
  permuteLayout,
  pow2Ceil,
  projectLayout,
  registerCoordinates,
  reshapeLayout,
} from "../../src/passes/layout.js";
import { checkProperty } from "../support/property.js";

/** Coordinates of register `r` in thread `lane` of warp `warp`. */
function at(l: Layout, r: number, lane: number, warp: number): number[] {
  const own = registerCoordinates(l, r);
  const add = (bases: Layout["lanes"], index: number) =>
    bases.forEach((b, bit) => {
      if (b !== null && (index >> bit) & 1) own[b.dim] = (own[b.dim] as number) + b.step;
    });
  add(l.lanes, lane);
  add(l.warps, warp);
  return own;
}

// The formulas below are those of the PTX ISA, "Matrix Fragments for mma.m16n8k16 / m16n8k32": groupID = lane >> 2, threadID_in_group = lane % 4.
describe("fragments of the matrix instructions, element by element", () => {
  const lanes = [...Array(32).keys()];

  test("accumulator of m16n8: c0, c1 in row groupID, c2, c3 in row groupID + 8", () => {
    const l = accumulatorLayout(16, 8, 1);
    for (const lane of lanes) {
      for (let i = 0; i < 4; i++) {
        expect(at(l, i, lane, 0)).toEqual([(lane >> 2) + (i < 2 ? 0 : 8), (lane % 4) * 2 + (i & 1)]);
      }
    }
  });

  test("A of m16n8k16 with 16-bit elements", () => {
    const l = operandALayout(16, 16, 8, 1, 2);
    for (const lane of lanes) {
      for (let i = 0; i < 8; i++) {
        const row = i < 2 || (i >= 4 && i < 6) ? lane >> 2 : (lane >> 2) + 8;
        const column = (lane % 4) * 2 + (i & 1) + (i >= 4 ? 8 : 0);
        expect(at(l, i, lane, 0)).toEqual([row, column]);
      }
    }
  });

  test("B of m16n8k16 with 16-bit elements", () => {
    const l = operandBLayout(16, 8, 16, 1, 2);
    for (const lane of lanes) {
      for (let i = 0; i < 4; i++)
        expect(at(l, i, lane, 0)).toEqual([(lane % 4) * 2 + (i & 1) + (i >= 2 ? 8 : 0), lane >> 2]);
    }
  });

  test("A of m16n8k32 with 8-bit elements", () => {
    const l = operandALayout(16, 32, 8, 1, 4);
    for (const lane of lanes) {
      for (let i = 0; i < 16; i++) {
        const row = i < 4 || (i >= 8 && i < 12) ? lane >> 2 : (lane >> 2) + 8;
        const column = (lane % 4) * 4 + (i & 3) + (i >= 8 ? 16 : 0);
        expect(at(l, i, lane, 0)).toEqual([row, column]);
      }
    }
  });

  test("B of m16n8k32 with 8-bit elements", () => {
    const l = operandBLayout(32, 8, 16, 1, 4);
    for (const lane of lanes) {
      for (let i = 0; i < 8; i++)
        expect(at(l, i, lane, 0)).toEqual([(lane % 4) * 4 + (i & 3) + (i >= 4 ? 16 : 0), lane >> 2]);
    }
  });
});

const shapes = fc
  .array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 })
  .filter((s) => s.reduce((p, n) => p * pow2Ceil(n), 1) <= 8192);
const warpCounts = fc.constantFrom(1, 2, 4, 8);

/** How often each element of the shape is held, and by whom. */
function holders(l: Layout): Map<string, number> {
  const count = new Map<string, number>();
  for (let warp = 0; warp < 2 ** l.warps.length; warp++) {
    for (let lane = 0; lane < 32; lane++) {
      for (const r of liveRegisters(l)) {
        const c = at(l, r, lane, warp);
        if (c.every((x, d) => x < (l.shape[d] as number))) count.set(c.join(), (count.get(c.join()) ?? 0) + 1);
      }
    }
  }
  return count;
}

const elements = (shape: readonly number[]): number => shape.reduce((p, n) => p * n, 1);

describe("layouts cover their tiles", () => {
  test("every element is held, by equally many threads", () =>
    checkProperty(
      "blocked layouts",
      fc.tuple(shapes, warpCounts, fc.constantFrom(1, 2, 4, 8, 16)),
      ([shape, warps, vector]) => {
        const held = holders(blockedLayout(shape, warps, vector));
        expect(held.size).toBe(elements(shape));
        expect(new Set(held.values()).size).toBe(1);
      },
    ));

  test("a projection holds what is left, in every thread that held the row", () =>
    checkProperty("projections", fc.tuple(shapes, warpCounts), ([shape, warps]) => {
      const l = blockedLayout(shape, warps, 4);
      shape.forEach((_, axis) => {
        const p = projectLayout(l, axis);
        expect(holders(p).size).toBe(elements(p.shape));
      });
    }));

  test("permuting and reshaping keep each thread's elements", () =>
    checkProperty(
      "relabelling",
      fc.tuple(
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        warpCounts,
      ),
      ([a, b, c, warps]) => {
        const [x, y, z] = [2 ** a, 2 ** b, 2 ** c];
        const l = blockedLayout([x, y, z], warps, 4);
        const p = permuteLayout(l, [2, 0, 1]);
        const q = reshapeLayout(l, [x * y, z]);
        expect(p.shape).toEqual([z, x, y]);
        if (q === undefined) throw new Error("powers of two always reshape");
        for (const r of liveRegisters(l)) {
          const own = at(l, r, 13, warps - 1) as [number, number, number];
          expect(at(p, r, 13, warps - 1)).toEqual([own[2], own[0], own[1]]);
          const flat = (own[0] * y + own[1]) * z + own[2];
          expect(at(q, r, 13, warps - 1)).toEqual([Math.floor(flat / z), flat % z]);
        }
      },
    ));

  test("warps of an accumulator split rows first, so that a row's columns stay in one warp", () => {
    const l = accumulatorLayout(128, 64, 8);
    for (let warp = 0; warp < 8; warp++) {
      const rows = new Set<number>();
      const columns = new Set<number>();
      for (let lane = 0; lane < 32; lane++) {
        for (const r of liveRegisters(l)) {
          const [row, column] = at(l, r, lane, warp) as [number, number];
          rows.add(row);
          columns.add(column);
        }
      }
      expect([...rows].sort((p, q) => p - q)).toEqual([...Array(16).keys()].map((i) => warp * 16 + i));
      expect(columns.size).toBe(64);
    }
  });
});
