/** Which module a launch takes: one that is shipped, or one lowered from the shipped IR, which is kept. */
import { type CompiledKernel, compileVariant, targetOf } from "../compiler/compile.js";
import type { KernelProgram } from "../compiler/program.js";
import { optionsOf } from "../compiler/settings.js";
import { tunablesFor } from "../compiler/tunables.js";
import type { Launch } from "../ir/op.js";
import type { Kernel } from "../ir/tile.js";
import { asset, type ShippedProgram, type ShippedVariant, type TunedConfig, tunedConfigs } from "./assets.js";

/** What launching takes of a variant, whoever made it. */
export type Variant = Pick<
  CompiledKernel,
  "ptx" | "entry" | "tune" | "block" | "sharedBytes" | "dynamicShared" | "params"
>;

export interface Choice {
  readonly dims: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
  readonly tune: ReadonlyMap<string, number>;
}

/** The variant of one launch for a GPU. Throws `KernelRefusal` and `DiagnosticsError` as compiling does. */
export function variantFor(
  program: KernelProgram,
  shipped: ShippedProgram,
  launch: Launch,
  arch: string,
  { dims, options, tune }: Choice,
): Variant {
  const { kernel } = launch;
  const target = targetOf(arch);
  // What the caller says counts; else what has been measured for these sizes.
  const asked = tunablesFor(program, kernel, tune);
  const own = asked.size > 0 ? asked : tunedFor(tunedConfigs(), kernel, target.name, dims);
  const found = shipped.variants.find(
    (v) => v.kernel === kernel.name && v.target === target.name && serves(v, kernel, dims, options, own),
  );
  if (found === undefined) return compileVariant(program, target, dims, options, own, launch);
  const { ptx, entry, threads, sharedBytes, dynamicShared, params } = found;
  return {
    ptx: asset(`${program.name}/${ptx}`),
    entry,
    tune: found.tune,
    block: [threads, 1, 1],
    sharedBytes,
    dynamicShared,
    params,
  };
}

/** The tunables that `configs` has for a kernel on a target with these sizes; none where it has none. */
export function tunedFor(
  configs: readonly TunedConfig[],
  kernel: Kernel,
  target: string,
  dims: Choice["dims"],
): Map<string, number> {
  const found = configs.find(
    (config) =>
      config.kernel === kernel.name &&
      config.target === target &&
      kernel.comptime.every((name) => config.dims[name] === dims[name]),
  );
  return new Map(Object.entries(found?.tune ?? {}));
}

function serves(
  variant: ShippedVariant,
  kernel: Kernel,
  dims: Choice["dims"],
  options: Choice["options"],
  tune: ReadonlyMap<string, number>,
): boolean {
  return (
    kernel.comptime.every((name) => variant.dims[name] === dims[name]) &&
    [...optionsOf(kernel)].every(([name, [first]]) => variant.options[name] === (options[name] ?? first)) &&
    [...tune].every(([name, value]) => variant.tune[name] === value)
  );
}
