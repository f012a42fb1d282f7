/** `op()`: a program of several launches, one after another on one stream, which callers use like a kernel. */
import { check, checkedOptions, described, isRecord, type Kind, kinds, type Refuse } from "../checks/index.js";
import { bindArguments, completeTensors, type HostTensor } from "./arguments.js";
import type { EagerHow } from "./eager.js";
import { LanguageError, refusing } from "./errors.js";
import { codecs } from "./formats.js";
import { evaluate, parseFormula } from "./formula.js";
import { type AnyKernel, checkName, isKernel, type Kernel } from "./kernel.js";
import { sizeOf } from "./memory.js";
import { mergeParameters } from "./op-parameters.js";
import type { DimNames, Options, Params, TensorParam } from "./spec.js";

// biome-ignore lint/suspicious/noExplicitAny: a condition names the dims of all launches, which are known only once all are written
type AnyDims = any;

/** A launch that is left out where `when` is false, which depends on dims and i32 scalars only. */
export interface ConditionalLaunch {
  readonly kernel: AnyKernel;
  readonly when: (dims: AnyDims) => boolean;
}

export type OpLaunch = AnyKernel | ConditionalLaunch;

type KernelOf<L> = L extends ConditionalLaunch ? L["kernel"] : L;
type NamesOf<K> = K extends Kernel<infer P, infer _T, infer _O> ? DimNames<P> : never;
/** The dims of all launches. */
type OpDims<L extends readonly OpLaunch[]> = { readonly [D in NamesOf<KernelOf<L[number]>>]: number };

export interface OpSpec<L extends readonly OpLaunch[]> {
  /** In order. Parameters, dims, scalars and options are matched by name. */
  readonly launches: L;
  /** Tensors that only carry data from one launch to a later one; sized by their dims. One that a launch updates first starts as zeros. */
  readonly workspace?: readonly string[];
  /** Dims that the host computes, unless the caller sets them: from dims and i32 scalars alone, so that results never depend on the device. */
  readonly choose?: Readonly<Record<string, (dims: OpDims<L>) => number>>;
}

/** What an op shows of itself: the parameters of its launches together. */
export interface OpSurface {
  readonly params: Params;
  readonly workspace: Readonly<Record<string, TensorParam>>;
  readonly options: Options;
  readonly defaults: Readonly<Record<string, number>>;
}

export interface Op {
  readonly kind: "op";
  readonly name: string;
  readonly launches: readonly { readonly kernel: AnyKernel; readonly when?: (dims: AnyDims) => boolean }[];
  readonly choose: Readonly<Record<string, (dims: AnyDims) => number>>;
  readonly spec: OpSurface;
  /**
   * Runs the launches in JavaScript, one after another. `args` as for a kernel; `settings`: options and chosen dims by name, tunables by
   * name for every launch that has them, or as "kernel.tunable".
   */
  eager(
    args: Readonly<Record<string, unknown>>,
    settings?: Readonly<Record<string, number | string>>,
    how?: EagerHow,
  ): Record<string, HostTensor>;
}

const specFields = {
  launches: kinds.listOf(
    {
      accepts: "",
      holds: (launch) =>
        isKernel(launch) || (isRecord(launch) && isKernel(launch.kernel) && typeof launch.when === "function"),
    },
    "an array of kernels, or of { kernel, when } for those that are launched on a condition",
  ),
  workspace: kinds.listOf(kinds.text, "an array of names of tensors"),
  choose: kinds.recordOf(kinds.callback, "functions of the dims by the names of dims"),
} satisfies Record<keyof OpSpec<readonly OpLaunch[]>, Kind>;

/** Throws TW-L010 for launches that do not go together. */
export function op<const L extends readonly OpLaunch[]>(name: string, spec: OpSpec<L>): Op {
  const refuse: Refuse = refusing("TW-L010", `op ${described(name)}: `);
  checkName(refuse, name);
  check(refuse, "the specification", spec, kinds.record);
  checkedOptions<Record<string, unknown>>(refuse, "the specification", spec, specFields, "field");
  check(refuse, "launches of the specification", spec.launches, specFields.launches);
  if (spec.launches.length === 0) refuse("it has no launches", "list the kernels in the order of their launches");
  const launches = spec.launches.map((launch) => ("when" in launch ? launch : { kernel: launch as AnyKernel }));
  const kernels = launches.map(({ kernel }) => kernel);
  const surface = mergeParameters(kernels, new Set(spec.workspace ?? []), refuse);
  const dims = new Set(
    [...Object.values(surface.params), ...Object.values(surface.workspace)].flatMap((p) =>
      p.kind === "tensor" ? p.dims.map(String) : [],
    ),
  );
  for (const dim of Object.keys(spec.choose ?? {}))
    if (!dims.has(dim)) refuse(`choose names ${dim}, which is no dim`, `choose from ${[...dims].join(", ")}`);
  const made = { name, launches, choose: (spec.choose ?? {}) as Op["choose"], spec: surface };
  return { kind: "op", ...made, eager: (args, settings, how) => runOp(made, args, settings, how) };
}

function runOp(
  { name, launches, choose, spec }: Pick<Op, "name" | "launches" | "choose" | "spec">,
  args: Readonly<Record<string, unknown>>,
  settings: Readonly<Record<string, number | string>> = {},
  how?: EagerHow,
): Record<string, HostTensor> {
  check(refusing("TW-L012", `${name}: `), "the settings", settings, kinds.record);
  const known = settingNames(launches, spec.options, choose);
  for (const setting of Object.keys(settings)) {
    if (!known.has(setting))
      throw new LanguageError(
        "TW-L012",
        `${name}: unknown setting ${setting}`,
        `the settings are ${[...known].join(", ") || "none"}`,
      );
  }
  const bound = bindArguments(name, spec.params, args, spec.defaults);
  const dims: Record<string, number> = { ...bound.dims };
  for (const [dim, formula] of Object.entries(choose)) {
    const size = settings[dim] ?? formula(dims);
    if (!Number.isInteger(size) || Number(size) < 0)
      throw new LanguageError(
        "TW-L011",
        `${name}: the dim ${dim} is ${described(size)}`,
        "a size is a whole number from 0",
      );
    dims[dim] = Number(size);
  }
  const tensors = completeTensors(name, spec.params, { ...bound, dims });
  for (const [key, param] of Object.entries(spec.workspace)) tensors[key] = emptyTensor(name, key, param, dims);
  for (const { kernel, when } of launches) {
    if (when !== undefined && !when(dims)) continue;
    const own: Record<string, HostTensor | number> = {};
    for (const key of Object.keys(kernel.spec.params)) {
      const value = tensors[key] ?? bound.scalars[key];
      if (value !== undefined) own[key] = value;
    }
    kernel.eager(own, settingsOf(kernel, settings), how);
  }
  const written = Object.entries(spec.params).filter(([, p]) => p.kind === "tensor" && p.access !== "input");
  return Object.fromEntries(written.map(([key]) => [key, tensors[key] as HostTensor]));
}

/** Workspace: poisoned, or zeros where a launch updates it before any has written it. */
function emptyTensor(op: string, name: string, param: TensorParam, dims: Readonly<Record<string, number>>): HostTensor {
  const shape = param.dims.map((dim) => {
    const size = evaluate(parseFormula(dim), dims);
    if (size !== undefined) return size;
    throw new LanguageError("TW-L011", `${op}: dim ${dim} of ${name} has no value`, "give choose a formula for it");
  });
  const data = codecs[param.dtype].allocate(sizeOf(shape));
  if (param.access === "output") new Uint8Array(data.buffer).fill(codecs[param.dtype].poison);
  return { dtype: param.dtype, shape, data };
}

const tunablesOf = (kernel: AnyKernel): string[] => Object.keys(kernel.spec.tune ?? {});

function settingNames(launches: Op["launches"], options: Options, choose: Op["choose"]): Set<string> {
  const tunables = launches.flatMap(({ kernel }) =>
    tunablesOf(kernel).flatMap((tunable) => [tunable, `${kernel.name}.${tunable}`]),
  );
  return new Set([...Object.keys(options), ...Object.keys(choose), ...tunables]);
}

/** The settings that one launch has. */
function settingsOf(
  kernel: AnyKernel,
  settings: Readonly<Record<string, number | string>>,
): Record<string, number | string> {
  const own: Record<string, number | string> = {};
  for (const name of [...tunablesOf(kernel), ...Object.keys(kernel.spec.options ?? {})]) {
    const value = settings[`${kernel.name}.${name}`] ?? settings[name];
    if (value !== undefined) own[name] = value;
  }
  return own;
}
