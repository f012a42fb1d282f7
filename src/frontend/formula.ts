/** Dims of tensors: a number, a name (of a dim or an i32 scalar), or a formula of names, numbers, `+ - * /` and `ceil(a/b)`. */
import type { Expr, Span } from "../ir/tile.js";
import { binary, call, constant, intOf } from "./fold.js";

export interface Formula {
  readonly expr: Expr;
  /** Names in it, in order. */
  readonly names: readonly string[];
  /** Divisions that must leave no remainder: numerator and divisor. */
  readonly exact: readonly { readonly numerator: Expr; readonly divisor: Expr }[];
}

/** Sizes and what they are computed from are 32-bit integers on the device: a constant beyond them is refused, not wrapped. */
const MOST = 2 ** 31 - 1;

/** The formula with the names of i32 scalars as the parameters they are; other names are dims. */
export function withScalars(formula: Formula, scalars: ReadonlySet<string>): Formula {
  const known = (e: Expr): Expr => {
    switch (e.k) {
      case "sym":
        return scalars.has(e.name) ? { ...e, k: "param" } : e;
      case "binary":
        return { ...e, a: known(e.a), b: known(e.b) };
      case "call":
        return { ...e, args: e.args.map(known) };
      default:
        return e;
    }
  };
  return {
    expr: known(formula.expr),
    names: formula.names.filter((name) => !scalars.has(name)),
    exact: formula.exact.map(({ numerator, divisor }) => ({ numerator: known(numerator), divisor: known(divisor) })),
  };
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
  const fitting = (value: number): Expr =>
    Math.abs(value) > MOST ? fail(`${value} is more than ${MOST}`) : constant(value, "i32", span);
  /** Folds as `binary` does, but never past 32 bits. */
  const combine = (op: "add" | "sub" | "mul" | "div", a: Expr, b: Expr): Expr => {
    const [x, y] = [intOf(a), intOf(b)];
    if (x === undefined || y === undefined || op === "div") return binary(op, a, b, "i32", span);
    return fitting(op === "add" ? x + y : op === "sub" ? x - y : x * y);
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
    if (/^\d/.test(token)) return fitting(Number(token));
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
      left = combine(isProduct ? "mul" : "div", left, right);
    }
    return left;
  };
  const sum = (): Expr => {
    let left = product();
    while (tokens[at] === "+" || tokens[at] === "-") {
      const op = tokens[at] === "+" ? "add" : "sub";
      at += 1;
      left = combine(op, left, product());
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
