/** Nothing that JavaScript passes to the addon may end the process. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { addonFile, virtualDriverFile } from "../../src/runtime/native.js";

const script = fileURLToPath(new URL("adversary.mjs", import.meta.url));

function survive(seed: number, runs: number): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, addonFile(), virtualDriverFile(), String(seed), String(runs)]);
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("close", (status, signal) => resolve(`${output.slice(-2000)}${status ?? signal}`));
  });
}

test.each([1, 2, Date.now() % 2 ** 31])(
  "a process that calls the addon with garbage survives (seed %i)",
  async (seed) => {
    expect(await survive(seed, 600)).toMatch(/survived\n0$/);
  },
);
