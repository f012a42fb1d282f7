/** Optional inputs, sizes from scalars, and defaults: on the virtual GPU as in eager mode, and every way to get them wrong. */
import { describe, expect, test } from "vitest";
import { compileKernel, type KernelProgram, KernelRefusal, runKernel } from "../../src/compiler/index.js";
import type { Kernel } from "../../src/ir/tile.js";
import { parseTile, printTile } from "../../src/ir/tile-text.js";
import { checkTile } from "../../src/ir/tile-verify.js";
import type { Tensor } from "../../src/runtime/index.js";
import { ownSources } from "./run.js";

const sources = ownSources("optional.ts");
const program = (name: string): KernelProgram => sources.programs().find((p) => p.name === name) as KernelProgram;

const floats = (...shape: number[]): Tensor => ({
  dtype: "f32",
  shape,
  data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i + 1),
});
const ints = (...values: number[]): Tensor => ({ dtype: "i32", shape: [values.length], data: Int32Array.from(values) });

type Inputs = Readonly<Record<string, Tensor>>;
type Settings = Readonly<Record<string, number | string>>;

async function run(name: string, inputs: Inputs, settings: Settings = {}): Promise<Record<string, number[]>> {
  const request = {
    inputs: new Map(Object.entries(inputs)),
    settings: new Map(Object.entries(settings).map(([k, v]) => [k, String(v)])),
    arch: "sm_80",
    device: "virtual",
  };
  const { outputs } = await runKernel(program(name), request);
  return Object.fromEntries([...outputs].map(([n, t]) => [n, [...(t.data as Float32Array)]]));
}

async function eager(name: string, inputs: Inputs, scalars: Readonly<Record<string, number>> = {}) {
  const kernel = (await sources.eager())[name] as NonNullable<Awaited<ReturnType<typeof sources.eager>>[string]>;
  const results = kernel.eager({ ...inputs, ...scalars }, {});
  return Object.fromEntries(Object.entries(results).map(([n, t]) => [n, [...(t.data as Float32Array)]]));
}

describe("optional inputs", () => {
  const x = floats(3, 40);
  test.each<[string, Inputs]>([
    ["none", { x }],
    ["the first", { x, bias: floats(40) }],
    ["the second", { x, length: ints(0, 40, 7) }],
    ["both", { x, bias: floats(40), length: ints(-3, 41, 39) }],
  ])("%s: as in eager mode", async (_, inputs) => {
    const got = await run("affine", inputs, { factor: 2 });
    expect(got).toEqual(await eager("affine", inputs, { factor: 2 }));
    const [bias, length] = [
      inputs.bias?.data as Float32Array | undefined,
      inputs.length?.data as Int32Array | undefined,
    ];
    expect(got.y).toEqual(
      Array.from({ length: 120 }, (_, n) =>
        n % 40 < (length?.[Math.floor(n / 40)] ?? 40) ? 2 * (n + 1) + (bias === undefined ? 0 : bias[n % 40]! + 1) : 0,
      ),
    );
  });

  test("a variant that lacks one takes a null pointer and never reads it; the setting names the variant", () => {
    const settings = (word: string) => new Map([...Object.entries({ N: "40", bias: word })]);
    const with_ = compileKernel(program("affine"), { arch: "sm_80", settings: settings("given") });
    const without = compileKernel(program("affine"), { arch: "sm_80", settings: settings("absent") });
    expect(without.params.map((p) => p.name)).toEqual(with_.params.map((p) => p.name));
    expect(with_.ptx).toMatch(/ld\.param\.u64[^\n]*bias/);
    expect(without.ptx).not.toMatch(/ld\.param\.u64[^\n]*bias/);
    expect([with_.tune.extra, without.tune.extra]).toEqual([1, 0]);
  });
});

describe("scalars in sizes", () => {
  test.each([
    [5, 3, 4],
    [1, 1, 1],
    [7, 2, 8],
  ])("%i rows, %i copies, blocks of %i", async (rows, copies, block) => {
    const x = floats(rows, 5);
    const got = await run("repeat", { x }, { copies, block });
    expect(got).toEqual(await eager("repeat", { x }, { copies, block }));
    const padded = Math.ceil((rows * copies) / block) * block;
    expect(got.y).toHaveLength(padded * 5);
    expect(got.y?.[0]).toBe(1);
    expect(got.counts).toEqual(Array.from({ length: copies }, (_, i) => i));
  });

  test("one that specialises the kernel is no launch parameter", () => {
    const names = compileKernel(program("repeat"), { arch: "sm_80", settings: new Map([["block", "8"]]) }).params;
    expect(names.map((p) => p.name)).toEqual(["x", "copies", "y", "counts", "dim_T", "dim_C"]);
  });
});

test("a dim that nothing fixes takes its default, or what is set", async () => {
  const x = floats(2, 40);
  expect((await run("head", { x })).y).toEqual([1, 2, 3, 41, 42, 43]);
  expect((await run("head", { x }, { keep: 1 })).y).toEqual([1, 41]);
  expect(await eager("head", { x })).toEqual(await run("head", { x }));
});

describe("refusals name the parameter, what it got and what it takes", () => {
  const x = floats(3, 40);
  const large: Tensor = { dtype: "f32", shape: [2 ** 20, 0], data: new Float32Array(0) };
  test.each<[string, string, Inputs, Settings, RegExp]>([
    ["a condition on a scalar", "affine", { x }, { factor: -1 }, /factor must be positive; factor is -1/],
    ["one that f32 rounds to 0", "affine", { x }, { factor: 1e-60 }, /factor must be positive; factor is 0/],
    ["no scalar", "affine", { x }, {}, /"factor" of affine is required/],
    ["a scalar that is not finite", "affine", { x }, { factor: "1e99" }, /factor=1e99 \(factor is a finite f32/],
    ["an optional input's dtype", "affine", { x, bias: ints(1) }, { factor: 1 }, /"bias" is I32 \[1\].*F32 \[N\]/],
    ["its size", "affine", { x, bias: floats(39) }, { factor: 1 }, /"bias" has shape \[39\]: N would be 39.*"x".*40/],
    ["its rank", "affine", { x, bias: floats(1, 40) }, { factor: 1 }, /"bias" has 2 dims/],
    ["a setting against it", "affine", { x }, { factor: 1, bias: "given" }, /bias=given, but no tensor "bias"/],
    ["a word that is none", "affine", { x }, { factor: 1, bias: "yes" }, /bias is one of absent, given/],
    ["a size that overflows", "repeat", { x: large }, { copies: 4096 }, /T\*copies is 4294967296.*2147483647/],
    ["a size below 0", "repeat", { x }, { copies: -3 }, /"y": ceil\(\(T\*copies\)\/block\)\*block is -8/],
    ["a scalar too large", "repeat", { x }, { copies: 2 ** 31 }, /copies is a whole number/],
    ["a comptime scalar's condition", "repeat", { x }, { copies: 1, block: 0 }, /block must be positive; block is 0/],
    ["a setting of a dim that an input fixes", "head", { x }, { S: 41 }, /S=41, but "x" makes it 40/],
  ])("%s", async (_, name, inputs, settings, message) => {
    const refused = run(name, inputs, settings);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toBeInstanceOf(KernelRefusal);
  });
});

test("in eager mode too", async () => {
  const x = floats(3, 40);
  await expect(eager("affine", { x }, { factor: -1 })).rejects.toThrow(/factor must be positive/);
  await expect(eager("affine", { x }, { factor: 1e99 })).rejects.toThrow(/factor is 1e\+99/);
  await expect(eager("affine", { x, bias: floats(39) }, { factor: 1 })).rejects.toThrow(/bias has shape \[39\]/);
  const large = { dtype: "f32", shape: [2 ** 20, 0], data: new Float32Array(0) } as Tensor;
  await expect(eager("repeat", { x: large }, { copies: 4096 })).rejects.toThrow(/4294967296/);
});

test("the text form of the kernels is theirs, and they keep the rules", () => {
  for (const kernel of sources.programs().flatMap(({ launches }) => launches.map((launch) => launch.kernel))) {
    const text = printTile(kernel);
    expect(printTile(parseTile(text))).toBe(text);
    expect(checkTile(parseTile(text))).toEqual([]);
  }
  const text = printTile((program("affine").launches[0] as { kernel: Kernel }).kernel);
  expect(text).toContain("optional input bias: f32[N]");
  expect(text).toContain("given(bias)");
});
