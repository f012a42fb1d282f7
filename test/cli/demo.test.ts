import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { runDemo } from "../../src/cli/demo/demo.js";
import { type Caches, runStep, type StepRun, writeHistory } from "../../src/cli/demo/device-step.js";
import { type Expected, expectedOf, judge, judgeHistory } from "../../src/cli/demo/expected.js";
import { type Layer, type LayerShape, makeLayer } from "../../src/cli/demo/layer.js";
import { renderReport } from "../../src/cli/demo/report.js";
import { duration, renderTable, short } from "../../src/cli/demo/table.js";
import type { Session } from "../../src/cli/session.js";
import { bf16 } from "../../src/oracle/index.js";
import { type Device, open } from "../../src/runtime/index.js";

const session: Session = {
  json: false,
  terminal: false,
  progress() {},
  table: () => {},
  count() {},
  warn() {},
  signal: new AbortController().signal,
};
/** Small, and split like the real one: the same launches. */
const shape: LayerShape = { tokens: 1000, shortTokens: 200, heads: 8, indexHeads: 8, topk: 300, needles: 8 };
const opened = (name: string): Device => open(name, { counters: true, threads: 1 });

describe("the demo", () => {
  test("prints what README says, but for the numbers", async () => {
    const report = await runDemo({ devices: ["virtual:sm_90a"], shape, seed: 3 }, opened, session);
    expect(report).toMatchObject({ ok: true, rows: [{ found: 8, complaints: [] }] });
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const [, sample = ""] = /```text\n(One decode step[\s\S]*?)```/.exec(readme) ?? [];
    const words = (text: string) =>
      new Set(
        text
          .replaceAll(/sm_\w+/g, "sm")
          .replaceAll(/[\d.]+(e[+-]\d+)?( [kMG]|(?= ?m?s\b))?/g, "#")
          .replaceAll(/(# ?m?s|# ?)(?=\s)/g, "# ")
          .split("\n")
          .map((line) =>
            line
              .trim()
              .replaceAll(/[\s,…]+/g, " ")
              .replaceAll(/(# )+/g, "# "),
          ),
      );
    // Coloured where the surroundings ask for colours, as CI services do.
    expect(words(stripVTControlCharacters(renderReport(report)))).toEqual(words(sample));
  });

  test("goes on with the other devices when one fails, and says which is wrong", async () => {
    const devices = ["virtual:sm_80", "virtual:sm_90a"];
    let times = 0;
    const failing = (name: string): Device => {
      if (name === "virtual:sm_80" && times++ > 0) throw new Error("no such device today");
      return opened(name);
    };
    const report = await runDemo({ devices, shape, seed: 3 }, failing, session);
    expect(report.ok).toBe(false);
    expect(report.rows.map(({ complaints }) => complaints)).toEqual([["no such device today"], []]);
    expect(renderReport(report)).toMatch(/virtual:sm_80: no such device today[\s\S]*1 of 2 are wrong/);
  });

  test("stops when it is told to", async () => {
    const signal = AbortSignal.abort();
    const stopped = runDemo({ devices: ["virtual:sm_80"], shape, seed: 3 }, opened, { ...session, signal });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  });

  test("makes the same layer of a seed, however many rows are made at a time", () => {
    const rows = (layer: Layer, most: number) => {
      const all = [...layer.history(most)];
      const slots = all.flatMap((chunk) => [...chunk.slots.data]);
      expect(new Set(slots).size).toBe(layer.historyRows);
      return [slots, all.flatMap(({ k }) => [...k.data]), all.flatMap(({ latent }) => [...latent.data])];
    };
    const [a, b] = [makeLayer(shape, 7), makeLayer(shape, 7)];
    expect(a.inputs).toEqual(b.inputs);
    expect(rows(a, 1000)).toEqual(rows(b, 77));
    expect(makeLayer(shape, 8).inputs.q.data).not.toEqual(a.inputs.q.data);
  });
});

describe("the demo's judge", () => {
  const layer = makeLayer(shape, 3);
  let before: Caches;
  let expected: Expected;
  let run: StepRun;
  beforeAll(async () => {
    using device = opened("virtual:sm_89");
    before = await writeHistory(device, layer, session.signal, () => {});
    expected = await expectedOf(layer, before, session.signal, () => {});
    run = await runStep(device, layer, before, session.signal);
  });
  const complaintsOf = (change: (run: StepRun) => void): string[] => {
    const changed = structuredClone(run) as StepRun;
    change(changed);
    return [...judge(layer, expected, changed, new Map()).complaints];
  };
  const { topk, heads } = shape;

  test("has nothing to say of a right step", () => expect(complaintsOf(() => {})).toEqual([]));

  test.each<[string, (run: StepRun) => void, RegExp]>([
    [
      "a needle that is left out",
      ({ indices }) => {
        const at = indices.data.indexOf(layer.needles[3]!.slot);
        indices.data.copyWithin(at, at + 1, topk);
        indices.data[topk - 1] = -1;
      },
      /needles at \d+ are not selected/,
    ],
    ["a token that is selected twice", ({ indices }) => indices.data.copyWithin(5, 4, 5), /indices.*taken twice/],
    [
      "a slot of nobody's page",
      ({ indices }) => indices.data.fill(layer.pages * 64, 7, 8),
      /no column that can be selected/,
    ],
    [
      "a token of the short request that is left out",
      ({ indices }) => {
        indices.data.copyWithin(topk + 9, topk + 10);
      },
      /the short request selects 10 in place 9/,
    ],
    [
      "a byte of the MLA cache",
      ({ cache }) => cache.data.fill(cache.data[4711]! ^ 1, 4711, 4712),
      /^cache: bytes differ/,
    ],
    [
      "a byte of the indexer's cache",
      ({ index_cache }) => index_cache.data.fill(index_cache.data[99]! ^ 1, 99, 100),
      /^index_cache: bytes differ/,
    ],
    ["an output that is another needle's", ({ out }) => out.data.copyWithin(0, 512, 1024), /cosine/],
    ["an output that is off", ({ out }) => out.data.fill(bf16.encode(2), heads * 512, heads * 512 + 1), /^out: \d+ of/],
    ["a weight that is spread", ({ lse }) => lse.data.fill(lse.data[2]! + 0.1, 2, 3), /holds only 0\.9/],
    ["dense attention that differs", ({ dense }) => dense.data.fill(bf16.encode(1), 0, 512), /^dense out/],
  ])("names %s", (_, change, message) => {
    expect(complaintsOf(change).join("\n")).toMatch(message);
  });

  test("names a row of the context that is not there", () => {
    const { value: chunk } = layer.history(200).next();
    expect(judgeHistory(chunk!, layer, before)).toBeUndefined();
    const cache = structuredClone(before.cache);
    cache.data[chunk!.slots.data[17]! * 656 + 3]! ^= 1;
    expect(judgeHistory(chunk!, layer, { ...before, cache })).toBe("row 17 of the MLA cache differs");
  });
});

describe("tables", () => {
  test("align by what is visible", () => {
    const columns = [
      { title: "a", align: "left" as const },
      { title: "number", align: "right" as const },
    ];
    expect(renderTable(columns, [["\u001b[32mgreen\u001b[39m", "1"], ["b", "1234567"]])).toBe(
      "a       number\n\u001b[32mgreen\u001b[39m        1\nb      1234567",
    ); // biome-ignore format: a table
  });

  test("shorten numbers and times", () => {
    expect([0, 999, 1000, 8_590_000_000].map(short)).toEqual(["0", "999", "1.00 k", "8.59 G"]);
    expect([0.5, 12.34, 1500].map(duration)).toEqual(["0.500 ms", "12.3 ms", "1.5 s"]);
  });
});
