/** Dims of tensors: a number, a name, or a formula of names, numbers, `+ - * /` and `ceil(a/b)`. */
import type { Expr, Span } from "../ir/tile.js";
import { binary, call, constant } from "./fold.js";

export interface Formula {
  readonly expr: Expr;
  /** Names in it, in order. */
  readonly names: readonly string[];
  /** Divisions that must leave no remainder: numerator and divisor. */
  readonly exact: readonly { readonly numerator: Expr; readonly divisor: Expr }[];
}

/** Parses a formula; a string says what is wrong with it. */
export function parseFormula(text: string, span: Span): Formula | string {
  const tokens = text.match(/[A-Za-z_]\w*|\d+|[-+*/()]|\S/g) ?? [];
  const names: string[] = [];
  const exact: { numerator: Expr; divisor: Expr }[] = [];
  let at = 0;
  const fail = (message: string): never => {
    throw new FormulaError(message);
  };
  const expect = (token: string): void => {
    if (tokens[at] !== token)
      fail(`"${token}" is expected ${tokens[at] === undefined ? "at the end" : `before "${tokens[at]}"`}`);
    at += 1;
  };
  const atom = (): Expr => {
    const token = tokens[at];
    at += 1;
    if (token === undefined) return fail("it ends too early");
    if (token === "(") {
      const inner = sum();
      expect(")");
      return inner;
    }
    if (/^\d/.test(token)) return constant(Number(token), "i32", span);
    if (!/^[A-Za-z_]/.test(token)) return fail(`"${token}" is not part of a formula`);
    if (tokens[at] !== "(") {
      names.push(token);
      return { k: "sym", name: token, dt: "i32", span };
    }
    if (token !== "ceil") return fail(`the only function is ceil(a/b), not ${token}`);
    at += 1;
    // The division inside ceil rounds up, so it needs not be exact.
    const known = exact.length;
    const inner = sum();
    expect(")");
    if (inner.k !== "binary" || inner.op !== "div") return inner;
    exact.splice(
      exact.findIndex((d, i) => i >= known && d.divisor === inner.b),
      1,
    );
    return call("ceilDiv", [inner.a, inner.b], "i32", span);
  };
  const product = (): Expr => {
    let left = atom();
    while (tokens[at] === "*" || tokens[at] === "/") {
      const isProduct = tokens[at] === "*";
      at += 1;
      const right = atom();
      if (!isProduct && right.k === "const" && right.value === 0) fail("it divides by 0");
      if (!isProduct) exact.push({ numerator: left, divisor: right });
      left = binary(isProduct ? "mul" : "div", left, right, "i32", span);
    }
    return left;
  };
  const sum = (): Expr => {
    let left = product();
    while (tokens[at] === "+" || tokens[at] === "-") {
      const op = tokens[at] === "+" ? "add" : "sub";
      at += 1;
      left = binary(op, left, product(), "i32", span);
    }
    return left;
  };
  try {
    const expr = sum();
    if (at < tokens.length) fail(`"${tokens[at]}" is unexpected`);
    return { expr, names, exact };
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}

class FormulaError extends Error {}
