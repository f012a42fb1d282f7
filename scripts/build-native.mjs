// Builds the two native files: native/tilewright.<platform>.node (the addon) and native/vgpu/libcuda.so.1 (the virtual GPU's
// driver). Called by scripts/build.mjs every time, so it first compares a stamp of the Rust sources and starts cargo only if need be.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const rust = path.join(root, "src", "native");
const out = path.join(root, "native");
const staging = path.join(out, ".staging");
const stampFile = path.join(out, ".sources");
const driverFile = path.join(out, "vgpu", "libcuda.so.1");

const stamp = stampOf(rustSources(rust));
if (upToDate()) process.exit(0);
requireCargo();
console.log("build: the native addon and the virtual GPU (the first time takes a minute or two)");
const started = performance.now();
mkdirSync(path.dirname(driverFile), { recursive: true });
buildDriver();
buildAddon();
writeFileSync(stampFile, stamp);
console.log(`build: native files done in ${((performance.now() - started) / 1000).toFixed(1)} s`);

function upToDate() {
  const built = existsSync(driverFile) && readdirSync(out).some((name) => name.endsWith(".node"));
  return built && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
}

function buildDriver() {
  run("cargo", ["build", "--release", "--manifest-path", path.join(rust, "Cargo.toml"), "-p", "tilewright-driver"]);
  replace(path.join(targetFolder(), "release", "libtilewright_driver.so"), driverFile);
}

function buildAddon() {
  // Into a folder of its own first: a running process has the old file mapped, and writing over that would crash it.
  rmSync(staging, { recursive: true, force: true });
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve("@napi-rs/cli/package.json")),
    "dist",
    "cli.js",
  );
  const manifest = path.join(rust, "addon", "Cargo.toml");
  run(process.execPath, [
    ...[cli, "build", "--release", "--platform", "--no-js", "--manifest-path", manifest, "--output-dir", staging],
    ...["--package-json-path", path.join(root, "package.json"), "--target-dir", targetFolder()],
  ]);
  for (const name of readdirSync(staging).filter((entry) => entry.endsWith(".node"))) {
    replace(path.join(staging, name), path.join(out, name));
  }
  rmSync(staging, { recursive: true, force: true });
}

/** Puts a copy in place in one step; processes that have the old file open keep it. */
function replace(from, to) {
  const temporary = `${to}.${process.pid}`;
  copyFileSync(from, temporary);
  renameSync(temporary, to);
}

function targetFolder() {
  return path.resolve(process.env.CARGO_TARGET_DIR ?? path.join(rust, "target"));
}

function run(command, args) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status === 0) return;
  fail(
    `${path.basename(command)} failed (${error?.message ?? (signal ? `ended by ${signal}` : `exit status ${status}`)})`,
  );
}

function requireCargo() {
  const { error } = spawnSync("cargo", ["--version"], { stdio: "ignore" });
  if (!error) return;
  fail(
    [
      "cargo was not found, so the native addon and the virtual GPU cannot be built.",
      "",
      "cargo is Rust's build tool. Install it with",
      "",
      "  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh",
      "",
      'then open a new shell (or run `. "$HOME/.cargo/env"`) and start again. If it is installed already, its folder',
      "(usually ~/.cargo/bin) is missing from PATH.",
    ].join("\n"),
  );
}

function fail(message) {
  console.error(`tilewright: ${message}`);
  process.exit(1);
}

/** Every file that a change of would change the native files, sorted. */
function rustSources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !(entry.isDirectory() && ["target", "tests", "benches"].includes(entry.name)))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? rustSources(full) : [full];
    })
    .sort();
}

/** A digest of names, sizes and times: reading every file would be the slow part. */
function stampOf(files) {
  const digest = createHash("sha256").update(`${process.platform} ${process.arch} ${process.version.split(".")[0]}\n`);
  for (const file of [fileURLToPath(import.meta.url), ...files]) {
    const { size, mtimeMs } = statSync(file);
    digest.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return digest.digest("hex");
}
