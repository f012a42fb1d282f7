/** What of a GPU decides which configuration is best on it. Product names do not: one name is sold with several chips, and one chip under several names. */
import { check, isRecord, isString, type Kind, kinds } from "../checks/index.js";
import { refuse } from "../runtime/errors.js";
import type { Device } from "../runtime/index.js";
import type { GpuModel } from "../targets/gpus.js";
import { targetFor } from "../targets/index.js";

export interface Silicon {
  /** The target whose limits it has, "sm_90a". */
  readonly arch: string;
  readonly multiprocessors: number;
  readonly l2Bytes: number;
  readonly memoryBusBits: number;
  /** kHz; of a model the bandwidth stands for it, and this is 0. */
  readonly memoryClockKhz: number;
  /** Most shared memory of a block. */
  readonly sharedLimit: number;
  /** Of a model: its name. */
  readonly model?: string;
}

const figures = ["multiprocessors", "l2Bytes", "memoryBusBits", "memoryClockKhz", "sharedLimit"] as const;
const isFigure = kinds.number.holds;

/** For checks of arguments. */
export const silicon: Kind = {
  accepts: `what siliconOf(device) gives: { arch, ${figures.join(", ")} }`,
  holds: (value) =>
    isRecord(value) &&
    isString(value.arch) &&
    figures.every((name) => isFigure(value[name])) &&
    (value.model === undefined || isString(value.model)),
};

const device: Kind = {
  accepts: "a Device, or the arch and props of one",
  holds: (value) => {
    if (!isRecord(value) || !isString(value.arch)) return false;
    const { props } = value;
    if (!isRecord(props)) return false;
    return ["smCount", "l2Bytes", "memoryBusBits", "memoryClockKhz", "sharedPerBlockOptin"].every((name) =>
      isFigure(props[name]),
    );
  },
};

/** A device, by what its driver says of it. Throws TW-R010 for what is none. */
export function siliconOf(of: Pick<Device, "arch" | "props">): Silicon {
  check(refuse, "the device of siliconOf", of, device);
  const { arch, props } = of;
  return {
    arch: targetFor(arch).name,
    multiprocessors: props.smCount,
    l2Bytes: props.l2Bytes,
    memoryBusBits: props.memoryBusBits,
    memoryClockKhz: props.memoryClockKhz,
    sharedLimit: props.sharedPerBlockOptin,
  };
}

export const siliconOfModel = (model: GpuModel): Silicon => ({
  arch: model.target,
  multiprocessors: model.multiprocessors,
  l2Bytes: model.l2Bytes,
  memoryBusBits: model.memoryBusBits,
  memoryClockKhz: 0,
  sharedLimit: targetFor(model.target).sharedLimit,
  model: model.name,
});

/** Names of the fields in which two differ. */
export const differences = (a: Silicon, b: Silicon): string[] =>
  (["model", "arch", "multiprocessors", "l2Bytes", "memoryBusBits", "memoryClockKhz", "sharedLimit"] as const).filter(
    (field) => a[field] !== b[field],
  );
