/** Which target serves which GPU, and what each one has. */
import { describe, expect, test } from "vitest";
import { targetFor, targetNames, targets, UnknownTargetError } from "../../src/targets/index.js";

describe("targets", () => {
  test.each([
    ["sm_80", 166912],
    ["sm_86", 101376],
    ["sm_89", 101376],
    ["sm_90a", 232448],
    ["sm_100a", 232448],
    ["sm_120a", 101376],
  ])("%s: bytes of shared memory a block may have", (name, bytes) => {
    expect(targetFor(name).sharedLimit).toBe(bytes);
  });

  test.each([
    [[8, 0], "sm_80"],
    [[8, 6], "sm_86"],
    [[8, 7], "sm_80"],
    [[8, 8], "sm_86"],
    [[8, 9], "sm_89"],
    [[9, 0], "sm_90a"],
    [[10, 0], "sm_100a"],
    [[10, 3], "sm_100a"],
    [[11, 0], "sm_100a"],
    [[12, 0], "sm_120a"],
    [[12, 1], "sm_120a"],
  ] as const)("compute capability %j is served by %s", (capability, name) => {
    expect(targetFor(capability).name).toBe(name);
  });

  test("names with and without the suffix", () => {
    expect(targetFor("sm_90").name).toBe("sm_90a");
    expect(targetFor("sm_100").name).toBe("sm_100a");
    for (const name of targetNames) expect(targetFor(name).name).toBe(name);
  });

  test.each(["sm_75", "sm_80a", "sm_87", "90a", "", "sm_", "sm_89x"])(
    "'%s' is refused and the names are listed",
    (name) => {
      expect(() => targetFor(name)).toThrow(UnknownTargetError);
      expect(() => targetFor(name)).toThrow(/sm_80, sm_86, sm_89, sm_90a, sm_100a, sm_120a/);
    },
  );

  test("GPUs before 8.0 are refused", () => {
    expect(() => targetFor([7, 5])).toThrow(/7\.5 is not supported/);
  });

  test("fp8 products: m16n8k32 where there is a unit, widened to f16 where there is none", () => {
    // ptxas takes fp8 mma.sync for sm_90a and sm_100a too, and makes conversions, f16 products and additions of it.
    expect(targets.filter((t) => t.fp8Mma).map((t) => t.name)).toEqual(["sm_89", "sm_120a"]);
    for (const target of targets) {
      const choice = target.selectMma("e4m3", "e5m2");
      expect(choice).toEqual(
        target.fp8Mma
          ? { shape: { m: 16, n: 8, k: 32 }, aType: "e4m3", bType: "e5m2" }
          : { shape: { m: 16, n: 8, k: 16 }, aType: "f16", bType: "f16" },
      );
      expect(target.selectMma("bf16")).toEqual({ shape: { m: 16, n: 8, k: 16 }, aType: "bf16", bType: "bf16" });
      expect(() => target.selectMma("bf16", "f16")).toThrow("no matrix instruction");
      expect(() => target.selectMma("e4m3", "bf16")).toThrow("no matrix instruction");
    }
  });
});
