/**
 * Dims that are formulas over dim names: `"K/128"`, `"M+1"`, `"B*N"`, `"ceil((M+1)/2)"`. Operators `+ - *`, `/` (must come out even) and
 * `ceil(a/b)`.
 */

export type Formula =
  | { readonly k: "number"; readonly value: number }
  | { readonly k: "name"; readonly name: string }
  | { readonly k: "binary"; readonly op: "+" | "-" | "*" | "/" | "ceil"; readonly a: Formula; readonly b: Formula };

const TOKEN = /\s*(?:(\d+)|([A-Za-z_]\w*)|([-+*/()]))/y;

/** Thrown for text that is no formula. */
export class FormulaError extends Error {
  override readonly name = "FormulaError";
}

function tokens(text: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new FormulaError(`unexpected "${text.slice(start).trim()}" in "${text}"`);
    found.push((match[1] ?? match[2] ?? match[3]) as string);
  }
  return found;
}

class Parser {
  private at = 0;
  private readonly tokens: readonly string[];

  constructor(private readonly text: string) {
    this.tokens = tokens(text);
  }

  whole(): Formula {
    const formula = this.sum();
    if (this.at < this.tokens.length) this.fail();
    return formula;
  }

  private fail(): never {
    throw new FormulaError(`unexpected "${this.tokens[this.at] ?? "end"}" in "${this.text}"`);
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at++;
    return true;
  }

  private expect(token: string): void {
    if (!this.take(token)) this.fail();
  }

  private sum(): Formula {
    let left = this.product();
    for (;;) {
      if (this.take("+")) left = { k: "binary", op: "+", a: left, b: this.product() };
      else if (this.take("-")) left = { k: "binary", op: "-", a: left, b: this.product() };
      else return left;
    }
  }

  private product(): Formula {
    let left = this.atom();
    for (;;) {
      if (this.take("*")) left = { k: "binary", op: "*", a: left, b: this.atom() };
      else if (this.take("/")) left = { k: "binary", op: "/", a: left, b: this.atom() };
      else return left;
    }
  }

  private atom(): Formula {
    if (this.take("(")) {
      const inner = this.sum();
      this.expect(")");
      return inner;
    }
    const token = this.tokens[this.at];
    if (token === undefined || !/^\w/.test(token)) this.fail();
    this.at++;
    if (/^\d/.test(token)) return { k: "number", value: Number(token) };
    if (token === "ceil" && this.take("(")) {
      const quotient = this.sum();
      this.expect(")");
      if (quotient.k !== "binary" || quotient.op !== "/")
        throw new FormulaError(`ceil takes a quotient: "${this.text}"`);
      return { ...quotient, op: "ceil" };
    }
    return { k: "name", name: token };
  }
}

/** Throws FormulaError. */
export function parseFormula(dim: string | number): Formula {
  return typeof dim === "number" ? { k: "number", value: dim } : new Parser(dim).whole();
}

/** Every name in the formula. */
export function namesIn(formula: Formula): string[] {
  if (formula.k === "name") return [formula.name];
  return formula.k === "binary" ? [...namesIn(formula.a), ...namesIn(formula.b)] : [];
}

/** The size a formula stands for; undefined where a quotient does not come out even, a divisor is 0, or the size is negative. */
export function evaluate(formula: Formula, dims: Readonly<Record<string, number>>): number | undefined {
  const value = evaluateAny(formula, dims);
  return value !== undefined && value >= 0 ? value : undefined;
}

function evaluateAny(formula: Formula, dims: Readonly<Record<string, number>>): number | undefined {
  if (formula.k === "number") return formula.value;
  if (formula.k === "name") return dims[formula.name];
  const a = evaluateAny(formula.a, dims);
  const b = evaluateAny(formula.b, dims);
  if (a === undefined || b === undefined) return undefined;
  switch (formula.op) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b !== 0 && a % b === 0 ? a / b : undefined;
    case "ceil":
      return b > 0 ? Math.ceil(a / b) : undefined;
  }
}
