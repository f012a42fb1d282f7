import { describe, expect, test } from "vitest";
import {
  actQuant,
  bf16,
  hadamardQuant,
  indexerCacheWrite,
  mlaCacheWrite,
  readCacheRow,
  tensor,
} from "../../src/oracle/index.js";
import { activations } from "../support/activations.js";

const INT_MIN = -(2 ** 31);

describe("indexer_cache_write", () => {
  const k = activations([4, 128], "special", 5);
  const cache = tensor("u8", [2, 64, 132]);
  cache.data.fill(0xaa);

  test.each(["none", "hadamard"] as const)("rows are those of the quantisers, rotate=%s", (rotate) => {
    const slots = tensor("i32", [4], Int32Array.of(64 + 63, -1, 3, 128));
    const after = indexerCacheWrite({ k, slots, cache }, { rotate, scale_fmt: "f32" }).cache;
    const { y, scale } = (rotate === "none" ? actQuant : hadamardQuant)({ x: k }, { scale_fmt: "f32" });
    const scaleBytes = new Uint8Array(scale.data.buffer);
    const want = cache.data.slice();
    for (const [row, at, scaleAt] of [
      [0, 8448 + 63 * 128, 8448 + 8192 + 4 * 63],
      [2, 3 * 128, 8192 + 12],
    ] as const) {
      want.set(y.data.subarray(row * 128, row * 128 + 128), at);
      want.set(scaleBytes.subarray(4 * row, 4 * row + 4), scaleAt);
    }
    expect(after.data).toEqual(want);
    expect(cache.data.every((byte) => byte === 0xaa)).toBe(true);
  });
});

describe("mla_cache_write", () => {
  /** One row whose four groups have these largest magnitudes. */
  const rowWith = (...largest: number[]) => {
    const latent = tensor("bf16", [1, 512]);
    largest.forEach((x, g) => {
      latent.data[128 * g + 5] = bf16.encode(-x);
    });
    return latent;
  };
  const write = (latent: ReturnType<typeof rowWith>, slot: number, format: "ue8m0" | "f32") => {
    const rope = tensor(
      "bf16",
      [1, 64],
      Uint16Array.from({ length: 64 }, (_, d) => 0x7f81 + d),
    );
    const inputs = { latent, rope, slots: tensor("i32", [1], Int32Array.of(slot)), cache: tensor("u8", [2, 3, 656]) };
    return mlaCacheWrite(inputs, { scale_fmt: format }).cache.data;
  };
  const scales = (bytes: Uint8Array, slot: number) =>
    Array.from(new Float32Array(bytes.slice(slot * 656 + 512, slot * 656 + 528).buffer));

  test("the floor holds for the scale: amax/448 below 1e-4 is 1e-4", () => {
    const floor = Math.fround(1e-4);
    expect(scales(write(rowWith(0, 0.01, 0.5, 896), 4, "f32"), 4)).toEqual([floor, floor, Math.fround(0.5 / 448), 2]);
    expect(scales(write(rowWith(0, 0.01, 448, 450), 4, "ue8m0"), 4)).toEqual([2 ** -13, 2 ** -13, 1, 2]);
  });

  test("RoPE codes go through as they are, also NaN; a group with an infinity is NaN alone", () => {
    const bytes = write(rowWith(1, Number.POSITIVE_INFINITY, 1, 1), 1, "ue8m0");
    const rope = new Uint16Array(bytes.slice(656 + 528, 2 * 656).buffer);
    expect(Array.from(rope)).toEqual(Array.from({ length: 64 }, (_, d) => 0x7f81 + d));
    expect(bytes.subarray(656 + 128, 656 + 256).every((code) => code === 0x7f)).toBe(true);
    expect(bytes.slice(656 + 516, 656 + 520)).toEqual(Uint8Array.of(0, 0, 0xc0, 0x7f));
    const row = new Float64Array(576);
    readCacheRow(bytes, 656, row);
    expect(row[5]).toBe(-1);
    expect(row.subarray(128, 256).every(Number.isNaN)).toBe(true);
    expect(row[256 + 5]).toBe(-1);
  });

  test.each([-1, 6, INT_MIN, 2 ** 31 - 1])("slot %i is skipped", (slot) => {
    expect(write(rowWith(1, 1, 1, 1), slot, "f32").every((byte) => byte === 0)).toBe(true);
  });
});
