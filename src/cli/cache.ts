/** `tilewright cache`: what tuning has found on this machine, why a launch takes what it takes, and what may go. */
import { type Command, InvalidArgumentError } from "commander";
import type { StoredSweep, TunedKey } from "../tuned/index.js";
import { collectPairs, deviceName, folderName } from "./options.js";
import type { Outcome, Perform, Session } from "./session.js";
import { entryLine, keyLine, rowLines, tally } from "./tune-text.js";

interface Folder {
  readonly cache?: string;
}
interface WhyOptions extends Folder {
  readonly set: ReadonlyMap<string, string>;
  readonly device: string;
  readonly model?: string;
}
interface PruneOptions extends Folder {
  readonly max?: number;
  readonly corrupt?: boolean;
  readonly stale?: boolean;
  readonly all?: boolean;
}

export function addCache(program: Command, perform: Perform): void {
  const cache = program.command("cache").description("the cache of tuned configurations: log, why, prune");
  const folder = ["--cache <folder>", "the cache to use in place of the user's", folderName] as const;
  cache
    .command("log")
    .description("list what was tuned; of one kernel every candidate, too")
    .argument("[kernel]", "the name of a launch's kernel")
    .option(...folder)
    .action(perform(log));
  cache
    .command("why")
    .description("explain which tuned configuration a launch takes, or why none")
    .argument("<kernel>", "a shipped kernel's name or file.ts#export")
    .option(
      "--set <name=value>",
      "a dim, scalar parameter or option; all dims are needed; repeatable",
      collectPairs("--set"),
      new Map(),
    )
    .option("--device <device>", "virtual, virtual:<target>, cuda:<number> or auto", deviceName, "auto")
    .option("--model <gpu>", "a model, as the virtual GPU's launches take it")
    .option(...folder)
    .action(perform(why));
  cache
    .command("prune")
    .description("remove what no launch can take any more: other code generators' sweeps and unreadable files, or more")
    .option("--max <megabytes>", "the oldest sweeps, until the rest takes no more than this", megabytes)
    .option("--corrupt", "unreadable files only")
    .option("--stale", "other code generators' sweeps only")
    .option("--all", "everything")
    .option(...folder)
    .action(perform(prune));
}

function megabytes(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0)) throw new InvalidArgumentError("give a number of megabytes from 0 on");
  return value;
}

async function log(_session: Session, kernel: string | undefined, options: Folder): Promise<Outcome> {
  const { MachineCache, codegenHash } = await import("../tuned/index.js");
  const cache = new MachineCache(options.cache);
  const sweeps = cache.sweeps(kernel);
  const text = sweeps.map((sweep) => {
    const { key, rows, entry, bytes } = sweep;
    const stale = key.codegen === codegenHash() ? "" : ", of another code generator";
    return [
      `${keyLine(key)}${stale}`,
      `  ${tally(rows)}; ${(bytes / 1e3).toFixed(0)} kB, ${new Date(sweep.changed).toISOString().slice(0, 16)}, ptxas ${key.ptxas}`,
      entry === undefined ? "  no winner yet: the sweep was not finished" : `  ${entryLine(entry)}`,
      ...(kernel === undefined ? [] : rowLines(rows)),
    ].join("\n");
  });
  const none = kernel === undefined ? "nothing was tuned yet" : `nothing was tuned for ${kernel} yet`;
  return {
    object: {
      cache: cache.root,
      sweeps: sweeps.map(({ key, rows, entry, bytes, changed }) => ({ key, entry, bytes, changed, rows })),
    },
    text: [`cache: ${cache.root}`, ...(text.length === 0 ? [none] : text)].join("\n"),
  };
}

async function why(_session: Session, reference: string, options: WhyOptions): Promise<Outcome> {
  if (options.cache !== undefined) process.env.TILEWRIGHT_TUNE_CACHE = options.cache;
  const [{ placeFor }, { explainTuned, tunedIsOff, configText }, { admits, wantedBy }, { launchesFor }] =
    await Promise.all([
      import("../tuning/index.js"),
      import("../tuned/index.js"),
      import("../compiler/tuned.js"),
      import("./tuned-launches.js"),
    ]);
  const place = placeFor(options.device, options.model);
  const { program, launches, binding } = await launchesFor(reference, options.set);
  const about = launches.map((kernel) => {
    const { found, missed } = explainTuned(wantedBy(kernel, binding, place));
    const fits = found.filter(({ entry }) => admits(kernel, binding, new Map(Object.entries(entry.tune))));
    const [first] = fits;
    const taken = tunedIsOff() || kernel.tune.length === 0 ? undefined : first;
    const lines = [kernel.name];
    if (kernel.tune.length === 0) lines.push("  has nothing to choose");
    else if (tunedIsOff()) lines.push("  TILEWRIGHT_TUNED=off: the kernel's own first choice");
    else if (taken === undefined) lines.push("  no entry serves it: the kernel's own first choice");
    else {
      const near = taken.distance === 0 ? "for these sizes" : `for the nearest sizes, ${configText(taken.key.dims)}`;
      lines.push(
        `  takes ${configText(taken.entry.tune)}, from ${taken.origin}, ${near}`,
        `  ${keyLine(taken.key)}`,
        `  ${entryLine(taken.entry)}`,
      );
    }
    for (const { entry, origin } of found.filter((f) => !fits.includes(f)))
      lines.push(`  not ${configText(entry.tune)} from ${origin}: the kernel does not admit it at these sizes`);
    for (const { key, origin, fields } of missed)
      lines.push(`  not ${keyLine(key)} from ${origin}: ${fields.join(", ")}`);
    return { text: lines.join("\n"), object: { kernel: kernel.name, taken, missed } };
  });
  return {
    object: {
      program: program.name,
      source: place.source,
      silicon: place.silicon,
      launches: about.map(({ object }) => object),
    },
    text: about.map(({ text }) => text).join("\n"),
  };
}

async function prune(_session: Session, options: PruneOptions): Promise<Outcome> {
  const { MachineCache, codegenHash, METHOD } = await import("../tuned/index.js");
  const cache = new MachineCache(options.cache);
  const { all = false, max } = options;
  const usual = !all && max === undefined && options.corrupt !== true && options.stale !== true;
  const isStale = ({ codegen, method }: TunedKey): boolean => codegen !== codegenHash() || method !== METHOD;
  const broken = all || usual || options.corrupt === true ? cache.corrupt() : [];
  const sweeps = cache.sweeps();
  const gone = new Set<StoredSweep>(
    sweeps.filter(({ key }) => all || ((usual || options.stale === true) && isStale(key))),
  );
  if (max !== undefined) {
    const kept = sweeps.filter((sweep) => !gone.has(sweep)).sort((a, b) => a.changed - b.changed);
    let bytes = kept.reduce((sum, sweep) => sum + sweep.bytes, 0);
    for (const sweep of kept) {
      if (bytes <= max * 1e6) break;
      gone.add(sweep);
      bytes -= sweep.bytes;
    }
  }
  for (const file of broken) cache.remove(file);
  for (const { folder } of gone) cache.remove(folder);
  const freed = [...gone].reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    object: { cache: cache.root, removed: [...gone].map(({ key }) => key), corrupt: broken, bytes: freed },
    text: `removed ${gone.size} of ${sweeps.length} sweeps (${(freed / 1e6).toFixed(2)} MB) and ${broken.length} unreadable files from ${cache.root}`,
  };
}
