/** What is shown of a fixed record: on a terminal, as Markdown, as plots. */
import { expect, test } from "vitest";
import { compareRecords, recordMarkdown, recordTextTables } from "../../src/bench/index.js";
import { plotsOf } from "../../src/bench/plots.js";
import { publishedFor } from "../../src/bench/published.js";
import { grouped, significant } from "../../src/bench/tables.js";
import { count, record, result, time } from "./records.js";

const sample = record(
  [
    result(
      "sparse_mla_prefill",
      [time("cold", [1.5, 1.6, 1.4]), { name: "rate", unit: "TFLOP/s", kind: "rate", samples: [512.3] }],
      {
        parameters: { T: 4096, S: 8192 },
      },
    ),
    result("act_quant", [count("instructions", 1234567), time("virtual time", [0.25])], {
      measured: "virtual",
      parameters: { M: 16 },
    }),
    result("prepared launch", [{ name: "call", unit: "us", kind: "time", samples: [0.9, 1, 1.1] }], {
      suite: "launch",
      measured: "host",
      parameters: {},
    }),
  ],
  { partial: true },
);

test("the tables of a terminal", () => {
  expect(recordTextTables(sample)).toMatchInlineSnapshot(`
    "tilewright 0.1.0 (0123456789ab), 2026-01-02T03:04:05.678Z, STOPPED before its end
    a processor, 2 cores, linux-x64, node v20.19.0
    cuda:0: NVIDIA H800, sm_90, driver 12080

    kernels (device time)
                                  sizes  cold, ms  rate, TFLOP/s
      sparse_mla_prefill  T=4096 S=8192  1.50 ±4%            512
      published for this GPU, not measured here: sparse_mla_prefill by FlashMLA, 640 TFLOP/s (CUDA 12.8); https://github.com/deepseek-ai/FlashMLA (README, 2025-09-29 deep dive)
      published for this GPU, not measured here: sparse_mla_prefill by TileLang, 600 TFLOP/s (pipelined; about); https://github.com/tile-ai/tilelang (examples/deepseek_v32)

    kernels (virtual GPU: counts are exact, times are this host's and no GPU's)
                 sizes  instructions  virtual time, ms
      act_quant   M=16     1,234,567             0.250

    launch (host time)
                       call, us
      prepared launch  1.00 ±6%"
  `);
});

test("the same as Markdown, with what changed first", () => {
  const text = recordMarkdown(sample, compareRecords(sample, sample));
  expect(text).toContain("# Benchmarks\n\n- tilewright 0.1.0 (0123456789ab), ");
  expect(text).toContain("## against the record of");
  expect(text).toContain(
    "|  | sizes | instructions | virtual time, ms |\n|---|--:|--:|--:|\n| act_quant | M=16 | 1,234,567 | 0.250 |",
  );
});

test("published figures stand beside ours on the GPU they are of, and on no other", () => {
  const who = (gpu: string) => publishedFor("sparse_mla_prefill", gpu).map((figure) => figure.who);
  expect(who("NVIDIA H800")).toEqual(["FlashMLA", "TileLang"]);
  expect(who("NVIDIA B200")).toEqual(["FlashMLA"]);
  expect(who("NVIDIA H100 80GB HBM3")).toEqual([]);
  expect(who("tilewright virtual H100 80GB HBM3")).toEqual([]);
});

test("numbers are short and never in powers", () => {
  expect([0, 1234.5, 0.000123456, 99.96, 1e9].map(significant)).toEqual([
    "0.00",
    "1235",
    "0.000123",
    "100.0",
    "1000000000",
  ]);
  expect([0, 999, 1000, 1234567].map(grouped)).toEqual(["0", "999", "1,000", "1,234,567"]);
});

test("plots: one for each metric, a line per kernel over the context", async () => {
  const rows = [2048, 8192].flatMap((S) =>
    ["a", "b"].map((name, i) =>
      result(name, [time("cold", [S / 1000 + i]), count("bank conflicts", 0)], { parameters: { T: 1, S } }),
    ),
  );
  const plots = await plotsOf(record(rows));
  // Nothing but zeros has no place on a logarithmic axis.
  expect([...plots.keys()]).toEqual(["kernels-cold.svg"]);
  const svg = plots.get("kernels-cold.svg") ?? "";
  expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  for (const text of ["cold, ms", "tilewright 0.1.0 on NVIDIA H800", ">a<", ">b<"]) expect(svg).toContain(text);
  expect(svg.match(/<circle/g)).toHaveLength(4);
});
