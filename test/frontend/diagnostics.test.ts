/**
 * Golden diagnostics: each file of test/filetests/diagnostics holds one mistake; the text beside it is what its author must read.
 * TILEWRIGHT_BLESS=1 writes the texts anew.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnosticCatalogue, Frontend, renderDiagnostic } from "../../src/frontend/index.js";

const folder = "test/filetests/diagnostics";
const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .sort();
const frontend = new Frontend({ languageEntry: resolve("src/language/index.ts") });
const bless = process.env.TILEWRIGHT_BLESS === "1";

describe("golden diagnostics", () => {
  for (const name of cases) {
    test(name, () => {
      const { kernels, diagnostics } = frontend.load(`${folder}/${name}`);
      const text = `${diagnostics.map((d) => renderDiagnostic(d)).join("\n\n")}\n`;
      const golden = `${folder}/${name.replace(/\.ts$/, ".txt")}`;
      if (bless) writeFileSync(golden, text);
      expect(existsSync(golden), `${golden} is missing: bless it`).toBe(true);
      expect(text).toBe(readFileSync(golden, "utf8"));
      expect(kernels).toEqual([]);
      expect(diagnostics.length).toBeGreaterThan(0);
      for (const d of diagnostics) {
        if (d.sourceLine === "") continue;
        const line = readFileSync(d.file, "utf8").split("\n")[d.line - 1];
        expect(d.sourceLine).toBe(line);
        expect(d.column).toBeGreaterThanOrEqual(1);
        expect(d.endColumn).toBeGreaterThan(d.column);
        expect(d.endColumn - 1).toBeLessThanOrEqual(Math.max(d.column, d.sourceLine.length));
        expect(d.fix).not.toBe("");
        if (d.code.startsWith("TW")) expect(diagnosticCatalogue).toHaveProperty(d.code);
      }
    });
  }

  test("there are at least forty codes among them", () => {
    const codes = new Set(
      cases.flatMap(
        (name) => readFileSync(`${folder}/${name.replace(/\.ts$/, ".txt")}`, "utf8").match(/error (TW\d+)/g) ?? [],
      ),
    );
    expect(codes.size).toBeGreaterThanOrEqual(40);
  });
});

test("a source line cannot steer the terminal, and its underline stays in place", () => {
  const text = renderDiagnostic({
    code: "TW1001",
    severity: "error",
    message: "m",
    file: "a.ts",
    line: 1,
    column: 6,
    endColumn: 8,
    sourceLine: "\x1b[2J\tab\x07\u009b",
    chain: [],
    fix: "f",
  });
  expect(text.split("\n").slice(2, 4)).toEqual(["  1 | \ufffd[2J\tab\ufffd\ufffd", "    |     \t~~"]);
});
