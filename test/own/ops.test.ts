/** Programs of several launches: as in eager mode, workspace, launches left out, settings of one launch and of all, and refusals. */
import { describe, expect, test } from "vitest";
import {
  compileKernel,
  compileProgram,
  type KernelProgram,
  KernelRefusal,
  runKernel,
  workspaceBytes,
} from "../../src/compiler/index.js";
import type { Tensor } from "../../src/runtime/index.js";
import { ownSources } from "./run.js";

const sources = ownSources("ops.ts");
const program = (name: string): KernelProgram => sources.programs().find((p) => p.name === name) as KernelProgram;

const floats = (...shape: number[]): Tensor => ({
  dtype: "f32",
  shape,
  data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => ((i * 37) % 101) - 50),
});
const ints = (n: number, of: (i: number) => number): Tensor => ({
  dtype: "i32",
  shape: [n],
  data: Int32Array.from({ length: n }, (_, i) => of(i)),
});

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

type Inputs = Readonly<Record<string, Tensor>>;
type Settings = Readonly<Record<string, number | string>>;

async function run(name: string, inputs: Inputs, settings: Settings = {}, tune: Readonly<Record<string, number>> = {}) {
  const { outputs, stats } = await runKernel(program(name), {
    inputs: new Map(Object.entries(inputs)),
    settings: new Map(Object.entries(settings).map(([k, v]) => [k, String(v)])),
    tune: new Map(Object.entries(tune)),
    arch: "sm_80",
    device: "virtual",
    counters: true,
  });
  return { stats, outputs: Object.fromEntries([...outputs].map(([n, t]) => [n, [...(t.data as Float32Array)]])) };
}

async function eager(name: string, args: object, settings: Settings = {}): Promise<Record<string, number[]>> {
  const { rowSum, frequent } = await sources.eager();
  const results = (name === "row_sum" ? rowSum : frequent)?.eager(args, settings) ?? {};
  return Object.fromEntries(Object.entries(results).map(([n, t]) => [n, [...(t.data as Float32Array)]]));
}

describe("an op", () => {
  const x = floats(3, 450);
  const rows = () =>
    Array.from({ length: 3 }, (_, r) => sum(Array.from(x.data as Float32Array).slice(r * 450, (r + 1) * 450)));

  test("is its launches one after another, with what they carry in workspace", async () => {
    const { outputs, stats } = await run("row_sum", { x });
    expect(outputs).toEqual({ seen: [450, 450, 450], y: rows() });
    expect(outputs).toEqual(await eager("row_sum", { x }));
    expect(stats.launches.map(({ kernel, grid }) => [kernel, ...grid])).toEqual([
      ["row_parts", 3, 5, 1],
      ["merge_parts", 1, 1, 1],
    ]);
    expect(stats.workspaceBytes).toBe(256);
    expect(workspaceBytes(program("row_sum"), { M: 100, splits: 5 })).toBe(2048);
  });

  test("counts what its launches count together, and each alone", async () => {
    const { stats } = await run("row_sum", { x });
    const each = stats.launches.map(({ counters }) => counters?.warp_instructions ?? 0);
    expect(Math.min(...each)).toBeGreaterThan(0);
    expect(stats.counters?.warp_instructions).toBe(sum(each));
    expect(stats.launches.map(({ tune }) => tune)).toEqual([{ columns: 64, warps: 2 }, {}]);
  });

  test("takes optional inputs, options and scalars of its launches", async () => {
    const bias = floats(3);
    const { outputs } = await run("row_sum", { x, bias }, { sign: "minus", factor: 2 });
    expect(outputs.y).toEqual(rows().map((total, r) => -2 * (total + Number(bias.data[r]))));
    expect(outputs).toEqual(await eager("row_sum", { x, bias, factor: 2 }, { sign: "minus" }));
  });

  test("chooses dims on the host, unless they are set", async () => {
    for (const [settings, splits] of [
      [{}, 5],
      [{ splits: 2 }, 2],
      [{ splits: 450 }, 450],
    ] as const) {
      const { outputs, stats } = await run("row_sum", { x }, settings);
      expect(stats.launches[0]?.grid).toEqual([3, splits, 1]);
      expect(outputs.y).toEqual(rows());
      expect(await eager("row_sum", { x }, settings)).toEqual(outputs);
    }
    expect((await run("row_sum", { x: floats(9, 450) })).stats.launches[0]?.grid).toEqual([9, 1, 1]);
  });

  test("takes tunables of every launch, or of one", async () => {
    const all = await run("row_sum", { x }, {}, { columns: 32 });
    const one = await run("row_sum", { x }, {}, { "row_parts.columns": 32, "row_parts.warps": 4 });
    expect([all.stats.launches[0]?.tune, one.stats.launches[0]?.tune]).toEqual([
      { columns: 32, warps: 2 },
      { columns: 32, warps: 4 },
    ]);
    expect(one.outputs).toEqual(all.outputs);
  });

  test("starts workspace that is updated first as zeros, and leaves out launches", async () => {
    const values = ints(300, (i) => (i * i) % 11);
    const counts = Array.from(
      { length: 11 },
      (_, v) => Array.from(values.data as Int32Array).filter((x) => x === v).length,
    );
    const { outputs, stats } = await run("frequent", { x: values }, { bins: 11, least: 40 });
    expect(outputs.y).toEqual(counts.map((n) => Number(n > 40)));
    expect(outputs).toEqual(await eager("frequent", { x: values, bins: 11, least: 40 }));
    expect(stats.launches).toHaveLength(2);
    const short = await run("frequent", { x: values }, { bins: 11, least: -1 });
    expect(short.stats.launches.map(({ kernel }) => kernel)).toEqual(["count"]);
    expect(short.outputs).toEqual(await eager("frequent", { x: values, bins: 11, least: -1 }));
  });

  test("compiles into one text per launch", () => {
    const request = { arch: "sm_89", settings: new Map([["bias", "given"]]) };
    expect(compileProgram(program("row_sum"), request).map(({ entry }) => entry)).toEqual(["row_parts", "merge_parts"]);
    expect(() => compileKernel(program("row_sum"), request)).toThrow(/2 launches: row_parts, merge_parts/);
  });
});

describe("an op refuses, before anything is launched,", () => {
  const x = floats(3, 450);
  test.each<[string, Inputs, Settings, Readonly<Record<string, number>>, RegExp]>([
    ["workspace as an input", { x, part: floats(1, 3) }, {}, {}, /row_sum has no tensor "part" \(it takes x, bias\)/],
    ["an output as an input", { x, y: floats(3) }, {}, {}, /"y" is an output of row_sum/],
    ["a launch's condition", { x }, { factor: -1 }, {}, /row_sum: factor must be positive; factor is -1/],
    [
      "an unknown setting",
      { x },
      { parts: 3 },
      {},
      /row_sum has no setting "parts" \(it takes sign, bias, factor, splits/,
    ],
    ["a tunable that no launch has", { x }, {}, { rows: 3 }, /its tunables: row_parts.columns, row_parts.warps/],
    ["a value that one has not", { x }, {}, { columns: 3 }, /columns=3 of row_parts/],
    ["a grid that is too large", { x }, { splits: 70000 }, {}, /row_parts would launch 70000 blocks along y/],
  ])("%s", async (_, inputs, settings, tune, message) => {
    const refused = run("row_sum", inputs, settings, tune);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toBeInstanceOf(KernelRefusal);
  });
});
