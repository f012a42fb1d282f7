/** What the demo prints at its end. */
import pc from "picocolors";
import type { DemoReport, DemoRow } from "./demo.js";
import { LEAST_COSINE, LEAST_SHARE } from "./expected.js";
import { duration, renderTable, short } from "./table.js";

const left = (title: string) => ({ title, align: "left" as const });
const right = (title: string) => ({ title, align: "right" as const });

export function renderReport(report: DemoReport): string {
  const { shape, rows, needles, ok, seconds, seed, workspaceBytes } = report;
  const { tokens, shortTokens, heads, indexHeads, topk } = shape;
  const wrong = rows.filter(({ complaints }) => complaints.length > 0);
  const complaints = wrong.flatMap(({ device, complaints: lines }) => lines.map((line) => `${device}: ${line}`));
  return [
    [
      "One decode step of a layer of DeepSeek-V3.2's sparse attention: cache writes, indexer, top-k, attention, queued in one call.",
      `Two requests: ${tokens} tokens of context with ${needles.length} needles, and ${shortTokens} tokens, which top-k ${topk} covers. Seed ${seed}.`,
      `${heads} heads of 512 + 64, indexer ${indexHeads} × 128, pages of 64 tokens, FP8 caches; ${short(workspaceBytes)}B of workspace.`,
    ].join("\n"),
    ...launchTable(rows[0]),
    deviceTable(rows, needles.length),
    ...complaints,
    ok ? verdictText(report) : `${wrong.length} of ${rows.length} are wrong. ${seconds.toFixed(1)} s.`,
  ].join("\n\n");
}

function verdictText({ needles, shape: { tokens, shortTokens }, seconds }: DemoReport): string {
  return [
    `Every needle of ${tokens} tokens (at ${listed(needles)}) is selected, and dominates: at least ${100 * LEAST_SHARE} % of the attention`,
    `in each head that looks for it, whose output is its value (cosine ≥ ${LEAST_COSINE}). Over ${shortTokens} tokens sparse equals dense.`,
    `Caches, selection and outputs agree with the oracle. ${seconds.toFixed(1)} s.`,
  ].join("\n");
}

const listed = (all: readonly number[]): string =>
  all.length <= 6 ? all.join(", ") : [...all.slice(0, 4), "…", ...all.slice(-2)].join(", ");

/** The launches of the step on one device. */
function launchTable(row: DemoRow | undefined): string[] {
  if (row === undefined || row.launches.length === 0) return [];
  const columns = [
    left(`launches on ${row.device}`),
    right("time"),
    right("instructions"),
    right("matrix ops"),
    right("bytes"),
  ];
  const body = row.launches.map(({ kernel, figures }) => [
    ...[kernel, duration(figures.milliseconds), short(figures.instructions)],
    ...[short(figures.matrixOperations), short(figures.bytes)],
  ]);
  return [renderTable(columns, body)];
}

function deviceTable(rows: readonly DemoRow[], needles: number): string {
  const columns = [
    ...[left("device"), right("step"), right("instructions"), right("needles"), right("least share")],
    ...[right("error/bound"), right("sparse − dense"), left("verdict")],
  ];
  const number = (value: number | undefined, text: (value: number) => string) =>
    value === undefined || !Number.isFinite(value) ? "-" : text(value);
  const body = rows.map((row) => [
    ...[row.device, duration(row.milliseconds), short(row.figures.instructions)],
    number(row.found, (found) => `${found}/${needles}`),
    number(row.share, (share) => share.toFixed(5)),
    number(row.error, (error) => error.toFixed(3)),
    number(row.denseDifference, (difference) => difference.toExponential(1)),
    row.complaints.length === 0 ? pc.green("right") : pc.red("WRONG"),
  ]);
  return renderTable(columns, body);
}
