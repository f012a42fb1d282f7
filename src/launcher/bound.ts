/** A planned call on one device: its modules loaded, its parameters filled in with addresses. */
import { described, isInstance, isRecord } from "../checks/index.js";
import { KernelRefusal } from "../compiler/errors.js";
import { functionOn } from "../compiler/launch.js";
import { tensorsOf } from "../compiler/sizes.js";
import { alreadyClosed } from "../runtime/errors.js";
import {
  type Device,
  DeviceBuffer,
  type Kernel,
  type KernelArgument,
  type PrepareOptions,
  type Stream,
} from "../runtime/index.js";
import { streamHandle } from "../runtime/stream.js";
import { type BoundCall, type Named, type Place, placeOf } from "./arguments.js";
import { checkApart } from "./overlap.js";
import type { PlannedParameter, ProgramPlan } from "./plan.js";

/** Memory that a call's launches share between them. */
export type Workspace = DeviceBuffer | { readonly address: bigint; readonly bytes: number };

export interface BoundProgram {
  /** What must be zeros before the first launch. */
  readonly fills: readonly { readonly buffer: DeviceBuffer; readonly offset: number; readonly bytes: number }[];
  readonly launches: readonly { readonly loaded: Kernel; readonly options: PrepareOptions }[];
  /** Every buffer that it touches, by the tensor that lies in it. */
  readonly buffers: ReadonlyMap<string, DeviceBuffer>;
}

/**
 * Throws `KernelRefusal` for a tensor that is not where it can be, tensors that share memory, a workspace that is too small, or one that has to
 * be zeroed and is none of our buffers.
 */
export function boundTo(
  program: Named,
  device: Device,
  call: BoundCall,
  plan: ProgramPlan,
  given: Workspace | undefined,
): BoundProgram {
  const { name } = program;
  const places = new Map([...call.tensors].map(([tensor, form]) => [tensor, placeOf(tensor, form)]));
  const workspace = workspacePlace(name, plan, given);
  const all = workspace === undefined ? places : new Map([...places, ["workspace", workspace] as const]);
  checkApart(name, all, (tensor) => tensorsOf(program.kernel).find((p) => p.name === tensor)?.access !== "input");
  const fills = plan.zeroed
    .filter(({ bytes }) => bytes > 0)
    .map(({ offset, bytes }) => {
      const buffer = workspace?.value;
      if (!(buffer instanceof DeviceBuffer))
        throw new KernelRefusal("TW6074", `the workspace of ${name} must be zeroed`, "pass a DeviceBuffer, or none");
      return { buffer, offset, bytes };
    });
  const launches = plan.launches.map((launch) => ({
    loaded: functionOn(device, launch),
    options: {
      grid: launch.grid,
      block: launch.block,
      sharedBytes: launch.dynamicShared,
      args: launch.parameters.map((p) => argument(p, places, workspace)),
    },
  }));
  const buffers = new Map(
    [...all].flatMap(([tensor, { value }]) => (value instanceof DeviceBuffer ? [[tensor, value] as const] : [])),
  );
  return { fills, launches, buffers };
}

/** Throws what would keep launches from being queued, before the first of them is: memory or a stream that is gone, or another device's. */
export function checkQueueable({ launches, buffers }: BoundProgram, stream: Stream | undefined): void {
  const context = launches[0]?.loaded.context;
  if (context === undefined) return;
  for (const [tensor, buffer] of buffers) {
    context.check(buffer, DeviceBuffer, `"${tensor}"`);
    if (buffer.gone !== undefined) throw alreadyClosed(`the buffer of "${tensor}"`, buffer.gone);
  }
  // Throws if it is destroyed.
  streamHandle(context, stream);
}

/** Whether a caller's workspace is one: a size that cannot be compared would pass for any. */
function isWorkspace(given: unknown): given is Workspace {
  if (isInstance(given, DeviceBuffer)) return true;
  if (!isRecord(given)) return false;
  const { address, bytes } = given;
  return typeof address === "bigint" && Number.isSafeInteger(bytes) && (bytes as number) >= 0;
}

function workspacePlace(name: string, { workspace }: ProgramPlan, given: Workspace | undefined): Place | undefined {
  if (given === undefined) return undefined;
  if (!isWorkspace(given))
    throw new KernelRefusal(
      "TW6074",
      `the workspace of ${name} is none, but ${described(given)}`,
      "pass a DeviceBuffer, { address, bytes } with a bigint and a number, or nothing",
    );
  if (workspace.bytes === 0) return undefined;
  if (given.bytes < workspace.bytes)
    throw new KernelRefusal(
      "TW6074",
      `the workspace of ${name} has ${given.bytes} bytes`,
      `these sizes need ${workspace.bytes}`,
    );
  const form = { data: given instanceof DeviceBuffer ? given : given.address, dtype: "u8" as const };
  return placeOf("workspace", { ...form, shape: [workspace.bytes] });
}

function argument(
  { type, tensor, value, tensorOffset = 0, workspaceOffset }: PlannedParameter,
  places: ReadonlyMap<string, Place>,
  workspace: Place | undefined,
): KernelArgument {
  if (tensor === null) return { type: "ptr", value: 0n };
  if (tensor !== undefined) {
    const place = workspaceOffset === undefined ? places.get(tensor) : workspace;
    if (place === undefined) return { type: "ptr", value: 0n };
    const further = workspaceOffset ?? tensorOffset;
    if (typeof place.value === "bigint") return { type: "ptr", value: place.value + BigInt(further) };
    return { type: "ptr", value: place.value, offset: place.offset + further };
  }
  return { type: type === "s32" ? "i32" : type, value: value as number };
}
