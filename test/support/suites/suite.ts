/** What a kernel's suite is: cases to draw, the tensors and settings of a case, and the verdicts on outputs. */
import type fc from "fast-check";
import { type HostTensor, tensor, type Verdict } from "../../../src/oracle/index.js";

/** Tensors by their names in the catalogue. */
export type NamedTensors = Readonly<Record<string, HostTensor>>;

/** Shape and dtype of an output. */
export interface OutputShape {
  readonly dtype: HostTensor["dtype"];
  readonly shape: readonly number[];
}

/** What a launch is given. Inputs that a caller may leave out are absent in some of the cases. */
export interface KernelInvocation {
  readonly inputs: NamedTensors;
  readonly settings: Readonly<Record<string, string>>;
  /** Shapes and dtypes of the outputs, for whoever allocates them. */
  readonly outputs: Readonly<Record<string, OutputShape>>;
}

/** How large the drawn cases may be. */
export interface CaseLimits {
  /** Rows, tokens or queries; default 4. */
  readonly maxRows?: number;
  /** Keys; default 300. */
  readonly maxKeys?: number;
}

export interface KernelSuite<Case = unknown> {
  /** Name in the catalogue. */
  readonly kernel: string;
  /** Cases that a property on one target tries by default, less where a case is long. */
  readonly runs: number;
  /** Cases that are tried before any other. */
  readonly hard?: readonly Case[];
  cases(limits?: CaseLimits): fc.Arbitrary<Case>;
  build(spec: Case): KernelInvocation;
  /** One verdict per output, by the catalogue's tolerances; an absent output is a verdict that is not ok. */
  check(invocation: KernelInvocation, outputs: NamedTensors, spec: Case): Verdict[];
  /** Multiply-adds of a case, where there are many. */
  work?(spec: Case): number;
}

/** The output under `name`, or a tensor that no comparison accepts. */
export function output<D extends HostTensor["dtype"]>(outputs: NamedTensors, name: string): HostTensor<D> {
  const found = outputs[name] ?? tensor("u8", [0, 0, 0, 0]);
  // The comparison checks dtype and shape first; the type only says what is expected.
  return found as HostTensor<D>;
}

/** The tensor under `name`, which the suite's own `build` put there. */
export function input<D extends HostTensor["dtype"]>(invocation: KernelInvocation, name: string): HostTensor<D> {
  const found = invocation.inputs[name];
  if (found === undefined) throw new Error(`the invocation has no tensor "${name}"`);
  return found as HostTensor<D>;
}

/** All inputs of an invocation as a reference takes them. */
export function inputsOf<Inputs>(invocation: KernelInvocation): Inputs {
  return invocation.inputs as unknown as Inputs;
}

/** Throws with every message unless all verdicts are ok. */
export function expectVerdicts(verdicts: readonly Verdict[]): void {
  const bad = verdicts.filter((verdict) => !verdict.ok);
  if (bad.length > 0) throw new Error(bad.map((verdict) => verdict.message).join("\n"));
}
