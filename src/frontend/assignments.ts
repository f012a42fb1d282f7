/** Expressions in the role of statements: assignments, `++`, calls. */
import { ts } from "ts-morph";
import type { Expr } from "../ir/tile.js";
import type { DTypeName } from "../language/dtypes.js";
import { copyFragment } from "./constants.js";
import { type Context, isAssignmentOperator } from "./context.js";
import { Refused } from "./diagnostics.js";
import { applyOperator, compoundOperator } from "./expressions.js";
import { asScalar, convertible, literal } from "./scalars.js";
import { bare, shapesDiffer } from "./shapes.js";
import { symbolOf } from "./symbols.js";
import { refuseSyntax } from "./syntax.js";
import { type Binding, kindOf, type ScalarValue, type Scope, type Value } from "./values.js";

const K = ts.SyntaxKind;

export function expressionStatement(cx: Context, s: Scope, expression: ts.Expression): void {
  const node = bare(expression);
  if (ts.isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind)) {
    assignment(cx, s, node);
    return;
  }
  if (ts.isPostfixUnaryExpression(node)) {
    step(cx, s, node, node.operand, node.operator);
    return;
  }
  if (ts.isPrefixUnaryExpression(node) && (node.operator === K.PlusPlusToken || node.operator === K.MinusMinusToken)) {
    step(cx, s, node, node.operand, node.operator);
    return;
  }
  if (s.mode === "host") cx.refuse(s, node, "TW1018", "a statement with an effect in a host formula");
  cx.parts.expression(cx, s, node);
  if (!ts.isCallExpression(node))
    cx.refuse(
      s,
      node,
      "TW1118",
      "this expression has no effect",
      isControl(node) ? "write if (condition) { … }" : undefined,
    );
}

/** `c && f()` and `c ? f() : g()`, which stand for an `if`. */
function isControl(node: ts.Expression): boolean {
  if (ts.isConditionalExpression(node)) return true;
  return (
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === K.AmpersandAmpersandToken || node.operatorToken.kind === K.BarBarToken)
  );
}

function assignment(cx: Context, s: Scope, node: ts.BinaryExpression): void {
  const kind = node.operatorToken.kind;
  if (kind === K.EqualsToken) {
    assign(cx, s, node.left, node, () => cx.parts.expression(cx, s, node.right));
    return;
  }
  const operator = compoundOperator(kind);
  if (operator === undefined) {
    if (kind === K.AsteriskAsteriskEqualsToken) cx.refuse(s, node.operatorToken, "TW1115", "`**=` in a kernel");
    cx.refuse(
      s,
      node.operatorToken,
      "TW1122",
      `the operator \`${node.operatorToken.getText()}\` in a kernel`,
      "write if (condition) x = …",
    );
  }
  assign(cx, s, node.left, node, (old) => {
    const right = asScalar(cx, s, cx.parts.expression(cx, s, node.right), node.right);
    const { dt } = old();
    if (right.weak === undefined && right.dt !== dt && ts.isIdentifier(node.left)) {
      cx.refuse(
        s,
        node,
        "TW1301",
        `\`${node.left.text}\` is ${dt}, and this is ${right.dt}`,
        mismatch(node.left.text, dt, right.dt),
      );
    }
    return (
      applyOperator(cx, s, operator, { value: old(), node: node.left }, { value: right, node: node.right }, node) ??
      refuseSyntax(cx, s, node)
    );
  });
}

function step(
  cx: Context,
  s: Scope,
  node: ts.Expression,
  target: ts.Expression,
  operator: ts.PrefixUnaryOperator,
): void {
  const kind = operator === K.PlusPlusToken ? K.PlusToken : K.MinusToken;
  assign(
    cx,
    s,
    target,
    node,
    (old) =>
      applyOperator(cx, s, kind, { value: old(), node: target }, { value: literal(1, "int", undefined), node }, node) ??
      refuseSyntax(cx, s, node),
  );
}

/** Assigns a `let` variable: scalars in place, fragments by a copy. */
function assign(
  cx: Context,
  s: Scope,
  left: ts.Expression,
  node: ts.Node,
  compute: (old: () => ScalarValue) => Value,
): void {
  const target = bare(left);
  if (ts.isElementAccessExpression(target)) {
    const name = target.expression.getText();
    cx.refuse(
      s,
      target,
      "TW1116",
      "brackets write no elements in kernels",
      `write ${name.length < 30 ? name : "t"}.set(…, value)`,
    );
  }
  if (ts.isPropertyAccessExpression(target) && cx.parts.expression(cx, s, target.expression).k === "record")
    cx.refuse(s, target, "TW1123", `\`${target.getText()}\` is a field of a record`);
  if (!ts.isIdentifier(target)) cx.refuse(s, target, "TW1204", "this is no variable");
  const binding = assignable(cx, s, target, node);
  const current = binding.value as Value;
  if (current.k === "scalar") {
    const value = asScalar(
      cx,
      s,
      compute(() => current),
      node,
    );
    const expr = convertible(cx, s, value, current.dt, node);
    if (expr === undefined)
      cx.refuse(
        s,
        node,
        "TW1301",
        `\`${target.text}\` is ${current.dt}, and this is ${value.dt}`,
        mismatch(target.text, current.dt, value.dt),
      );
    cx.emit(s, {
      k: "assign",
      name: (current.expr as Extract<Expr, { k: "ref" }>).name,
      value: expr,
      span: cx.span(s, node),
    });
    return;
  }
  if (current.k !== "fragment")
    cx.refuse(s, target, "TW1204", `\`${target.text}\` stands for ${kindOf(current)}, which cannot be assigned`);
  const value = compute(() => asScalar(cx, s, current, target));
  if (value.k !== "fragment")
    cx.refuse(s, node, "TW1209", `\`${target.text}\` is a fragment, and this is ${kindOf(value)}`);
  if (value.dt !== current.dt)
    cx.refuse(
      s,
      node,
      "TW1301",
      `\`${target.text}\` is a fragment of ${current.dt}, and this is one of ${value.dt}`,
      `cast it: ${current.dt}(…)`,
    );
  if (shapesDiffer(value.shape, current.shape))
    cx.refuse(
      s,
      node,
      "TW1404",
      `\`${target.text}\` has another shape than this fragment`,
      "declare another variable: a fragment keeps its shape",
    );
  if (value.name !== current.name) copyFragment(cx, s, value, current, node);
}

function mismatch(name: string, wanted: DTypeName, given: DTypeName): string {
  return wanted === "i32" && given === "f32"
    ? `start it as a float: let ${name} = f32(0); or cast the value: i32(…)`
    : `cast the value: ${wanted}(…)`;
}

/** The binding of a variable that may be assigned here. */
function assignable(cx: Context, s: Scope, target: ts.Identifier, node: ts.Node): Binding {
  const symbol = symbolOf(cx.checker, target);
  const found = symbol === undefined ? undefined : s.env.find(symbol);
  if (found === undefined) {
    if (symbol?.valueDeclaration !== undefined)
      cx.refuse(
        s,
        node,
        "TW1202",
        `\`${target.text}\` is a variable outside the kernel`,
        "write results to an output tensor",
      );
    cx.refuse(s, target, "TW1204", `\`${target.text}\` cannot be assigned`);
  }
  const { binding, captured } = found;
  if (binding.how === "failed") throw new Refused();
  if (captured)
    cx.refuse(
      s,
      node,
      "TW1202",
      `the function assigns \`${target.text}\`, which it captures`,
      "return the value and assign it where the variable is declared",
    );
  if (binding.how === "loop") cx.refuse(s, node, "TW1706", `the loop variable \`${target.text}\` is assigned`);
  if (binding.how !== "let") cx.refuse(s, node, "TW1204", `\`${target.text}\` is no \`let\` variable`);
  if (binding.element !== s.element)
    cx.refuse(
      s,
      node,
      "TW1203",
      `\`${target.text}\` is declared outside this element code, whose elements run in any order`,
    );
  return binding;
}
