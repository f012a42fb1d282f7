import { describe, expect, test } from "vitest";
import { actQuant, bf16, f32Words, type HostTensor, type ScaleFormat, tensor } from "../../src/oracle/index.js";
import { activationKinds, activations } from "../support/activations.js";
import { exactMagnitude, exactOf, layouts, nearestCode } from "./formats/exact.js";

/** a / b rounded to f32 with integers only: b and the quotient are positive and in f32's normal range. */
function divideToF32(a: number, b: number): number {
  let exponent = -200;
  // Find the exponent at which the quotient has 24 digits.
  const numerator = exactOf(a);
  const denominator = exactOf(b);
  const quotientAt = (e: number) =>
    (e >= 0 ? [numerator, denominator << BigInt(e)] : [numerator << BigInt(-e), denominator]) as [bigint, bigint];
  for (; ; exponent++) {
    const [n, d] = quotientAt(exponent);
    if (n / d < 1n << 24n) break;
  }
  const [n, d] = quotientAt(exponent);
  const floor = n / d;
  const twice = 2n * (n % d);
  const up = twice > d || (twice === d && floor % 2n === 1n);
  return Number(up ? floor + 1n : floor) * 2 ** exponent;
}

const FLOOR = Math.fround(1e-4);

/** The definition, element by element, over the codes of one group. */
function groupByDefinition(values: readonly number[], format: ScaleFormat): { codes: number[]; scaleBits: number } {
  if (!values.every(Number.isFinite)) return { codes: values.map(() => 0x7f), scaleBits: 0x7fc00000 };
  const amax = values.reduce((largest, x) => Math.max(largest, Math.abs(x)), FLOOR);
  let scale = divideToF32(amax, 448);
  if (format === "ue8m0") {
    let power = 2 ** -40;
    while (power < scale) power *= 2;
    scale = power;
  }
  const codes = values.map((x) => {
    const sign = x < 0 || Object.is(x, -0) ? 0x80 : 0;
    // A quotient below every tie of e4m3 needs no f32 rounding.
    const ratio = Math.abs(x) / scale < 2 ** -20 ? 0 : divideToF32(Math.abs(x), scale);
    return sign | Math.min(nearestCode(layouts.e4m3, ratio), 0x7e);
  });
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, scale);
  return { codes, scaleBits: view.getUint32(0) };
}

function expectDefinition(x: HostTensor<"bf16">, format: ScaleFormat): void {
  const { y, scale } = actQuant({ x }, { scale_fmt: format });
  const scaleBits = f32Words(scale.data);
  for (let group = 0; group < scaleBits.length; group++) {
    const values = Array.from(x.data.subarray(128 * group, 128 * group + 128), (code) => bf16.decode(code));
    const want = groupByDefinition(values, format);
    expect(scaleBits[group]).toBe(want.scaleBits);
    expect(Array.from(y.data.subarray(128 * group, 128 * group + 128))).toEqual(want.codes);
  }
}

describe("act_quant", () => {
  test("the test's own exact division is exact", () => {
    expect(divideToF32(1, 448)).toBe(Math.fround(1 / 448));
    expect(divideToF32(3, 3)).toBe(1);
    expect(divideToF32(448, 2 ** -20)).toBe(448 * 2 ** 20);
    expect(exactMagnitude(layouts.e4m3, 0x7e)).toBe(exactOf(448));
  });

  test.each(
    activationKinds.flatMap(
      (kind) =>
        [
          [kind, "ue8m0"],
          [kind, "f32"],
        ] as const,
    ),
  )("%s activations, %s scales: bits of the definition", (kind, format) =>
    expectDefinition(activations([24, 256], kind, 11), format),
  );

  const constant = (values: readonly number[]) =>
    tensor(
      "bf16",
      [1, 128],
      Uint16Array.from({ length: 128 }, (_, i) => bf16.encode(values[i] ?? 0)),
    );

  test("448 in a group needs scale 1, the next bf16 needs 2", () => {
    expect(actQuant({ x: constant([448, -448, 1]) }).scale.data[0]).toBe(1);
    expect(actQuant({ x: constant([450]) }).scale.data[0]).toBe(2);
    expect(actQuant({ x: constant([450]) }, { scale_fmt: "f32" }).scale.data[0]).toBe(Math.fround(450 / 448));
  });

  test("zeros keep their sign, and the floor gives their scale", () => {
    const { y, scale } = actQuant({ x: constant([-0, 0]) });
    expect(Array.from(y.data.subarray(0, 2))).toEqual([0x80, 0]);
    expect(scale.data[0]).toBe(2 ** -22);
  });

  test("a group that is not finite leaves its neighbours alone", () => {
    const x = activations([2, 384], "ordinary", 5);
    const clean = actQuant({ x });
    for (const special of [0x7f80, 0xff80, 0x7fc1]) {
      const data = x.data.slice();
      data[128 + 77] = special;
      const { y, scale } = actQuant({ x: { ...x, data } });
      expect(f32Words(scale.data)[1]).toBe(0x7fc00000);
      expect(Array.from(y.data.subarray(128, 256))).toEqual(new Array(128).fill(0x7f));
      expect(y.data.subarray(0, 128)).toEqual(clean.y.data.subarray(0, 128));
      expect(y.data.subarray(256)).toEqual(clean.y.data.subarray(256));
    }
  });

  test("empty tensors and bad shapes", () => {
    expect(actQuant({ x: tensor("bf16", [0, 256]) }).scale.shape).toEqual([0, 2]);
    expect(actQuant({ x: tensor("bf16", [3, 0]) }).y.shape).toEqual([3, 0]);
    expect(() => actQuant({ x: tensor("bf16", [1, 64]) })).toThrow(/multiple of 128/);
  });
});
