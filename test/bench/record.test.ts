/** The record's form: written and read back unchanged; anything else is refused with the field that is wrong. */
import { describe, expect, test } from "vitest";
import { BenchRefusal, parseRecord, recordText } from "../../src/bench/index.js";
import { count, record, result, time, timesAround } from "./records.js";

const good = () => record([result("a", [time("cold", timesAround(1, 1)), count("instructions", 12)]), result("b", [])]);

test("a record is read back as it was written, medians beside the samples", () => {
  const text = recordText(good());
  const { results, ...rest } = parseRecord(text, "r.json");
  const { results: given, ...other } = good();
  expect(rest).toEqual(other);
  expect(results).toMatchObject(given);
  expect(results[0]?.metrics[0]).toMatchObject({ median: expect.any(Number), p20: expect.any(Number) });
  // Samples of a metric stand on one line.
  expect(text.split("\n").filter((line) => line.includes('"samples"')).length).toBe(2);
  expect(text.length).toBeLessThan(4000);
});

describe("refused, with the field named:", () => {
  type Json = Record<string, unknown>;
  type Change = (json: Json) => unknown;
  const change = (edit: Change) => {
    const json = JSON.parse(recordText(good()));
    return JSON.stringify(edit(json) ?? json);
  };
  const cases: [string, string, RegExp][] = [
    ["nothing", "", /r\.json is no bench record \(Unexpected end of JSON/],
    ["half a record", recordText(good()).slice(0, 300), /no bench record/],
    ["a list", "[]", /the file is no object/],
    ["another tool's JSON", '{"benchmarks": []}', /it has no schema/],
    ["another schema", change((j) => ({ ...j, schema: "tilewright-bench/9" })), /its schema is tilewright-bench\/9/],
    ["no results", change((j) => ({ ...j, results: undefined })), /results is no list/],
    ["no environment", change((j) => ({ ...j, environment: null })), /environment is no object/],
    [
      "a device without a name",
      change((j) => void delete (j as never as { environment: { device: { name?: string } } }).environment.device.name),
      /environment\.device\.name is no text/,
    ],
    [
      "a word for a sample",
      change((j) => edited(j, (m) => ({ ...m, samples: ["1"] }))),
      /results\[0\]\.metrics\[0\]\.samples\[0\] is no number/,
    ],
    ["a negative time", change((j) => edited(j, (m) => ({ ...m, samples: [-1] }))), /samples\[0\] is negative/],
    ["no samples", change((j) => edited(j, (m) => ({ ...m, samples: [] }))), /metrics\[0\] has no samples/],
    [
      "an unknown kind",
      change((j) => edited(j, (m) => ({ ...m, kind: "speed" }))),
      /kind is none of time, count, rate/,
    ],
    [
      "a metric twice",
      change((j) => edited(j, (m) => ({ ...m, name: "instructions" }))),
      /"instructions" is there twice/,
    ],
    [
      "a result twice",
      change((j) => ({
        ...j,
        results: [(j as { results: unknown[] }).results[1], (j as { results: unknown[] }).results[1]],
      })),
      /"kernels\/b S=4096" is there twice/,
    ],
  ];
  test.each(cases)("%s", (_, text, message) => {
    expect(() => parseRecord(text, "r.json")).toThrow(message);
    expect(() => parseRecord(text, "r.json")).toThrow(BenchRefusal);
  });

  test("another way of measuring, with its own code", () => {
    const text = change((j) => ({ ...j, method: 0 }));
    expect(() => parseRecord(text, "r.json")).toThrow(expect.objectContaining({ code: "bench.method" }));
  });

  function edited(json: Json, edit: (metric: Json) => Json): Json {
    const [first, ...others] = json.results as (Json & { metrics: Json[] })[];
    const [metric, ...more] = first?.metrics ?? [];
    return { ...json, results: [{ ...first, metrics: [edit(metric as Json), ...more] }, ...others] };
  }
});
