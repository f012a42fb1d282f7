/** The text form of tile IR: what is printed is parsed back to the same, and mistakes are shown where they are. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IrSyntaxError, parseTile, printTile } from "../../src/ir/tile-text.js";
import { checkProperty } from "../support/property.js";
import { pickFrom } from "./random-thread.js";
import { RandomTile } from "./random-tile.js";

describe("tile IR text", () => {
  test("print → parse gives the same kernel, print → parse → print the same text", async () => {
    await checkProperty(
      "round trip",
      fc.record({ seed: fc.nat(), size: fc.nat({ max: 30 }) }),
      ({ seed, size }) => {
        const kernel = new RandomTile(pickFrom(seed)).kernel(size);
        const text = printTile(kernel);
        const back = parseTile(text);
        expect(back).toEqual(kernel);
        expect(printTile(back)).toBe(text);
      },
      // Its dim N is shadowed by a scalar after a buffer of shape [N] was declared.
      { runs: 500, examples: [{ seed: 2093846120, size: 29 }] },
    );
  });

  const head = "kernel k {\n  input x: f32[4]\n  grid 1, 1, 1\n  warps 1\n";
  test.each([
    ["", 1, 1, "expected a kernel"],
    ["kernel k {\n  input x: f33[4]\n", 2, 12, "expected a dtype"],
    ["kernel k {\n  input x: f32[4]\n  barrier\n}\n", 3, 3, "a kernel has a line 'grid"],
    [`${head}  let a: i32 = b\n}\n`, 5, 17, "no scalar 'b'"],
    [`${head}  let a: f32 = y[0]\n}\n`, 5, 17, "no buffer 'y'"],
    [`${head}  let a: i32 = frob(1)\n}\n`, 5, 16, "no function 'frob'"],
    [`${head}  let a: i32 = (1 + 2\n}\n`, 5, 22, "expected ')'"],
    [`${head}  copy x -> z\n}\n`, 5, 13, "no buffer 'z'"],
    [`${head}  s: f32 = frobnicate x\n}\n`, 5, 12, "expected load, map"],
    [`${head}  m: f32[4] = map(x) (a | i) => {\n  let b: f32 = a\n  }\n`, 7, 3, "expected a statement"],
    [`${head}  barrier\n`, 6, 1, "found the end of the text"],
  ])("a mistake is reported with its line and column (%#)", (text, line, column, problem) => {
    let error: unknown;
    try {
      parseTile(text);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(IrSyntaxError);
    const found = error as IrSyntaxError;
    expect({
      line: found.line,
      column: found.column,
      problem: found.problem.includes(problem) ? problem : found.problem,
    }).toEqual({ line, column, problem });
  });

  test("signs bind as in TypeScript", () => {
    const value = (text: string) => {
      const stmt = parseTile(`${head}  let a: i32 = ${text}\n}\n`).body[0];
      return stmt?.k === "let"
        ? printTile({ ...parseTile(`${head}}\n`), body: [stmt] })
            .split("\n")
            .find((line) => line.includes("let a"))
            ?.split(" = ")[1]
        : "";
    };
    expect(value("1 + 2 * 3 - 4")).toBe("(1 + (2 * 3)) - 4");
    expect(value("1 << 2 + 3 & 7")).toBe("(1 << (2 + 3)) & 7");
    expect(value("select(1 < 2 && 3 >= 2 || false, -5, -(5))")).toBe(
      "select(((1 < 2) && (3 >= 2)) || false, -5, -(5))",
    );
  });
});
