/** Everything in `generated/`, from the shipped kernels: IR, PTX and CUDA C++ per kernel and target, and TypeScript launchers. */
import { type CompiledKernel, compileVariant, targetOf } from "../compiler/compile.js";
import { loadKernel } from "../compiler/load.js";
import type { KernelProgram } from "../compiler/program.js";
import { optionsOf } from "../compiler/settings.js";
import type { Expr } from "../ir/tile.js";
import { printTile } from "../ir/tile-text.js";
import { type CatalogueEntry, catalogue } from "../kernels/catalogue.js";
import type { ShippedProgram, ShippedVariant } from "../launcher/index.js";
import { targetNames } from "../targets/index.js";
import { shippedDims } from "./dims.js";
import { moduleText } from "./typescript.js";

/** Texts by their path in `generated/`. */
export type Files = Map<string, string>;

export function generateAll(): Files {
  const files: Files = new Map();
  for (const entry of catalogue) for (const [file, text] of generateProgram(entry)) files.set(file, text);
  const exports = catalogue.map(({ name }) => `export * from "./${name}.js";`);
  files.set("index.ts", `// Made by \`npm run generate\`.\n${exports.join("\n")}\n`);
  return files;
}

export function generateProgram(entry: CatalogueEntry): Files {
  const program = loadKernel(entry.name);
  const { name } = program;
  const files: Files = new Map();
  for (const { kernel } of program.launches) files.set(`${name}/${kernel.name}.tir`, printTile(kernel));
  const dims = shippedDims(program);
  const options = Object.fromEntries(
    [...optionsOf(program.kernel)].map(([option, [word]]) => [option, word as string]),
  );
  const variants = variantsFor(
    program,
    { targets: targetNames, dims, options, tune: new Map() },
    (stem, { ptx, cuda }) => {
      files.set(`${name}/${stem}.ptx`, ptx);
      files.set(`${name}/${stem}.cu`, cuda.source);
    },
  );
  files.set(`${name}/program.json`, `${JSON.stringify(shippedOf(program, variants), null, 1)}\n`);
  files.set(`${name}.ts`, moduleText(entry, program));
  return files;
}

/** A text without the comments that name the target it was made for. */
const withoutTarget = (text: string, arch: string): string =>
  text
    .replaceAll(`tilewright, for ${arch}\n`, "")
    .replaceAll(`arch=${arch}\n`, "")
    .replaceAll(`architecture=${arch} `, "");

export interface VariantRequest {
  readonly targets: readonly string[];
  readonly dims: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
  readonly tune: ReadonlyMap<string, number>;
}

/** Every launch's variant for every target; each text is saved once, under the stem of its files. */
export function variantsFor(
  program: KernelProgram,
  { targets, dims, options, tune }: VariantRequest,
  save: (stem: string, compiled: CompiledKernel) => void,
): ShippedVariant[] {
  return program.launches.flatMap((launch) => {
    const { kernel } = launch;
    const names = new Set(optionsOf(kernel).keys());
    // Targets whose texts differ in the names of the targets alone share the files of the first of them.
    const known = new Map<string, string>();
    return targets.map((arch): ShippedVariant => {
      const compiled = compileVariant(program, targetOf(arch), dims, options, tune, launch);
      const content = withoutTarget(compiled.ptx + compiled.cuda.source, arch);
      const stem = known.get(content) ?? `${kernel.name}.${arch}`;
      if (!known.has(content)) save(stem, compiled);
      known.set(content, stem);
      const { entry, threads, sharedBytes, dynamicShared, params } = compiled;
      return {
        kernel: kernel.name,
        target: arch,
        dims: Object.fromEntries(kernel.comptime.map((dim) => [dim, dims[dim] as number])),
        options: Object.fromEntries(Object.entries(options).filter(([option]) => names.has(option))),
        tune: compiled.tune,
        ptx: `${stem}.ptx`,
        ...{ entry, threads, sharedBytes, dynamicShared, params },
      };
    });
  });
}

export function shippedOf(program: KernelProgram, variants: readonly ShippedVariant[]): ShippedProgram {
  return {
    name: program.name,
    launches: program.launches.map(({ kernel, when }) =>
      when === undefined ? { kernel: kernel.name } : { kernel: kernel.name, when: withoutSpans(when) },
    ),
    workspace: program.workspace.map((p) => p.name),
    choose: (program.kernel.choose ?? []).map(({ name, value }) => ({ name, value: withoutSpans(value) })),
    variants,
  };
}

const withoutSpans = (e: Expr): Expr =>
  JSON.parse(JSON.stringify(e, (key, value) => (key === "span" ? undefined : value))) as Expr;
