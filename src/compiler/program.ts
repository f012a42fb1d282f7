/** Programs: what the front end, or shipped IR text, gives to be specialised and launched. */
import type { Diagnostic } from "../frontend/index.js";
import type { Launch, Op, Signature, TensorParam } from "../ir/op.js";

/** A kernel, or several launches as one, ready to be specialised. Variants that were compiled once are kept with their kernels. */
export interface KernelProgram {
  /** The kernel's or op's own name. */
  readonly name: string;
  readonly file: string;
  /** What callers see: of a kernel, the kernel itself. */
  readonly kernel: Signature;
  /** In order; a kernel is a program of one. */
  readonly launches: readonly Launch[];
  /** Tensors that only carry data between launches. */
  readonly workspace: readonly TensorParam[];
  /** Warnings; a kernel with errors is never loaded. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What programs are made of: whoever has these has them from `programOf`. */
const made = new WeakSet<object>();

/** `diagnostics`: warnings. */
export function programOf(op: Op, file: string, diagnostics: readonly Diagnostic[] = []): KernelProgram {
  const { name, signature: kernel, launches, workspace } = op;
  for (const part of [kernel, launches, workspace]) made.add(part);
  return { name, file, kernel, launches, workspace, diagnostics };
}

/** Whether a record is a program, or a copy of one, with parts that nobody has put together by hand. */
export const isProgram = ({ kernel, launches, workspace }: Readonly<Record<string, unknown>>): boolean =>
  [kernel, launches, workspace].every((part) => typeof part === "object" && part !== null && made.has(part));
