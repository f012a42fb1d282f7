/** Tile operations against plain loops. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ballot,
  bf16,
  bool,
  e4m3,
  type Fragment,
  f32,
  fragment,
  i32,
  load,
  map,
  mma,
  reduceAll,
  reduceAny,
  reduceMax,
  reduceMin,
  reduceProd,
  reduceSum,
  reshape,
  scanMax,
  scanMin,
  scanSum,
  shared,
  shuffle,
  shuffleDown,
  shuffleUp,
  shuffleXor,
  store,
  tabulate,
  transpose,
  u8,
  u32,
} from "../../src/language/index.js";
import { elements, inBlock, languageError } from "./block.js";

describe("map and tabulate", () => {
  test("pass coordinates of every rank, and round to the dtype", () => {
    const got = inBlock(() => {
      const x = tabulate(i32, [2, 1, 3, 2], (i, j, k, l) => 1000 * i + 100 * j + 10 * k + l);
      const thirds = map(x, (v, i, j, k, l) => (v === 1000 * i + 100 * j + 10 * k + l ? 1 / 3 : 0), bf16);
      return [elements(x), elements(thirds)];
    });
    expect(got[0]).toEqual([0, 1, 10, 11, 20, 21, 1000, 1001, 1010, 1011, 1020, 1021]);
    expect(new Set(got[1])).toEqual(new Set([0.333984375]));
  });

  test("compute in float64 within an expression and round once", () => {
    const tiny = 2 ** -30;
    const [once, twice] = inBlock(() => {
      const x = tabulate(f32, [1], () => 1);
      return [
        elements(map(x, (v) => v + tiny - v)),
        elements(
          map(
            map(x, (v) => v + tiny),
            (v) => v - 1,
          ),
        ),
      ];
    });
    expect([once, twice]).toEqual([[tiny], [0]]);
  });

  test("read other fragments at their coordinates, 0 for dims of length 1", () => {
    const got = inBlock(() => {
      const x = tabulate(f32, [2, 3], (i, j) => 10 * i + j);
      const column = tabulate(f32, [2, 1], (i) => i + 1);
      return elements(map(x, (v, i) => v * column.at(i, 0)));
    });
    expect(got).toEqual([0, 1, 2, 20, 22, 24]);
  });

  test("integers wrap where they are stored", () => {
    const got = inBlock(() => [
      ...elements(tabulate(i32, [1], () => 2 ** 31)),
      ...elements(tabulate(u32, [1], () => -1)),
    ]);
    expect(got).toEqual([-(2 ** 31), 2 ** 32 - 1]);
  });
});

const shapes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 });

describe("reductions and scans", () => {
  test("along any axis of any shape equal plain loops", () => {
    const cases = shapes.chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        axis: fc.integer({ min: 0, max: shape.length - 1 }),
        seed: fc.integer(),
      }),
    );
    fc.assert(
      fc.property(cases, ({ shape, axis, seed }) => {
        const size = shape.reduce((a, b) => a * b, 1);
        const values = Array.from({ length: size }, (_, n) => (Math.imul(n + 1, seed | 1) >>> 8) % 1000);
        const inner = shape.slice(axis + 1).reduce((a, b) => a * b, 1);
        const length = shape[axis] as number;
        const sums: number[] = [];
        const maxima: number[] = [];
        const minima: number[] = [];
        const prefix = [...values];
        const tops = [...values];
        const bottoms = [...values];
        for (let n = 0; n < size; n++) {
          if (Math.floor(n / inner) % length !== 0) continue;
          const line = Array.from({ length }, (_, a) => n + a * inner);
          const of = line.map((m) => values[m] as number);
          sums.push(of.reduce((a, b) => a + b, 0));
          maxima.push(Math.max(...of));
          minima.push(Math.min(...of));
          line.forEach((m, a) => {
            prefix[m] = of.slice(0, a + 1).reduce((s, v) => s + v, 0);
            tops[m] = Math.max(...of.slice(0, a + 1));
            bottoms[m] = Math.min(...of.slice(0, a + 1));
          });
        }
        inBlock(() => {
          const x = reshape(
            tabulate(i32, [size], (n) => values[n] as number),
            shape,
          );
          const flat = (r: unknown) => (typeof r === "number" ? [r] : elements(r as Fragment));
          expect(flat(reduceSum(x, axis))).toEqual(sums);
          expect(flat(reduceMax(f32(x), axis))).toEqual(maxima);
          expect(flat(reduceMin(u32(x), axis))).toEqual(minima);
          expect(flat(scanSum(x, axis))).toEqual(prefix);
          expect(flat(scanMax(f32(x), axis))).toEqual(tops);
          expect(flat(scanMin(u32(x), axis))).toEqual(bottoms);
        });
      }),
      { numRuns: 100 },
    );
  });

  test("a function sees the coordinates, and may widen", () => {
    const got = inBlock(() => {
      const x = tabulate(e4m3, [2, 4], (i, j) => i + j);
      return [
        elements(reduceSum(x, 1, (v, i, j) => f32(v) * (i + 1) * j)),
        elements(
          reduceSum(
            map(x, (v) => f32(v) > 2, bool),
            1,
            (v) => (v ? 1 : 0),
          ),
        ),
        reduceProd(
          tabulate(i32, [3], (i) => 65536 + i),
          0,
        ),
      ];
    });
    expect(got[0]).toEqual([14, 40]);
    expect(got[1]).toEqual([1, 2]);
    expect(got[2]).toBe(Number(BigInt.asIntN(32, 65536n * 65537n * 65538n)));
  });

  test("extremes propagate NaN; sums of nothing but −0 are 0", () => {
    inBlock(() => {
      const x = tabulate(f32, [2, 3], (i, j) => (i === 1 && j === 1 ? Number.NaN : j));
      expect(elements(reduceMax(x, 1))).toEqual([2, NaN]);
      expect(elements(reduceMin(x, 1))).toEqual([0, NaN]);
    });
  });

  test("integers wrap, unsigned ones compare unsigned", () => {
    inBlock(() => {
      expect(
        reduceSum(
          tabulate(i32, [2], () => 2 ** 30),
          0,
        ),
      ).toBe(-(2 ** 31));
      expect(
        reduceMax(
          tabulate(u32, [2], (i) => (i === 0 ? 0xffffffff : 1)),
          0,
        ),
      ).toBe(0xffffffff);
      expect(
        reduceMin(
          tabulate(u32, [2], (i) => (i === 0 ? 0xffffffff : 1)),
          0,
          (v) => v | 0x80000000,
        ),
      ).toBe(0x80000001);
    });
  });

  test("logic", () => {
    inBlock(() => {
      const x = tabulate(i32, [2, 2], (i, j) => i * j);
      const odd = map(x, (v) => v % 2 === 1, bool);
      expect(elements(reduceAny(odd, 1))).toEqual([false, true]);
      expect(elements(reduceAll(odd, 1))).toEqual([false, false]);
      expect(
        reduceAll(
          tabulate(u8, [3], () => 1),
          0,
          (v) => i32(v) === 1,
        ),
      ).toBe(true);
    });
  });

  test("bad axes and storage dtypes are refused", () => {
    expect(languageError(() => inBlock(() => reduceSum(fragment(f32, [2]), 1))).code).toBe("TW-L007");
    // @ts-expect-error a storage dtype
    expect(languageError(() => inBlock(() => reduceSum(fragment(bf16, [2]), 0))).code).toBe("TW-L004");
    // @ts-expect-error not bool
    expect(languageError(() => inBlock(() => reduceAny(fragment(f32, [2]), 0))).code).toBe("TW-L004");
  });
});

describe("shuffles", () => {
  /** The language's definition, element by element. */
  function expected(length: number, source: (lane: number) => number): number[] {
    return Array.from({ length }, (_, n) => {
      const group = n - (n % 32);
      const lane = source(n % 32);
      return lane >= 0 && lane < 32 && group + lane < length ? group + lane : n;
    });
  }

  test.each([32, 64, 128, 8, 40])("along a last axis of %i", (length) => {
    inBlock(() => {
      const x = tabulate(i32, [2, length], (i, j) => 1000 * i + j);
      const rows = (want: number[]) => [...want, ...want.map((n) => n + 1000)];
      for (const n of [0, 1, 5, 16, 31, 32, 33]) {
        expect(elements(shuffleXor(x, n))).toEqual(rows(expected(length, (lane) => lane ^ n)));
        expect(elements(shuffleUp(x, n))).toEqual(rows(expected(length, (lane) => lane - n)));
        expect(elements(shuffleDown(x, n))).toEqual(rows(expected(length, (lane) => lane + n)));
        expect(elements(shuffle(x, n))).toEqual(rows(expected(length, () => n)));
      }
    });
  });

  test("ballot gives each element its group's bits", () => {
    inBlock(() => {
      const odd = tabulate(bool, [40], (i) => i % 2 === 1);
      const bits = elements(ballot(odd));
      expect(bits.slice(0, 32)).toEqual(new Array(32).fill(0xaaaaaaaa));
      expect(bits.slice(32)).toEqual(new Array(8).fill(0xaa));
    });
  });

  test("a fractional lane is refused", () => {
    expect(languageError(() => inBlock(() => shuffle(fragment(f32, [32]), 0.5))).code).toBe("TW-L007");
  });
});

test("transpose of a transpose, and reshape, keep the elements", () => {
  inBlock(() => {
    const x = tabulate(i32, [3, 5], (i, j) => 10 * i + j);
    expect(elements(transpose(x))).toEqual(elements(tabulate(i32, [5, 3], (i, j) => 10 * j + i)));
    expect(elements(transpose(transpose(x)))).toEqual(elements(x));
    const buffer = shared(i32, [3, 5]);
    store(transpose(buffer), transpose(x));
    expect(elements(load(buffer))).toEqual(elements(x));
    expect(elements(load(transpose(transpose(buffer))))).toEqual(elements(x));
    expect(elements(reshape(x, [5, 1, 3]))).toEqual(elements(x));
  });
  expect(languageError(() => inBlock(() => reshape(fragment(f32, [6]), [5]))).code).toBe("TW-L003");
});

describe("mma", () => {
  test("adds a·b to the accumulator, from shared memory and fragments, transposed or not", () => {
    inBlock(() => {
      const a = tabulate(bf16, [16, 32], (i, k) => (i + 2 * k) % 7);
      const b = tabulate(bf16, [32, 8], (k, j) => (3 * k + j) % 5);
      const want: number[] = [];
      for (let i = 0; i < 16; i++) {
        for (let j = 0; j < 8; j++) {
          let sum = 100;
          for (let k = 0; k < 32; k++) sum += ((i + 2 * k) % 7) * ((3 * k + j) % 5);
          want.push(sum);
        }
      }
      const A = shared(bf16, [16, 32]);
      const B = shared(bf16, [8, 32]);
      store(A, a);
      store(B, transpose(b));
      for (const [left, right] of [
        [A, transpose(B)],
        [a, transpose(B)],
        [A, b],
        [load(A), transpose(load(B))],
      ] as const) {
        const acc = fragment(f32, [16, 8], 100);
        mma(acc, left, right);
        expect(elements(acc)).toEqual(want);
      }
    });
  });

  test("accumulates in f32, k ascending, and propagates NaN", () => {
    inBlock(() => {
      const a = tabulate(e4m3, [16, 32], (i, k) => (i === 1 && k === 3 ? Number.NaN : k === 0 ? 448 : 2 ** -9));
      const b = tabulate(e4m3, [32, 8], (k, j) => (k === 0 ? 448 : j === 1 ? 2 ** -9 : 0));
      const acc = fragment(f32, [16, 8]);
      mma(acc, a, b);
      const got = elements(acc);
      // 448² swallows each 2^-18 in turn; added first, the 31 of them would show.
      expect(got[1]).toBe(448 * 448);
      expect(got.slice(8, 16).every((v) => Number.isNaN(v as number))).toBe(true);
    });
  });

  test("groups of columns each have an a of their own", () => {
    inBlock(() => {
      const a = tabulate(bf16, [16, 32], (i, k) => (i + 2 * k) % 7);
      const b = tabulate(bf16, [16, 16], (k, j) => (3 * k + j) % 5);
      const acc = fragment(f32, [16, 16]);
      mma(acc, a, b, { split: "N", groups: 2 });
      elements(acc).forEach((value, at) => {
        const [i, j] = [Math.floor(at / 16), at % 16];
        let want = 0;
        for (let k = 0; k < 16; k++) want += ((i + 2 * ((j < 8 ? 0 : 16) + k)) % 7) * ((3 * k + j) % 5);
        expect(value).toBe(want);
      });
      const tooNarrow = () =>
        mma(
          acc,
          tabulate(bf16, [16, 64], () => 0),
          b,
          { groups: 4 },
        );
      expect(languageError(tooNarrow).fix).toContain("N of 8 for each group");
    });
  });

  test("illegal products are refused", () => {
    const product = (m: number, n: number, k: number) => () =>
      inBlock(() => mma(fragment(f32, [m, n]), fragment(e4m3, [m, k]), fragment(e4m3, [k, n])));
    expect(languageError(product(16, 8, 16)).fix).toContain("K of 32");
    expect(languageError(product(8, 8, 32)).code).toBe("TW-L003");
    expect(languageError(product(16, 4, 32)).code).toBe("TW-L003");
    const swapped = () => inBlock(() => mma(fragment(f32, [16, 8]), fragment(e4m3, [16, 32]), fragment(e4m3, [8, 32])));
    expect(languageError(swapped).fix).toContain("transpose");
    const mixed = () =>
      // @ts-expect-error operands of different dtypes
      inBlock(() => mma(fragment(f32, [16, 8]), fragment(bf16, [16, 32]), fragment(e4m3, [32, 8])));
    expect(languageError(mixed).code).toBe("TW-L004");
  });
});
