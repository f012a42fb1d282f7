/** `&&`, `||` and `? :`: only the side that counts is computed, wherever that can be told apart. */
import { ts } from "ts-morph";
import type { Expr, Stmt } from "../ir/tile.js";
import type { DTypeName } from "../language/dtypes.js";
import { branch, type Context, fragmentValue, ref } from "./context.js";
import { anyNode, boolOf, constant, select, unary } from "./fold.js";
import { arms, asScalar, binaryOperator, condition, type Operand, scalar } from "./scalars.js";
import { certainlyDiffer } from "./shapes.js";
import { type FragmentValue, kindOf, type Scope, type Value } from "./values.js";

/** `&&` and `||` evaluate their right side only where it counts, if that can be told apart (a read that may be out of bounds, an effect). */
export function logic(cx: Context, s: Scope, node: ts.BinaryExpression, kind: ts.SyntaxKind): Value {
  const isAnd = kind === ts.SyntaxKind.AmpersandAmpersandToken;
  const left = condition(cx, s, asScalar(cx, s, cx.parts.expression(cx, s, node.left), node.left), node.left);
  const known = boolOf(left);
  if (known !== undefined && known !== isAnd) return scalar(left);
  const inner: Scope = { ...s, sink: [] };
  const right = condition(
    cx,
    inner,
    asScalar(cx, inner, cx.parts.expression(cx, inner, node.right), node.right),
    node.right,
  );
  if (known !== undefined || !mustBranch(inner.sink, right, cx)) {
    s.sink.push(...inner.sink);
    const a: Operand = { value: scalar(left), node: node.left };
    const b: Operand = { value: scalar(right), node: node.right };
    return binaryOperator(cx, s, isAnd ? "logand" : "logor", isAnd ? "&&" : "||", a, b, node);
  }
  const span = cx.span(s, node);
  const name = cx.fresh(isAnd ? "both" : "either");
  cx.emit(s, { k: "var", name, dt: "bool", value: left, span });
  const taken: Stmt[] = [...inner.sink, { k: "assign", name, value: right, span }];
  const cond = ref(name, "bool", span);
  cx.emit(s, branch(isAnd ? cond : unary("not", cond, "bool", span), taken, [], span));
  return scalar(cond);
}

/** What must not happen on the side that is not taken: an effect, or a read of a shared buffer, whose index must be in bounds. */
function mustBranch(sink: readonly Stmt[], value: Expr, cx: Context): boolean {
  const reads = (e: Expr): boolean => anyNode(e, (n) => n.k === "at" && cx.isShared(n.buffer));
  return reads(value) || sink.some((statement) => statement.k !== "let" || reads(statement.value));
}

export function conditional(cx: Context, s: Scope, node: ts.ConditionalExpression, hint?: string): Value {
  const cond = condition(
    cx,
    s,
    asScalar(cx, s, cx.parts.expression(cx, s, node.condition), node.condition),
    node.condition,
  );
  const known = boolOf(cond);
  if (known !== undefined) return cx.parts.expression(cx, s, known ? node.whenTrue : node.whenFalse, hint);
  const thenScope: Scope = { ...s, sink: [] };
  const elseScope: Scope = { ...s, sink: [] };
  const a = cx.parts.expression(cx, thenScope, node.whenTrue);
  const b = cx.parts.expression(cx, elseScope, node.whenFalse);
  const span = cx.span(s, node);
  if (a.k === "fragment" && b.k === "fragment")
    return chosenFragment(cx, s, cond, [a, thenScope.sink], [b, elseScope.sink], node, hint);
  const buffer = [a, b].find((v) => v.k === "tensor" || v.k === "shared" || v.k === "view");
  if (buffer !== undefined) {
    cx.refuse(
      s,
      node,
      "TW1209",
      `\`? :\` chooses between scalars or fragments, and this is ${kindOf(buffer)}`,
      "write if … else around the uses of the buffers",
    );
  }
  if (a.k === "record" || b.k === "record")
    cx.refuse(
      s,
      node,
      "TW1209",
      "`? :` chooses between scalars or fragments, and this is a record",
      "choose each field: { a: cond ? x.a : y.a, … }; a condition that is known at compile time chooses records, too",
    );
  const left: Operand = { value: asScalar(cx, s, a, node.whenTrue), node: node.whenTrue };
  const right: Operand = { value: asScalar(cx, s, b, node.whenFalse), node: node.whenFalse };
  const { x, y, weak } = arms(cx, s, left, right, node);
  if (!mustBranch(thenScope.sink, x, cx) && !mustBranch(elseScope.sink, y, cx)) {
    s.sink.push(...thenScope.sink, ...elseScope.sink);
    const chosen = scalar(select(cond, x, y, span));
    return weak === undefined ? chosen : { ...chosen, weak };
  }
  const name = cx.fresh(hint ?? "chosen");
  const dt: DTypeName = x.dt;
  cx.emit(s, { k: "var", name, dt, value: constant(dt === "bool" ? false : 0, dt, span), span });
  const assign = (value: Expr): Stmt => ({ k: "assign", name, value, span });
  cx.emit(s, branch(cond, [...thenScope.sink, assign(x)], [...elseScope.sink, assign(y)], span));
  return scalar(ref(name, dt, span));
}

type Arm = readonly [FragmentValue, readonly Stmt[]];

/** `cond ? a : b` on fragments: a fragment of its own that the taken side fills. */
function chosenFragment(
  cx: Context,
  s: Scope,
  cond: Expr,
  [a, before]: Arm,
  [b, otherwise]: Arm,
  node: ts.Node,
  hint?: string,
): Value {
  if (a.dt !== b.dt) cx.refuse(s, node, "TW1301", `the two sides of \`? :\` are ${a.dt} and ${b.dt}`, "cast one side");
  if (a.shape.length !== b.shape.length || a.shape.some((size, i) => certainlyDiffer(size, b.shape[i] as Expr)))
    cx.refuse(s, node, "TW1404", "the two sides of `? :` have different shapes");
  const span = cx.span(s, node);
  const name = cx.fresh(hint ?? "chosen");
  cx.emit(s, {
    k: "fragment",
    name,
    dt: a.dt,
    shape: a.shape,
    fill: constant(a.dt === "bool" ? false : 0, a.dt, span),
    span,
  });
  const take = (from: FragmentValue): Stmt => ({
    k: "copy",
    src: { buffer: from.name, shape: from.shape, span },
    dst: { buffer: name, shape: a.shape, span },
    span,
  });
  cx.emit(s, branch(cond, [...before, take(a)], [...otherwise, take(b)], span));
  return fragmentValue(name, a.dt, a.shape);
}
