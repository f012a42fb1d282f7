/** `kernel()`: ties a name, a specification and a body together. */
import type { KernelBody, KernelSpec, Options, Params, DimNames, Tunables } from "./spec.js";

export interface Kernel<
  P extends Params = Params,
  T extends Tunables = Tunables,
  O extends Options = Options,
> {
  readonly kind: "kernel";
  /** The PTX entry name. */
  readonly name: string;
  readonly spec: KernelSpec<P, string, T, O>;
  readonly body: KernelBody<P, T, O>;
}

/** A kernel whatever its parameters: for lists of kernels. */
// biome-ignore lint/suspicious/noExplicitAny: a body's parameter records are contravariant, so no common supertype names them
export type AnyKernel = Kernel<any, any, any>;

export function kernel<
  const P extends Params,
  const C extends DimNames<P> = never,
  const T extends Tunables = Record<never, never>,
  const O extends Options = Record<never, never>,
>(name: string, spec: KernelSpec<P, C, T, O>, body: KernelBody<P, T, O>): Kernel<P, T, O> {
  return { kind: "kernel", name, spec: spec as unknown as KernelSpec<P, string, T, O>, body };
}
