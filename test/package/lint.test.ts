/** The packed package as other tools resolve it: publint, and Are The Types Wrong for `import`, `require` and bundlers. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pack, root, unbuilt } from "./installed.js";

const program = (name: string, file: string): string => path.join(root, "node_modules", name, file);

let folder: string;
let tarball: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tilewright-lint-"));
  if (unbuilt() === undefined) tarball = pack(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("publint has nothing to say, not even a suggestion", (context) => {
  const why = unbuilt();
  if (why !== undefined) context.skip(why);
  const { status, stdout } = spawnSync(process.execPath, [program("publint", "src/cli.js"), tarball, "--strict"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(stdout).toContain("All good!");
  expect(status).toBe(0);
});

test("types are what is loaded: for import, for require and for bundlers", (context) => {
  const why = unbuilt();
  if (why !== undefined) context.skip(why);
  // `node16` leaves out the resolution of before `exports`, which knows no subpaths.
  const args = [program("@arethetypeswrong/cli", "dist/index.js"), tarball, "--profile", "node16", "--format", "json"];
  const { analysis } = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 26 }));
  expect(Object.keys(analysis.entrypoints)).toContain("./kernels");
  expect(
    analysis.problems.filter(({ resolutionKind }: { resolutionKind?: string }) => resolutionKind !== "node10"),
  ).toEqual([]);
});
