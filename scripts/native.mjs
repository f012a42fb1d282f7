// Builds the two native files of one platform with cargo: the addon and the virtual GPU's driver.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { addonName } from "./platforms.mjs";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** The Rust workspace. */
export const rust = path.join(root, "src", "native");

/**
 * Builds into `out`: `tilewright.<name>.node` and `vgpu/<driver>`. `cargo` is the command and its first arguments, `built` the folder below
 * cargo's target folder where libraries come to lie.
 */
export function buildNative(
  { name, library, driver },
  out,
  { cargo = ["cargo", "build"], built = "release", env = {} } = {},
) {
  const [command, ...args] = cargo;
  const manifest = path.join(rust, "Cargo.toml");
  run(
    command,
    [...args, "--release", "--manifest-path", manifest, "-p", "tilewright-driver", "-p", "tilewright-addon"],
    { ...process.env, ...env },
  );
  const folder = path.join(path.resolve(process.env.CARGO_TARGET_DIR ?? path.join(rust, "target")), built);
  mkdirSync(path.join(out, "vgpu"), { recursive: true });
  replace(path.join(folder, library("tilewright_driver")), path.join(out, "vgpu", driver));
  replace(path.join(folder, library("tilewright_addon")), path.join(out, addonName(name)));
}

/** Puts a copy in place in one step: a running process has the old file mapped, and writing over that would crash it. */
function replace(from, to) {
  const temporary = `${to}.${process.pid}`;
  copyFileSync(from, temporary);
  renameSync(temporary, to);
}

function run(command, args, env) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, env, stdio: "inherit" });
  if (status === 0) return;
  const why = error?.message ?? (signal ? `ended by ${signal}` : `exit status ${status}`);
  fail(`${path.basename(command)} failed (${why})`);
}

/** Whether a program is there and runs. */
export function runs(command) {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0;
}

export function fail(message) {
  console.error(`tilewright: ${message}`);
  process.exit(1);
}
