/** Vitest's global set-up: ptxas and nvdisasm are fetched once, before any worker starts; what could not be had is said plainly. */
import type { TestProject } from "vitest/node";
import { ensureToolchain } from "../../src/toolchain/index.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Why ptxas and nvdisasm are missing; null when they are there. */
    toolchainMissing: string | null;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  try {
    await ensureToolchain({ components: ["ptxas", "nvdisasm"], onProgress: (line) => console.error(`setup: ${line}`) });
    project.provide("toolchainMissing", null);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`setup: tests that need ptxas or nvdisasm will be skipped: ${reason}`);
    project.provide("toolchainMissing", reason);
  }
}
