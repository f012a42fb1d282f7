/** The API reference: TypeDoc makes it of every entry point without a warning (unresolved links, types that are referred to and not exported). */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

test("TypeDoc has nothing to object", () => {
  const bin = path.join(path.dirname(createRequire(import.meta.url).resolve("typedoc/package.json")), "bin/typedoc");
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "--emit", "none"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(`${stdout}${stderr}`).not.toMatch(/\[(warning|error)\]/);
  expect(status).toBe(0);
});
