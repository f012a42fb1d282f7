/** Vitest's global set-up: ptxas, nvdisasm and NVRTC are fetched once, before any worker starts; what could not be had is said plainly. */
import type { TestProject } from "vitest/node";
import { type ComponentName, ensureToolchain } from "../../src/toolchain/index.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Why ptxas and nvdisasm are missing; null when they are there. */
    toolchainMissing: string | null;
    /** The same of NVRTC. */
    nvrtcMissing: string | null;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide("toolchainMissing", await missing(["ptxas", "nvdisasm"]));
  project.provide("nvrtcMissing", await missing(["nvrtc"]));
}

/** Why components are not there, once it was tried to fetch them; null when they are. */
async function missing(components: readonly ComponentName[]): Promise<string | null> {
  try {
    await ensureToolchain({ components, onProgress: (line) => console.error(`setup: ${line}`) });
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`setup: tests that need ${components.join(" or ")} will be skipped: ${reason}`);
    return reason;
  }
}
