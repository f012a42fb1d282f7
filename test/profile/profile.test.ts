/** `tilewright profile`: what it counts is what the launch counted, on the lines that did it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Profile } from "../../src/profile/index.js";
import { tilewright } from "../contract/command-line.js";

const source = `import { blockIdx, f32, input, kernel, output, parallel, shared, store, tabulate } from "tilewright";
export const strided = kernel("strided", {
  params: { x: input(f32, ["M", 64]), y: output(f32, ["M", 64]) },
  grid: ({ M }) => [M],
}, ({ x, y }) => {
  const row = blockIdx.x;
  const S = shared(f32, [4096]);
  parallel([4096], (i) => { S.set(i, x.at(row, i % 64)); });
  store(y.tile([row, 0], [1, 64]), tabulate(f32, [64], (i) => S.at(i * 32)));
});
`;

let folder: string;
let strided: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "profile-"));
  writeFileSync(path.join(folder, "strided.ts"), source);
  strided = `${path.join(folder, "strided.ts")}#strided`;
});
afterAll(() => rmSync(folder, { recursive: true }));

async function profileOf(...args: string[]): Promise<Profile> {
  const { exit, out, err } = await tilewright("profile", ...args, "--json");
  expect(err).toBe("");
  expect(exit).toBe(0);
  return JSON.parse(out) as Profile;
}

const indexer = ["indexer_logits", "--arch", "sm_89", "--set", "T=2", "--set", "H=16", "--set", "D=64"];

describe("a profile", () => {
  test("puts a bank conflict, its lanes and its sectors on the line that has them", async () => {
    const { files, stats, unplaced } = await profileOf(strided, "--set", "M=3", "--arch", "sm_80");
    expect(unplaced).toEqual([]);
    expect(files).toHaveLength(1);
    const at = (n: number) => files[0]!.lines.find(({ line }) => line === n)!;
    // Each of a block's four warps reads 32 words of one bank (64 elements: two warps hold the same as the other two).
    expect(at(9)).toMatchObject({
      bankConflicts: 3 * 4 * 31,
      sharedWavefronts: 3 * 4 * 32,
      text: expect.stringContaining("S.at"),
    });
    const sample = at(9).ptx.find(({ conflict }) => conflict !== undefined)!.conflict!;
    expect(sample).toMatchObject({ block: 0, bytes: 4, lanes: 2 ** 32 - 1 });
    expect(sample.offsets.map((offset) => offset - sample.offsets[0]!)).toEqual(
      Array.from({ length: 32 }, (_, lane) => 128 * lane),
    );
    expect(sample.offsets[0]! % 4096).toBe(0);
    // Consecutive floats: four sectors of 32 bytes for 32 lanes.
    expect(at(8).globalSectors / at(8).globalRequests).toBe(4);
    expect(stats.sectorsPerRequest).toBe(4);
    expect(stats.bankConflicts).toBe(at(9).bankConflicts);
  });

  test("shares out all instructions, and no others", async () => {
    const { files, unplaced, mix, counters, stats } = await profileOf(
      ...indexer,
      "--set",
      "S=700",
      "--fill",
      "k_end=650",
    );
    const lines = [...files.flatMap((file) => file.lines), ...unplaced];
    const sum = (of: readonly { issued: number }[]) => of.reduce((total, { issued }) => total + issued, 0);
    expect(sum(lines)).toBe(counters.warp_instructions);
    expect(sum(mix)).toBe(counters.warp_instructions);
    expect(lines.reduce((total, { lanes }) => total + lanes, 0)).toBe(counters.lane_instructions);
    expect(lines.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 9);
    const product = files.flatMap((file) => file.lines).find(({ text }) => text.includes("mma(products"))!;
    expect(product.classes.matrix).toBe(stats.matrixInstructions);
    expect(stats.matrixInstructions).toBeGreaterThan(0);
  });

  test("is the same every time, as text and as a page", async () => {
    const args = [...indexer, "--set", "S=300", "--fill", "k_end=300"];
    const page = path.join(folder, "page.html");
    const first = await tilewright("profile", ...args, "--html", page);
    expect(first).toMatchObject({ exit: 0, err: "" });
    const html = readFileSync(page, "utf8");
    const second = await tilewright("profile", ...args, "--html", page);
    expect(second).toEqual(first);
    expect(readFileSync(page, "utf8")).toBe(html);
    expect(first.out).toMatch(/ 54 .*mma\(products, K, transpose\(Q\)\)/);
  });

  test("is one page that needs nothing from elsewhere, and says what the source says", async () => {
    const page = path.join(folder, "strided.html");
    await profileOf(strided, "--set", "M=1", "--html", page);
    const html = readFileSync(page, "utf8");
    expect(html).not.toMatch(/<script|https?:|src=|@import|url\(/);
    expect(html).toContain("(i) =&gt; S.at(i * 32)");
    expect(html.match(/class="clash"/g)).toHaveLength(32);
    for (const tag of ["table", "svg", "details", "figure", "div"])
      expect(html.match(new RegExp(`<${tag}[ >]`, "g"))?.length).toBe(html.match(new RegExp(`</${tag}>`, "g"))?.length);
  });
});

describe("profile refuses", () => {
  test.each<[string, string[], RegExp]>([
    [
      "a dim that nothing fixes",
      ["indexer_logits", "--set", "T=1"],
      /dim H, D, S of indexer_logits is not known.*--set H=/,
    ],
    ["a fill of no input", [...indexer, "--set", "S=9", "--fill", "logits=1"], /no input "logits" to fill.*k_end/],
    ["a fill that is no number", [...indexer, "--set", "S=9", "--fill", "k_end=many"], /k_end=many.*one number/],
    [
      "dims with nothing to do",
      ["indexer_logits", "--set", "T=0", "--set", "H=8", "--set", "D=32", "--set", "S=0"],
      /nothing of indexer_logits runs/,
    ],
    [
      "made-up and given inputs at once",
      [...indexer, "--in", "x.safetensors", "--fill", "k=1"],
      /--fill is for inputs that are made up/,
    ],
    [
      "a page where no folder is",
      [...indexer, "--set", "S=9", "--html", "/nowhere/x.html"],
      /--html \/nowhere\/x.html: the folder/,
    ],
  ])("%s", async (_, args, message) => {
    const before = readdirSync(folder).sort();
    const { exit, out, err } = await tilewright("profile", ...args);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).toMatch(message);
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});
