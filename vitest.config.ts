import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // What generated launchers import is the package; under test it is its sources.
  resolve: {
    alias: [{ find: /^tilewright\/launch$/, replacement: path.resolve(import.meta.dirname, "src/launcher/index.ts") }],
  },
  test: {
    include: ["test/**/*.test.ts"],
    // What somebody has tuned on this machine must not change what is tested; tests of tuned configurations switch them on for themselves.
    env: { TILEWRIGHT_TUNED: "off" },
    globalSetup: ["test/support/toolchain-setup.ts"],
    // Kernels run on the virtual GPU: a property test is minutes of simulated machine on a slow host, not a hung test.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each worker may start an engine that uses every core, so two workers already fill a small machine.
    maxWorkers: 2,
    pool: "forks",
  },
});
