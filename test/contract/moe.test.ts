/** The routing kernels through files, against these tests' own references. */
import { describe, expect, test } from "vitest";
import { Source } from "./cases.js";
import { bf16, f32, floats, i32 } from "./files.js";
import { fromBf16, toBf16 } from "./reference.js";
import { type GateRules, mapPairs, route, routeWeights } from "./reference-moe.js";
import { difference, int32s, isShipped, outputOf, runner, uint16s } from "./runner.js";

const architectures = ["sm_80", "sm_89", "sm_90a", "sm_120a"] as const;
const run = runner();

type GateShape = readonly [T: number, E: number, groups: number, kept: number, topk: number];
const gates: readonly GateShape[] = [
  [0, 256, 8, 4, 8],
  [9, 256, 8, 4, 8],
  [6, 256, 1, 1, 8],
  [7, 96, 32, 3, 9],
  [5, 7, 7, 3, 3],
  [3, 1, 1, 1, 1],
];

/** Multiples of 1/16 for the scores' biases keep neighbours apart or, with equal logits, equal. */
const gateLogit = (from: Source): number => from.pick([-3, -1, 0, 0.5, 2, -60, 30]);
const specialLogit = (from: Source): number => from.pick([Number.NaN, Infinity, -Infinity, 1, -2, 0.25]);

/** Far apart or equal: scores of the same logit and bias, or scores that differ by more than f32 can get wrong. */
function judged(logits: readonly number[], bias: readonly number[]): boolean {
  const c = logits.map((x, e) => [1 / (1 + Math.exp(-x)) + bias[e]!, `${x} ${bias[e]}`] as const);
  return c.every(([x, own]) => c.every(([y, other]) => own === other || !(Math.abs(x - y) <= 4e-5)));
}

describe.each(architectures)("%s", (arch) => {
  test.runIf(isShipped("moe_gate")).each(gates.flatMap((g) => [false, true].map((special) => [g, special] as const)))(
    "moe_gate %j, special values: %s",
    async ([T, E, groups, kept, topk], special) => {
      const from = new Source(T + E + (special ? 1 : 0));
      const rules: GateRules = { groups, kept, topk, scale: 2.5 };
      const bias = Float32Array.from({ length: E }, () => (special && from.below(9) === 0 ? specialLogit(from) : (from.below(64) - 40) / 16)); // biome-ignore format: a row
      const logits = Float32Array.from({ length: T * E }, () => (special && from.below(5) === 0 ? specialLogit(from) : gateLogit(from))); // biome-ignore format: a row
      const inputs = { logits: f32([T, E], logits), bias: f32([E], bias) };
      const settings = { n_group: groups, topk_group: kept, topk, route_scale: rules.scale };
      const got = await run("moe_gate", arch, inputs, settings);
      const ids = int32s(outputOf(got, "ids", "I32", [T, topk]));
      const weights = floats(outputOf(got, "weights", "F32", [T, topk]));
      for (let t = 0; t < T; t++) {
        const row = Array.from(logits.subarray(t * E, (t + 1) * E));
        const own = Array.from(ids.subarray(t * topk, (t + 1) * topk));
        if (judged(row, Array.from(bias))) expect(own).toEqual(route(row, Array.from(bias), rules));
        routeWeights(row, own, rules.scale).forEach((wanted, j) => {
          const weight = weights[t * topk + j]!;
          expect(Math.abs(weight - wanted)).toBeLessThanOrEqual(Math.max(1e-5 * wanted, 1e-12));
        });
      }
    },
  );

  test.runIf(isShipped("moe_gate"))("moe_gate with forced ids", async () => {
    const [T, E, topk] = [6, 32, 4];
    const from = new Source(3);
    const logits = Float32Array.from({ length: T * E }, () => from.normal());
    const forced = Int32Array.from({ length: T * topk }, () =>
      from.pick([-1, 32, 2 ** 31 - 1, -(2 ** 31), 5, 5, 6, 31, 0]),
    );
    const got = await run(
      "moe_gate",
      arch,
      { logits: f32([T, E], logits), bias: f32([E], new Float32Array(E)), forced_ids: i32([T, topk], forced) },
      { n_group: 1, topk_group: 1, topk, route_scale: 1.5 },
    );
    const ids = int32s(outputOf(got, "ids", "I32", [T, topk]));
    expect(ids).toEqual(forced.map((id) => (id >= 0 && id < E ? id : -1)));
    const weights = floats(outputOf(got, "weights", "F32", [T, topk]));
    for (let t = 0; t < T; t++) {
      const row = Array.from(logits.subarray(t * E, (t + 1) * E));
      routeWeights(row, Array.from(forced.subarray(t * topk, (t + 1) * topk)), 1.5).forEach((wanted, j) => {
        expect(Math.abs(weights[t * topk + j]! - wanted)).toBeLessThanOrEqual(1e-5 * wanted);
      });
    }
  });

  const mapped: readonly (readonly [number, number, number, number])[] = [
    [0, 8, 256, 64],
    [5, 0, 4, 16],
    [1, 1, 1, 1],
    [40, 8, 256, 64],
    [100, 6, 33, 7],
    [300, 2, 3, 128],
    [17, 4, 600, 2],
  ];
  test.runIf(isShipped("moe_map")).each(mapped)(
    "moe_map [%i, %i], %i experts, block %i",
    async (T, k, experts, block) => {
      const from = new Source(T + experts);
      const ids = Int32Array.from({ length: T * k }, () => from.below(experts + 3) - 1);
      ids.forEach((_, i) => {
        if (i % 11 === 5) ids[i] = from.pick([-(2 ** 31), 2 ** 31 - 1, experts, 0]);
      });
      const got = await run("moe_map", arch, { ids: i32([T, k], ids) }, { num_experts: experts, block });
      const wanted = mapPairs(ids, experts, block);
      const shapes = {
        sorted_ids: [wanted.sorted_ids.length],
        block_expert: [wanted.block_expert.length],
        num_padded: [1],
        pos: [T, k],
        counts: [experts],
      };
      for (const [name, shape] of Object.entries(shapes)) {
        const own = int32s(outputOf(got, name, "I32", shape));
        expect(difference(own, wanted[name as keyof typeof wanted]), name).toBeUndefined();
      }
    },
  );

  const moved: readonly (readonly [number, number, number, number])[] = [
    [0, 16, 4, 7],
    [5, 0, 2, 9],
    [5, 9, 2, 0],
    [11, 33, 3, 40],
    [4, 1024, 8, 50],
    [3, 2050, 1, 8],
  ];
  test.runIf(isShipped("moe_permute")).each(moved)("moe_permute T=%i C=%i topk=%i cap=%i", async (T, C, topk, cap) => {
    const from = new Source(T + C);
    const x = Uint16Array.from({ length: T * C }, () => from.next());
    const sorted = Int32Array.from({ length: cap }, () => (from.below(4) === 0 ? from.pick([-1, T * topk, 2 ** 31 - 1, -(2 ** 31)]) : from.below(T * topk + 1))); // biome-ignore format: a row
    const got = await run("moe_permute", arch, { x: bf16([T, C], x), sorted_ids: i32([cap], sorted) }, { topk });
    const y = uint16s(outputOf(got, "y", "BF16", [cap, C]));
    const wanted = new Uint16Array(cap * C);
    sorted.forEach((id, r) => {
      if (id < 0 || id >= T * topk) return;
      const token = (id - (id % topk)) / topk;
      for (let c = 0; c < C; c++) wanted[r * C + c] = x[token * C + c]!;
    });
    expect(difference(y, wanted)).toBeUndefined();
  });

  test.runIf(isShipped("moe_combine")).each(moved)("moe_combine T=%i C=%i k=%i cap=%i", async (T, C, k, cap) => {
    const from = new Source(T + C + k);
    const y = Uint16Array.from({ length: cap * C }, () => toBf16(Math.fround(from.normal())));
    const pos = Int32Array.from({ length: T * k }, () => (cap === 0 || from.below(5) === 0 ? from.pick([-1, cap, 2 ** 31 - 1, -(2 ** 31)]) : from.below(cap))); // biome-ignore format: a row
    const weights = Float32Array.from({ length: T * k }, (_, i) => (pos[i]! < 0 ? Number.NaN : from.normal()));
    const inputs = { y: bf16([cap, C], y), pos: i32([T, k], pos), weights: f32([T, k], weights) };
    const out = uint16s(outputOf(await run("moe_combine", arch, inputs), "out", "BF16", [T, C]));
    out.forEach((code, i) => {
      const [t, c] = [Math.floor(i / C), i % C];
      let [sum, size] = [0, 0];
      for (let j = 0; j < k; j++) {
        const row = pos[t * k + j]!;
        if (row < 0 || row >= cap) continue;
        const term = weights[t * k + j]! * fromBf16(y[row * C + c]!);
        sum += term;
        size += Math.abs(term);
      }
      const allowed = Math.max(2 ** -7 * Math.abs(sum), 2 ** -20 * size);
      expect(Math.abs(fromBf16(code) - sum), `out[${t}, ${c}]`).toBeLessThanOrEqual(allowed);
    });
  });
});
