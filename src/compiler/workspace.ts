/** Workspace: tensors that only carry data from one launch of a program to a later one. */

import { dtypeFacts } from "../language/dtypes.js";
import type { KernelProgram } from "./program.js";
import { checkProgram, checkSizes } from "./request.js";
import { type Dims, shapeOf, type TensorParam } from "./sizes.js";

/** Where each tensor lies in one block of memory. */
export interface WorkspacePlan {
  readonly bytes: number;
  readonly offsets: ReadonlyMap<string, number>;
}

/** Tensors start at multiples of this, as allocations of their own would. */
const ALIGNMENT = 256;

export const bytesOf = (p: TensorParam, dims: Dims): number =>
  shapeOf(p, dims).reduce((n, d) => n * d, dtypeFacts[p.dt].bytes);

export function planWorkspace(program: Pick<KernelProgram, "workspace">, dims: Dims): WorkspacePlan {
  const offsets = new Map<string, number>();
  let bytes = 0;
  for (const p of program.workspace) {
    offsets.set(p.name, bytes);
    bytes += Math.ceil(bytesOf(p, dims) / ALIGNMENT) * ALIGNMENT;
  }
  return { bytes, offsets };
}

/** Bytes of workspace that a program needs for these dims, chosen ones included. Throws `KernelRefusal` for sizes that do not fit. */
export function workspaceBytes(program: KernelProgram, dims: Dims): number {
  checkProgram(program);
  checkSizes(dims);
  return planWorkspace(program, dims).bytes;
}
