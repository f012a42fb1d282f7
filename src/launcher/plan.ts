/** A call as data: the modules, grids and parameters of its launches, for our runtime or for any other that can launch PTX. */

import { check, isRecord, kinds } from "../checks/index.js";
import { gridOf } from "../compiler/compile.js";
import { KernelRefusal, refusing } from "../compiler/errors.js";
import type { KernelProgram } from "../compiler/program.js";
import { hostValue, placesOf, shapeOf, type TensorParam, tensorsOf } from "../compiler/sizes.js";
import { planWorkspace, type WorkspacePlan } from "../compiler/workspace.js";
import type { Signature } from "../ir/op.js";
import type { ThreadParam } from "../ir/thread.js";
import type { Place } from "../tuned/index.js";
import { type BoundCall, contiguousStrides, extentBytes } from "./arguments.js";
import { type Shipped, type ShippedVariant, shippedProgram } from "./assets.js";
import { type Refused, variantFor } from "./variants.js";

/** One parameter: where it lies in the parameter block, and what it is. Tensors are addresses; every other value is known here. */
export interface PlannedParameter {
  readonly name: string;
  readonly type: ThreadParam["type"];
  readonly offset: number;
  /** For an address: the tensor; null for an optional input that is left out. */
  readonly tensor?: string | null;
  /** Bytes from the tensor's start, where the kernel takes a part of it. */
  readonly tensorOffset?: number;
  /** For a tensor of the workspace: bytes from its start. */
  readonly workspaceOffset?: number;
  readonly value?: number;
}

export interface PlannedLaunch {
  readonly kernel: string;
  readonly ptx: string;
  readonly entry: string;
  readonly grid: readonly [number, number, number];
  readonly block: readonly [number, number, number];
  /** Dynamic shared memory in bytes; above 48 KB the function must be opted in. */
  readonly dynamicShared: number;
  readonly sharedBytes: number;
  readonly tune: Readonly<Record<string, number>>;
  readonly parameters: readonly PlannedParameter[];
  /** Bytes of the parameter block. */
  readonly parameterBytes: number;
}

export interface ProgramPlan {
  readonly launches: readonly PlannedLaunch[];
  readonly workspace: WorkspacePlan;
  /** Workspace that must be zeros before the first launch: offset and bytes. */
  readonly zeroed: readonly { readonly offset: number; readonly bytes: number }[];
}

const sizes: Readonly<Record<ThreadParam["type"], number>> = { u64: 8, s32: 4, u32: 4, f32: 4 };

const types = kinds.word(...Object.keys(sizes));
const parameterList = kinds.listOf(
  { accepts: "", holds: (one) => isRecord(one) && types.holds(one.type) },
  `an array of { type: ${types.accepts} }`,
);

/** Offsets of parameters in the block that the driver takes: each at a multiple of its size. */
export function layoutOf(params: readonly Pick<ThreadParam, "type">[]): { offsets: number[]; bytes: number } {
  check(refusing("TW6071"), "the parameters of layoutOf", params, parameterList);
  let end = 0;
  const offsets = params.map(({ type }) => {
    const size = sizes[type];
    const offset = Math.ceil(end / size) * size;
    end = offset + size;
    return offset;
  });
  return { offsets, bytes: end };
}

export function planCall(
  program: KernelProgram,
  shipped: Shipped,
  arch: string,
  call: BoundCall,
  tune: ReadonlyMap<string, number>,
  place?: Place,
  refused?: Refused,
): ProgramPlan {
  const { dims, options } = call.binding;
  const workspace = planWorkspace(program, dims);
  const zeroed = program.workspace
    .filter((p) => p.access === "inout")
    .map((p) => ({ offset: workspace.offsets.get(p.name) as number, bytes: bytesIn(workspace, p.name) }));
  const written = tensorsOf(program.kernel).filter((p) => p.access !== "input");
  // Nothing to compute: every output is empty, or nothing reaches it.
  if (written.every((p) => shapeOf(p, dims).includes(0))) return { launches: [], workspace, zeroed: [] };
  const launches = program.launches.flatMap((launch): PlannedLaunch[] => {
    const { kernel, when } = launch;
    if (when !== undefined && hostValue(`when ${kernel.name} is launched`, when, dims) !== true) return [];
    const variant = variantFor(program, shipped, launch, arch, { dims, options, tune, place, refused });
    const grid = gridOf(kernel, dims, variant.tune, options);
    if (grid.includes(0)) return [];
    const { offsets, bytes } = layoutOf(variant.params);
    const parameters = variant.params.map((p, i) => parameter(kernel, p, offsets[i] as number, call, workspace));
    const { ptx, entry, block, dynamicShared, sharedBytes } = variant;
    const facts = { kernel: kernel.name, ptx, entry, grid, block, dynamicShared, sharedBytes, tune: variant.tune };
    return [{ ...facts, parameters, parameterBytes: bytes }];
  });
  return { launches, workspace, zeroed };
}

/** Bytes up to the next tensor of the workspace. */
function bytesIn({ bytes, offsets }: WorkspacePlan, name: string): number {
  const start = offsets.get(name) as number;
  return Math.min(bytes, ...[...offsets.values()].filter((offset) => offset > start)) - start;
}

function parameter(
  kernel: Signature,
  { name, type, source }: ThreadParam,
  offset: number,
  { binding, tensors, strides }: BoundCall,
  workspace: WorkspacePlan,
): PlannedParameter {
  const at = { name, type, offset };
  if (source.k === "tensor") {
    const carried = workspace.offsets.get(source.tensor);
    if (carried !== undefined) return { ...at, tensor: source.tensor, workspaceOffset: carried };
    return { ...at, tensor: tensors.has(source.tensor) ? source.tensor : null };
  }
  if (source.k === "stride") {
    const { tensor, dim, multipleOf } = source;
    const given = strides.get(tensor) ?? contiguousStrides(tensors.get(tensor)?.shape ?? []);
    const value = given[dim] ?? 0;
    if (value % multipleOf !== 0)
      throw new KernelRefusal(
        "TW6073",
        `"${tensor}" has a stride of ${value} along dim ${dim}`,
        `it must be a multiple of ${multipleOf}, so that rows stay aligned`,
      );
    return { ...at, value };
  }
  if (source.k === "places") {
    const p = tensorsOf(kernel).find(({ name }) => name === source.tensor) as TensorParam;
    const shape = shapeOf(p, binding.dims);
    const form = { dtype: p.dt, shape, strides: strides.get(p.name) ?? contiguousStrides(shape) };
    return { ...at, value: placesOf(p.name, extentBytes(form), source.row) };
  }
  return {
    ...at,
    value: (source.k === "scalar" ? binding.scalars[source.scalar] : binding.dims[source.dim]) as number,
  };
}

/** A shipped variant as data, for a runtime with its own binding. */
export interface VariantData extends Omit<ShippedVariant, "ptx" | "params" | "threads"> {
  readonly block: readonly [number, number, number];
  readonly parameters: readonly (ThreadParam & { readonly offset: number })[];
  readonly parameterBytes: number;
  /** The module's text. */
  readonly ptx: string;
}

/** The shipped variants of one launch of a program. Throws TW6070 where there is no such program, TW6071 where it has no such launch. */
export function variantsOf(program: string, kernel: string): VariantData[] {
  const { launches, variants, text } = shippedProgram(program).shipped;
  check(refusing("TW6071"), `the kernel of ${program}`, kernel, kinds.word(...launches.map((launch) => launch.kernel)));
  return variants
    .filter((variant) => variant.kernel === kernel)
    .map(({ ptx, params, threads, ...facts }) => {
      const { offsets, bytes } = layoutOf(params);
      return {
        ...facts,
        block: [threads, 1, 1],
        parameters: params.map((p, i) => ({ ...p, offset: offsets[i] as number })),
        parameterBytes: bytes,
        get ptx() {
          return text(ptx);
        },
      };
    });
}
