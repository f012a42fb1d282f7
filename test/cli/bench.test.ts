/** `tilewright bench`: records in and out, exit codes, what is refused before anything is measured. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type BenchRecord, parseRecord, recordText } from "../../src/bench/index.js";
import { runCommandLine } from "../../src/cli/program.js";
import { count, record, result, time, timesAround } from "../bench/records.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tilewright-bench-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);

async function bench(args: readonly string[], stop = new AbortController(), onLine = (_: string) => {}) {
  const out: string[] = [];
  const err: string[] = [];
  const streams = {
    out: (text: string) => void out.push(text),
    err: (text: string) => {
      err.push(text);
      onLine(text);
    },
  };
  const exit = await runCommandLine(["bench", ...args], streams, stop.signal);
  return { exit, out: out.join(""), err: err.join("") };
}

const written = (name: string, of: BenchRecord) => {
  writeFileSync(at(name), recordText(of));
  return at(name);
};
const of = (centre: number, instructions: number, seed: number) =>
  record([result("a", [time("cold", timesAround(centre, seed)), count("instructions", instructions)])]);

test("measures, shows a table, keeps the record, and writes Markdown", async () => {
  const args = ["kernels", "--device", "virtual:sm_89", "--kernels", "act_quant", "--samples", "2"];
  const { exit, out, err } = await bench([...args, "--out", at("r.json"), "--markdown", at("r.md")]);
  expect([exit, err]).toEqual([0, "kernels: act_quant M=16 K=7168\nkernels: act_quant M=128 K=7168\n"]);
  const made = parseRecord(readFileSync(at("r.json"), "utf8"), "r.json");
  expect(made).toMatchObject({ partial: false, suites: ["kernels"], results: [{ name: "act_quant" }, {}] });
  expect(made.environment.options).toEqual({ device: "virtual:sm_89", kernels: ["act_quant"], samples: 2 });
  expect(out).toMatch(/act_quant\s+M=16 K=7168\s+1\s+44,800/);
  expect(out.trimEnd().split("\n").at(-1)).toBe(`record in ${at("r.json")}`);
  expect(readFileSync(at("r.md"), "utf8")).toContain("| act_quant | M=16 K=7168 | 1 | 44,800 |");
  expect(readdirSync(folder).sort()).toEqual(["r.json", "r.md"]);
});

test("stopped by Ctrl-C: exit code 130, and a partial record of what was measured", async () => {
  const stop = new AbortController();
  const args = ["kernels", "--device", "virtual", "--kernels", "act_quant", "--samples", "1", "--out", at("r.json")];
  const { exit, out } = await bench(args, stop, (line) => line.includes("M=128") && stop.abort());
  expect(exit).toBe(130);
  expect(out).toContain("STOPPED before its end");
  const made = parseRecord(readFileSync(at("r.json"), "utf8"), "r.json");
  expect(made).toMatchObject({ partial: true, results: [{ parameters: { M: 16 } }] });
  expect(made.results).toHaveLength(1);
});

test("compares a record with an older one; exits with 1 only if it is asked to, and only for what is significant", async () => {
  const [old, slower, same] = [
    written("old", of(1, 100, 1)),
    written("slower", of(1.2, 100, 2)),
    written("same", of(1, 100, 3)),
  ];
  const against = (file: string, ...more: string[]) => bench(["--from", file, "--against", old, ...more]);
  expect(await against(slower)).toMatchObject({ exit: 0, out: expect.stringContaining("1 slower, 1 same") });
  expect((await against(slower, "--fail-on-regression")).exit).toBe(1);
  expect((await against(same, "--fail-on-regression")).exit).toBe(0);
  const more = written("more", of(1, 101, 4));
  const { exit, out } = await against(more, "--fail-on-regression", "--json");
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    file: more,
    record: { results: [{ name: "a" }] },
    against: {
      changes: [
        { metric: "cold", verdict: "same" },
        { metric: "instructions", verdict: "slower", ratio: 1.01 },
      ],
    },
  });
});

test("plots", async () => {
  const { exit, out } = await bench(["--from", written("r", of(1, 100, 1)), "--svg", at("plots")]);
  expect(exit).toBe(0);
  expect(readdirSync(at("plots")).sort()).toEqual(["kernels-cold.svg", "kernels-instructions.svg"]);
  expect(out).toContain(`plot in ${at("plots")}${path.sep}kernels-cold.svg`);
});

test("refused before anything is measured", async () => {
  const old = written("old", of(1, 100, 1));
  writeFileSync(at("foreign"), '{"schema": "google-benchmark"}');
  const other = record([], { environment: { ...of(1, 1, 1).environment, cores: 4 } });
  const { device: _, ...hostOnly } = other.environment;
  const cases: [readonly string[], RegExp][] = [
    [["nope"], /there is no suite nope: there are compile, launch, kernels, layer, virtual-gpu/],
    [["kernels", "--device", "gpu"], /choose virtual, cuda:<number> or auto/],
    [["kernels", "--device", "virtual:sm_77"], /there is no virtual sm_77/],
    [["kernels", "--samples", "0"], /give a whole number from 1/],
    [["kernels", "--contexts", "1024,x"], /give a whole number from 1/],
    [["kernels", "--out", at("no/r.json")], /--out .*does not exist/],
    [["kernels", "--fail-on-regression"], /--fail-on-regression needs --against/],
    [["kernels", "--against", at("none")], /none cannot be read \(ENOENT\)/],
    [["kernels", "--against", at("foreign")], /foreign is no bench record \(its schema is google-benchmark/],
    [["kernels", "--against", old, "--out", old], /--out and --against name the same file/],
    [["--from", old, "--markdown", old], /--markdown and --from name the same file/],
    [["--from", old, "--svg", old], /--svg .*old: the folder cannot be made \(ENOTDIR\)/],
    [["kernels", "--from", old], /--from shows a record and measures nothing/],
    [
      ["--from", written("host", { ...other, environment: hostOnly }), "--against", old],
      /different devices, NVIDIA H800 .* and no device/,
    ],
  ];
  for (const [args, message] of cases) {
    const { exit, out, err } = await bench(args);
    expect([exit, out], args.join(" ")).toEqual([2, ""]);
    expect(err).toMatch(message);
  }
  expect(existsSync(at("no"))).toBe(false);
  expect(readFileSync(old, "utf8")).toBe(recordText(of(1, 100, 1)));
});
