/** The check of `agreement.*.test.ts`, one file per vector unit: the driver reads its environment once per process. */
import { expect, test } from "vitest";
import { type Device, open } from "../../../src/runtime/index.js";
import { propertySeed } from "../../support/property.js";
import { check, expected, explain } from "./agreement.js";
import { program } from "./generate/program.js";

const fresh = (): Device => open("virtual:sm_100a", { threads: 1, budget: 5_000_000 });

/** Random programs on a vector unit (or the host's best, if it lacks that one) and on the reference interpreter. */
export function agreesOn(unit: string, programs: number, stream: number): void {
  test(`random PTX programs leave what the manual says: ${unit}`, async () => {
    process.env.TILEWRIGHT_VGPU_UNIT = unit;
    let device = fresh();
    // Fast-check's seeds are below 2^31: no two streams meet.
    const first = propertySeed * 8 + stream * 2 ** 40;
    const lengths: number[] = [];
    for (let i = 0; i < programs; i++) {
      const made = program(first + i);
      const text = made.text();
      const want = expected(made, text);
      lengths.push(want.instructions);
      const found = await check(device, made, text, want);
      if (found === undefined) continue;
      const explained = await explain(made, found, async (candidate) => {
        device.close();
        device = fresh();
        return check(device, made, candidate);
      });
      expect.fail(`TILEWRIGHT_SEED=${propertySeed}, vector unit ${unit}: ${explained}`);
    }
    device.close();
    const median = lengths.sort((a, b) => a - b)[lengths.length >> 1] as number;
    expect(median).toBeGreaterThan(120);
  });
}
