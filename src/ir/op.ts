/**
 * Programs: several launches that callers use like one kernel. What a program shows to its callers is a signature, the declared part of a
 * kernel without grid and body; of a program of one launch it is that kernel.
 */
import type { Expr, Kernel, Param, Span } from "./tile.js";

/** What callers see. */
export type Signature = Pick<Kernel, "name" | "params" | "dims" | "comptime" | "defaults" | "options" | "requires"> & {
  /** Dims that the host computes from dims and scalars known before them, in order, unless the caller sets them. */
  readonly choose?: readonly { readonly name: string; readonly value: Expr }[];
};

export interface Launch {
  readonly kernel: Kernel;
  /** Left out where this is false; in dims and i32 scalars. */
  readonly when?: Expr;
}

export type TensorParam = Extract<Param, { k: "tensor" }>;

export interface Op {
  readonly name: string;
  readonly signature: Signature;
  readonly launches: readonly Launch[];
  /** Tensors that only carry data between launches. */
  readonly workspace: readonly TensorParam[];
  readonly span?: Span;
}

/** A program without its formulas, and everything that does not go together in it. */
export interface MergedLaunches {
  readonly signature: Signature;
  readonly workspace: readonly TensorParam[];
  readonly problems: readonly string[];
}

/**
 * Parameters, dims and options of launches matched by name. A tensor that a launch writes is an output of the program unless it is
 * workspace; one that is read before it is written, or updated first, is an input or updated in place.
 */
export function mergeLaunches(name: string, launches: readonly Launch[], workspace: readonly string[]): MergedLaunches {
  const problems: string[] = [];
  const params = new Map<string, Param>();
  const options = new Map<string, readonly string[]>();
  const defaults = new Map<string, number>();
  for (const { kernel } of launches) {
    for (const param of kernel.params) {
      const known = params.get(param.name);
      if (known === undefined) params.set(param.name, param);
      else if (describe(known) !== describe(param))
        problems.push(`\`${param.name}\` is ${describe(known)} and, in ${kernel.name}, ${describe(param)}`);
      else params.set(param.name, agreed(known, param));
    }
    for (const { name, words } of kernel.options) {
      const known = options.get(name);
      if (known !== undefined && known.join() !== words.join())
        problems.push(`the option \`${name}\` takes ${known.join(", ")} and, in ${kernel.name}, ${words.join(", ")}`);
      options.set(name, words);
    }
    for (const { name, value } of kernel.defaults ?? []) {
      const known = defaults.get(name) ?? value;
      if (known !== value) problems.push(`the default of \`${name}\` is ${known} and, in ${kernel.name}, ${value}`);
      defaults.set(name, value);
    }
  }
  const carried = workspace.flatMap((tensor): TensorParam[] => {
    const param = params.get(tensor);
    params.delete(tensor);
    if (param?.k !== "tensor") problems.push(`workspace names \`${tensor}\`, which is no tensor of a launch`);
    else if (param.access === "input") problems.push(`the workspace \`${tensor}\` is read before a launch writes it`);
    else return [param];
    return [];
  });
  const every = <T>(of: (kernel: Kernel) => readonly T[]): T[] => [
    ...new Set(launches.flatMap(({ kernel }) => of(kernel))),
  ];
  const signature: Signature = {
    name,
    params: [...params.values()],
    // What is a scalar of one launch may be a dim of another: it is a scalar of the program.
    dims: every((kernel) => kernel.dims).filter((dim) => params.get(dim)?.k !== "scalar"),
    comptime: every((kernel) => kernel.comptime),
    ...(defaults.size === 0 ? {} : { defaults: [...defaults].map(([name, value]) => ({ name, value })) }),
    options: [...options].map(([name, words]) => ({ name, words })),
    requires: launches.flatMap(({ kernel, when }) =>
      kernel.requires.map(({ message, cond }) => ({ message, cond: when === undefined ? cond : implied(when, cond) })),
    ),
  };
  return { signature, workspace: carried, problems };
}

/** The program that a kernel alone is. */
export const opOf = (kernel: Kernel): Op => ({
  name: kernel.name,
  signature: kernel,
  launches: [{ kernel }],
  workspace: [],
  ...(kernel.span === undefined ? {} : { span: kernel.span }),
});

function agreed(known: Param, param: Param): Param {
  if (known.k === "scalar" || param.k === "scalar") return known;
  return known.access === "input" && param.access !== "input" ? { ...known, access: "inout" } : known;
}

/** `when` → `cond`: conditions of a launch that is left out need not hold. */
function implied(when: Expr, cond: Expr): Expr {
  const not: Expr = { k: "unary", op: "not", a: when, dt: "bool" };
  return { k: "binary", op: "logor", a: not, b: cond, dt: "bool" };
}

function describe(param: Param): string {
  if (param.k === "scalar") return `a scalar ${param.dt}${param.default === undefined ? "" : ` = ${param.default}`}`;
  const strided = param.strided === undefined ? "" : ` with ${param.strided} strides`;
  return `${param.optional === true ? "optional " : ""}${param.dt} [${param.dims.map(dimText).join(", ")}]${strided}`;
}

/** Formulas are equal where their texts are; brackets are written everywhere. */
function dimText(e: Expr): string {
  switch (e.k) {
    case "const":
      return String(e.value);
    case "sym":
    case "param":
      return e.name;
    case "binary":
      return `(${dimText(e.a)}${{ add: "+", sub: "-", mul: "*", div: "/" }[e.op as "add"] ?? e.op}${dimText(e.b)})`;
    case "call":
      return `${e.fn}(${e.args.map(dimText).join(", ")})`;
    default:
      return e.k;
  }
}
