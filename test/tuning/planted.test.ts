/** Planted faults: a candidate that computes nothing is the fastest of all, and none of them may win. Each is listed with its reason. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CompiledKernel, compileVariant, targetOf } from "../../src/compiler/compile.js";
import { loadKernel } from "../../src/compiler/index.js";
import { shippedProgram } from "../../src/launcher/assets.js";
import { findTool, type Tool } from "../../src/toolchain/index.js";
import { configText, MachineCache, type Row } from "../../src/tuned/index.js";
import { measurementFor, type Shape, type TuneRequest, tune, v32Shapes } from "../../src/tuning/index.js";
import { Trial, TrialError } from "../../src/tuning/trial.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tune-planted-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ptxas = findTool("ptxas") as Tool;
const { program } = shippedProgram("act_quant");
const [shape] = v32Shapes("act_quant") as [Shape];
const small: Shape = { ...shape, count: { M: "16", K: "256" }, check: { M: "5", K: "256" } };

/** A line of PTX before the first of the body. */
const first = (ptx: string, line: string): string => ptx.replace(/(\.loc 1 )/, `${line}\n    $1`);
const planted: Readonly<Record<string, (ptx: string) => string>> = {
  // The outputs stay as they are: nothing is cheaper.
  "rows=8 warps=4": (ptx) => first(ptx, "ret;"),
  "rows=32 warps=4": (ptx) => first(ptx, "hang_here: bra hang_here;"),
  "rows=16 warps=8": (ptx) => first(ptx, "trap;"),
  "rows=8 warps=8": (ptx) => first(ptx, "{ .reg .b64 %null; mov.b64 %null, 64; st.global.u32 [%null], 0; }"),
  "rows=32 warps=8": (ptx) => ptx.replace(".minnctapersm 1", ".maxnreg 24"),
  "rows=16 warps=2": (ptx) => first(ptx, "no_such_instruction;"),
};
const sabotage = (variant: CompiledKernel): CompiledKernel => {
  const change = planted[configText(variant.tune)];
  if (change === undefined) return variant;
  const ptx = change(variant.ptx);
  if (ptx === variant.ptx) throw new Error(`nothing was planted in ${configText(variant.tune)}`);
  return Object.create(variant, { ptx: { value: ptx } });
};

const request = (change: Partial<TuneRequest> = {}): TuneRequest => ({
  programs: [{ reference: "act_quant", program, shipped: true, shapes: [small] }],
  measurement: measurementFor("auto", "l40s", ptxas.version),
  cache: new MachineCache(folder),
  ptxas,
  jobs: 2,
  limit: 120_000,
  signal: new AbortController().signal,
  sabotage,
  ...change,
});

const verdictsOf = (rows: readonly Row[]) => Object.fromEntries(rows.map((row) => [configText(row.tune), row.verdict]));

describe("of nine configurations with six that are planted", () => {
  test("none of those wins, and each is listed with its reason", async () => {
    const [result] = await tune(request());
    const rows = result?.rows ?? [];
    expect(verdictsOf(rows)).toEqual({
      "rows=16 warps=4": "ok",
      "rows=8 warps=4": "wrong",
      "rows=32 warps=4": "hang",
      "rows=16 warps=8": "fault",
      "rows=8 warps=8": "fault",
      "rows=32 warps=8": "spills",
      "rows=16 warps=2": "verifier",
      "rows=8 warps=2": "ok",
      "rows=32 warps=2": "ok",
    });
    const reason = (text: string) => rows.find((row) => configText(row.tune) === text)?.reason;
    expect(reason("rows=8 warps=4")).toMatch(/^y: \d+ of \d+ elements differ; first at y\[/);
    expect(reason("rows=32 warps=4")).toMatch(/instructions/);
    expect(reason("rows=16 warps=8")).toMatch(/trap/);
    expect(reason("rows=8 warps=8")).toMatch(/bounds|address/);
    expect(reason("rows=32 warps=8")).toMatch(/^\d+ bytes of spill stores, \d+ of loads$/);
    expect(reason("rows=16 warps=2")).toMatch(/^ptxas: /);
    expect(planted[configText(result?.entry?.tune ?? {})]).toBeUndefined();
    expect(result?.entry).toMatchObject({ candidates: 9, survivors: 3 });

    // Again: everything is known, nothing is run, and the winner is the same.
    const again: boolean[] = [];
    const [second] = await tune(request({ onEvent: (event) => event.kind === "row" && again.push(event.known) }));
    expect(again).toEqual(Array(9).fill(true));
    expect(second?.entry).toEqual(result?.entry);
  });

  test("timed by the clock they fare no better", async () => {
    const counted = measurementFor("auto", "l40s", ptxas.version);
    const measurement = {
      ...counted,
      kind: "timed" as const,
      place: { ...counted.place, source: "measured" as const },
    };
    const rules = { least: 3, most: 6, relative: 0.01, absolute: 0.5, confirmations: 3 };
    const [result] = await tune(request({ measurement, rules, budgetFactor: 100 }));
    const verdicts = verdictsOf(result?.rows ?? []);
    expect(Object.entries(verdicts).filter(([text, verdict]) => verdict === "ok" && text in planted)).toEqual([]);
    expect(result?.entry?.confirmed).toBe(true);
    expect(planted[configText(result?.entry?.tune ?? {})]).toBeUndefined();
    // Measured rows are found under keys of their own.
    expect(new MachineCache(folder).sweeps("act_quant").map(({ key }) => key.source)).toEqual(["measured"]);
  });
});

test("a launch that never ends is ended with its process, and the next one gets a new one", async () => {
  const dims = { M: 5, K: 256 };
  const variant = compileVariant(program, targetOf("sm_89"), dims, { scale_fmt: "ue8m0" }, new Map());
  const { entry, tune: config, block, dynamicShared, params, grid } = variant;
  const problem = (ptx: string) => ({
    settings: { M: "5", K: "256" },
    fill: {},
    launches: [{ index: 0, compiled: { ptx, entry, tune: config, block, dynamicShared, params }, grid }],
    keep: false,
  });
  const open = { kind: "open" as const, device: "virtual:sm_89", options: { threads: 1 }, program, shipped: true };
  const { signal } = new AbortController();
  const hasty = new Trial(open, 500, signal);
  const patient = new Trial(open, 120_000, signal);
  try {
    const ended = hasty.check(problem(first(variant.ptx, "hang_here: bra hang_here;")));
    await expect(ended).rejects.toThrow(TrialError);
    await expect(ended).rejects.toMatchObject({ verdict: "hang", message: expect.stringMatching(/0\.5 s.*killed/) });
    await expect(patient.check(problem(variant.ptx))).resolves.toMatchObject({ ok: true });
    await expect(patient.check(problem(first(variant.ptx, "trap;")))).rejects.toMatchObject({ verdict: "fault" });
    await expect(patient.check(problem(variant.ptx))).resolves.toMatchObject({ ok: true });
  } finally {
    hasty.close();
    patient.close();
  }
});

test("stopped by its signal, a sweep keeps the rows it has", async () => {
  const stop = new AbortController();
  let seen = 0;
  const stopped = tune(
    request({
      jobs: 1,
      signal: stop.signal,
      onEvent: (event) => {
        if (event.kind === "row" && !event.known && ++seen === 2) stop.abort();
      },
    }),
  );
  await expect(stopped).rejects.toThrow(/abort/i);
  const [sweep] = new MachineCache(folder).sweeps("act_quant");
  expect(sweep?.rows.length).toBeGreaterThanOrEqual(2);
  expect(sweep?.entry).toBeUndefined();
  expect(readdirSync(path.join(folder, "act_quant"))).toHaveLength(1);
});

test("a kernel of the user's own is held to what its default configuration computes", async () => {
  const reference = path.resolve(import.meta.dirname, "../../examples/03-rms-norm.ts");
  const own = loadKernel(reference);
  const sizes = { set: { M: "64", N: "1024" }, fill: {}, count: { M: "8" }, check: { M: "3" } };
  const [usual, second] = own.launches[0]?.kernel.tune[0]?.values ?? [];
  const name = own.launches[0]?.kernel.tune[0]?.name as string;
  const [result] = await tune(
    request({
      programs: [{ reference, program: own, shipped: false, shapes: [sizes] }],
      sabotage: (variant) =>
        variant.tune[name] === second
          ? Object.create(variant, { ptx: { value: first(variant.ptx, "ret;") } })
          : variant,
    }),
  );
  const verdicts = (value: number | undefined) =>
    result?.rows.filter((row) => row.tune[name] === value).map(({ verdict }) => verdict);
  expect(new Set(verdicts(usual))).toEqual(new Set(["ok"]));
  expect(new Set(verdicts(second))).toEqual(new Set(["wrong"]));
  expect(result?.entry?.tune[name]).not.toBe(second);
});
