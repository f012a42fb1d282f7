/** A planned call on one device: its modules loaded, its parameters filled in with addresses. */
import { KernelRefusal } from "../compiler/errors.js";
import { functionOn } from "../compiler/launch.js";
import { type Device, DeviceBuffer, type Kernel, type KernelArgument, type PrepareOptions } from "../runtime/index.js";
import { placeOf } from "./arguments.js";
import type { PlannedParameter, ProgramPlan } from "./plan.js";

export type Place = ReturnType<typeof placeOf>;

/** Memory that a call's launches share between them. */
export type Workspace = DeviceBuffer | { readonly address: bigint; readonly bytes: number };

export interface BoundProgram {
  /** What must be zeros before the first launch. */
  readonly fills: readonly { readonly buffer: DeviceBuffer; readonly offset: number; readonly bytes: number }[];
  readonly launches: readonly { readonly loaded: Kernel; readonly options: PrepareOptions }[];
}

/** Throws `KernelRefusal` for a workspace that is too small, or one that has to be zeroed and is none of our buffers. */
export function boundTo(
  name: string,
  device: Device,
  plan: ProgramPlan,
  places: ReadonlyMap<string, Place>,
  given: Workspace | undefined,
): BoundProgram {
  const workspace = workspacePlace(name, plan, given);
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
  return { fills, launches };
}

function workspacePlace(name: string, { workspace }: ProgramPlan, given: Workspace | undefined): Place | undefined {
  if (given === undefined || workspace.bytes === 0) return undefined;
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
  { type, tensor, value, workspaceOffset }: PlannedParameter,
  places: ReadonlyMap<string, Place>,
  workspace: Place | undefined,
): KernelArgument {
  if (tensor === null) return { type: "ptr", value: 0n };
  if (tensor !== undefined) {
    const place = workspaceOffset === undefined ? places.get(tensor) : workspace;
    if (place === undefined) return { type: "ptr", value: 0n };
    if (typeof place.value === "bigint") return { type: "ptr", value: place.value + BigInt(workspaceOffset ?? 0) };
    return { type: "ptr", value: place.value, offset: place.offset + (workspaceOffset ?? 0) };
  }
  return { type: type === "s32" ? "i32" : type, value: value as number };
}
