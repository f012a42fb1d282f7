/** Which module a launch takes: one that is shipped, or one lowered from the shipped IR, which is kept. */
import { type CompiledKernel, compileVariant, targetOf } from "../compiler/compile.js";
import { refusedBy } from "../compiler/launch.js";
import type { KernelProgram } from "../compiler/program.js";
import { optionsOf } from "../compiler/settings.js";
import { chooseVariant } from "../compiler/tuned.js";
import type { Launch } from "../ir/op.js";
import type { Kernel } from "../ir/tile.js";
import type { Device } from "../runtime/index.js";
import type { Place } from "../tuned/index.js";
import type { Shipped, ShippedVariant } from "./assets.js";

/** What launching takes of a variant, whoever made it. */
export type Variant = Pick<
  CompiledKernel,
  "ptx" | "entry" | "tune" | "block" | "sharedBytes" | "dynamicShared" | "params"
>;

/** Why a device does not take a variant; undefined where it does. */
export type Refused = (variant: Variant) => string | undefined;

export const refusedOn =
  (device: Device): Refused =>
  (variant) =>
    refusedBy(device, variant);

export interface Choice {
  readonly dims: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
  /** What the caller says of tunables. */
  readonly tune: ReadonlyMap<string, number>;
  /** Whose tuned configurations count; none without. */
  readonly place?: Place | undefined;
  readonly refused?: Refused | undefined;
}

/** The variant of one launch for a GPU. Throws `KernelRefusal` and `DiagnosticsError` as compiling does. */
export function variantFor(
  program: KernelProgram,
  shipped: Shipped,
  launch: Launch,
  arch: string,
  { dims, options, tune: asked, place, refused }: Choice,
): Variant {
  const target = targetOf(arch);
  const make = (own: ReadonlyMap<string, number>) => variantWith(program, shipped, launch, target, dims, options, own);
  return chooseVariant({ program, launch, binding: { dims, options }, asked, place, make, refused });
}

function variantWith(
  program: KernelProgram,
  shipped: Shipped,
  launch: Launch,
  target: ReturnType<typeof targetOf>,
  dims: Choice["dims"],
  options: Choice["options"],
  own: ReadonlyMap<string, number>,
): Variant {
  const { kernel } = launch;
  const found = shipped.variants.find(
    (v) => v.kernel === kernel.name && v.target === target.name && serves(v, kernel, dims, options, own),
  );
  if (found === undefined) return compileVariant(program, target, dims, options, own, launch);
  const { ptx, entry, threads, sharedBytes, dynamicShared, params } = found;
  return {
    ptx: shipped.text(ptx),
    entry,
    tune: found.tune,
    block: [threads, 1, 1],
    sharedBytes,
    dynamicShared,
    params,
  };
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
