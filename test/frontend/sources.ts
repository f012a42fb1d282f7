/** Kernel files made by tests: written to a folder outside the repository, loaded by one warm front end. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect } from "vitest";
import { Frontend, type LoadResult, renderDiagnostic } from "../../src/frontend/index.js";
import type { Expr, Kernel, Stmt } from "../../src/ir/tile.js";

export const frontend = new Frontend({ languageEntry: resolve("src/language/index.ts") });

/** A folder of source files that is removed with `dispose`. */
export class SourceFolder {
  readonly path = mkdtempSync(join(tmpdir(), "tilewright-frontend-"));

  write(name: string, text: string): string {
    const file = join(this.path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  load(name: string, text: string, exportName?: string): LoadResult {
    return frontend.load(this.write(name, text), exportName);
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** The one kernel of a load that must succeed. */
export function only(result: LoadResult): Kernel {
  expect(result.diagnostics.map((d) => renderDiagnostic(d)).join("\n")).toBe("");
  expect(result.kernels).toHaveLength(1);
  return (result.kernels[0] as { kernel: Kernel }).kernel;
}

export function codes(result: LoadResult): string[] {
  return result.diagnostics.map((d) => d.code);
}

/** Statements in the order of the text, with those of branches, loops and lambdas. */
export function allStatements(body: readonly Stmt[]): Stmt[] {
  return body.flatMap((s): Stmt[] => {
    if (s.k === "if") return [s, ...allStatements(s.then), ...allStatements(s.else)];
    if (s.k === "for" || s.k === "while" || s.k === "parallel") return [s, ...allStatements(s.body)];
    if (s.k === "map" || s.k === "reduce") return [s, ...allStatements(s.fn?.body ?? [])];
    return [s];
  });
}

/** The first statement of a kind. */
export function find<K extends Stmt["k"]>(kernel: Kernel, k: K): Extract<Stmt, { k: K }> {
  const found = allStatements(kernel.body).find((s) => s.k === k);
  expect(found, `a statement ${k}`).toBeDefined();
  return found as Extract<Stmt, { k: K }>;
}

/** An intermediate value that 32 bits cannot hold: JavaScript, which computes in float64, goes another way from there. */
export class Overflow extends Error {}

/** The value of a compile-time or host expression, in 32-bit integers and booleans as the GPU computes them. */
export function evaluate(e: Expr, symbols: Readonly<Record<string, number>>): number | boolean {
  const of = (x: Expr): number => Number(evaluate(x, symbols));
  switch (e.k) {
    case "const":
      return e.value;
    case "sym":
    case "param":
    case "ref":
      return symbols[e.name] as number;
    case "unary":
      return e.op === "not" ? !evaluate(e.a, symbols) : e.op === "neg" ? -of(e.a) | 0 : ~of(e.a);
    case "binary": {
      if (e.op === "logand") return Boolean(evaluate(e.a, symbols)) && Boolean(evaluate(e.b, symbols));
      if (e.op === "logor") return Boolean(evaluate(e.a, symbols)) || Boolean(evaluate(e.b, symbols));
      const [a, b] = [of(e.a), of(e.b)];
      const ops: Record<string, number> = {
        add: a + b,
        sub: a - b,
        mul: a * b,
        div: Math.trunc(a / b),
        rem: a % b,
        and: a & b,
        or: a | b,
        xor: a ^ b,
        shl: a << b,
        shr: a >> b,
        ushr: a >>> b,
      };
      const value = ops[e.op] as number;
      if (value !== (value | 0)) throw new Overflow();
      return value | 0;
    }
    case "compare": {
      const [a, b] = [of(e.a), of(e.b)];
      return { lt: a < b, le: a <= b, gt: a > b, ge: a >= b, eq: a === b, ne: a !== b }[e.op];
    }
    case "select":
      return evaluate(e.cond, symbols) ? evaluate(e.a, symbols) : evaluate(e.b, symbols);
    case "call": {
      const args = e.args.map(of);
      if (e.fn === "min") return Math.min(...args);
      if (e.fn === "max") return Math.max(...args);
      if (e.fn === "abs") return Math.abs(args[0] as number);
      if (e.fn === "ceilDiv") return Math.ceil((args[0] as number) / (args[1] as number));
      throw new Error(`no value for ${e.fn}`);
    }
    default:
      throw new Error(`no value for ${e.k}`);
  }
}
