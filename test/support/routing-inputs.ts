/** Inputs of the routing kernels, filled from a seed. */
import fc from "fast-check";
import { type HostTensor, type MoeGateInputs, type MoeGateSettings, tensor } from "../../src/oracle/index.js";
import { invalidIndex } from "./invalid-indices.js";
import { awkwardSizes, seeds } from "./logits-inputs.js";
import { Prng } from "./prng.js";

/**
 * - `normal`: normal logits and biases;
 * - `negative`: biases so negative that every score is, too;
 * - `cold`: logits around −60, whose sigmoids vanish beside the 1e-20 of the denominator;
 * - `saturated`: large logits of both signs;
 * - `ties`: few values of logits and biases; `equal`: one of each;
 * - `special`: NaN and infinities among logits and biases;
 * - `lofty`: biases that leave f32 hardly a bit for the scores, or none, f64 enough;
 * - `raised`: one such bias for all;
 * - `huge`: biases whose sums overflow f32;
 * - `swallowed`: biases that leave f64 no bit, either;
 * - `starved`: hardly an expert has a finite score, so that some groups have one, or none, and fewer than topk are left.
 */
export const gateKinds = [
  "normal",
  "negative",
  "cold",
  "saturated",
  "ties",
  "equal",
  "special",
  "starved",
  "lofty",
  "raised",
  "huge",
  "swallowed",
] as const;
export type GateKind = (typeof gateKinds)[number];

/** `absent`: the kernel chooses. `repeated`: ids come twice. `invalid`: some are no experts. */
export const forcedKinds = ["absent", "distinct", "repeated", "invalid"] as const;
export type ForcedKind = (typeof forcedKinds)[number];

/** Experts, groups, kept groups, chosen experts: models in use, and the ends of what is legal. */
export const gateShapes: readonly (readonly [E: number, groups: number, kept: number, topk: number])[] = [
  [256, 8, 4, 8], [256, 1, 1, 8], [384, 1, 1, 8], [128, 4, 2, 4], [512, 16, 8, 16], [64, 8, 3, 6], [160, 8, 3, 6],
  [72, 1, 1, 6], [257, 1, 1, 5], [16, 16, 5, 5], [8, 4, 2, 4], [8, 4, 4, 8], [6, 3, 1, 2], [1, 1, 1, 1], [2, 1, 1, 2],
  [33, 3, 2, 22], [256, 32, 32, 32], [96, 2, 2, 7],
]; // biome-ignore format: a table

export interface GateCase {
  readonly T: number;
  readonly E: number;
  readonly n_group: number;
  readonly topk_group: number;
  readonly topk: number;
  readonly kind: GateKind;
  readonly forced: ForcedKind;
  readonly routeScale: number;
  readonly seed: number;
}

export function gateCases(maxTokens: number): fc.Arbitrary<GateCase> {
  return fc
    .record({
      T: awkwardSizes(maxTokens),
      shape: fc.constantFrom(...gateShapes),
      kind: fc.constantFrom(...gateKinds),
      forced: fc.constantFrom("absent" as const, "absent" as const, ...forcedKinds),
      routeScale: fc.constantFrom(2.5, 1, -0.75, 0, 16),
      seed: seeds,
    })
    .map(({ shape: [E, n_group, topk_group, topk], ...rest }) => ({ ...rest, E, n_group, topk_group, topk }));
}

export function gateSettings(spec: GateCase): MoeGateSettings {
  const { n_group, topk_group, topk, routeScale } = spec;
  return { n_group, topk_group, topk, route_scale: routeScale };
}

const nonFinite = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

type Draw = (random: Prng) => number;

/** How logits and biases of a kind are drawn. */
function drawers(kind: GateKind): { logit: Draw; bias: Draw } {
  const normal: Draw = (r) => r.normal();
  switch (kind) {
    case "normal":
      return { logit: normal, bias: normal };
    case "negative":
      return { logit: normal, bias: (r) => -1.5 - 3 * r.uniform() };
    case "cold":
      return { logit: (r) => -60 + r.normal() * 8, bias: (r) => r.normal() / 4 };
    case "saturated":
      return { logit: (r) => r.sign() * r.pick([9, 20, 88, 104, 3e38]), bias: normal };
    case "ties":
      return { logit: (r) => r.integer(-1, 1), bias: (r) => r.integer(0, 1) / 4 };
    case "equal":
      return { logit: () => 0.5, bias: () => -0.25 };
    case "special":
      return {
        logit: (r) => (r.chance(0.15) ? r.pick(nonFinite) : r.normal()),
        bias: (r) => (r.chance(0.1) ? r.pick(nonFinite) : r.normal()),
      };
    case "lofty":
      return { logit: normal, bias: (r) => r.pick([1000, 1000, -1000, 3e5, 1e6, -1e6, 1e8]) };
    case "raised":
      return { logit: normal, bias: () => 1e6 };
    case "huge":
      return { logit: normal, bias: (r) => (0.4 + 0.6 * r.uniform()) * r.pick([1, 1, 1, -1]) * 3.4e38 };
    case "swallowed":
      return { logit: normal, bias: (r) => r.pick([1e18, 1e30, 3.4e38, -3.4e38]) };
    case "starved":
      return {
        logit: (r) => (r.chance(0.3) ? Number.NaN : r.normal()),
        bias: (r) => (r.chance(0.9) ? r.pick(nonFinite) : r.normal()),
      };
  }
}

function forcedIds(spec: GateCase, random: Prng): HostTensor<"i32"> {
  const { T, E, topk } = spec;
  const ids = tensor("i32", [T, topk]);
  for (let t = 0; t < T; t++) {
    const order = random.permutation(E);
    for (let j = 0; j < topk; j++) {
      const bad = spec.forced === "invalid" && random.chance(0.4);
      const id =
        spec.forced === "repeated" ? (order[random.integer(0, Math.min(1, E - 1))] as number) : (order[j] as number);
      ids.data[t * topk + j] = bad ? invalidIndex(E, random) : id;
    }
  }
  return ids;
}

/** The tensors of a case. */
export function buildGate(spec: GateCase): MoeGateInputs {
  const { T, E, kind, forced, seed } = spec;
  const random = new Prng(seed, 28);
  const draw = drawers(kind);
  const logits = tensor("f32", [T, E]);
  const bias = tensor("f32", [E]);
  for (let i = 0; i < logits.data.length; i++) logits.data[i] = draw.logit(random);
  for (let e = 0; e < E; e++) bias.data[e] = draw.bias(random);
  return forced === "absent" ? { logits, bias } : { logits, bias, forced_ids: forcedIds(spec, random) };
}

/** `even`: any expert. `skewed`: mostly one. `distinct`: a token never names an expert twice. `dropped`: a third name none. `none`: no pair is kept. */
export const assignmentKinds = ["even", "skewed", "distinct", "dropped", "none"] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

/** Expert ids [T,k]. */
export function assignments(
  T: number,
  k: number,
  experts: number,
  kind: AssignmentKind,
  random: Prng,
): HostTensor<"i32"> {
  const ids = tensor("i32", [T, k]);
  const favourite = random.integer(0, experts - 1);
  for (let t = 0; t < T; t++) {
    const order = random.permutation(experts);
    for (let j = 0; j < k; j++) {
      const any = random.integer(0, experts - 1);
      const id = {
        even: any,
        skewed: random.chance(0.8) ? favourite : any,
        distinct: order[j % experts] as number,
        dropped: random.chance(1 / 3) ? invalidIndex(experts, random) : any,
        none: invalidIndex(experts, random),
      }[kind];
      ids.data[t * k + j] = id;
    }
  }
  return ids;
}
