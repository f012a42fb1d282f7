/** Every wrong call of every shipped kernel: exit 2, one line that names what is wrong, and no output file. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ended, tilewright } from "./command-line.js";
import { writeFile } from "./files.js";
import { badCalls, type Call, goodCall } from "./refused-calls.js";
import { isShipped } from "./runner.js";
import { type Signature, signatures } from "./signatures.js";

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "contract-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function call(kernel: string, { tensors, settings }: Call, ...more: string[]): Promise<Ended> {
  writeFile(at("in"), tensors);
  rmSync(at("out"), { force: true });
  const set = settings.flatMap(([name, value]) => ["--set", `${name}=${value}`]);
  return tilewright("run", kernel, "--in", at("in"), "--out", at("out"), "--device", "virtual", ...set, ...more);
}

const shipped: readonly (readonly [string, Signature])[] = Object.entries(signatures).filter(([name]) =>
  isShipped(name),
);

describe.each(shipped)("%s", (kernel, signature) => {
  test.each([true, false])("takes what it says, optional tensors given: %s", async (optional) => {
    expect(await call(kernel, goodCall(signature, optional))).toMatchObject({ exit: 0, err: "" });
    expect(existsSync(at("out"))).toBe(true);
  });

  test.each(badCalls(signature).map((bad) => [bad.title, bad] as const))("refuses %s", async (_, bad) => {
    const plain = await call(kernel, bad);
    expect(plain).toMatchObject({ exit: 2, out: "" });
    expect(plain.err).toMatch(/^tilewright: [^\n]+\n$/);
    expect(plain.err).toContain(bad.names);
    expect(existsSync(at("out"))).toBe(false);
    const json = await call(kernel, bad, "--json");
    expect(json).toMatchObject({ exit: 2, err: plain.err });
    expect(JSON.parse(json.out)).toMatchObject({ error: { code: expect.stringMatching(/\S/) } });
    expect(existsSync(at("out"))).toBe(false);
  });
});
