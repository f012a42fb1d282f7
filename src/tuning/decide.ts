/** The winner of a sweep's rows. */
import { configText, type Entry, type Figure, type Row, type Source } from "../tuned/index.js";
import { choose } from "./race.js";

/** Counted figures closer than this are equal: the model is no better. */
const MODEL_NOISE = 0.01;

/** A row that may win. */
export type TimedRow = Row & { readonly figure: Figure };

const isTimed = (row: Row): row is TimedRow => row.verdict === "ok" && row.figure !== undefined;

/** What a candidate takes of a multiprocessor, for the choice between equals: threads and shared memory. */
const sizeOf = ({ threads = 0, sharedBytes = 0 }: Row): number => threads * 256 + sharedBytes;

export interface Decision {
  readonly winner: TimedRow;
  /** The default's row, unless it is out. */
  readonly usual: TimedRow | undefined;
  readonly survivors: number;
}

/** The best of the rows, the default wherever nothing separates it from that; undefined where no row has a figure. */
export function decide(rows: readonly Row[], usual: Row["tune"], source: Source): Decision | undefined {
  const timed = rows.filter(isTimed);
  const own = timed.find(({ tune }) => configText(tune) === configText(usual));
  const standings = timed.map((row) => ({ figure: row.figure, isDefault: row === own, size: sizeOf(row) }));
  const at = choose(standings, source === "model" ? MODEL_NOISE : 0);
  return at === undefined ? undefined : { winner: timed[at] as TimedRow, usual: own, survivors: timed.length };
}

/** Whether a sweep found again what is stored: then the file stays as it is. */
export const sameEntry = (a: Entry | undefined, b: Entry): boolean =>
  a !== undefined && JSON.stringify({ ...a, at: "" }) === JSON.stringify({ ...b, at: "" });
