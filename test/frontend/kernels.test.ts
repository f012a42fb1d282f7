/**
 * Golden tile IR: the kernels of test/filetests/frontend, printed. Of every kernel: each node's span lies in its source, names are
 * unique, and whatever an expression refers to is defined before it. TILEWRIGHT_BLESS=1 writes the golden files anew.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { renderDiagnostic } from "../../src/frontend/index.js";
import type { Expr, Kernel, Region, Span, Stmt } from "../../src/ir/tile.js";
import { operandsOf } from "../../src/ir/tile-operands.js";
import { parseTile, printTile } from "../../src/ir/tile-text.js";
import { verifyTile } from "../../src/ir/tile-verify.js";
import { catalogue } from "../../src/kernels/catalogue.js";
import { frontend } from "./sources.js";

const folder = "test/filetests/frontend";
const bless = process.env.TILEWRIGHT_BLESS === "1";

/** Visits every object of the IR. */
function walk(node: unknown, visit: (node: object) => void): void {
  if (typeof node !== "object" || node === null) return;
  visit(node);
  for (const [key, value] of Object.entries(node)) if (key !== "span") walk(value, visit);
}

/** Every span points at text that is there; returns how many there are. */
function checkSpans(kernel: Kernel): number {
  const sources = kernel.files.map((file) => readFileSync(file, "utf8").split("\n"));
  let count = 0;
  const check = (span: Span): void => {
    count += 1;
    const line = sources[span.file]?.[span.line - 1];
    expect(line, `line ${span.line} of ${kernel.files[span.file]}`).toBeDefined();
    expect(span.column).toBeGreaterThanOrEqual(1);
    expect(span.endColumn).toBeGreaterThan(span.column);
    expect(span.endColumn - 1).toBeLessThanOrEqual(line?.length ?? 0);
    expect(line?.slice(span.column - 1, span.endColumn - 1)).toMatch(/^\S/);
    for (const call of span.chain ?? []) {
      expect(call.chain).toBeUndefined();
      check(call);
    }
  };
  walk(kernel, (node) => {
    if ("span" in node) check(node.span as Span);
  });
  return count;
}

/** Names are defined once, before they are used; buffers where buffers belong. */
function checkNames(kernel: Kernel): void {
  const scalars = new Set<string>();
  const buffers = new Map<string, number>();
  for (const p of kernel.params) if (p.k === "tensor") buffers.set(p.name, p.dims.length);
  const every = new Set([...kernel.params.map((p) => p.name)]);
  const symbols = new Set([...kernel.dims, ...kernel.tune.map((t) => t.name)]);
  const define = (name: string): void => {
    expect(every.has(name), `${name} is defined once`).toBe(false);
    every.add(name);
    scalars.add(name);
  };
  const defineBuffer = (name: string, rank: number): void => {
    define(name);
    scalars.delete(name);
    if (rank > 0) buffers.set(name, rank);
    else scalars.add(name);
  };
  const expression = (e: Expr): void => {
    if (e.k === "ref") expect(scalars.has(e.name), `the scalar ${e.name}`).toBe(true);
    if (e.k === "sym") expect(symbols.has(e.name), `the symbol ${e.name}`).toBe(true);
    if (e.k === "at") expect(buffers.get(e.buffer), `the rank of ${e.buffer}`).toBe(e.index.length);
    operandsOf(e).forEach(expression);
  };
  const region = (r: Region): void => {
    expect(buffers.get(r.buffer), `the rank of ${r.buffer}`).toBe(r.shape.length);
    if (r.row !== undefined) define(r.row);
    [...(r.origin ?? []), ...r.shape].forEach(expression);
  };
  const lambda = (fn: NonNullable<Extract<Stmt, { k: "reduce" }>["fn"]>): void => {
    [...fn.elements, ...fn.coordinates].forEach(define);
    fn.body.forEach(statement);
    expression(fn.result);
  };
  const statement = (s: Stmt): void => {
    if ("value" in s) expression(s.value);
    if ("cond" in s) expression(s.cond);
    if ("index" in s) s.index.forEach(expression);
    if ("shape" in s) s.shape.forEach(expression);
    switch (s.k) {
      case "reinterpret":
        s.dims.forEach(expression);
        defineBuffer(s.name, s.dims.length);
        return;
      case "copy":
        region(s.src);
        region(s.dst);
        break;
      case "mma":
        expect(buffers.has(s.acc)).toBe(true);
        region(s.a);
        region(s.b);
        break;
      case "load":
        region(s.src);
        break;
      case "map":
        for (const input of s.inputs) expect(buffers.has(input)).toBe(true);
        lambda(s.fn);
        break;
      case "reduce":
        expect(buffers.has(s.src)).toBe(true);
        if (s.fn) lambda(s.fn);
        break;
      case "assign":
        expect(scalars.has(s.name)).toBe(true);
        return;
      case "for":
        for (const bound of [s.lo, s.hi, s.step]) expression(bound);
        define(s.name);
        s.body.forEach(statement);
        return;
      case "while":
        s.body.forEach(statement);
        return;
      case "if":
        s.then.forEach(statement);
        s.else.forEach(statement);
        return;
      case "parallel":
        s.coordinates.forEach(define);
        s.body.forEach(statement);
        return;
    }
    if ("name" in s) "shape" in s ? defineBuffer(s.name, s.shape.length) : define(s.name);
  };
  kernel.body.forEach(statement);
}

function load(file: string): readonly { readonly kernel: Kernel }[] {
  const { kernels, diagnostics } = frontend.load(file);
  expect(diagnostics.map((d) => renderDiagnostic(d)).join("\n")).toBe("");
  return kernels;
}

describe("golden tile IR", () => {
  for (const name of readdirSync(folder).filter((n) => n.endsWith(".ts"))) {
    if (name === "activations.ts") continue;
    test(name, () => {
      const kernels = load(`${folder}/${name}`);
      const text = kernels.map(({ kernel }) => printTile(kernel)).join("\n");
      const golden = `${folder}/${name.replace(/\.ts$/, ".tir")}`;
      if (bless) writeFileSync(golden, text);
      expect(text).toBe(readFileSync(golden, "utf8"));
      for (const { kernel } of kernels) {
        expect(printTile(parseTile(printTile(kernel)))).toBe(printTile(kernel));
        expect(checkSpans(kernel)).toBeGreaterThan(kernel.body.length);
        checkNames(kernel);
        verifyTile(kernel);
      }
    });
  }
});

describe("shipped kernels are well formed", () => {
  for (const file of new Set(catalogue.map((k) => `src/kernels/${k.file}.ts`))) {
    test(file, () => {
      for (const { kernel } of load(file)) {
        checkSpans(kernel);
        checkNames(kernel);
        verifyTile(kernel);
      }
    });
  }
});
