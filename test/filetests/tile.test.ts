/** Runs the golden files of tile IR: tile/*.tir (rules and round trips). */
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { IrSyntaxError, parseTile, parseTileWithLines, printTile } from "../../src/ir/tile-text.js";
import { checkTile } from "../../src/ir/tile-verify.js";
import { type Case, compareFindings, compareOutput, type FileTest, readFileTest } from "./filetest.js";

const folder = path.join(import.meta.dirname, "tile");

describe("tile", () => {
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".tir"))
    .sort()) {
    const file = readFileTest(path.join(folder, name));
    for (const command of file.commands) test(`${name}: ${command.name}`, () => run(file, command.name));
  }
});

function run(file: FileTest, command: string): void {
  switch (command) {
    case "print":
      compareOutput(
        file,
        file.cases.map((one) => printTile(parseTile(one.text))),
      );
      return;
    case "roundtrip":
      for (const one of file.cases) {
        const printed = printTile(parseTile(one.text));
        expect(printTile(parseTile(printed))).toBe(printed);
      }
      return;
    case "verify":
      expect(file.cases.flatMap(verify)).toEqual([]);
      return;
    case "syntax":
      expect(file.cases.flatMap((one) => compareFindings(one, syntaxErrors(one.text)))).toEqual([]);
      return;
    default:
      throw new Error(`no command '${command}': verify, roundtrip, print, syntax`);
  }
}

function verify(one: Case): string[] {
  const { kernel, lineOf } = parseTileWithLines(one.text);
  return compareFindings(
    one,
    checkTile(kernel).map(({ at, message }) => ({ line: lineOf.get(at) ?? 0, message })),
  );
}

function syntaxErrors(text: string): { line: number; message: string }[] {
  try {
    parseTile(text);
    return [];
  } catch (error) {
    if (!(error instanceof IrSyntaxError)) throw error;
    return [{ line: error.line, message: `${error.column}: ${error.problem}` }];
  }
}
