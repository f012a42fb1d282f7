/** Comparison of routing outputs with the reference, by the tolerances of the catalogue. */
import { kinds } from "../checks/index.js";
import type { Verdict } from "./compare.js";
import { Tally } from "./compare-tally.js";
import { checkAll, numbers, recordWith } from "./errors.js";
import { bf16, f32Bits } from "./formats/index.js";
import { type CombinedSums, combinedSums, type MoeCombineInputs } from "./moe-combine.js";
import {
  bindGateDims,
  checkGate,
  chosenExperts,
  type GateRow,
  gateRow,
  gateWeights,
  type MoeGateInputs,
  type MoeGateSettings,
  membersOf,
  ranked,
} from "./moe-gate.js";
import type { HostTensor } from "./tensor.js";

/** Scores nearer than this, but not equal, may change places. */
const SCORE_GAP = 1e-5;
/** A quarter of a unit in the last place of f64 is 1 or more from here on. */
const SWALLOWS = 2 ** 55;
const WEIGHT_RELATIVE = 1e-5;
const WEIGHT_ABSOLUTE = 1e-12;
const COMBINE_RELATIVE = 2 ** -7;
const COMBINE_ABSOLUTE = 2 ** -20;
/** Up to here f32 sums cannot have overflowed. */
const SAFE_SUM = 2 ** 126;

/** Whether each two neighbours in a ranking are surely equal or far enough apart for their order to be certain. */
function certainOrder(
  order: readonly number[],
  value: (i: number) => number,
  equal: (a: number, b: number) => boolean,
): boolean {
  return order.every((i, at) => {
    const next = order[at + 1];
    return next === undefined || value(i) - value(next) > SCORE_GAP || equal(i, next);
  });
}

/** Whether every right implementation chooses the same experts for a token. */
export function gateIsCertain(
  row: GateRow,
  logits: Float32Array,
  bias: Float32Array,
  settings: MoeGateSettings,
): boolean {
  checkAll({ logits, bias }, kinds.instance(Float32Array, "a Float32Array"));
  checkAll(
    { row },
    recordWith(
      { biased: numbers, groupScores: numbers, rankedGroups: kinds.sizes },
      "what the gate's scores of one token are",
    ),
  );
  checkGate(settings);
  const E = logits.length;
  const value = (e: number) => row.biased[e] as number;
  // The same two numbers give the same score in any arithmetic, and so does a bias that leaves none of a sigmoid in f64; other sums that happen to
  // be equal do not.
  const equal = (a: number, b: number) =>
    f32Bits(bias[a] as number) === f32Bits(bias[b] as number) &&
    (f32Bits(logits[a] as number) === f32Bits(logits[b] as number) || Math.abs(bias[a] as number) >= SWALLOWS);
  const bestTwo = (group: number) => ranked(row.biased, membersOf(group, E, settings)).slice(0, 2);
  const equalGroups = (a: number, b: number) => {
    const [x, y] = [bestTwo(a), bestTwo(b)];
    return x.length === y.length && x.every((e, i) => equal(e, y[i] as number));
  };
  const { rankedGroups, groupScores } = row;
  const atEdge = rankedGroups.slice(settings.topk_group - 1, settings.topk_group + 1);
  if (!certainOrder(atEdge, (g) => groupScores[g] as number, equalGroups)) return false;
  const members = rankedGroups.slice(0, settings.topk_group).flatMap((group) => membersOf(group, E, settings));
  return certainOrder(ranked(row.biased, members).slice(0, settings.topk + 1), value, equal);
}

/**
 * `ids`: exactly the reference's where the order of scores is certain; elsewhere distinct experts with finite scores, in
 * descending order within the gap. With forced ids: those, and −1 for what is no expert.
 */
export function compareGateIds(
  name: string,
  got: HostTensor<"i32">,
  inputs: MoeGateInputs,
  settings: MoeGateSettings,
): Verdict {
  const { T, E } = bindGateDims(inputs, settings);
  const { topk } = settings;
  const structural = Tally.structure(name, got, { dtype: "i32", shape: [T, topk] });
  if (structural) return structural;
  const tally = new Tally(name, [T, topk]);
  for (let t = 0; t < T; t++) {
    const ids = got.data.subarray(t * topk, (t + 1) * topk);
    const logits = inputs.logits.data.subarray(t * E, (t + 1) * E);
    const row = gateRow(logits, inputs.bias.data, settings);
    const exact = (want: (j: number) => number) => {
      for (let j = 0; j < topk; j++) {
        tally.holds(t * topk + j, ids[j] === want(j), () => `got ${ids[j]}, want ${want(j)}`);
      }
    };
    if (inputs.forced_ids !== undefined) {
      const forced = inputs.forced_ids.data.subarray(t * topk, (t + 1) * topk);
      exact((j) => ((forced[j] as number) >= 0 && (forced[j] as number) < E ? (forced[j] as number) : -1));
    } else if (gateIsCertain(row, logits, inputs.bias.data, settings)) {
      const chosen = chosenExperts(row, settings);
      exact((j) => chosen[j] ?? -1);
    } else judgeUncertain(tally, t * topk, ids, row);
  }
  return tally.verdict();
}

function judgeUncertain(tally: Tally, at: number, ids: Int32Array, row: GateRow): void {
  const chosen = Array.from(ids).filter((id) => id !== -1);
  const score = (id: number | undefined) => row.biased[id ?? -1] ?? Number.NaN;
  for (const [j, id] of ids.entries()) {
    const legal = j >= chosen.length ? id === -1 : Number.isFinite(score(id)) && chosen.indexOf(id) === j;
    tally.holds(at + j, legal, () => `${id} cannot be chosen here`);
    if (j > 0 && j < chosen.length) {
      tally.holds(at + j, score(id) <= score(ids[j - 1]) + SCORE_GAP, () => `${id} is better than the one before it`);
    }
  }
}

/** `weights`, against those that the reference gives the same ids: within 1e-5 of each, or 1e-12. */
export function compareGateWeights(
  name: string,
  got: HostTensor<"f32">,
  ids: HostTensor<"i32">,
  inputs: MoeGateInputs,
  settings: MoeGateSettings,
): Verdict {
  const { T, E } = bindGateDims(inputs, settings);
  const { topk } = settings;
  const structural =
    Tally.structure(name, got, { dtype: "f32", shape: [T, topk] }) ??
    Tally.structure("ids", ids, { dtype: "i32", shape: [T, topk] });
  if (structural) return structural;
  const tally = new Tally(name, [T, topk]);
  for (let t = 0; t < T; t++) {
    const logits = inputs.logits.data.subarray(t * E, (t + 1) * E);
    const want = gateWeights(logits, ids.data.subarray(t * topk, (t + 1) * topk), settings.route_scale);
    want.forEach((w, j) => {
      const at = t * topk + j;
      tally.number(at, got.data[at] as number, w, Math.max(WEIGHT_RELATIVE * Math.abs(w), WEIGHT_ABSOLUTE));
    });
  }
  return tally.verdict();
}

/** `out` of `moe_combine`: within 2^-7 of the sum, or 2^-20 of the sum of its terms' magnitudes. */
export function compareCombined(name: string, got: HostTensor<"bf16">, inputs: MoeCombineInputs): Verdict {
  const { shape, sums, magnitudes }: CombinedSums = combinedSums(inputs);
  const structural = Tally.structure(name, got, { dtype: "bf16", shape });
  if (structural) return structural;
  const tally = new Tally(name, shape);
  for (let i = 0; i < sums.length; i++) {
    const want = sums[i] as number;
    if (Number.isFinite(want) && (magnitudes[i] as number) > SAFE_SUM) {
      tally.skip();
      continue;
    }
    const allowed = Math.max(COMBINE_RELATIVE * Math.abs(want), COMBINE_ABSOLUTE * (magnitudes[i] as number));
    // A result below the normal range of bf16 may be off by the spacing there.
    tally.number(i, bf16.decode(got.data[i] as number), want, allowed + bf16.minSubnormal);
  }
  return tally.verdict();
}
