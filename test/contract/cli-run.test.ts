/** The built command as a process of its own: exit codes, streams, and what stays behind. `npm test` builds it first. */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { activations } from "./cases.js";
import { bf16, readFile, writeFile, zeros } from "./files.js";
import { actQuant } from "./reference.js";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const index = fileURLToPath(new URL("../../dist/index.js", import.meta.url));

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeAll(() => {
  expect(existsSync(main), "dist/ is not built: run `npm run build`").toBe(true);
  folder = mkdtempSync(path.join(tmpdir(), "contract-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function node(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: folder, timeout: 60_000 }, (_, out, err) =>
      resolve({ exit: child.exitCode ?? -1, out, err }),
    );
  });
}
const tilewright = (...args: string[]) => node(main, ...args);

test("run: files in, files out, a JSON object, stats", async () => {
  const x = activations(9 * 2, 3);
  writeFile(at("in"), { x: bf16([9, 256], x) });
  const files = ["--in", "in", "--out", "out", "--stats", "stats.json"];
  const ended = await tilewright("run", "act_quant", ...files, "--arch", "sm_89", "--set", "scale_fmt=f32", "--json");
  expect(ended).toMatchObject({ exit: 0, err: "" });
  const wanted = actQuant(x, "f32");
  const got = readFile(at("out"));
  expect(Buffer.from(got.get("y")!.bytes).equals(Buffer.from(wanted.y))).toBe(true);
  expect(Buffer.from(got.get("scale")!.bytes).equals(Buffer.from(wanted.scale.buffer))).toBe(true);
  const said = JSON.parse(ended.out) as { device: string; outputs: { name: string }[] };
  expect(ended.out.trim().split("\n")).toHaveLength(1);
  if (said.device.startsWith("virtual")) expect(said.device).toBe("virtual:sm_89");
  expect(said.outputs.map(({ name }) => name)).toEqual(["y", "scale"]);
  expect(JSON.parse(readFileSync(at("stats.json"), "utf8"))).toMatchObject({ kernel: "act_quant", target: "sm_89" });
});

test("--arch names the device, the module's target is the lowest that will do", async () => {
  writeFile(at("in"), { x: zeros("BF16", [1, 128]) });
  const { out } = await tilewright("run", "act_quant", "--in", "in", "--out", "out", "--device", "virtual", "--arch", "sm_120a", "--json"); // biome-ignore format: one command
  expect(JSON.parse(out)).toMatchObject({ device: "virtual:sm_120a", stats: { arch: "sm_120a", target: "sm_89" } });
});

test("a refusal: exit 2, one line, the old output file as it was, nothing left beside it", async () => {
  writeFile(at("in"), { x: zeros("BF16", [4, 200]) });
  writeFileSync(at("out"), "old");
  const before = readdirSync(folder).sort();
  const ended = await tilewright("run", "act_quant", "--in", "in", "--out", "out");
  expect(ended).toMatchObject({ exit: 2, out: "" });
  expect(ended.err).toMatch(/^tilewright: [^\n]+\n$/);
  expect(readFileSync(at("out"), "utf8")).toBe("old");
  expect(readdirSync(folder).sort()).toEqual(before);
});

test("check and compile say in full what is wrong, and exit with 2", async () => {
  writeFileSync(
    at("bad.ts"),
    'import { blockIdx, f32, kernel, output } from "tilewright";\n' +
      'export const bad = kernel("bad", { params: { y: output(f32, ["N"]) }, grid: ({ N }) => [N] }, ({ y }) => {\n' +
      "  y.set(blockIdx.x, blockIdx.x * 1.5);\n});\n",
  );
  const caret = /bad\.ts:3:21[\s\S]*TW1301[\s\S]*blockIdx\.x \* 1\.5[\s\S]*~~~[\s\S]*f32\(/;
  expect(await tilewright("check", "bad.ts")).toMatchObject({ exit: 2, out: expect.stringMatching(caret) });
  const compiled = await tilewright("compile", "bad.ts#bad", "--arch", "sm_80");
  expect(compiled).toMatchObject({ exit: 2, out: "", err: expect.stringMatching(caret) });
  // Where a file system refuses folders with "no such file", Node's own recursion never ends.
  const folderless = await tilewright("compile", "act_quant", "--arch", "sm_80", "--out", "/proc/tilewright/x");
  expect(folderless).toMatchObject({ exit: 2, err: expect.stringMatching(/^tilewright: --out [^\n]+\n$/) });
});

test("list, driver and help work", async () => {
  const { kernels } = JSON.parse((await tilewright("list", "--json")).out) as { kernels: { name: string }[] };
  expect(kernels.map(({ name }) => name)).toContain("indexer_logits");
  expect((await tilewright("driver")).out.trim()).toMatch(/libcuda\.so\.1$/);
  expect(await tilewright("--help")).toMatchObject({ exit: 0, err: "" });
  expect(await tilewright("runn")).toMatchObject({ exit: 2, err: expect.stringContaining("did you mean run?") });
});

test("importing the package loads no addon", async () => {
  const script = `await import(${JSON.stringify(index)});
    const { readFileSync } = await import("node:fs");
    const maps = readFileSync("/proc/self/maps", "utf8");
    console.log(/tilewright[^/]*\\.node|libcuda/.test(maps));`;
  expect(await node("--input-type=module", "-e", script)).toMatchObject({ exit: 0, out: "false\n" });
});
