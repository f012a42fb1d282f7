/** Two records compared, on samples made up so that the truth is known. */
import { describe, expect, test } from "vitest";
import { asText, changesTable, compareRecords, hasRegression } from "../../src/bench/index.js";
import { count, record, result, time, timesAround } from "./records.js";

const cold = (name: string, centre: number, seed: number, more = {}) =>
  result(name, [time("cold", timesAround(centre, seed))], more);

const before = record([
  cold("quick", 1, 1),
  cold("slow", 1, 2),
  cold("still", 1, 3),
  result("noisy", [time("cold", timesAround(1, 4, 3, 6))]),
  result("counted", [count("instructions", 100), count("conflicts", 0)], { measured: "virtual" }),
  cold("gone", 1, 5),
]);
const after = record([
  cold("quick", 0.8, 11),
  cold("slow", 1.25, 12, { ptx: ["bb"] }),
  cold("still", 1, 13),
  result("noisy", [time("cold", timesAround(1.1, 14, 3, 6))]),
  result("counted", [count("instructions", 99), count("conflicts", 2)], { measured: "virtual" }),
  cold("new", 1, 15),
]);

describe("a comparison", () => {
  const report = compareRecords(before, after);
  const of = (name: string, metric = "cold") =>
    report.changes.find((c) => c.result.startsWith(`kernels/${name} `) && c.metric === metric);

  test("says what got slower, faster, stayed, or cannot be told", () => {
    expect(of("quick")).toMatchObject({ verdict: "faster", codeChanged: false });
    expect(of("slow")).toMatchObject({ verdict: "slower", codeChanged: true });
    expect(of("slow")?.ratio).toBeCloseTo(1.25, 1);
    expect(of("still")).toMatchObject({ verdict: "same" });
    expect(of("noisy")).toMatchObject({ verdict: "noisy" });
  });

  test("takes counts as they are: any change is one", () => {
    expect(of("counted", "instructions")).toMatchObject({ verdict: "faster", ratio: 0.99 });
    expect(of("counted", "conflicts")).toMatchObject({ verdict: "slower", before: 0, after: 2 });
    expect(of("counted", "conflicts")?.p).toBeUndefined();
  });

  test("names what only one of them has, and prints the worst first", () => {
    expect([report.onlyBefore, report.onlyAfter]).toEqual([["kernels/gone S=4096"], ["kernels/new S=4096"]]);
    expect(hasRegression(report)).toBe(true);
    const lines = asText(changesTable(report)).split("\n");
    expect(lines[0]).toBe("against the record of 2026-01-02T03:04:05.678Z: 2 slower, 2 faster, 1 noisy, 1 same");
    expect(lines[2]).toMatch(/kernels\/counted S=4096\s+conflicts\s+0\s+2\s+-\s+exact\s+more \(the same code\)$/);
    expect(lines[3]).toMatch(
      /kernels\/slow S=4096\s+cold, ms\s+1\.0\d\s+1\.2\d\s+1\.2\d\d\s+1\.2\d+ to 1\.2\d+\s+<0\.0001\s+slower$/,
    );
    expect(lines.at(-3)).toBe("  1 the same");
  });
});

test("a record against itself: nothing changed", () => {
  const report = compareRecords(before, before);
  expect(report.changes.every(({ verdict }) => verdict === "same" || verdict === "noisy")).toBe(true);
  expect(hasRegression(report)).toBe(false);
});

test("records of two devices are not compared", () => {
  const { environment } = before;
  const device = { ...environment.device, name: "NVIDIA B200" } as NonNullable<typeof environment.device>;
  expect(() => compareRecords(before, record([], { environment: { ...environment, device } }))).toThrow(
    /different devices, NVIDIA H800 \(sm_90, cuda\) and NVIDIA B200/,
  );
});

test("on another host, times of the host are left out and counts are not; the rest that differs is said", () => {
  const rows = (seed: number, n: number) => [
    result("host", [time("call", timesAround(n, seed))], { measured: "host" }),
    result("virtual", [time("virtual time", timesAround(n, seed)), count("instructions", n)], { measured: "virtual" }),
  ];
  const { environment } = before;
  const moved = record(rows(2, 2), { partial: true, environment: { ...environment, cpu: "another", node: "v24.0.0" } });
  const { changes, notes } = compareRecords(record(rows(1, 1)), moved);
  expect(changes.map(({ metric }) => metric)).toEqual(["instructions"]);
  expect(notes).toEqual([
    "host: a processor, 2 cores, linux-x64 before, another, 2 cores, linux-x64 now",
    "node: v20.19.0 before, v24.0.0 now",
    "the run now was stopped before its end",
    "times of the host and of the virtual GPU are not compared: the machines differ",
  ]);
});
