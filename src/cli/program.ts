/** The command line: its verbs, and the way from what a verb ends with to output and exit code. */
import { Command } from "commander";
import { addBench } from "./bench.js";
import { addCache } from "./cache.js";
import { addCheck } from "./check.js";
import { addCompile } from "./compile.js";
import { addDemo } from "./demo.js";
import { addDoctor } from "./doctor.js";
import { addDriver } from "./driver.js";
import { type ExitCode, type Failure, failureLine, failureObject, failureOf } from "./failure.js";
import { addInspect } from "./inspect.js";
import { addList } from "./list.js";
import { loadCompiler } from "./load-compiler.js";
import { packageFacts } from "./package-folder.js";
import { addProfile } from "./profile.js";
import { Progress } from "./progress.js";
import { addRun } from "./run.js";
import type { Perform, Session } from "./session.js";
import { addSetup } from "./setup.js";
import { addTune } from "./tune.js";

const verbs = [
  addList,
  addCheck,
  addCompile,
  addRun,
  addProfile,
  addInspect,
  addBench,
  addTune,
  addCache,
  addDriver,
  addSetup,
  addDoctor,
  addDemo,
];

/** Where text goes; standard output and error, except in tests. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** Whether `err` is a terminal, where a line can be rewritten. */
  readonly terminal?: boolean;
  /** Of that terminal, as it is now: lines that wrapped or scrolled away could not be rewritten. */
  size?(): { readonly columns: number; readonly rows: number };
}

/** Runs one command line (without `node` and the script). Resolves to the exit code; never rejects. */
export async function runCommandLine(
  args: readonly string[],
  streams: Streams,
  signal: AbortSignal,
): Promise<ExitCode> {
  const json = wantsJson(args);
  let exit: ExitCode = 0;
  const progress = new Progress(streams.err, streams.terminal ?? false, streams.size?.bind(streams));
  const session: Session = {
    json,
    terminal: streams.terminal ?? false,
    signal,
    progress: (line) => {
      if (!json) progress.step(line);
    },
    count: (line) => {
      if (!json) progress.count(line);
    },
    table: (lines) => {
      if (!json) progress.table(lines);
    },
    warn: (line) => {
      progress.clear();
      streams.err(`${line}\n`);
    },
  };
  const perform: Perform =
    (work) =>
    async (...given) => {
      const outcome = await work(session, ...given);
      progress.clear();
      exit = outcome.exit ?? 0;
      streams.out(json ? `${JSON.stringify(outcome.object)}\n` : `${outcome.text}\n`);
    };
  try {
    const program = buildProgram(perform, streams);
    if (args.filter((word) => word !== "--json").length === 0) {
      program.error(
        "say what to do: list, check, compile, run, profile, inspect, bench, tune, cache, driver, setup, doctor or demo; `tilewright --help` explains them",
      );
    }
    await program.parseAsync(withoutJson(args), { from: "user" });
    return exit;
  } catch (error) {
    if (isHelp(error)) return 0;
    progress.clear();
    const failure = failureOf(error);
    if (json) streams.out(`${JSON.stringify(failureObject(failure))}\n`);
    await report(failure, args, streams);
    return failure.exit;
  }
}

/** On stderr: one line, except that `check` and `compile` show diagnostics in full. */
async function report(failure: Failure, args: readonly string[], streams: Streams): Promise<void> {
  const { diagnostics } = failure;
  if (diagnostics === undefined) return streams.err(`${failureLine(failure)}\n`);
  if (args.find((word) => !word.startsWith("-")) === "run") {
    const first = diagnostics.find(({ severity }) => severity === "error") ?? diagnostics[0];
    const more = diagnostics.length > 1 ? ` (and ${diagnostics.length - 1} more: \`tilewright check\` shows them)` : "";
    const where = first === undefined ? "" : `${first.file}:${first.line}:${first.column}: ${first.code} `;
    return streams.err(
      `${failureLine({ ...failure, message: `${where}${first?.message ?? failure.message}${more}` })}\n`,
    );
  }
  const { renderDiagnostic } = await loadCompiler();
  streams.err(`${diagnostics.map((diagnostic) => renderDiagnostic(diagnostic)).join("\n\n")}\n`);
}

function buildProgram(perform: Perform, streams: Streams): Command {
  const program = new Command("tilewright");
  program
    // What stands behind a verb is the verb's.
    .enablePositionalOptions()
    .description("A kernel compiler for TypeScript, with a virtual GPU to run what it makes.")
    .version(packageFacts().version)
    .showSuggestionAfterError(true)
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 2 refused, 3 a fault on the device, 4 sanitizers found errors or warnings, 130 stopped by Ctrl-C.\n\nExamples:\n" +
        "  tilewright compile indexer_logits --arch sm_89,sm_90a --emit ptx,thread-ir --out build\n" +
        "  tilewright run kernels.ts#softmax --in x.safetensors --out y.safetensors --arch sm_89",
    );
  for (const add of verbs) add(program, perform);
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    // `--json` was read from the arguments before; here it is only declared, so that it is accepted and explained.
    command
      .option("--json", "print one JSON object on standard output and nothing else")
      .exitOverride()
      .configureOutput({ writeOut: streams.out, writeErr: () => {}, outputError: () => {} });
  }
  return program;
}

/** What stands before a `--`, where options end. */
const options = (args: readonly string[]): readonly string[] => {
  const end = args.indexOf("--");
  return end < 0 ? args : args.slice(0, end);
};

/** Known before parsing, because a refusal to parse has to be printed as JSON too. */
const wantsJson = (args: readonly string[]): boolean => options(args).includes("--json");

/** It has been read, and is no value of an option that lacks one. */
const withoutJson = (args: readonly string[]): string[] => {
  const before = options(args);
  return [...before.filter((word) => word !== "--json"), ...args.slice(before.length)];
};

/** commander ends `--help` and `--version` by throwing as well. */
function isHelp(error: unknown): boolean {
  const { code, exitCode } = error as { code?: unknown; exitCode?: unknown };
  return typeof code === "string" && code.startsWith("commander.") && exitCode === 0;
}
