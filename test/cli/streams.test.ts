/** The command as a process: readers that close early, disks that are full, users without a home. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const cli = path.resolve(import.meta.dirname, "../../dist/cli/main.js");
const kernel = path.resolve(import.meta.dirname, "../package/project/softmax.ts");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "streams-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A line of a shell, with `tilewright` in it. */
function shell(line: string, env: NodeJS.ProcessEnv = {}) {
  const tilewright = `'${process.execPath}' '${cli}'`;
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["-c", `set -o pipefail; ${line.replaceAll("tilewright", tilewright)}`],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, ...env },
    },
  );
  return { status, stdout, stderr };
}

test("a reader of standard output that has what it wants ends the command without a word", () => {
  expect(shell("tilewright list | head -1")).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^act_quant: [^\n]*\n$/),
    stderr: "",
  });
});

test("progress that nobody reads does not stop the work", () => {
  const { status, stdout } = shell(
    `tilewright inspect '${kernel}' --set N=64 --resources sm_80 --out page.html 2>&1 | head -c 3`,
  );
  expect([status, stdout]).toEqual([0, "sof"]);
  expect(existsSync(path.join(folder, "page.html"))).toBe(true);
});

test.runIf(existsSync("/dev/full"))("standard output on a full disk is said on one line", () => {
  expect(shell("tilewright list > /dev/full")).toEqual({
    status: 2,
    stdout: "",
    stderr: "tilewright: standard output cannot be written (ENOSPC)\n",
  });
});
