/** A launch's counters, sorted for reading: per source line, per class of instruction, against the roofline. */
import {
  type ConflictSample,
  type LaunchCounters,
  type LaunchStats,
  type LineCounters,
  statsOf,
} from "../runtime/stats.js";
import { type Roofline, rooflineOf } from "./roofline.js";

/** What a profile is made of: a counted run, the text it ran, and the sources the text names. */
export interface ProfileInput {
  readonly kernel: string;
  readonly device: string;
  readonly arch: string;
  readonly grid: readonly number[];
  readonly block: readonly number[];
  readonly sharedBytes: number;
  readonly tune: Readonly<Record<string, number>>;
  readonly counters: LaunchCounters;
  readonly lines: readonly LineCounters[];
  readonly ptx: string;
  /** The lines of a source file; none if it is gone. */
  sourceLines(file: string): readonly string[];
}

/** Sums over some lines of PTX. */
export interface LineSums {
  readonly issued: number;
  readonly lanes: number;
  /** Part of the launch's warp instructions, from 0 to 1. */
  readonly share: number;
  readonly globalRequests: number;
  readonly globalSectors: number;
  readonly globalBytes: number;
  readonly sharedRequests: number;
  readonly sharedWavefronts: number;
  readonly bankConflicts: number;
  readonly divergent: number;
  /** Warp instructions by class. */
  readonly classes: Readonly<Record<string, number>>;
}

export interface PtxLine extends LineSums {
  readonly line: number;
  readonly text: string;
  readonly conflict?: ConflictSample;
}

/** A line of the source that instructions came from. */
export interface SourceLine extends LineSums {
  readonly line: number;
  readonly text: string;
  readonly ptx: readonly PtxLine[];
}

export interface SourceFile {
  readonly file: string;
  /** Every line of the file, for showing; empty if the file is gone. */
  readonly text: readonly string[];
  /** Those that count, in order. */
  readonly lines: readonly SourceLine[];
}

export interface Profile extends Omit<ProfileInput, "lines" | "sourceLines" | "ptx"> {
  readonly stats: LaunchStats;
  readonly roofline?: Roofline;
  /** Warp instructions by class, most first. */
  readonly mix: readonly { readonly class: string; readonly issued: number; readonly share: number }[];
  readonly files: readonly SourceFile[];
  /** Lines of PTX that name no source. */
  readonly unplaced: readonly PtxLine[];
}

export function profileOf(input: ProfileInput): Profile {
  const { lines, sourceLines, ptx, ...launch } = input;
  const text = ptx.split(/\r?\n/);
  const total = lines.reduce((sum, line) => sum + line.issued, 0);
  const placed = lines.map((line) => ({ line, shown: ptxLine(line, text, total) }));
  const files = new Map<string, Map<number, PtxLine[]>>();
  for (const { line, shown } of placed) {
    if (line.source === undefined) continue;
    const { file, line: number } = line.source;
    const known = files.get(file) ?? new Map<number, PtxLine[]>();
    files.set(file, known);
    known.set(number, [...(known.get(number) ?? []), shown]);
  }
  const mix = Object.entries(
    sumsOf(
      placed.map(({ shown }) => shown),
      total,
    ).classes,
  )
    .map(([name, issued]) => ({ class: name, issued, share: total === 0 ? 0 : issued / total }))
    .sort((a, b) => b.issued - a.issued || a.class.localeCompare(b.class));
  const roofline = rooflineOf(input.arch, input.counters);
  return {
    ...launch,
    stats: statsOf(input.counters),
    ...(roofline === undefined ? {} : { roofline }),
    mix,
    files: [...files].map(([file, byLine]) => {
      const source = sourceLines(file);
      const counted = [...byLine].sort(([a], [b]) => a - b);
      return {
        file,
        text: source,
        lines: counted.map(([line, of]) => ({ line, text: source[line - 1] ?? "", ...sumsOf(of, total), ptx: of })),
      };
    }),
    unplaced: placed.filter(({ line }) => line.source === undefined).map(({ shown }) => shown),
  };
}

function ptxLine(line: LineCounters, text: readonly string[], total: number): PtxLine {
  const { ptxLine: number, class: name, source: _, conflict, ...counts } = line;
  return {
    ...counts,
    line: number,
    text: (text[number - 1] ?? "").trim(),
    share: total === 0 ? 0 : line.issued / total,
    classes: { [name]: line.issued },
    ...(conflict === undefined ? {} : { conflict }),
  };
}

const summed = [
  "issued",
  "lanes",
  "globalRequests",
  "globalSectors",
  "globalBytes",
  "sharedRequests",
  "sharedWavefronts",
  "bankConflicts",
  "divergent",
] as const;

function sumsOf(lines: readonly LineSums[], total: number): LineSums {
  const sums = Object.fromEntries(
    summed.map((name) => [name, lines.reduce((sum, line) => sum + line[name], 0)]),
  ) as Record<(typeof summed)[number], number>;
  const classes: Record<string, number> = {};
  for (const line of lines) {
    for (const [name, issued] of Object.entries(line.classes)) classes[name] = (classes[name] ?? 0) + issued;
  }
  return { ...sums, share: total === 0 ? 0 : sums.issued / total, classes };
}
