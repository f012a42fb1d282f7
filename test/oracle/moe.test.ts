import { describe, expect, test } from "vitest";
import {
  bf16,
  compareCombined,
  compareGateIds,
  compareGateWeights,
  mapCapacity,
  moeCombine,
  moeGate,
  moeMap,
  moePermute,
  tensor,
} from "../../src/oracle/index.js";

const { NaN: nan, POSITIVE_INFINITY: inf, NEGATIVE_INFINITY: minusInf } = Number;

function gateInputs(logits: number[], bias: number[], forced?: number[]) {
  const E = bias.length;
  return {
    logits: tensor("f32", [logits.length / E, E], Float32Array.from(logits)),
    bias: tensor("f32", [E], Float32Array.from(bias)),
    ...(forced ? { forced_ids: tensor("i32", [1, forced.length], Int32Array.from(forced)) } : {}),
  };
}

const rules = (n_group: number, topk_group: number, topk: number) => ({ n_group, topk_group, topk, route_scale: 2.5 });

describe("moe_gate", () => {
  test("groups by their two best, experts within them, weights without the bias", () => {
    // Biased scores of equal logits are the biases + 0.5; groups {0,1}: 1.4, {2,3}: 1.5, {4,5}: 1.9.
    const inputs = gateInputs([0, 0, 0, 0, 0, 0], [0.4, 0, 0.25, 0.25, 0.9, 0]);
    const { ids, weights } = moeGate(inputs, rules(3, 2, 3));
    expect(Array.from(ids.data)).toEqual([4, 2, 3]);
    for (const w of weights.data) expect(w).toBeCloseTo(2.5 / 3, 6);
  });

  test("ties go to the lower index, of groups and of experts", () => {
    const inputs = gateInputs([0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0]);
    expect(Array.from(moeGate(inputs, rules(4, 2, 4)).ids.data)).toEqual([0, 1, 2, 3]);
  });

  test("non-finite scores are never chosen; a group may have one, or none", () => {
    const inputs = gateInputs([nan, 0, 0, 0, 0, 0], [0, 5, nan, inf, 1, minusInf]);
    // Group 0 has expert 1 alone, group 1 none, group 2 expert 4 alone.
    const { ids, weights } = moeGate(inputs, rules(3, 2, 3));
    expect(Array.from(ids.data)).toEqual([1, 4, -1]);
    expect(weights.data[2]).toBe(0);
    expect(Array.from(moeGate(gateInputs([inf, minusInf], [0, 0]), rules(1, 1, 2)).ids.data)).toEqual([0, 1]);
  });

  test("forced ids: no experts are -1 and 0, repeated ones count each time", () => {
    const inputs = gateInputs([0, 0, 0, 0], [9, 9, 9, 9], [3, 3, 4, -7]);
    const { ids, weights } = moeGate(inputs, rules(1, 1, 4));
    expect(Array.from(ids.data)).toEqual([3, 3, -1, -1]);
    expect(Array.from(weights.data)).toEqual([1.25, 1.25, 0, 0]);
  });

  test("vanishing scores are divided by 1e-20, not by 0", () => {
    const { weights } = moeGate(gateInputs([-60, -60], [0, 0]), rules(1, 1, 2));
    expect(weights.data[0]).toBeCloseTo((2.5 * Math.exp(-60)) / (2 * Math.exp(-60) + 1e-20), 12);
    expect(Array.from(moeGate(gateInputs([-3e38, -3e38], [0, 0]), rules(1, 1, 2)).weights.data)).toEqual([0, 0]);
  });

  test("comparison: near scores may change places, equal and distant ones may not", () => {
    const judge = (logits: number[], ids: number[]) => {
      const inputs = gateInputs(
        logits,
        logits.map(() => 0),
      );
      return compareGateIds("ids", tensor("i32", [1, 2], Int32Array.from(ids)), inputs, rules(1, 1, 2)).ok;
    };
    expect(judge([0, 1e-6, -3], [1, 0])).toBe(true);
    expect(judge([0, 1e-6, -3], [0, 1])).toBe(true);
    expect(judge([0, 0, -3], [1, 0])).toBe(false);
    expect(judge([0, 0.1, -3], [0, 1])).toBe(false);
    expect(judge([0, 1e-6, -3], [1, 1])).toBe(false);
    expect(judge([0, 1e-6, -3], [1, 7])).toBe(false);
  });

  test("comparison: weights are those of the ids given", () => {
    const inputs = gateInputs([0, 2, -3], [0, 0, 0]);
    const ids = tensor("i32", [1, 2], Int32Array.of(1, 0));
    const { weights } = moeGate(inputs, rules(1, 1, 2));
    expect(compareGateWeights("weights", weights, ids, inputs, rules(1, 1, 2)).ok).toBe(true);
    const off = { ...weights, data: weights.data.map((w) => w * 1.0001) };
    expect(compareGateWeights("weights", off, ids, inputs, rules(1, 1, 2)).ok).toBe(false);
  });
});

describe("moe_map, moe_permute, moe_combine", () => {
  const ids = tensor("i32", [3, 2], Int32Array.of(1, 0, 7, 1, -1, 1));
  const settings = { num_experts: 3, block: 2 };

  test("pairs by expert, then by number; blocks padded with T·k", () => {
    const map = moeMap({ ids }, settings);
    expect(mapCapacity(6, settings)).toBe(10);
    expect(Array.from(map.sorted_ids.data)).toEqual([1, 6, 0, 3, 5, 6, 6, 6, 6, 6]);
    expect(Array.from(map.block_expert.data)).toEqual([0, 1, 1, -1, -1]);
    expect(Array.from(map.num_padded.data)).toEqual([6]);
    expect(Array.from(map.pos.data)).toEqual([2, 0, -1, 3, -1, 4]);
    expect(Array.from(map.counts.data)).toEqual([1, 3, 0]);
  });

  test("nothing to map", () => {
    const map = moeMap({ ids: tensor("i32", [0, 2]) }, settings);
    expect(map.sorted_ids.data.every((id) => id === 0)).toBe(true);
    expect(Array.from(map.num_padded.data)).toEqual([0]);
  });

  test("rows go to their places and come back weighted", () => {
    const { sorted_ids, pos } = moeMap({ ids }, settings);
    const x = tensor(
      "bf16",
      [3, 1],
      Uint16Array.from([1, 2, 4], (v) => bf16.encode(v)),
    );
    const { y } = moePermute({ x, sorted_ids }, { topk: 2 });
    expect(Array.from(bf16.decodeArray(y.data))).toEqual([1, 0, 1, 2, 4, 0, 0, 0, 0, 0]);
    const weights = tensor("f32", [3, 2], Float32Array.of(2, 0.5, nan, 3, nan, -1));
    const { out } = moeCombine({ y, pos, weights });
    expect(Array.from(bf16.decodeArray(out.data))).toEqual([2.5, 6, -4]);
    expect(compareCombined("out", out, { y, pos, weights }).ok).toBe(true);
    const off = { ...out, data: out.data.map((code) => code + 2) };
    expect(compareCombined("out", off, { y, pos, weights }).ok).toBe(false);
  });
});
