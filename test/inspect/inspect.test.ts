/** `tilewright inspect`: every line of every form is linked with the source line that it came from, checked on the texts themselves. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadKernel } from "../../src/compiler/index.js";
import { type Inspection, inspect, inspectHtml, type LaunchInspection, type View } from "../../src/inspect/index.js";
import { findTool } from "../../src/toolchain/index.js";
import { tilewright } from "../contract/command-line.js";

const kernels = [
  ["indexer_logits", "sm_89", { H: 64, D: 128 }],
  ["sparse_mla_prefill", "sm_90a", { H: 64 }],
] as const;
const made = new Map<string, Inspection>();
beforeAll(async () => {
  for (const [name, arch, dims] of kernels) {
    const settings = new Map(Object.entries(dims).map(([dim, size]) => [dim, String(size)]));
    made.set(
      name,
      await inspect(loadKernel(name), { arch, settings, resources: name === "indexer_logits" ? [arch] : [] }),
    );
  }
});

const launchOf = (name: string): LaunchInspection => made.get(name)!.launches[0]!;
const viewOf = (launch: LaunchInspection, name: string): View => launch.views.find((view) => view.name === name)!;
/** The source line of a place, and of the call sites around it. */
function sourceOf({ places, files }: LaunchInspection, place: number): { file: string; line: number; text: string }[] {
  const all = [];
  for (let at = place; at >= 0; at = places[at]!.up) {
    const { file, line } = places[at]!;
    all.push({ file: files[file]!.name, line, text: files[file]!.lines[line - 1] ?? "" });
  }
  return all;
}
const isInstruction = (line: string): boolean =>
  /^\s+(@!?%p\d+ )?[a-z][\w.:]* .*;$/.test(line) && !/^\s+\.(reg|param)/.test(line);
const multiplies = (line: string): boolean => /\bmma\.sync/.test(line);

describe.each(kernels.map(([name]) => name))("the lines of %s", (name) => {
  test("PTX says itself, in .file and .loc, what the page links", () => {
    const launch = launchOf(name);
    const { lines, places } = viewOf(launch, "ptx");
    const files = new Map<number, string>();
    let at: { file: string; line: number } | undefined;
    let instructions = 0;
    lines.forEach((line, i) => {
      const file = /^\.file (\d+) "(.*)"/.exec(line);
      if (file !== null) files.set(Number(file[1]), file[2]!);
      const loc = /^\s+\.loc (\d+) (\d+)/.exec(line);
      if (loc !== null) at = { file: files.get(Number(loc[1]))!, line: Number(loc[2]) };
      if (!isInstruction(line)) return;
      instructions++;
      const [own] = sourceOf(launch, places[i]!);
      expect(own, line).toMatchObject(at!);
      expect(own!.text.trim(), line).not.toBe("");
    });
    expect(instructions).toBeGreaterThan(300);
  });

  test("products link to the mma( that they came from, in every form", () => {
    const launch = launchOf(name);
    const forms: [string, (line: string) => boolean][] = [
      ["tile", (line) => /^\s+mma /.test(line)],
      ["thread", multiplies],
      ["ptx", multiplies],
      ["cuda", (line) => /^\s+mma_\w*\(/.test(line)],
      ...(viewOf(launch, "sass").missing === undefined
        ? ([["sass", (line: string) => /\b[HQ]MMA\b/.test(line)]] as [string, (line: string) => boolean][])
        : []),
    ];
    for (const [form, fits] of forms) {
      const { lines, places } = viewOf(launch, form);
      const products = lines.flatMap((line, i) => (fits(line) ? [i] : []));
      expect(products.length, form).toBeGreaterThan(0);
      for (const i of products) {
        const chain = sourceOf(launch, places[i]!);
        expect(chain[0]!.text, `${form}: ${lines[i]}`).toContain("mma(");
        // The outermost call site is in the kernel's own file.
        expect(chain.at(-1)!.file).toBe(`src/kernels/${name}.ts`);
      }
    }
  });

  test("a line of PTX and the line of thread IR with its number are one instruction", () => {
    const launch = launchOf(name);
    const [thread, ptx] = [viewOf(launch, "thread"), viewOf(launch, "ptx")];
    const opcodeOf = new Map<number, string>();
    thread.lines.forEach((line, i) => {
      const opcode = /^\s+(?:@!?%p\d+ )?(?:.*? = )?([a-z][\w.:]*)/.exec(line)?.[1];
      if (thread.nodes[i]! >= 0 && opcode !== undefined) opcodeOf.set(thread.nodes[i]!, opcode);
    });
    let compared = 0;
    ptx.lines.forEach((line, i) => {
      const opcode = opcodeOf.get(ptx.nodes[i]!);
      if (!isInstruction(line) || opcode === undefined || /^(for|if|while)/.test(opcode)) return;
      compared++;
      expect(
        line
          .trim()
          .replace(/^@!?%p\d+ /, "")
          .split(" ")[0]!
          .replace(/;$/, "")
          .replaceAll("::", "."),
        line,
      ).toContain(opcode.split(".")[0]);
    });
    expect(compared).toBeGreaterThan(300);
  });
});

describe("the pictures", () => {
  test("an accumulator lies as PTX ISA says of mma.m16n8: rows lane/4 and +8, columns 2·(lane mod 4) and +1", () => {
    const { layout } = launchOf("indexer_logits").fragments.find(({ roles }) => roles.includes("accumulator"))!;
    const at = (register: number, lane: number) => {
      const sum = [0, 0];
      layout.regs.forEach((b, bit) => {
        if (b !== null && (register >> bit) & 1) sum[b.dim]! += b.step;
      });
      layout.lanes.forEach((b, bit) => {
        if (b !== null && (lane >> bit) & 1) sum[b.dim]! += b.step;
      });
      return sum;
    };
    for (let lane = 0; lane < 32; lane++)
      for (let c = 0; c < 4; c++)
        expect(at(c, lane)).toEqual([Math.floor(lane / 4) + (c >= 2 ? 8 : 0), 2 * (lane % 4) + (c % 2)]);
  });

  test("chunks below each other in eight rows lie in eight different groups of banks", () => {
    for (const name of ["indexer_logits", "sparse_mla_prefill"]) {
      const tiles = launchOf(name).buffers.filter(({ note, banks }) => /swizzle/.test(note) && banks !== undefined);
      expect(tiles.length, name).toBeGreaterThan(0);
      for (const { banks } of tiles)
        for (let c = 0; c < banks![0]!.length; c++)
          expect(new Set(banks!.slice(0, 8).map((row) => row[c])).size).toBe(8);
    }
  });

  test("a pipelined loop copies into the slot that the iteration after the next will read", () => {
    const { timelines, views } = launchOf("indexer_logits");
    expect(timelines).toHaveLength(1);
    const [{ rings, events, length }] = timelines as [(typeof timelines)[number]];
    expect(rings).toEqual([{ buffer: "K", slots: 3 }]);
    const of = (kind: string) => events.filter((e) => e.kind === kind);
    expect(of("copy").map(({ buffer, slot }) => [buffer, slot])).toEqual([["K", 2]]);
    const reads = of("read").filter(({ buffer }) => buffer === "K");
    expect(reads.every(({ slot }) => slot === 0)).toBe(true);
    expect(of("wait")[0]).toMatchObject({ pending: 1 });
    expect(of("wait")[0]!.from).toBeLessThan(reads[0]!.from);
    // All products of this kernel are in its one loop.
    const thread = views.find((view) => view.name === "thread")!;
    expect(of("mma").reduce((sum, { count }) => sum + count, 0)).toBe(thread.lines.filter(multiplies).length);
    expect(Math.max(...events.map(({ to }) => to))).toBeLessThanOrEqual(length);
  });

  test("resources are ptxas's, and occupancy follows from them", (context) => {
    if (findTool("ptxas") === undefined) context.skip("no ptxas: `tilewright setup` fetches it");
    const [resources] = made.get("indexer_logits")!.resources;
    const [launch] = resources!.launches;
    expect(resources!.target).toBe("sm_89");
    expect(launch!.assembled!.registers).toBeGreaterThan(100);
    expect(launch!.assembled!.spillStores).toBe(0);
    const perBlock = Math.ceil((launch!.assembled!.registers * 32) / 256) * 256 * (launch!.threads / 32);
    expect(launch!.occupancy.blocks).toBe(
      Math.min(Math.floor(65536 / perBlock), Math.floor((100 * 1024) / (launch!.sharedBytes + 1024))),
    );
  });
});

describe("the page", () => {
  test("fetches nothing, and nothing in it can end its scripts", () => {
    const html = inspectHtml(made.get("indexer_logits")!);
    expect(html).not.toMatch(/<(script|link|img|iframe)[^>]*\s(src|href)=(?!"data:)/);
    expect(html).not.toMatch(/https?:\/\/|@import|url\(/);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html.length).toBeLessThan(600_000);
  });

  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "inspect-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is written for a kernel of the user's own, whose text may hold anything", async () => {
    const source = `import { blockIdx, f32, input, kernel, load, map, output, store } from "tilewright";
// </script><script>alert(1)</script>
export const twice = kernel("twice", {
  params: { x: input(f32, ["M", 64]), y: output(f32, ["M", 64]) },
  grid: ({ M }) => [M],
}, ({ x, y }) => {
  const row = blockIdx.x;
  const X = load(x.tile([row, 0], [1, 64]));
  store(y.tile([row, 0], [1, 64]), map(X, (e) => e * 2));
});
`;
    const file = path.join(folder, "twice.ts");
    writeFileSync(file, source);
    const out = path.join(folder, "twice.html");
    const args = ["inspect", `${file}#twice`, "--arch", "sm_80", "--resources", "sm_80", "--set", "M=4", "--out", out];
    const { exit, out: text, err } = await tilewright(...args, "--json");
    expect(err).toBe("");
    expect(exit).toBe(0);
    expect(JSON.parse(text)).toMatchObject({ kernel: "twice", arch: "sm_80", dims: { M: 4 }, html: out });
    const html = readFileSync(out, "utf8");
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).toContain("store(y.tile");
  });

  test.each([
    ["a folder that is not there", ["--out", "/nowhere/page.html"], /folder \/nowhere does not exist/],
    ["a target that is none", ["--arch", "sm_70"], /no target 'sm_70'/],
    ["a target for resources that is none", ["--resources", "sm_80,sm_11"], /no target 'sm_11'/],
    ["a tunable that it lacks", ["--tune", "colour=3"], /colour/],
  ])("is refused for %s before anything is written", async (_, args, message) => {
    const file = path.join(folder, "refused.html");
    const { exit, err } = await tilewright("inspect", "indexer_logits", "--out", file, ...args);
    expect(exit).toBe(2);
    expect(err).toMatch(message);
    expect(existsSync(file)).toBe(false);
  });
});
