/** The module of a program of a user's own: a typed launcher with everything in it that launching takes, for runtimes without the front end. */
import path from "node:path";
import { bind } from "../compiler/bind.js";
import { targetOf } from "../compiler/compile.js";
import type { KernelProgram } from "../compiler/program.js";
import { printTile } from "../ir/tile-text.js";
import { type EmbeddedProgram, embeddedFormat } from "../launcher/index.js";
import { shippedOf, variantsFor } from "./index.js";
import { argumentLines, pascal } from "./typescript.js";

export interface OwnModuleRequest {
  readonly targets: readonly string[];
  readonly settings: ReadonlyMap<string, string>;
  readonly tune: ReadonlyMap<string, number>;
}

export interface OwnModule {
  /** What the module exports. */
  readonly exportName: string;
  /** An ES module, and its declarations. */
  readonly js: string;
  readonly dts: string;
}

/** `rms_norm` → `rmsNorm`. */
const camel = (name: string): string => name.replace(/_+([a-zA-Z0-9])/g, (_, c: string) => c.toUpperCase());

/**
 * A program as a module. It holds the variants for the targets asked for, where the settings fix every size that specialises it; any other variant is
 * lowered from the tile IR, which it holds as well, when it is first launched. Throws `KernelRefusal` as compiling does.
 */
export function ownModule(program: KernelProgram, { targets, settings, tune }: OwnModuleRequest): OwnModule {
  const { dims, options } = bind(program.kernel, undefined, settings);
  for (const arch of targets) targetOf(arch);
  const isFixed = program.launches.every(({ kernel }) => kernel.comptime.every((name) => dims[name] !== undefined));
  const files: Record<string, string> = {};
  for (const { kernel } of program.launches) files[`${kernel.name}.tir`] = printTile(kernel);
  const variants = isFixed
    ? variantsFor(program, { targets, dims, options, tune }, (stem, { ptx }) => {
        files[`${stem}.ptx`] = ptx;
      })
    : [];
  const embedded: EmbeddedProgram = { format: embeddedFormat, ...shippedOf(program, variants), files };
  const exportName = camel(program.name);
  const type = `${pascal(exportName)}Arguments`;
  const made = `// Made by \`tilewright compile --emit module\` from ${path.basename(program.file)}: change the kernel, not this file.`;
  return {
    exportName,
    js: `${made}
import { embeddedLauncher } from "tilewright/launch";

export const ${exportName} = embeddedLauncher(${JSON.stringify(embedded, null, 1)});
`,
    dts: `${made}
import type { DeviceTensor, Launcher } from "tilewright/launch";

/** Arguments of \`${exportName}\`. */
export interface ${type} {
${argumentLines(program).join("\n")}
}

/** Checks its arguments, chooses the variant for the device, and queues the launches. */
export declare const ${exportName}: Launcher<${type}>;
`,
  };
}
