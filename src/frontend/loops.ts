/** Loops: counted `for`, ranges (serial, unrolled, pipelined), `while`. */
import { ts } from "ts-morph";
import type { Expr, Stmt } from "../ir/tile.js";
import { assignsTo, type Context, ref } from "./context.js";
import { anyNode, binary, constant, intOf } from "./fold.js";
import { lookup } from "./names.js";
import { asScalar, condition, scalar } from "./scalars.js";
import { bare, comptimeInt, indexExpr } from "./shapes.js";
import { symbolOf } from "./symbols.js";
import { Env, type Scope, type Value } from "./values.js";

const K = ts.SyntaxKind;

/** What loops need of the statements they are made of. */
export interface StatementParts {
  /** A loop's body, into a list of its own. */
  body(cx: Context, s: Scope, node: ts.Statement, env?: Env): Stmt[];
  declarations(cx: Context, s: Scope, list: ts.VariableDeclarationList): void;
  /** An expression in the role of a statement. */
  effect(cx: Context, s: Scope, node: ts.Expression): void;
}

function bound(cx: Context, s: Scope, node: ts.Expression): Expr {
  const value = asScalar(cx, s, cx.parts.expression(cx, s, node), node);
  return indexExpr(cx, s, value, node, "a loop's bound");
}

/** A positive compile-time step. */
function stepOf(cx: Context, s: Scope, node: ts.Expression): Expr {
  const step = comptimeInt(cx, s, asScalar(cx, s, cx.parts.expression(cx, s, node), node), node, "a loop's step");
  const known = intOf(step);
  if (known !== undefined && known < 1)
    cx.refuse(
      s,
      node,
      "TW1514",
      `the step ${known} does not count up`,
      known < 0 ? "count up and compute the index: last - i" : undefined,
    );
  return step;
}

// ── for (const i of range(…)) ───────────────────────────────────────────────────────────────────────────────────────────

export function forOfLoop(cx: Context, s: Scope, node: ts.ForOfStatement, parts: StatementParts): void {
  if (node.awaitModifier !== undefined) cx.refuse(s, node.awaitModifier, "TW1114", "`for await` in a kernel");
  const head = bare(node.expression);
  const name = ts.isCallExpression(head) ? rangeName(cx, s, head) : undefined;
  if (name === undefined) cx.refuse(s, node.expression, "TW1703", "a `for … of` loop runs over a range");
  const call = head as ts.CallExpression;
  if (name === "pipelined" && s.element !== undefined) cx.refuse(s, call, "TW1705", "`pipelined` inside element code");
  const { lo, hi, step, stages } = rangeOf(cx, s, name, call);
  const declaration = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations[0] : undefined;
  if (declaration === undefined || !ts.isIdentifier(declaration.name))
    cx.refuse(
      s,
      node.initializer,
      "TW1703",
      "the loop needs a variable of its own",
      `write for (const i of ${name}(…))`,
    );
  const kind = name === "range" ? "serial" : name;
  const env = new Env(s.env);
  const variable = cx.fresh(declaration.name.text);
  if (kind === "unrolled") cx.comptimeRefs.add(variable);
  const symbol = cx.checker.getSymbolAtLocation(declaration.name);
  const span = cx.span(s, declaration);
  if (symbol !== undefined)
    env.bind(symbol, { value: scalar(ref(variable, "i32", span)), how: "loop", assigned: false, element: s.element });
  const statements = parts.body(cx, s, node.statement, env);
  const loop = {
    k: "for" as const,
    name: variable,
    lo,
    hi,
    step,
    kind,
    body: statements,
    span: cx.span(s, call),
  } as const;
  cx.emit(s, stages === undefined ? loop : { ...loop, stages });
}

function rangeName(cx: Context, s: Scope, call: ts.CallExpression): "range" | "unrolled" | "pipelined" | undefined {
  const callee = bare(call.expression);
  const value: Value | undefined = ts.isIdentifier(callee)
    ? lookup(cx, s, callee)
    : ts.isPropertyAccessExpression(callee)
      ? cx.parts.expression(cx, s, callee)
      : undefined;
  if (value?.k !== "intrinsic") return undefined;
  const { name } = value;
  return name === "range" || name === "unrolled" || name === "pipelined" ? name : undefined;
}

/** `(n)`, `(a, b)`, `(a, b, step)`; `pipelined` ends in `{ stages }` and takes no step. */
function rangeOf(
  cx: Context,
  s: Scope,
  name: "range" | "unrolled" | "pipelined",
  call: ts.CallExpression,
): { lo: Expr; hi: Expr; step: Expr; stages?: Expr } {
  const args = [...call.arguments];
  const one = constant(1, "i32");
  let stages: Expr | undefined;
  if (name === "pipelined") {
    const options = args.pop();
    if (options === undefined) cx.refuse(s, call, "TW1707", "pipelined needs the number of stages");
    stages = stagesOf(cx, s, bare(options));
  }
  if (args.length < 1 || args.length > (name === "pipelined" ? 2 : 3))
    cx.refuse(
      s,
      call,
      "TW1604",
      `${name} takes ${name === "pipelined" ? "1 or 2 bounds" : "1 to 3 numbers"}, and ${args.length} are given`,
      `write ${name}(n${name === "pipelined" ? ", { stages }" : ""})`,
    );
  const [first, second, third] = args as [ts.Expression, ts.Expression?, ts.Expression?];
  const limit = (node: ts.Expression): Expr => {
    if (name !== "unrolled") return bound(cx, s, node);
    return comptimeInt(
      cx,
      s,
      asScalar(cx, s, cx.parts.expression(cx, s, node), node),
      node,
      "a bound of an unrolled loop",
    );
  };
  const lo = second === undefined ? constant(0, "i32") : limit(first);
  const hi = limit(second ?? first);
  const step = third === undefined ? one : stepOf(cx, s, third);
  return stages === undefined ? { lo, hi, step } : { lo, hi, step, stages };
}

function stagesOf(cx: Context, s: Scope, node: ts.Expression): Expr {
  if (!ts.isObjectLiteralExpression(node))
    cx.refuse(s, node, "TW1707", "the last argument of pipelined holds its options");
  const [property] = node.properties;
  if (property === undefined || node.properties.length !== 1 || property.name?.getText() !== "stages")
    cx.refuse(s, node, "TW1707", "the one option of pipelined is stages");
  const at = ts.isPropertyAssignment(property)
    ? property.initializer
    : ts.isShorthandPropertyAssignment(property)
      ? property.name
      : undefined;
  if (at === undefined) cx.refuse(s, property, "TW1707", "stages is a number");
  const stages = comptimeInt(cx, s, asScalar(cx, s, cx.parts.expression(cx, s, at), at), at, "the number of stages");
  const known = intOf(stages);
  if (known !== undefined && known < 1) cx.refuse(s, at, "TW1707", `${known} stages`, "give 1 (no overlap) or more");
  return stages;
}

// ── for (let i = a; i < b; i += c) ──────────────────────────────────────────────────────────────────────────────────────

interface Counted {
  readonly symbol: ts.Symbol;
  readonly name: ts.Identifier;
  readonly start: ts.Expression;
  readonly limit: ts.Expression;
  readonly inclusive: boolean;
  /** Undefined: 1. */
  readonly step: ts.Expression | undefined;
}

/** The parts of a loop that counts up; undefined for any other. */
function counted(cx: Context, node: ts.ForStatement): Counted | undefined {
  const list = node.initializer;
  if (
    list === undefined ||
    !ts.isVariableDeclarationList(list) ||
    list.declarations.length !== 1 ||
    (list.flags & ts.NodeFlags.Let) === 0
  )
    return undefined;
  const declaration = list.declarations[0] as ts.VariableDeclaration;
  if (!ts.isIdentifier(declaration.name) || declaration.initializer === undefined) return undefined;
  const symbol = cx.checker.getSymbolAtLocation(declaration.name);
  const test = node.condition === undefined ? undefined : bare(node.condition);
  const change = node.incrementor === undefined ? undefined : bare(node.incrementor);
  if (symbol === undefined || test === undefined || change === undefined || !ts.isBinaryExpression(test))
    return undefined;
  const isVariable = (e: ts.Expression): boolean =>
    ts.isIdentifier(bare(e)) && symbolOf(cx.checker, bare(e)) === symbol;
  const order = test.operatorToken.kind;
  const below = isVariable(test.left) && (order === K.LessThanToken || order === K.LessThanEqualsToken);
  const above = isVariable(test.right) && (order === K.GreaterThanToken || order === K.GreaterThanEqualsToken);
  if (!below && !above) return undefined;
  const found = {
    symbol,
    name: declaration.name,
    start: declaration.initializer,
    limit: below ? test.right : test.left,
    inclusive: order === K.LessThanEqualsToken || order === K.GreaterThanEqualsToken,
  };
  if (
    (ts.isPostfixUnaryExpression(change) || ts.isPrefixUnaryExpression(change)) &&
    change.operator === K.PlusPlusToken &&
    isVariable(change.operand)
  )
    return { ...found, step: undefined };
  if (!ts.isBinaryExpression(change) || !isVariable(change.left)) return undefined;
  if (change.operatorToken.kind === K.PlusEqualsToken) return { ...found, step: change.right };
  const sum = bare(change.right);
  if (
    change.operatorToken.kind !== K.EqualsToken ||
    !ts.isBinaryExpression(sum) ||
    sum.operatorToken.kind !== K.PlusToken
  )
    return undefined;
  return isVariable(sum.left) ? { ...found, step: sum.right } : undefined;
}

export function forLoop(cx: Context, s: Scope, node: ts.ForStatement, parts: StatementParts): void {
  const head = counted(cx, node);
  if (head === undefined || assignsTo(cx.checker, node.statement, head.symbol)) {
    generalFor(cx, s, node, parts);
    return;
  }
  const lo = bound(cx, s, head.start);
  const before = s.sink.length;
  let hi = bound(cx, s, head.limit);
  // JavaScript computes the limit anew in each round: only one that cannot change is a bound.
  const changes =
    anyNode(hi, (e) => (e.k === "ref" && cx.mutableRefs.has(e.name)) || e.k === "at") || s.sink.length > before;
  const stepValue = head.step === undefined ? constant(1, "i32") : cx.parts.expression(cx, s, head.step);
  const isStep = "k" in stepValue && stepValue.k === "scalar" ? cx.isComptime(stepValue.expr) : head.step === undefined;
  if ((changes || !isStep) && s.element === undefined) {
    s.sink.length = before;
    generalFor(cx, s, node, parts);
    return;
  }
  const step = head.step === undefined ? constant(1, "i32") : stepOf(cx, s, head.step);
  if (head.inclusive) hi = binary("add", hi, constant(1, "i32"), "i32", hi.span);
  const env = new Env(s.env);
  const variable = cx.fresh(head.name.text);
  const span = cx.span(s, head.name);
  env.bind(head.symbol, {
    value: scalar(ref(variable, "i32", span)),
    how: "loop",
    assigned: false,
    element: s.element,
  });
  const statements = parts.body(cx, s, node.statement, env);
  cx.emit(s, { k: "for", name: variable, lo, hi, step, kind: "serial", body: statements, span });
}

/** Any other `for`: its variables, then `while`. */
function generalFor(cx: Context, s: Scope, node: ts.ForStatement, parts: StatementParts): void {
  if (s.element !== undefined)
    cx.refuse(s, node.incrementor ?? node.condition ?? node, "TW1709", "this loop does not count up by a constant");
  if (node.condition === undefined)
    cx.refuse(
      s,
      node,
      "TW1703",
      "a loop without a condition never ends",
      "write for (const i of range(n)) or while (condition)",
    );
  const env = new Env(s.env);
  const outer: Scope = { ...s, env };
  if (node.initializer !== undefined) {
    if (ts.isVariableDeclarationList(node.initializer)) parts.declarations(cx, outer, node.initializer);
    else parts.effect(cx, outer, node.initializer);
  }
  const { incrementor } = node;
  whileBody(
    cx,
    outer,
    node.condition,
    (inner) => {
      inner.sink.push(...parts.body(cx, inner, node.statement));
      if (incrementor !== undefined) parts.effect(cx, inner, incrementor);
    },
    node.condition,
  );
}

// ── while ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

export function whileLoop(cx: Context, s: Scope, node: ts.WhileStatement, parts: StatementParts): void {
  if (s.element !== undefined) cx.refuse(s, node.expression, "TW1702", "`while` inside element code");
  if (s.mode === "host") cx.refuse(s, node.expression, "TW1018", "a loop in a host formula");
  whileBody(
    cx,
    s,
    node.expression,
    (inner) => inner.sink.push(...parts.body(cx, inner, node.statement)),
    node.expression,
  );
}

/** A condition that needs statements of its own is computed before the loop and at the end of each round. */
function whileBody(cx: Context, s: Scope, test: ts.Expression, round: (inner: Scope) => void, at: ts.Node): void {
  const span = cx.span(s, at);
  const testIn = (scope: Scope): Expr =>
    condition(cx, scope, asScalar(cx, scope, cx.parts.expression(cx, scope, test), test), test);
  const first: Scope = { ...s, sink: [] };
  const cond = testIn(first);
  const inner: Scope = { ...s, env: new Env(s.env), sink: [] };
  if (first.sink.length === 0) {
    round(inner);
    cx.emit(s, { k: "while", cond, body: inner.sink, span });
    return;
  }
  const going = cx.fresh("going");
  cx.mutableRefs.add(going);
  s.sink.push(...first.sink);
  cx.emit(s, { k: "var", name: going, dt: "bool", value: cond, span });
  round(inner);
  inner.sink.push({ k: "assign", name: going, value: testIn(inner), span });
  cx.emit(s, { k: "while", cond: ref(going, "bool", span), body: inner.sink, span });
}
