/** `tilewright profile`: one counted launch on the virtual GPU, per source line. */
import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { checkOutputPath, writeWhole } from "./files.js";
import { collectNumbers, collectPairs } from "./options.js";
import type { Outcome, Perform, Session } from "./session.js";

interface ProfileOptions {
  readonly in?: string;
  readonly set: ReadonlyMap<string, string>;
  readonly fill: ReadonlyMap<string, string>;
  readonly tune: ReadonlyMap<string, number>;
  readonly arch: string;
  readonly html?: string;
}

export function addProfile(program: Command, perform: Perform): void {
  program
    .command("profile")
    .description("count the launches of a kernel on the virtual GPU, line by line of the TypeScript source")
    .argument("<kernel>", "a shipped kernel's name or file.ts#export")
    .option("--in <file>", "safetensors file with the inputs; made up from the dims (--set) if not given")
    .option("--set <name=value>", "an option, scalar parameter or dim; repeatable", collectPairs("--set"), new Map())
    .option(
      "--fill <name=value>",
      "a made-up input filled with one value, for instance k_end=8192; repeatable",
      collectPairs("--fill"),
      new Map(),
    )
    .option("--tune <name=value>", "a tunable of the kernel; repeatable", collectNumbers("--tune"), new Map())
    .option("--arch <target>", "the GPU to run on", "sm_90a")
    .option("--html <file>", "write one self-contained page: roofline, instruction mix, heat per line, bank conflicts")
    .action(perform(profile));
}

async function profile(session: Session, reference: string, options: ProfileOptions): Promise<Outcome> {
  if (options.html !== undefined) checkOutputPath("--html", options.html);
  const [{ KernelRefusal, loadKernel, runKernel, sampleInputs, sourceLines }, { readSafetensors }, made] =
    await Promise.all([import("../compiler/index.js"), import("../runtime/index.js"), import("../profile/index.js")]);
  const program = loadKernel(reference);
  if (options.in !== undefined && options.fill.size > 0)
    throw new KernelRefusal(
      "TW6062",
      "--fill is for inputs that are made up; --in gives them",
      "leave one of them out",
    );
  const inputs =
    options.in === undefined
      ? sampleInputs(program.kernel, options.set, options.fill)
      : await readSafetensors(options.in);
  const result = await runKernel(program, {
    inputs,
    settings: options.set,
    tune: options.tune,
    arch: options.arch,
    device: "virtual",
    counters: true,
    lines: true,
    signal: session.signal,
    ...(session.terminal ? { onProgress: (line: string) => session.count(line) } : {}),
  });
  const { device, profiles, stats } = result;
  const { arch } = stats;
  // A grid without blocks is no launch to count.
  const launches = stats.launches.filter(({ counters }) => counters !== undefined);
  const reports = launches.map(({ kernel, grid, block, sharedBytes, tune, counters = {} }, i) => {
    const { ptx, lines } = profiles[i] ?? { ptx: "", lines: [] };
    return made.profileOf({ kernel, device, arch, grid, block, sharedBytes, tune, counters, lines, ptx, sourceLines });
  });
  const [only, ...others] = reports;
  if (only === undefined)
    throw new KernelRefusal("TW6063", `nothing of ${program.name} runs with these dims`, "give dims above 0");
  const { html } = options;
  if (html !== undefined) await writeWhole(html, (temporary) => writeFile(temporary, made.profileHtml(reports)));
  const object = others.length === 0 ? only : { kernel: program.name, device, arch, launches: reports };
  return {
    object: { ...object, ...(html === undefined ? {} : { html }) },
    text: `${reports.map(made.renderProfile).join("\n")}${html === undefined ? "" : `\n  page in ${html}`}`,
  };
}
