/** A case in a device's memory, ready to be launched. */
import { createHash } from "node:crypto";
import { bind, shapeOf } from "../compiler/index.js";
import {
  type DeviceTensor,
  type LaunchSettings,
  launcher,
  type PreparedProgram,
  type ProgramPlan,
  shippedProgram,
} from "../launcher/index.js";
import {
  type Device,
  type DeviceBuffer,
  type DType,
  elementBytes,
  elementCount,
  type LaunchResult,
} from "../runtime/index.js";
import type { Case, KernelCase } from "./cases.js";

/** SHA-256 of a launch's text, as records hold it. */
export const textHash = (ptx: string): string => createHash("sha256").update(ptx).digest("hex");

export type Arguments = Readonly<Record<string, DeviceTensor | number | string>>;

/** A launcher, or a composition of several, of which nothing is known here but that it takes a record. */
export interface Measurable {
  (device: Device, args: Arguments, settings?: Pick<LaunchSettings, "signal">): Promise<readonly LaunchResult[]>;
  prepare(device: Device, args: Arguments): PreparedProgram;
  plan(device: Device, args: never): ProgramPlan;
}

export interface PlacedCase {
  readonly args: Arguments;
  /** Bytes that the formula reads and writes at least. */
  readonly bytes: number;
  /** SHA-256 of the texts of its launches, those that this device takes. */
  readonly ptx: readonly string[];
  [Symbol.dispose](): void;
}

/** A tensor of a call: what it holds before, or only its form. */
interface Wanted {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
}

export const launcherOf = (kernel: string): Measurable => launcher<Arguments>(kernel);

/** Uploads a shipped kernel's inputs and allocates its outputs, whose shapes follow. */
export function place(device: Device, one: KernelCase): PlacedCase {
  const { program } = shippedProgram(one.kernel);
  const inputs = one.inputs();
  const settings = new Map(Object.entries(one.settings).map(([name, value]) => [name, String(value)]));
  const { dims } = bind(program.kernel, new Map(Object.entries(inputs)), settings);
  const outputs = program.kernel.params.flatMap((p): Wanted[] =>
    p.k === "tensor" && p.access === "output" ? [{ name: p.name, dtype: p.dt as DType, shape: shapeOf(p, dims) }] : [],
  );
  return placeWith(device, launcherOf(one.kernel), one, inputs, outputs);
}

/** Uploads and allocates what is named. */
export function placeWith(
  device: Device,
  measured: Measurable,
  one: Case,
  inputs: ReturnType<Case["inputs"]>,
  outputs: readonly Wanted[],
): PlacedCase {
  const buffers: DeviceBuffer[] = [];
  const free = () => {
    for (const buffer of buffers) buffer.free();
  };
  const args: Record<string, DeviceTensor | number | string> = { ...one.settings };
  let bytes = 0;
  const add = ({ name, dtype, shape }: Wanted): DeviceBuffer => {
    const size = elementCount(shape) * elementBytes(dtype);
    const buffer = device.alloc(Math.max(16, size));
    buffers.push(buffer);
    bytes += one.readBytes?.[name] ?? size;
    args[name] = { data: buffer, dtype, shape };
    return buffer;
  };
  try {
    for (const [name, input] of Object.entries(inputs)) {
      const buffer = add({ name, ...input });
      if (input.data.length > 0) buffer.upload(input);
    }
    for (const output of outputs) add(output);
    const ptx = measured.plan(device, args as never).launches.map((launch) => textHash(launch.ptx));
    return { args, bytes, ptx, [Symbol.dispose]: free };
  } catch (error) {
    free();
    throw error;
  }
}
