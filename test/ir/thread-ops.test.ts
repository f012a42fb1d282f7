/** The opcode table against ptxas: everything it allows must assemble, and its version and target needs must be exact. */
import { describe, expect, test } from "vitest";
import { emitPtx } from "../../src/emit/ptx.js";
import type { Node } from "../../src/ir/thread.js";
import { findOp, opcode, opEntry, splitOpcode } from "../../src/ir/thread-ops.js";
import { checkThread } from "../../src/ir/thread-verify.js";
import { targetFor } from "../../src/targets/index.js";
import { type Assembly, assemble } from "../../src/toolchain/index.js";
import { testWithPtxas } from "../support/ptxas.js";
import { coveringOpcodes, pickFrom, RandomThread } from "./random-thread.js";

/** All but setmaxnreg.dec, which ptxas refuses in a kernel that uses few registers: test/filetests/ptx has it in one that does not. */
const covering = coveringOpcodes().filter((text) => !text.startsWith("setmaxnreg.dec"));

describe("opcode table", () => {
  test("an opcode's text is taken apart into family, modifiers and type", () => {
    expect(opcode("ld.global.nc.L1::no_allocate.v4.b32")).toEqual({
      op: "ld",
      mods: ["global", "nc", "L1::no_allocate", "v4"],
      type: "b32",
    });
    expect(opcode("cp.async.wait_group")).toEqual({ op: "cp.async.wait_group", mods: [] });
    expect(opcode("mma.sync.aligned.m16n8k32.row.col.f32.e4m3.e4m3.f32").type).toBe("f32");
    expect(opcode("cvt.rn.bf16x2.f32")).toEqual({ op: "cvt", mods: ["rn", "bf16x2"], type: "f32" });
  });

  test("what is not written down is no opcode", () => {
    for (const text of [
      "add.f32",
      "mul.s32",
      "fma.f32",
      "ld.b32",
      "ld.global.v4.b64",
      "mma.sync.aligned.m16n8k16.row.row.f32.f16.f16.f32",
      "foo.b32",
    ]) {
      expect(splitOpcode(text), text).toBeUndefined();
    }
    expect(findOp({ op: "bar", mods: ["sync"] })).toBeUndefined();
  });

  testWithPtxas("every form assembles", async () => {
    for (const [name, pick] of [
      ["sm_90a", pickFrom(1)],
      ["sm_90a", pickFrom(2)],
    ] as const) {
      const random = new RandomThread(pick);
      const body: Node[] = covering.map((text) => guarded(random, text));
      const fn = random.function(body, name);
      expect(
        checkThread(fn, targetFor(name))
          .filter(({ code }) => code !== "TW-IR-DIVERGENT")
          .map(({ message }) => message),
      ).toEqual([]);
      const { ptx } = emitPtx(fn);
      const result = await assemble(ptx, name, { optimisation: 0 });
      expect(refusals(ptx, result)).toEqual([]);
    }
  });

  testWithPtxas("the table's least versions and targets are enough", async () => {
    const failures: string[] = [];
    for (const cc of [80, 89, 90]) {
      const random = new RandomThread(pickFrom(cc));
      const texts = covering.filter(
        (text) => opEntry(opcode(text)).cc === cc && opEntry(opcode(text)).arch === undefined,
      );
      for (const version of new Set(texts.map((text) => opEntry(opcode(text)).version))) {
        const body = texts
          .filter((text) => opEntry(opcode(text)).version === version)
          .map((text) => guarded(random, text));
        const target = cc === 90 ? "sm_90a" : `sm_${cc}`;
        const module = emitPtx(random.function(body, target));
        expect(module.target).toBe(`sm_${cc}`);
        const result = await assemble(module.ptx, `sm_${cc}`, { optimisation: 0 });
        failures.push(...refusals(module.ptx, result));
      }
    }
    expect(failures).toEqual([]);
  });
});

/** What ptxas refused, each with its line of the module. */
function refusals(ptx: string, { messages }: Assembly): string[] {
  const lines = ptx.split("\n");
  const errors = messages.filter(
    ({ severity, text }) => severity !== "warning" && !text.startsWith("Ptx assembly aborted"),
  );
  return errors.map(({ line, text }) => `${/version.*/.exec(ptx)?.[0]}: ${lines[(line ?? 0) - 1]?.trim()} ${text}`);
}

function guarded(random: RandomThread, text: string): Node {
  const inst = random.inst(text);
  const entry = opEntry(inst);
  // What ends or resizes the thread must not make the rest unreachable.
  return entry.effect === "control" && entry.op !== "setmaxnreg"
    ? { ...inst, guard: { reg: random.some("pred"), negated: false } }
    : inst;
}
