/** Launchers: shipped programs on device memory of the caller's, without a front end. */

import { workspaceBytes } from "../compiler/workspace.js";
import type { Device, LaunchResult, Stream } from "../runtime/index.js";
import { type Silicon, placeOf as tunedPlaceOf } from "../tuned/index.js";
import { bindCall, type DeviceTensor, placeOf, type TensorForm } from "./arguments.js";
import { shippedProgram } from "./assets.js";
import { boundTo, type Place, type Workspace } from "./bound.js";
import { type ProgramPlan, planCall } from "./plan.js";
import { PreparedProgram } from "./prepared.js";

export interface LaunchSettings {
  /** The stream to queue on; the default stream if not given. */
  readonly stream?: Stream;
  /** At least `workspaceBytes` bytes that nothing else uses meanwhile; allocated for the call if not given. */
  readonly workspace?: Workspace;
  /** Tunables by name, for every launch that has them, or as "kernel.tunable"; of launches without, what was tuned for the device is taken. */
  readonly tune?: Readonly<Record<string, number>>;
  readonly signal?: AbortSignal;
}

export interface PlanSettings extends Pick<LaunchSettings, "tune"> {
  /** The GPU that the plan is for: tuned configurations for it count. An architecture alone says too little of one. */
  readonly silicon?: Silicon;
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
  /**
   * Checks a call once, so that it can be queued many times at the cost of the driver's calls: for a model's step, whose tensors stay
   * where they are. A workspace that is not given is kept until `dispose`.
   */
  prepare(device: Device, args: A, settings?: Pick<LaunchSettings, "workspace" | "tune">): PreparedProgram;
  /** Bytes of workspace that a call needs; 0 for a kernel alone. */
  workspaceBytes(args: Forms<A>): number;
  /** The call as data, for a runtime with its own binding: texts, grids, and the parameters with their places in the block. */
  plan(arch: string, args: Forms<A>, settings?: PlanSettings): ProgramPlan;
}

/** The launcher of a shipped program. Its files are read at the first call. */
export function launcher<A>(name: string): Launcher<A> {
  const planned = (device: Device, args: A, settings: Pick<LaunchSettings, "tune">) => {
    const { program, shipped } = shippedProgram(name);
    const call = bindCall(program, args);
    const plan = planCall(program, shipped, device.arch, call, tunablesOf(settings), tunedPlaceOf(device));
    return { plan, places: new Map([...call.tensors].map(([tensor, form]) => [tensor, placeOf(tensor, form)])) };
  };
  const launch = (device: Device, args: A, settings: LaunchSettings = {}): Promise<readonly LaunchResult[]> => {
    const { plan, places } = planned(device, args, settings);
    return run(name, device, plan, places, settings);
  };
  return Object.assign(launch, {
    program: name,
    prepare: (device: Device, args: A, settings: Pick<LaunchSettings, "workspace" | "tune"> = {}): PreparedProgram => {
      const { plan, places } = planned(device, args, settings);
      return new PreparedProgram(name, device, plan, places, settings.workspace);
    },
    workspaceBytes: (args: Forms<A>): number => {
      const { program } = shippedProgram(name);
      return workspaceBytes(program, bindCall(program, args).binding.dims);
    },
    plan: (arch: string, args: Forms<A>, settings: PlanSettings = {}): ProgramPlan => {
      const { program, shipped } = shippedProgram(name);
      const { silicon } = settings;
      const place = silicon === undefined ? undefined : { source: "measured" as const, silicon: [silicon] };
      return planCall(program, shipped, arch, bindCall(program, args), tunablesOf(settings), place);
    },
  });
}

const tunablesOf = ({ tune = {} }: Pick<LaunchSettings, "tune">): Map<string, number> => new Map(Object.entries(tune));

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
    const { fills, launches } = boundTo(name, device, plan, places, own ?? given);
    for (const { buffer, offset, bytes } of fills) buffer.fill(0, { offset, bytes, ...on });
    const ends = launches.map(({ loaded, options }) =>
      device.launch(loaded, { ...options, ...on, ...(signal === undefined ? {} : { signal }) }),
    );
    return settled(ends).finally(() => own?.free());
  } catch (error) {
    own?.free();
    throw error;
  }
}

/** All results once every launch has ended; the first failure is the one that counts. */
async function settled(ends: readonly Promise<LaunchResult>[]): Promise<LaunchResult[]> {
  const all = await Promise.allSettled(ends);
  return all.map((end) => {
    if (end.status === "rejected") throw end.reason;
    return end.value;
  });
}
