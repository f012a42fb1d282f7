import fc from "fast-check";
import { expect, test } from "vitest";
import { Recent } from "../../src/compiler/recent.js";
import { checkProperty } from "../support/property.js";

test("what was used longest ago gives way, and its owner is told", () => {
  const dropped: string[] = [];
  const table = new Recent<string>(10, (value) => dropped.push(value));
  for (const key of ["a", "b"]) table.set(key, key.toUpperCase(), 4);
  expect(table.get("a")).toBe("A");
  table.set("c", "C", 4);
  expect([table.get("a"), table.get("b"), table.get("c")]).toEqual(["A", undefined, "C"]);
  table.set("c", "C again", 5);
  expect(dropped).toEqual(["B", "C"]);
  table.set("huge", "HUGE", 100);
  expect([table.get("a"), table.get("c"), table.get("huge"), table.size]).toEqual([undefined, undefined, "HUGE", 1]);
});

test("a table holds at most its limit, and nothing is dropped that is still in it", async () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 5 })), { maxLength: 60 });
  await checkProperty("recent", steps, (list) => {
    const held = new Map<number, number>();
    const table = new Recent<number>(12, (value) => held.delete(value));
    for (const [i, [key, weight]] of list.entries()) {
      held.set(i, weight);
      table.set(String(key), i, weight);
      expect(held.size).toBe(table.size);
      expect([...held.values()].reduce((sum, w) => sum + w, 0)).toBeLessThanOrEqual(12);
      expect(table.get(String(key))).toBe(i);
    }
  });
});
