/** Everything `run` must refuse: exit 2, one line that names the matter, one JSON object, and no output file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tilewright } from "./command-line.js";
import { type FileTensor, rawFile, writeFile, zeros } from "./files.js";

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "contract-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Tensors = Readonly<Record<string, FileTensor>>;

/** Expects a refusal in both forms, and what was at --out before to be there still. */
async function refused(message: RegExp, ...args: string[]): Promise<void> {
  writeFileSync(at("out"), "what was there before");
  const before = readdirSync(folder).sort();
  const plain = await tilewright("run", ...args);
  expect(plain).toMatchObject({ exit: 2, out: "" });
  expect(plain.err).toMatch(/^tilewright: [^\n]+\n$/);
  expect(plain.err).toMatch(message);
  const json = await tilewright("run", ...args, "--json");
  expect(json.exit).toBe(2);
  expect(json.err).toBe(plain.err);
  const { error } = JSON.parse(json.out) as { error: { code: string; message: string } };
  expect(error.code).toMatch(/\S/);
  expect(error.message).toMatch(message);
  expect(readFileSync(at("out"), "utf8")).toBe("what was there before");
  expect(readdirSync(folder).sort()).toEqual(before);
}

async function refusedInputs(kernel: string, tensors: Tensors, message: RegExp, ...more: string[]): Promise<void> {
  writeFile(at("in"), tensors);
  await refused(message, kernel, "--in", at("in"), "--out", at("out"), "--device", "virtual", ...more);
}

const activations: Tensors = { x: zeros("BF16", [4, 256]) };
const logits: Tensors = {
  q: zeros("F8_E4M3", [2, 8, 32]),
  k: zeros("F8_E4M3", [5, 32]),
  k_scale: zeros("F32", [5]),
  weights: zeros("F32", [2, 8]),
  k_start: zeros("I32", [2]),
  k_end: zeros("I32", [2]),
};
const { k_end: _, ...withoutEnd } = logits;

describe("tensors", () => {
  test.each<[string, Tensors, RegExp]>([
    ["act_quant", {}, /"x".*missing.*BF16 \[M, K\]/],
    ["act_quant", { ...activations, z: zeros("F32", [1]) }, /"z".*takes x/],
    ["act_quant", { ...activations, y: zeros("F8_E4M3", [4, 256]) }, /"y" is an output/],
    ["act_quant", { x: zeros("F32", [4, 256]) }, /"x" is F32.*BF16/],
    ["act_quant", { x: zeros("F16", [4, 256]) }, /"x" is F16.*BF16/],
    ["act_quant", { x: zeros("BF16", [1024]) }, /"x" has 1 dim.*\[M, K\]/],
    ["act_quant", { x: zeros("BF16", [1, 4, 256]) }, /"x" has 3 dims.*\[M, K\]/],
    ["act_quant", { x: zeros("BF16", [4, 200]) }, /K must be a multiple of 128; K is 200 \(from "x"\)/],
    ["act_quant", { x: zeros("BF16", [0, 64]) }, /K must be a multiple of 128; K is 64 \(from "x"\)/],
    ["hadamard_quant", { x: zeros("BF16", [4, 256]) }, /"x".*dim 1 must be 128/],
    ["hadamard_quant", { x: zeros("BF16", [4, 0]) }, /"x".*dim 1 must be 128/],
    ["indexer_query", { q: zeros("BF16", [2, 3, 128]) }, /"w".*missing.*F32 \[T, H\]/],
    ["indexer_query", { q: zeros("BF16", [2, 3, 128]), w: zeros("F32", [3, 2]) }, /"w".*T would be 3.*"q".*2/],
    ["indexer_query", { q: zeros("BF16", [2, 3, 64]), w: zeros("F32", [2, 3]) }, /"q".*dim 2 must be 128/],
    ["indexer_logits", withoutEnd, /"k_end".*missing.*I32 \[T\]/],
    ["indexer_logits", { ...logits, k_start: zeros("I64", [2]) }, /"k_start" is I64.*I32/],
    ["indexer_logits", { ...logits, q: zeros("U8", [2, 8, 32]) }, /"q" is U8.*F8_E4M3/],
    ["indexer_logits", { ...logits, k_scale: zeros("F32", [5, 1]) }, /"k_scale" has 2 dims.*\[S\]/],
    ["indexer_logits", { ...logits, k_scale: zeros("F32", [4]) }, /"k_scale".*S would be 4.*"k".*5/],
    ["indexer_logits", { ...logits, k_end: zeros("I32", [3]) }, /"k_end".*T would be 3/],
    ["indexer_logits", { ...logits, k: zeros("F8_E4M3", [5, 64]) }, /"k".*D would be 64.*"q".*32/],
    [
      "indexer_logits",
      { ...logits, q: zeros("F8_E4M3", [2, 12, 32]), weights: zeros("F32", [2, 12]) },
      /H must be a multiple of 8 from 8 to 128; H is 12 \(from "q"\)/,
    ],
    [
      "indexer_logits",
      { ...logits, q: zeros("F8_E4M3", [2, 136, 32]), weights: zeros("F32", [2, 136]) },
      /H must be a multiple of 8 from 8 to 128; H is 136/,
    ],
    [
      "indexer_logits",
      { ...logits, q: zeros("F8_E4M3", [2, 8, 96]), k: zeros("F8_E4M3", [5, 96]) },
      /D must be 32, 64 or 128; D is 96 \(from "q"\)/,
    ],
  ])("%s %#", (kernel, tensors, message) => refusedInputs(kernel, tensors, message));
});

describe("settings, targets, devices, tunables", () => {
  test.each<[string[], RegExp]>([
    [["--set", "scale_fmt=e5m2"], /scale_fmt=e5m2.*ue8m0, f32/],
    [["--set", "scale_fmt="], /scale_fmt=.*ue8m0, f32/],
    [["--set", "scale=f32"], /no setting "scale".*scale_fmt/],
    [["--set", "__proto__=1"], /no setting "__proto__"/],
    [["--set", "scale_fmt=f32", "--set", "scale_fmt=f32"], /scale_fmt is set twice/],
    [["--set", "scale_fmt"], /name=value/],
    [["--set", "M=7"], /M=7.*"x" makes it 4/],
    [["--arch", "sm_75"], /sm_75.*sm_80, sm_86, sm_89, sm_90a, sm_100a, sm_120a/],
    [["--arch", ""], /target ''.*sm_80/],
    [["--arch", "sm_89,sm_80"], /sm_89,sm_80.*sm_80/],
    [["--device", "gpu"], /virtual, cuda:<number> or auto/],
    [["--device", "virtual:sm_75"], /sm_75.*sm_80/],
    [["--device", "virtual:sm_89", "--arch", "sm_80"], /arch sm_80, but virtual:sm_89 is sm_89/],
    [["--tune", "rows=17"], /rows=17.*16, 8, 32/],
    [["--tune", "row=16"], /no tunable "row".*rows/],
    [["--sanitize", "leaks"], /memcheck/],
    [["--sett", "a=b"], /unknown option '--sett'.*--set/],
    [["more"], /too many arguments/],
  ])("%j", (more, message) => refusedInputs("act_quant", activations, message, ...more));

  test("an unknown kernel, with the one that was meant", async () => {
    writeFile(at("in"), activations);
    const files = ["--in", at("in"), "--out", at("out")];
    await refused(/"act_quantt".*did you mean act_quant\?/, "act_quantt", ...files);
    await refused(/"".*shipped: act_quant/, "", ...files);
    await refused(/none\.ts does not exist/, `${at("none.ts")}#softmax`, ...files);
  });
});

describe("files", () => {
  const entry = { dtype: "BF16", shape: [4, 256], data_offsets: [0, 2048] };
  const data = new Uint8Array(2048);

  test.each<[string, string, Uint8Array, number?]>([
    ["no header", "", new Uint8Array(0)],
    ["a header longer than the file", "{}", data, 1e6],
    ["a header longer than any", "{}", data, 2 ** 52],
    ["a header that is no JSON", "{not json", data],
    ["a header that is an array", "[1]", data],
    ["data that is cut off", JSON.stringify({ x: entry }), data.subarray(0, 100)],
    ["data left over", JSON.stringify({ x: entry }), new Uint8Array(2050)],
    ["overlapping tensors", JSON.stringify({ x: entry, z: entry }), data],
    ["a shape that is not the data's", JSON.stringify({ x: { ...entry, shape: [4, 255] } }), data],
    ["a negative shape", JSON.stringify({ x: { ...entry, shape: [-4, -256] } }), data],
    ["an unknown dtype", JSON.stringify({ x: { ...entry, dtype: "FP7" } }), data],
    ["a repeated tensor", `{"x":${JSON.stringify(entry)},"\\u0078":${JSON.stringify(entry)}}`, data],
  ])("%s", async (_, header, bytes, declared) => {
    rawFile(at("in"), header, bytes, declared);
    await refused(/in: /, "act_quant", "--in", at("in"), "--out", at("out"));
  });

  test("a file that is not there, is a folder, or is too short", async () => {
    writeFileSync(at("in"), "abc");
    for (const file of [at("in"), at("none"), folder]) {
      await refused(/too short|cannot read/, "act_quant", "--in", file, "--out", at("out"));
    }
    await refused(/input "x".*missing/, "act_quant", "--out", at("out"));
  });

  test("outputs that cannot be written", async () => {
    writeFile(at("in"), activations);
    const files = ["act_quant", "--in", at("in")];
    await refused(/required option '--out/, ...files);
    await refused(/--out: the name/, ...files, "--out", "");
    await refused(/folder/, ...files, "--out", folder);
    await refused(/none.*does not exist/, ...files, "--out", at("none/out"));
    await refused(/in.*does not exist/, ...files, "--out", at("in/out"));
    await refused(/ENAMETOOLONG/, ...files, "--out", at("o".repeat(300)));
    await refused(/no ordinary file/, ...files, "--out", "/dev/full");
    await refused(/--stats.*folder/, ...files, "--out", at("out"), "--stats", folder);
    await refused(/--out and --stats name the same file/, ...files, "--out", at("out"), "--stats", at("out"));
  });

  test("an output that is a link is written through it, and may be the input", async () => {
    writeFile(at("in"), activations);
    symlinkSync(at("in"), at("link"));
    expect((await tilewright("run", "act_quant", "--in", at("in"), "--out", at("link"))).exit).toBe(0);
    expect(readFileSync(at("in"))).toEqual(readFileSync(at("link")));
    expect(readFileSync(at("in")).includes("scale")).toBe(true);
    rmSync(at("link"));
  });
});

describe("kernels of a user's own", () => {
  const source = `
import { assert, blockIdx, ceilDiv, f32, i32, input, kernel, load, output, scalar, store } from "tilewright";
export const scaled = kernel("scaled", {
  params: { x: input(f32, ["N"]), y: output(f32, ["N"]), a: scalar(f32), b: scalar(f32, 1.5) },
  grid: ({ N }) => [ceilDiv(N, 128)],
}, ({ x, y, a, b }) => {
  const at = blockIdx.x * 128;
  store(y.tile([at], [128]), load(x.tile([at], [128])), (v) => v * a + b);
});
export const iota = kernel("iota", { params: { y: output(i32, ["N", "M"]) }, grid: ({ N }) => [N] }, ({ y }, { M }) => {
  for (let j = 0; j < M; j++) y.set(blockIdx.x, j, j);
});
export const strict = kernel("strict", { params: { x: input(f32, ["N"]), y: output(f32, ["N"]) }, grid: ({ N }) => [N] }, ({ x, y }) => {
  assert(x.at(blockIdx.x) < 0.0, "all must be negative");
  y.set(blockIdx.x, 1.0);
});
export const slow = kernel("slow", { params: { x: input(f32, ["N"]), y: output(f32, ["N"]) }, grid: ({ N }) => [N] }, ({ x, y }) => {
  let sum = f32(0);
  for (let i = 0; i < 1000000; i++) sum = sum + x.at(i % 7);
  assert(sum < 0.0, "all must be negative");
  y.set(0, sum);
});
`;
  const files = (name: string) => [`${at("own.ts")}#${name}`, "--in", at("in"), "--out", at("out")];
  beforeAll(() => {
    writeFileSync(at("own.ts"), source);
    writeFileSync(at("bad.ts"), source.replace("v * a + b", "v * a + blockIdx.x"));
  });

  test.each<[string, string[], RegExp]>([
    ["scaled", [], /"a".*required/],
    ["scaled", ["--set", "a=NaN"], /a=NaN.*finite/],
    ["scaled", ["--set", "a=1e300"], /a=1e300.*finite/],
    ["scaled", ["--set", "a=two"], /a=two.*finite/],
    ["nothing", [], /no kernel `nothing`/],
  ])("%s %j", async (name, more, message) => {
    writeFile(at("in"), { x: zeros("F32", [5]) });
    await refused(message, ...files(name), ...more);
  });

  test("dims that no input fixes", async () => {
    const own = [`${at("own.ts")}#iota`, "--out", at("out")];
    await refused(/dim M of iota.*--set M=/, ...own, "--set", "N=2");
    await refused(/M=-3.*whole number/, ...own, "--set", "N=2", "--set", "M=-3");
    await refused(/4000000000000 bytes.*free/, ...own, "--set", "N=1000000", "--set", "M=1000000");
    expect((await tilewright("run", ...own, "--set", "N=2", "--set", "M=3")).exit).toBe(0);
  });

  test("a source with an error, on one line", async () => {
    writeFile(at("in"), { x: zeros("F32", [5]) });
    await refused(/bad\.ts:8:\d+: TW1301/, `${at("bad.ts")}#scaled`, "--in", at("in"), "--out", at("out"));
    await refused(/bad\.ts:8:\d+: TW1301|holds 3 kernels/, at("bad.ts"), "--in", at("in"), "--out", at("out"));
  });

  test("an assertion that fails is a fault: exit 3, one line, no output", async () => {
    writeFile(at("in"), { x: zeros("F32", [5]) });
    writeFileSync(at("out"), "what was there before");
    const plain = await tilewright("run", ...files("strict"));
    expect(plain).toMatchObject({ exit: 3, out: "" });
    expect(plain.err).toMatch(/^tilewright: [^\n]*own\.ts:14[^\n]*all must be negative[^\n]*\n$/);
    const json = await tilewright("run", ...files("strict"), "--json");
    expect(JSON.parse(json.out)).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } });
    expect(readFileSync(at("out"), "utf8")).toBe("what was there before");
  });

  test("a fault after a while is one line too: progress is for people who watch", async () => {
    writeFile(at("in"), { x: zeros("F32", [1]) });
    const plain = await tilewright("run", ...files("slow"));
    expect(plain).toMatchObject({ exit: 3, out: "" });
    expect(plain.err).toMatch(/^tilewright: [^\n]*own\.ts:20[^\n]*\n$/);
  });
});

test("--sanitize says what the device does not have, and never takes silence for a clean result", async () => {
  writeFile(at("in"), activations);
  const files = ["act_quant", "--in", at("in"), "--out", at("out"), "--device", "virtual"];
  const all = await tilewright("run", ...files, "--sanitize", "all", "--json");
  expect(all.exit).toBe(0);
  const { sanitize } = JSON.parse(all.out) as { sanitize: { checked: string[]; missing: string[] } };
  expect([...sanitize.checked, ...sanitize.missing].sort()).toEqual([
    "initcheck",
    "memcheck",
    "racecheck",
    "synccheck",
  ]);
  expect(sanitize.checked).toContain("memcheck");
  if (sanitize.missing.length > 0) expect(all.err).toMatch(/^tilewright: note: [^\n]+\n$/);
  for (const tool of sanitize.missing) expect(all.err).toContain(tool);
  expect((await tilewright("run", ...files, "--sanitize", "memcheck")).err).toBe("");
});
