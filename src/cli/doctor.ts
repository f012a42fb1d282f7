/** `tilewright doctor`: what is there of all that tilewright can use, and how to get what is not. */
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import pc from "picocolors";
import { cacheFolder, findTool, type ToolName } from "../toolchain/index.js";
import { type DeviceReport, probeDevices } from "./devices.js";
import { addonFile, buildFix, virtualDriverFile } from "./native-files.js";
import { packageFacts } from "./package-folder.js";
import { probe } from "./probe.js";
import type { Outcome, Perform } from "./session.js";

interface Check {
  readonly name: string;
  readonly found: boolean;
  /** Nothing works without it; the others widen what can be done. */
  readonly required: boolean;
  readonly detail: string;
  /** What to do about it; only where it was not found. */
  readonly fix?: string;
}

export function addDoctor(program: Command, perform: Perform): void {
  program
    .command("doctor")
    .description("say what of Node, addon, drivers, GPUs, compilers and cache is there, and the fix for what is not")
    .action(
      perform(async (): Promise<Outcome> => {
        const devices = await probeDevices();
        const checks = [
          nodeCheck(),
          ...nativeChecks(devices),
          ...gpuChecks(devices),
          ...toolChecks(),
          cacheCheck(),
          await cargoCheck(),
        ];
        const healthy = checks.every(({ found, required }) => found || !required);
        return { exit: healthy ? 0 : 2, object: { healthy, checks }, text: render(checks, healthy) };
      }),
    );
}

function check(name: string, required: boolean, found: boolean, detail: string, fix: string): Check {
  return { name, found, required, detail, ...(found ? {} : { fix }) };
}

function nodeCheck(): Check {
  const { node: range } = packageFacts();
  const [needMajor = 0, needMinor = 0] = range.replace(/^\D*/, "").split(".").map(Number);
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const found = major > needMajor || (major === needMajor && minor >= needMinor);
  return check("Node", true, found, `${process.version}, needed ${range}`, "Install a newer Node: https://nodejs.org");
}

function nativeChecks(devices: DeviceReport): Check[] {
  const addon = addonFile();
  const driver = virtualDriverFile();
  const loads = addon !== undefined && devices.problem === undefined;
  const virtual = devices.devices.find(({ name }) => name.startsWith("virtual"));
  return [
    check("addon", true, loads, loads ? addon : (devices.problem ?? "not built"), buildFix),
    check("virtual driver", true, driver !== undefined, driver ?? "not built", buildFix),
    check(
      "virtual GPU",
      true,
      virtual !== undefined,
      virtual?.detail ?? devices.problem ?? "the addon lists none",
      buildFix,
    ),
  ];
}

function gpuChecks({ devices, noNvidia, problem }: DeviceReport): Check[] {
  const real = devices.filter(({ name }) => name.startsWith("cuda"));
  const driver = check(
    "NVIDIA driver",
    false,
    problem === undefined && noNvidia === undefined,
    noNvidia ?? (problem === undefined ? "opens" : "not asked: the addon does that"),
    "Needed only for real GPUs: install NVIDIA's driver. Kernels run on the virtual GPU without it.",
  );
  const none = check(
    "NVIDIA GPU",
    false,
    false,
    "none",
    "Needed only to run on real hardware; in a container, pass the GPUs through (for instance `--gpus all`).",
  );
  return [driver, ...(real.length > 0 ? real.map(({ name, detail }) => check(name, false, true, detail, "")) : [none])];
}

function toolChecks(): Check[] {
  const use: [ToolName, string, string][] = [
    ["ptxas", "checks emitted PTX", "tilewright setup"],
    ["nvdisasm", "shows machine code", "tilewright setup"],
    ["nvrtc", "compiles the CUDA C++ twins", "tilewright setup"],
    ["nvcc", "compiles the CUDA C++ twins ahead of time", "tilewright setup --with nvcc"],
  ];
  return use.map(([name, purpose, command]) => {
    const tool = findTool(name);
    const detail = tool === undefined ? `none (${purpose})` : `${tool.version} (${tool.source}): ${tool.path}`;
    return check(name, false, tool !== undefined, detail, `Run \`${command}\`.`);
  });
}

function cacheCheck(): Check {
  const folder = cacheFolder();
  let nearest = folder;
  while (!existsSync(nearest)) nearest = path.dirname(nearest);
  try {
    accessSync(nearest, constants.W_OK);
    return check("cache", false, true, existsSync(folder) ? folder : `${folder} (made when needed)`, "");
  } catch {
    return check(
      "cache",
      false,
      false,
      `${folder} cannot be written`,
      "Make it writable, or set XDG_CACHE_HOME to a folder that is.",
    );
  }
}

async function cargoCheck(): Promise<Check> {
  const version = await probe("cargo", ["--version"]);
  return check(
    "cargo",
    false,
    version !== undefined,
    version ?? "none",
    "Needed only to build from a checkout: https://rustup.rs",
  );
}

function render(checks: readonly Check[], healthy: boolean): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const lines = checks.flatMap(({ name, found, required, detail, fix }) => {
    const mark = found ? pc.green("found  ") : required ? pc.red("MISSING") : pc.yellow("none   ");
    return [
      `${mark} ${name.padEnd(width)}  ${detail}`,
      ...(fix === undefined ? [] : [`        ${" ".repeat(width)}  → ${fix}`]),
    ];
  });
  const verdict = healthy ? "All that tilewright needs is here." : "Something that tilewright needs is missing.";
  return [...lines, verdict].join("\n");
}
