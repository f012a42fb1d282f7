/** What programs of several launches refuse, they refuse into however many parts they split their work: each rule stands in a launch, which a size may leave out. */
import { describe, expect, test } from "vitest";
import { bind } from "../../src/compiler/bind.js";
import { program } from "../support/on-device.js";

type Settings = Readonly<Record<string, number>>;

/** Why sizes and scalars are refused, or "taken". */
function verdict(name: string, settings: Settings): string {
  const text = Object.entries(settings).map(([key, value]) => [key, String(value)] as const);
  try {
    bind(program(name).kernel, undefined, new Map(text));
    return "taken";
  } catch (error) {
    return (error as Error).message;
  }
}

const attention = { B: 1, N: 1, P: 64, page: 64, sm_scale: 0.5 };
const logits = { S: 300_000, topk: 5 };

/** Sizes that are legal, by default split; what is not; and the rule that says so. */
const programs: Readonly<Record<string, { legal: Settings; wrong: readonly (readonly [Settings, RegExp])[] }>> = {
  sparse_mla_decode: {
    legal: { ...attention, H: 128, K: 2048 },
    wrong: [
      [{ H: 129 }, /H must be at most 128/],
      [{ sm_scale: 0 }, /sm_scale must be positive/],
      [{ sm_scale: -1 }, /sm_scale must be positive/],
    ],
  },
  dense_mla_decode: {
    legal: { ...attention, H: 128, M: 40 },
    wrong: [
      [{ H: 129 }, /H must be at most 128/],
      [{ sm_scale: 0 }, /sm_scale must be positive/],
    ],
  },
  topk_select: {
    legal: { ...logits, R: 1 },
    wrong: [
      [{ topk: 0 }, /topk must be from 1 to 8192/],
      [{ topk: 8193 }, /topk must be from 1 to 8192/],
    ],
  },
  indexer_topk: {
    legal: { ...logits, T: 1, H: 64, D: 128 },
    wrong: [
      [{ topk: 8193 }, /topk must be from 1 to 8192/],
      [{ H: 60 }, /H must be a multiple of 8/],
    ],
  },
  indexer_topk_paged: {
    legal: { B: 1, N: 1, P: 500, M: 500, topk: 5, H: 64, D: 128 },
    wrong: [
      [{ topk: 0 }, /topk must be from 1 to 8192/],
      [{ D: 48 }, /D must be 32, 64 or 128/],
    ],
  },
};

describe.each(Object.entries(programs))("%s", (name, { legal, wrong }) => {
  const splits = [{}, { splits: 1 }, { splits: 2 }, { splits: 128 }];

  test("takes as many parts as it is told to, but not none", () => {
    for (const parts of splits) expect(verdict(name, { ...legal, ...parts })).toBe("taken");
    expect(verdict(name, { ...legal, splits: 0 })).toMatch(/splits must be at least 1/);
  });

  test.each(wrong)("refuses %o", (settings, rule) => {
    for (const parts of splits) expect(verdict(name, { ...legal, ...parts, ...settings })).toMatch(rule);
  });
});

test("moe_map takes no fewer chunks than hold its pairs", () => {
  const legal = { T: 300, k: 4, num_experts: 5, block: 8 };
  for (const chunks of [3, 4, 100]) expect(verdict("moe_map", { ...legal, chunks })).toBe("taken");
  for (const chunks of [0, 1, 2])
    expect(verdict("moe_map", { ...legal, chunks })).toMatch(/chunks of 512 pairs must hold T\*k/);
  expect(verdict("moe_map", { ...legal, T: 0 })).toBe("taken");
});
