/** The files of `generated/`: what each program is made of, tile IR to lower variants from, and the variants that are shipped. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { KernelRefusal } from "../compiler/errors.js";
import { type KernelProgram, programOf } from "../compiler/program.js";
import { packageRoot } from "../compiler/sources.js";
import { type Launch, mergeLaunches, opOf, type Signature } from "../ir/op.js";
import type { ThreadParam } from "../ir/thread.js";
import type { Expr } from "../ir/tile.js";
import { parseTile } from "../ir/tile-text.js";

/** A shipped variant of one launch; `ptx` names a file beside. */
export interface ShippedVariant {
  readonly kernel: string;
  readonly target: string;
  /** Dims and scalars that it is specialised for. */
  readonly dims: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
  readonly tune: Readonly<Record<string, number>>;
  readonly ptx: string;
  readonly entry: string;
  readonly threads: number;
  readonly sharedBytes: number;
  readonly dynamicShared: number;
  readonly params: readonly ThreadParam[];
}

/** `program.json`. */
export interface ShippedProgram {
  readonly name: string;
  readonly launches: readonly { readonly kernel: string; readonly when?: Expr }[];
  readonly workspace: readonly string[];
  readonly choose: NonNullable<Signature["choose"]>;
  readonly variants: readonly ShippedVariant[];
}

const folder = path.join(packageRoot, "generated");
const programs = new Map<string, { readonly shipped: ShippedProgram; readonly program: KernelProgram }>();
const texts = new Map<string, string>();

/** The text of a file of `generated/`. Throws TW6070 if there is none. */
export function asset(name: string): string {
  let text = texts.get(name);
  if (text === undefined) {
    const file = path.join(folder, name);
    if (!existsSync(file))
      throw new KernelRefusal(
        "TW6070",
        `generated/${name} is missing`,
        "run npm run generate, or install the package anew",
      );
    text = readFileSync(file, "utf8");
    texts.set(name, text);
  }
  return text;
}

/** A shipped program, read once: its IR as the front end gave it, without the front end. */
export function shippedProgram(name: string): { readonly shipped: ShippedProgram; readonly program: KernelProgram } {
  let known = programs.get(name);
  if (known === undefined) {
    const shipped = JSON.parse(asset(`${name}/program.json`)) as ShippedProgram;
    known = { shipped, program: composed(shipped) };
    programs.set(name, known);
  }
  return known;
}

function composed({ name, launches, workspace, choose }: ShippedProgram): KernelProgram {
  const parts = launches.map(({ kernel, when }): Launch => {
    const parsed = parseTile(asset(`${name}/${kernel}.tir`));
    return when === undefined ? { kernel: parsed } : { kernel: parsed, when };
  });
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0 && only.kernel.name === name) return programOf(opOf(only.kernel), "");
  const merged = mergeLaunches(name, parts, workspace);
  const signature = choose.length === 0 ? merged.signature : { ...merged.signature, choose };
  return programOf({ name, signature, launches: parts, workspace: merged.workspace }, "");
}
