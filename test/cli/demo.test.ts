import { describe, expect, test } from "vitest";
import type { CompilerPort, RunnerPort, RunRequest } from "../../src/cli/compiler-port.js";
import { activations } from "../../src/cli/demo/activations.js";
import { causalCase } from "../../src/cli/demo/cases.js";
import { renderReport, runDemo } from "../../src/cli/demo/demo.js";
import { duration, renderTable, short } from "../../src/cli/demo/table.js";
import type { Session } from "../../src/cli/session.js";
import { bf16, type HostTensor, hadamardQuant, indexerLogits, indexerQuery } from "../../src/oracle/index.js";
import { fakeCompiler, fakeRunner } from "./fake-compiler.js";

/** Launches whose kernels are the oracle's, except that `spoil` may touch what a launch gives. */
function oracleRunner(spoil: (kernel: string, outputs: Record<string, HostTensor>, arch: string) => void): RunnerPort {
  const references: Record<string, (inputs: never) => object> = {
    hadamard_quant: hadamardQuant,
    indexer_query: indexerQuery,
    indexer_logits: indexerLogits,
  };
  return {
    ...fakeRunner,
    async runKernel(program, { inputs, arch }: RunRequest) {
      const outputs = references[program.name]!(Object.fromEntries(inputs) as never) as Record<string, HostTensor>;
      spoil(program.name, outputs, arch!);
      const counters = { warp_instructions: 10, matrix: 2, global_load_bytes: 3 };
      return { outputs: new Map(Object.entries(outputs)), stats: { milliseconds: 1, counters }, device: "virtual" };
    },
  };
}

const compiler: CompilerPort = { ...fakeCompiler, loadKernels: (name) => [{ name, launches: [name] }] };
const session: Session = {
  json: false,
  terminal: false,
  progress() {},
  table: () => {},
  count() {},
  warn() {},
  signal: new AbortController().signal,
};
const small = [{ name: "small", make: () => causalCase(3, 70, 5) }];

describe("the demo", () => {
  test("reports every target and adds up the launches of a case", async () => {
    const report = await runDemo(compiler, oracleRunner(() => {}), session, small); // biome-ignore format: one line
    expect(report.ok).toBe(true);
    expect(report.rows.map(({ target, ok }) => [target, ok])).toEqual([["sm_80", true], ["sm_89", true]]); // biome-ignore format: a table
    expect(report.rows[0]!.figures).toEqual({ milliseconds: 3, instructions: 30, matrixOperations: 6, bytes: 9 });
    expect(renderReport(report)).toContain("Every element agrees");
  });

  test.each([
    ["hadamard_quant", "y"],
    ["hadamard_quant", "scale"],
    ["indexer_query", "q8"],
    ["indexer_query", "weights"],
    ["indexer_logits", "logits"],
  ])("says WRONG when one element of %s's %s is off on one target, and names it", async (kernel, output) => {
    const runner = oracleRunner((name, outputs, arch) => {
      if (name !== kernel || arch !== "sm_89") return;
      const { data } = outputs[output]!;
      data[3] = data instanceof Float32Array ? data[3]! * 1.25 + 1e-3 : data[3]! ^ 1;
    });
    const report = await runDemo(compiler, runner, session, small);
    expect(report.ok).toBe(false);
    expect(report.rows.map(({ ok }) => ok)).toEqual([true, false]);
    expect(renderReport(report)).toMatch(new RegExp(`sm_89, small: ${kernel}.*${output}`));
  });

  test("goes on with the other targets when a launch on one throws", async () => {
    const runner = oracleRunner((_, __, arch) => {
      if (arch === "sm_80") throw new Error("illegal address");
    });
    const report = await runDemo(compiler, runner, session, small);
    expect(report.rows.map(({ ok }) => ok)).toEqual([false, true]);
    expect(report.rows[0]!.message).toBe("illegal address");
  });

  test("stops when it is told to", async () => {
    const stopped = { ...session, signal: AbortSignal.abort() };
    await expect(runDemo(compiler, oracleRunner(() => {}), stopped, small)).rejects.toMatchObject({ name: "AbortError" }); // biome-ignore format: one line
  });

  test("is fed activations with outlier channels, the same ones every time", () => {
    const x = activations([256, 128], 11);
    expect(x.data).toEqual(activations([256, 128], 11).data);
    const spread = Array.from({ length: 128 }, (_, channel) => {
      let sum = 0;
      for (let row = 0; row < 256; row++) sum += bf16.decode(x.data[row * 128 + channel]!) ** 2;
      return Math.sqrt(sum / 256);
    });
    const large = spread.filter((rms) => rms > 8);
    expect(large.length).toBeGreaterThan(0);
    expect(large.length).toBeLessThanOrEqual(5);
    expect(spread.filter((rms) => rms > 0.7 && rms < 1.3).length).toBe(128 - large.length);
  });
});

describe("tables", () => {
  test("align by what is visible", () => {
    const columns = [
      { title: "a", align: "left" as const },
      { title: "number", align: "right" as const },
    ];
    expect(renderTable(columns, [["\u001b[32mgreen\u001b[39m", "1"], ["b", "1234567"]])).toBe(
      "a       number\n\u001b[32mgreen\u001b[39m        1\nb      1234567",
    ); // biome-ignore format: a table
  });

  test("shorten numbers and times", () => {
    expect([0, 999, 1000, 8_590_000_000].map(short)).toEqual(["0", "999", "1.00 k", "8.59 G"]);
    expect([0.5, 12.34, 1500].map(duration)).toEqual(["0.500 ms", "12.3 ms", "1.5 s"]);
  });
});
