/** Reference of `moe_gate`: sigmoid scores, a bias for the selection alone, groups, and weights from the unbiased scores. */
import { kinds } from "../checks/index.js";
import { refuse, settingsOf } from "./errors.js";
import { bindDims, type HostTensor, tensor } from "./tensor.js";

export interface MoeGateInputs {
  /** [T,E]. */
  readonly logits: HostTensor<"f32">;
  /** [E]; for the selection only. */
  readonly bias: HostTensor<"f32">;
  /** `[T,topk]`: ids to be taken in place of the selection. */
  readonly forced_ids?: HostTensor<"i32">;
}

export interface MoeGateSettings {
  readonly n_group: number;
  readonly topk_group: number;
  readonly topk: number;
  readonly route_scale: number;
}

export interface MoeGateOutputs {
  /** [T,topk]; −1 where nothing is left to choose. */
  readonly ids: HostTensor<"i32">;
  /** [T,topk]. */
  readonly weights: HostTensor<"f32">;
}

const EPSILON = 1e-20;

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** What the selection of one token sees. */
export interface GateRow {
  /** sigmoid(logit) + bias of each expert. */
  readonly biased: Float64Array;
  /** Sum of the two largest finite biased scores of each group, or the only one; −inf if there is none. */
  readonly groupScores: readonly number[];
  /** Groups in the order in which they are kept; those without a finite score are not among them. */
  readonly rankedGroups: readonly number[];
}

/** Indices of the finite ones among `values`, the largest first, the lower index first among equals. */
export function ranked(values: ArrayLike<number>, among: readonly number[]): number[] {
  const value = (i: number) => values[i] as number;
  return among.filter((i) => Number.isFinite(value(i))).sort((a, b) => value(b) - value(a) || a - b);
}

const indicesFrom = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

/** Experts of a group. */
export function membersOf(group: number, E: number, settings: MoeGateSettings): number[] {
  const size = E / settings.n_group;
  return indicesFrom(group * size, size);
}

/** Scores of one token's experts and groups. */
export function gateRow(logits: Float32Array, bias: Float32Array, settings: MoeGateSettings): GateRow {
  const E = logits.length;
  const biased = new Float64Array(E);
  for (let e = 0; e < E; e++) biased[e] = sigmoid(logits[e] as number) + (bias[e] as number);
  const groupScores = indicesFrom(0, settings.n_group).map((group) => {
    const best = ranked(biased, membersOf(group, E, settings)).slice(0, 2);
    return best.length === 0 ? Number.NEGATIVE_INFINITY : best.reduce((sum, e) => sum + (biased[e] as number), 0);
  });
  return { biased, groupScores, rankedGroups: ranked(groupScores, indicesFrom(0, settings.n_group)) };
}

/** The experts that a token is sent to, best first; fewer than topk if too few scores are finite. */
export function chosenExperts(row: GateRow, settings: MoeGateSettings): number[] {
  const kept = row.rankedGroups.slice(0, settings.topk_group);
  const members = kept.flatMap((group) => membersOf(group, row.biased.length, settings));
  return ranked(row.biased, members).slice(0, settings.topk);
}

/** weights of given ids: s/(Σs + 1e-20)·route_scale over those inside [0,E), each as often as it is named; 0 for others. */
export function gateWeights(logits: Float32Array, ids: ArrayLike<number>, routeScale: number): number[] {
  const scores = Array.from(ids, (id) => (id >= 0 && id < logits.length ? sigmoid(logits[id] as number) : undefined));
  const sum = scores.reduce<number>((total, s) => total + (s ?? 0), 0);
  return scores.map((s) => (s === undefined ? 0 : (s / (sum + EPSILON)) * Math.fround(routeScale)));
}

/** Checks the settings by themselves. */
export function checkGate(settings: MoeGateSettings): MoeGateSettings {
  const count = kinds.whole(1, 2 ** 16);
  const fields = { n_group: count, topk_group: count, topk: count, route_scale: kinds.number };
  return settingsOf<MoeGateSettings>(settings, fields, ["n_group", "topk_group", "topk", "route_scale"]);
}

/** Checks the inputs and settings against each other. */
export function bindGateDims(inputs: MoeGateInputs, settings: MoeGateSettings): { T: number; E: number } {
  const dims = bindDims("logits", inputs, "f32", ["T", "E"], {});
  bindDims("bias", inputs, "f32", ["E"], dims);
  const { T, E } = dims as { T: number; E: number };
  const { n_group, topk_group, topk } = checkGate(settings);
  if (inputs.forced_ids !== undefined) bindDims("forced_ids", inputs, "i32", [T, topk], {});
  if (E % n_group !== 0 || topk_group > n_group || topk > (topk_group * E) / n_group) {
    refuse(
      `a gate of ${E} experts with n_group = ${n_group}, topk_group = ${topk_group}, topk = ${topk}`,
      "n_group divides the experts, topk_group is at most n_group, and topk at most the experts of so many groups",
    );
  }
  return { T, E };
}

export function moeGate(inputs: MoeGateInputs, settings: MoeGateSettings): MoeGateOutputs {
  const { T, E } = bindGateDims(inputs, settings);
  const { topk } = settings;
  const ids = tensor("i32", [T, topk]);
  const weights = tensor("f32", [T, topk]);
  ids.data.fill(-1);
  for (let t = 0; t < T; t++) {
    const logits = inputs.logits.data.subarray(t * E, (t + 1) * E);
    const forced = inputs.forced_ids?.data.subarray(t * topk, (t + 1) * topk);
    const chosen =
      forced === undefined
        ? chosenExperts(gateRow(logits, inputs.bias.data, settings), settings)
        : Array.from(forced, (id) => (id >= 0 && id < E ? id : -1));
    ids.data.set(chosen, t * topk);
    weights.data.set(gateWeights(logits, ids.data.subarray(t * topk, (t + 1) * topk), settings.route_scale), t * topk);
  }
  return { ids, weights };
}
