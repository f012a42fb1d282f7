/** What scripts/pack.mjs makes: the package without native files, and this platform's package, which together run a kernel. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { installedProject, root, unbuilt } from "./installed.js";

test("the package and the package of this platform are published apart, and run together", (context) => {
  const why = unbuilt();
  if (why !== undefined) context.skip(why);
  const project = installedProject(false);
  try {
    const modules = path.join(project.folder, "node_modules");
    const out = path.join(project.folder, "out");
    execFileSync(process.execPath, [path.join(root, "scripts/pack.mjs"), out], { stdio: "ignore" });
    const addon = readdirSync(path.join(root, "native")).find((file) => file.endsWith(".node"))!;
    const platform = /^tilewright\.(.+)\.node$/.exec(addon)![1]!;
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    expect(readdirSync(out).sort()).toEqual([
      `tilewright-${version}.tgz`,
      `tilewright-native-${platform}-${version}.tgz`,
    ]);
    const unpack = (tarball: string, name: string) => {
      const home = path.join(modules, name);
      rmSync(home, { recursive: true, force: true });
      mkdirSync(home, { recursive: true });
      execFileSync("tar", ["-xzf", path.join(out, tarball), "-C", home, "--strip-components=1"]);
      return JSON.parse(readFileSync(path.join(home, "package.json"), "utf8"));
    };
    const name = `@tilewright/native-${platform}`;
    const main = unpack(`tilewright-${version}.tgz`, "tilewright");
    expect(main).toMatchObject({ name: "tilewright", version, optionalDependencies: { [name]: version } });
    expect(existsSync(path.join(modules, "tilewright/native"))).toBe(false);

    const smoke = () =>
      spawnSync(process.execPath, ["smoke.mjs"], { cwd: project.folder, encoding: "utf8", timeout: 110_000 });
    const alone = smoke();
    expect(alone.status).not.toBe(0);
    expect(alone.stderr).toContain(`the package ${name}, which is not installed`);

    const native = unpack(`tilewright-native-${platform}-${version}.tgz`, name);
    expect(native).toMatchObject({ name, version, os: [process.platform], cpu: [process.arch], main: addon });
    const { status, stdout, stderr } = smoke();
    expect(status, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
  } finally {
    project.remove();
  }
}, 300_000);
