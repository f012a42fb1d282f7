import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
let folder: string;
const at = (name: string) => path.join(folder, name);

/** A package of two files with this repository's build script, settings and compiler. */
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "build-"));
  for (const name of ["scripts", "src/cli"]) mkdirSync(at(name), { recursive: true });
  for (const name of [
    "scripts/build.mjs",
    "package.json",
    "tsconfig.json",
    "tsconfig.build.json",
    "tsconfig.generated.json",
  ]) {
    copyFileSync(path.join(root, name), at(name));
  }
  symlinkSync(path.join(root, "node_modules"), at("node_modules"));
  writeFileSync(at("scripts/build-native.mjs"), "");
  writeFileSync(at("src/cli/main.ts"), '#!/usr/bin/env node\nimport { two } from "../two.js";\nconsole.log(two);\n');
  writeFileSync(at("src/two.ts"), "export const two: number = 2;\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

function build() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at("scripts/build.mjs")], { encoding: "utf8" });
  return { status, output: stdout + stderr };
}

describe("scripts/build.mjs", () => {
  test("builds a command that runs, and then has nothing to do until a source changes", () => {
    expect(build().status).toBe(0);
    expect(statSync(at("dist/cli/main.js")).mode & 0o111).toBe(0o111);
    expect(spawnSync(at("dist/cli/main.js"), { encoding: "utf8" }).stdout).toBe("2\n");
    expect(build()).toEqual({ status: 0, output: "" });
    writeFileSync(at("src/two.ts"), "export const two: number = 22;\n");
    expect(build().output).toContain("compiling 2 TypeScript files");
    expect(spawnSync(at("dist/cli/main.js"), { encoding: "utf8" }).stdout).toBe("22\n");
  });

  test("builds again when dist has gone", () => {
    build();
    rmSync(at("dist"), { recursive: true });
    expect(build().status).toBe(0);
    expect(existsSync(at("dist/two.js"))).toBe(true);
  });

  test("takes what a removed source left out of dist", () => {
    writeFileSync(at("src/three.ts"), "export const three = 3;\n");
    build();
    expect(existsSync(at("dist/three.d.ts"))).toBe(true);
    rmSync(at("src/three.ts"));
    build();
    for (const ending of ["js", "js.map", "d.ts", "d.ts.map"])
      expect(existsSync(at(`dist/three.${ending}`))).toBe(false);
    expect(existsSync(at("dist/two.js"))).toBe(true);
  });

  test("fails on a type error, and again the next time", () => {
    writeFileSync(at("src/two.ts"), 'export const two: number = "two";\n');
    for (const _ of [1, 2]) {
      const { status, output } = build();
      expect(status).toBe(1);
      expect(output).toContain("src/two.ts(1,14): error TS2322");
    }
  });

  test("fails when the native build does", () => {
    writeFileSync(at("scripts/build-native.mjs"), 'console.error("no cargo"); process.exit(1);\n');
    const { status, output } = build();
    expect(status).toBe(1);
    expect(output).toContain("no cargo");
    expect(existsSync(at("dist"))).toBe(false);
  });
});
