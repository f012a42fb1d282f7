/** What is known of candidates, one row each, and of the winner of a sweep: their form in files, and the checks of what is read back. */
import type { TunedKey } from "./key.js";

/** What a candidate ended with; `checked` is right and waits for its time, all but `ok` and that are out of the race. */
export const verdicts = [
  "ok",
  "checked",
  "where",
  "verifier",
  "registers",
  "spills",
  "occupancy",
  "duplicate",
  "bound",
  "wrong",
  "hang",
  "fault",
] as const;
export type Verdict = (typeof verdicts)[number];

/** A figure of one candidate: microseconds per launch. */
export interface Figure {
  readonly median: number;
  readonly p20: number;
  readonly p80: number;
  /** Half the width of the 95 % interval of the median; 0 where the figure is counted. */
  readonly margin: number;
  readonly samples: number;
}

/** One candidate. */
export interface Row {
  readonly tune: Readonly<Record<string, number>>;
  readonly verdict: Verdict;
  /** Why it is out; of a counted figure, which resource takes the time. */
  readonly reason: string;
  /** Of an `ok` one. */
  readonly figure?: Figure;
  readonly registers?: number;
  readonly spillBytes?: number;
  readonly sharedBytes?: number;
  readonly threads?: number;
  /** Blocks that a multiprocessor holds at a time. */
  readonly occupancy?: number;
  /** Hash of the machine code, or of the PTX where there was no ptxas. */
  readonly binary?: string;
  /** When it was found, ISO 8601. */
  readonly at: string;
}

/** The winner of a sweep. */
export interface Entry {
  readonly tune: Readonly<Record<string, number>>;
  /** What the kernel's own first choice is. */
  readonly default: Readonly<Record<string, number>>;
  readonly figure: Figure;
  readonly defaultFigure: Figure;
  /** Whether winner and default were measured again, in turns. Counted figures need none. */
  readonly confirmed: boolean;
  /** Candidates, and how many of them were left at the end. */
  readonly candidates: number;
  readonly survivors: number;
  /** Shown, and compared only to warn. */
  readonly gpu: string;
  readonly driver: string;
  readonly at: string;
}

/** An entry with what it is valid for: what `*.tune.json` files list. */
export interface KeyedEntry {
  readonly key: TunedKey;
  readonly entry: Entry;
}

/** A sweep's rows with what they are valid for: what shards write. */
export interface KeyedRows {
  readonly key: TunedKey;
  readonly rows: readonly Row[];
}

type Unknown = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isNumbers = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isNumber);
const isTexts = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isText);

const isFigure = (value: unknown): value is Figure =>
  isRecord(value) && [value.median, value.p20, value.p80, value.margin, value.samples].every(isNumber);

export const isRow = (value: unknown): value is Row =>
  isRecord(value) &&
  isNumbers(value.tune) &&
  verdicts.includes(value.verdict as Verdict) &&
  isText(value.reason) &&
  isText(value.at) &&
  (value.figure === undefined ? value.verdict !== "ok" : isFigure(value.figure)) &&
  [value.registers, value.spillBytes, value.sharedBytes, value.threads, value.occupancy].every(
    (n) => n === undefined || isNumber(n),
  );

export const isEntry = (value: unknown): value is Entry =>
  isRecord(value) &&
  isNumbers(value.tune) &&
  isNumbers(value.default) &&
  isFigure(value.figure) &&
  isFigure(value.defaultFigure) &&
  typeof value.confirmed === "boolean" &&
  isNumber(value.candidates) &&
  isNumber(value.survivors) &&
  [value.gpu, value.driver, value.at].every(isText);

export const isKey = (value: unknown): value is TunedKey =>
  isRecord(value) &&
  [value.kernel, value.ir, value.codegen, value.ptxas].every(isText) &&
  isTexts(value.options) &&
  isNumbers(value.dims) &&
  (value.source === "measured" || value.source === "model") &&
  isNumber(value.method) &&
  isRecord(value.silicon) &&
  isText(value.silicon.arch) &&
  (value.silicon.model === undefined || isText(value.silicon.model)) &&
  [
    value.silicon.multiprocessors,
    value.silicon.l2Bytes,
    value.silicon.memoryBusBits,
    value.silicon.memoryClockKhz,
    value.silicon.sharedLimit,
  ].every(isNumber);

export const isKeyedEntry = (value: unknown): value is KeyedEntry =>
  isRecord(value) && isKey(value.key) && isEntry(value.entry);

export const isKeyedRows = (value: unknown): value is KeyedRows =>
  isRecord(value) && isKey(value.key) && Array.isArray(value.rows) && value.rows.every(isRow);
