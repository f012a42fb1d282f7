/** A user's project outside the repository: its kernel is checked, compiled and imported with types, all from the packed tarball. */
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installedProject, type Project, root, unbuilt } from "./installed.js";

let project: Project | undefined;
beforeAll(() => {
  if (unbuilt() === undefined) project = installedProject();
}, 120_000);
afterAll(() => project?.remove());

const at = (name: string): string => path.join(project!.folder, name);
function run(program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: project!.folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
const tilewright = (...args: string[]) => run(at("node_modules/tilewright/dist/cli/main.js"), ...args);
const tsc = (...args: string[]) => run(path.join(root, "node_modules/typescript/bin/tsc"), ...args);

const settings = (more: object) => ({
  compilerOptions: {
    ...{
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      types: ["node"],
    },
    ...{ target: "es2022", module: "nodenext", typeRoots: [path.join(root, "node_modules/@types")] },
    ...more,
  },
  files: ["softmax.ts", "use.mts", "use.cts"],
});

describe("a project of a user's own", () => {
  for (const [module, moduleResolution, skipLibCheck] of [
    ["nodenext", "nodenext", false],
    ["node16", "node16", false],
    ["preserve", "bundler", true],
  ] as const) {
    const own = `${skipLibCheck ? "without" : "with"} the package's own declarations`;
    test(`is type-checked in strict mode, as ${module} by ${moduleResolution}, ${own}`, (context) => {
      const why = unbuilt();
      if (why !== undefined) context.skip(why);
      writeFileSync(at("tsconfig.json"), JSON.stringify(settings({ module, moduleResolution, skipLibCheck })));
      expect(tsc("-p", ".")).toEqual({ status: 0, stdout: "", stderr: "" });
    });
  }

  test("makes a typed module of its kernel, and launches it, for sizes that were compiled and for others", (context) => {
    const why = unbuilt();
    if (why !== undefined) context.skip(why);
    expect(tilewright("compile", "softmax.ts#softmax", "--set", "N=64", "--emit", "module", "--out", "made")).toEqual({
      status: 0,
      stdout: `${path.join("made", "softmax.mjs")}\n${path.join("made", "softmax.d.mts")}\n`,
      stderr: "",
    });
    writeFileSync(
      at("launch.mts"),
      `import { open } from "tilewright";
import { softmax } from "./made/softmax.mjs";

using device = open("virtual:sm_89", { threads: 1 });
for (const N of [64, 100]) {
  const x = device.upload(Float32Array.from({ length: 2 * N }, (_, i) => i % 7));
  const y = device.alloc(8 * N);
  await softmax(device, { x: { data: x, dtype: "f32", shape: [2, N] }, y: { data: y, dtype: "f32", shape: [2, N] } });
  const sum = new Float32Array((await y.download()).buffer).subarray(N).reduce((a, b) => a + b, 0);
  console.log(N, sum.toFixed(5));
}
// @ts-expect-error: y is f32.
export const wrong = () => softmax.workspaceBytes({ x: { dtype: "f32", shape: [1, 4] }, y: { dtype: "bf16", shape: [1, 4] } });
`,
    );
    const lib = ["es2023", "esnext.disposable"];
    const launch = settings({ skipLibCheck: true, noEmit: false, outDir: "out", rootDir: ".", lib });
    writeFileSync(at("tsconfig.launch.json"), JSON.stringify({ ...launch, files: ["launch.mts"] }));
    expect(tsc("-p", "tsconfig.launch.json")).toEqual({ status: 0, stdout: "", stderr: "" });
    cpSync(at("made"), at("out/made"), { recursive: true });
    expect(run(at("out/launch.mjs"))).toEqual({ status: 0, stdout: "64 1.00000\n100 1.00000\n", stderr: "" });

    const older = readFileSync(at("made/softmax.mjs"), "utf8").replace('"format": 1', '"format": 0');
    writeFileSync(at("out/made/softmax.mjs"), older);
    expect(run(at("out/launch.mjs")).stderr).toMatch(
      /TW6076|made by another version of tilewright \(format 0, not 1\)/,
    );
  });

  test("compiles its kernel for every target, and what it makes names its own file", (context) => {
    const why = unbuilt();
    if (why !== undefined) context.skip(why);
    const { status, stderr, stdout } = tilewright(
      ...["compile", "softmax.ts#softmax", "--set", "N=64", "--emit", "ptx,cu", "--out", "build", "--json"],
    );
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const { results } = JSON.parse(stdout) as { results: { arch: string; files: Record<string, string> }[] };
    expect(results.map(({ arch }) => arch)).toEqual(["sm_80", "sm_86", "sm_89", "sm_90a", "sm_100a", "sm_120a"]);
    for (const { files } of results) {
      expect(readFileSync(at(files.ptx!), "utf8")).toMatch(/^\.file 1 ".*softmax\.ts"$/m);
      expect(readFileSync(at(files.cu!), "utf8")).toContain("__global__");
    }
  });
});
