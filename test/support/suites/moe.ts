/** Suites of the routing kernels. */
import fc from "fast-check";
import {
  bf16,
  compareBits,
  compareCombined,
  compareGateIds,
  compareGateWeights,
  type MoeCombineInputs,
  type MoeGateInputs,
  type MoeMapInputs,
  type MoePermuteInputs,
  mapCapacity,
  moeMap,
  moePermute,
  tensor,
} from "../../../src/oracle/index.js";
import { invalidIndex } from "../invalid-indices.js";
import { awkwardSizes, seeds } from "../logits-inputs.js";
import { Prng } from "../prng.js";
import {
  type AssignmentKind,
  assignmentKinds,
  assignments,
  buildGate,
  type GateCase,
  gateCases,
  gateKinds,
  gateSettings,
  gateShapes,
} from "../routing-inputs.js";
import { inputsOf, type KernelSuite, output } from "./suite.js";

export const moeGateSuite: KernelSuite<GateCase> = {
  kernel: "moe_gate",
  runs: 120,
  hard: gateKinds.flatMap((kind, i) =>
    [0, 9, 13].map((shift) => {
      const [E, n_group, topk_group, topk] = gateShapes[(i + shift) % gateShapes.length] as (typeof gateShapes)[number];
      const forced = (["absent", "invalid", "absent", "repeated"] as const)[(i + shift) % 4] ?? "absent";
      return { T: 5, E, n_group, topk_group, topk, kind, forced, routeScale: 2.5, seed: 100 + i };
    }),
  ),
  cases: (limits = {}) => gateCases(3 * (limits.maxRows ?? 4)),
  build(spec) {
    const shape = [spec.T, spec.topk];
    return {
      inputs: { ...buildGate(spec) },
      settings: {
        n_group: String(spec.n_group),
        topk_group: String(spec.topk_group),
        topk: String(spec.topk),
        route_scale: String(spec.routeScale),
      },
      outputs: { ids: { dtype: "i32", shape }, weights: { dtype: "f32", shape } },
    };
  },
  check(invocation, outputs, spec) {
    const inputs = inputsOf<MoeGateInputs>(invocation);
    const ids = output<"i32">(outputs, "ids");
    return [
      compareGateIds("ids", ids, inputs, gateSettings(spec)),
      compareGateWeights("weights", output(outputs, "weights"), ids, inputs, gateSettings(spec)),
    ];
  },
};

export interface MapCase {
  readonly T: number;
  readonly k: number;
  readonly experts: number;
  readonly block: number;
  readonly kind: AssignmentKind;
  readonly seed: number;
}

const expertCounts = [1, 2, 3, 8, 31, 32, 33, 64, 160, 256, 257, 384, 1025];
const blockSizes = [1, 2, 3, 16, 32, 48, 64, 128];

export const moeMapSuite: KernelSuite<MapCase> = {
  kernel: "moe_map",
  runs: 120,
  hard: [
    { T: 0, k: 8, experts: 256, block: 64, kind: "even", seed: 1 },
    { T: 7, k: 0, experts: 8, block: 16, kind: "even", seed: 2 },
    { T: 700, k: 8, experts: 256, block: 128, kind: "distinct", seed: 3 },
    { T: 600, k: 2, experts: 1, block: 1, kind: "even", seed: 4 },
    { T: 33, k: 8, experts: 257, block: 3, kind: "dropped", seed: 5 },
    { T: 65, k: 6, experts: 1025, block: 2, kind: "none", seed: 6 },
  ],
  cases: (limits = {}) =>
    fc.record({
      T: awkwardSizes(16 * (limits.maxRows ?? 4)),
      k: fc.constantFrom(1, 2, 4, 6, 8, 0, 3),
      experts: fc.constantFrom(...expertCounts),
      block: fc.constantFrom(...blockSizes),
      kind: fc.constantFrom(...assignmentKinds),
      seed: seeds,
    }),
  build(spec) {
    const { T, k, experts, block } = spec;
    const cap = mapCapacity(T * k, { num_experts: experts, block });
    return {
      inputs: { ids: assignments(T, k, experts, spec.kind, new Prng(spec.seed, 29)) },
      settings: { num_experts: String(experts), block: String(block) },
      outputs: {
        sorted_ids: { dtype: "i32", shape: [cap] },
        block_expert: { dtype: "i32", shape: [cap / block] },
        num_padded: { dtype: "i32", shape: [1] },
        pos: { dtype: "i32", shape: [T, k] },
        counts: { dtype: "i32", shape: [experts] },
      },
    };
  },
  check(invocation, outputs, spec) {
    const want = moeMap(inputsOf<MoeMapInputs>(invocation), { num_experts: spec.experts, block: spec.block });
    return Object.entries(want).map(([name, t]) => compareBits(name, output(outputs, name), t));
  },
};

export interface PermuteCase {
  readonly T: number;
  readonly C: number;
  readonly topk: number;
  /** Rows of the permuted tensor. */
  readonly cap: number;
  readonly seed: number;
}

const widths = [0, 1, 7, 8, 64, 100, 128, 129, 520, 1000];

export const moePermuteSuite: KernelSuite<PermuteCase> = {
  kernel: "moe_permute",
  runs: 120,
  hard: [
    { T: 0, C: 64, topk: 8, cap: 5, seed: 1 },
    { T: 3, C: 7, topk: 1, cap: 9, seed: 2 },
    { T: 5, C: 1000, topk: 8, cap: 0, seed: 3 },
    { T: 9, C: 520, topk: 2 ** 31 - 1, cap: 20, seed: 4 },
  ],
  cases: (limits = {}) =>
    fc.record({
      T: awkwardSizes(4 * (limits.maxRows ?? 4)),
      C: fc.constantFrom(...widths),
      topk: fc.constantFrom(1, 2, 3, 6, 8),
      cap: awkwardSizes(16 * (limits.maxRows ?? 4)),
      seed: seeds,
    }),
  build(spec) {
    const { T, C, topk, cap } = spec;
    const random = new Prng(spec.seed, 30);
    const x = tensor("bf16", [T, C]);
    for (let i = 0; i < x.data.length; i++) x.data[i] = random.uint32();
    const pairs = Math.min(T * topk, 2 ** 31);
    const sorted_ids = tensor("i32", [cap]);
    for (let r = 0; r < cap; r++) {
      const skipped = pairs === 0 || random.chance(0.3);
      sorted_ids.data[r] = skipped ? invalidIndex(pairs, random) : random.integer(0, pairs - 1);
    }
    return {
      inputs: { x, sorted_ids },
      settings: { topk: String(topk) },
      outputs: { y: { dtype: "bf16", shape: [cap, C] } },
    };
  },
  check(invocation, outputs, spec) {
    const want = moePermute(inputsOf<MoePermuteInputs>(invocation), { topk: spec.topk });
    return [compareBits("y", output(outputs, "y"), want.y)];
  },
};

/** `ordinary`: normal rows, positive weights. `cancelling`: terms of opposite sign. `special`: NaN, infinities, zeros, subnormals, huge numbers. */
export const combineKinds = ["ordinary", "cancelling", "special"] as const;

export interface CombineCase {
  readonly T: number;
  readonly C: number;
  readonly k: number;
  readonly cap: number;
  readonly kind: (typeof combineKinds)[number];
  readonly seed: number;
}

export const moeCombineSuite: KernelSuite<CombineCase> = {
  kernel: "moe_combine",
  runs: 120,
  hard: [
    { T: 4, C: 64, k: 8, cap: 0, kind: "ordinary", seed: 1 },
    { T: 4, C: 129, k: 0, cap: 5, kind: "ordinary", seed: 2 },
    { T: 0, C: 8, k: 8, cap: 5, kind: "ordinary", seed: 3 },
    { T: 5, C: 520, k: 8, cap: 40, kind: "special", seed: 4 },
  ],
  cases: (limits = {}) =>
    fc.record({
      T: awkwardSizes(4 * (limits.maxRows ?? 4)),
      C: fc.constantFrom(...widths),
      k: fc.constantFrom(1, 2, 3, 6, 8, 0),
      cap: awkwardSizes(16 * (limits.maxRows ?? 4)),
      kind: fc.constantFrom(...combineKinds),
      seed: seeds,
    }),
  build(spec) {
    const { T, C, k, cap, kind } = spec;
    const random = new Prng(spec.seed, 34);
    const specials = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0, 1e-40, -(2 ** 60)];
    const special = (share: number) => kind === "special" && random.chance(share);
    const y = tensor("bf16", [cap, C]);
    for (let i = 0; i < y.data.length; i++) {
      y.data[i] = bf16.encode(special(0.05) ? random.pick(specials) : random.normal());
    }
    // Every other row is a row before it with the signs changed.
    if (kind === "cancelling") {
      for (let i = C; i < y.data.length; i++) {
        if (Math.floor(i / C) % 2 === 1) y.data[i] = (y.data[i - C] as number) ^ 0x8000;
      }
    }
    const pos = tensor("i32", [T, k]);
    const weights = tensor("f32", [T, k]);
    for (let i = 0; i < pos.data.length; i++) {
      const skipped = cap === 0 || random.chance(0.15);
      const paired = kind === "cancelling" && i > 0 && random.chance(0.5);
      const row = paired ? Math.min(cap - 1, Math.max(0, (pos.data[i - 1] as number) ^ 1)) : random.integer(0, cap - 1);
      pos.data[i] = skipped ? invalidIndex(cap, random) : row;
      const same = paired ? (weights.data[i - 1] as number) : random.uniform();
      weights.data[i] = special(0.05) ? random.pick(specials) : same;
      // A skipped pair's weight must not matter, whatever it is.
      if (skipped && random.chance(0.5)) weights.data[i] = Number.NaN;
    }
    return {
      inputs: { y, pos, weights },
      settings: {},
      outputs: { out: { dtype: "bf16", shape: [T, C] } },
    };
  },
  check(invocation, outputs) {
    return [compareCombined("out", output(outputs, "out"), inputsOf<MoeCombineInputs>(invocation))];
  },
};
