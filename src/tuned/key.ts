/**
 * What a tuned configuration is valid for. Two launches with the same key may share it; anything that could change which configuration is the best
 * is part of it: the kernel's body, its options, its sizes in buckets, the silicon, the code generator, ptxas, and how was measured.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Kernel } from "../ir/tile.js";
import { printTile } from "../ir/tile-text.js";
import type { Silicon } from "./silicon.js";

/** Where a figure comes from: a device, or counts of the virtual GPU and a model of one. The two never meet in one comparison. */
export type Source = "measured" | "model";

export interface TunedKey {
  /** The launch's kernel, by name and by what it computes: its tile IR without the values of its tunables. */
  readonly kernel: string;
  readonly ir: string;
  /** Words of its options; optional inputs and strides among them. */
  readonly options: Readonly<Record<string, string>>;
  /** Sizes: those that specialise the kernel as they are, others up to the next power of two. */
  readonly dims: Readonly<Record<string, number>>;
  readonly source: Source;
  readonly silicon: Silicon;
  /** Hash of the passes, emitters and targets. */
  readonly codegen: string;
  /** Version of the ptxas that candidates were assembled with; "none" where there was none. */
  readonly ptxas: string;
  /** Version of the way of measuring or counting. */
  readonly method: number;
}

/** Raised whenever figures of before can no longer be compared with those to come. */
export const METHOD = 1;

const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 20);

const hashes = new WeakMap<Kernel, string>();

/** Hash of what a kernel computes. Values of tunables, `where`, names of files and places in them do not count: a space that grows keeps its rows. */
export function kernelHash(kernel: Kernel): string {
  let hash = hashes.get(kernel);
  if (hash === undefined) {
    const tune = kernel.tune.map((t) => ({ ...t, values: [] })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const { where: _, ...rest } = kernel;
    const text = printTile({ ...rest, files: [], requires: [], tune });
    hash = digest(text.replaceAll(/ *; \d+:\d+:[^\n"]*$/gm, ""));
    hashes.set(kernel, hash);
  }
  return hash;
}

/** The bucket of a size: itself up to 2, then the next power of two. */
export const bucketOf = (size: number): number => (size <= 2 ? size : 2 ** Math.ceil(Math.log2(size)));

/** A kernel's sizes as a key has them. */
export function bucketsOf(kernel: Kernel, dims: Readonly<Record<string, number>>): Record<string, number> {
  const exact = new Set(kernel.comptime);
  const names = [...new Set([...kernel.dims, ...kernel.comptime])].filter((name) => dims[name] !== undefined).sort();
  return Object.fromEntries(
    names.map((name) => [name, exact.has(name) ? (dims[name] as number) : bucketOf(dims[name] as number)]),
  );
}

const sourceFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../src");
let codegen: string | undefined;

/** Hash of the texts that decide which code a kernel becomes. The package ships its sources, so that they answer for what was built from them. */
export function codegenHash(): string {
  if (codegen === undefined) {
    const hash = createHash("sha256");
    for (const folder of ["ir", "passes", "emit", "targets"]) {
      const at = path.join(sourceFolder, folder);
      const files = readdirSync(at, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
      for (const file of files.sort()) hash.update(file).update(readFileSync(path.join(at, file)));
    }
    codegen = hash.digest("hex").slice(0, 20);
  }
  return codegen;
}

/** A record with its names in order: equal records are equal texts. */
const sorted = (record: object): object =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The text that stands for a key in file names. */
export function keyHash(key: TunedKey): string {
  const { kernel, ir, options, dims, source, silicon, codegen, ptxas, method } = key;
  return digest(
    JSON.stringify([kernel, ir, sorted(options), sorted(dims), source, sorted(silicon), codegen, ptxas, method]),
  );
}

/** A configuration as text, names in order: "keys=128 stages=3". */
export const configText = (tune: Readonly<Record<string, number>>): string =>
  Object.entries(tune)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
