// Builds the two native files for this machine: native/tilewright.<platform>.node (the addon) and native/vgpu/libcuda.so.1, or as
// NVIDIA's is called here (the virtual GPU's driver). Called by scripts/build.mjs every time, so it first compares a stamp of the Rust
// sources and starts cargo only if need be.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildNative, fail, root, runs, rust } from "./native.mjs";
import { addonName, hostPlatform } from "./platforms.mjs";

const out = path.join(root, "native");
const stampFile = path.join(out, ".sources");
const host = hostPlatform();

const stamp = stampOf(rustSources(rust));
if (upToDate()) process.exit(0);
requireCargo();
console.log("build: the native addon and the virtual GPU (the first time takes a minute or two)");
const started = performance.now();
buildNative(host, out);
writeFileSync(stampFile, stamp);
console.log(`build: native files done in ${((performance.now() - started) / 1000).toFixed(1)} s`);

function upToDate() {
  const built = [path.join("vgpu", host.driver), addonName(host.name)].every((file) =>
    existsSync(path.join(out, file)),
  );
  return built && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
}

function requireCargo() {
  if (runs("cargo")) return;
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
  const scripts = ["build-native.mjs", "native.mjs", "platforms.mjs"].map((name) => path.join(root, "scripts", name));
  for (const file of [...scripts, ...files]) {
    const { size, mtimeMs } = statSync(file);
    digest.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return digest.digest("hex");
}
