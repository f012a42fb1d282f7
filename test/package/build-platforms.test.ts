/** What scripts/build-platforms.mjs says where tools are missing: all that is missing, where to get it, and nothing is built. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
let bin: string;
beforeEach(() => {
  bin = mkdtempSync(path.join(tmpdir(), "tools-"));
});
afterEach(() => rmSync(bin, { recursive: true }));

/** A program of this machine's PATH, which has no others. */
function tool(name: string, prints = ""): void {
  const file = path.join(bin, name);
  writeFileSync(file, `#!/bin/sh\necho "${prints}"\n`);
  chmodSync(file, 0o755);
}

function build(...names: string[]): { status: number | null; stdout: string; stderr: string } {
  const script = path.join(root, "scripts/build-platforms.mjs");
  return spawnSync(process.execPath, [script, ...names], { encoding: "utf8", env: { PATH: bin } });
}

test("a platform that there is not is refused with those that there are", () => {
  const { status, stderr } = build("win32-x64", "plan9-x64");
  expect(status).toBe(1);
  expect(stderr).toContain("there is no platform plan9-x64, only linux-x64-gnu, linux-arm64-gnu, darwin-x64");
});

test("without cargo, that is all that is missing", () => {
  const { status, stderr } = build("win32-x64");
  expect(status).toBe(1);
  expect(stderr).toBe(
    "win32-x64: not built, since this machine lacks\n  cargo, Rust's build tool: https://rustup.rs\n",
  );
});

test("each platform's own tools are named, with where to get them", () => {
  tool("cargo");
  tool("rustc", bin);
  const { status, stdout, stderr } = build();
  expect(status).toBe(1);
  expect(stdout).toBe("");
  const lines = stderr.trim().split("\n");
  expect(lines.filter((line) => line.startsWith("  Rust's library for it: rustup target add "))).toHaveLength(5);
  expect(lines.filter((line) => line.includes("pip install cargo-zigbuild"))).toHaveLength(4);
  expect(stderr).toContain(
    "win32-x64: not built, since this machine lacks\n  Rust's library for it: rustup target add x86_64-pc-windows-gnu\n  mingw-w64: apt-get install gcc-mingw-w64-x86-64",
  );
});
