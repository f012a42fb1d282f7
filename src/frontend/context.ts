/** The state of lowering one kernel, and what every part of the front end does with it: report, name, place, and call each other. */
import { ts } from "ts-morph";
import type { Expr, Span, Stmt } from "../ir/tile.js";
import type { DTypeName } from "../language/dtypes.js";
import { type Code, diagnosticCatalogue } from "./catalogue.js";
import { type DiagnosticSink, Refused } from "./diagnostics.js";
import { anyNode } from "./fold.js";
import { displayPath, type FileTable, positionOf } from "./spans.js";
import type { LanguageNames } from "./symbols.js";
import type { FragmentValue, FunctionValue, Scope, Value } from "./values.js";

/** The parts that need each other in a circle; `lower.ts` ties the knot. */
export interface Parts {
  /** Lowers an expression; `hint` is the name its result will bear. */
  expression(cx: Context, s: Scope, node: ts.Expression, hint?: string): Value;
  statements(cx: Context, s: Scope, nodes: readonly ts.Statement[]): void;
  /** Inlines a call with its arguments lowered. */
  inline(cx: Context, s: Scope, fn: FunctionValue, args: readonly Value[], site: ts.Node, hint?: string): Value;
  languageCall(cx: Context, s: Scope, name: string, node: ts.CallExpression, hint?: string): Value;
}

export class Context {
  readonly comptime = new Set<string>();
  /** Variables of unrolled loops: constants once unrolled. */
  readonly comptimeRefs = new Set<string>();
  /** Variables that are assigned after their declaration. */
  readonly mutableRefs = new Set<string>();
  readonly #shared = new Set<string>();
  readonly #names = new Map<string, number>();
  readonly #assigned = new Map<ts.Symbol, boolean>();

  constructor(
    readonly checker: ts.TypeChecker,
    readonly names: LanguageNames,
    readonly files: FileTable,
    readonly diagnostics: DiagnosticSink,
    readonly parts: Parts,
  ) {}

  /** A name that the kernel does not have yet: `base`, `base.1`, … of letters, digits and _ (IR text and PTX know no others). */
  fresh(base: string): string {
    const plain = base.replace(/\W/g, "_");
    const count = this.#names.get(plain);
    this.#names.set(plain, (count ?? 0) + 1);
    return count === undefined ? plain : `${plain}.${count}`;
  }

  /** Keeps a name from being given to anything else. */
  reserve(name: string): void {
    if (!this.#names.has(name)) this.#names.set(name, 1);
  }

  span(s: Scope, node: ts.Node): Span {
    return this.files.span(node, s.chain);
  }

  report(s: Scope, node: ts.Node, code: Code, message: string, fix?: string): void {
    const source = node.getSourceFile();
    const at = positionOf(source, node.getStart(source), node.getEnd());
    const chain = [...s.stack].reverse().map((frame) => {
      const file = frame.site.getSourceFile();
      const { line, column } = positionOf(file, frame.site.getStart(file), frame.site.getEnd());
      return { file: displayPath(file.fileName), line, column, function: frame.name };
    });
    this.diagnostics.add({
      code,
      severity: "error",
      message,
      file: displayPath(source.fileName),
      ...at,
      chain,
      fix: fix ?? diagnosticCatalogue[code].fix,
    });
  }

  /** Reports and leaves the statement at hand. */
  refuse(s: Scope, node: ts.Node, code: Code, message: string, fix?: string): never {
    this.report(s, node, code, message, fix);
    throw new Refused();
  }

  /** Runs a part that may refuse; what follows it is still checked. */
  guarded(body: () => void): boolean {
    try {
      body();
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }

  isComptime(e: Expr): boolean {
    return !anyNode(e, (n) => {
      if (n.k === "sym") return !this.comptime.has(n.name);
      if (n.k === "ref") return !this.comptimeRefs.has(n.name);
      if (n.k === "param") return !this.comptime.has(n.name);
      return n.k === "special" || n.k === "at" || n.k === "place";
    });
  }

  /** Whether a `let` is assigned anywhere after its declaration. */
  isAssigned(symbol: ts.Symbol): boolean {
    const known = this.#assigned.get(symbol);
    if (known !== undefined) return known;
    const declaration = symbol.valueDeclaration;
    const result = declaration !== undefined && assignsTo(this.checker, scopeOf(declaration), symbol);
    this.#assigned.set(symbol, result);
    return result;
  }

  emit(s: Scope, statement: Stmt): void {
    const isShared = statement.k === "shared" || (statement.k === "reinterpret" && this.#shared.has(statement.src));
    if (isShared) this.#shared.add(statement.name);
    s.sink.push(statement);
  }

  isShared(buffer: string): boolean {
    return this.#shared.has(buffer);
  }

  /** Costs nothing to repeat and never changes: a constant, a dim, a variable that keeps its value. */
  isSettled(e: Expr): boolean {
    if (e.k === "ref") return !this.mutableRefs.has(e.name);
    return (
      e.k === "const" || e.k === "sym" || e.k === "param" || e.k === "special" || e.k === "option" || this.isComptime(e)
    );
  }

  /** Gives a scalar a name, so that it is computed once and here. */
  name(s: Scope, base: string, expr: Expr, node: ts.Node): Expr {
    const name = this.fresh(base);
    const span = this.span(s, node);
    this.emit(s, { k: "let", name, dt: expr.dt, value: expr, span });
    return { k: "ref", name, dt: expr.dt, span };
  }
}

/** `if`, as a statement of the IR. */
export function branch(cond: Expr, taken: readonly Stmt[], otherwise: readonly Stmt[], span: Span): Stmt {
  return { k: "if", cond, then: taken, else: otherwise, span };
}

export function ref(name: string, dt: DTypeName, span?: Span): Expr {
  return span === undefined ? { k: "ref", name, dt } : { k: "ref", name, dt, span };
}

export function fragmentValue(name: string, dt: DTypeName, shape: readonly Expr[]): FragmentValue {
  return { k: "fragment", name, dt, shape };
}

function scopeOf(declaration: ts.Node): ts.Node {
  let node = declaration.parent;
  while (!ts.isBlock(node) && !ts.isSourceFile(node) && !ts.isForStatement(node) && !ts.isForOfStatement(node))
    node = node.parent;
  return node;
}

export function isAssignmentOperator(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** Whether code below `node` assigns `symbol`. */
export function assignsTo(checker: ts.TypeChecker, node: ts.Node, symbol: ts.Symbol): boolean {
  const visit = (n: ts.Node): boolean => {
    let target: ts.Node | undefined;
    if (ts.isBinaryExpression(n) && isAssignmentOperator(n.operatorToken.kind)) target = n.left;
    else if (ts.isPostfixUnaryExpression(n)) target = n.operand;
    else if (
      ts.isPrefixUnaryExpression(n) &&
      (n.operator === ts.SyntaxKind.PlusPlusToken || n.operator === ts.SyntaxKind.MinusMinusToken)
    )
      target = n.operand;
    if (
      target !== undefined &&
      ts.isIdentifier(target) &&
      target.text === symbol.name &&
      checker.getSymbolAtLocation(target) === symbol
    )
      return true;
    return ts.forEachChild(n, (child) => (visit(child) ? true : undefined)) ?? false;
  };
  return visit(node);
}
