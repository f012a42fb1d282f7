/**
 * Tuned configurations that are kept with sources and reviewed: `*.tune.json`, one file per GPU. The package's own lie in `tuned/`; a project's are named
 * by `TILEWRIGHT_TUNE_FILES`, with the system's separator between them.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readJson, writeJson } from "./files.js";
import { configText, keyHash } from "./key.js";
import { isKeyedEntry, type KeyedEntry } from "./rows.js";

/** A `*.tune.json`. */
export interface TuneFile {
  readonly schema: 1;
  readonly gpu: string;
  readonly entries: readonly KeyedEntry[];
}

const packageFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../tuned");

function isTuneFile(value: unknown): value is TuneFile {
  const { schema, gpu, entries } = (value ?? {}) as { schema?: unknown; gpu?: unknown; entries?: unknown };
  return schema === 1 && typeof gpu === "string" && Array.isArray(entries) && entries.every(isKeyedEntry);
}

/** Files that entries are read from, the project's own first. */
export function tuneFiles(env: NodeJS.ProcessEnv = process.env): string[] {
  const own = (env.TILEWRIGHT_TUNE_FILES ?? "").split(path.delimiter).filter((file) => file !== "");
  let shipped: string[] = [];
  try {
    shipped = readdirSync(packageFolder).filter((file) => file.endsWith(".tune.json"));
  } catch {
    // Nothing has been measured for the package yet.
  }
  return [...own, ...shipped.sort().map((file) => path.join(packageFolder, file))];
}

export const readTuneFile = (file: string): TuneFile | undefined => readJson(file, isTuneFile);

/** Whether `file` holds something that writing entries to it would destroy. */
export function holdsSomethingElse(file: string): boolean {
  try {
    const text = readFileSync(file, "utf8");
    return text.trim() !== "" && !isTuneFile(JSON.parse(text));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOENT";
  }
}

/** Puts entries into a file; those of the same key are replaced. Entries are sorted, so that a review sees what changed and nothing else. */
export function writeTuneFile(file: string, gpu: string, entries: readonly KeyedEntry[]): TuneFile {
  const known = new Map((readTuneFile(file)?.entries ?? []).map((kept) => [keyHash(kept.key), kept]));
  for (const entry of entries) known.set(keyHash(entry.key), entry);
  const order = ({ key }: KeyedEntry) => `${key.kernel} ${configText(key.dims)} ${keyHash(key)}`;
  const all = [...known.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const content: TuneFile = { schema: 1, gpu, entries: all };
  writeJson(file, content);
  return content;
}
