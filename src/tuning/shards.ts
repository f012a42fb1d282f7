/** Sweeps in parts: what a shard leaves in a file, and what the parts make together. */
import { readFileSync } from "node:fs";
import { KernelRefusal } from "../compiler/errors.js";
import {
  configText,
  type Entry,
  isKeyedRows,
  type KeyedRows,
  keyHash,
  type MachineCache,
  type Row,
  writeJson,
} from "../tuned/index.js";
import { decide, sameEntry } from "./decide.js";
import type { UnitResult } from "./tune.js";

/** One unit of a shard. */
export interface ShardPart extends KeyedRows {
  readonly default: Row["tune"];
  /** Candidates in all, and those that the kernel's own rules admit. */
  readonly candidates: number;
  readonly admitted: number;
  readonly gpu: string;
  readonly driver: string;
}

interface ShardFile {
  readonly schema: 1;
  readonly parts: readonly ShardPart[];
}

export interface MergedUnit {
  readonly part: ShardPart;
  readonly rows: readonly Row[];
  readonly missing: number;
  readonly entry: Entry | undefined;
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function isPart(value: unknown): value is ShardPart {
  if (!isKeyedRows(value)) return false;
  const { default: usual, candidates, admitted, gpu, driver } = value as Partial<ShardPart>;
  const config = typeof usual === "object" && usual !== null && Object.values(usual).every(Number.isFinite);
  return config && isCount(candidates) && isCount(admitted) && typeof gpu === "string" && typeof driver === "string";
}

/** Writes the rows of a run's units, those found before among them. */
export function writeShard(
  file: string,
  cache: MachineCache,
  results: readonly UnitResult[],
  about: Pick<ShardPart, "gpu" | "driver">,
): void {
  const parts = results.map(
    ({ unit, defaultTune }): ShardPart => ({
      key: unit.key,
      default: defaultTune,
      candidates: unit.candidates.length,
      admitted: unit.candidates.filter(({ admitted }) => admitted).length,
      gpu: about.gpu,
      driver: about.driver,
      rows: cache.rows(unit.key),
    }),
  );
  writeJson(file, { schema: 1, parts } satisfies ShardFile);
}

/** Reads what a shard wrote. Throws TW7020 for any other file. */
export function readShard(file: string): readonly ShardPart[] {
  const refuse = (what: string) =>
    new KernelRefusal("TW7020", `${file} ${what}`, "name files that `tilewright tune --shard … --out` wrote");
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw refuse(
      error instanceof SyntaxError ? "is no JSON" : `cannot be read (${(error as NodeJS.ErrnoException).code})`,
    );
  }
  const { schema, parts } = (value ?? {}) as Partial<ShardFile>;
  if (schema !== 1 || !Array.isArray(parts) || !parts.every(isPart)) throw refuse("holds no rows of a shard");
  return parts;
}

/** Puts the rows of shards into the machine's cache, and decides where none is missing any more. */
export function mergeShards(parts: readonly ShardPart[], cache: MachineCache): MergedUnit[] {
  const units = new Map<string, ShardPart>();
  for (const part of parts) {
    const name = keyHash(part.key);
    units.set(name, units.get(name) ?? part);
    for (const row of part.rows) {
      const known = cache.row(part.key, row.tune);
      // A row with a figure knows more than one without.
      if (known === undefined || (known.figure === undefined && row.figure !== undefined)) cache.putRow(part.key, row);
    }
  }
  return [...units.values()].map((part) => {
    const rows = cache.rows(part.key);
    const missing = Math.max(
      0,
      part.admitted - rows.filter(({ verdict }) => verdict !== "where" && verdict !== "checked").length,
    );
    const entry = missing === 0 ? decided(part, rows) : undefined;
    const stored = cache.entry(part.key);
    if (entry === undefined || (stored?.confirmed === true && configText(stored.tune) === configText(entry.tune)))
      return { part, rows, missing, entry: missing === 0 ? stored : undefined };
    if (!sameEntry(stored, entry)) cache.putEntry(part.key, entry);
    return { part, rows, missing, entry };
  });
}

/** Figures of several machines are not taken in turns: a measured winner stays unconfirmed until `tune` runs once more on one of them. */
function decided({ key, default: usual, candidates, gpu, driver }: ShardPart, rows: readonly Row[]): Entry | undefined {
  const decision = decide(rows, usual, key.source);
  if (decision === undefined) return undefined;
  const { winner, usual: own, survivors } = decision;
  return {
    tune: winner.tune,
    default: usual,
    figure: winner.figure,
    defaultFigure: (own ?? winner).figure,
    confirmed: key.source === "model" || winner === own,
    candidates,
    survivors,
    gpu,
    driver,
    at: new Date().toISOString(),
  };
}
