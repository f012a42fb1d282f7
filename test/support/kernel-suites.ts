/**
 * One suite per kernel: cases to draw, the tensors and settings of a case, and the verdicts on outputs. A test of any back
 * end (PTX on a device, eager mode, a CUDA C++ twin) is a loop over suites with its own way to run a kernel.
 */
import fc from "fast-check";
import {
  actQuant,
  compareBits,
  compareLogits,
  type HostTensor,
  hadamardQuant,
  type IndexerLogitsInputs,
  indexerLogitsWithBound,
  indexerQuery,
  type LogitsOptions,
  type QuantSettings,
  type ScaleFormat,
  tensor,
  type Verdict,
} from "../../src/oracle/index.js";
import { type ActivationKind, activationKinds, activations } from "./activations.js";
import {
  anyHeads,
  awkwardSizes,
  buildLogits,
  type LogitsCase,
  type LogitsKind,
  logitsCases,
  seeds,
} from "./logits-inputs.js";
import { Prng } from "./prng.js";

/** Tensors by their names in the catalogue. */
export type NamedTensors = Readonly<Record<string, HostTensor>>;

/** What a launch is given. */
export interface KernelInvocation {
  readonly inputs: NamedTensors;
  readonly settings: Readonly<Record<string, string>>;
  /** Shapes and dtypes of the outputs, for whoever allocates them. */
  readonly outputs: Readonly<
    Record<string, { readonly dtype: HostTensor["dtype"]; readonly shape: readonly number[] }>
  >;
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
  cases(limits?: CaseLimits): fc.Arbitrary<Case>;
  build(spec: Case): KernelInvocation;
  /** One verdict per output, by the catalogue's tolerances; an absent output is a verdict that is not ok. */
  check(invocation: KernelInvocation, outputs: NamedTensors, spec: Case): Verdict[];
}

/** A case of the quantisers; `groups` is K/128 for `act_quant` and 1 for the others, `heads` is used by `indexer_query`. */
export interface QuantCase {
  readonly rows: number;
  readonly groups: number;
  readonly heads: number;
  readonly kind: ActivationKind;
  readonly scaleFormat: ScaleFormat;
  readonly seed: number;
}

function quantCases(
  limits: CaseLimits,
  groups: fc.Arbitrary<number>,
  heads: fc.Arbitrary<number>,
): fc.Arbitrary<QuantCase> {
  return fc.record({
    rows: awkwardSizes(limits.maxRows ?? 4),
    groups,
    heads,
    kind: fc.constantFrom(...activationKinds),
    scaleFormat: fc.constantFrom<ScaleFormat>("ue8m0", "f32"),
    seed: seeds,
  });
}

/** Head weights: mostly ordinary, with zeros, subnormals, huge numbers, infinities and NaN among the special kinds. */
function headWeights(shape: readonly number[], { kind, seed }: QuantCase): HostTensor<"f32"> {
  const random = new Prng(seed, 7);
  const special = kind === "special" || kind === "tiny" ? 0.2 : 0;
  const specials = [
    0,
    -0,
    2 ** -149,
    -(2 ** -130),
    3.4e38,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
  ];
  const w = tensor("f32", shape);
  for (let i = 0; i < w.data.length; i++) w.data[i] = random.chance(special) ? random.pick(specials) : random.normal();
  return w;
}

/** The output under `name`, or a tensor that no comparison accepts. */
function output<D extends HostTensor["dtype"]>(outputs: NamedTensors, name: string): HostTensor<D> {
  const found = outputs[name] ?? tensor("u8", [0, 0, 0, 0]);
  // The comparison checks dtype and shape first; the type only says what is expected.
  return found as HostTensor<D>;
}

/** The tensor under `name`, which the suite's own `build` put there. */
function input<D extends HostTensor["dtype"]>(invocation: KernelInvocation, name: string): HostTensor<D> {
  const found = invocation.inputs[name];
  if (found === undefined) throw new Error(`the invocation has no tensor "${name}"`);
  return found as HostTensor<D>;
}

const quantSettings = (spec: QuantCase) => ({ scale_fmt: spec.scaleFormat });
const settingsOf = (invocation: KernelInvocation) => invocation.settings as QuantSettings;

export const actQuantSuite: KernelSuite<QuantCase> = {
  kernel: "act_quant",
  cases: (limits = {}) => quantCases(limits, fc.integer({ min: 0, max: 5 }), fc.constant(1)),
  build(spec) {
    const shape = [spec.rows, 128 * spec.groups];
    return {
      inputs: { x: activations(shape, spec.kind, spec.seed) },
      settings: quantSettings(spec),
      outputs: { y: { dtype: "e4m3", shape }, scale: { dtype: "f32", shape: [spec.rows, spec.groups] } },
    };
  },
  check(invocation, outputs) {
    const want = actQuant({ x: input(invocation, "x") }, settingsOf(invocation));
    return [compareBits("y", output(outputs, "y"), want.y), compareBits("scale", output(outputs, "scale"), want.scale)];
  },
};

export const hadamardQuantSuite: KernelSuite<QuantCase> = {
  kernel: "hadamard_quant",
  cases: (limits = {}) => quantCases(limits, fc.constant(1), fc.constant(1)),
  build(spec) {
    const shape = [spec.rows, 128];
    return {
      inputs: { x: activations(shape, spec.kind, spec.seed) },
      settings: quantSettings(spec),
      outputs: { y: { dtype: "e4m3", shape }, scale: { dtype: "f32", shape: [spec.rows, 1] } },
    };
  },
  check(invocation, outputs) {
    const want = hadamardQuant({ x: input(invocation, "x") }, settingsOf(invocation));
    return [compareBits("y", output(outputs, "y"), want.y), compareBits("scale", output(outputs, "scale"), want.scale)];
  },
};

export const indexerQuerySuite: KernelSuite<QuantCase> = {
  kernel: "indexer_query",
  cases: (limits = {}) =>
    quantCases(limits, fc.constant(1), fc.oneof(fc.constantFrom(...anyHeads), fc.integer({ min: 1, max: 20 }))),
  build(spec) {
    const { rows: T, heads: H } = spec;
    return {
      inputs: { q: activations([T, H, 128], spec.kind, spec.seed), w: headWeights([T, H], spec) },
      settings: quantSettings(spec),
      outputs: { q8: { dtype: "e4m3", shape: [T, H, 128] }, weights: { dtype: "f32", shape: [T, H] } },
    };
  },
  check(invocation, outputs) {
    const want = indexerQuery({ q: input(invocation, "q"), w: input(invocation, "w") }, settingsOf(invocation));
    return [
      compareBits("q8", output(outputs, "q8"), want.q8),
      // The catalogue fixes NaN bits for scales and codes; arithmetic on a NaN may give any NaN.
      compareBits("weights", output(outputs, "weights"), want.weights, { nan: "any" }),
    ];
  },
};

/** Inputs of `indexer_logits` as they are in an invocation. */
function logitsInputs(invocation: KernelInvocation): IndexerLogitsInputs {
  return {
    q: input(invocation, "q"),
    k: input(invocation, "k"),
    k_scale: input(invocation, "k_scale"),
    weights: input(invocation, "weights"),
    k_start: input(invocation, "k_start"),
    k_end: input(invocation, "k_end"),
  };
}

/** What the catalogue's tolerances ask on data of a kind. */
export function logitsTolerance(kind: LogitsKind): LogitsOptions {
  return { ordinary: kind === "ordinary", exact: kind === "exact" };
}

export const indexerLogitsSuite: KernelSuite<LogitsCase> = {
  kernel: "indexer_logits",
  cases: (limits = {}) => logitsCases({ maxT: limits.maxRows ?? 4, maxS: limits.maxKeys ?? 300 }),
  build(spec) {
    return {
      inputs: { ...buildLogits(spec) },
      settings: {},
      outputs: { logits: { dtype: "f32", shape: [spec.T, spec.S] } },
    };
  },
  check(invocation, outputs, spec) {
    const reference = indexerLogitsWithBound(logitsInputs(invocation));
    return [compareLogits("logits", output(outputs, "logits"), reference, logitsTolerance(spec.kind))];
  },
};

/** Every suite. The case type is erased: a suite's `build` and `check` are given what its own `cases` drew. */
export const kernelSuites: readonly KernelSuite[] = [
  actQuantSuite,
  hadamardQuantSuite,
  indexerQuerySuite,
  indexerLogitsSuite,
] as unknown as readonly KernelSuite[];

/** Throws with every message unless all verdicts are ok. */
export function expectVerdicts(verdicts: readonly Verdict[]): void {
  const bad = verdicts.filter((verdict) => !verdict.ok);
  if (bad.length > 0) throw new Error(bad.map((verdict) => verdict.message).join("\n"));
}
