/** `tilewright tune`: the best configuration of each kernel for a GPU and its shapes, searched for, checked and kept. */
import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { type Command, InvalidArgumentError } from "commander";
import type { MachineCache } from "../tuned/index.js";
import type { TunedProgram, TuneEvent, UnitResult } from "../tuning/index.js";
import { Refusal } from "./failure.js";
import { checkDistinct, checkOutputPath, makeFolder } from "./files.js";
import { deviceName, folderName } from "./options.js";
import type { Outcome, Perform, Session } from "./session.js";
import { TuneTable } from "./tune-table.js";
import { mergedText, unitObject, unitText } from "./tune-text.js";

interface TuneOptions {
  readonly device: string;
  readonly model?: string;
  readonly shapes: string;
  readonly shard?: { readonly index: number; readonly of: number };
  readonly out?: string;
  readonly write?: string;
  readonly limit?: number;
  readonly jobs: number;
  readonly cache?: string;
}

export function addTune(program: Command, perform: Perform): void {
  const tune = program
    .command("tune")
    // What stands behind `merge` is its own, though both have options of one name.
    .enablePositionalOptions()
    .description("find the best configuration of kernels for a GPU, and keep it for their launches")
    .argument("[kernel...]", "shipped kernels' names or file.ts#export; those that the shapes name, without")
    .option(
      "--device <device>",
      "virtual, virtual:<target>, cuda:<number>, or auto: a real GPU if there is one",
      deviceName,
      "auto",
    )
    .option("--model <gpu>", "count on the virtual GPU against a model of this GPU: h100, a100, rtx4090, …")
    .option("--shapes <shapes>", "v3.2, or a JSON file with a list of shapes per kernel", "v3.2")
    .option("--shard <i/n>", "only the i-th of n parts of the candidates, from 0", shardOf)
    .option("--out <file>", "write the rows found, for `tilewright tune merge`")
    .option("--write <file>", "put the winners into a *.tune.json, to be committed")
    .option("--limit <seconds>", "how long a candidate's launch may take before it is ended", positive)
    .option("--jobs <count>", "candidates that are tried at a time", whole, availableParallelism())
    .option("--cache <folder>", "the cache to use in place of the user's", folderName)
    .addHelpText(
      "after",
      "\nRows are kept as they are found: Ctrl-C loses none, and the same command goes on where it was stopped.\n" +
        "\nExamples:\n  tilewright tune indexer_logits --device cuda:0\n  tilewright tune sparse_mla_decode --model h100\n" +
        "  tilewright tune --shard $SLURM_ARRAY_TASK_ID/8 --out part-$SLURM_ARRAY_TASK_ID.json",
    )
    .action(perform(run));
  tune
    .command("merge")
    .description("put the rows of shards together, and decide")
    .argument("<file...>", "what shards wrote with --out")
    .option("--write <file>", "put the winners into a *.tune.json, to be committed")
    .option("--cache <folder>", "the cache to use in place of the user's", folderName)
    .action(perform(merge));
}

function shardOf(text: string): { index: number; of: number } {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  if (index === undefined || Number(index) >= Number(of))
    throw new InvalidArgumentError("write i/n with i from 0 to n−1");
  return { index: Number(index), of: Number(of) };
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1e6)) throw new InvalidArgumentError("give a number of seconds above 0");
  return value;
}

function whole(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError("give a number from 1 to 999");
  return Number(text);
}

async function run(session: Session, kernels: readonly string[], options: TuneOptions): Promise<Outcome> {
  if (options.out !== undefined) checkOutputPath("--out", options.out);
  if (options.out !== undefined && options.write !== undefined)
    checkDistinct(["--out", options.out], ["--write", options.write]);
  if (options.write !== undefined) await checkTuneFile(options.write);
  const [tuning, { MachineCache }, { findTool }] = await Promise.all([
    import("../tuning/index.js"),
    import("../tuned/index.js"),
    import("../toolchain/index.js"),
  ]);
  const ptxas = findTool("ptxas");
  if (ptxas === undefined)
    session.warn(
      "tilewright: note: there is no ptxas, so that spills, registers and duplicates are not seen: `tilewright setup` fetches one",
    );
  const measurement = tuning.measurementFor(options.device, options.model, ptxas?.version ?? "none");
  const programs = await programsFor(kernels, options.shapes);
  const cache = writableCache(new MachineCache(options.cache), options);
  const table = new TuneTable(session);
  session.progress(
    `tuning for ${measurement.gpu} on ${measurement.device}${measurement.kind === "counted" ? " (counted, not measured)" : ""}`,
  );
  let results: UnitResult[];
  try {
    results = await tuning.tune({
      programs,
      measurement,
      cache,
      ptxas,
      jobs: options.jobs,
      limit: 1000 * (options.limit ?? (measurement.kind === "counted" ? 120 : 20)),
      ...(options.shard === undefined ? {} : { shard: options.shard }),
      signal: session.signal,
      onEvent: (event: TuneEvent) => table.on(event),
    });
  } catch (error) {
    // Ctrl-C reaches ptxas, too: its end may be seen before our own.
    await sleep(100);
    if (session.signal.aborted) {
      session.warn(`tilewright: ${table.kept} rows are kept in ${cache.root}; the same command goes on from there`);
      session.signal.throwIfAborted();
    }
    throw error;
  }
  if (options.out !== undefined) tuning.writeShard(options.out, cache, results, measurement);
  const entries = results.flatMap(({ unit, entry }) => (entry === undefined ? [] : [{ key: unit.key, entry }]));
  if (options.write !== undefined) await writeEntries(options.write, measurement.gpu, entries);
  const files = {
    ...(options.out === undefined ? {} : { out: options.out }),
    ...(options.write === undefined ? {} : { write: options.write }),
  };
  const without = programs.filter(({ program }) => program.launches.every(({ kernel }) => kernel.tune.length === 0));
  return {
    object: {
      device: measurement.device,
      gpu: measurement.gpu,
      source: measurement.place.source,
      cache: cache.root,
      ...files,
      units: results.map(unitObject),
    },
    text: [
      ...results.map((result) => unitText(result, measurement)),
      ...without.map(({ reference }) => `${reference} has nothing to choose`),
      ...Object.values(files).map((file) => `in ${file}`),
    ].join("\n"),
  };
}

/** Rows are written as they are found: a folder that does not take them is refused before the first is looked for. */
function writableCache(cache: MachineCache, { cache: asked }: Pick<TuneOptions, "cache">): MachineCache {
  makeFolder(
    asked === undefined ? "the cache (--cache and TILEWRIGHT_TUNE_CACHE name another)" : "--cache",
    cache.root,
  );
  return cache;
}

/** Entries are added to a file of them; any other file is somebody's, and stays as it is. */
async function checkTuneFile(file: string): Promise<void> {
  checkOutputPath("--write", file);
  const { holdsSomethingElse } = await import("../tuned/index.js");
  if (holdsSomethingElse(file))
    throw new Refusal("cli.output", `--write ${file}: it holds something else than tuned configurations`, { file });
}

async function writeEntries(
  file: string,
  gpu: string,
  entries: readonly import("../tuned/index.js").KeyedEntry[],
): Promise<void> {
  const { writeTuneFile } = await import("../tuned/index.js");
  writeTuneFile(file, gpu, entries);
}

/** The programs that are asked for, with their shapes. */
async function programsFor(kernels: readonly string[], from: string): Promise<TunedProgram[]> {
  const [{ readShapes, v32Programs, v32Shapes }, { shippedProgram }] = await Promise.all([
    import("../tuning/index.js"),
    import("../launcher/assets.js"),
  ]);
  const file = from === "v3.2" ? undefined : readShapes(from);
  const names = kernels.length > 0 ? kernels : [...(file?.keys() ?? v32Programs)];
  const programs: TunedProgram[] = [];
  for (const reference of new Set(names)) {
    const shipped = v32Programs.includes(reference);
    const shapes = file === undefined ? v32Shapes(reference) : (file.get(reference) ?? []);
    if (shapes.length === 0 && file !== undefined)
      throw new Refusal(
        "cli.no-shapes",
        `${from} has no shapes for ${reference}: it has ${[...file.keys()].join(", ")}`,
      );
    // The front end takes seconds to load: only for a kernel that is not shipped.
    const program = shipped
      ? shippedProgram(reference).program
      : (await import("../compiler/load.js")).loadKernel(reference);
    programs.push({ reference, program, shipped, shapes });
  }
  return programs;
}

async function merge(
  session: Session,
  files: readonly string[],
  options: Pick<TuneOptions, "write" | "cache">,
): Promise<Outcome> {
  if (options.write !== undefined) await checkTuneFile(options.write);
  const [{ mergeShards, readShard }, { MachineCache }] = await Promise.all([
    import("../tuning/index.js"),
    import("../tuned/index.js"),
  ]);
  const cache = writableCache(new MachineCache(options.cache), options);
  // All of them are read before the first row is kept.
  const parts = files.flatMap((file) => readShard(file));
  const units = mergeShards(parts, cache);
  const entries = units.flatMap(({ part, entry }) => (entry === undefined ? [] : [{ key: part.key, entry }]));
  if (options.write !== undefined) await writeEntries(options.write, parts[0]?.gpu ?? "", entries);
  session.progress(`merged ${files.length} file${files.length === 1 ? "" : "s"} into ${cache.root}`);
  return {
    object: {
      cache: cache.root,
      ...(options.write === undefined ? {} : { write: options.write }),
      units: units.map(({ part, rows, missing, entry }) => ({ key: part.key, rows, missing, entry })),
    },
    text: [...units.map(mergedText), ...(options.write === undefined ? [] : [`in ${options.write}`])].join("\n"),
  };
}
