/** Arguments of a launcher: tensors in device memory, scalars, options and dims by name, checked against what the program declares. */
import { described, isInstance, isRecord, kinds } from "../checks/index.js";
import { type Binding, bind } from "../compiler/bind.js";
import { KernelRefusal } from "../compiler/errors.js";
import type { KernelProgram } from "../compiler/program.js";
import { formulaText, shapeOf, type TensorParam, tensorsOf } from "../compiler/sizes.js";
import { dtypeFacts } from "../language/dtypes.js";
import { isDType } from "../runtime/dtypes.js";
import { alreadyClosed } from "../runtime/errors.js";
import { DeviceBuffer, type DType } from "../runtime/index.js";

/** A tensor's form. */
export interface TensorForm<DT extends DType = DType> {
  readonly dtype: DT;
  readonly shape: readonly number[];
  /** In elements; of tensors that may have gaps. Contiguous if not given. */
  readonly strides?: readonly number[];
}

/** A tensor in device memory that the caller owns. */
export interface DeviceTensor<DT extends DType = DType> extends TensorForm<DT> {
  /** A buffer of this package, or an address of whoever allocated it. */
  readonly data: DeviceBuffer | bigint;
  /** Bytes from the start of `data`; 0 if not given. */
  readonly offset?: number;
}

export interface BoundCall {
  readonly binding: Binding;
  readonly tensors: ReadonlyMap<string, TensorForm & Partial<DeviceTensor>>;
  /** Strides of the tensors that have their own, by name. */
  readonly strides: ReadonlyMap<string, readonly number[]>;
}

/** What callers see of a program. */
export type Named = Pick<KernelProgram, "name" | "kernel">;

/** Everything but where the tensors lie. Throws `KernelRefusal`, naming the parameter, what it got and what it accepts. */
export function bindCall(program: Named, args: unknown): BoundCall {
  if (!isRecord(args))
    throw new KernelRefusal(
      "TW6071",
      `the arguments of ${program.name} are no record, but ${described(args)}`,
      "pass { name: value, … }",
    );
  const params = tensorsOf(program.kernel);
  const tensors = new Map<string, TensorForm & Partial<DeviceTensor>>();
  const settings = new Map<string, string>();
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined) continue;
    const param = params.find((p) => p.name === name);
    if (param !== undefined) tensors.set(name, formOf(param, value));
    else if (typeof value === "number" || typeof value === "string") settings.set(name, String(value));
    else
      throw new KernelRefusal(
        "TW6071",
        `"${name}" of ${program.name} is ${described(value)}`,
        "pass a number or a word",
      );
  }
  takeSizesOfOutputs(params, tensors, settings);
  const strides = new Map<string, readonly number[]>();
  for (const p of params) {
    const form = tensors.get(p.name);
    const own = form === undefined ? undefined : ownStrides(p, form);
    if (own === undefined) continue;
    strides.set(p.name, own);
    settings.set(`${p.name}.strides`, "given");
  }
  const inputs = new Map([...tensors].filter(([name]) => params.find((p) => p.name === name)?.access !== "output"));
  const binding = bind(program.kernel, inputs, settings);
  for (const p of params) if (p.access === "output") checkOutput(program, p, tensors.get(p.name), binding);
  return { binding, tensors, strides };
}

function formOf(p: TensorParam, value: unknown): TensorForm & Partial<DeviceTensor> {
  const { sizes } = kinds;
  const wrong = (what: string, got: unknown): never => {
    throw new KernelRefusal(
      "TW6071",
      `"${p.name}" is no tensor: ${what} ${described(got)}`,
      `pass { data, dtype: "${p.dt}", shape: […] }`,
    );
  };
  if (!isRecord(value)) return wrong("it is", value);
  const { dtype, shape, strides } = value;
  if (!isDType(dtype)) wrong("its dtype is", dtype);
  if (!sizes.holds(shape)) wrong("its shape is", shape);
  if (strides !== undefined && !sizes.holds(strides)) wrong("its strides are", strides);
  return value as unknown as TensorForm;
}

/** A dim that nothing else fixes is what an output says. */
function takeSizesOfOutputs(
  params: readonly TensorParam[],
  tensors: ReadonlyMap<string, TensorForm>,
  settings: Map<string, string>,
): void {
  const named = (p: TensorParam) => p.dims.flatMap((e) => (e.k === "sym" ? [e.name] : []));
  const fixed = new Set(params.filter((p) => p.access !== "output" && p.optional !== true).flatMap(named));
  for (const p of params) {
    const form = p.access === "output" ? tensors.get(p.name) : undefined;
    p.dims.forEach((e, d) => {
      const size = form?.shape[d];
      if (e.k === "sym" && size !== undefined && !fixed.has(e.name) && !settings.has(e.name))
        settings.set(e.name, String(size));
    });
  }
}

function checkOutput(program: Named, p: TensorParam, given: TensorForm | undefined, { dims }: Binding): void {
  const shape = shapeOf(p, dims);
  const wanted = `${p.dt} [${shape.join(", ")}]`;
  if (given === undefined && p.optional === true) return;
  if (given === undefined)
    throw new KernelRefusal("TW6011", `output "${p.name}" of ${program.name} is missing`, `it is ${wanted}`);
  if (given.dtype !== p.dt || given.shape.length !== shape.length || given.shape.some((n, d) => n !== shape[d]))
    throw new KernelRefusal(
      "TW6014",
      `"${p.name}" is ${given.dtype} [${given.shape.join(", ")}]`,
      `${program.name} writes ${wanted}: [${p.dims.map(formulaText).join(", ")}]`,
    );
}

export function contiguousStrides(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length).fill(1);
  for (let d = shape.length - 2; d >= 0; d--) strides[d] = (strides[d + 1] as number) * (shape[d + 1] as number);
  return strides;
}

/** Strides that differ from those of contiguous memory, where the tensor may have them; undefined where they do not. */
function ownStrides(p: TensorParam, { shape, strides }: TensorForm): readonly number[] | undefined {
  if (strides === undefined) return undefined;
  if (strides.length !== shape.length)
    throw new KernelRefusal(
      "TW6073",
      `"${p.name}" has ${shape.length} dims and ${strides.length} strides`,
      "give one per dim",
    );
  const free = p.strided ?? 0;
  const tail = contiguousStrides(shape);
  // Where there is at most one index, the stride does not matter.
  const own = strides.map((stride, d) => ((shape[d] as number) <= 1 ? (tail[d] as number) : stride));
  for (let d = free; d < shape.length; d++) {
    if (own[d] === tail[d]) continue;
    throw new KernelRefusal(
      "TW6073",
      `"${p.name}" has a stride of ${strides[d]} along dim ${d}`,
      free === 0 ? `${p.name} must be contiguous` : `only its first ${free} dims may have gaps; there it is ${tail[d]}`,
    );
  }
  if (own.every((stride, d) => stride === tail[d])) return undefined;
  checkDisjoint(p, shape, own);
  return own;
}

/** Rows must not share memory: of a tensor that is read, too, that is a stride in other units than elements. */
function checkDisjoint(p: TensorParam, shape: readonly number[], strides: readonly number[]): void {
  for (let d = 0; d < shape.length - 1; d++) {
    const inner = (shape[d + 1] as number) * (strides[d + 1] as number);
    if ((shape[d] as number) > 1 && (strides[d] as number) < inner)
      throw new KernelRefusal(
        "TW6073",
        `"${p.name}" has a stride of ${strides[d]} along dim ${d}`,
        `its rows would overlap: at least ${inner}`,
      );
  }
}

/** Bytes from the first element to the end of the last. */
export function extentBytes({ dtype, shape, strides = contiguousStrides(shape) }: TensorForm): number {
  if (shape.includes(0)) return 0;
  const last = shape.reduce((sum, size, d) => sum + (size - 1) * (strides[d] as number), 0);
  return (last + 1) * dtypeFacts[dtype as "f32"].bytes;
}

/** Where a tensor lies: an address, or bytes from the start of a buffer. */
export interface Place {
  readonly value: DeviceBuffer | bigint;
  readonly offset: number;
  /** From the first element to the end of the last. */
  readonly bytes: number;
  /** Of a tensor with gaps: how many bytes one index of the outermost dim takes, out of how many. */
  readonly parts?: { readonly taken: number; readonly stride: number };
}

/** The address of a tensor, or where it lies in a buffer. Throws TW6072 where it is not aligned or does not fit its buffer. */
export function placeOf(name: string, tensor: TensorForm & Partial<DeviceTensor>): Place {
  const { data, offset = 0 } = tensor;
  const refuse = (what: string, fix: string): never => {
    throw new KernelRefusal("TW6072", `"${name}" ${what}`, fix);
  };
  if (!isInstance(data, DeviceBuffer) && typeof data !== "bigint")
    return refuse(
      `has no device memory: its data is ${described(data)}`,
      "pass data: a DeviceBuffer, or an address as a bigint",
    );
  if (!Number.isSafeInteger(offset) || offset < 0) refuse(`has an offset of ${described(offset)}`, "bytes from 0 on");
  if (data instanceof DeviceBuffer && data.gone !== undefined)
    throw alreadyClosed(`the buffer of "${name}"`, data.gone);
  const bytes = extentBytes(tensor);
  if (data instanceof DeviceBuffer && offset + bytes > data.bytes)
    refuse(`takes ${bytes} bytes from ${offset} on`, `its buffer has ${data.bytes}`);
  const address = (data instanceof DeviceBuffer ? data.address : data) + BigInt(offset);
  if (bytes > 0 && (address <= 0n || address % 16n !== 0n))
    refuse(`starts at address ${address}`, "tensors start at a multiple of 16 bytes");
  if (address + BigInt(bytes) > 1n << 64n)
    refuse(`takes ${bytes} bytes from address ${address} on`, "addresses have 64 bits");
  const parts = partsOf(tensor);
  const size = { bytes, ...(parts === undefined ? {} : { parts }) };
  return typeof data === "bigint" ? { value: address, offset: 0, ...size } : { value: data, offset, ...size };
}

function partsOf({ dtype, shape, strides }: TensorForm): Place["parts"] {
  const outer = shape.findIndex((size) => size > 1);
  if (strides === undefined || outer < 0) return undefined;
  const taken = extentBytes({ dtype, shape: shape.slice(outer + 1), strides: strides.slice(outer + 1) });
  const stride = (strides[outer] as number) * dtypeFacts[dtype as "f32"].bytes;
  return taken < stride ? { taken, stride } : undefined;
}
