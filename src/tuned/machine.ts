/**
 * The machine's cache of what tuning found: `tuned/<kernel>/<key>/` in the user's cache folder, with `key.json`, one file per row, and the winner.
 * No file is ever changed in place and none is shared by two rows: processes need no lock to write, a killed one loses at most the row that it was
 * working on, and a file that cannot be read costs that row alone.
 */
import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { cacheFolder } from "../toolchain/cache.js";
import { type HeldLock, tryLock } from "../toolchain/lock.js";
import { readJson, writeJson } from "./files.js";
import { configText, keyHash, type TunedKey } from "./key.js";
import { type Entry, isEntry, isKey, isRow, type Row } from "./rows.js";

/** A sweep as the cache has it. */
export interface StoredSweep {
  readonly key: TunedKey;
  readonly folder: string;
  readonly rows: readonly Row[];
  readonly entry: Entry | undefined;
  /** Bytes on disk. */
  readonly bytes: number;
  /** Last change, milliseconds since 1970. */
  readonly changed: number;
}

export class MachineCache {
  /** @param root the user's cache folder for tilewright, or `$TILEWRIGHT_TUNE_CACHE` */
  constructor(readonly root: string = process.env.TILEWRIGHT_TUNE_CACHE || path.join(cacheFolder(), "tuned")) {}

  #folder(key: TunedKey): string {
    // Names of kernels are identifiers; whatever else a file may claim must not lead out of the cache.
    return path.join(this.root, key.kernel.replaceAll(/[^\w.-]|^\.+/g, "_"), keyHash(key));
  }

  #rowFile(key: TunedKey, tune: Row["tune"]): string {
    return path.join(this.#folder(key), "rows", `${configText(tune).replaceAll(" ", ",")}.json`);
  }

  row(key: TunedKey, tune: Row["tune"]): Row | undefined {
    return readJson(this.#rowFile(key, tune), isRow);
  }

  putRow(key: TunedKey, row: Row): void {
    this.#putKey(key);
    writeJson(this.#rowFile(key, row.tune), row);
  }

  rows(key: TunedKey): Row[] {
    return rowsIn(this.#folder(key));
  }

  entry(key: TunedKey): Entry | undefined {
    return readJson(path.join(this.#folder(key), "entry.json"), isEntry);
  }

  putEntry(key: TunedKey, entry: Entry): void {
    this.#putKey(key);
    writeJson(path.join(this.#folder(key), "entry.json"), entry);
  }

  #putKey(key: TunedKey): void {
    const file = path.join(this.#folder(key), "key.json");
    if (readJson(file, isKey) === undefined) writeJson(file, key);
  }

  /** Claims a candidate, so that of several processes one tries it; undefined while another lives that has it. It saves work, nothing depends on it. */
  claim(key: TunedKey, tune: Row["tune"]): Promise<HeldLock | undefined> {
    this.#putKey(key);
    const name = configText(tune).replaceAll(" ", ",") || "only";
    return tryLock(path.join(this.#folder(key), "claims", name));
  }

  /** A lock by name, for what only one process may do at a time on this machine: time kernels on a GPU. */
  lock(name: string): Promise<HeldLock | undefined> {
    return tryLock(path.join(this.root, "locks", name.replaceAll(/[^\w.-]/g, "_")));
  }

  /** Every sweep of a kernel, or of all. */
  sweeps(kernel?: string): StoredSweep[] {
    const names = kernel === undefined ? foldersIn(this.root).filter((name) => name !== "locks") : [kernel];
    return names.flatMap((name) =>
      foldersIn(path.join(this.root, name)).flatMap((hash): StoredSweep[] => {
        const folder = path.join(this.root, name, hash);
        const key = readJson(path.join(folder, "key.json"), isKey);
        if (key === undefined || keyHash(key) !== hash) return [];
        const entry = readJson(path.join(folder, "entry.json"), isEntry);
        return [{ key, folder, rows: rowsIn(folder), entry, ...sizeOf(folder) }];
      }),
    );
  }

  /** Winners of a kernel, without reading rows. */
  entries(kernel: string): { readonly key: TunedKey; readonly entry: Entry }[] {
    return foldersIn(path.join(this.root, kernel)).flatMap((hash) => {
      const folder = path.join(this.root, kernel, hash);
      const entry = readJson(path.join(folder, "entry.json"), isEntry);
      const key = entry === undefined ? undefined : readJson(path.join(folder, "key.json"), isKey);
      return key === undefined || entry === undefined || keyHash(key) !== hash ? [] : [{ key, entry }];
    });
  }

  /** Folders of sweeps whose key cannot be read, single files that cannot, and what killed processes had begun to write. */
  corrupt(): string[] {
    return foldersIn(this.root)
      .filter((name) => name !== "locks")
      .flatMap((name) =>
        foldersIn(path.join(this.root, name)).flatMap((hash) => {
          const folder = path.join(this.root, name, hash);
          const key = readJson(path.join(folder, "key.json"), isKey);
          // A process that was killed before its first row leaves an empty folder: the next one goes on in it.
          if (key === undefined && !filesIn(folder).includes("key.json") && rowFiles(folder).length === 0) return [];
          if (key === undefined || keyHash(key) !== hash) return [folder];
          const rows = rowFiles(folder).filter((file) => readJson(file, isRow) === undefined);
          const entry = path.join(folder, "entry.json");
          const broken = filesIn(folder).includes("entry.json") && readJson(entry, isEntry) === undefined;
          return [...rows, ...(broken ? [entry] : []), ...leftOver(folder), ...leftOver(path.join(folder, "rows"))];
        }),
      );
  }

  remove(folder: string): void {
    const inside = path.relative(this.root, folder);
    if (inside === "" || inside.startsWith("..") || path.isAbsolute(inside)) return;
    rmSync(folder, { recursive: true, force: true });
  }
}

const namesIn = (folder: string, folders: boolean): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() === folders)
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
};
const foldersIn = (folder: string): string[] => namesIn(folder, true);
const filesIn = (folder: string): string[] => namesIn(folder, false);

const rowFiles = (folder: string): string[] =>
  filesIn(path.join(folder, "rows"))
    .filter((file) => file.endsWith(".json"))
    .map((file) => path.join(folder, "rows", file));

const rowsIn = (folder: string): Row[] => rowFiles(folder).flatMap((file) => readJson(file, isRow) ?? []);

/** Milliseconds after which nobody is writing a file any more. */
const HOUR = 3_600_000;

/** What a killed process had begun to write. What is younger may be a living one's. */
const leftOver = (folder: string): string[] =>
  filesIn(folder)
    .filter((file) => file.endsWith(".tmp"))
    .map((file) => path.join(folder, file))
    .filter((file) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < Date.now() - HOUR);

function sizeOf(folder: string): { bytes: number; changed: number } {
  const files = [
    ...filesIn(folder).map((file) => path.join(folder, file)),
    ...filesIn(path.join(folder, "rows")).map((file) => path.join(folder, "rows", file)),
  ];
  let bytes = 0;
  let changed = 0;
  for (const file of files) {
    const there = statSync(file, { throwIfNoEntry: false });
    bytes += there?.size ?? 0;
    changed = Math.max(changed, there?.mtimeMs ?? 0);
  }
  return { bytes, changed };
}
