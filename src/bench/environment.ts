/** What a record says about where it was measured. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import type { Device } from "../runtime/index.js";
import type { DeviceFacts, Environment } from "./record.js";

const packageFolder = fileURLToPath(new URL("../../", import.meta.url));

export function environmentOf(
  options: Readonly<Record<string, unknown>>,
  device: DeviceFacts | undefined,
): Environment {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  const commit = commitOf(packageFolder);
  return {
    tilewright: version,
    ...(commit === undefined ? {} : { commit }),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    cpu: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    ...(device === undefined ? {} : { device }),
    options,
  };
}

/** The commit of a checkout, marked where files differ from it; undefined for an installed package. */
function commitOf(folder: string): string | undefined {
  const git = (...args: string[]) => {
    const { status, stdout } = spawnSync("git", ["-C", folder, ...args], { encoding: "utf8" });
    return status === 0 ? stdout.trim() : undefined;
  };
  // A package inside somebody else's checkout is not at their commit.
  if (git("rev-parse", "--show-prefix") !== "") return undefined;
  const head = git("rev-parse", "HEAD");
  return head === undefined ? undefined : git("status", "--porcelain") === "" ? head : `${head}+changes`;
}

export function deviceFacts(device: Device): DeviceFacts {
  const { id, name, kind, arch, driverVersion, props } = device;
  const state = kind === "cuda" ? gpuState(id) : undefined;
  const facts = { id, name, kind, arch, driver: driverVersion, props: { ...props } };
  return state === undefined ? facts : { ...facts, state: [state] };
}

/** Clocks, power, temperature and what throttles a GPU, where nvidia-smi says. */
export function gpuState(id: string): string | undefined {
  const fields = "driver_version,clocks.sm,clocks.mem,power.draw,temperature.gpu,clocks_throttle_reasons.active";
  const args = [`--id=${id.slice("cuda:".length)}`, `--query-gpu=${fields}`, "--format=csv,noheader"];
  const { status, stdout } = spawnSync("nvidia-smi", args, { encoding: "utf8" });
  return status === 0 ? `${fields}: ${stdout.trim()}` : undefined;
}
