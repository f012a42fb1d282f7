/** Statements: declarations, assignments, conditions. Loops are in `loops.ts`. */
import { ts } from "ts-morph";
import type { Expr, Stmt } from "../ir/tile.js";
import type { DTypeName } from "../language/dtypes.js";
import { type Context, fragmentValue, isAssignmentOperator, ref } from "./context.js";
import { Refused } from "./diagnostics.js";
import { applyOperator, compoundOperator, listValue } from "./expressions.js";
import { boolOf, constant } from "./fold.js";
import { bindFailed, bindPattern } from "./inline.js";
import { forLoop, forOfLoop, type StatementParts, whileLoop } from "./loops.js";
import { asScalar, condition, convertible, literal, scalar, settled } from "./scalars.js";
import { asFragment, bare, shapesDiffer } from "./shapes.js";
import { symbolOf } from "./symbols.js";
import { refuseStatement, refuseSyntax } from "./syntax.js";
import { type Binding, Env, type FragmentValue, kindOf, type ScalarValue, type Scope, type Value } from "./values.js";

const K = ts.SyntaxKind;

/** Lowers statements one by one; one that is refused does not keep the next from being checked. */
export function lowerStatements(cx: Context, s: Scope, nodes: readonly ts.Statement[]): void {
  for (const node of nodes) hoist(cx, s, node);
  for (const node of nodes) cx.guarded(() => lowerStatement(cx, s, node));
}

/** Function declarations are known in their whole block. */
function hoist(cx: Context, s: Scope, node: ts.Statement): void {
  if (!ts.isFunctionDeclaration(node) || node.name === undefined) return;
  const symbol = cx.checker.getSymbolAtLocation(node.name);
  if (symbol === undefined) return;
  s.env.bind(symbol, { value: { k: "function", node, name: node.name.text, env: s.env }, how: "const", assigned: false, element: s.element });
}

function lowerStatement(cx: Context, s: Scope, node: ts.Statement): void {
  switch (node.kind) {
    case K.VariableStatement:
      return declarations(cx, s, (node as ts.VariableStatement).declarationList);
    case K.ExpressionStatement:
      return expressionStatement(cx, s, (node as ts.ExpressionStatement).expression);
    case K.IfStatement:
      return ifStatement(cx, s, node as ts.IfStatement);
    case K.Block:
      return lowerStatements(cx, { ...s, env: new Env(s.env) }, (node as ts.Block).statements);
    case K.ForStatement:
      return forLoop(cx, s, node as ts.ForStatement, loopParts);
    case K.ForOfStatement:
      return forOfLoop(cx, s, node as ts.ForOfStatement, loopParts);
    case K.WhileStatement:
      return whileLoop(cx, s, node as ts.WhileStatement, loopParts);
    case K.ReturnStatement:
      cx.refuse(s, node, "TW1602", "a return before the end of the function");
      break;
    case K.FunctionDeclaration:
    case K.EmptyStatement:
    case K.InterfaceDeclaration:
    case K.TypeAliasDeclaration:
      return;
    default:
      refuseStatement(cx, s, node);
  }
}

/** A loop's or branch's body into a list of its own. */
function body(cx: Context, s: Scope, node: ts.Statement, env: Env = new Env(s.env)): Stmt[] {
  const inner: Scope = { ...s, env, sink: [] };
  lowerStatements(cx, inner, ts.isBlock(node) ? node.statements : [node]);
  return inner.sink;
}

function ifStatement(cx: Context, s: Scope, node: ts.IfStatement): void {
  const cond = condition(cx, s, asScalar(cx, s, cx.parts.expression(cx, s, node.expression), node.expression), node.expression);
  const known = boolOf(cond);
  if (known !== undefined) {
    const taken = known ? node.thenStatement : node.elseStatement;
    if (taken !== undefined) s.sink.push(...body(cx, s, taken));
    return;
  }
  const then = body(cx, s, node.thenStatement);
  const otherwise = node.elseStatement === undefined ? [] : body(cx, s, node.elseStatement);
  cx.emit(s, { k: "if", cond, then, else: otherwise, span: cx.span(s, node.expression) });
}

// ── declarations ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** `const` and `let`; also in the head of a `for` loop. */
function declarations(cx: Context, s: Scope, list: ts.VariableDeclarationList): void {
  const isLet = (list.flags & ts.NodeFlags.Let) !== 0;
  const isConst = (list.flags & ts.NodeFlags.Const) !== 0;
  for (const node of list.declarations) {
    const done = cx.guarded(() => {
      if (!isLet && !isConst) cx.refuse(s, list, "TW1101", "`var` in a kernel", `write const, or let where ${node.name.getText()} is assigned again`);
      if (s.mode === "host" && isLet) cx.refuse(s, node, "TW1018", "a `let` variable in a host formula", "write const");
      declare(cx, s, node, isLet);
    });
    if (!done) bindFailed(cx, s.env, node.name);
  }
}

function declare(cx: Context, s: Scope, node: ts.VariableDeclaration, isLet: boolean): void {
  if (node.initializer === undefined) cx.refuse(s, node, "TW1205", `\`${node.name.getText()}\` has no value`);
  const initializer = bare(node.initializer);
  if (!ts.isIdentifier(node.name)) {
    bindPattern(cx, s, s.env, node.name, cx.parts.expression(cx, s, initializer), "const");
    return;
  }
  const name = node.name.text;
  const symbol = cx.checker.getSymbolAtLocation(node.name);
  if (symbol === undefined) throw new Refused();
  const bind = (value: Value, assigned: boolean): void => s.env.bind(symbol, { value, how: isLet ? "let" : "const", assigned, element: s.element });
  const isAssigned = isLet && cx.isAssigned(symbol);
  const before = s.sink.length;
  const isList = !isLet && ts.isArrayLiteralExpression(initializer);
  const value = isList ? listValue(cx, s, initializer) : cx.parts.expression(cx, s, initializer, name);
  switch (value.k) {
    case "scalar":
      return bind(isAssigned ? variable(cx, s, name, settled(cx, s, value, initializer), node) : named(cx, s, name, isLet ? settled(cx, s, value, initializer) : value, node), isAssigned);
    case "fragment": {
      const isNew = s.sink.slice(before).some((statement) => "name" in statement && statement.name === value.name);
      const own = value.mutable === true || (isAssigned && !isNew) ? copyOf(cx, s, name, value, node) : value;
      return bind(isAssigned ? { ...own, mutable: true } : own, isAssigned);
    }
    case "function":
      if (isAssigned) cx.refuse(s, node, "TW1608", `the function \`${name}\` is assigned again`);
      return bind({ ...value, name }, false);
    case "view":
      // `.at` in element code needs the elements where they belong; mma and copy take them either way.
      return bind(value.base.k === "fragment" ? asFragment(cx, s, value, initializer, name) : value, false);
    case "void":
      cx.refuse(s, initializer, "TW1603", `this yields no value for \`${name}\``);
      break;
    case "word":
      cx.refuse(s, initializer, "TW1105", "a string in a variable");
      break;
    case "record":
      return bind(value, false);
    default:
      if (isAssigned) cx.refuse(s, node, "TW1204", `\`${name}\` is assigned again, and it stands for ${kindOf(value)}`, "declare it const; choose between buffers by if … else around their uses");
      return bind(value, false);
  }
}

/** A constant keeps standing for its expression if that is known at compile time, else it is computed here. */
function named(cx: Context, s: Scope, name: string, value: ScalarValue, node: ts.VariableDeclaration): ScalarValue {
  if (value.weak !== undefined || s.mode === "host" || cx.isComptime(value.expr)) return value;
  if (value.expr.k === "ref" && !cx.mutableRefs.has(value.expr.name)) return value;
  return scalar(cx.name(s, name, value.expr, node));
}

function variable(cx: Context, s: Scope, base: string, value: ScalarValue, node: ts.Node): ScalarValue {
  const name = cx.fresh(base);
  const span = cx.span(s, node);
  cx.mutableRefs.add(name);
  cx.emit(s, { k: "var", name, dt: value.dt, value: value.expr, span });
  return scalar(ref(name, value.dt, span));
}

/** A fragment of its own with the elements that `value` has now. */
function copyOf(cx: Context, s: Scope, base: string, value: FragmentValue, node: ts.Node): FragmentValue {
  const name = cx.fresh(base);
  const span = cx.span(s, node);
  cx.emit(s, { k: "fragment", name, dt: value.dt, shape: value.shape, fill: constant(value.dt === "bool" ? false : 0, value.dt, span), span });
  copyFragment(cx, s, value, fragmentValue(name, value.dt, value.shape), node);
  return fragmentValue(name, value.dt, value.shape);
}

function copyFragment(cx: Context, s: Scope, from: FragmentValue, to: FragmentValue, node: ts.Node): void {
  const span = cx.span(s, node);
  cx.emit(s, { k: "copy", src: { buffer: from.name, shape: from.shape, span }, dst: { buffer: to.name, shape: to.shape, span }, span });
}

// ── expression statements ───────────────────────────────────────────────────────────────────────────────────────────────

function expressionStatement(cx: Context, s: Scope, expression: ts.Expression): void {
  const node = bare(expression);
  if (ts.isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind)) return assignment(cx, s, node);
  if (ts.isPostfixUnaryExpression(node)) return step(cx, s, node, node.operand, node.operator);
  if (ts.isPrefixUnaryExpression(node) && (node.operator === K.PlusPlusToken || node.operator === K.MinusMinusToken)) return step(cx, s, node, node.operand, node.operator);
  if (s.mode === "host") cx.refuse(s, node, "TW1018", "a statement with an effect in a host formula");
  cx.parts.expression(cx, s, node);
  if (!ts.isCallExpression(node)) cx.refuse(s, node, "TW1118", "this expression has no effect", isControl(node) ? "write if (condition) { … }" : undefined);
}

/** `c && f()` and `c ? f() : g()`, which stand for an `if`. */
function isControl(node: ts.Expression): boolean {
  if (ts.isConditionalExpression(node)) return true;
  return ts.isBinaryExpression(node) && (node.operatorToken.kind === K.AmpersandAmpersandToken || node.operatorToken.kind === K.BarBarToken);
}

function assignment(cx: Context, s: Scope, node: ts.BinaryExpression): void {
  const kind = node.operatorToken.kind;
  if (kind === K.EqualsToken) return assign(cx, s, node.left, node, () => cx.parts.expression(cx, s, node.right));
  const operator = compoundOperator(kind);
  if (operator === undefined) {
    if (kind === K.AsteriskAsteriskEqualsToken) cx.refuse(s, node.operatorToken, "TW1115", "`**=` in a kernel");
    cx.refuse(s, node.operatorToken, "TW1122", `the operator \`${node.operatorToken.getText()}\` in a kernel`, "write if (condition) x = …");
  }
  assign(cx, s, node.left, node, (old) => {
    const right = asScalar(cx, s, cx.parts.expression(cx, s, node.right), node.right);
    const { dt } = old();
    if (right.weak === undefined && right.dt !== dt && ts.isIdentifier(node.left)) {
      cx.refuse(s, node, "TW1301", `\`${node.left.text}\` is ${dt}, and this is ${right.dt}`, mismatch(node.left.text, dt, right.dt));
    }
    return applyOperator(cx, s, operator, { value: old(), node: node.left }, { value: right, node: node.right }, node) ?? refuseSyntax(cx, s, node);
  });
}

function step(cx: Context, s: Scope, node: ts.Expression, target: ts.Expression, operator: ts.PrefixUnaryOperator): void {
  const kind = operator === K.PlusPlusToken ? K.PlusToken : K.MinusToken;
  assign(cx, s, target, node, (old) => applyOperator(cx, s, kind, { value: old(), node: target }, { value: literal(1, "int", undefined), node }, node) ?? refuseSyntax(cx, s, node));
}

/** Assigns a `let` variable: scalars in place, fragments by a copy. */
function assign(cx: Context, s: Scope, left: ts.Expression, node: ts.Node, compute: (old: () => ScalarValue) => Value): void {
  const target = bare(left);
  if (ts.isElementAccessExpression(target)) {
    const name = target.expression.getText();
    cx.refuse(s, target, "TW1116", "brackets write no elements in kernels", `write ${name.length < 30 ? name : "t"}.set(…, value)`);
  }
  if (!ts.isIdentifier(target)) cx.refuse(s, target, "TW1204", "this is no variable");
  const binding = assignable(cx, s, target, node);
  const current = binding.value as Value;
  if (current.k === "scalar") {
    const value = asScalar(cx, s, compute(() => current), node);
    const expr = convertible(cx, s, value, current.dt, node);
    if (expr === undefined) cx.refuse(s, node, "TW1301", `\`${target.text}\` is ${current.dt}, and this is ${value.dt}`, mismatch(target.text, current.dt, value.dt));
    cx.emit(s, { k: "assign", name: (current.expr as Extract<Expr, { k: "ref" }>).name, value: expr, span: cx.span(s, node) });
    return;
  }
  if (current.k !== "fragment") cx.refuse(s, target, "TW1204", `\`${target.text}\` stands for ${kindOf(current)}, which cannot be assigned`);
  const value = compute(() => asScalar(cx, s, current, target));
  if (value.k !== "fragment") cx.refuse(s, node, "TW1209", `\`${target.text}\` is a fragment, and this is ${kindOf(value)}`);
  if (value.dt !== current.dt) cx.refuse(s, node, "TW1301", `\`${target.text}\` is a fragment of ${current.dt}, and this is one of ${value.dt}`, `cast it: ${current.dt}(…)`);
  if (shapesDiffer(value.shape, current.shape)) cx.refuse(s, node, "TW1404", `\`${target.text}\` has another shape than this fragment`, "declare another variable: a fragment keeps its shape");
  if (value.name !== current.name) copyFragment(cx, s, value, current, node);
}

function mismatch(name: string, wanted: DTypeName, given: DTypeName): string {
  return wanted === "i32" && given === "f32" ? `start it as a float: let ${name} = f32(0); or cast the value: i32(…)` : `cast the value: ${wanted}(…)`;
}

/** The binding of a variable that may be assigned here. */
function assignable(cx: Context, s: Scope, target: ts.Identifier, node: ts.Node): Binding {
  const symbol = symbolOf(cx.checker, target);
  const found = symbol === undefined ? undefined : s.env.find(symbol);
  if (found === undefined) {
    if (symbol?.valueDeclaration !== undefined) cx.refuse(s, node, "TW1202", `\`${target.text}\` is a variable outside the kernel`, "write results to an output tensor");
    cx.refuse(s, target, "TW1204", `\`${target.text}\` cannot be assigned`);
  }
  const { binding, captured } = found;
  if (binding.how === "failed") throw new Refused();
  if (captured) cx.refuse(s, node, "TW1202", `the function assigns \`${target.text}\`, which it captures`, "return the value and assign it where the variable is declared");
  if (binding.how === "loop") cx.refuse(s, node, "TW1706", `the loop variable \`${target.text}\` is assigned`);
  if (binding.how !== "let") cx.refuse(s, node, "TW1204", `\`${target.text}\` is no \`let\` variable`);
  if (binding.element !== s.element) cx.refuse(s, node, "TW1203", `\`${target.text}\` is declared outside this element code, whose elements run in any order`);
  return binding;
}

const loopParts: StatementParts = { body, declarations, effect: expressionStatement };
