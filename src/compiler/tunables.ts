/** Tunables: those that a caller sets, by launch, and the combinations that a kernel admits. */
import type { Kernel } from "../ir/tile.js";
import { KernelRefusal } from "./errors.js";
import type { KernelProgram } from "./program.js";
import { hostValue } from "./sizes.js";

/**
 * The part of `tune` that one launch of a program has. Names are tunables of every launch that has them, or "kernel.tunable". Throws
 * TW6034 for a name that no launch has.
 */
export function tunablesFor(
  program: KernelProgram,
  kernel: Kernel,
  tune: ReadonlyMap<string, number>,
): Map<string, number> {
  const own = new Map<string, number>();
  for (const [name, value] of tune) {
    const owners = program.launches.filter((launch) => tunableOf(launch.kernel, name) !== undefined);
    if (owners.length === 0) throw unknownTunable(program, name);
    const tunable = tunableOf(kernel, name);
    // What is said of one launch counts more than what is said of all.
    if (tunable !== undefined && (tunable !== name || !tune.has(`${kernel.name}.${name}`))) own.set(tunable, value);
  }
  return own;
}

function tunableOf(kernel: Kernel, name: string): string | undefined {
  const bare = name.startsWith(`${kernel.name}.`) ? name.slice(kernel.name.length + 1) : name;
  return kernel.tune.some((t) => t.name === bare) ? bare : undefined;
}

function unknownTunable(program: KernelProgram, name: string): KernelRefusal {
  const several = program.launches.length > 1;
  const names = program.launches.flatMap(({ kernel }) =>
    kernel.tune.map((t) => (several ? `${kernel.name}.${t.name}` : t.name)),
  );
  return new KernelRefusal("TW6034", `${program.name} has no tunable "${name}"`, tunablesText(names));
}

const tunablesText = (names: readonly string[]): string =>
  names.length === 0 ? "it has none" : `its tunables: ${names.join(", ")}`;

/** Combinations of tunables that `where` admits, in declared order. */
export function* choices(
  kernel: Kernel,
  dims: Readonly<Record<string, number>>,
  tune: ReadonlyMap<string, number>,
  options: Readonly<Record<string, string>> = {},
): Generator<Record<string, number>> {
  for (const [name, value] of tune) {
    const declared = kernel.tune.find((t) => t.name === name);
    if (declared === undefined)
      throw new KernelRefusal(
        "TW6034",
        `${kernel.name} has no tunable "${name}"`,
        tunablesText(kernel.tune.map((t) => t.name)),
      );
    if (!declared.values.includes(value))
      throw new KernelRefusal(
        "TW6034",
        `tunable ${name}=${value} of ${kernel.name}`,
        `${name} is one of ${declared.values.join(", ")}`,
      );
  }
  function* expand(i: number, chosen: Record<string, number>): Generator<Record<string, number>> {
    const t = kernel.tune[i];
    if (t === undefined) {
      if (kernel.where === undefined || hostValue("where", kernel.where, { ...dims, ...chosen }, options) === true)
        yield { ...chosen };
      return;
    }
    const fixed = tune.get(t.name);
    for (const v of fixed === undefined ? t.values : [fixed]) yield* expand(i + 1, { ...chosen, [t.name]: v });
  }
  yield* expand(0, {});
}
