/** Arguments of an eager launch: checked against a kernel's parameters, dims bound, missing outputs made. */
import { check, described, isArray, isRecord, isString, kinds, type Refuse } from "../checks/index.js";
import { type DTypeName, dtypeFacts } from "./dtypes.js";
import { refusing } from "./errors.js";
import { codecs, type RawArrays } from "./formats.js";
import { evaluate, parseFormula } from "./formula.js";
import { shapeText, sizeOf } from "./memory.js";
import type { Params, ScalarParam, TensorParam } from "./spec.js";

/** A tensor in host memory: row-major and contiguous, raw codes for narrow dtypes. */
export interface HostTensor<DT extends DTypeName = DTypeName> {
  readonly dtype: DT;
  readonly shape: readonly number[];
  readonly data: RawArrays[DT];
}

export interface BoundArguments {
  /** Sizes, and i32 scalars. */
  readonly dims: Readonly<Record<string, number>>;
  /** Without optional inputs that were left out. */
  readonly tensors: Readonly<Record<string, HostTensor>>;
  readonly scalars: Readonly<Record<string, number>>;
}

/** The largest size of a dim. */
const MOST = 2 ** 31 - 1;

/** Throws TW-L011, naming the parameter, what it got and what it accepts. */
export function bindArguments(
  kernel: string,
  params: Params,
  args: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, number | undefined>> = {},
): BoundArguments {
  const refuse: Refuse = refusing("TW-L011", `${kernel}: `);
  check(refuse, "the arguments", args, kinds.record);
  for (const name of Object.keys(args)) {
    if (!Object.hasOwn(params, name))
      refuse(`unknown argument ${name}`, `the parameters are ${Object.keys(params).join(", ")}`);
  }
  const dims: Record<string, number> = {};
  const tensors: Record<string, HostTensor> = {};
  const scalars: Record<string, number> = {};
  const declared = Object.entries(params);
  for (const [name, param] of declared) {
    if (param.kind === "scalar") {
      scalars[name] = checkScalar(name, param, args[name], refuse);
      if (param.dtype === "i32") dims[name] = scalars[name];
    }
  }
  for (const [name, param] of declared) {
    if (param.kind === "scalar") continue;
    if (args[name] !== undefined) {
      tensors[name] = checkTensor(name, param, args[name], refuse);
      if (param.optional !== true) bindDims(name, param, tensors[name], dims, refuse);
    } else if (param.access !== "output" && param.optional !== true) {
      refuse(`missing tensor ${name}`, `pass ${param.dtype} [${param.dims.join(", ")}]`);
    }
  }
  for (const [name, size] of Object.entries(defaults)) if (size !== undefined) dims[name] ??= size;
  return { dims, tensors, scalars };
}

/** Checks the sizes of all tensors against the dims, and makes the outputs that were not given. Throws TW-L011. */
export function completeTensors(
  kernel: string,
  params: Params,
  { dims, tensors }: BoundArguments,
): Record<string, HostTensor> {
  const refuse: Refuse = refusing("TW-L011", `${kernel}: `);
  const complete: Record<string, HostTensor> = {};
  for (const [name, param] of Object.entries(params)) {
    if (param.kind !== "tensor" || (param.optional === true && tensors[name] === undefined)) continue;
    complete[name] = matchShape(name, param, tensors[name], dims, refuse);
  }
  return complete;
}

export function dimsText(dims: Readonly<Record<string, number>>): string {
  return Object.entries(dims)
    .map(([name, size]) => `${name} = ${size}`)
    .join(", ");
}

function checkScalar(name: string, param: ScalarParam, given: unknown, refuse: Refuse): number {
  const value = given ?? param.default;
  if (typeof value !== "number")
    return refuse(`scalar ${name} is ${described(value)}`, `pass a number (${param.dtype})`);
  if (param.dtype === "f32") {
    const rounded = Math.fround(value);
    return Number.isFinite(rounded) ? rounded : refuse(`scalar ${name} is ${value}`, "pass a finite number (f32)");
  }
  const low = param.dtype === "i32" ? -(2 ** 31) : 0;
  if (Number.isInteger(value) && value >= low && value < low + 2 ** 32) return value;
  return refuse(`scalar ${name} is ${value}`, `pass a whole number that fits ${param.dtype}`);
}

function checkTensor(name: string, param: TensorParam, given: unknown, refuse: Refuse): HostTensor {
  const wanted = `${param.dtype} [${param.dims.join(", ")}]`;
  const { dtype, shape, data } = (isRecord(given) ? given : {}) as Partial<HostTensor>;
  if (!isString(dtype) || !kinds.sizes.holds(shape) || !isArray(shape) || !ArrayBuffer.isView(data)) {
    const got = isRecord(given)
      ? `its dtype is ${described(dtype)}, its shape ${described(shape)}, its data ${described(data)}`
      : `it is ${described(given)}`;
    return refuse(`${name} is no tensor: ${got}`, `pass { dtype, shape, data } holding ${wanted}`);
  }
  if (dtype !== param.dtype) return refuse(`${name} is ${dtype}`, `pass ${wanted}`);
  if (shape.length !== param.dims.length) return refuse(`${name} has shape ${shapeText(shape)}`, `pass ${wanted}`);
  const array = codecs[dtype].allocate(0).constructor;
  if (data.constructor !== array)
    return refuse(`data of ${name} is ${described(data)}`, `${dtype} lies in ${array.name}`);
  if (data.length !== sizeOf(shape)) {
    return refuse(
      `${name} has ${data.length} elements for shape ${shapeText(shape)}`,
      `pass ${sizeOf(shape)} (${sizeOf(shape) * dtypeFacts[dtype].bytes} bytes)`,
    );
  }
  return given as HostTensor;
}

/** Dims that are names alone take the tensor's sizes. */
function bindDims(
  name: string,
  param: TensorParam,
  tensor: HostTensor,
  dims: Record<string, number>,
  refuse: Refuse,
): void {
  param.dims.forEach((dim, axis) => {
    const formula = parseFormula(dim);
    if (formula.k !== "name") return;
    const size = tensor.shape[axis] as number;
    const before = dims[formula.name];
    if (before !== undefined && before !== size) {
      refuse(
        `${name} has ${formula.name} = ${size}, but another tensor has ${before}`,
        `give ${name} the shape [${param.dims.join(", ")}]`,
      );
    }
    dims[formula.name] = size;
  });
}

/** Checks sizes that are numbers or formulas; makes an output that was not given. */
function matchShape(
  name: string,
  param: TensorParam,
  tensor: HostTensor | undefined,
  dims: Readonly<Record<string, number>>,
  refuse: Refuse,
): HostTensor {
  const shape = param.dims.map((dim) => {
    const size = evaluate(parseFormula(dim), dims);
    if (size !== undefined && size > MOST)
      refuse(`dim ${dim} of ${name} is ${size} with ${dimsText(dims)}`, `a size is at most ${MOST}`);
    return (
      size ??
      refuse(
        `dim ${dim} of ${name} has no value with ${dimsText(dims)}`,
        `pass ${name}, or sizes for which ${dim} is whole`,
      )
    );
  });
  if (tensor === undefined) return { dtype: param.dtype, shape, data: codecs[param.dtype].allocate(sizeOf(shape)) };
  if (shape.some((size, axis) => size !== tensor.shape[axis])) {
    refuse(`${name} has shape ${shapeText(tensor.shape)}`, `with ${dimsText(dims)} it is ${shapeText(shape)}`);
  }
  return tensor;
}
