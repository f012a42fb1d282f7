// Speed of the virtual GPU's engine on one host thread: measured by the engine's own example programs, and on indexer_logits.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bind, loadKernel, runOn } from "../dist/compiler/index.js";
import { open } from "../dist/runtime/index.js";
import { indexerInputs } from "./indexer.mjs";

const manifest = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "src", "native", "Cargo.toml");

/** JSON that `cargo run --example <name>` of the engine prints. */
function example(name) {
  const args = ["run", "--release", "--quiet", "--manifest-path", manifest, "-p", "tilewright-vgpu", "--example", name];
  const { status, stdout, stderr } = spawnSync("cargo", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

export const engineSpeed = () => example("speed");

/** indexer_logits, T = 1, H = 64, D = 128, S = 8192: the fastest of five launches, plain and under all sanitizers. */
export async function indexerSanitized(arch = "sm_89") {
  const program = loadKernel("indexer_logits");
  const inputs = indexerInputs(1, 8192, 64, 128);
  const binding = bind(program.kernel, inputs, new Map());
  const fastest = async (options) => {
    const device = open(`virtual:${arch}`, { threads: 1, ...options });
    try {
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 5; i++) {
        const { stats, findings } = await runOn(device, program, binding, { inputs });
        if (findings.length > 0) throw new Error(`indexer_logits: ${findings[0].message}`);
        best = Math.min(best, stats.milliseconds);
      }
      return best;
    } finally {
      device.close();
    }
  };
  const plain = await fastest({});
  const sanitized = await fastest({ sanitize: "all" });
  return { indexer_ms: plain, indexer_sanitized_ms: sanitized, indexer_sanitized_ratio: sanitized / plain };
}
