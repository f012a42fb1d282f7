/** Launchers: shipped programs on device memory of the caller's, without a front end. */

import { KernelRefusal } from "../compiler/errors.js";
import { functionOn } from "../compiler/launch.js";
import { workspaceBytes } from "../compiler/workspace.js";
import { type Device, DeviceBuffer, type KernelArgument, type LaunchResult, type Stream } from "../runtime/index.js";
import { bindCall, type DeviceTensor, placeOf, type TensorForm } from "./arguments.js";
import { shippedProgram } from "./assets.js";
import { type PlannedParameter, type ProgramPlan, planCall } from "./plan.js";

export interface LaunchSettings {
  /** The stream to queue on; the default stream if not given. */
  readonly stream?: Stream;
  /** At least `workspaceBytes` bytes that nothing else uses meanwhile; allocated for the call if not given. */
  readonly workspace?: DeviceBuffer | { readonly address: bigint; readonly bytes: number };
  /** Tunables by name, for every launch that has them, or as "kernel.tunable". */
  readonly tune?: Readonly<Record<string, number>>;
  readonly signal?: AbortSignal;
}

/** Arguments without memory: what a plan needs to know of them. */
export type Forms<A> = {
  readonly [K in keyof A]: A[K] extends DeviceTensor<infer DT> | undefined
    ? TensorForm<DT> | Extract<A[K], undefined>
    : A[K];
};

export interface Launcher<A> {
  /**
   * Checks every argument, chooses the variant for the device, and queues all launches on the stream before it returns. Resolves with
   * the launches' results when they have ended. Throws `KernelRefusal` before anything is queued.
   */
  (device: Device, args: A, settings?: LaunchSettings): Promise<readonly LaunchResult[]>;
  readonly program: string;
  /** Bytes of workspace that a call needs; 0 for a kernel alone. */
  workspaceBytes(args: Forms<A>): number;
  /** The call as data, for a runtime with its own binding: texts, grids, and the parameters with their places in the block. */
  plan(arch: string, args: Forms<A>, settings?: Pick<LaunchSettings, "tune">): ProgramPlan;
}

/** The launcher of a shipped program. Its files are read at the first call. */
export function launcher<A>(name: string): Launcher<A> {
  const launch = (device: Device, args: A, settings: LaunchSettings = {}): Promise<readonly LaunchResult[]> => {
    const { program, shipped } = shippedProgram(name);
    const call = bindCall(program, args);
    const plan = planCall(program, shipped, device.arch, call, tunablesOf(settings));
    const places = new Map([...call.tensors].map(([tensor, form]) => [tensor, placeOf(tensor, form)]));
    return run(name, device, plan, places, settings);
  };
  return Object.assign(launch, {
    program: name,
    workspaceBytes: (args: Forms<A>): number => {
      const { program } = shippedProgram(name);
      return workspaceBytes(program, bindCall(program, args).binding.dims);
    },
    plan: (arch: string, args: Forms<A>, settings: Pick<LaunchSettings, "tune"> = {}): ProgramPlan => {
      const { program, shipped } = shippedProgram(name);
      return planCall(program, shipped, arch, bindCall(program, args), tunablesOf(settings));
    },
  });
}

const tunablesOf = ({ tune = {} }: Pick<LaunchSettings, "tune">): Map<string, number> => new Map(Object.entries(tune));

type Place = ReturnType<typeof placeOf>;

/** Queues everything, then waits: nothing between the launches depends on the host. */
function run(
  name: string,
  device: Device,
  plan: ProgramPlan,
  places: ReadonlyMap<string, Place>,
  { stream, workspace: given, signal }: LaunchSettings,
): Promise<readonly LaunchResult[]> {
  const own = given === undefined && plan.workspace.bytes > 0 ? device.alloc(plan.workspace.bytes) : undefined;
  try {
    const on = stream === undefined ? {} : { stream };
    const workspace = workspacePlace(name, plan, own ?? given);
    for (const { offset, bytes } of plan.zeroed) {
      if (bytes === 0) continue;
      if (!(workspace?.value instanceof DeviceBuffer))
        throw new KernelRefusal("TW6074", `the workspace of ${name} must be zeroed`, "pass a DeviceBuffer, or none");
      workspace.value.fill(0, { offset, bytes, ...on });
    }
    const loaded = plan.launches.map((launch) => functionOn(device, launch));
    const ends = plan.launches.map(({ grid, block, dynamicShared, parameters }, i) =>
      device.launch(loaded[i] as (typeof loaded)[number], {
        grid,
        block,
        sharedBytes: dynamicShared,
        args: parameters.map((p) => argument(p, places, workspace)),
        ...on,
        ...(signal === undefined ? {} : { signal }),
      }),
    );
    return settled(ends).finally(() => own?.free());
  } catch (error) {
    own?.free();
    throw error;
  }
}

function workspacePlace(
  name: string,
  { workspace }: ProgramPlan,
  given: LaunchSettings["workspace"],
): Place | undefined {
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

/** All results once every launch has ended; the first failure is the one that counts. */
async function settled(ends: readonly Promise<LaunchResult>[]): Promise<LaunchResult[]> {
  const all = await Promise.allSettled(ends);
  return all.map((end) => {
    if (end.status === "rejected") throw end.reason;
    return end.value;
  });
}
