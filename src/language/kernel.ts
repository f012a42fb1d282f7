/** `kernel()`: ties a name, a specification and a body together. */
import {
  check,
  checkedOptions,
  described,
  isRecord,
  isString,
  type Kind,
  kinds,
  type Refuse,
} from "../checks/index.js";
import { type EagerArguments, type EagerHow, type EagerResults, type EagerSettings, runEager } from "./eager.js";
import { refusing } from "./errors.js";
import { FormulaError, namesIn, parseFormula } from "./formula.js";
import {
  type DimNames,
  isParam,
  type KernelBody,
  type KernelSpec,
  type Options,
  type Params,
  type Tunables,
} from "./spec.js";

export interface Kernel<P extends Params = Params, T extends Tunables = Tunables, O extends Options = Options> {
  readonly kind: "kernel";
  /** The PTX entry name. */
  readonly name: string;
  readonly spec: KernelSpec<P, string, T, O>;
  readonly body: KernelBody<P, T, O>;
  /**
   * Runs the body in JavaScript, one block after another. `args`: tensors and scalars by parameter name; outputs that are left out are
   * made, full of zeros. `settings`: tunables and options by name. Gives the `output` and `inout` tensors back by name.
   *
   * Throws LanguageError: TW-L011 for arguments that do not fit, TW-L012 for settings, other codes for what the body does wrong.
   */
  eager(args: EagerArguments<P>, settings?: EagerSettings<T, O>, how?: EagerHow): EagerResults<P>;
}

/** A kernel whatever its parameters: for lists of kernels. */
// biome-ignore lint/suspicious/noExplicitAny: a body's parameter records are contravariant, so no common supertype names them
export type AnyKernel = Kernel<any, any, any>;

/**
 * A kernel: `body` describes what one thread block computes. The compiler reads its source text; `.eager` runs it as it is.
 * Throws TW-L010 for a specification that cannot be right.
 */
export function kernel<
  const P extends Params,
  const C extends DimNames<P> = never,
  const T extends Tunables = Record<never, never>,
  const O extends Options = Record<never, never>,
>(name: string, spec: KernelSpec<P, C, T, O>, body: KernelBody<P, T, O>): Kernel<P, T, O> {
  const wide = spec as unknown as KernelSpec<P, string, T, O>;
  checkSpec(name, wide);
  check(refusing("TW-L010"), `the body of kernel ${name}`, body, kinds.callback);
  return {
    kind: "kernel",
    name,
    spec: wide,
    body,
    eager: (args, settings, how) => runEager({ name, spec: wide, body }, args, settings, how),
  };
}

/** Of kernels and ops. */
export function checkName(refuse: Refuse, name: unknown): void {
  if (!isString(name) || !/^[A-Za-z_]\w*$/.test(name))
    refuse("the name is no identifier", "use letters, digits and _, not a digit first");
}

const names = kinds.listOf(kinds.text, "an array of names");
/** What each field of a specification is; that they fit each other is checked below. */
const specFields = {
  params: kinds.recordOf(
    { accepts: "", holds: isParam },
    "parameters by name: { x: input(…), y: output(…), n: scalar(…) }",
  ),
  comptime: names,
  tune: kinds.recordOf(kinds.listOf(kinds.any, ""), "arrays of numbers by name"),
  defaults: kinds.recordOf(kinds.any, "sizes by the names of dims"),
  where: kinds.callback,
  options: kinds.recordOf(names, "arrays of words by name"),
  requires: kinds.recordOf(kinds.callback, "functions by their messages"),
  grid: kinds.callback,
  warps: kinds.either(kinds.number, kinds.callback),
} satisfies Record<keyof KernelSpec<Params, string, Tunables, Options>, Kind>;

/** A kernel as `kernel` makes it. */
export const isKernel = (value: unknown): boolean => {
  if (!isRecord(value) || value.kind !== "kernel" || !isString(value.name) || typeof value.eager !== "function")
    return false;
  const { spec } = value;
  if (!isRecord(spec) || spec.params === undefined || spec.grid === undefined) return false;
  return Object.entries(specFields).every(([name, kind]) => kinds.maybe(kind).holds(spec[name]));
};

/** The part of a specification that can be checked without a launch. */
interface StaticSpec {
  readonly grid: unknown;
  readonly params: Params;
  readonly comptime?: readonly string[];
  readonly defaults?: Readonly<Record<string, number | undefined>>;
  readonly tune?: Tunables;
  readonly options?: Options;
}

function checkSpec(name: string, spec: StaticSpec): void {
  const refuse: Refuse = refusing("TW-L010", `kernel ${described(name)}: `);
  checkName(refuse, name);
  check(refuse, "the specification", spec, kinds.record);
  checkedOptions<Record<string, unknown>>(refuse, "the specification", spec, specFields, "field");
  check(refuse, "params of the specification", spec.params, specFields.params);
  check(refuse, "grid of the specification", spec.grid, specFields.grid);
  const used = new Set<string>();
  const alone = new Set<string>();
  // An i32 scalar is a name that formulas may use; an optional input fixes no dim.
  const scalars = Object.entries(spec.params).filter(([, p]) => p.kind === "scalar" && p.dtype === "i32");
  const whole = new Set(scalars.map(([parameter]) => parameter));
  for (const [parameter, descriptor] of Object.entries(spec.params)) {
    if (descriptor.kind !== "tensor") continue;
    const { strided = 0 } = descriptor;
    if (!Number.isInteger(strided) || strided < 0 || strided >= descriptor.dims.length)
      refuse(
        `${parameter} has ${descriptor.dims.length} dims, ${described(strided)} of them strided`,
        "the last dim has no stride",
      );
    for (const dim of descriptor.dims) {
      try {
        const formula = parseFormula(dim);
        for (const symbol of namesIn(formula)) used.add(symbol);
        if (formula.k === "name" && descriptor.optional !== true) alone.add(formula.name);
        if (formula.k === "number" && !(Number.isInteger(formula.value) && formula.value >= 0)) {
          throw new FormulaError(`${formula.value} is no size`);
        }
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        refuse(
          `dims of ${parameter}: ${error.message}`,
          "a dim is a whole number, a name, or a formula like K/128, M+1, ceil(N/64)",
        );
      }
    }
  }
  for (const symbol of used) {
    if (!alone.has(symbol) && !whole.has(symbol))
      refuse(
        `dim ${symbol} appears in formulas only`,
        "let it appear alone as a dim of some tensor that is always there",
      );
  }
  for (const symbol of spec.comptime ?? []) {
    if (!alone.has(symbol) && !whole.has(symbol))
      refuse(
        `comptime names ${symbol}, which is no dim and no i32 scalar`,
        `choose from ${[...alone, ...whole].join(", ") || "no dims"}`,
      );
  }
  for (const [symbol, size] of Object.entries(spec.defaults ?? {})) {
    if (!alone.has(symbol) || whole.has(symbol))
      refuse(`defaults names ${symbol}, which is no dim`, `choose from ${[...alone].join(", ") || "no dims"}`);
    if (size !== undefined && !(Number.isInteger(size) && size >= 0 && size < 2 ** 31))
      refuse(`the default of ${symbol} is ${described(size)}`, "a size is a whole number from 0 to 2147483647");
  }
  for (const [tunable, values] of Object.entries(spec.tune ?? {})) {
    if (values.length === 0 || !values.every(Number.isInteger))
      refuse(`tunable ${tunable} has no whole values`, "list its legal values");
  }
  for (const [option, words] of Object.entries(spec.options ?? {})) {
    if (words.length === 0) refuse(`option ${option} has no words`, "list the accepted words, the default first");
  }
}
