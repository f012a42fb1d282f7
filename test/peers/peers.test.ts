/** Other people's kernels on the virtual GPU, where somebody has put their PTX: `TILEWRIGHT_PEERS=<folder>` (docs/virtual-gpu.md says what). */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = process.env.TILEWRIGHT_PEERS;

test("their modules load or are refused by name, and every entry that is launched gives what its reference gives", {
  timeout: 3_600_000,
}, (context) => {
  if (!folder) {
    context.skip("needs TILEWRIGHT_PEERS, a folder with the PTX of other people's kernels");
    return;
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL("run.mjs", import.meta.url)), folder],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  console.log(stdout);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/ 0 failures\n$/);
  expect(status).toBe(0);
});
