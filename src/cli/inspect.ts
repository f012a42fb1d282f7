/** `tilewright inspect`: a kernel in all its forms on one page, linked line by line. */
import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { checkOutputPath, writeWhole } from "./files.js";
import { collectNumbers, collectPairs, listOf } from "./options.js";
import type { Outcome, Perform, Session } from "./session.js";

interface InspectOptions {
  readonly arch: string;
  readonly set: ReadonlyMap<string, string>;
  readonly tune: ReadonlyMap<string, number>;
  readonly out?: string;
  readonly resources?: readonly string[];
}

export function addInspect(program: Command, perform: Perform): void {
  program
    .command("inspect")
    .description(
      "write one page with all forms of a kernel side by side: TypeScript, tile IR, thread IR, CUDA C++, PTX, SASS",
    )
    .argument("<kernel>", "a shipped kernel's name or file.ts#export")
    .option("--arch <target>", "the target whose forms are shown", "sm_90a")
    .option("--resources <targets>", "targets to list registers and occupancy for; all of them without", listOf())
    .option(
      "--set <name=value>",
      "a dim, scalar parameter or option of the kernel; of shipped kernels the sizes of DeepSeek-V3.2 without; repeatable",
      collectPairs("--set"),
      new Map(),
    )
    .option("--tune <name=value>", "a tunable of the kernel; repeatable", collectNumbers("--tune"), new Map())
    .option("--out <file>", "the page; <kernel>.html in the current folder without")
    .action(perform(inspectKernel));
}

async function inspectKernel(session: Session, reference: string, options: InspectOptions): Promise<Outcome> {
  const { arch, tune } = options;
  const [{ loadKernel }, { inspect, inspectHtml }, { shippedDims }] = await Promise.all([
    import("../compiler/index.js"),
    import("../inspect/index.js"),
    import("../generate/dims.js"),
  ]);
  const program = loadKernel(reference);
  const out = options.out ?? `${program.name}.html`;
  checkOutputPath("--out", out);
  const usual = reference.includes("#") || /\.[cm]?tsx?$/.test(reference) ? {} : shippedDims(program);
  const settings = new Map([
    ...Object.entries(usual).map(([name, size]) => [name, String(size)] as const),
    ...options.set,
  ]);
  const inspection = await inspect(program, {
    arch,
    settings,
    tune,
    ...(options.resources === undefined ? {} : { resources: options.resources }),
    signal: session.signal,
    onProgress: (line) => session.progress(line),
  });
  const page = inspectHtml(inspection);
  await writeWhole(out, (temporary) => writeFile(temporary, page));
  const { launches, resources, ...facts } = inspection;
  const bytes = Buffer.byteLength(page);
  const shown = launches.map(({ name, views, tune: chosen, threads, sharedBytes }) => ({
    name,
    tune: chosen,
    threads,
    sharedBytes,
    lines: Object.fromEntries(views.map((view) => [view.name, view.lines.length])),
  }));
  return {
    object: { ...facts, html: out, bytes, launches: shown, resources },
    text: `${program.name} for ${arch}: page in ${out} (${(bytes / 1e6).toFixed(1)} MB)`,
  };
}
