/**
 * What programs are made of without a front end: tile IR to lower variants from, and variants with their texts. Shipped programs lie in `generated/`,
 * those of a user's own in a module that `tilewright compile --emit module` wrote.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { check, described, isListOf, isRecord, isString, kinds } from "../checks/index.js";
import { KernelRefusal, refusing } from "../compiler/errors.js";
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

/** A program's data with its texts at hand. */
export interface Shipped extends ShippedProgram {
  /** The text of one of its files. */
  readonly text: (file: string) => string;
}

/** A program of a user's own, as its module holds it. */
export interface EmbeddedProgram extends ShippedProgram {
  /** What the module's maker and its reader must agree on. */
  readonly format: number;
  readonly files: Readonly<Record<string, string>>;
}

/** Raised when the text form of tile IR, or the record of a variant, changes. */
export const embeddedFormat = 1;

export interface LoadedProgram {
  readonly shipped: Shipped;
  readonly program: KernelProgram;
}

const folder = path.join(packageRoot, "generated");
const programs = new Map<string, LoadedProgram>();
const texts = new Map<string, string>();

/** The text of a file of `generated/`. Throws TW6070 if there is none. */
export function asset(name: string): string {
  check(refusing("TW6070"), "the name of a file of generated/", name, kinds.text);
  let text = texts.get(name);
  if (text === undefined) {
    const file = path.join(folder, name);
    if (!existsSync(file) || !statSync(file).isFile())
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
export function shippedProgram(name: string): LoadedProgram {
  check(refusing("TW6070"), "the name of a program", name, kinds.text);
  let known = programs.get(name);
  if (known === undefined) {
    const data = JSON.parse(asset(`${name}/program.json`)) as ShippedProgram;
    known = loaded(data, (file) => asset(`${name}/${file}`));
    programs.set(name, known);
  }
  return known;
}

const makeAgain = "make it again: tilewright compile … --emit module";

const isVariant = (one: unknown): boolean =>
  isRecord(one) &&
  [one.kernel, one.target, one.ptx, one.entry].every(isString) &&
  [one.dims, one.tune].every(kinds.recordOf(kinds.number, "").holds) &&
  kinds.recordOf(kinds.text, "").holds(one.options) &&
  [one.threads, one.sharedBytes, one.dynamicShared].every(kinds.whole().holds) &&
  isListOf(
    one.params,
    (param) => isRecord(param) && isString(param.name) && isString(param.type) && isRecord(param.source),
  );

/** Throws TW6076 for what no module of `tilewright compile` holds. */
export function checkEmbedded(embedded: unknown): void {
  if (isRecord(embedded) && isString(embedded.name)) {
    // What another version has made may look otherwise: its format says so at the first call.
    if (Number.isSafeInteger(embedded.format) && embedded.format !== embeddedFormat) return;
    const isKnown =
      embedded.format === embeddedFormat &&
      isListOf(embedded.launches, (one) => isRecord(one) && isString(one.kernel)) &&
      isListOf(embedded.workspace, isString) &&
      isListOf(embedded.choose, isRecord) &&
      isListOf(embedded.variants, isVariant) &&
      kinds.recordOf(kinds.text, "").holds(embedded.files);
    if (isKnown) return;
  }
  const got = isRecord(embedded) && isString(embedded.name) ? "not what was emitted" : described(embedded);
  throw new KernelRefusal("TW6076", `the program of embeddedLauncher is ${got}`, makeAgain);
}

/** A program from its module. Throws TW6076 for one that another version of tilewright has made. */
export function embeddedProgram(embedded: EmbeddedProgram): LoadedProgram {
  if (embedded.format !== embeddedFormat) {
    throw new KernelRefusal(
      "TW6076",
      `the module of ${embedded.name} was made by another version of tilewright (format ${embedded.format}, not ${embeddedFormat})`,
      makeAgain,
    );
  }
  return loaded(embedded, (file) => {
    const text = Object.hasOwn(embedded.files, file) ? embedded.files[file] : undefined;
    if (text !== undefined) return text;
    throw new KernelRefusal("TW6076", `the module of ${embedded.name} lacks ${file}`, makeAgain);
  });
}

const loaded = (data: ShippedProgram, text: Shipped["text"]): LoadedProgram => ({
  shipped: { ...data, text },
  program: composed(data, text),
});

function composed({ name, launches, workspace, choose }: ShippedProgram, text: Shipped["text"]): KernelProgram {
  const parts = launches.map(({ kernel, when }): Launch => {
    const parsed = parseTile(text(`${kernel}.tir`));
    return when === undefined ? { kernel: parsed } : { kernel: parsed, when };
  });
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0 && only.kernel.name === name) return programOf(opOf(only.kernel), "");
  const merged = mergeLaunches(name, parts, workspace);
  const signature = choose.length === 0 ? merged.signature : { ...merged.signature, choose };
  return programOf({ name, signature, launches: parts, workspace: merged.workspace }, "");
}
