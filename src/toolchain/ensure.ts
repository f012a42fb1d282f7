/** The tools, fetched when they are missing. */
import { ToolchainError } from "./errors.js";
import { type FetchOptions, fetchComponents } from "./fetch.js";
import { findTool, type Tool, type ToolName } from "./find.js";
import { defaultComponents } from "./pins.js";

/**
 * Finds the named tools (ptxas, nvdisasm and NVRTC without names), fetching into the cache those that neither a toolkit nor the
 * cache has. Throws ToolchainError when one can be had from nowhere.
 */
export async function ensureToolchain(options: FetchOptions = {}): Promise<ReadonlyMap<ToolName, Tool>> {
  const names = options.components ?? defaultComponents;
  const where = options.cache === undefined ? {} : { cache: options.cache };
  const missing = names.filter((name) => findTool(name, where) === undefined);
  await fetchComponents({ ...options, components: missing });
  return new Map(names.map((name) => [name, requireTool(name, where)]));
}

/** Finds a tool or throws `toolchain.missing-tool`, which says how to get it. Fetches nothing. */
export function requireTool(name: ToolName, where: { readonly cache?: string } = {}): Tool {
  const tool = findTool(name, where);
  if (tool !== undefined) return tool;
  const extra = name === "nvcc" ? " --with nvcc" : "";
  throw new ToolchainError(
    "toolchain.missing-tool",
    `${name} is neither in a CUDA toolkit (12.8 or newer; on PATH, under CUDA_HOME, in /usr/local/cuda) nor in the cache`,
    `Run \`tilewright setup${extra}\`, which fetches NVIDIA's own build of it.`,
  );
}
