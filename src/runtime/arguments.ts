/** Kernel arguments: checked, and packed as the parameter block that the driver takes. */
import { described, isArray, isInstance, isRecord, isString } from "../checks/index.js";
import { DeviceBuffer, privateBytes } from "./buffer.js";
import type { Context } from "./context.js";
import { badArgument } from "./errors.js";
import type { Kernel, ParameterPlace } from "./module.js";

/** Scalar parameter types. f16 and bf16 take their bit pattern, as a number from 0 to 65535. */
export type ScalarType =
  | "i8"
  | "u8"
  | "bool"
  | "i16"
  | "u16"
  | "f16"
  | "bf16"
  | "i32"
  | "u32"
  | "f32"
  | "i64"
  | "u64"
  | "f64";

/** One argument of a launch, in the order of the kernel's parameters. A bare buffer is a pointer to its start. */
export type KernelArgument =
  | DeviceBuffer
  /** A device address, or a buffer and a byte offset in it. */
  | { readonly type: "ptr"; readonly value: DeviceBuffer | bigint; readonly offset?: number }
  | { readonly type: ScalarType; readonly value: number | bigint | boolean }
  /** A structure by value; `align` is its alignment in bytes, 8 if not given. */
  | { readonly type: "bytes"; readonly value: Uint8Array; readonly align?: number };

interface Integer {
  readonly size: 1 | 2 | 4 | 8;
  readonly signed: boolean;
}

const integers: { readonly [type: string]: Integer } = {
  i8: { size: 1, signed: true },
  u8: { size: 1, signed: false },
  i16: { size: 2, signed: true },
  u16: { size: 2, signed: false },
  f16: { size: 2, signed: false },
  bf16: { size: 2, signed: false },
  i32: { size: 4, signed: true },
  u32: { size: 4, signed: false },
  i64: { size: 8, signed: true },
  u64: { size: 8, signed: false },
};

/** Most bytes of parameters a kernel can have (since CUDA 12.1 on sm_70 and above). */
const mostBytes = 32764;

interface Packed {
  readonly bytes: Uint8Array;
  readonly align: number;
}

/** The parameter block of a launch, and where each argument lies in it. */
export interface PackedArguments {
  readonly bytes: Uint8Array;
  readonly places: readonly ParameterPlace[];
}

/** Packs the arguments of a launch. Throws TW-R010 where they are not what the kernel takes. */
export function packArguments(kernel: Kernel, args: readonly KernelArgument[]): PackedArguments {
  if (!isArray(args)) throw badArgument(`args is an array, one entry per parameter, not ${described(args)}`);
  const { parameters } = kernel;
  if (parameters && parameters.length !== args.length) {
    throw badArgument(`kernel ${kernel.name} takes ${parameters.length} arguments, not ${args.length}`);
  }
  let end = 0;
  const packed = args.map((argument, i) => {
    const { bytes, align } = packOne(kernel, argument, i);
    const offset = parameters?.[i]?.offset ?? Math.ceil(end / align) * align;
    const size = parameters?.[i]?.size ?? bytes.length;
    checkSize(kernel, i, bytes, size);
    if (offset + size > mostBytes)
      throw badArgument(`the arguments of kernel ${kernel.name} exceed ${mostBytes} bytes`);
    end = offset + size;
    return { bytes, offset, size };
  });
  const block = new Uint8Array(end);
  for (const { bytes, offset } of packed) block.set(bytes, offset);
  return { bytes: block, places: packed };
}

/** Writes one argument anew in a parameter block. Throws TW-R010 where it is not what the kernel takes there. */
export function packAgain(
  kernel: Kernel,
  block: Uint8Array,
  { offset, size }: ParameterPlace,
  argument: KernelArgument,
  index: number,
): void {
  const { bytes } = packOne(kernel, argument, index);
  checkSize(kernel, index, bytes, size);
  block.set(bytes, offset);
}

/** The buffer that an argument points into, if it does. */
export function bufferOf(argument: KernelArgument): DeviceBuffer | undefined {
  const value = isInstance(argument, DeviceBuffer) ? argument : argument.value;
  return isInstance(value, DeviceBuffer) ? value : undefined;
}

function checkSize(kernel: Kernel, index: number, bytes: Uint8Array, size: number): void {
  if (bytes.length === size) return;
  throw badArgument(`argument ${index} of kernel ${kernel.name} has ${bytes.length} bytes; the parameter has ${size}`);
}

function packOne(kernel: Kernel, argument: KernelArgument, index: number): Packed {
  const wrong = (what: string) => badArgument(`argument ${index} of kernel ${kernel.name}: ${what}`);
  if (isInstance(argument, DeviceBuffer)) return word(pointer(argument, 0, kernel.context, wrong));
  if (!isRecord(argument)) throw wrong(`not a buffer, and not {type, value}, but ${described(argument)}`);
  switch (argument.type) {
    case "ptr":
      return word(pointer(argument.value, argument.offset ?? 0, kernel.context, wrong));
    case "bytes":
      return structure(argument.value, argument.align ?? 8, wrong);
    case "f32":
    case "f64":
      return float(argument.type, argument.value, wrong);
    case "bool":
      if (typeof argument.value !== "boolean") throw wrong(`a bool is true or false, not ${described(argument.value)}`);
      return { bytes: Uint8Array.of(argument.value ? 1 : 0), align: 1 };
    default:
      return integer(argument.type, argument.value, wrong);
  }
}

type Wrong = (what: string) => Error;

function word(value: bigint): Packed {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, value, true);
  return { bytes, align: 8 };
}

function pointer(value: DeviceBuffer | bigint, offset: number, context: Context, wrong: Wrong): bigint {
  if (typeof value === "bigint") {
    if (offset !== 0) throw wrong("an offset goes with a buffer; add it to the address instead");
    if (value < 0n || value >= 1n << 64n) throw wrong(`${value} is no 64-bit address`);
    return value;
  }
  if (!isInstance(value, DeviceBuffer))
    throw wrong(`a ptr is a buffer or an address as a bigint, not ${described(value)}`);
  context.check(value, DeviceBuffer, "the buffer");
  if (!Number.isSafeInteger(offset) || offset < 0 || offset > value.bytes) {
    throw wrong(`offset ${described(offset)} is not inside a buffer of ${value.bytes} bytes`);
  }
  return value.address + BigInt(offset);
}

function structure(value: Uint8Array, align: number, wrong: Wrong): Packed {
  if (!isInstance(value, Uint8Array)) throw wrong(`bytes are a Uint8Array, not ${described(value)}`);
  if (![1, 2, 4, 8, 16, 32, 64, 128].includes(align)) throw wrong(`${described(align)} is no alignment`);
  return { bytes: privateBytes(value).slice(), align };
}

function float(type: "f32" | "f64", value: unknown, wrong: Wrong): Packed {
  if (typeof value !== "number") throw wrong(`an ${type} is a number, not ${described(value)}`);
  const size = type === "f32" ? 4 : 8;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  if (type === "f32") view.setFloat32(0, value, true);
  else view.setFloat64(0, value, true);
  return { bytes, align: size };
}

function integer(type: string, value: unknown, wrong: Wrong): Packed {
  const facts = isString(type) && Object.hasOwn(integers, type) ? integers[type] : undefined;
  if (!facts) throw wrong(`unknown type ${described(type)}`);
  if (typeof value !== "bigint" && !Number.isSafeInteger(value))
    throw wrong(`${described(value)} is not a whole number`);
  const whole = BigInt(value as number | bigint);
  const bits = BigInt(facts.size * 8);
  const least = facts.signed ? -(1n << (bits - 1n)) : 0n;
  const most = (1n << (facts.signed ? bits - 1n : bits)) - 1n;
  if (whole < least || whole > most) throw wrong(`${whole} does not fit ${type} (${least} to ${most})`);
  const wide = word(BigInt.asUintN(64, whole));
  return { bytes: wide.bytes.subarray(0, facts.size), align: facts.size };
}
