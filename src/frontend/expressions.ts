/** Expressions: literals, names, operators and calls. Calls of the language's own functions are in `language-calls.ts`. */
import { ts } from "ts-morph";
import type { BinaryOp, CompareOp, Expr, Special, Stmt } from "../ir/tile.js";
import type { DTypeName } from "../language/dtypes.js";
import { type Context, fragmentValue, isAssignmentOperator, ref } from "./context.js";
import { Refused } from "./diagnostics.js";
import { evaluate } from "./evaluate.js";
import { hostMember, hostValue } from "./host-names.js";
import { anyNode, boolOf, constant, intOf, select, unary } from "./fold.js";
import { memberCall } from "./members.js";
import { lookup, namespaceMember } from "./names.js";
import { arms, asScalar, binaryOperator, comparison, condition, literal, type Operand, scalar, unaryOperator } from "./scalars.js";
import { bare, certainlyDiffer, listOf } from "./shapes.js";
import { refuseSyntax } from "./syntax.js";
import { anonymous, kindOf, type FragmentValue, type Scope, type Value } from "./values.js";

const K = ts.SyntaxKind;

const binaryOps: Partial<Record<ts.SyntaxKind, [BinaryOp, string]>> = {
  [K.PlusToken]: ["add", "+"],
  [K.MinusToken]: ["sub", "-"],
  [K.AsteriskToken]: ["mul", "*"],
  [K.SlashToken]: ["div", "/"],
  [K.PercentToken]: ["rem", "%"],
  [K.AmpersandToken]: ["and", "&"],
  [K.BarToken]: ["or", "|"],
  [K.CaretToken]: ["xor", "^"],
  [K.LessThanLessThanToken]: ["shl", "<<"],
  [K.GreaterThanGreaterThanToken]: ["shr", ">>"],
  [K.GreaterThanGreaterThanGreaterThanToken]: ["ushr", ">>>"],
};

const compareOps: Partial<Record<ts.SyntaxKind, [CompareOp, string]>> = {
  [K.LessThanToken]: ["lt", "<"],
  [K.LessThanEqualsToken]: ["le", "<="],
  [K.GreaterThanToken]: ["gt", ">"],
  [K.GreaterThanEqualsToken]: ["ge", ">="],
  [K.EqualsEqualsEqualsToken]: ["eq", "==="],
  [K.ExclamationEqualsEqualsToken]: ["ne", "!=="],
};

const compound: Partial<Record<ts.SyntaxKind, ts.SyntaxKind>> = {
  [K.PlusEqualsToken]: K.PlusToken,
  [K.MinusEqualsToken]: K.MinusToken,
  [K.AsteriskEqualsToken]: K.AsteriskToken,
  [K.SlashEqualsToken]: K.SlashToken,
  [K.PercentEqualsToken]: K.PercentToken,
  [K.AmpersandEqualsToken]: K.AmpersandToken,
  [K.BarEqualsToken]: K.BarToken,
  [K.CaretEqualsToken]: K.CaretToken,
  [K.LessThanLessThanEqualsToken]: K.LessThanLessThanToken,
  [K.GreaterThanGreaterThanEqualsToken]: K.GreaterThanGreaterThanToken,
  [K.GreaterThanGreaterThanGreaterThanEqualsToken]: K.GreaterThanGreaterThanGreaterThanToken,
};

/** The operator that `+=` and its like apply, as a token kind. */
export function compoundOperator(kind: ts.SyntaxKind): ts.SyntaxKind | undefined {
  return compound[kind];
}

/** Applies the operator of token `kind`; undefined if the language has none of that kind. */
export function applyOperator(cx: Context, s: Scope, kind: ts.SyntaxKind, a: Operand, b: Operand, at: ts.Node): Value | undefined {
  const op = binaryOps[kind];
  if (op !== undefined) return binaryOperator(cx, s, op[0], op[1], a, b, at);
  const order = compareOps[kind];
  if (order !== undefined) return comparison(cx, s, order[0], order[1], a, b, at);
  return undefined;
}

export function lowerExpression(cx: Context, s: Scope, node: ts.Expression, hint?: string): Value {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isTypeAssertionExpression(node)) {
    return cx.parts.expression(cx, s, node.expression, hint);
  }
  if (ts.isNumericLiteral(node)) {
    const written = node.getText();
    const isInt = !/[.eE]/.test(written) || /^0[xX]/.test(written);
    return literal(Number(node.text), isInt ? "int" : "float", cx.span(s, node));
  }
  switch (node.kind) {
    case K.TrueKeyword:
    case K.FalseKeyword:
      return scalar(constant(node.kind === K.TrueKeyword, "bool", cx.span(s, node)));
    case K.StringLiteral:
      return { k: "word", text: (node as ts.StringLiteral).text };
  }
  if (ts.isIdentifier(node)) return lookup(cx, s, node);
  if (ts.isPropertyAccessExpression(node)) return property(cx, s, node);
  if (ts.isCallExpression(node)) return call(cx, s, node, hint);
  if (ts.isBinaryExpression(node)) return binaryExpression(cx, s, node);
  if (ts.isPrefixUnaryExpression(node)) return prefix(cx, s, node);
  if (ts.isConditionalExpression(node)) return conditional(cx, s, node, hint);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
    return { k: "function", node, name: hint ?? node.name?.text ?? anonymous, env: s.env };
  }
  if (ts.isElementAccessExpression(node)) return elementAccess(cx, s, node);
  if (ts.isArrayLiteralExpression(node) && s.mode === "host") return listValue(cx, s, node);
  return refuseSyntax(cx, s, node);
}

function property(cx: Context, s: Scope, node: ts.PropertyAccessExpression): Value {
  if (node.questionDotToken !== undefined) cx.refuse(s, node, "TW1110", "`?.` in a kernel");
  const name = node.name.text;
  const module = ts.isIdentifier(node.expression) ? namespaceMember(cx, node) : undefined;
  if (module !== undefined) return module;
  const object = cx.parts.expression(cx, s, node.expression);
  switch (object.k) {
    case "record": {
      const field = object.fields.get(name);
      if (field === undefined && object.isPartial) throw new Refused();
      if (field === undefined) cx.refuse(s, node.name, object.what === "dims" ? "TW1009" : "TW1206", `there is no \`${name}\` among the ${object.what} of this kernel`);
      return field;
    }
    case "intrinsic":
      if ((object.name === "blockIdx" || object.name === "gridDim") && (name === "x" || name === "y" || name === "z")) {
        if (s.mode === "host") cx.refuse(s, node, "TW1018", `\`${object.name}\` is only known inside the kernel`);
        return scalar({ k: "special", name: `${object.name}.${name}` as Special, dt: "i32", span: cx.span(s, node) });
      }
      break;
    case "host":
      return hostMember(cx, s, object.object, name, node);
    case "tensor":
    case "shared":
    case "fragment":
    case "view":
      if (name === "at" || name === "set" || name === "tile") cx.refuse(s, node, "TW1209", `\`.${name}\` is called where it is named`, `write x.${name}(…)`);
      if (name === "shape" || name === "length") cx.refuse(s, node.name, "TW1206", `\`.${name}\` is not known in kernels`, "use the kernel's dims and tunables: (params, { M, N }) => …");
      break;
    case "list":
      if (name === "length") return literal(object.entries.length, "int", cx.span(s, node));
      break;
    default:
      break;
  }
  if (object.k === "void") cx.refuse(s, node.expression, "TW1603", "this yields no value");
  cx.refuse(s, node.name, "TW1206", `${kindOf(object)} has no member \`${name}\``);
}

function elementAccess(cx: Context, s: Scope, node: ts.ElementAccessExpression): Value {
  if (node.questionDotToken !== undefined) cx.refuse(s, node, "TW1110", "`?.[…]` in a kernel");
  const object = cx.parts.expression(cx, s, node.expression);
  if (object.k === "list") {
    const index = asScalar(cx, s, cx.parts.expression(cx, s, node.argumentExpression), node.argumentExpression);
    const entry = object.entries[intOf(index.expr) ?? -1];
    if (entry !== undefined) return entry;
    cx.refuse(s, node.argumentExpression, "TW1402", `a list is indexed by a constant from 0 to ${object.entries.length - 1}`);
  }
  const name = node.expression.getText();
  cx.refuse(s, node, "TW1116", "brackets read no elements in kernels", name.length < 30 ? `write ${name}.at(…) to read and ${name}.set(…, value) to write` : undefined);
}

function call(cx: Context, s: Scope, node: ts.CallExpression, hint?: string): Value {
  if (node.questionDotToken !== undefined) cx.refuse(s, node, "TW1110", "`?.()` in a kernel");
  const spread = node.arguments.find(ts.isSpreadElement);
  if (spread !== undefined) cx.refuse(s, spread, "TW1109", "an argument list is written out in kernels");
  const callee = bare(node.expression);
  if (callee.kind === K.SuperKeyword || callee.kind === K.ImportKeyword) return refuseSyntax(cx, s, callee);
  if (ts.isPropertyAccessExpression(callee) && namespaceMember(cx, callee) === undefined) {
    if (callee.questionDotToken !== undefined) cx.refuse(s, callee, "TW1110", "`?.` in a kernel");
    const object = cx.parts.expression(cx, s, callee.expression);
    if (object.k === "tensor" || object.k === "shared" || object.k === "fragment" || object.k === "view") return memberCall(cx, s, object, callee, node);
  }
  const target = cx.parts.expression(cx, s, callee);
  switch (target.k) {
    case "intrinsic":
      return cx.parts.languageCall(cx, s, target.name, node, hint);
    case "dtype":
      return cx.parts.languageCall(cx, s, target.dt, node, hint);
    case "host":
      return cx.parts.languageCall(cx, s, hostValue(cx, s, target, callee), node, hint);
    case "function": {
      const args = evaluate(cx, s, node.arguments);
      return cx.parts.inline(cx, s, target, args, node, hint);
    }
    default:
      cx.refuse(s, callee, "TW1209", `${kindOf(target)} is not a function`);
  }
}

function operandsOf(cx: Context, s: Scope, left: ts.Expression, right: ts.Expression): [Operand, Operand] {
  const [a, b] = evaluate(cx, s, [left, right]) as [Value, Value];
  return [{ value: asScalar(cx, s, a, left), node: left }, { value: asScalar(cx, s, b, right), node: right }];
}

function binaryExpression(cx: Context, s: Scope, node: ts.BinaryExpression): Value {
  const kind = node.operatorToken.kind;
  if (isAssignmentOperator(kind)) cx.refuse(s, node, "TW1117", "an assignment inside an expression");
  if (kind === K.AmpersandAmpersandToken || kind === K.BarBarToken) return logic(cx, s, node, kind);
  if (kind === K.EqualsEqualsToken || kind === K.ExclamationEqualsToken) {
    const strict = kind === K.EqualsEqualsToken ? "===" : "!==";
    cx.refuse(s, node.operatorToken, "TW1111", `\`${node.operatorToken.getText()}\` compares loosely`, `write ${strict}`);
  }
  if (binaryOps[kind] === undefined && compareOps[kind] === undefined) return refuseSyntax(cx, s, node);
  if (kind === K.EqualsEqualsEqualsToken || kind === K.ExclamationEqualsEqualsToken) {
    const [a, b] = evaluate(cx, s, [node.left, node.right]) as [Value, Value];
    const chosen = a.k === "option" ? optionTest(cx, s, a, b, node.right) : b.k === "option" ? optionTest(cx, s, b, a, node.left) : undefined;
    if (chosen !== undefined) return kind === K.EqualsEqualsEqualsToken ? scalar(chosen) : scalar(unary("not", chosen, "bool", cx.span(s, node)));
    return applyOperator(cx, s, kind, { value: asScalar(cx, s, a, node.left), node: node.left }, { value: asScalar(cx, s, b, node.right), node: node.right }, node) as Value;
  }
  const [a, b] = operandsOf(cx, s, node.left, node.right);
  return applyOperator(cx, s, kind, a, b, node) as Value;
}

function optionTest(cx: Context, s: Scope, option: Extract<Value, { k: "option" }>, other: Value, node: ts.Node): Expr {
  if (other.k !== "word") cx.refuse(s, node, "TW1208", `the option \`${option.name}\` is compared with a word, and this is ${kindOf(other)}`);
  if (!option.words.includes(other.text)) {
    cx.refuse(s, node, "TW1208", `"${other.text}" is no word of the option \`${option.name}\``, `its words are ${option.words.map((w) => `"${w}"`).join(", ")}`);
  }
  return { k: "option", name: option.name, word: other.text, dt: "bool", span: cx.span(s, node) };
}

/** `&&` and `||` evaluate their right side only where it counts, if that can be told apart (a read that may be out of bounds, an effect). */
function logic(cx: Context, s: Scope, node: ts.BinaryExpression, kind: ts.SyntaxKind): Value {
  const isAnd = kind === K.AmpersandAmpersandToken;
  const left = condition(cx, s, asScalar(cx, s, cx.parts.expression(cx, s, node.left), node.left), node.left);
  const known = boolOf(left);
  if (known !== undefined && known !== isAnd) return scalar(left);
  const inner: Scope = { ...s, sink: [] };
  const right = condition(cx, inner, asScalar(cx, inner, cx.parts.expression(cx, inner, node.right), node.right), node.right);
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
  cx.emit(s, { k: "if", cond: isAnd ? cond : unary("not", cond, "bool", span), then: taken, else: [], span });
  return scalar(cond);
}

/** What must not happen on the side that is not taken: an effect, or a read of a shared buffer, whose index must be in bounds. */
function mustBranch(sink: readonly Stmt[], value: Expr, cx: Context): boolean {
  const reads = (e: Expr): boolean => anyNode(e, (n) => n.k === "at" && cx.isShared(n.buffer));
  return reads(value) || sink.some((statement) => statement.k !== "let" || reads(statement.value));
}

function prefix(cx: Context, s: Scope, node: ts.PrefixUnaryExpression): Value {
  const sign = node.operator === K.MinusToken ? "-" : node.operator === K.PlusToken ? "+" : node.operator === K.ExclamationToken ? "!" : node.operator === K.TildeToken ? "~" : undefined;
  if (sign === undefined) cx.refuse(s, node, "TW1117", "`++` and `--` inside an expression");
  const value = asScalar(cx, s, cx.parts.expression(cx, s, node.operand), node.operand);
  return unaryOperator(cx, s, sign, { value, node: node.operand }, node);
}

function conditional(cx: Context, s: Scope, node: ts.ConditionalExpression, hint?: string): Value {
  const cond = condition(cx, s, asScalar(cx, s, cx.parts.expression(cx, s, node.condition), node.condition), node.condition);
  const known = boolOf(cond);
  if (known !== undefined) return cx.parts.expression(cx, s, known ? node.whenTrue : node.whenFalse, hint);
  const thenScope: Scope = { ...s, sink: [] };
  const elseScope: Scope = { ...s, sink: [] };
  const a = cx.parts.expression(cx, thenScope, node.whenTrue);
  const b = cx.parts.expression(cx, elseScope, node.whenFalse);
  const span = cx.span(s, node);
  if (a.k === "fragment" && b.k === "fragment") return chosenFragment(cx, s, cond, [a, thenScope.sink], [b, elseScope.sink], node, hint);
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
  cx.emit(s, {
    k: "if", cond, span,
    then: [...thenScope.sink, { k: "assign", name, value: x, span }],
    else: [...elseScope.sink, { k: "assign", name, value: y, span }],
  });
  return scalar(ref(name, dt, span));
}

type Arm = readonly [FragmentValue, readonly Stmt[]];

/** `cond ? a : b` on fragments: a fragment of its own that the taken side fills. */
function chosenFragment(cx: Context, s: Scope, cond: Expr, [a, before]: Arm, [b, otherwise]: Arm, node: ts.Node, hint?: string): Value {
  if (a.dt !== b.dt) cx.refuse(s, node, "TW1301", `the two sides of \`? :\` are ${a.dt} and ${b.dt}`, "cast one side");
  if (a.shape.length !== b.shape.length || a.shape.some((size, i) => certainlyDiffer(size, b.shape[i] as Expr))) cx.refuse(s, node, "TW1404", "the two sides of `? :` have different shapes");
  const span = cx.span(s, node);
  const name = cx.fresh(hint ?? "chosen");
  cx.emit(s, { k: "fragment", name, dt: a.dt, shape: a.shape, fill: constant(a.dt === "bool" ? false : 0, a.dt, span), span });
  const take = (from: FragmentValue): Stmt => ({ k: "copy", src: { buffer: from.name, shape: from.shape, span }, dst: { buffer: name, shape: a.shape, span }, span });
  cx.emit(s, { k: "if", cond, then: [...before, take(a)], else: [...otherwise, take(b)], span });
  return fragmentValue(name, a.dt, a.shape);
}

/** A list for a variable: `const tile = [64, K]`. */
export function listValue(cx: Context, s: Scope, node: ts.ArrayLiteralExpression): Value {
  return { k: "list", entries: listOf(cx, s, node).map((entry) => entry.value) };
}
