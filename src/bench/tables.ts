/** Tables of a record, and of two compared; as text for a terminal, or as Markdown. */
import type { AgainstReport, Change } from "./against.js";
import { publishedFor } from "./published.js";
import type { BenchRecord, Metric, Result } from "./record.js";
import { spread, summary } from "./statistics.js";

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  /** As many cells as columns; numbers are right-aligned. */
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

export function tablesOf(record: BenchRecord): Table[] {
  const groups = new Map<string, Result[]>();
  for (const result of record.results) {
    // Rows of one table have the same metrics.
    const form = result.metrics.map(({ name }) => name).join("|");
    const key = `${result.suite}|${result.measured}|${form}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [result]);
    else group.push(result);
  }
  return [...groups.values()].map((group) => tableOf(record, group));
}

const measuredWords = {
  host: "host time",
  device: "device time",
  virtual: "virtual GPU: counts are exact, times are this host's and no GPU's",
} as const;

function tableOf(record: BenchRecord, group: readonly Result[]): Table {
  const [first] = group as readonly [Result, ...Result[]];
  const sizes = group.map(sizesText);
  const sized = sizes.some((text) => text !== "");
  const device = record.environment.device;
  const gpu = first.measured === "device" ? device?.name : undefined;
  const others =
    gpu === undefined ? [] : [...new Set(group.map(({ name }) => name))].flatMap((name) => publishedFor(name, gpu));
  return {
    title: `${first.suite} (${measuredWords[first.measured]})`,
    columns: [
      "",
      ...(sized ? ["sizes"] : []),
      ...first.metrics.map(({ name, unit }) => (unit === "" ? name : `${name}, ${unit}`)),
    ],
    rows: group.map((result, i) => [
      result.name,
      ...(sized ? [sizes[i] as string] : []),
      ...result.metrics.map(metricText),
    ]),
    notes: others.map(
      ({ kernel, who, value, unit, conditions, source }) =>
        `published for this GPU, not measured here: ${kernel} by ${who}, ${value} ${unit} (${conditions}); ${source}`,
    ),
  };
}

const sizesText = ({ parameters }: Result): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");

/** The median, and the part that the middle 60 % spread over where there are samples. */
function metricText({ kind, samples }: Metric): string {
  const all = summary(samples);
  if (kind === "count") return grouped(all.median);
  const value = significant(all.median);
  return all.n === 1 ? value : `${value} ±${Math.round(spread(all) * 50)}%`;
}

export const grouped = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");

/** Three digits, without an exponent. */
export function significant(value: number): string {
  if (!Number.isFinite(value)) return "-";
  const digits = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.max(0, Math.min(6, 2 - digits)));
}

export function environmentLines({ created, partial, environment: e }: BenchRecord): string[] {
  const commit =
    e.commit === undefined ? "" : ` (${e.commit.slice(0, 12)}${e.commit.includes("+") ? " with changes" : ""})`;
  const host = `${e.cpu}, ${e.cores} core${e.cores === 1 ? "" : "s"}, ${e.platform}, node ${e.node}`;
  return [
    `tilewright ${e.tilewright}${commit}, ${created}${partial ? ", STOPPED before its end" : ""}`,
    host,
    ...(e.device === undefined
      ? []
      : [`${e.device.id}: ${e.device.name}, ${e.device.arch}, driver ${e.device.driver}`]),
    ...(e.device?.state ?? []),
  ];
}

export function recordTextTables(record: BenchRecord): string {
  return [environmentLines(record).join("\n"), ...tablesOf(record).map(asText)].join("\n\n");
}

export function recordMarkdown(record: BenchRecord, against?: AgainstReport): string {
  const environment = environmentLines(record)
    .map((line) => `- ${line}`)
    .join("\n");
  const parts = [
    "# Benchmarks",
    environment,
    ...(against === undefined ? [] : [asMarkdown(changesTable(against))]),
    ...tablesOf(record).map(asMarkdown),
  ];
  return `${parts.join("\n\n")}\n`;
}

export function asText({ title, columns, rows, notes }: Table): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, c) => Math.max(...all.map((row) => (row[c] ?? "").length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0)))
      .join("  ")
      .trimEnd();
  return [title, ...all.map((row) => `  ${line(row)}`), ...notes.map((note) => `  ${note}`)].join("\n");
}

export function asMarkdown({ title, columns, rows, notes }: Table): string {
  const cell = (text: string) => text.replaceAll("|", "\\|");
  const line = (row: readonly string[]) => `| ${row.map(cell).join(" | ")} |`;
  const rule = `|${columns.map((_, c) => (c === 0 ? "---" : "--:")).join("|")}|`;
  const body = [`## ${title}`, "", line(columns), rule, ...rows.map(line)];
  return [...body, ...notes.flatMap((note) => ["", note])].join("\n");
}

const order: readonly Change["verdict"][] = ["slower", "faster", "noisy", "same"];

/** What changed, the worst first; what stayed the same is only counted. */
export function changesTable({ changes, onlyBefore, onlyAfter, notes, before }: AgainstReport): Table {
  const shown = changes
    .filter(({ verdict }) => verdict !== "same")
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || b.ratio - a.ratio);
  const same = changes.length - shown.length;
  const list = (what: string, keys: readonly string[]) => (keys.length === 0 ? [] : [`${what}: ${keys.join("; ")}`]);
  return {
    title: `against the record of ${before}: ${tally(changes)}`,
    columns: ["", "metric", "before", "now", "ratio", "95 % of ratio", "p", "verdict"],
    rows: shown.map((c) => [
      c.result,
      c.unit === "" ? c.metric : `${c.metric}, ${c.unit}`,
      c.kind === "count" ? grouped(c.before) : significant(c.before),
      c.kind === "count" ? grouped(c.after) : significant(c.after),
      Number.isFinite(c.ratio) ? c.ratio.toFixed(3) : "-",
      c.interval === undefined ? "exact" : `${c.interval.low.toFixed(3)} to ${c.interval.high.toFixed(3)}`,
      c.p === undefined ? "" : c.p < 1e-4 ? "<0.0001" : c.p.toFixed(4),
      verdictText(c),
    ]),
    notes: [
      ...(same === 0 ? [] : [`${same} the same`]),
      ...list("only in the older record", onlyBefore),
      ...list("only in the newer record", onlyAfter),
      ...notes,
    ],
  };
}

function verdictText({ verdict, kind, codeChanged }: Change): string {
  const word =
    kind === "count" ? ({ slower: "more", faster: "fewer" } as Readonly<Record<string, string>>)[verdict] : undefined;
  return `${word ?? verdict}${verdict !== "same" && codeChanged === false ? " (the same code)" : ""}`;
}

function tally(changes: readonly Change[]): string {
  const counts = order.map((verdict) => [changes.filter((c) => c.verdict === verdict).length, verdict] as const);
  const parts = counts.filter(([n]) => n > 0).map(([n, verdict]) => `${n} ${verdict}`);
  return parts.length === 0 ? "nothing in common" : parts.join(", ");
}
