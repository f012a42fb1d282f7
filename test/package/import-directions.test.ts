import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { cycles, directionViolations, importGraph, importsOf } from "./import-graph.js";

const src = path.resolve(import.meta.dirname, "../../src");

function readSources(): Map<string, string> {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => !file.startsWith("native/"));
  return new Map(files.map((file) => [file, readFileSync(path.join(src, file), "utf8")]));
}

describe("src", () => {
  const graph = importGraph(readSources());

  test("has imports to look at", () => {
    expect(graph.length).toBeGreaterThan(100);
  });

  test("imports in the directions of the design", () => {
    expect(directionViolations(graph)).toEqual([]);
  });

  test("has no circular imports", () => {
    expect(cycles(graph)).toEqual([]);
  });
});

describe("the checker", () => {
  const check = (files: Record<string, string>) => directionViolations(importGraph(new Map(Object.entries(files))));
  const target = { "ir/tile.ts": "", "language/dtypes.ts": "", "language/tiles.ts": "", "passes/lower.ts": "" };

  test.each([
    ["a plain import", 'import { x } from "../passes/lower.js";'],
    ["an import for its effect", 'import "../passes/lower.js";'],
    ["a type import", 'import type { X } from "../passes/lower.js";'],
    ["an inline type import", 'import { type X } from "../passes/lower.js";'],
    ["a re-export", 'export * from "../passes/lower.js";'],
    ["a named re-export over lines", 'export {\n  x,\n} from "../passes/lower.js";'],
    ["a dynamic import", 'const m = await import("../passes/lower.js");'],
    ["a dynamic import of a plain template", "const m = import(`../passes/lower.js`);"],
    ["an import type", 'let x: import("../passes/lower.js").X;'],
  ])("catches %s against the direction", (_, line) => {
    expect(check({ ...target, "ir/bad.ts": `const ok = 1;\n${line}` })).toEqual([
      "src/ir/bad.ts:2 imports passes/lower.ts: ir may import language/dtypes.ts",
    ]);
  });

  test("allows one file of a folder where a rule names the file", () => {
    expect(check({ ...target, "ir/good.ts": 'import type { D } from "../language/dtypes.js";' })).toEqual([]);
    expect(check({ ...target, "ir/bad.ts": 'import type { T } from "../language/tiles.js";' })).toHaveLength(1);
  });

  test("lets files of one folder import each other, at any depth", () => {
    expect(check({ "passes/a/b.ts": 'import "../lower.js";', "passes/lower.ts": 'import "./a/b.js";' })).toEqual([]);
  });

  test("keeps ts-morph in the front end", () => {
    const line = 'import { ts } from "ts-morph";';
    expect(check({ "frontend/a.ts": line })).toEqual([]);
    expect(check({ "cli/a.ts": line })).toEqual(["src/cli/a.ts:1 imports ts-morph: only frontend may import ts-morph"]);
  });

  test("refuses a folder without a rule, and a way out of src", () => {
    expect(check({ "utils/a.ts": 'import "node:fs";' })).toHaveLength(1);
    expect(check({ "cli/a.ts": 'import "../../test/support/x.js";' })).toEqual([
      "src/cli/a.ts:1 imports ../test/support/x.js: it lies outside src",
    ]);
  });

  test("does not take a comment or a string for an import", () => {
    const text = '// import "../passes/lower.js"\nconst s = \'import "../passes/lower.js"\';';
    expect(importsOf("ir/a.ts", text, new Set())).toEqual([]);
  });

  test("finds each cycle once, and none through types alone", () => {
    const graph = (files: Record<string, string>) => cycles(importGraph(new Map(Object.entries(files))));
    const ring = { "ir/a.ts": 'import "./b.js";', "ir/b.ts": 'import "./c.js";', "ir/c.ts": 'import "./a.js";' };
    expect(graph(ring)).toEqual(["ir/a.ts → ir/b.ts → ir/c.ts → ir/a.ts"]);
    expect(graph({ "ir/a.ts": 'export * from "./a.js";' })).toEqual(["ir/a.ts → ir/a.ts"]);
    expect(graph({ ...ring, "ir/c.ts": 'import type { A } from "./a.js";' })).toEqual([]);
  });
});
