/** `tilewright run`: safetensors in, one kernel, safetensors out. The contract that scripts and other languages use. */
import { writeFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import type { Finding, FindingSite, KernelProgram, Tensor } from "./compiler-port.js";
import { Refusal } from "./failure.js";
import { checkDistinct, checkOutputPath, writeWhole } from "./files.js";
import { loadCompiler, loadRunner } from "./load-compiler.js";
import { collectNumbers, collectPairs, deviceName, listOf } from "./options.js";
import type { Outcome, Perform, Session } from "./session.js";

const sanitizers = ["memcheck", "initcheck", "racecheck", "synccheck"];

/** `all` spelled out. */
const toolsOf = (asked: readonly string[]): readonly string[] => (asked.includes("all") ? sanitizers : asked);

interface RunOptions {
  readonly in?: string;
  readonly out: string;
  readonly set: ReadonlyMap<string, string>;
  readonly tune: ReadonlyMap<string, number>;
  readonly arch?: string;
  readonly device: string;
  readonly via: "ptx" | "cuda";
  readonly sanitize?: readonly string[];
  readonly stats?: string;
}

export function addRun(program: Command, perform: Perform): void {
  program
    .command("run")
    .description("run one kernel on the tensors of a safetensors file")
    .argument("<kernel>", "a shipped kernel's name or file.ts#export")
    .option("--in <file>", "safetensors file with the inputs, by the kernel's names for them")
    .requiredOption("--out <file>", "safetensors file for the outputs; written only if the run succeeds")
    .option(
      "--set <name=value>",
      "an option, scalar parameter or dim of the kernel; repeatable",
      collectPairs("--set"),
      new Map(),
    )
    .option("--tune <name=value>", "a tunable of the kernel; repeatable", collectNumbers("--tune"), new Map())
    .option("--arch <target>", "the GPU to run on, for instance sm_89")
    .option(
      "--device <device>",
      "virtual, cuda:<number>, or auto: a real GPU if there is one, else the virtual one",
      deviceName,
      "auto",
    )
    .addOption(
      new Option("--via <form>", "what to launch: ptx, or cuda, the CUDA C++ twin as NVRTC compiles it")
        .choices(["ptx", "cuda"])
        .default("ptx"),
    )
    .option("--sanitize <tools>", `all, or some of ${sanitizers.join(",")}`, listOf(["all", ...sanitizers]))
    .option("--stats <file>", "JSON file for the run's counters")
    .action(perform(run));
}

async function run(session: Session, reference: string, options: RunOptions): Promise<Outcome> {
  checkOutputPath("--out", options.out);
  if (options.stats !== undefined) {
    checkOutputPath("--stats", options.stats);
    checkDistinct(["--out", options.out], ["--stats", options.stats]);
  }
  const compiler = await loadCompiler();
  const program = onlyKernel(reference, compiler.loadKernels(reference));
  const runner = await loadRunner();
  const sanitize = toolsOf(options.sanitize ?? []);
  const inputs = options.in === undefined ? new Map<string, Tensor>() : await runner.readSafetensors(options.in);
  const {
    outputs,
    stats,
    device,
    findings,
    notSanitized = [],
  } = await runner.runKernel(program, {
    inputs,
    settings: options.set,
    tune: options.tune,
    ...(options.arch === undefined ? {} : { arch: options.arch }),
    device: options.device,
    via: options.via,
    sanitize,
    counters: options.stats !== undefined || session.json,
    signal: session.signal,
    // Elsewhere stderr is read by programs: one line if the run fails, none if it does not.
    ...(session.terminal ? { onProgress: (line: string) => session.count(line) } : {}),
  });
  const { stats: statsFile } = options;
  if (statsFile !== undefined) {
    await writeWhole(statsFile, (temporary) => writeFile(temporary, `${JSON.stringify(stats, null, 2)}\n`));
  }
  // Last: whoever sees the outputs may count on the rest.
  await writeWhole(options.out, (temporary) => runner.writeSafetensors(temporary, outputs));
  if (notSanitized.length > 0)
    session.warn(
      `tilewright: note: ${device} has no ${notSanitized.join(", ")} yet; nothing was looked for by that name`,
    );
  for (const finding of findings ?? []) session.warn(`tilewright: ${described(finding)}`);
  const shapes = [...outputs].map(([name, { dtype, shape }]) => ({ name, dtype, shape: [...shape] }));
  return {
    // What cannot change a result is told, and is no failure.
    exit: findings?.some(({ severity }) => severity !== "info") ? 4 : 0,
    object: {
      kernel: program.name,
      device,
      out: options.out,
      outputs: shapes,
      stats,
      ...(findings ? { findings } : {}),
      ...(sanitize.length > 0
        ? { sanitize: { checked: sanitize.filter((tool) => !notSanitized.includes(tool)), missing: notSanitized } }
        : {}),
    },
    text: [
      `${program.name} ran on ${device}`,
      ...shapes.map(({ name, dtype, shape }) => `  ${name}: ${dtype} [${shape.join(", ")}]`),
      `  in ${options.out}`,
    ].join("\n"),
  };
}

/** A finding in a few lines: what, where, what would make it right. */
function described({ tool, kind, severity, message, hint, count, other, ...site }: Finding): string {
  const place = ({ source, ptx_line }: FindingSite) =>
    source === null ? `PTX line ${ptx_line}` : `${source} (PTX line ${ptx_line})`;
  const places = other === null ? place(site) : `${place(site)} and ${place(other)}`;
  return `${tool} ${kind}${severity === "error" ? "" : ` (${severity})`}: ${message}\n  at ${places}, ${count === 1 ? "once" : `${count} times`}\n  ${hint}`;
}

function onlyKernel(reference: string, programs: readonly KernelProgram[]): KernelProgram {
  const [first, ...others] = programs;
  if (first === undefined) throw new Refusal("cli.no-kernel", `${reference} holds no kernel`);
  if (others.length === 0) return first;
  const names = programs.map(({ name }) => name);
  throw new Refusal(
    "cli.which-kernel",
    `${reference} holds ${programs.length} kernels (${names.join(", ")}): name one export, as in ${reference}#name`,
    {
      kernels: names,
    },
  );
}
