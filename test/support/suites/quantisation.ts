/** Suites of the quantisers. */
import fc from "fast-check";
import {
  actQuant,
  compareBits,
  type HostTensor,
  hadamardQuant,
  indexerQuery,
  type QuantSettings,
  type ScaleFormat,
  tensor,
} from "../../../src/oracle/index.js";
import { type ActivationKind, activationKinds, activations } from "../activations.js";
import { anyHeads, awkwardSizes, seeds } from "../logits-inputs.js";
import { Prng } from "../prng.js";
import { type CaseLimits, input, type KernelInvocation, type KernelSuite, output } from "./suite.js";

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

const quantSettings = (spec: QuantCase) => ({ scale_fmt: spec.scaleFormat });
const settingsOf = (invocation: KernelInvocation) => invocation.settings as QuantSettings;

export const actQuantSuite: KernelSuite<QuantCase> = {
  kernel: "act_quant",
  runs: 200,
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
  runs: 200,
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
  runs: 200,
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
