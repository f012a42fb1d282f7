/** The parameters of several launches as one program's: matched by name, and what each tensor is to the caller. */
import type { AnyKernel } from "./kernel.js";
import type { Access, Options, Params, ScalarParam, TensorParam } from "./spec.js";

export interface Merged {
  readonly params: Params;
  readonly workspace: Record<string, TensorParam>;
  readonly options: Options;
  readonly defaults: Record<string, number>;
}

type Refuse = (what: string, fix: string) => never;

/**
 * A tensor that a launch writes is an output of the program, unless it is workspace; one that is read before it is written, or updated
 * first, is an input or updated in place.
 */
export function mergeParameters(kernels: readonly AnyKernel[], workspace: ReadonlySet<string>, refuse: Refuse): Merged {
  const params: Record<string, TensorParam | ScalarParam> = {};
  const options: Record<string, readonly string[]> = {};
  const defaults: Record<string, number> = {};
  for (const kernel of kernels) {
    for (const [name, param] of Object.entries(kernel.spec.params as Params)) {
      const known = params[name];
      params[name] = known === undefined ? param : agreed(name, known, param, kernel.name, refuse);
    }
    for (const [name, words] of Object.entries((kernel.spec.options ?? {}) as Options)) {
      if (options[name] !== undefined && options[name].join() !== words.join())
        refuse(
          `option ${name} takes ${options[name].join(", ")} and, in ${kernel.name}, ${words.join(", ")}`,
          "give both the same words in the same order",
        );
      options[name] = words;
    }
    for (const [dim, size] of Object.entries((kernel.spec.defaults ?? {}) as Record<string, number>)) {
      if (defaults[dim] !== undefined && defaults[dim] !== size)
        refuse(
          `the default of ${dim} is ${defaults[dim]} and, in ${kernel.name}, ${size}`,
          "give both the same default",
        );
      defaults[dim] = size;
    }
  }
  const carried: Record<string, TensorParam> = {};
  for (const name of workspace) {
    const param = params[name];
    if (param?.kind !== "tensor")
      return refuse(`workspace names ${name}, which is no tensor`, "name tensors of launches");
    if (param.access === "input") refuse(`the workspace ${name} is read before a launch writes it`, "write it first");
    carried[name] = param;
    delete params[name];
  }
  return { params, workspace: carried, options, defaults };
}

type Param = TensorParam | ScalarParam;

/** Two launches' view of one parameter as the program's. */
function agreed(name: string, known: Param, param: Param, kernel: string, refuse: Refuse): Param {
  const [was, is] = [describe(known), describe(param)];
  if (was !== is)
    return refuse(`${name} is ${was} and, in ${kernel}, ${is}`, "parameters of one name are one parameter");
  if (known.kind === "scalar" || param.kind === "scalar") return known;
  const access: Access = known.access === "input" && param.access !== "input" ? "inout" : known.access;
  return { ...known, access };
}

function describe(param: Param): string {
  if (param.kind === "scalar")
    return `a scalar ${param.dtype}${param.default === undefined ? "" : ` = ${param.default}`}`;
  const strided = param.strided === undefined ? "" : ` with ${param.strided} strides`;
  return `${param.optional === true ? "optional " : ""}${param.dtype} [${param.dims.join(", ")}]${strided}`;
}
