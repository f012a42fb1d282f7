/** Every opcode of the table as CUDA C++: NVRTC compiles it without a word. */
import { describe, expect } from "vitest";
import { compileTwin } from "../../src/compiler/index.js";
import { emitCuda } from "../../src/emit/cuda.js";
import type { Inst } from "../../src/ir/thread.js";
import { opcode, opEntry } from "../../src/ir/thread-ops.js";
import { coveringOpcodes, pickFrom, RandomThread } from "../ir/random-thread.js";
import { testWithNvrtc } from "../support/nvrtc.js";

/** All but setmaxnreg.dec, which ptxas refuses in a kernel that uses few registers. */
const covering = coveringOpcodes().filter((text) => !text.startsWith("setmaxnreg.dec"));

describe("every opcode of the table", () => {
  for (const seed of [1, 2])
    testWithNvrtc(`compiles without a warning, operands of seed ${seed}`, async () => {
      const random = new RandomThread(pickFrom(seed));
      const thread = random.function(
        covering.map((text) => guarded(random, text)),
        "sm_90a",
      );
      expect((await compileTwin(emitCuda(thread))).ptx).toContain(".entry random(");
    });
});

/** What ends the thread is guarded, so that the rest is not unreachable. */
function guarded(random: RandomThread, text: string): Inst {
  const inst = random.inst(text);
  const { effect, op } = opEntry(opcode(text));
  return effect === "control" && op !== "setmaxnreg"
    ? { ...inst, guard: { reg: random.some("pred"), negated: false } }
    : inst;
}
