/** `tilewright compile`: a kernel, or every kernel of a file, to IR and PTX for any number of targets. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import type { CompiledKernel } from "./compiler-port.js";
import { Refusal } from "./failure.js";
import { makeFolder, writeWhole } from "./files.js";
import { loadCompiler } from "./load-compiler.js";
import { collectNumbers, collectPairs, listOf } from "./options.js";
import { type Outcome, type Perform, type Session, stoppedMeanwhile } from "./session.js";

/** What can be emitted: the text, and the ending of its file. */
const emitters: Readonly<Record<string, { readonly ending: string; text(compiled: CompiledKernel): string }>> = {
  ir: { ending: "ir", text: ({ tileIr }) => tileIr },
  "thread-ir": { ending: "tir", text: ({ threadIr }) => threadIr },
  ptx: { ending: "ptx", text: ({ ptx }) => ptx },
  cu: { ending: "cu", text: ({ cuda }) => cuda.source },
};

/** A launcher with its declarations: of a whole program, for all targets at once. */
const moduleForm = "module";

interface CompileOptions {
  readonly arch?: readonly string[];
  readonly emit: readonly string[];
  readonly out?: string;
  readonly set: ReadonlyMap<string, string>;
  readonly tune: ReadonlyMap<string, number>;
}

export function addCompile(program: Command, perform: Perform): void {
  program
    .command("compile")
    .description("compile kernels to tile IR, thread IR, PTX and CUDA C++")
    .argument("<kernel>", "a shipped kernel's name, file.ts#export, or file.ts for every kernel in it")
    .option(
      "--arch <targets>",
      "targets with commas between them, for instance sm_89,sm_90a; all of them without",
      listOf(),
    )
    .option(
      "--emit <forms>",
      "what to write: ir, thread-ir, ptx, cu; or module, a typed launcher (.mjs, .d.mts)",
      listOf([...Object.keys(emitters), moduleForm]),
      ["ptx"],
    )
    .option("--out <folder>", "where to write; without, one form for one target goes to standard output")
    .option(
      "--set <name=value>",
      "a dim, scalar parameter or option of the kernel; repeatable",
      collectPairs("--set"),
      new Map(),
    )
    .option("--tune <name=value>", "a tunable of the kernel; repeatable", collectNumbers("--tune"), new Map())
    .action(perform(compile));
}

async function compile(session: Session, reference: string, options: CompileOptions): Promise<Outcome> {
  const compiler = await loadCompiler();
  const programs = compiler.loadKernels(reference);
  const targets = options.arch ?? compiler.targets();
  const forms = options.emit.filter((form) => form !== moduleForm);
  const wantsModule = forms.length < options.emit.length;
  if (wantsModule && options.out === undefined)
    throw new Refusal("cli.usage", "a module is two files: name a folder for them with --out");
  const texts = programs.reduce((sum, { launches }) => sum + launches.length, 0) * targets.length * forms.length;
  if (options.out === undefined && texts > 1 && !session.json) {
    throw new Refusal(
      "cli.usage",
      `this makes ${texts} texts: name a folder for them with --out, or one target with --arch and one form with --emit`,
    );
  }
  const results: object[] = [];
  const printed: string[] = [];
  const files: { file: string; text: string }[] = [];
  for (const program of programs) {
    for (const arch of forms.length > 0 ? targets : []) {
      await stoppedMeanwhile(session.signal);
      const started = performance.now();
      const launches = compiler.compileProgram(program, { arch, settings: options.set, tune: options.tune });
      const milliseconds = Math.round((performance.now() - started) * 1000) / 1000;
      for (const compiled of launches) {
        const { name, entry, target, grid, block, sharedBytes, params } = compiled;
        const artefacts: Record<string, string> = {};
        for (const form of forms) {
          const { ending, text } = emitters[form]!;
          if (options.out === undefined) {
            artefacts[form] = text(compiled);
            printed.push(text(compiled).trimEnd());
          } else {
            const file = path.join(options.out, `${name}.${arch}.${ending}`);
            artefacts[form] = file;
            printed.push(file);
            files.push({ file, text: text(compiled) });
          }
        }
        const of = launches.length > 1 ? { program: program.name } : {};
        const where = options.out === undefined ? "texts" : "files";
        const facts = { entry, target, grid, block, sharedBytes, params };
        results.push({ kernel: name, ...of, arch, ...facts, milliseconds, [where]: artefacts });
      }
    }
  }
  const modules: object[] = [];
  for (const program of wantsModule ? programs : []) {
    await stoppedMeanwhile(session.signal);
    const { js, dts } = await compiler.moduleOf(program, { targets, settings: options.set, tune: options.tune });
    const stem = path.join(options.out as string, program.name);
    modules.push({ program: program.name, files: { module: `${stem}.mjs`, types: `${stem}.d.mts` } });
    files.push({ file: `${stem}.mjs`, text: js }, { file: `${stem}.d.mts`, text: dts });
    printed.push(`${stem}.mjs`, `${stem}.d.mts`);
  }
  await stoppedMeanwhile(session.signal);
  // Written only once everything has compiled: a refusal leaves no half of a set behind.
  if (options.out !== undefined) makeFolder("--out", options.out);
  for (const { file, text } of files) await writeWhole(file, (temporary) => writeFile(temporary, text));
  return { object: wantsModule ? { results, modules } : { results }, text: printed.join("\n") };
}
