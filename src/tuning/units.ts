/** What a sweep is made of: one launch of a program at one shape, on one GPU, with the candidates that its kernel declares. */
import { type Binding, bind } from "../compiler/bind.js";
import { gridOf } from "../compiler/compile.js";
import { KernelRefusal } from "../compiler/errors.js";
import type { KernelProgram } from "../compiler/program.js";
import { hostValue } from "../compiler/sizes.js";
import { admits, wantedBy } from "../compiler/tuned.js";
import type { Kernel } from "../ir/tile.js";
import {
  bucketsOf,
  codegenHash,
  configText,
  kernelHash,
  METHOD,
  type Silicon,
  type Source,
  type TunedKey,
} from "../tuned/index.js";
import type { Shape } from "./shapes.js";

export interface TunedProgram {
  /** What the user called it. */
  readonly reference: string;
  readonly program: KernelProgram;
  readonly shipped: boolean;
  readonly shapes: readonly Shape[];
}

export interface Candidate {
  readonly tune: Readonly<Record<string, number>>;
  readonly text: string;
  /** Whether the kernel's own rules admit it. */
  readonly admitted: boolean;
}

/** One problem: sizes, and what follows from them. */
export interface Sizes {
  readonly settings: Readonly<Record<string, string>>;
  readonly binding: Binding;
}

/** Sizes that differ from those that are counted in one dim that `count` reduces: its blocks must do the same there. */
export interface Probe {
  readonly dim: string;
  readonly counted: number;
  /** Half of it, or 2 where 1 is counted. */
  readonly other: number;
  readonly sizes: Sizes;
}

export interface Unit {
  readonly of: TunedProgram;
  readonly kernel: Kernel;
  /** Which launch of the program. */
  readonly index: number;
  readonly shape: Shape;
  /** The sizes meant, those that are counted, those that are checked. */
  readonly full: Sizes;
  readonly count: Sizes;
  readonly check: Sizes;
  readonly key: TunedKey;
  readonly probes: readonly Probe[];
  /** Every combination of its tunables, in declared order. */
  readonly candidates: readonly Candidate[];
}

export interface UnitPlace {
  readonly source: Source;
  readonly silicon: Silicon;
  readonly ptxas: string;
}

/** The units of a program; shapes that fall into one bucket are one, and launches that a shape leaves out, or that have nothing to choose, are none. */
export function unitsOf(of: TunedProgram, place: UnitPlace, known: Set<string> = new Set()): Unit[] {
  const { program, shapes } = of;
  if (shapes.length === 0)
    throw new KernelRefusal(
      "TW7011",
      `no shapes are known for ${of.reference}`,
      "name a file that has some: --shapes shapes.json",
    );
  return shapes.flatMap((shape) => {
    const full = sizesOf(program, shape.set);
    return program.launches.flatMap(({ kernel, when }, index): Unit[] => {
      if (when !== undefined && hostValue(`when ${kernel.name} is launched`, when, full.binding.dims) !== true)
        return [];
      if (kernel.tune.length === 0) return [];
      const { source, silicon, ptxas } = place;
      const { options } = wantedBy(kernel, full.binding, { source, silicon: [silicon] });
      const dims = bucketsOf(kernel, full.binding.dims);
      const key: TunedKey = {
        kernel: kernel.name,
        ir: kernelHash(kernel),
        options,
        dims,
        source,
        silicon,
        codegen: codegenHash(),
        ptxas,
        method: METHOD,
      };
      const name = JSON.stringify([key.kernel, key.ir, options, dims]);
      if (known.has(name)) return [];
      known.add(name);
      // What the host chooses from sizes is chosen from those meant; a check needs the same launches, not as many parts.
      const chosen = (program.kernel.choose ?? []).map((c) => [c.name, full.binding.dims[c.name] as number] as const);
      const count = sizesOf(program, { ...shape.set, ...shape.count, ...textsOf(chosen) });
      const check = sizesOf(program, {
        ...shape.set,
        ...shape.check,
        ...textsOf(chosen.map(([c, n]) => [c, Math.min(n, 3)])),
      });
      for (const [other, what] of [
        [count, "count"],
        [check, "check"],
      ] as const)
        sameVariant(of, kernel, full, other, what);
      const probes = probesOf(program, shape, full, count);
      const candidates = [...combinations(kernel)].map((tune) => ({
        tune,
        text: configText(tune),
        admitted: admits(kernel, full.binding, new Map(Object.entries(tune))),
      }));
      return [{ of, kernel, index, shape, full, count, check, key, probes, candidates }];
    });
  });
}

const textsOf = (pairs: readonly (readonly [string, number])[]): Record<string, string> =>
  Object.fromEntries(pairs.map(([name, value]) => [name, String(value)]));

function sizesOf(program: KernelProgram, settings: Readonly<Record<string, string>>): Sizes {
  const binding = bind(program.kernel, undefined, new Map(Object.entries(settings)));
  const missing = program.kernel.dims.filter((dim) => binding.dims[dim] === undefined);
  if (missing.length > 0)
    throw new KernelRefusal(
      "TW7012",
      `a shape of ${program.name} lacks ${missing.join(", ")}`,
      `its dims are ${program.kernel.dims.join(", ")}`,
    );
  return { settings, binding };
}

function probesOf(program: KernelProgram, shape: Shape, full: Sizes, count: Sizes): Probe[] {
  return Object.keys(shape.count).flatMap((dim): Probe[] => {
    const [counted, meant] = [count.binding.dims[dim] ?? 0, full.binding.dims[dim] ?? 0];
    if (counted < 1 || counted >= meant) return [];
    const other = counted === 1 ? 2 : Math.floor(counted / 2);
    try {
      return [{ dim, counted, other, sizes: sizesOf(program, { ...count.settings, [dim]: String(other) }) }];
    } catch (error) {
      // Half of what is counted may be less than the kernel takes, or no multiple of its unit: then there is nothing to compare with.
      if (error instanceof KernelRefusal) return [];
      throw error;
    }
  });
}

/** Sizes for counting and checking must be served by the same variant, or another kernel would be looked at. */
function sameVariant({ reference }: TunedProgram, kernel: Kernel, full: Sizes, other: Sizes, what: string): void {
  for (const dim of kernel.comptime) {
    const [a, b] = [full.binding.dims[dim], other.binding.dims[dim]];
    if (a !== b)
      throw new KernelRefusal(
        "TW7013",
        `"${what}" of a shape of ${reference} sets ${dim}=${b}, but ${kernel.name} is specialised for ${dim}=${a}`,
        `leave ${dim} out of "${what}"`,
      );
  }
}

/** Every combination of a kernel's tunables, the last one changing fastest. */
function* combinations(kernel: Kernel, at = 0, chosen: Record<string, number> = {}): Generator<Record<string, number>> {
  const tunable = kernel.tune[at];
  if (tunable === undefined) return void (yield { ...chosen });
  for (const value of tunable.values) yield* combinations(kernel, at + 1, { ...chosen, [tunable.name]: value });
}

/** Blocks of a kernel's grid. */
export const blocksOf = ({ kernel }: Unit, { binding }: Sizes, tune: Readonly<Record<string, number>>): number =>
  gridOf(kernel, binding.dims, tune, binding.options).reduce((n, blocks) => n * blocks, 1);

/** A unit in a few words: "indexer_logits S=131072 T=1". */
export const unitTitle = ({ kernel, shape, full }: Unit): string => {
  const dims = Object.keys(shape.set).filter((name) => full.binding.dims[name] !== undefined);
  return `${kernel.name} ${dims.map((name) => `${name}=${full.binding.dims[name]}`).join(" ")}`;
};
