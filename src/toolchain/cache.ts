/** Where fetched tools live: the user's cache, one folder per component, version and architecture. */
import path from "node:path";
import envPaths from "env-paths";
import type { Architecture, Component } from "./pins.js";

/** The user's cache folder for tilewright: `$XDG_CACHE_HOME/tilewright` or `~/.cache/tilewright` on Linux. It may not exist yet. */
export function cacheFolder(): string {
  return envPaths("tilewright", { suffix: "" }).cache;
}

/** The folder that holds (or would hold) a component. It appears in one step, complete. */
export function componentFolder(
  component: Component,
  architecture: Architecture,
  cache: string = cacheFolder(),
): string {
  return path.join(cache, "toolchain", `${component.name}-${component.version}-${architecture}`);
}

/** This machine's architecture in wheel terms, or undefined where NVIDIA publishes no Linux wheels for it. */
export function hostArchitecture(): Architecture | undefined {
  if (process.platform !== "linux") return undefined;
  if (process.arch === "x64") return "x86_64";
  if (process.arch === "arm64") return "aarch64";
  return undefined;
}
