import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { failureLine, failureObject, failureOf } from "../../src/cli/failure.js";
import { runCommandLine } from "../../src/cli/program.js";
import { DriverError, SafetensorsError, TilewrightError } from "../../src/runtime/errors.js";
import { diagnostic, fakeCompiler, fakeRunner, seen } from "./fake-compiler.js";

vi.mock("../../src/cli/load-compiler.js", () => ({
  loadCompiler: async () => fakeCompiler,
  loadRunner: async () => fakeRunner,
}));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "command-line-"));
  writeFileSync(path.join(folder, "in"), JSON.stringify({ x: { dtype: "f32", shape: [2, 3] } }));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const at = (name: string) => path.join(folder, name);

async function tilewright(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const exit = await runCommandLine(args, streams, new AbortController().signal);
  return { exit, out: out.join(""), err: err.join("") };
}

/** Runs with --json and parses what must be the only thing on standard output. */
async function json(...args: string[]) {
  const { exit, out } = await tilewright(...args, "--json");
  expect(out.endsWith("\n")).toBe(true);
  expect(out.trim().split("\n")).toHaveLength(1);
  return { exit, object: JSON.parse(out) };
}

describe("usage", () => {
  test.each([
    [[], /^say what to do/],
    [["lst"], /^unknown command 'lst' \(did you mean list\?\)$/],
    [["run", "copy", "--out", "o", "--inn", "a"], /^unknown option '--inn' \(did you mean --in\?\)$/],
    [["list", "--arch", "sm_89"], /^unknown option '--arch'/],
    [["check"], /^missing required argument 'file'$/],
    [["compile", "a", "b"], /^too many arguments/],
    [["run", "copy"], /^required option '--out <file>' not specified$/],
    [["run", "copy", "--out"], /^option '--out <file>' argument missing$/],
    [["run", "copy", "--out", "o", "--set", "a"], /write --set name=value/],
    [["run", "copy", "--out", "o", "--set", "=1"], /write --set name=value/],
    [["run", "copy", "--out", "o", "--set", "a=1", "--set", "a=2"], /a is set twice/],
    [["run", "copy", "--out", "o", "--tune", "a=1.5"], /a takes a whole number/],
    [["run", "copy", "--out", "o", "--device", "cuda"], /choose virtual, cuda:<number> or auto/],
    [["run", "copy", "--out", "o", "--sanitize", "leaks"], /choose from all, memcheck/],
    [["compile", "copy", "--emit", "sass"], /choose from ir, thread-ir, ptx, cu/],
    [["run", "copy", "--out", "o", "--via", "sass"], /Allowed choices are ptx, cuda/],
    [["compile", "copy", "--arch", ""], /words with commas/],
    [["help", "nope"], /^say what to do/],
    [["cache"], /^say what to do/],
    [["cache", "log", "--cache", ""], /give the name of a folder/],
    [["tune", "act_quant", "--cache", import.meta.filename], /that is no folder/],
    [["setup", "--with", "gcc"], /choose from nvcc/],
  ])("%j is refused on one line, in both forms", async (args, message) => {
    const plain = await tilewright(...args);
    expect(plain).toMatchObject({ exit: 2, out: "" });
    expect(plain.err).toMatch(/^tilewright: [^\n]*\n$/);
    expect(plain.err.slice("tilewright: ".length).trim()).toMatch(message);
    const { exit, object } = await json(...args);
    expect(exit).toBe(2);
    expect(object).toEqual({ error: { code: "cli.usage", message: expect.stringMatching(message) } });
  });

  test("--json is taken before and after the verb", async () => {
    expect((await tilewright("--json", "compile", "copy", "--arch", "sm_80")).out).toMatch(/^\{.*\}\n$/);
    expect((await tilewright("compile", "--json", "copy", "--arch", "sm_80")).out).toMatch(/^\{.*\}\n$/);
  });

  test("help and version are no failures", async () => {
    expect(await tilewright("--help")).toMatchObject({
      exit: 0,
      err: "",
      out: expect.stringContaining("Usage: tilewright"),
    });
    expect(await tilewright("run", "--help")).toMatchObject({ exit: 0, out: expect.stringContaining("--sanitize") });
    expect((await tilewright("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("run", () => {
  const run = (...more: string[]) => tilewright("run", "copy", "--in", at("in"), "--out", at("out"), ...more);

  test("writes the outputs, the stats and nothing else", async () => {
    const set = [
      "--set",
      "scale_fmt=f32",
      "--set",
      "eq=a=b",
      "--tune",
      "keys=64",
      "--arch",
      "sm_89",
      "--device",
      "virtual",
    ];
    expect(await run(...set, "--stats", at("stats"))).toMatchObject({ exit: 0, err: "" });
    expect(JSON.parse(readFileSync(at("out"), "utf8"))).toEqual({ x: { dtype: "f32", shape: [2, 3] } });
    expect(JSON.parse(readFileSync(at("stats"), "utf8"))).toEqual({ warp_instructions: 5 });
    expect(readdirSync(folder).sort()).toEqual(["in", "out", "stats"]);
    expect(seen.request).toMatchObject({ arch: "sm_89", device: "virtual", sanitize: [], counters: true });
    expect(seen.request!.settings).toEqual(new Map([["scale_fmt", "f32"], ["eq", "a=b"]])); // biome-ignore format: a table
    expect(seen.request!.tune).toEqual(new Map([["keys", 64]]));
  });

  test("says in JSON what it ran on and what it wrote", async () => {
    const { exit, object } = await json("run", "copy", "--in", at("in"), "--out", at("out"));
    expect(exit).toBe(0);
    expect(object).toMatchObject({
      kernel: "copy",
      device: "virtual:sm_89",
      out: at("out"),
      outputs: [{ name: "x", dtype: "f32", shape: [2, 3] }],
      stats: { warp_instructions: 5 },
    });
  });

  test("with --sanitize writes the outputs, lists the findings, and exits with 4", async () => {
    const { exit, err } = await run("--sanitize", "all");
    expect(exit).toBe(4);
    expect(err).toBe(
      "tilewright: racecheck race: two writes\n  at copy.ts:3 (PTX line 9) and PTX line 7, 2 times\n  a barrier\n",
    );
    expect(readdirSync(folder)).toContain("out");
    expect(
      (await json("run", "copy", "--in", at("in"), "--out", at("out"), "--sanitize", "racecheck")).object.findings,
    ).toHaveLength(1);
  });

  test.each([
    ["warning", 4],
    ["info", 0],
  ])("a finding that is a %s is listed as such, and exits with %i", async (severity, code) => {
    const { exit, err } = await run("--sanitize", "all", "--set", `severity=${severity}`);
    expect(exit).toBe(code);
    expect(err).toMatch(`tilewright: racecheck race (${severity}): two writes\n`);
  });

  test.each([
    ["a refusal", 2, ["--set", "fail=refuse"], "tilewright: no such setting: fail\n", "run.setting"],
    ["a fault", 3, ["--set", "fail=fault"], "tilewright: out of bounds\n", "CUDA_ERROR_ILLEGAL_ADDRESS"],
    ["Ctrl-C", 130, ["--set", "fail=abort"], "tilewright: stopped\n", "aborted"],
  ])("%s exits with %i and leaves the output file alone", async (_, code, more, line, name) => {
    writeFileSync(at("out"), "what was there before");
    expect(await run(...more, "--stats", at("stats"))).toEqual({ exit: code, out: "", err: line });
    expect(readFileSync(at("out"), "utf8")).toBe("what was there before");
    expect(readdirSync(folder).sort()).toEqual(["in", "out"]);
    const { exit, object } = await json("run", "copy", "--in", at("in"), "--out", at("out"), ...more);
    expect([exit, object.error.code]).toEqual([code, name]);
  });

  test("a missing input, an unknown kernel and an unwritable output are refusals", async () => {
    const none = await tilewright("run", "copy", "--in", at("none"), "--out", at("out"));
    expect(none).toMatchObject({ exit: 2, err: `tilewright: ${at("none")} does not exist\n` });
    expect(await tilewright("run", "nothing", "--out", at("out"))).toMatchObject({ exit: 2 });
    expect(await tilewright("run", "copy", "--out", at("no/out"))).toMatchObject({ exit: 2 });
    expect(await tilewright("run", "copy", "--out", folder)).toMatchObject({ exit: 2 });
    expect(readdirSync(folder)).toEqual(["in"]);
  });

  test("a write that breaks leaves no piece of a file", async () => {
    writeFileSync(at("in"), JSON.stringify({ unwritable: { dtype: "f32", shape: [] } }));
    expect(await run()).toMatchObject({ exit: 1 });
    expect(readdirSync(folder)).toEqual(["in"]);
  });

  test("a kernel with diagnostics is refused on one line that names the place", async () => {
    const { exit, err } = await tilewright("run", "bad.ts", "--out", at("out"));
    expect(exit).toBe(2);
    expect(err).toBe(
      "tilewright: bad.ts:7:3: TW1301 i32 and f32 are mixed (and 1 more: `tilewright check` shows them)\n",
    );
  });

  test("a file of several kernels asks which", async () => {
    const { exit, object } = await json("run", "two.ts", "--out", at("out"));
    expect(exit).toBe(2);
    expect(object.error).toMatchObject({ code: "cli.which-kernel", kernels: ["first", "second"] });
  });

  test("a fault of tilewright itself is not passed off as the user's", async () => {
    expect(await json("run", "broken", "--out", at("out"))).toMatchObject({
      exit: 1,
      object: { error: { code: "internal" } },
    });
  });
});

describe("check and compile", () => {
  test("check prints every diagnostic in full and exits with 2", async () => {
    const { exit, out } = await tilewright("check", "bad.ts");
    expect(exit).toBe(2);
    expect(out).toContain(fakeCompiler.renderDiagnostic(diagnostic));
    expect(out).toContain("bad.ts:9:3");
    const { object } = await json("check", "bad.ts");
    expect(object).toMatchObject({
      errors: 2,
      warnings: 0,
      diagnostics: [{ code: "TW1301", fix: "cast one" }, { line: 9 }],
    });
  });

  test("check of a file without errors exits with 0, with warnings too", async () => {
    expect(await json("check", "copy")).toMatchObject({
      exit: 0,
      object: { kernels: ["copy"], errors: 0, warnings: 0 },
    });
    expect(await json("check", "warns")).toMatchObject({ exit: 0, object: { errors: 0, warnings: 1 } });
  });

  test("compile prints one text where one was asked for", async () => {
    expect((await tilewright("compile", "copy", "--arch", "sm_89")).out).toBe("// copy sm_89\n");
    expect((await tilewright("compile", "copy", "--arch", "sm_89", "--emit", "thread-ir")).out).toBe("thread\n");
    expect((await tilewright("compile", "copy", "--arch", "sm_89", "--emit", "cu")).out).toBe("// copy\n");
  });

  test("compile writes a set of files, for all targets where none is named", async () => {
    const { exit } = await tilewright("compile", "two.ts", "--emit", "ir,ptx,thread-ir", "--out", at("a/b"));
    expect(exit).toBe(0);
    const names = ["first", "second"].flatMap((kernel) =>
      ["sm_80", "sm_89"].flatMap((arch) => ["ir", "ptx", "tir"].map((ending) => `${kernel}.${arch}.${ending}`)),
    );
    expect(readdirSync(at("a/b")).sort()).toEqual(names);
    expect(readFileSync(at("a/b/first.sm_80.ptx"), "utf8")).toBe("// first sm_80\n");
  });

  test("compile of many texts without a folder is refused, but for JSON, which holds them", async () => {
    expect(await tilewright("compile", "copy")).toMatchObject({ exit: 2, out: "" });
    const { object } = await json("compile", "copy");
    expect(object.results.map((result: { texts: object }) => result.texts)).toEqual([
      { ptx: "// copy sm_80\n" },
      { ptx: "// copy sm_89\n" },
    ]);
  });

  test("compile shows diagnostics in full on stderr, and writes nothing if any target is refused", async () => {
    const bad = await tilewright("compile", "bad.ts", "--arch", "sm_89");
    expect(bad).toMatchObject({ exit: 2, out: "", err: expect.stringContaining("  ^\ncast one") });
    const { object } = await json("compile", "bad.ts", "--arch", "sm_89");
    expect(object.error.diagnostics).toHaveLength(2);
    expect(await tilewright("compile", "copy", "--arch", "sm_80,sm_42", "--out", at("set"))).toMatchObject({ exit: 2 });
    expect(readdirSync(folder)).toEqual(["in"]);
  });
});

test("compile and check, which leave no room for a Ctrl-C, notice one that came meanwhile, and write nothing", async () => {
  for (const args of [
    ["check", "copy"],
    ["compile", "copy", "--out", at("set")],
    ["compile", "copy", "--emit", "module", "--out", at("set")],
  ]) {
    const stop = new AbortController();
    stop.abort();
    const err: string[] = [];
    const streams = { out: (text: string) => void err.push(text), err: (text: string) => void err.push(text) };
    expect(await runCommandLine(args, streams, stop.signal), args.join(" ")).toBe(130);
    expect(err.join("")).toBe("tilewright: stopped\n");
  }
  expect(readdirSync(folder)).toEqual(["in"]);
});

describe("tune refuses before it looks for anything", () => {
  const tune = (...more: string[]) => tilewright("tune", "act_quant", "--model", "h100", ...more);

  test("a cache that takes no rows", async () => {
    expect(await tune("--cache", at("in/below"))).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/--cache .*below: the folder cannot be made \(ENOTDIR\)\n$/),
    });
    vi.stubEnv("TILEWRIGHT_TUNE_CACHE", at("in"));
    expect(await tune()).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/TILEWRIGHT_TUNE_CACHE.*cannot be made/),
    });
  });

  test("to write over a file that is not of tuned configurations", async () => {
    for (const args of [
      ["act_quant", "--model", "h100"],
      ["merge", at("in")],
    ]) {
      const { exit, err } = await tilewright("tune", ...args, "--cache", at("cache"), "--write", at("in"));
      expect([exit, err]).toEqual([
        2,
        `tilewright: --write ${at("in")}: it holds something else than tuned configurations\n`,
      ]);
    }
    expect(JSON.parse(readFileSync(at("in"), "utf8"))).toHaveProperty("x");
    expect(readdirSync(folder)).toEqual(["in"]);
  });

  test("a model on a GPU that it is not of, a real one too", async () => {
    for (const device of ["cuda:0", "virtual:sm_80"])
      expect(await tune("--device", device, "--cache", at("cache"))).toMatchObject({
        exit: 2,
        err: expect.stringContaining(`model h100 on ${device}`),
      });
  });
});

describe("doctor", () => {
  test("says of each thing whether it was found, and the fix where it was not", async () => {
    vi.stubEnv("XDG_CACHE_HOME", folder);
    vi.stubEnv("PATH", "");
    const { exit, object } = await json("doctor");
    const checks = object.checks as { name: string; found: boolean; required: boolean; detail: string; fix?: string }[];
    const names = checks.map(({ name }) => name);
    for (const name of [
      "Node",
      "addon",
      "virtual driver",
      "NVIDIA driver",
      "ptxas",
      "nvdisasm",
      "nvrtc",
      "cache",
      "cargo",
    ]) {
      expect(names).toContain(name);
    }
    for (const { found, fix, detail } of checks) {
      expect(detail).not.toBe("");
      expect(fix !== undefined && fix !== "").toBe(!found);
    }
    expect(checks.find(({ name }) => name === "cargo")!.found).toBe(false);
    expect(exit).toBe(checks.every(({ found, required }) => found || !required) ? 0 : 2);
  });
});

describe("errors of the runtime", () => {
  const refusal = {
    code: 700,
    name: "CUDA_ERROR_ILLEGAL_ADDRESS",
    text: "an illegal address",
    call: "cuStreamSynchronize",
  };
  test.each([
    ["a device fault", new DriverError(refusal), 3, { driverCode: 700, driverName: "CUDA_ERROR_ILLEGAL_ADDRESS" }],
    ["a bad file", new SafetensorsError("the header is no JSON"), 2, {}],
    ["a missing addon", new TilewrightError("TW-R001", "not found\nbuild it"), 2, {}],
  ])("%s keeps its code and gets its exit code", (_, error, exit, details) => {
    const failure = failureOf(error);
    expect([failure.exit, failure.code]).toEqual([exit, error.code]);
    expect(failureObject(failure)).toMatchObject({ error: { code: error.code, message: error.message, ...details } });
    expect(failureLine(failure)).not.toContain("\n");
  });
});
