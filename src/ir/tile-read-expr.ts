/** Text → scalar expressions of tile IR; see tile-text.ts for the form. */
import { type DTypeName, dtypeNames } from "../language/dtypes.js";
import type { Scanner } from "./text-scanner.js";
import type { BinaryOp, CompareOp, Expr, MathFn, Special } from "./tile.js";
import type { TileScope } from "./tile-scope.js";
import { binarySigns, compareSigns, mathFns, specials } from "./tile-words.js";

type Sign = { readonly sign: string; readonly level: number } & (
  | { readonly binary: BinaryOp }
  | { readonly compare: CompareOp }
);

const levels: Readonly<Record<string, number>> = {
  "||": 1,
  "&&": 2,
  "|": 3,
  "^": 4,
  "&": 5,
  "==": 6,
  "!=": 6,
  "<": 7,
  "<=": 7,
  ">": 7,
  ">=": 7,
  "<<": 8,
  ">>": 8,
  ">>>": 8,
  "+": 9,
  "-": 9,
  "*": 10,
  "/": 10,
  "%": 10,
};

const signs: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ...Object.entries(binarySigns).map(
    ([op, sign]) => [sign, { sign, level: levels[sign] as number, binary: op as BinaryOp }] as const,
  ),
  ...Object.entries(compareSigns).map(
    ([op, sign]) => [sign, { sign, level: levels[sign] as number, compare: op as CompareOp }] as const,
  ),
]);
/** Any of them, the longer ones first. */
const signAt = />>>|>>|<<|<=|>=|==|!=|&&|\|\||[-+*/%&|^<>]/y;

const dtypes = new Set<string>(dtypeNames);
const calls = new Set<string>(mathFns);
const specialNames = new Set<string>(specials);
const wordAt = /[A-Za-z_$][\w$]*(?:\.[\w$]+)*/y;
const numberAt = /(?:\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|inf\b|nan\b)(u?)(?![\w.])/y;

/** Reads expressions; names are looked up in the scope that the statements around fill. */
export class TileExprReader {
  readonly #in: Scanner;
  readonly #scope: TileScope;

  constructor(scanner: Scanner, scope: TileScope) {
    this.#in = scanner;
    this.#scope = scope;
  }

  expr(level = 1): Expr {
    let left = this.#prefix();
    for (;;) {
      const sign = this.#sign(level);
      if (sign === undefined) return left;
      const right = this.expr(sign.level + 1);
      left =
        "compare" in sign
          ? { k: "compare", op: sign.compare, a: left, b: right, dt: "bool" }
          : {
              k: "binary",
              op: sign.binary,
              a: left,
              b: right,
              dt: sign.binary === "logand" || sign.binary === "logor" ? "bool" : left.dt,
            };
    }
  }

  /** Expressions up to a closing bracket, which is taken. */
  list(close: string): Expr[] {
    const items: Expr[] = [];
    if (this.#in.take(close)) return items;
    do items.push(this.expr());
    while (this.#in.take(","));
    this.#in.expect(close);
    return items;
  }

  dtype(): DTypeName {
    const column = this.#in.column;
    const word = this.#in.match(wordAt)?.[0];
    return word !== undefined && dtypes.has(word)
      ? (word as DTypeName)
      : this.#in.fail(`expected a dtype: ${dtypeNames.join(", ")}`, column);
  }

  #sign(level: number): Sign | undefined {
    const sign = signs.get(this.#in.look(signAt) ?? "");
    if (sign === undefined || sign.level < level) return undefined;
    this.#in.expect(sign.sign);
    return sign;
  }

  #prefix(): Expr {
    const s = this.#in;
    if (s.take("-")) {
      const number = this.#number(true);
      if (number !== undefined) return number;
      const a = this.#prefix();
      return { k: "unary", op: "neg", a, dt: a.dt };
    }
    if (s.take("!")) return { k: "unary", op: "not", a: this.#prefix(), dt: "bool" };
    if (s.take("~")) {
      const a = this.#prefix();
      return { k: "unary", op: "bitnot", a, dt: a.dt };
    }
    return this.#number(false) ?? this.#primary();
  }

  /** A number; whole ones are i32, with a point, an exponent or a word f32, with a `u` u32, and any dtype that follows a colon. */
  #number(negative: boolean): Expr | undefined {
    const match = this.#in.match(numberAt);
    if (match === undefined) return undefined;
    const digits = match[0].replace("u", "");
    const magnitude = digits === "inf" ? Infinity : digits === "nan" ? Number.NaN : Number(digits);
    const value = negative ? -magnitude : magnitude;
    const dt: DTypeName = match[1] === "u" ? "u32" : /^\d+$/.test(digits) ? "i32" : "f32";
    return { k: "const", dt: this.#annotation() ?? dt, value };
  }

  /** `:dtype` right after what it belongs to. */
  #annotation(): DTypeName | undefined {
    return this.#in.take(":") ? this.dtype() : undefined;
  }

  #primary(): Expr {
    const s = this.#in;
    if (s.take("(")) {
      const inner = this.expr();
      s.expect(")");
      return this.#annotated(inner);
    }
    if (s.peek() === '"') return this.#name(s.name("a name"), undefined);
    const column = s.column;
    const word = s.match(wordAt)?.[0];
    if (word === undefined) return s.fail("expected an expression");
    if (word === "true" || word === "false")
      return { k: "const", dt: this.#annotation() ?? "bool", value: word === "true" };
    if (specialNames.has(word)) return { k: "special", name: word as Special, dt: "i32" };
    if (s.peek() === "(") return this.#call(word, column);
    return this.#name(word, undefined);
  }

  #call(word: string, column: number): Expr {
    const s = this.#in;
    s.expect("(");
    if (word === "is") {
      const name = s.name("an option");
      s.expect(",");
      const chosen = s.string("a word");
      s.expect(")");
      return { k: "option", name, word: chosen, dt: "bool" };
    }
    if (word === "given") {
      const name = s.name("an optional tensor");
      s.expect(")");
      return { k: "given", name, dt: "bool" };
    }
    if (word === "dim" || word === "param" || word === "ref") {
      const name = s.name("a name");
      s.expect(")");
      return this.#name(name, word === "dim" ? "sym" : word);
    }
    if (word === "place") {
      const buffer = s.name("a tensor");
      s.expect("[");
      const index = this.list("]");
      s.expect(")");
      return { k: "place", buffer, index, dt: "i32" };
    }
    if (word === "bitcast") {
      const a = this.expr();
      s.expect(",");
      const dt = this.dtype();
      s.expect(")");
      return { k: "bitcast", a, dt };
    }
    const args = this.list(")");
    const [a, b, c] = args;
    if (dtypes.has(word)) {
      if (a === undefined || args.length !== 1) return s.fail(`a cast takes one value`, column);
      return { k: "cast", a, dt: word as DTypeName };
    }
    if (word === "select") {
      if (a === undefined || b === undefined || c === undefined || args.length !== 3)
        return s.fail("select takes a condition and two values", column);
      return this.#annotated({ k: "select", cond: a, a: b, b: c, dt: b.dt });
    }
    if (!calls.has(word)) return s.fail(`no function '${word}'`, column);
    const call: Expr = { k: "call", fn: word as MathFn, args, dt: a?.dt ?? "f32" };
    return this.#annotated({ ...call, dt: this.#scope.infer(call) ?? call.dt });
  }

  /** A scalar's name, or an element of a buffer. */
  #name(name: string, kind: "sym" | "param" | "ref" | undefined): Expr {
    const s = this.#in;
    const column = s.column;
    if (kind === undefined && s.take("[")) {
      const index = this.list("]");
      const dt = this.#annotation() ?? this.#scope.buffer(name)?.dt;
      return dt === undefined
        ? s.fail(`no buffer '${name}' (if that is meant: ${name}[…]:dtype)`, column)
        : { k: "at", buffer: name, index, dt };
    }
    const what = kind ?? this.#scope.kindOf(name) ?? "ref";
    if (what === "sym") return { k: "sym", name, dt: "i32" };
    const dt = this.#annotation() ?? this.#scope.infer({ k: what, name, dt: "i32" });
    return dt === undefined
      ? s.fail(`no scalar '${name}' (if that is meant: ${name}:dtype)`, column)
      : { k: what, name, dt };
  }

  #annotated(e: Expr): Expr {
    const dt = this.#annotation();
    return dt === undefined ? e : ({ ...e, dt } as Expr);
  }
}
