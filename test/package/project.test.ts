/** A user's project outside the repository: its kernel is checked, compiled and imported with types, all from the packed tarball. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
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
  for (const skipLibCheck of [false, true]) {
    test(`is type-checked in strict mode, ${skipLibCheck ? "without" : "with"} the package's own declarations`, (context) => {
      const why = unbuilt();
      if (why !== undefined) context.skip(why);
      writeFileSync(at("tsconfig.json"), JSON.stringify(settings({ skipLibCheck })));
      expect(tsc("-p", ".")).toEqual({ status: 0, stdout: "", stderr: "" });
    });
  }

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
