// Speed of the virtual GPU's engine on one host thread, measured by the engine's own example programs.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const manifest = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "src", "native", "Cargo.toml");

/** JSON that `cargo run --example <name>` of the engine prints. */
function example(name) {
  const args = ["run", "--release", "--quiet", "--manifest-path", manifest, "-p", "tilewright-vgpu", "--example", name];
  const { status, stdout, stderr } = spawnSync("cargo", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

export const engineSpeed = () => example("speed");
