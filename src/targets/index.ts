/** The targets, and which one serves a given GPU. */
import { sm80 } from "./sm80.js";
import { sm86 } from "./sm86.js";
import { sm89 } from "./sm89.js";
import { sm90a } from "./sm90a.js";
import { sm100a } from "./sm100a.js";
import { sm120a } from "./sm120a.js";
import type { Target } from "./target.js";

export { type BlockNeeds, type Occupancy, occupancyOf } from "./occupancy.js";
export type { MmaChoice, MmaInput, Target } from "./target.js";

/** Every target, oldest first. */
export const targets: readonly Target[] = [sm80, sm86, sm89, sm90a, sm100a, sm120a];

export const targetNames: readonly string[] = targets.map((target) => target.name);

/**
 * Which target's code serves each compute capability: the newest that is not newer and whose shared memory is not larger. Code of a
 * target loads on every later GPU as long as it stays with the common instructions; an architecture-specific one (`a` suffix) loads on
 * its own capability only, so its neighbours (8.7 Orin, 10.3 B300, 11.0 Thor, 12.1 Spark) get the limits of a target, and code
 * whose `.target` is a plain one.
 */
const served: readonly { readonly from: readonly [number, number]; readonly target: Target }[] = [
  { from: [8, 0], target: sm80 },
  { from: [8, 6], target: sm86 },
  { from: [8, 7], target: sm80 },
  { from: [8, 8], target: sm86 },
  { from: [8, 9], target: sm89 },
  { from: [9, 0], target: sm90a },
  { from: [10, 0], target: sm100a },
  { from: [12, 0], target: sm120a },
];

/** Thrown for a name or a compute capability that no target serves. */
export class UnknownTargetError extends Error {
  readonly code = "TW-TARGET";
}

/**
 * The target of that name ("sm_89"; "sm_90" means sm_90a), or the one that serves a compute capability ([8, 7] → sm_80).
 * Throws `UnknownTargetError` for names of no target and capabilities below 8.0.
 */
export function targetFor(nameOrCapability: string | readonly [number, number]): Target {
  if (typeof nameOrCapability === "string") return targetByName(nameOrCapability);
  const [major, minor] = nameOrCapability;
  let found: Target | undefined;
  for (const { from, target } of served) {
    if (major > from[0] || (major === from[0] && minor >= from[1])) found = target;
  }
  if (found === undefined) {
    throw new UnknownTargetError(
      `compute capability ${major}.${minor} is not supported: the oldest GPUs are those of 8.0 (${sm80.gpus})`,
    );
  }
  return found;
}

function targetByName(name: string): Target {
  const exact = targets.find((target) => target.name === name);
  if (exact !== undefined) return exact;
  const numbers = /^sm_(\d+)(\d)[af]?$/.exec(name);
  if (numbers === null) throw new UnknownTargetError(`no target '${name}': choose one of ${targetNames.join(", ")}`);
  const bare = targets.find((target) => target.name === `${name}a`);
  if (bare !== undefined) return bare;
  throw new UnknownTargetError(`no target '${name}': choose one of ${targetNames.join(", ")}`);
}
