/** The passes in order: a kernel and a choice of dims, tunables and options → thread IR for one target. */
import type { ThreadFunction } from "../ir/thread.js";
import type { Kernel } from "../ir/tile.js";
import type { Target } from "../targets/index.js";
import type { Layout } from "./layout.js";
import { lower } from "./lower/index.js";
import { placeFragments } from "./place.js";
import { type Choice, specialise } from "./specialise.js";

export { evaluate, OverflowError } from "./evaluate.js";
export { type Choice, specialise } from "./specialise.js";

/** Lowers `kernel` for `target`. Throws LoweringError where the choice does not fit the kernel or the target. */
export function lowerKernel(kernel: Kernel, target: Target, choice: Choice): ThreadFunction {
  const dims = kernel.comptime.map((d) => `${d} = ${choice.dims[d]}`);
  const tune = kernel.tune.map(({ name }) => `${name} = ${choice.tune[name]}`);
  const words = [...kernel.options, ...kernel.params.filter((p) => p.k === "tensor" && p.optional === true)];
  const options = words.map(({ name }) => `${name} = ${choice.options[name] ?? "absent"}`);
  for (const p of kernel.params)
    if (p.k === "tensor" && choice.options[`${p.name}.strides`] === "given") options.push(`${p.name}.strides = given`);
  const notes = [dims, tune, options].filter((x) => x.length > 0).map((x) => x.join(", "));
  return lower(specialise(kernel, choice), target, notes);
}

/** Which thread holds what of each fragment of a kernel that has gone through `specialise`. */
export function fragmentLayouts(kernel: Kernel): ReadonlyMap<string, Layout> {
  return placeFragments(kernel.body, Number((kernel.warps as { readonly value?: number }).value));
}
