/** What is written of rows and winners where there is no room for it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

const files = path.resolve(import.meta.dirname, "../../dist/tuned/files.js");

// A limit on the size of files acts as a full disk does: the write that meets it takes what fits and reports no error, the next one fails.
test.runIf(process.platform !== "win32")(
  "a file that does not fit is not there at all, and the one before stays",
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), "tuned-files-"));
    try {
      const file = path.join(folder, "row.json");
      writeFileSync(file, '"before"');
      const script = `
      import { writeJson } from ${JSON.stringify(files)};
      try { writeJson(process.argv[1], "x".repeat(5000)); } catch (error) { console.log(error.code); }`;
      const line = `ulimit -f 1 && exec "$0" --input-type=module -e "$1" "$2"`;
      const { stdout, stderr } = spawnSync("bash", ["-c", line, process.execPath, script, file], { encoding: "utf8" });
      expect({ stdout, stderr }).toEqual({ stdout: "EFBIG\n", stderr: "" });
      expect(readFileSync(file, "utf8")).toBe('"before"');
      expect(readdirSync(folder)).toEqual(["row.json"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
