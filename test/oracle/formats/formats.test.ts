import { describe, expect, test } from "vitest";
import * as oracle from "../../../src/oracle/index.js";
import { exactMagnitude, exactOf, layouts, nearestCode, stepF32, stepF64, toNumber } from "./exact.js";

const formats = { e4m3: oracle.e4m3, e5m2: oracle.e5m2, bf16: oracle.bf16, f16: oracle.f16 };
const names = ["e4m3", "e5m2", "bf16", "f16"] as const;

/** Counts disagreements, so that one assertion covers hundreds of thousands of cases, and shows the first of them. */
function tally() {
  let count = 0;
  const first: string[] = [];
  return {
    check(ok: boolean, describeCase: () => string) {
      if (ok) return;
      if (count++ < 3) first.push(describeCase());
    },
    expectNone() {
      expect({ count, first }).toEqual({ count: 0, first: [] });
    },
  };
}

describe.each(names)("%s", (name) => {
  const layout = layouts[name];
  const format = formats[name];
  const signBit = 2 ** (format.bits - 1);
  const special = layout.firstSpecial;
  const infinity = name === "e4m3" ? Number.NaN : Number.POSITIVE_INFINITY;

  test("every code decodes to its exact value", () => {
    const bad = tally();
    for (let code = 0; code < special; code++) {
      const exact = exactMagnitude(layout, code);
      bad.check(exactOf(format.decode(code)) === exact, () => `${code} → ${format.decode(code)}`);
      bad.check(exactOf(format.decode(code + signBit)) === -exact, () => `-${code} → ${format.decode(code + signBit)}`);
    }
    for (let code = special; code < signBit; code++) {
      const want = name !== "e4m3" && code === special ? Number.POSITIVE_INFINITY : Number.NaN;
      bad.check(Object.is(format.decode(code), want), () => `${code} → ${format.decode(code)}`);
      bad.check(Object.is(format.decode(code + signBit), -want), () => `-${code} → ${format.decode(code + signBit)}`);
    }
    bad.expectNone();
    expect(Object.is(format.decode(signBit), -0)).toBe(true);
  });

  test("every code that is not a NaN comes back from its value", () => {
    const bad = tally();
    for (let code = 0; code < 2 * signBit; code++) {
      const value = format.decode(code);
      const want = Number.isNaN(value) ? format.canonicalNaN : code;
      bad.check(format.encode(value) === want, () => `${code} → ${value} → ${format.encode(value)}`);
    }
    bad.expectNone();
  });

  test("every tie goes to the even code, and one step of f32 or f64 off it to the nearer", () => {
    const bad = tally();
    for (let code = 0; code < special; code++) {
      // The last midpoint, between the largest value and what would follow, decides overflow.
      const middle = toNumber((exactMagnitude(layout, code) + exactMagnitude(layout, code + 1)) / 2n);
      const even = code % 2 === 0 ? code : code + 1;
      expect(Math.fround(middle)).toBe(middle);
      const cases: [number, number][] = [
        [middle, even],
        [stepF32(middle, -1), code],
        [stepF32(middle, 1), code + 1],
        [stepF64(middle, -1), code],
        [stepF64(middle, 1), code + 1],
      ];
      for (const [x, want] of cases) {
        const saturated = Math.min(want, special - 1);
        bad.check(format.encode(x) === want, () => `${x}: got ${format.encode(x)}, want ${want}`);
        bad.check(format.encode(-x) === want + signBit, () => `${-x}: got ${format.encode(-x)}`);
        bad.check(format.encode(x, "saturate") === saturated, () => `${x} saturated: ${format.encode(x, "saturate")}`);
        bad.check(format.encode(-x, "saturate") === saturated + signBit, () => `${-x} saturated`);
      }
    }
    bad.expectNone();
  });

  test("one f32 or f64 step around every value stays on the value", () => {
    const bad = tally();
    for (let code = 1; code < special; code++) {
      const value = toNumber(exactMagnitude(layout, code));
      // A bf16 subnormal's neighbours in f32 are as close as 2^-149 and still nearer to it than the midpoint.
      for (const x of [stepF32(value, -1), stepF32(value, 1), stepF64(value, -1), stepF64(value, 1)]) {
        bad.check(format.encode(x) === code, () => `${x}: got ${format.encode(x)}, want ${code}`);
      }
    }
    bad.expectNone();
  });

  test("values of every f32 exponent go to the nearest code, found by search", () => {
    const bad = tally();
    let seed = 1;
    for (let exponent = 0; exponent < 255; exponent++) {
      for (let i = 0; i < 24; i++) {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        const x = oracle.f32FromBits(((exponent << 23) | (seed >>> 9)) >>> 0);
        const want = nearestCode(layout, x);
        bad.check(format.encode(x) === want, () => `${x}: got ${format.encode(x)}, want ${want}`);
      }
    }
    bad.expectNone();
  });

  test("an f64 is rounded once, never through f32", () => {
    const oddCode = layout.firstSpecial >> 1;
    for (const code of [oddCode - (oddCode % 2), oddCode - (oddCode % 2) + 1]) {
      const middle = toNumber((exactMagnitude(layout, code) + exactMagnitude(layout, code + 1)) / 2n);
      expect(Math.fround(stepF64(middle, 1))).toBe(middle);
      expect(format.encode(stepF64(middle, 1))).toBe(code + 1);
      expect(format.encode(stepF64(middle, -1))).toBe(code);
    }
  });

  test("extremes: zeros, infinities, NaN, and f64 values far outside", () => {
    expect(format.encode(0)).toBe(0);
    expect(format.encode(-0)).toBe(signBit);
    for (const tiny of [Number.MIN_VALUE, 2 ** -1022, 1e-300, format.minSubnormal / 2]) {
      expect(format.encode(tiny)).toBe(0);
      expect(format.encode(-tiny)).toBe(signBit);
    }
    for (const overflow of ["saturate", "propagate"] as const) {
      expect(format.encode(Number.NaN, overflow)).toBe(name === "bf16" || name === "f16" ? 0x7fff : 0x7f);
    }
    for (const huge of [Number.POSITIVE_INFINITY, Number.MAX_VALUE, 2 ** 1023, 1e39]) {
      expect(format.encode(huge, "saturate")).toBe(special - 1);
      expect(format.encode(-huge, "saturate")).toBe(special - 1 + signBit);
      expect(format.encode(huge)).toBe(special);
      expect(format.encode(-huge)).toBe(special + signBit);
      expect(format.round(huge)).toBe(infinity);
    }
  });

  test("bulk conversions equal scalar ones", () => {
    const codes = Array.from({ length: 2 * signBit }, (_, code) => code);
    const array = name === "e4m3" || name === "e5m2" ? Uint8Array.from(codes) : Uint16Array.from(codes);
    // Each format's arrays have their own type; the name decides both together.
    const bulk = format as oracle.FloatFormat<oracle.CodeArray>;
    const values = bulk.decodeArray(array);
    expect(Array.from(values)).toEqual(codes.map((code) => format.decode(code)));
    expect(Array.from(bulk.encodeArray(values))).toEqual(Array.from(values, (x) => format.encode(x)));
    const out = new Float64Array(5).fill(7);
    bulk.decodeInto(array, 2, 3, out, 1);
    expect(Array.from(out)).toEqual([7, format.decode(2), format.decode(3), format.decode(4), 7]);
  });
});

describe("published values", () => {
  test.each([
    ["e4m3", 448, 2 ** -6, 2 ** -9],
    ["e5m2", 57344, 2 ** -14, 2 ** -16],
    ["bf16", 3.3895313892515355e38, 2 ** -126, 2 ** -133],
    ["f16", 65504, 2 ** -14, 2 ** -24],
  ] as const)("%s: largest %d, smallest normal %d, smallest %d", (name, max, minNormal, minSubnormal) => {
    expect(formats[name]).toMatchObject({ max, minNormal, minSubnormal });
    expect(formats[name].decode(1)).toBe(minSubnormal);
  });

  test("bf16 is the upper half of an f32, for all codes and by the integer rounding trick", () => {
    const bad = tally();
    let seed = 7;
    for (let code = 0; code < 65536; code++) {
      const upper = oracle.f32FromBits(code * 65536);
      bad.check(Object.is(oracle.bf16.decode(code), upper), () => `${code}`);
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const word = ((code << 16) | (seed >>> 16)) >>> 0;
      const x = oracle.f32FromBits(word);
      if (Number.isNaN(x)) continue;
      const want = Math.floor((word + 0x7fff + ((word >>> 16) & 1)) / 65536);
      bad.check(oracle.bf16.encode(x) === want, () => `${x}: got ${oracle.bf16.encode(x)}, want ${want}`);
    }
    bad.expectNone();
  });

  test("e4m3: 464 is the tie above 448 and saturates to nothing, 465 does", () => {
    expect(oracle.e4m3.encode(464)).toBe(0x7e);
    expect(oracle.e4m3.encode(stepF32(464, 1))).toBe(0x7f);
    expect(oracle.e4m3.encode(stepF32(464, 1), "saturate")).toBe(0x7e);
  });
});

describe("ue8m0", () => {
  test("every code is its power of two and comes back by either rounding", () => {
    for (let code = 0; code < 255; code++) {
      expect(oracle.decodeUe8m0(code)).toBe(2 ** (code - 127));
      for (const rounding of ["up", "zero"] as const) {
        expect(oracle.encodeUe8m0(2 ** (code - 127), rounding)).toBe(code);
        expect(oracle.encodeUe8m0(-(2 ** (code - 127)), rounding)).toBe(code);
      }
    }
    expect(oracle.decodeUe8m0(255)).toBeNaN();
  });

  test("between powers of two, up and zero take the neighbours", () => {
    for (let code = 0; code < 254; code++) {
      for (const x of [stepF32(2 ** (code - 127), 1), stepF32(2 ** (code - 126), -1)]) {
        expect(oracle.encodeUe8m0(x, "up")).toBe(code + 1);
        expect(oracle.encodeUe8m0(x, "zero")).toBe(code);
      }
    }
  });

  test("outside its range", () => {
    for (const rounding of ["up", "zero"] as const) {
      expect(oracle.encodeUe8m0(0, rounding)).toBe(0);
      expect(oracle.encodeUe8m0(2 ** -149, rounding)).toBe(0);
      expect(oracle.encodeUe8m0(Number.POSITIVE_INFINITY, rounding)).toBe(0xfe);
      expect(oracle.encodeUe8m0(3.4e38, rounding)).toBe(0xfe);
      expect(oracle.encodeUe8m0(Number.NaN, rounding)).toBe(0xff);
    }
  });
});
