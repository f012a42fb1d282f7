import { describe, expect, test } from "vitest";
import {
  bf16,
  bitcast,
  bool,
  cast,
  e4m3,
  e5m2,
  f16,
  f32,
  i32,
  shared,
  tabulate,
  u8,
  u32,
} from "../../src/language/index.js";
import { elements, inBlock, languageError } from "./block.js";

describe("casts of scalars", () => {
  test.each([
    [f32, 0.1, Math.fround(0.1)],
    [bf16, 1.01, 1.0078125],
    [f16, 65520, Infinity],
    [e4m3, 1e9, 448],
    [e4m3, -0.0009, -0],
    [e5m2, -Infinity, -57344],
    [i32, -1.9, -1],
    [i32, 3e9 + 0.5, 2147483647],
    [i32, -Infinity, -2147483648],
    [i32, 4294967295, -1],
    [i32, NaN, 0],
    [i32, -0.5, 0],
    [u32, -0.7, 0],
    [u32, -1.5, 0],
    [u32, 1e20, 4294967295],
    [u32, -1, 4294967295],
    [u8, 300, 255],
    [u8, -3, 0],
    [u8, 17.9, 17],
    [bool, NaN, true],
    [bool, -0, false],
    [f32, true, 1],
    [i32, false, 0],
  ] as const)("%o of %o", (dtype, x, want) => {
    expect(dtype(x)).toBe(want);
    expect(cast(x, dtype)).toBe(want);
  });
});

describe("casts of fragments", () => {
  test("know the dtype they come from", () => {
    const got = inBlock(() => {
      const big = tabulate(f32, [2], (i) => (i === 0 ? 4294967040 : -5));
      const unsigned = tabulate(u32, [2], (i) => (i === 0 ? 4294967295 : 5));
      return [i32(big), u32(big), i32(unsigned), f32(unsigned), u8(unsigned), bool(unsigned)].map(elements);
    });
    expect(got).toEqual([
      [2147483647, -5],
      [4294967040, 0],
      [-1, 5],
      [4294967296, 5],
      [255, 5],
      [true, true],
    ]);
  });

  test("of buffers are refused", () => {
    const error = languageError(() => inBlock(() => f32(shared(f32, [4]) as never)));
    expect(error.code).toBe("TW-L004");
  });
});

describe("bitcast", () => {
  test("of scalars between f32 and integers", () => {
    expect(bitcast(1, i32)).toBe(0x3f800000);
    expect(bitcast(-0, u32)).toBe(0x80000000);
    expect(bitcast(-0, i32)).toBe(-(2 ** 31));
    expect(bitcast(0xc0490fdb, f32)).toBe(Math.fround(-Math.PI));
    expect(bitcast(0x7fc00000, f32)).toBeNaN();
    // Whatever its sign and payload were.
    for (const bits of [0x7fc00000, 0xffc00000, 0xffffffff])
      expect([i32, u32].map((to) => bitcast(0 - bitcast(bits, f32), to))).toEqual([0x7fc00000, 0x7fc00000]);
  });

  test("of scalars of narrow dtypes is refused, since they carry no dtype", () => {
    expect(languageError(() => bitcast(1, e4m3)).code).toBe("TW-L004");
  });

  test("of fragments keeps the bits", () => {
    const got = inBlock(() => {
      const codes = tabulate(u8, [256], (i) => i);
      return {
        fp8: elements(u8(bitcast(bitcast(codes, e4m3), u8))),
        float: elements(
          bitcast(
            tabulate(f32, [1], () => -2),
            u32,
          ),
        ),
        half: elements(
          bitcast(
            tabulate(bf16, [1], () => 1),
            f16,
          ),
        ),
      };
    });
    expect(got.fp8).toEqual(Array.from({ length: 256 }, (_, i) => i));
    expect(got.float).toEqual([0xc0000000]);
    expect(got.half).toEqual([1.875]); // 0x3F80
  });

  test("between sizes is refused", () => {
    const error = languageError(() =>
      inBlock(() =>
        bitcast(
          tabulate(f32, [1], () => 0),
          bf16,
        ),
      ),
    );
    expect(error).toMatchObject({ code: "TW-L004", message: expect.stringContaining("from f32 to bf16") });
  });
});
