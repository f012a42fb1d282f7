/** Number formats of eager mode against derivations of their own: bits taken apart as text, rounding by search. */
import { describe, expect, test } from "vitest";
import { codecs } from "../../src/language/formats.js";

/** The value of a code by its definition: sign, exponent field, mantissa field. */
function definition(code: number, width: number, exponentBits: number, ieee: boolean): number {
  const bits = code.toString(2).padStart(width, "0");
  const sign = bits[0] === "1" ? -1 : 1;
  const exponent = Number.parseInt(bits.slice(1, 1 + exponentBits), 2);
  const fraction = bits.slice(1 + exponentBits);
  const mantissa = Number.parseInt(fraction, 2) / 2 ** fraction.length;
  const bias = 2 ** (exponentBits - 1) - 1;
  const top = exponent === 2 ** exponentBits - 1;
  if (ieee && top) return mantissa === 0 ? sign * Infinity : NaN;
  if (!ieee && top && mantissa === 0.875) return NaN;
  return exponent === 0 ? sign * mantissa * 2 ** (1 - bias) : sign * (1 + mantissa) * 2 ** (exponent - bias);
}

const formats = [
  { name: "e4m3", width: 8, exponentBits: 4, ieee: false, saturates: true },
  { name: "e5m2", width: 8, exponentBits: 5, ieee: true, saturates: true },
  { name: "f16", width: 16, exponentBits: 5, ieee: true, saturates: false },
  { name: "bf16", width: 16, exponentBits: 8, ieee: true, saturates: false },
] as const;

/** The next f32 above (1) or below (−1) a positive f32. */
function nudge(x: number, direction: 1 | -1): number {
  const bits = new Int32Array(new Float32Array([x]).buffer);
  bits[0] = (bits[0] as number) + direction;
  return new Float32Array(bits.buffer)[0] as number;
}

describe.each(formats)("$name", ({ name, width, exponentBits, ieee, saturates }) => {
  const codec = codecs[name];
  const codes = 2 ** width;
  const half = codes / 2;
  const values = Array.from({ length: codes }, (_, code) => definition(code, width, exponentBits, ieee));
  const finite = values.slice(0, half).filter(Number.isFinite);
  const largest = finite.length - 1;

  test("every code decodes to its definition", () => {
    for (let code = 0; code < codes; code++) expect(codec.decode(code)).toBe(values[code]);
  });

  test("every number encodes to its own code", () => {
    for (let code = 0; code < codes; code++) {
      const value = values[code] as number;
      if (Number.isFinite(value)) expect(codec.encode(value)).toBe(code);
    }
  });

  test("every tie goes to the even code, and its neighbours to the nearer one", () => {
    for (let code = 0; code < largest; code++) {
      const middle = ((finite[code] as number) + (finite[code + 1] as number)) / 2;
      const even = code % 2 === 0 ? code : code + 1;
      for (const [x, want] of [
        [middle, even],
        [nudge(middle, -1), code],
        [nudge(middle, 1), code + 1],
      ] as const) {
        expect(codec.encode(x)).toBe(want);
        expect(codec.encode(-x)).toBe(half + want);
      }
    }
  });

  test("beyond the largest number", () => {
    const top = finite[largest] as number;
    const step = top - (finite[largest - 1] as number);
    const beyond = saturates ? largest : ieee ? largest + 1 : Number.NaN;
    expect(codec.encode(top + step * 0.49)).toBe(largest);
    expect(codec.encode(top + step * 0.5)).toBe(beyond);
    for (const x of [2 * top, 3.4e38, 1e300, Infinity]) {
      expect(codec.encode(x)).toBe(beyond);
      expect(codec.encode(-x)).toBe(half + beyond);
    }
  });

  test("NaN is the canonical code of the hardware, whatever its sign", () => {
    const canonical = width === 8 ? 0x7f : 0x7fff;
    expect(codec.encode(NaN)).toBe(canonical);
    expect(codec.encode(-NaN)).toBe(canonical);
  });

  test("numbers far below the smallest keep their sign as zeros", () => {
    for (const x of [1e-60, 5e-324, 0]) {
      expect(codec.encode(x)).toBe(0);
      expect(codec.encode(-x)).toBe(half);
    }
  });

  test("unwritten memory is NaN", () => {
    const poison = width === 8 ? codec.poison : codec.poison * 257;
    expect(codec.decode(poison)).toBeNaN();
  });
});

test("bf16 is the upper half of an f32", () => {
  const f32 = new Float32Array(1);
  const bits = new Uint32Array(f32.buffer);
  for (let code = 0; code < 65536; code++) {
    bits[0] = code * 65536;
    expect(codecs.bf16.decode(code)).toBe(f32[0]);
  }
});

test("encoding goes through f32, as scalars are: a value may round twice", () => {
  // 1 + 2^-8 is the tie between two bf16 numbers; 2^-40 above it, an f32 is the tie itself.
  const x = 1 + 2 ** -8 + 2 ** -40;
  expect(codecs.bf16.decode(codecs.bf16.encode(x))).toBe(1);
});
