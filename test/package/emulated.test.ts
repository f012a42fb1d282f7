/** The published packages on platforms that this machine is not: the smoke script, under emulators, where they are asked for. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { command, emulated, runInto } from "./emulated.js";
import { installedProject, root, unbuilt } from "./installed.js";

describe.each(emulated)("$platform", (one) => {
  test("runs a shipped kernel and an own one, by import and by require", (context) => {
    const start = unbuilt() ?? command(one);
    if (typeof start === "string") return context.skip(start);
    const project = installedProject(false);
    try {
      const out = path.join(project.folder, "out");
      const native = path.join(root, "build", one.platform);
      execFileSync(process.execPath, [path.join(root, "scripts/pack.mjs"), out, native], { stdio: "ignore" });
      const unpack = (name: string, stem: string): string => {
        const home = path.join(project.folder, "node_modules", name);
        mkdirSync(home, { recursive: true });
        const tarball = readdirSync(out).find((file) => new RegExp(`^${stem}-\\d`).test(file))!;
        execFileSync("tar", ["-xzf", path.join(out, tarball), "-C", home, "--strip-components=1"]);
        return readFileSync(path.join(home, "package.json"), "utf8");
      };
      unpack("tilewright", "tilewright");
      const name = `@tilewright/native-${one.platform}`;
      const [os = "", cpu = ""] = one.platform.split("-");
      expect(JSON.parse(unpack(name, `tilewright-native-${one.platform}`))).toMatchObject({
        name,
        os: [os],
        cpu: [cpu],
      });
      for (const way of ["import", "require"]) {
        const { status, stdout, stderr } = runInto(project.folder, [...start, "smoke.mjs", way]);
        expect(status, `${stdout}${stderr}`).toBe(0);
        const said = JSON.parse(stdout.trim().split("\n").at(-1)!);
        expect(said).toEqual({ ok: true, used: "virtual:sm_89", code: "TW6010" });
      }
    } finally {
      project.remove();
    }
  }, 600_000);
});
