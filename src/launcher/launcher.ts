/** Launchers: shipped programs on device memory of the caller's, without a front end. */

import { KernelRefusal } from "../compiler/errors.js";
import { workspaceBytes } from "../compiler/workspace.js";
import { Device, type LaunchResult, type Stream } from "../runtime/index.js";
import { type Silicon, type Place as TunedPlace, placeOf as tunedPlaceOf } from "../tuned/index.js";
import { type BoundCall, bindCall, type DeviceTensor, type Named, type TensorForm } from "./arguments.js";
import { type EmbeddedProgram, embeddedProgram, type LoadedProgram, shippedProgram } from "./assets.js";
import { boundTo, checkQueueable, type Workspace } from "./bound.js";
import { type ProgramPlan, planCall } from "./plan.js";
import { PreparedProgram } from "./prepared.js";
import { type Refused, refusedOn } from "./variants.js";

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
  /**
   * The call as data, for a runtime with its own binding: texts, grids, and the parameters with their places in the block. For a device instead of an
   * architecture: what a launch there is, with the variants that the device takes.
   */
  plan(on: string | Device, args: Forms<A>, settings?: PlanSettings): ProgramPlan;
}

/** The launcher of a shipped program. Its files are read at the first call. */
export const launcher = <A>(name: string): Launcher<A> => launcherOf(name, () => shippedProgram(name));

/** The launcher of a program of a user's own, from the module that holds it; the module is read at the first call. */
export function embeddedLauncher<A>(embedded: EmbeddedProgram): Launcher<A> {
  let known: LoadedProgram | undefined;
  return launcherOf(embedded.name, () => {
    known ??= embeddedProgram(embedded);
    return known;
  });
}

function launcherOf<A>(name: string, load: () => LoadedProgram): Launcher<A> {
  const planned = (
    arch: string,
    args: unknown,
    tune: LaunchSettings["tune"] = {},
    tuned?: TunedPlace,
    refused?: Refused,
  ) => {
    const { program, shipped } = load();
    const call = bindCall(program, args);
    const plan = planCall(program, shipped, arch, call, new Map(Object.entries(tune)), tuned, refused);
    return { program, call, plan };
  };
  const plannedOn = (device: Device, args: unknown, tune: LaunchSettings["tune"]) =>
    planned(device.arch, args, tune, tunedPlaceOf(device), refusedOn(device));
  const launch = (device: Device, args: A, settings: LaunchSettings = {}): Promise<readonly LaunchResult[]> => {
    checkCall(name, device, settings, ["stream", "workspace", "tune", "signal"]);
    const { program, call, plan } = plannedOn(device, args, settings.tune);
    return launchPlan(program, device, call, plan, settings);
  };
  return Object.assign(launch, {
    program: name,
    prepare: (device: Device, args: A, settings: Pick<LaunchSettings, "workspace" | "tune"> = {}): PreparedProgram => {
      checkCall(name, device, settings, ["workspace", "tune"]);
      const { program, call, plan } = plannedOn(device, args, settings.tune);
      return new PreparedProgram(program, device, call, plan, settings.workspace);
    },
    workspaceBytes: (args: Forms<A>): number => {
      const { program } = load();
      return workspaceBytes(program, bindCall(program, args).binding.dims);
    },
    plan: (on: string | Device, args: Forms<A>, settings: PlanSettings = {}): ProgramPlan => {
      const { tune, silicon } = settings;
      if (typeof on === "string") return planned(on, args, tune, measuredOn(silicon)).plan;
      checkCall(name, on, settings, ["tune"]);
      return plannedOn(on, args, tune).plan;
    },
  });
}

/** What JavaScript lets through: something else in place of the device, and settings that nothing would look at. */
export function checkCall(name: string, device: unknown, settings: unknown, known: readonly string[]): void {
  if (!(device instanceof Device))
    throw new KernelRefusal("TW6071", `the device of ${name} is none`, 'pass what open("virtual:sm_89") gives');
  if (typeof settings !== "object" || settings === null)
    throw new KernelRefusal("TW6071", `the settings of ${name} are no record`, `pass { name: value, … } or nothing`);
  for (const setting of Object.keys(settings))
    if (!known.includes(setting))
      throw new KernelRefusal(
        "TW6071",
        `a launch of ${name} has no "${setting}"`,
        `it takes ${known.join(", ") || "none"}`,
      );
}

/** Where tuned configurations for a GPU that is only named are to be found. */
export const measuredOn = (silicon: Silicon | undefined): TunedPlace | undefined =>
  silicon === undefined ? undefined : { source: "measured", silicon: [silicon] };

/** Queues everything, then waits: nothing between the launches depends on the host. */
export function launchPlan(
  program: Named,
  device: Device,
  call: BoundCall,
  plan: ProgramPlan,
  { stream, workspace: given, signal }: LaunchSettings,
): Promise<readonly LaunchResult[]> {
  signal?.throwIfAborted();
  const own = given === undefined && plan.workspace.bytes > 0 ? device.alloc(plan.workspace.bytes) : undefined;
  try {
    const on = stream === undefined ? {} : { stream };
    const bound = boundTo(program, device, call, plan, own ?? given);
    checkQueueable(bound, stream);
    for (const { buffer, offset, bytes } of bound.fills) buffer.fill(0, { offset, bytes, ...on });
    const ends = bound.launches.map(({ loaded, options }) =>
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
