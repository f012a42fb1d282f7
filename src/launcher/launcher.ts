/** Launchers: shipped programs on device memory of the caller's, without a front end. */

import { check, checkedOptions, described, type Fields, isInstance, kinds } from "../checks/index.js";
import { refusing } from "../compiler/errors.js";
import { planWorkspace } from "../compiler/workspace.js";
import { Device, type LaunchResult, Stream } from "../runtime/index.js";
import {
  type Silicon,
  silicon as siliconKind,
  type Place as TunedPlace,
  placeOf as tunedPlaceOf,
} from "../tuned/index.js";
import { type BoundCall, bindCall, type DeviceTensor, type Named, type TensorForm } from "./arguments.js";
import { checkEmbedded, type EmbeddedProgram, embeddedProgram, type LoadedProgram, shippedProgram } from "./assets.js";
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
export function launcher<A>(name: string): Launcher<A> {
  check(refusing("TW6070"), "the name of a program", name, kinds.text);
  return launcherOf(name, () => shippedProgram(name));
}

/** The launcher of a program of a user's own, from the module that holds it; the module is read at the first call. */
export function embeddedLauncher<A>(embedded: EmbeddedProgram): Launcher<A> {
  checkEmbedded(embedded);
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
    tune: LaunchSettings["tune"],
    tuned?: TunedPlace,
    refused?: Refused,
  ) => {
    const { program, shipped } = load();
    const call = bindCall(program, args);
    const plan = planCall(program, shipped, arch, call, tunables(tune), tuned, refused);
    return { program, call, plan };
  };
  const plannedOn = (device: Device, args: unknown, tune: LaunchSettings["tune"]) =>
    planned(device.arch, args, tune, tunedPlaceOf(device), refusedOn(device));
  const launch = (device: Device, args: A, given?: LaunchSettings): Promise<readonly LaunchResult[]> => {
    const settings = checkedCall(name, device, given, launchFields);
    const { program, call, plan } = plannedOn(device, args, settings.tune);
    return launchPlan(program, device, call, plan, settings);
  };
  return Object.assign(launch, {
    program: name,
    prepare: (device: Device, args: A, given?: Pick<LaunchSettings, "workspace" | "tune">): PreparedProgram => {
      const settings = checkedCall(name, device, given, prepareFields);
      const { program, call, plan } = plannedOn(device, args, settings.tune);
      return new PreparedProgram(program, device, call, plan, settings.workspace);
    },
    workspaceBytes: (args: Forms<A>): number => {
      const { program } = load();
      return planWorkspace(program, bindCall(program, args).binding.dims).bytes;
    },
    plan: (on: string | Device, args: Forms<A>, given?: PlanSettings): ProgramPlan => {
      if (typeof on !== "string") {
        const { tune } = checkedCall<Pick<PlanSettings, "tune">>(name, on, given, { tune: tunableNumbers });
        return plannedOn(on, args, tune).plan;
      }
      const { tune, silicon } = checkedSettings<PlanSettings>(name, given, { tune: tunableNumbers, ...planFields });
      return planned(on, args, tune, measuredOn(silicon)).plan;
    },
  });
}

const tunables = (tune: LaunchSettings["tune"] = {}): ReadonlyMap<string, number> =>
  new Map(Object.entries(tune).filter(([, value]) => value !== undefined));

const tunableNumbers = kinds.recordOf(kinds.maybe(kinds.number), "numbers by the names of tunables, { rows: 8, … }");

/** What a call that queues takes, of a program or of a composition. The workspace is looked at where its size is known. */
export const queueFields = {
  stream: kinds.instance(Stream, "a Stream of the device"),
  workspace: kinds.any,
  signal: kinds.signal,
};
export const planFields = { silicon: siliconKind };
const launchFields: Fields<LaunchSettings> = { ...queueFields, tune: tunableNumbers };
const prepareFields = { workspace: kinds.any, tune: tunableNumbers };

const refuse = refusing("TW6071");

/** Settings of a call, checked; throws TW6071 for what is none and for those that nothing would look at. */
export const checkedSettings = <T extends object>(name: string, given: T | undefined, fields: Fields<T>): T =>
  checkedOptions(refuse, name, given, fields, "setting");

/** As `checkedSettings`, and what JavaScript lets through in place of the device. */
export function checkedCall<T extends object>(
  name: string,
  device: unknown,
  given: T | undefined,
  fields: Fields<T>,
): T {
  if (!isInstance(device, Device))
    refuse(`the device of ${name} is none, but ${described(device)}`, 'pass what open("virtual:sm_89") gives');
  return checkedSettings(name, given, fields);
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
