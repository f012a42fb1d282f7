/** What `tune` ends with: per unit the winner, how much it gains, and every candidate that is out, with its reason. */
import { configText, type Entry, type Row, type TunedKey } from "../tuned/index.js";
import { type Measurement, type MergedUnit, type UnitResult, unitTitle } from "../tuning/index.js";

const us = (microseconds: number): string => `${microseconds.toPrecision(4)} us`;

/** A winner in a line. */
export function entryLine(entry: Entry): string {
  const { tune, figure, defaultFigure, confirmed } = entry;
  const same = configText(tune) === configText(entry.default);
  const gain = defaultFigure.median / figure.median;
  const against = same
    ? "the kernel's own first choice"
    : `${gain.toFixed(2)}× its first choice, ${configText(entry.default)} (${us(defaultFigure.median)})`;
  return `${configText(tune)}: ${us(figure.median)}, ${against}${confirmed ? "" : ", not confirmed"}`;
}

/** Rows by what they ended with: "52 ok, 56 where". */
export function tally(rows: readonly Row[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of rows) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(", ");
}

/** Rows one per line, the fastest first, then what is out. */
export function rowLines(rows: readonly Row[]): string[] {
  const order = (row: Row): number => row.figure?.median ?? Number.POSITIVE_INFINITY;
  return [...rows]
    .sort((a, b) => order(a) - order(b))
    .map((row) => {
      const figure = row.figure === undefined ? "" : ` ${us(row.figure.median)}`;
      return `    ${configText(row.tune)}: ${row.verdict}${figure}${row.reason === "" ? "" : `, ${row.reason.replaceAll(/\s*\n\s*/g, " ")}`}`;
    });
}

/** Out for a reason of their own: what the kernel's `where` leaves out is only counted. */
const isOut = ({ verdict }: Row): boolean => verdict !== "ok" && verdict !== "checked" && verdict !== "where";

export function unitText({ unit, rows, entry, missing }: UnitResult, { gpu, kind }: Measurement): string {
  const how = kind === "counted" ? "counted for a" : "measured on";
  return [
    `${unitTitle(unit)}, ${how} ${gpu}: ${tally(rows)}${missing > 0 ? `, ${missing} of other shards missing` : ""}`,
    ...(entry === undefined
      ? [missing > 0 ? "  no winner before the rest is there: `tilewright tune merge`" : "  no candidate is left"]
      : [`  ${entryLine(entry)}`]),
    ...rowLines(rows.filter(isOut)),
  ].join("\n");
}

export const unitObject = ({ unit, rows, entry, missing }: UnitResult): object => ({
  program: unit.of.program.name,
  kernel: unit.kernel.name,
  key: unit.key,
  candidates: unit.candidates.length,
  missing,
  ...(entry === undefined ? {} : { entry }),
  rows,
});

/** A key in a line: the kernel, its sizes, and where it is valid. */
export function keyLine({ kernel, dims, source, silicon }: TunedKey): string {
  const place =
    source === "model" ? `model ${silicon.model}` : `${silicon.arch}, ${silicon.multiprocessors} multiprocessors`;
  return `${kernel} ${configText(dims)}, ${source === "model" ? place : `measured on ${place}`}`;
}

export const mergedText = ({ part, rows, missing, entry }: MergedUnit): string =>
  [
    `${keyLine(part.key)}: ${tally(rows)}`,
    ...(missing > 0 ? [`  ${missing} candidates are missing: no winner yet`] : []),
    ...(entry === undefined ? [] : [`  ${entryLine(entry)}`]),
    ...rowLines(rows.filter(isOut)),
  ].join("\n");
