/** Plots of the kernels suite over context length: a line for each kernel, a picture for each metric. */
import { BenchRefusal } from "./errors.js";
import type { BenchRecord, Metric, Result } from "./record.js";
import { median } from "./statistics.js";

/** SVG texts by file name. Throws `bench.package` where the plotting packages are not installed. */
export async function plotsOf(record: BenchRecord): Promise<Map<string, string>> {
  const { binary, plotText } = await loadPlot();
  const rows = record.results.filter(({ suite, parameters }) => suite === "kernels" && parameters.S !== undefined);
  const texts = new Map<string, string>();
  for (const metric of namesOf(rows)) {
    const { unit, kind } = metric;
    const series = seriesOf(rows, metric.name);
    const contexts = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))];
    if (contexts.length === 0) continue;
    const text = plotText({
      title: `${metric.name}${unit === "" ? "" : `, ${unit}`}`,
      subtitle: subtitleOf(record, rows),
      series,
      x: { type: "log", base: 2, label: "keys in context", ticks: contexts as never, tickFormat: binary },
      y: { type: "log", label: unit === "" ? metric.name : unit, ...(kind === "count" ? { tickFormat: "~s" } : {}) },
      width: 760,
      height: 460,
    });
    texts.set(`kernels-${metric.name.replaceAll(/[^a-z0-9]+/g, "-")}.svg`, text);
  }
  return texts;
}

function namesOf(rows: readonly Result[]): Metric[] {
  const all = new Map<string, Metric>();
  for (const { metrics } of rows) for (const metric of metrics) if (!all.has(metric.name)) all.set(metric.name, metric);
  return [...all.values()];
}

/** A line per kernel; values of 0 have no place on a logarithmic axis. */
function seriesOf(rows: readonly Result[], metric: string) {
  return [...new Set(rows.map(({ name }) => name))]
    .map((name) => ({
      name,
      points: rows
        .filter((row) => row.name === name)
        .map((row) => ({
          x: Number(row.parameters.S),
          y: median(row.metrics.find((m) => m.name === metric)?.samples ?? []),
        }))
        .filter(({ y }) => y > 0)
        .sort((a, b) => a.x - b.x),
    }))
    .filter(({ points }) => points.length > 0);
}

function subtitleOf({ environment: { device, tilewright } }: BenchRecord, rows: readonly Result[]): string {
  const virtual = rows.some(({ measured }) => measured === "virtual");
  return `tilewright ${tilewright} on ${device?.name ?? "no device"}${virtual ? "; counted, times are the host's" : ""}`;
}

async function loadPlot(): Promise<typeof import("./plot.js")> {
  try {
    return await import("./plot.js");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw cause;
    throw new BenchRefusal(
      "bench.package",
      "plots are drawn by packages that are not installed",
      "run `npm install --save-dev @observablehq/plot linkedom`, or leave --svg out",
      { cause },
    );
  }
}
