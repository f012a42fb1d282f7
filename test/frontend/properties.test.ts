/**
 * Properties: formulas mean what JavaScript computes; no text makes the front end throw; what it says of any text points into it.
 */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { verifyTile } from "../../src/ir/tile-verify.js";
import { evaluate as onHost } from "../../src/passes/index.js";
import { checkProperty } from "../support/property.js";
import { codes, evaluate, Overflow, SourceFolder } from "./sources.js";

const folder = new SourceFolder();
afterAll(() => folder.dispose());

// ── formulas ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** An expression's text, and whether it is an integer or a bool. Values stay small enough for every intermediate to be exact. */
const { int: integers, bool: booleans } = fc.letrec<{ int: string; bool: string }>((tie) => ({
  int: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("M", "N", "t", "u"),
    fc.integer({ min: 0, max: 9 }).map((n) => `n${n}`),
    fc.integer({ min: 0, max: 9 }).map(String),
    fc.tuple(tie("int"), fc.constantFrom("+", "-", "&", "|", "^"), tie("int")).map(([a, op, b]) => `${a} ${op} ${b}`),
    fc
      .tuple(tie("int"), fc.constantFrom("+", "-", "*", "&", "|", "^"), tie("int"))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    fc
      .tuple(tie("int"), fc.constantFrom("<<", ">>"), fc.integer({ min: 0, max: 3 }))
      .map(([a, op, b]) => `(${a}) ${op} ${b}`),
    fc.tuple(tie("int"), fc.integer({ min: 1, max: 9 })).map(([a, b]) => `(${a}) % ${b}`),
    fc.tuple(tie("int"), fc.integer({ min: 1, max: 9 })).map(([a, b]) => `idiv(${a}, ${b})`),
    fc.tuple(fc.constantFrom("min", "max", "Math.max"), tie("int"), tie("int")).map(([f, a, b]) => `${f}(${a}, ${b})`),
    tie("int").map((a) => `-(${a})`),
    tie("int").map((a) => `~(${a})`),
    fc.tuple(tie("bool"), tie("int"), tie("int")).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
    fc.tuple(tie("int"), tie("int")).map(([a, b]) => `half(${a}, ${b})`),
  ),
  bool: fc.oneof(
    { depthSize: "small" },
    fc
      .tuple(tie("int"), fc.constantFrom("<", "<=", ">", ">=", "===", "!=="), tie("int"))
      .map(([a, op, b]) => `((${a}) + n0 ${op} (${b}) + n0)`),
    fc.tuple(tie("bool"), fc.constantFrom("&&", "||"), tie("bool")).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie("bool").map((a) => `!${a}`),
  ),
}));

const digits = Array.from({ length: 10 }, (_, n) => `const n${n}: number = ${n};`).join(" ");
const helper = "const half = (a: number, b: number): number => { const sum = a + b; return idiv(sum, 2); };";

/** The same in plain JavaScript. */
function inJavaScript(text: string, values: Readonly<Record<string, number>>): number | boolean {
  const compute = new Function(
    "M",
    "N",
    "t",
    "u",
    "idiv",
    "min",
    "max",
    `${digits.replaceAll(": number", "")} const half = (a, b) => idiv(a + b, 2); return (${text});`,
  );
  const idiv = (a: number, b: number): number => Math.trunc(a / b);
  return compute(values.M, values.N, values.t, values.u, idiv, Math.min, Math.max) as number | boolean;
}

const small = fc.integer({ min: 1, max: 40 });

describe("formulas", () => {
  test("mean what JavaScript computes", async () => {
    const cases = fc.record({
      grid: fc.array(integers, { minLength: 1, maxLength: 3 }),
      conditions: fc.array(booleans, { minLength: 1, maxLength: 3 }),
      values: fc.array(fc.record({ M: small, N: small, t: small, u: small }), { minLength: 4, maxLength: 4 }),
    });
    await checkProperty(
      "formulas mean what JavaScript computes",
      cases,
      ({ grid, conditions, values }) => {
        const requires = conditions.map((c, i) => `"c${i}": ({ M, N }, { p: t, q: u }) => ${c}`);
        const result = folder.load(
          "formula.ts",
          `import { kernel, output, scalar, f32, i32, idiv, min, max } from "tilewright";
${digits}
${helper}
export const k = kernel("k", {
  params: { y: output(f32, ["M", "N"]), p: scalar(i32), q: scalar(i32) },
  tune: { t: [1], u: [1] },
  requires: { ${requires.join(", ")} },
  grid: ({ M, N }, { t, u }) => [${grid.join(", ")}],
}, () => {});
`,
        );
        const kernel = result.kernels[0]?.kernel;
        expect(codes(result)).toEqual([]);
        for (const drawn of values) {
          const value = { ...drawn, p: drawn.t, q: drawn.u };
          try {
            for (const e of [...(kernel?.grid ?? []), ...(kernel?.requires ?? []).map((r) => r.cond)])
              evaluate(e, value);
          } catch (error) {
            if (error instanceof Overflow) continue;
            throw error;
          }
          for (const [i, text] of grid.entries()) {
            const expr = kernel?.grid[i];
            expect(expr && Number(evaluate(expr, value)), text).toBe(Number(inJavaScript(text, value)) | 0);
            expect(expr && Number(onHost(expr, value)), text).toBe(Number(inJavaScript(text, value)) + 0);
          }
          for (const [i, text] of conditions.entries()) {
            const cond = kernel?.requires[i]?.cond;
            expect(cond && evaluate(cond, value), text).toBe(inJavaScript(text, value));
            expect(cond && onHost(cond, value), text).toBe(inJavaScript(text, value));
          }
        }
      },
      { runs: 60 },
    );
  });
});

// ── any text ────────────────────────────────────────────────────────────────────────────────────────────────────────

const kernels = "test/filetests/frontend";
const mistakes = "test/filetests/diagnostics";
const texts = [
  ...readdirSync(kernels)
    .filter((n) => n.endsWith(".ts") && n !== "gemm.ts")
    .map((n) => readFileSync(`${kernels}/${n}`, "utf8")),
  ...readdirSync(mistakes)
    .filter((n) => n.endsWith(".ts"))
    .map((n) => readFileSync(`${mistakes}/${n}`, "utf8")),
];

/** Words, numbers and signs of a text, with what is between them. */
const tokensOf = (text: string): string[] =>
  text.match(/"[^"\n]*"|[\w$]+|\s+|=>|[-+*/%&|^<>=!?:.,;(){}[\]`~@#'\\]/g) ?? [];
const spare = [
  "x",
  "y",
  "N",
  "0",
  "1.5",
  "-1",
  '"w"',
  "map",
  "load",
  "=>",
  "(",
  ")",
  "{",
  "}",
  "[",
  "]",
  "await ",
  "return ",
  "let ",
  "?",
  ":",
  "...",
  "!",
  "=",
  "+",
  "this",
  "null",
  ".at(0)",
  "\t",
  "é",
  "\r\n",
];

const mutants = fc.record({
  text: fc.constantFrom(...texts),
  changes: fc.array(
    fc.record({
      at: fc.nat(10_000),
      how: fc.constantFrom("drop", "swap", "double", "replace"),
      other: fc.nat(10_000),
      word: fc.constantFrom(...spare),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

function mutate({
  text,
  changes,
}: {
  text: string;
  changes: readonly { at: number; how: string; other: number; word: string }[];
}): string {
  const tokens = tokensOf(text);
  for (const change of changes) {
    const [i, j] = [change.at % tokens.length, change.other % tokens.length];
    const [a, b] = [tokens[i] as string, tokens[j] as string];
    if (change.how === "drop") tokens[i] = "";
    if (change.how === "double") tokens[i] = a + a;
    if (change.how === "replace") tokens[i] = change.word;
    if (change.how === "swap") [tokens[i], tokens[j]] = [b, a];
  }
  return tokens.join("");
}

describe("any text", () => {
  test("is lowered to IR that verifies, or refused with words that point into it", async () => {
    await checkProperty(
      "any text is lowered to IR that verifies, or refused with words that point into it",
      mutants,
      (mutant) => {
        const text = mutate(mutant);
        const { kernels: lowered, diagnostics } = folder.load("mutant.ts", text);
        expect(lowered.length + diagnostics.length).toBeGreaterThan(0);
        for (const { kernel } of lowered) verifyTile(kernel);
        const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
        for (const d of diagnostics) {
          expect(d.fix).not.toBe("");
          expect(d.message).not.toBe("");
          if (d.sourceLine === "" || !d.file.endsWith("mutant.ts")) continue;
          expect(d.sourceLine).toBe(lines[d.line - 1]);
          expect(d.column).toBeLessThanOrEqual(d.sourceLine.length + 1);
          expect(d.endColumn).toBeGreaterThan(d.column);
        }
      },
      { runs: 150 },
    );
  });
});
