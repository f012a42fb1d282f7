/** `tilewright bench`: measures suites into one record, shows it, and compares it with an older one. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import type { AgainstReport, BenchRecord } from "../bench/index.js";
import { Refusal } from "./failure.js";
import { checkDistinct, checkOutputPath, makeFolder, writeWhole, writeWholeNow } from "./files.js";
import { deviceName, listOf } from "./options.js";
import type { Outcome, Perform, Session } from "./session.js";

interface BenchOptions {
  readonly device: string;
  readonly kernels?: readonly string[];
  readonly contexts?: readonly number[];
  readonly samples?: number;
  readonly out?: string;
  readonly from?: string;
  readonly against?: string;
  readonly failOnRegression?: true;
  readonly markdown?: string;
  readonly svg?: string;
}

export function addBench(program: Command, perform: Perform): void {
  program
    .command("bench")
    .description("measure suites into one record, show it, and compare it with an older one")
    .argument("[suites...]", "compile, launch, kernels, layer, virtual-gpu; all if none is named")
    .option(
      "--device <device>",
      "virtual, virtual:<arch>, cuda:<number>, or auto: a real GPU if there is one, else the virtual one",
      deviceName,
      "auto",
    )
    .option("--kernels <names>", "of the kernels suite, only these, with commas between them", listOf())
    .option("--contexts <keys>", "context lengths, with commas between them", wholeNumbers)
    .option("--samples <number>", "samples of each time", wholeNumber)
    .option("--out <file>", "the record; in the user's cache folder if not given")
    .option("--from <file>", "measure nothing: show this record")
    .option("--against <file>", "an older record: say what got slower and what faster, and how sure that is")
    .option("--fail-on-regression", "with --against: exit code 1 if anything got significantly slower, or counts more")
    .option("--markdown <file>", "write the tables as Markdown")
    .option(
      "--svg <folder>",
      "write a plot of the kernels suite for each of its metrics (needs @observablehq/plot and linkedom)",
    )
    .addHelpText("after", "\nCtrl-C ends the run: what has been measured is kept, in a record marked as partial.")
    .action(perform(bench));
}

async function bench(session: Session, names: readonly string[], options: BenchOptions): Promise<Outcome> {
  checkOptions(names, options);
  const made = await import("../bench/index.js");
  const read = (file: string) => made.parseRecord(textOf(file), file);
  // Read first: hours of measuring must not end at an unreadable file.
  const older = options.against === undefined ? undefined : read(options.against);
  const file = options.from ?? options.out ?? (await defaultFile());
  const record = options.from === undefined ? await measure(session, names, options, file) : read(options.from);
  const against = older === undefined ? undefined : made.compareRecords(older, record);
  if (options.markdown !== undefined) {
    const text = made.recordMarkdown(record, against);
    await writeWhole(options.markdown, (temporary) => writeFileSync(temporary, text));
  }
  const plots = options.svg === undefined ? [] : await writePlots(options.svg, record);
  const regression = against !== undefined && options.failOnRegression === true && made.hasRegression(against);
  return {
    exit: session.signal.aborted ? 130 : regression ? 1 : 0,
    object: { record, file, ...(against === undefined ? {} : { against }), ...(plots.length > 0 ? { plots } : {}) },
    text: [
      made.recordTextTables(record),
      ...(against === undefined ? [] : [againstText(made, against)]),
      [`record in ${file}`, ...plots.map((plot) => `plot in ${plot}`)].join("\n"),
    ].join("\n\n"),
  };
}

type Bench = typeof import("../bench/index.js");

const againstText = (made: Bench, against: AgainstReport): string => made.asText(made.changesTable(against));

function checkOptions(names: readonly string[], options: BenchOptions): void {
  const { out, from, against, failOnRegression, markdown, svg } = options;
  if (failOnRegression === true && against === undefined)
    throw new Refusal("cli.usage", "--fail-on-regression needs --against, which it judges by");
  if (from !== undefined && (out !== undefined || names.length > 0))
    throw new Refusal("cli.usage", "--from shows a record and measures nothing: leave out the suites and --out");
  const outputs = [
    ["--out", out],
    ["--markdown", markdown],
  ].filter((output): output is [string, string] => output[1] !== undefined);
  for (const [option, file] of outputs) checkOutputPath(option, file);
  const [first, second] = outputs;
  if (first !== undefined && second !== undefined) checkDistinct(first, second);
  // The older record is what tells whether the new one is good: it is not written over.
  for (const output of outputs) if (against !== undefined) checkDistinct(output, ["--against", against]);
  if (from !== undefined && markdown !== undefined) checkDistinct(["--markdown", markdown], ["--from", from]);
  if (svg !== undefined) makeFolder("--svg", svg);
}

async function measure(
  session: Session,
  names: readonly string[],
  options: BenchOptions,
  file: string,
): Promise<BenchRecord> {
  const [{ chosen, recordText, runSuites, suites }, { open }] = await Promise.all([
    import("../bench/index.js"),
    import("../runtime/index.js"),
  ]);
  const { kernels, contexts, samples } = options;
  return runSuites({
    suites: chosen(suites, names),
    device: options.device,
    settings: {
      ...(kernels === undefined ? {} : { kernels }),
      ...(contexts === undefined ? {} : { contexts }),
      ...(samples === undefined ? {} : { samples }),
    },
    signal: session.signal,
    open,
    progress: session.terminal ? session.count : session.progress,
    // Whatever ends the process, the file holds a whole record.
    keep: (record) => writeWholeNow(file, recordText(record)),
  });
}

/** A name of its own for every run. */
async function defaultFile(): Promise<string> {
  const { cacheFolder } = await import("../toolchain/index.js");
  const folder = path.join(cacheFolder(), "bench");
  makeFolder("the user's cache (or name a file with --out)", folder);
  return path.join(folder, `${new Date().toISOString().replaceAll(":", "-")}.json`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Refusal("cli.input", `${file} cannot be read (${(error as NodeJS.ErrnoException).code})`, { file });
  }
}

async function writePlots(folder: string, record: BenchRecord): Promise<string[]> {
  const { plotsOf } = await import("../bench/plots.js");
  const written: string[] = [];
  for (const [name, text] of await plotsOf(record)) {
    const file = path.join(folder, name);
    await writeWhole(file, (temporary) => writeFileSync(temporary, text));
    written.push(file);
  }
  return written;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d{1,9}$/.test(text) || number < 1) throw new InvalidArgumentError("give a whole number from 1");
  return number;
}

const wholeNumbers = (text: string): readonly number[] => [
  ...new Set(text.split(",").map((word) => wholeNumber(word.trim()))),
];
