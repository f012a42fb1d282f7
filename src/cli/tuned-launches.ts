/** The launches that a program makes for sizes given as settings, for `cache why`. */
import { type Binding, bind } from "../compiler/bind.js";
import { KernelRefusal } from "../compiler/errors.js";
import type { KernelProgram } from "../compiler/program.js";
import { hostValue } from "../compiler/sizes.js";
import type { Kernel } from "../ir/tile.js";
import { shippedProgram } from "../launcher/assets.js";
import { v32Programs } from "../tuning/index.js";

export async function launchesFor(
  reference: string,
  settings: ReadonlyMap<string, string>,
): Promise<{ program: KernelProgram; launches: readonly Kernel[]; binding: Binding }> {
  const program = v32Programs.includes(reference)
    ? shippedProgram(reference).program
    : (await import("../compiler/load.js")).loadKernel(reference);
  const binding = bind(program.kernel, undefined, settings);
  const missing = program.kernel.dims.filter((dim) => binding.dims[dim] === undefined);
  if (missing.length > 0)
    throw new KernelRefusal(
      "TW6060",
      `dim ${missing.join(", ")} of ${program.name} is not known`,
      `--set ${missing[0]}=…`,
    );
  const launches = program.launches.filter(
    ({ kernel, when }) =>
      when === undefined || hostValue(`when ${kernel.name} is launched`, when, binding.dims) === true,
  );
  return { program, launches: launches.map(({ kernel }) => kernel), binding };
}
