/**
 * Compositions: several shipped programs as one call. All of them are planned before the first is queued, each on parts of the caller's
 * tensors and of one workspace, and then queued one after another on one stream: what one writes the next reads on the device, and nothing
 * in between waits for the host.
 */
import { planWorkspace } from "../compiler/workspace.js";
import type { Signature } from "../ir/op.js";
import { dtypeFacts } from "../language/dtypes.js";
import { type BoundCall, bindCall, type TensorForm } from "../launcher/arguments.js";
import { shippedProgram } from "../launcher/assets.js";
import {
  checkedCall,
  checkedSettings,
  type Forms,
  type LaunchSettings,
  launchPlan,
  measuredOn,
  type PlanSettings,
  planFields,
  queueFields,
} from "../launcher/launcher.js";
import { type PlannedLaunch, type PlannedParameter, type ProgramPlan, planCall } from "../launcher/plan.js";
import { PreparedProgram } from "../launcher/prepared.js";
import { type Refused, refusedOn } from "../launcher/variants.js";
import type { Device, LaunchResult } from "../runtime/index.js";
import { type Place, placeOf } from "../tuned/index.js";

/** A tensor of the composition, or a part of it, in the form that a kernel takes. */
export interface View {
  /** The composition's name of it: a parameter's, or that of a tensor of the workspace. */
  readonly tensor: string;
  readonly shape: readonly number[];
  /** Those of the tensor if not given, where the shape is its own. */
  readonly strides?: readonly number[];
  /** Bytes from the tensor's start. */
  readonly offset?: number;
}

/** A program, and what it is given by the names of its own parameters. */
export interface Stage {
  readonly program: string;
  readonly args: Readonly<Record<string, View | number | string | undefined>>;
}

/** A tensor that only carries data from one stage to a later one. */
export type Carried = TensorForm & { readonly name: string };

/** What is composed, as it follows from the sizes and words of a call. */
export interface Recipe {
  readonly signature: Signature;
  readonly carried: (call: BoundCall) => readonly Carried[];
  readonly stages: (call: BoundCall) => readonly Stage[];
}

type Settings = Omit<LaunchSettings, "tune">;

/** A composition: called like a launcher. */
export interface Composition<A> {
  /**
   * Checks every argument, chooses all variants for the device, and queues all launches on the stream before it returns. Resolves with the
   * launches' results, in the order of `plan(…).launches`, when they have ended. Throws `KernelRefusal` before anything is queued.
   */
  (device: Device, args: A, settings?: Settings): Promise<readonly LaunchResult[]>;
  readonly program: string;
  /** Everything but the queueing, for a step that is made again and again. A workspace that is not given is kept until `dispose`. */
  prepare(device: Device, args: A, settings?: Pick<Settings, "workspace">): PreparedProgram;
  /** Bytes of workspace that a call needs. */
  workspaceBytes(args: Forms<A>): number;
  /** The call as data, for a runtime with its own binding: every launch with its text, grid and parameters; for a device, those of a launch there. */
  plan(on: string | Device, args: Forms<A>, settings?: Pick<PlanSettings, "silicon">): ProgramPlan;
}

export function composition<A>({ signature, carried, stages }: Recipe): Composition<A> {
  const program = { name: signature.name, kernel: signature };
  const planned = (arch: string, args: unknown, tuned: Place | undefined, refused?: Refused) => {
    const call = bindCall(program, args);
    return { call, plan: planStages(arch, layout(call, carried(call), stages(call)), tuned, refused) };
  };
  const plannedOn = (device: Device, args: unknown) => planned(device.arch, args, placeOf(device), refusedOn(device));
  const launch = (device: Device, args: A, given?: Settings): Promise<readonly LaunchResult[]> => {
    const settings = checkedCall<Settings>(program.name, device, given, queueFields);
    const { call, plan } = plannedOn(device, args);
    return launchPlan(program, device, call, plan, settings);
  };
  return Object.assign(launch, {
    program: signature.name,
    prepare: (device: Device, args: A, given?: Pick<Settings, "workspace">): PreparedProgram => {
      const { workspace } = queueFields;
      const settings = checkedCall<Pick<Settings, "workspace">>(program.name, device, given, { workspace });
      const { call, plan } = plannedOn(device, args);
      return new PreparedProgram(program, device, call, plan, settings.workspace);
    },
    workspaceBytes: (args: Forms<A>): number => {
      const call = bindCall(program, args);
      return layout(call, carried(call), stages(call)).bytes;
    },
    plan: (on: string | Device, args: Forms<A>, given?: Pick<PlanSettings, "silicon">): ProgramPlan => {
      if (typeof on === "string") {
        const { silicon } = checkedSettings<Pick<PlanSettings, "silicon">>(program.name, given, planFields);
        return planned(on, args, measuredOn(silicon)).plan;
      }
      checkedCall<object>(program.name, on, given, {});
      return plannedOn(on, args).plan;
    },
  });
}

/** Tensors of the workspace start at multiples of this. */
const ALIGNMENT = 256;
const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/** Stages with what they are given, and where everything lies: carried tensors, and behind them the workspace of the stages, which take turns with it. */
interface Layout {
  readonly stages: readonly (Pick<Stage, "args"> & ReturnType<typeof shippedProgram> & { readonly call: BoundCall })[];
  readonly carried: ReadonlyMap<string, { readonly form: TensorForm; readonly offset: number }>;
  readonly scratch: number;
  readonly bytes: number;
}

function layout(call: BoundCall, carried: readonly Carried[], stages: readonly Stage[]): Layout {
  let end = 0;
  const places = new Map<string, { form: TensorForm; offset: number }>();
  for (const form of carried) {
    places.set(form.name, { form, offset: end });
    end += aligned(form.shape.reduce((n, size) => n * size, dtypeFacts[form.dtype as "f32"].bytes));
  }
  const formOf = ({ tensor, shape, strides }: View): TensorForm => {
    const { dtype, shape: own } = (places.get(tensor)?.form ?? call.tensors.get(tensor)) as TensorForm;
    const kept = strides ?? (String(shape) === String(own) ? call.strides.get(tensor) : undefined);
    return { dtype, shape, ...(kept === undefined ? {} : { strides: kept }) };
  };
  const bound = stages.map((stage) => {
    const known = shippedProgram(stage.program);
    return { args: stage.args, ...known, call: bindCall(known.program, formsOf(stage, formOf)) };
  });
  const scratch = bound.map((stage) => planWorkspace(stage.program, stage.call.binding.dims).bytes);
  return { stages: bound, carried: places, scratch: end, bytes: end + Math.max(0, ...scratch) };
}

/** What a stage is given, as its own launcher would be. */
const formsOf = ({ args }: Stage, formOf: (view: View) => TensorForm): Record<string, unknown> =>
  Object.fromEntries(Object.entries(args).map(([name, x]) => [name, typeof x === "object" ? formOf(x) : x]));

function planStages(
  arch: string,
  { stages, carried, scratch, bytes }: Layout,
  tuned: Place | undefined,
  refused: Refused | undefined,
): ProgramPlan {
  const launches: PlannedLaunch[] = [];
  for (const { program, shipped, call, args } of stages) {
    const plan = planCall(program, shipped, arch, call, new Map(), tuned, refused);
    for (const launch of plan.launches)
      launches.push({ ...launch, parameters: launch.parameters.map((p) => placed(p, args, carried, scratch)) });
    // Stages take turns with their workspace, and it is filled before the first of them.
    if (plan.zeroed.length > 0) throw new Error(`${program.name} needs zeroed workspace, which no stage can have`);
  }
  const offsets = new Map([...carried].map(([name, { offset }]) => [name, offset]));
  return { launches, workspace: { bytes, offsets }, zeroed: [] };
}

/** A stage's parameter in the terms of the composition. */
function placed(
  parameter: PlannedParameter,
  args: Stage["args"],
  carried: Layout["carried"],
  scratch: number,
): PlannedParameter {
  const { tensor, workspaceOffset } = parameter;
  if (tensor === undefined || tensor === null) return parameter;
  if (workspaceOffset !== undefined) return { ...parameter, workspaceOffset: scratch + workspaceOffset };
  const view = args[tensor] as View;
  const offset = view.offset ?? 0;
  const kept = carried.get(view.tensor);
  if (kept !== undefined) return { ...parameter, tensor: view.tensor, workspaceOffset: kept.offset + offset };
  return { ...parameter, tensor: view.tensor, ...(offset === 0 ? {} : { tensorOffset: offset }) };
}
