/**
 * Which tuned configuration a launch takes: of this process's memory, the committed files, the machine's cache, in this order; none where there is none.
 * It only looks: nothing is ever searched for at a launch.
 */
import type { Kernel } from "../ir/tile.js";
import type { Device } from "../runtime/index.js";
import { modelsOf } from "../targets/gpus.js";
import { readTuneFile, tuneFiles } from "./committed.js";
import { bucketsOf, codegenHash, kernelHash, METHOD, type Source, type TunedKey } from "./key.js";
import { MachineCache } from "./machine.js";
import type { KeyedEntry } from "./rows.js";
import { differences, type Silicon, siliconOf, siliconOfModel } from "./silicon.js";

/** Where a launch is to run, as far as tuned configurations are concerned. */
export interface Place {
  readonly source: Source;
  /** One, or for the virtual GPU the models of its architecture, the one that stands for it first. */
  readonly silicon: readonly Silicon[];
}

/** What a launch asks with. */
export interface Wanted {
  readonly kernel: Kernel;
  readonly dims: Readonly<Record<string, number>>;
  /** Words of the kernel's own options. */
  readonly options: Readonly<Record<string, string>>;
  readonly place: Place;
}

export interface Found extends KeyedEntry {
  /** The file, or the machine's cache. */
  readonly origin: string;
  /** Doublings between the sizes it was found for and those asked for; 0 for the same bucket. */
  readonly distance: number;
}

/** An entry that is not for this launch, and which fields of its key say so. */
export interface Missed extends KeyedEntry {
  readonly origin: string;
  readonly fields: readonly string[];
}

export function placeOf(device: Pick<Device, "arch" | "props" | "kind">): Place {
  if (device.kind === "virtual") return modelPlace(siliconOf(device).arch);
  return { source: "measured", silicon: [siliconOf(device)] };
}

/** The virtual GPU of a target: it has no time of its own, only models have. */
export const modelPlace = (target: string): Place => ({
  source: "model",
  silicon: modelsOf(target).map(siliconOfModel),
});

interface Known extends KeyedEntry {
  readonly origin: string;
}

/** Entries by kernel, read when a launch of it first asks. */
const memory = new Map<string, readonly Known[]>();
let committed: readonly Known[] | undefined;

/** Forgets what was read: tuning in this process has found more. */
export function forgetTuned(): void {
  memory.clear();
  committed = undefined;
}

/** Off by `TILEWRIGHT_TUNED=off`: every kernel then runs with its own first choice. */
export const tunedIsOff = (): boolean => process.env.TILEWRIGHT_TUNED === "off";

function entriesOf(kernel: string): readonly Known[] {
  let known = memory.get(kernel);
  if (known === undefined) {
    committed ??= tuneFiles().flatMap((file) =>
      (readTuneFile(file)?.entries ?? []).map((e) => ({ ...e, origin: file })),
    );
    const cache = new MachineCache();
    const machine = cache.entries(kernel).map((e) => ({ ...e, origin: "the machine's cache" }));
    // Later ones first: of entries that differ in ptxas alone, which no launch can compare, the latest counts.
    machine.sort((a, b) => (a.entry.at < b.entry.at ? 1 : -1));
    known = [...committed.filter(({ key }) => key.kernel === kernel), ...machine];
    memory.set(kernel, known);
  }
  return known;
}

/** Fields in which an entry is for something else; sizes that are only another bucket of the same are none. */
function mismatches(
  key: TunedKey,
  wanted: Wanted,
  silicon: Silicon,
  buckets: Readonly<Record<string, number>>,
): string[] {
  const { kernel, options, place } = wanted;
  const fields: string[] = [];
  if (key.ir !== kernelHash(kernel)) fields.push("the kernel's body");
  if (key.source !== place.source) fields.push(`source (${key.source})`);
  fields.push(...differences(key.silicon, silicon).map((field) => `silicon.${field}`));
  if (key.codegen !== codegenHash()) fields.push("code generator");
  if (key.method !== METHOD) fields.push("method");
  for (const [name, word] of Object.entries(options))
    if (key.options[name] !== word) fields.push(`option ${name} (${key.options[name] ?? "none"})`);
  for (const name of kernel.comptime)
    if (key.dims[name] !== buckets[name]) fields.push(`dim ${name} (${key.dims[name]})`);
  for (const name of Object.keys(buckets)) if (key.dims[name] === undefined) fields.push(`dim ${name}`);
  return fields;
}

/** A size of 0 is as far from 1 as 1 is from 2. */
const doublings = (a: number, b: number): number => Math.abs(Math.log2(Math.max(a, 0.5)) - Math.log2(Math.max(b, 0.5)));

/** Everything that is known of a kernel, sorted: what serves this launch, the nearest sizes first, and what does not and why. */
export function explainTuned(wanted: Wanted): { readonly found: readonly Found[]; readonly missed: readonly Missed[] } {
  const found: Found[] = [];
  const missed: Missed[] = [];
  const entries = entriesOf(wanted.kernel.name);
  if (entries.length === 0) return { found, missed };
  const buckets = bucketsOf(wanted.kernel, wanted.dims);
  for (const known of entries) {
    const ways = wanted.place.silicon.map((silicon) => mismatches(known.key, wanted, silicon, buckets));
    const fields = ways.reduce((a, b) => (b.length < a.length ? b : a), ways[0] ?? ["silicon"]);
    if (fields.length > 0) {
      missed.push({ ...known, fields });
      continue;
    }
    const distance = Object.entries(buckets).reduce(
      (sum, [name, size]) => sum + doublings(size, known.key.dims[name] as number),
      0,
    );
    found.push({ ...known, distance });
  }
  // Stable: where sizes are equally near, committed files come before the machine's cache.
  found.sort((a, b) => a.distance - b.distance || rank(a, wanted) - rank(b, wanted));
  return { found, missed };
}

/** The model that stands for an architecture comes first. */
const rank = ({ key }: Found, { place }: Wanted): number =>
  place.silicon.findIndex(({ model }) => model === key.silicon.model);

/** The entries that serve a launch: the one that it takes, then those that it takes where the device refuses that. */
export function tunedEntries(wanted: Wanted): readonly Found[] {
  if (tunedIsOff() || wanted.kernel.tune.length === 0) return [];
  return explainTuned(wanted).found;
}
