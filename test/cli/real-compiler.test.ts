/** The command line on the compiler itself: a new user's file, outside the repository, from diagnostics to PTX that ptxas takes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommandLine } from "../../src/cli/program.js";
import { catalogue } from "../../src/kernels/catalogue.js";
import { tensor, writeSafetensors } from "../../src/runtime/index.js";
import { targetNames } from "../../src/targets/index.js";
import { assemble } from "../../src/toolchain/index.js";
import { testWithNvrtc } from "../support/nvrtc.js";
import { testWithPtxas } from "../support/ptxas.js";

const softmax = `import { blockIdx, exp, f32, input, kernel, load, map, output, reduceMax, reduceSum, store } from "tilewright";

export const softmax = kernel("softmax", {
  params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
  comptime: ["N"],
  grid: ({ M }) => [M],
}, ({ x, y }, { N }) => {
  const row = blockIdx.x;
  const v = load(x.tile([row, 0], [1, N]));
  const top = reduceMax(v, 1);
  const e = map(v, (a, i) => exp(a - top.at(i)));
  const sum = reduceSum(e, 1);
  store(y.tile([row, 0], [1, N]), e, (a, i) => a / sum.at(i));
});
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "real-compiler-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);

async function tilewright(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const exit = await runCommandLine(args, streams, new AbortController().signal);
  return { exit, out: out.join(""), err: err.join("") };
}

describe("a user's file", () => {
  test("is checked, and a fault in it is shown with its line, a caret and a fix", async () => {
    writeFileSync(at("good.ts"), softmax);
    writeFileSync(at("bad.ts"), softmax.replace("a - top.at(i)", "a - row"));
    expect(await tilewright("check", at("good.ts"))).toMatchObject({ exit: 0, err: "" });
    const { exit, out } = await tilewright("check", at("bad.ts"));
    expect(exit).toBe(2);
    expect(out).toContain(`${at("bad.ts")}:11:34`);
    expect(out).toMatch(/\^|~/);
    const run = await tilewright("run", at("bad.ts"), "--out", at("out"));
    expect(run).toMatchObject({ exit: 2, out: "" });
    expect(run.err).toMatch(/^tilewright: [^\n]*bad\.ts:11:34[^\n]*\n$/);
    expect(readdirSync(folder).sort()).toEqual(["bad.ts", "good.ts"]);
  });

  testWithNvrtc("runs by way of CUDA C++ with the bits of our own PTX", async () => {
    writeFileSync(at("good.ts"), softmax);
    const data = Float32Array.from({ length: 3 * 40 }, (_, i) => Math.sin(i) * 20);
    await writeSafetensors(at("x"), new Map([["x", tensor("f32", [3, 40], data)]]));
    for (const via of ["ptx", "cuda"]) {
      const args = ["run", at("good.ts"), "--in", at("x"), "--out", at(via), "--arch", "sm_89", "--device", "virtual"];
      expect(await tilewright(...args, "--via", via)).toMatchObject({ exit: 0, err: "" });
    }
    expect(readFileSync(at("cuda"))).toEqual(readFileSync(at("ptx")));
    const { out } = await tilewright("compile", at("good.ts"), "--set", "N=40", "--arch", "sm_89", "--emit", "cu");
    expect(out).toContain('extern "C" __global__ void __launch_bounds__(');
    expect(out).toContain("// good.ts:12  const sum = reduceSum(e, 1);");
  });

  testWithPtxas("compiles for every target into what ptxas takes without a spill", async () => {
    writeFileSync(at("good.ts"), softmax);
    const { exit } = await tilewright("compile", `${at("good.ts")}#softmax`, "--set", "N=1000", "--out", at("out"));
    expect(exit).toBe(0);
    for (const target of targetNames) {
      const ptx = readFileSync(at(`out/softmax.${target}.ptx`), "utf8");
      expect(await assemble(ptx, target)).toMatchObject({ ok: true, stackBytes: 0, spillStores: 0, spillLoads: 0 });
    }
  });

  test.each([
    [["compile", "softmax.ts"], "does not exist"],
    [["compile", "indexer_logit", "--arch", "sm_89"], "did you mean indexer_logits?"],
    [["compile", "indexer_logits", "--arch", "sm_89"], "--set H="],
    [["compile", "act_quant", "--arch", "sm_70"], "sm_70"],
    [["compile", "act_quant", "--arch", "sm_89", "--set", "scale_fmt=e8m0"], "ue8m0, f32"],
    [["compile", "act_quant", "--arch", "sm_89", "--set", "colour=red"], "colour"],
    [["compile", "act_quant", "--arch", "sm_89", "--tune", "rows=7"], "rows is one of"],
  ])("%j is refused on one line that says what to do", async (args, words) => {
    const { exit, out, err } = await tilewright(...args);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toMatch(/^tilewright: [^\n]*\n$/);
    expect(err).toContain(words);
  });
});

test("list names every shipped kernel with its tensors", async () => {
  const { out } = await tilewright("list", "--json");
  const { kernels } = JSON.parse(out) as { kernels: { name: string; params: object[] }[] };
  expect(kernels.map(({ name }) => name)).toEqual(catalogue.map(({ name }) => name));
  const logits = kernels.find(({ name }) => name === "indexer_logits")!;
  expect(logits.params).toContainEqual({ name: "k_scale", access: "input", dtype: "f32", dims: ["S"] });
});

test("list shows the kernels that are named, and refuses by a code those that there are not", async () => {
  const { kernels } = JSON.parse((await tilewright("list", "moe_map", "act_quant", "--json")).out) as {
    kernels: { name: string }[];
  };
  expect(kernels.map(({ name }) => name)).toEqual(["act_quant", "moe_map"]);
  const { exit, out } = await tilewright("list", "act_quants", "--json");
  expect(exit).toBe(2);
  expect(JSON.parse(out)).toMatchObject({
    error: { code: "TW6003", message: expect.stringContaining('"act_quants"') },
  });
});
