/** What `ptxas` makes of fp8 `mma.sync`: on sm_90a and sm_100a a sequence, which the engine's arithmetic follows; elsewhere one instruction. */
import path from "node:path";
import { describe, expect } from "vitest";
import { assemble, disassemble, withScratchFolder } from "../../src/toolchain/index.js";
import { testWithPtxas } from "../support/ptxas.js";

/** A kernel around one product, its sums of type `sum`. */
function product(target: string, k: number, sum: "f32" | "f16"): string {
  const registers = (letter: string, from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `%${letter}${from + i}`);
  const [letter, count] = sum === "f16" ? (["r", 2] as const) : (["f", 4] as const);
  const [a, b] = [registers("r", 0, k / 8), registers("r", 4, k / 16)];
  const [c, d] = [registers(letter, 10, count), registers(letter, 20, count)];
  const list = (names: readonly string[]) => `{${names.join(", ")}}`;
  return [
    ".version 8.7",
    `.target ${target}`,
    ".address_size 64",
    ".visible .entry k(.param .u64 p) {",
    ".reg .b32 %r<30>; .reg .f32 %f<30>; .reg .b64 %d<1>;",
    "ld.param.u64 %d0, [p];",
    ...[...a, ...b, ...c].map((name, i) => `ld.global.b32 ${name}, [%d0+${4 * i}];`),
    `mma.sync.aligned.m16n8k${k}.row.col.${sum}.e4m3.e5m2.${sum} ${list(d)}, ${list(a)}, ${list(b)}, ${list(c)};`,
    ...d.map((name, i) => `st.global.b32 [%d0+${128 + 4 * i}], ${name};`),
    "ret;",
    "}",
    "",
  ].join("\n");
}

/** The instructions that compute, in order: opcode and operands. */
async function arithmetic(target: string, k: number, sum: "f32" | "f16"): Promise<[string, string[]][]> {
  const functions = await withScratchFolder(async (folder) => {
    const cubinPath = path.join(folder, "module.cubin");
    const assembly = await assemble(product(target, k, sum), target, { cubinPath });
    expect(assembly.ok, assembly.log).toBe(true);
    return (await disassemble(cubinPath)).functions;
  });
  return (functions[0]?.instructions ?? [])
    .filter(({ opcode }) => /^(?:F2FP|HMMA|QMMA|FADD|HADD2)/.test(opcode))
    .map(({ opcode, operands }) => [opcode, operands.split(/,\s*/).map((each) => each.replace(/\.reuse$/, ""))]);
}

describe("fp8 mma.sync", () => {
  for (const target of ["sm_90a", "sm_100a"]) {
    for (const [k, steps] of [
      [32, "HMMA.16816"],
      [16, "HMMA.1688"],
    ] as const) {
      for (const sum of ["f32", "f16"] as const) {
        testWithPtxas(`m16n8k${k} with ${sum} sums is two products of f16 and additions on ${target}`, async () => {
          const found = await arithmetic(target, k, sum);
          // Which half of its word each f16 register holds.
          const halves = new Map<string, number>();
          const seen: number[][] = [];
          let last = "";
          for (const [opcode, operands] of found) {
            const [to = "", from = "", b = "", c = ""] = operands;
            if (opcode.startsWith("F2FP")) halves.set(to, from.endsWith(".H1") ? 1 : 0);
            if (!opcode.startsWith("HMMA")) continue;
            expect(opcode).toBe(`${steps}.${sum.toUpperCase()}`);
            // From zero, then from the first product.
            expect(c).toBe(seen.length === 0 ? "RZ" : last);
            seen.push([halves.get(from) ?? -1, halves.get(b) ?? -1]);
            last = to;
          }
          expect(seen).toEqual([
            [0, 0],
            [1, 1],
          ]);
          const additions = found.slice(-(sum === "f16" ? 2 : 4)).map(([opcode]) => opcode);
          expect(new Set(additions)).toEqual(new Set([sum === "f16" ? "HADD2" : "FADD"]));
        });
      }
    }
  }

  for (const target of ["sm_89", "sm_120a"]) {
    testWithPtxas(`is one instruction on ${target}`, async () => {
      const opcodes = (await arithmetic(target, 32, "f32")).map(([opcode]) => opcode);
      expect(opcodes).toEqual(["QMMA.16832.F32.E4M3.E5M2"]);
    });
  }
});
