/** The text form of thread IR: what is printed is parsed back to the same, and mistakes are shown where they are. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emitPtx } from "../../src/emit/ptx.js";
import type { ThreadFunction } from "../../src/ir/thread.js";
import { IrSyntaxError, parseThread, parseThreadWithLines, printThread } from "../../src/ir/thread-text.js";
import { checkThread } from "../../src/ir/thread-verify.js";
import { targetFor } from "../../src/targets/index.js";
import { checkProperty } from "../support/property.js";
import { coveringOpcodes, pickFrom, RandomThread } from "./random-thread.js";

const opcodes = coveringOpcodes();
const seeds = fc.record({ seed: fc.nat(), size: fc.nat({ max: 40 }) });

function randomFunction({ seed, size }: { seed: number; size: number }): ThreadFunction {
  const random = new RandomThread(pickFrom(seed));
  return random.function(random.nodes(opcodes, size), "sm_90a");
}

describe("thread IR text", () => {
  test("print → parse gives the same function, print → parse → print the same text", async () => {
    await checkProperty(
      "round trip",
      seeds,
      (seed) => {
        const fn = randomFunction(seed);
        const text = printThread(fn);
        const back = parseThread(text);
        expect(back).toEqual(fn);
        expect(printThread(back)).toBe(text);
      },
      { runs: 300 },
    );
  });

  test("random functions keep the rules, and what keeps the rules is printed as PTX", async () => {
    await checkProperty(
      "valid",
      seeds,
      (seed) => {
        const fn = randomFunction(seed);
        // Barriers land anywhere here; where they may stand has its own tests.
        const placing = new Set(["TW-IR-DIVERGENT", "TW-IR-BARRIER"]);
        expect(
          checkThread(fn, targetFor("sm_90a"))
            .filter(({ code }) => !placing.has(code))
            .map(({ message }) => message),
        ).toEqual([]);
        const printable = {
          ...fn,
          body: fn.body.filter((node) => JSON.stringify(node).includes('"acquire"') === false),
        };
        expect(emitPtx(printable).ptx).toContain(".visible .entry random(");
      },
      { runs: 150 },
    );
  });

  test("values that are hard to write survive", () => {
    const text = `function f: sm_80, 32 threads, cluster 1 {
  param "a b": u64 = tensor "a b"

  %rd0 = mov.b64 18446744073709551615:b64
  %rd1 = mov.b64 -9223372036854775808:b64
  %f2 = mov.f32 0fFF800000
  %f3 = mov.f32 0f80000000
  %f4 = mov.f32 0f7FC00000
  %fd5 = mov.f64 0d3FF0000000000000
  %p6 = mov.pred 1:pred
  %h7 = mov.b16 -1:b16
  // a comment; with "anything" in it
}
`;
    expect(printThread(parseThread(text))).toBe(text);
  });

  test.each([
    ["", 1, 1, "expected a function"],
    ["function f: sm_80, 32 threads {\n}", 1, 31, "expected ','"],
    ["function f: sm_80, 32 threads, cluster 1 {\n  %r1 = frob.b32 %r2\n}", 2, 9, "no opcode 'frob.b32'"],
    ["function f: sm_80, 32 threads, cluster 1 {\n  %r1 = add.s32 %r2,\n}", 2, 21, "expected an operand"],
    ["function f: sm_80, 32 threads, cluster 1 {\n  ret\n", 2, 3, "no opcode 'ret'"],
    ["function f: sm_80, 32 threads, cluster 1 {\n  trap\n", 3, 1, "expected '}', found the end of the text"],
    [
      "function f: sm_80, 32 threads, cluster 1 {\n  if %r1 {\n  }\n}\n}",
      5,
      1,
      "expected the end of the text after the function",
    ],
    ["function f: sm_80, 32 threads, cluster 1 {\n  trap | fetch Q\n}", 2, 10, "expected 'read'"],
    ["function f: sm_80, 32 threads, cluster 1 {\n  %f1 = mov.f32 0f3F8\n}", 2, 17, "expected an operand"],
  ])("a mistake is reported with its line and column (%#)", (text, line, column, problem) => {
    let error: unknown;
    try {
      parseThread(text);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(IrSyntaxError);
    expect({ line: (error as IrSyntaxError).line, column: (error as IrSyntaxError).column }).toEqual({ line, column });
    expect((error as IrSyntaxError).problem).toContain(problem);
  });

  test("every node knows its line", () => {
    const text = "; a comment of the file\nfunction f: sm_80, 32 threads, cluster 1 {\n\n  trap\n  trap\n}\n";
    const { fn, lineOf } = parseThreadWithLines(text);
    expect(fn.body.map((node) => lineOf.get(node))).toEqual([4, 5]);
  });
});
