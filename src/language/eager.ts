/** Eager launches: the body of a kernel run in JavaScript, one block after another, over typed arrays. */
import { check, checkedOptions, described, type Fields, isArray, kinds } from "../checks/index.js";
import { AbsentTensor } from "./absent.js";
import { type Block, type Index3, runBlock } from "./ambient.js";
import { bindArguments, completeTensors, dimsText, type HostTensor } from "./arguments.js";
import type { DTypeName } from "./dtypes.js";
import { LanguageError, refusing } from "./errors.js";
import { TensorBuffer } from "./memory.js";
import { chooseOptions, chooseTunables } from "./settings.js";
import type {
  ArgumentRecord,
  DimRecord,
  KernelBody,
  KernelSpec,
  OptionalParam,
  OptionalRecord,
  OptionRecord,
  Options,
  Params,
  ScalarRecord,
  TensorParam,
  Tunables,
  TuneRecord,
} from "./spec.js";

type HostOf<D> = D extends { readonly kind: "tensor"; readonly dtype: infer DT extends DTypeName }
  ? HostTensor<DT>
  : number;
type NeededKeys<P extends Params> = {
  [K in keyof P]: P[K] extends OptionalParam
    ? never
    : P[K] extends TensorParam<DTypeName, infer _, "input" | "inout">
      ? K
      : never;
}[keyof P];
type WrittenKeys<P extends Params> = {
  [K in keyof P]: P[K] extends TensorParam<DTypeName, infer _, "output" | "inout"> ? K : never;
}[keyof P];

/** Arguments by parameter name: `input` and `inout` tensors, and, if wanted, `output` and optional tensors and scalars. */
export type EagerArguments<P extends Params> = { readonly [K in NeededKeys<P>]: HostOf<P[K]> } & {
  readonly [K in Exclude<keyof P, NeededKeys<P>>]?: HostOf<P[K]>;
};
/** The tensors a kernel writes, by parameter name. */
export type EagerResults<P extends Params> = { readonly [K in WrittenKeys<P>]: HostOf<P[K]> };
/** Tunables and options by name; the rest take their defaults. */
export type EagerSettings<T extends Tunables, O extends Options> = {
  readonly [K in keyof T]?: T[K][number];
} & { readonly [K in keyof O]?: O[K][number] };

export interface EagerHow {
  /** Shuffles the order of blocks and of `parallel` elements; without it both are ascending. */
  readonly seed?: number;
}

const howFields: Fields<EagerHow> = { seed: kinds.number };

interface Launchable<P extends Params, T extends Tunables, O extends Options> {
  readonly name: string;
  readonly spec: KernelSpec<P, string, T, O>;
  readonly body: KernelBody<P, T, O>;
}

/** 0 … count − 1, ascending or, with a seed, shuffled; each call shuffles anew. */
function orders(seed: number | undefined): (count: number) => Iterable<number> {
  if (seed === undefined) return (count) => ascending(count);
  let state = (seed | 0) ^ 0x5bd1e995 || 1;
  const random = (below: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  return (count) => {
    const order = Int32Array.from({ length: count }, (_, n) => n);
    for (let n = count - 1; n > 0; n--) {
      const other = random(n + 1);
      [order[n], order[other]] = [order[other] as number, order[n] as number];
    }
    return order;
  };
}

function* ascending(count: number): Generator<number, void> {
  for (let n = 0; n < count; n++) yield n;
}

function gridOf(name: string, grid: readonly number[]): Index3 {
  const [x = 1, y = 1, z = 1] = isArray(grid) ? grid : [];
  if (isArray(grid) && grid.length >= 1 && grid.length <= 3 && [x, y, z].every((n) => Number.isInteger(n) && n >= 0))
    return { x, y, z };
  throw new LanguageError(
    "TW-L010",
    `kernel ${name}: grid ${described(grid)}`,
    "return 1 to 3 whole numbers of blocks",
  );
}

function checkWarps(name: string, warps: number): void {
  if ([1, 2, 4, 8, 16, 32].includes(warps)) return;
  throw new LanguageError("TW-L010", `kernel ${name}: ${described(warps)} warps`, "choose a power of two from 1 to 32");
}

const bufferOf = (name: string, { dtype, shape, data }: HostTensor, writable: boolean): TensorBuffer =>
  new TensorBuffer(dtype, shape, data, name, writable);

export function runEager<P extends Params, T extends Tunables, O extends Options>(
  kernel: Launchable<P, T, O>,
  args: EagerArguments<P>,
  settings: EagerSettings<T, O> = {},
  how?: EagerHow,
): EagerResults<P> {
  const { name, spec, body } = kernel;
  const { seed } = checkedOptions<EagerHow>(refusing("TW-L012"), `${name}.eager`, how, howFields);
  check(refusing("TW-L012", `${name}: `), "the settings", settings, kinds.record);
  const bound = bindArguments(name, spec.params, args, spec.defaults);
  const inputs: Record<string, TensorBuffer | AbsentTensor> = {};
  for (const [key, param] of Object.entries(spec.params)) {
    if (param.kind !== "tensor" || param.optional !== true) continue;
    const given = bound.tensors[key];
    inputs[key] =
      given === undefined ? new AbsentTensor(param.dtype, param.dims.length, key) : bufferOf(key, given, false);
  }
  const optionals = inputs as unknown as OptionalRecord<P>;
  const comptime = Object.fromEntries((spec.comptime ?? []).map((dim) => [dim, bound.dims[dim] as number]));
  const words = chooseOptions(name, spec.tune ?? {}, spec.options ?? {}, settings);
  const options = words as OptionRecord<O>;
  const dims = bound.dims as DimRecord<P>;
  for (const [message, holds] of Object.entries(spec.requires ?? {})) {
    if (holds(dims, bound.scalars as ScalarRecord<P>, options)) continue;
    throw new LanguageError("TW-L011", `${name}: ${message}`, `with ${dimsText({ ...bound.scalars, ...bound.dims })}`);
  }
  const tensors = completeTensors(name, spec.params, bound);
  const admits = (tune: Record<string, number>) =>
    spec.where?.(comptime, tune as TuneRecord<T>, options, optionals) ?? true;
  const tune = chooseTunables(name, spec.tune ?? {}, admits, settings) as TuneRecord<T>;
  const gridDim = gridOf(name, spec.grid(dims, tune, options, optionals));
  checkWarps(
    name,
    typeof spec.warps === "function"
      ? spec.warps(dims, tune, options, optionals)
      : (spec.warps ?? (tune as Record<string, number>).warps ?? 4),
  );

  const values: Record<string, unknown> = { ...bound.scalars, ...inputs };
  const results: Record<string, HostTensor> = {};
  for (const [key, tensor] of Object.entries(tensors)) {
    const { access } = spec.params[key] as TensorParam;
    values[key] = inputs[key] ?? bufferOf(key, tensor, access !== "input");
    if (access !== "input") results[key] = tensor;
  }

  const order = orders(seed);
  const { x, y, z } = gridDim;
  for (const n of order(x * y * z)) {
    const blockIdx = { x: n % x, y: Math.floor(n / x) % y, z: Math.floor(n / (x * y)) };
    const block: Block = { kernel: name, blockIdx, gridDim, order };
    runBlock(block, () => body(values as ArgumentRecord<P>, dims, tune, options));
  }
  return results as EagerResults<P>;
}
