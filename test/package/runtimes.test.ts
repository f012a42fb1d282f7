/** The packed tarball in every JavaScript runtime: the smoke script, by `import` and by `require`, with nothing of this repository. */
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installedProject, type Project, unbuilt } from "./installed.js";
import { runtimes } from "./runtimes.js";

let project: Project | undefined;
beforeAll(() => {
  if (unbuilt() === undefined) project = installedProject();
}, 300_000);
afterAll(() => project?.remove());

describe.each(runtimes())("$name", ({ command, missing }) => {
  for (const way of ["import", "require"]) {
    test(`runs a shipped kernel and an own one, by ${way}`, (context) => {
      const why = missing ?? unbuilt();
      if (why !== undefined) context.skip(why);
      const [program = "", ...args] = command;
      const { status, stdout, stderr } = spawnSync(program, [...args, "smoke.mjs", way], {
        cwd: project!.folder,
        encoding: "utf8",
        timeout: 110_000,
      });
      expect(status, stderr).toBe(0);
      expect(JSON.parse(stdout.trim().split("\n").at(-1)!)).toEqual({
        ok: true,
        used: "virtual:sm_89",
        code: "TW6010",
      });
    });
  }
});

test("an addon that is no library, or is not there, is an error of our own that says what to do", (context) => {
  const why = unbuilt();
  if (why !== undefined) context.skip(why);
  const script =
    'import("tilewright").then(({ open }) => open("virtual")).catch((e) => console.log(JSON.stringify([e.name, e.code, e.message])))';
  const opened = (): [string, string, string] => {
    const { stdout } = spawnSync(process.execPath, ["-e", script], { cwd: project!.folder, encoding: "utf8" });
    return JSON.parse(stdout);
  };
  const native = path.join(project!.folder, "node_modules/tilewright/native");
  const addon = path.join(native, readdirSync(native).find((file) => file.endsWith(".node"))!);
  writeFileSync(addon, "no library");
  const corrupt = opened();
  expect(corrupt).toEqual(["TilewrightError", "TW-R002", expect.stringContaining(addon)]);
  expect(corrupt[2]).toContain("npm run build");
  rmSync(addon);
  const missing = opened();
  expect(missing.slice(0, 2)).toEqual(["TilewrightError", "TW-R001"]);
  expect(missing[2]).toContain("which is not installed");
  expect(missing[2]).toContain("--omit=optional");
});
