/** The model of a GPU: occupancy by NVIDIA's rules, and costs that move the way the counts do. */
import { describe, expect, test } from "vitest";
import { type GpuModel, gpuModel, gpuModels } from "../../src/targets/gpus.js";
import { occupancyOf, targetFor, targetNames } from "../../src/targets/index.js";
import { busiestShare, type CountedLaunch, costOf, lowerBound, workOf } from "../../src/tuning/cost.js";

const h100 = gpuModel("h100") as GpuModel;

test("every model names a target, and every target has a model", () => {
  expect(new Set(gpuModels.map(({ target }) => target))).toEqual(new Set(targetNames));
  expect(new Set(gpuModels.map(({ name }) => name)).size).toBe(gpuModels.length);
});

describe("occupancy", () => {
  // Figures of the CUDA occupancy calculator.
  test.each([
    ["sm_80", 256, 64, 0, 4, "registers"],
    ["sm_80", 128, 255, 0, 2, "registers"],
    ["sm_80", 32, 16, 0, 32, "blocks"],
    ["sm_80", 256, 32, 100 * 1024, 1, "shared memory"],
    ["sm_86", 1024, 32, 0, 1, "warps"],
    ["sm_89", 64, 32, 0, 24, "warps"],
    ["sm_90a", 128, 32, 227 * 1024, 1, "shared memory"],
    ["sm_90a", 128, 32, 227 * 1024 + 1, 0, "shared memory"],
    ["sm_120a", 256, 168, 0, 1, "registers"],
  ] as const)(
    "%s, %i threads, %i registers, %i bytes: %i",
    (target, threads, registers, sharedBytes, blocks, limit) => {
      const { blocks: held, limit: by } = occupancyOf(targetFor(target), { threads, registers, sharedBytes });
      expect({ blocks: held, limit: by }).toEqual({ blocks, limit });
    },
  );
});

describe("cost", () => {
  const launch: CountedLaunch = {
    counters: {
      warp_instructions: 1e6,
      "mma.m16n8k32.e4m3": 2e5,
      global_load_sectors: 1e5,
      ldmatrix_wavefronts: 1e5,
    },
    counted: 132,
    blocks: 132,
    threads: 256,
    occupancy: 2,
    sharedBytes: 64 * 1024,
    tensorBytes: 3.2e6,
  };
  const us = (change: Partial<CountedLaunch>) => costOf(h100, { ...launch, ...change }).microseconds;

  test("counts are scaled to the blocks that are meant", () => {
    const twice = workOf(h100, { ...launch, blocks: 264 });
    expect(twice.instructions).toBe(2e6);
    expect(twice.matrixSeconds).toBeCloseTo((2 * (2e5 * 2 * 16 * 8 * 32)) / (1979e12 * 0.62), 12);
  });

  test("one block more than multiprocessors costs a second turn", () => {
    expect(busiestShare(h100, 132)).toBeCloseTo(1 / 132, 12);
    expect(busiestShare(h100, 133)).toBeCloseTo(2 / 133, 12);
    expect(us({ blocks: 133 })).toBeGreaterThan(1.5 * (us({}) - 3));
  });

  test("more work, more conflicts, fewer resident warps: never cheaper", () => {
    expect(us({ counters: { ...launch.counters, warp_instructions: 1e7 } })).toBeGreaterThan(us({}));
    expect(us({ counters: { ...launch.counters, ldmatrix_wavefronts: 1e7 } })).toBeGreaterThan(us({}));
    const issueBound = { counters: { warp_instructions: 1e7 }, blocks: 1320 };
    expect(us({ ...issueBound, threads: 32, occupancy: 1 })).toBeGreaterThan(
      us({ ...issueBound, threads: 256, occupancy: 2 }),
    );
  });

  test("a bound is never above the cost it bounds", () => {
    for (const blocks of [1, 16, 131, 132, 133, 500, 5000]) {
      const meant = { ...launch, blocks };
      const { matrixSeconds } = workOf(h100, meant);
      expect(lowerBound(h100, { matrixSeconds, bytes: 0 }, blocks)).toBeLessThanOrEqual(
        costOf(h100, meant).microseconds,
      );
    }
  });

  test("says which resource takes the time, the slowest first", () => {
    const { parts } = costOf(h100, { ...launch, counters: { ldmatrix_wavefronts: 1e9 } });
    expect(parts[0]?.[0]).toBe("shared memory");
    expect([...parts].sort((a, b) => b[1] - a[1])).toEqual(parts);
  });
});
