/** Expressions: literals, names, operators and calls. Calls of the language's own functions are in `language-calls.ts`. */
import { ts } from "ts-morph";
import type { BinaryOp, CompareOp, Expr, Special } from "../ir/tile.js";
import { conditional, logic } from "./branches.js";
import { type Context, isAssignmentOperator } from "./context.js";
import { evaluate } from "./evaluate.js";
import { constant, intOf, unary } from "./fold.js";
import { hostMember, hostValue } from "./host-names.js";
import { memberCall } from "./members.js";
import { lookup, namespaceMember } from "./names.js";
import { readField, recordLiteral } from "./records.js";
import { asScalar, binaryOperator, comparison, literal, type Operand, scalar, unaryOperator } from "./scalars.js";
import { bare, listOf } from "./shapes.js";
import { refuseSyntax } from "./syntax.js";
import { anonymous, kindOf, type Scope, type Value } from "./values.js";

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
export function applyOperator(
  cx: Context,
  s: Scope,
  kind: ts.SyntaxKind,
  a: Operand,
  b: Operand,
  at: ts.Node,
): Value | undefined {
  const op = binaryOps[kind];
  if (op !== undefined) return binaryOperator(cx, s, op[0], op[1], a, b, at);
  const order = compareOps[kind];
  if (order !== undefined) return comparison(cx, s, order[0], order[1], a, b, at);
  return undefined;
}

export function lowerExpression(cx: Context, s: Scope, node: ts.Expression, hint?: string): Value {
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isTypeAssertionExpression(node)
  ) {
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
  if (ts.isObjectLiteralExpression(node)) return recordLiteral(cx, s, node);
  if (ts.isArrayLiteralExpression(node) && (s.mode === "host" || s.element?.what === "row"))
    return listValue(cx, s, node);
  return refuseSyntax(cx, s, node);
}

function property(cx: Context, s: Scope, node: ts.PropertyAccessExpression): Value {
  if (node.questionDotToken !== undefined) cx.refuse(s, node, "TW1110", "`?.` in a kernel");
  const module = namespaceMember(cx, s, node);
  if (module !== undefined) return module;
  return member(cx, s, cx.parts.expression(cx, s, node.expression), node);
}

/** A member of an object that is lowered already. */
function member(cx: Context, s: Scope, object: Value, node: ts.PropertyAccessExpression): Value {
  const name = node.name.text;
  switch (object.k) {
    case "record":
      return readField(cx, s, object, name, node.name);
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
      if (name === "at" || name === "set" || name === "tile" || name === "place")
        cx.refuse(s, node, "TW1209", `\`.${name}\` is called where it is named`, `write x.${name}(…)`);
      if (name === "shape" || name === "length")
        cx.refuse(
          s,
          node.name,
          "TW1206",
          `\`.${name}\` is not known in kernels`,
          "use the kernel's dims and tunables: (params, { M, N }) => …",
        );
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
    cx.refuse(
      s,
      node.argumentExpression,
      "TW1402",
      `a list is indexed by a constant from 0 to ${object.entries.length - 1}`,
    );
  }
  const name = node.expression.getText();
  const key = bare(node.argumentExpression);
  if (object.k === "record")
    cx.refuse(
      s,
      node,
      "TW1116",
      "brackets read no fields in kernels",
      ts.isStringLiteral(key) && name.length < 30
        ? `write ${name}.${key.text}`
        : "write the field's name after a point",
    );
  cx.refuse(
    s,
    node,
    "TW1116",
    "brackets read no elements in kernels",
    name.length < 30 ? `write ${name}.at(…) to read and ${name}.set(…, value) to write` : undefined,
  );
}

function call(cx: Context, s: Scope, node: ts.CallExpression, hint?: string): Value {
  if (node.questionDotToken !== undefined) cx.refuse(s, node, "TW1110", "`?.()` in a kernel");
  const spread = node.arguments.find(ts.isSpreadElement);
  if (spread !== undefined) cx.refuse(s, spread, "TW1109", "an argument list is written out in kernels");
  const callee = bare(node.expression);
  if (callee.kind === K.SuperKeyword || callee.kind === K.ImportKeyword) return refuseSyntax(cx, s, callee);
  let target: Value;
  const ofModule = ts.isPropertyAccessExpression(callee) ? namespaceMember(cx, s, callee) : undefined;
  if (ts.isPropertyAccessExpression(callee) && ofModule === undefined) {
    if (callee.questionDotToken !== undefined) cx.refuse(s, callee, "TW1110", "`?.` in a kernel");
    const object = cx.parts.expression(cx, s, callee.expression);
    if (object.k === "tensor" || object.k === "shared" || object.k === "fragment" || object.k === "view")
      return memberCall(cx, s, object, callee, node);
    target = member(cx, s, object, callee);
  } else target = ofModule ?? cx.parts.expression(cx, s, callee);
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
  return [
    { value: asScalar(cx, s, a, left), node: left },
    { value: asScalar(cx, s, b, right), node: right },
  ];
}

function binaryExpression(cx: Context, s: Scope, node: ts.BinaryExpression): Value {
  const kind = node.operatorToken.kind;
  if (isAssignmentOperator(kind)) cx.refuse(s, node, "TW1117", "an assignment inside an expression");
  if (kind === K.AmpersandAmpersandToken || kind === K.BarBarToken) return logic(cx, s, node, kind);
  if (kind === K.EqualsEqualsToken || kind === K.ExclamationEqualsToken) {
    const strict = kind === K.EqualsEqualsToken ? "===" : "!==";
    cx.refuse(
      s,
      node.operatorToken,
      "TW1111",
      `\`${node.operatorToken.getText()}\` compares loosely`,
      `write ${strict}`,
    );
  }
  if (binaryOps[kind] === undefined && compareOps[kind] === undefined) return refuseSyntax(cx, s, node);
  if (kind === K.EqualsEqualsEqualsToken || kind === K.ExclamationEqualsEqualsToken) {
    const [a, b] = evaluate(cx, s, [node.left, node.right]) as [Value, Value];
    if (a.k === "word" && b.k === "word") {
      const same = a.text === b.text;
      return scalar(constant(same === (kind === K.EqualsEqualsEqualsToken), "bool", cx.span(s, node)));
    }
    const chosen =
      a.k === "option"
        ? optionTest(cx, s, a, b, node.right)
        : b.k === "option"
          ? optionTest(cx, s, b, a, node.left)
          : undefined;
    if (chosen !== undefined)
      return kind === K.EqualsEqualsEqualsToken
        ? scalar(chosen)
        : scalar(unary("not", chosen, "bool", cx.span(s, node)));
    return applyOperator(
      cx,
      s,
      kind,
      { value: asScalar(cx, s, a, node.left), node: node.left },
      { value: asScalar(cx, s, b, node.right), node: node.right },
      node,
    ) as Value;
  }
  const [a, b] = operandsOf(cx, s, node.left, node.right);
  return applyOperator(cx, s, kind, a, b, node) as Value;
}

function optionTest(cx: Context, s: Scope, option: Extract<Value, { k: "option" }>, other: Value, node: ts.Node): Expr {
  if (other.k !== "word")
    cx.refuse(s, node, "TW1208", `the option \`${option.name}\` is compared with a word, and this is ${kindOf(other)}`);
  if (!option.words.includes(other.text)) {
    cx.refuse(
      s,
      node,
      "TW1208",
      `"${other.text}" is no word of the option \`${option.name}\``,
      `its words are ${option.words.map((w) => `"${w}"`).join(", ")}`,
    );
  }
  return { k: "option", name: option.name, word: other.text, dt: "bool", span: cx.span(s, node) };
}

function prefix(cx: Context, s: Scope, node: ts.PrefixUnaryExpression): Value {
  const sign =
    node.operator === K.MinusToken
      ? "-"
      : node.operator === K.PlusToken
        ? "+"
        : node.operator === K.ExclamationToken
          ? "!"
          : node.operator === K.TildeToken
            ? "~"
            : undefined;
  if (sign === undefined) cx.refuse(s, node, "TW1117", "`++` and `--` inside an expression");
  const value = asScalar(cx, s, cx.parts.expression(cx, s, node.operand), node.operand);
  return unaryOperator(cx, s, sign, { value, node: node.operand }, node);
}

/** A list for a variable: `const tile = [64, K]`. */
export function listValue(cx: Context, s: Scope, node: ts.ArrayLiteralExpression): Value {
  return { k: "list", entries: listOf(cx, s, node).map((entry) => entry.value) };
}
