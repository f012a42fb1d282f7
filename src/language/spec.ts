/** What `kernel()` takes: parameter descriptors, the specification, and the records that the body's types are inferred from. */
import {
  check,
  checkedOptions,
  described,
  type Fields,
  isRecord,
  isString,
  type Kind,
  kinds,
} from "../checks/index.js";
import { anyDType, type DTypeName, isDTypeName } from "./dtypes.js";
import { refusing } from "./errors.js";
import type { DType, Tensor } from "./types.js";

/** A dimension: a size, a name, or a formula over names (`"K/128"`, `"M+1"`, `"ceil(N/64)"`). */
export type Dim = string | number;
export type Access = "input" | "output" | "inout";
export type ScalarDType = "i32" | "u32" | "f32";

export interface TensorParam<
  DT extends DTypeName = DTypeName,
  Dims extends readonly Dim[] = readonly Dim[],
  A extends Access = Access,
> {
  readonly kind: "tensor";
  readonly access: A;
  readonly dtype: DT;
  readonly dims: Dims;
  /** The caller may leave it out; made by `optional`. */
  readonly optional?: boolean;
  /** Leading dims whose strides the caller of a launch may give. */
  readonly strided?: number;
}

/** An input that the caller may leave out. */
export interface OptionalParam<DT extends DTypeName = DTypeName, Dims extends readonly Dim[] = readonly Dim[]>
  extends TensorParam<DT, Dims, "input"> {
  readonly optional: true;
}

export interface ScalarParam<DT extends ScalarDType = ScalarDType> {
  readonly kind: "scalar";
  readonly dtype: DT;
  readonly default: number | undefined;
}

export type Params = Readonly<Record<string, TensorParam | ScalarParam>>;
export type Tunables = Readonly<Record<string, readonly number[]>>;
export type Options = Readonly<Record<string, readonly string[]>>;

/** Keeps a dim that is a plain name; formulas and numbers name nothing. */
type NameIn<D> = D extends string
  ? string extends D
    ? string
    : D extends `${string}${"+" | "-" | "*" | "/" | "(" | ")" | " "}${string}` | `${number}`
      ? never
      : D
  : never;

/** The dim names of a kernel's parameters, and its i32 scalars, which formulas may use like dims. */
export type DimNames<P extends Params> = {
  [K in keyof P]: P[K] extends { readonly dims: infer Dims extends readonly Dim[] }
    ? NameIn<Dims[number]>
    : P[K] extends ScalarParam<"i32">
      ? K & string
      : never;
}[keyof P];

/** Run-time sizes by dim name, and i32 scalars. */
export type DimRecord<P extends Params> = { readonly [K in DimNames<P>]: number };
/** Scalars by name. */
export type ScalarRecord<P extends Params> = {
  readonly [K in keyof P as P[K] extends ScalarParam ? K : never]: number;
};
/** Optional inputs, for `given`. */
export type OptionalRecord<P extends Params> = {
  readonly [K in keyof P as P[K] extends OptionalParam ? K : never]: Tensor;
};
/** The chosen value of each tunable. */
export type TuneRecord<T extends Tunables> = { readonly [K in keyof T]: number };
/** The chosen word of each option. */
export type OptionRecord<O extends Options> = { readonly [K in keyof O]: O[K][number] };

/** What the body gets for each parameter. */
export type ArgumentRecord<P extends Params> = {
  readonly [K in keyof P]: P[K] extends TensorParam<infer DT, infer Dims> ? Tensor<DT, Dims["length"]> : number;
};

export type Grid = readonly [number] | readonly [number, number] | readonly [number, number, number];

export interface KernelSpec<P extends Params, C extends string, T extends Tunables, O extends Options> {
  /** The arguments, in launch order. */
  readonly params: P;
  /** Names of dims and i32 scalars that specialise the kernel: usable where a compile-time value is needed. */
  readonly comptime?: readonly C[];
  /** Tunables and the values they may take; the first combination that `where` admits is the default. */
  readonly tune?: T;
  /** Sizes of dims that no input fixes and the caller does not set. */
  readonly defaults?: { readonly [K in DimNames<P>]?: number };
  /** Which combinations of tunables are legal. */
  readonly where?: (
    dims: { readonly [K in C]: number },
    tune: TuneRecord<T>,
    options: OptionRecord<O>,
    inputs: OptionalRecord<P>,
  ) => boolean;
  /** Settings that specialise the kernel, and the words each accepts; the first is the default. */
  readonly options?: O;
  /** Conditions on the dims and scalars, checked on the host before anything is launched; the key is the message. */
  readonly requires?: Readonly<
    Record<string, (dims: DimRecord<P>, scalars: ScalarRecord<P>, options: OptionRecord<O>) => boolean>
  >;
  /** Thread blocks in x, y, z. A grid with a 0 launches nothing. */
  readonly grid: (dims: DimRecord<P>, tune: TuneRecord<T>, options: OptionRecord<O>, inputs: OptionalRecord<P>) => Grid;
  /** Warps per block: a power of two from 1 to 32. Default: the tunable `warps` if there is one, else 4. */
  readonly warps?:
    | number
    | ((dims: DimRecord<P>, tune: TuneRecord<T>, options: OptionRecord<O>, inputs: OptionalRecord<P>) => number);
}

/** What one thread block computes. */
export type KernelBody<P extends Params, T extends Tunables, O extends Options> = (
  params: ArgumentRecord<P>,
  dims: DimRecord<P>,
  tune: TuneRecord<T>,
  options: OptionRecord<O>,
) => void;

function tensorParam<DT extends DTypeName, const Dims extends readonly Dim[], A extends Access>(
  access: A,
  dtype: DType<DT>,
  dims: Dims,
  layout: Layout | undefined,
): TensorParam<DT, Dims, A> {
  const of = access === "input" ? "an input" : `an ${access}`;
  check(refuse, `the dtype of ${of}`, dtype, anyDType);
  check(refuse, `the dims of ${of}`, dims, dimList);
  const { strided = false } = checkedOptions<Layout>(refuse, of, layout, layoutFields);
  const leading = typeof strided === "number" ? strided : strided ? dims.length - 1 : 0;
  return { kind: "tensor", access, dtype: dtype.dtype, dims, ...(leading > 0 ? { strided: leading } : {}) };
}

const refuse = refusing("TW-L010");
const dimList = kinds.listOf(
  { accepts: "", holds: (dim) => typeof dim === "number" || typeof dim === "string" },
  'an array of sizes, names and formulas: ["M", "K/128", 64]',
);
const layoutFields: Fields<Layout> = { strided: kinds.either(kinds.flag, kinds.whole()) };

/** A parameter as `input`, `output`, `inout`, `optional` and `scalar` make it. */
export const isParam = (value: unknown): value is TensorParam | ScalarParam =>
  isRecord(value) &&
  isDTypeName(value.dtype) &&
  (value.kind === "scalar" || (value.kind === "tensor" && isString(value.access) && dimList.holds(value.dims)));

/** How a tensor may lie in memory. */
export interface Layout {
  /**
   * The caller may give strides of all dims but the last, or of so many leading dims; what follows them is contiguous. A variant of its
   * own serves such launches: contiguous tensors pay nothing.
   */
  readonly strided?: boolean | number;
}

/** A tensor the kernel only reads. */
export function input<DT extends DTypeName, const Dims extends readonly Dim[]>(
  dtype: DType<DT>,
  dims: Dims,
  layout?: Layout,
): TensorParam<DT, Dims, "input"> {
  return tensorParam("input", dtype, dims, layout);
}

/** An input that the caller may leave out; `given(x)` tells whether it is there. */
export function optional<DT extends DTypeName, const Dims extends readonly Dim[]>(
  param: TensorParam<DT, Dims, "input">,
): OptionalParam<DT, Dims> {
  const made: unknown = param;
  if (!isParam(made) || made.kind !== "tensor" || made.access !== "input")
    return refuse(`optional of ${described(made)}`, 'pass an input: optional(input(f32, ["M"]))');
  return { ...param, optional: true };
}

/** A tensor the kernel writes. */
export function output<DT extends DTypeName, const Dims extends readonly Dim[]>(
  dtype: DType<DT>,
  dims: Dims,
  layout?: Layout,
): TensorParam<DT, Dims, "output"> {
  return tensorParam("output", dtype, dims, layout);
}

/** A tensor the kernel reads and updates in place. */
export function inout<DT extends DTypeName, const Dims extends readonly Dim[]>(
  dtype: DType<DT>,
  dims: Dims,
  layout?: Layout,
): TensorParam<DT, Dims, "inout"> {
  return tensorParam("inout", dtype, dims, layout);
}

const scalarDType: Kind = {
  accepts: "f32, i32 or u32",
  holds: (dtype) => anyDType.holds(dtype) && ["f32", "i32", "u32"].includes((dtype as unknown as DType).dtype),
};

/** A number passed by value; required at launch unless it has a default. */
export function scalar<DT extends ScalarDType>(dtype: DType<DT>, defaultValue?: number): ScalarParam<DT> {
  check(refuse, "the dtype of a scalar", dtype, scalarDType);
  if (defaultValue !== undefined) check(refuse, "the default of a scalar", defaultValue, kinds.number);
  return { kind: "scalar", dtype: dtype.dtype, default: defaultValue };
}
