/** Functions: their parameters bound, their bodies lowered in place. */
import { ts } from "ts-morph";
import type { Context } from "./context.js";
import { readField, recordLiteral } from "./records.js";
import { scalar } from "./scalars.js";
import { bare } from "./shapes.js";
import { symbolOf } from "./symbols.js";
import {
  anonymous,
  type Binding,
  Env,
  type Frame,
  type FunctionValue,
  kindOf,
  type Scope,
  type Value,
} from "./values.js";

function nameOf(fn: FunctionValue): string {
  return fn.name === anonymous ? "this function" : `\`${fn.name}\``;
}

/** Refuses functions that cannot be inlined whatever their arguments. */
function requirePlain(cx: Context, s: Scope, fn: FunctionValue): void {
  const { node } = fn;
  const star = ts.isArrowFunction(node) ? undefined : node.asteriskToken;
  const asyncWord = node.modifiers?.find((m) => m.kind === ts.SyntaxKind.AsyncKeyword);
  const marked = star ?? asyncWord;
  if (marked !== undefined)
    cx.refuse(s, marked, "TW1114", `${nameOf(fn)} is ${star === undefined ? "async" : "a generator"}`);
  if (node.body === undefined) cx.refuse(s, node, "TW1606", `${nameOf(fn)} has no body here`);
}

/** Binds one parameter or variable pattern; records may be taken apart, with new names. */
export function bindPattern(
  cx: Context,
  s: Scope,
  env: Env,
  pattern: ts.BindingName,
  value: Value,
  how: "const" | "parameter",
): void {
  if (ts.isIdentifier(pattern)) {
    const symbol = cx.checker.getSymbolAtLocation(pattern);
    if (symbol !== undefined) env.bind(symbol, { value, how, assigned: false, element: s.element });
    return;
  }
  if (ts.isArrayBindingPattern(pattern) || value.k !== "record") {
    cx.refuse(s, pattern, "TW1119", `${kindOf(value)} is taken apart`);
  }
  const left = new Map(value.fields);
  for (const element of pattern.elements) {
    const done = cx.guarded(() => {
      if (element.dotDotDotToken !== undefined) {
        bindPattern(cx, s, env, element.name, { ...value, fields: left }, how);
        return;
      }
      if (element.initializer !== undefined)
        cx.refuse(s, element, "TW1119", "a default in a record: every field is there");
      const key = element.propertyName ?? element.name;
      if (!ts.isIdentifier(key) && !ts.isStringLiteral(key)) cx.refuse(s, key, "TW1119", "a computed name in a record");
      left.delete(key.text);
      bindPattern(cx, s, env, element.name, readField(cx, s, value, key.text, element), how);
    });
    if (!done) bindFailed(cx, env, element.name);
  }
}

/** Marks names as refused, so that their uses say nothing more. */
export function bindFailed(cx: Context, env: Env, pattern: ts.BindingName): void {
  if (!ts.isIdentifier(pattern)) {
    for (const element of pattern.elements) if (ts.isBindingElement(element)) bindFailed(cx, env, element.name);
    return;
  }
  const symbol = cx.checker.getSymbolAtLocation(pattern);
  if (symbol !== undefined) env.bind(symbol, { value: undefined, how: "failed", assigned: false, element: undefined });
}

/** An argument that is used under another name: computed once, unless repeating it costs nothing. */
function asParameter(cx: Context, s: Scope, value: Value, parameter: ts.ParameterDeclaration): Value {
  if (value.k !== "scalar" || value.weak !== undefined || s.mode === "host" || cx.isSettled(value.expr)) return value;
  const base = ts.isIdentifier(parameter.name) ? parameter.name.text : "argument";
  return scalar(cx.name(s, base, value.expr, parameter));
}

/**
 * Lowers a function's body with its parameters bound, into `s.sink`; the value of its last `return`, or nothing.
 * `boundary`: a named function, which must not see changing variables from outside.
 */
export function applyFunction(
  cx: Context,
  s: Scope,
  fn: FunctionValue,
  args: readonly Value[],
  site: ts.Node,
  boundary: boolean,
  hint?: string,
): Value {
  return runBody(cx, bound(cx, s, fn, args, site, boundary), fn, hint);
}

/** The scope of a function's body, its parameters bound. */
function bound(
  cx: Context,
  s: Scope,
  fn: FunctionValue,
  args: readonly Value[],
  site: ts.Node,
  boundary: boolean,
): Scope {
  requirePlain(cx, s, fn);
  const env = new Env(fn.env, boundary);
  const inner: Scope = { ...s, env };
  const { parameters } = fn.node;
  if (args.length > parameters.length && parameters.every((p) => p.dotDotDotToken === undefined)) {
    cx.refuse(
      s,
      site,
      "TW1604",
      `${nameOf(fn)} takes ${parameters.length} argument${parameters.length === 1 ? "" : "s"}, and ${args.length} are given`,
    );
  }
  for (const [i, parameter] of parameters.entries()) {
    if (parameter.dotDotDotToken !== undefined) cx.refuse(s, parameter, "TW1109", "a rest parameter");
    if (ts.isIdentifier(parameter.name) && parameter.name.text === "this")
      cx.refuse(s, parameter, "TW1102", "a `this` parameter");
    let value = args[i];
    if (value === undefined && parameter.initializer !== undefined)
      value = cx.parts.expression(cx, inner, parameter.initializer);
    if (value === undefined)
      cx.refuse(s, site, "TW1604", `${nameOf(fn)} needs its argument \`${parameter.name.getText()}\``);
    bindPattern(cx, inner, env, parameter.name, asParameter(cx, inner, value, parameter), "parameter");
  }
  return inner;
}

/** As `applyFunction` for a function that returns an array: the scope its statements leave, and the array's node. */
export function enterFunction(
  cx: Context,
  s: Scope,
  fn: FunctionValue,
  args: readonly Value[],
  site: ts.Node,
  boundary: boolean,
): { inner: Scope; result: ts.Expression | undefined } {
  const inner = bound(cx, s, fn, args, site, boundary);
  return { inner, result: runStatements(cx, inner, fn) };
}

/** The statements of a function and the value of its last `return`. */
export function runBody(cx: Context, inner: Scope, fn: FunctionValue, hint?: string): Value {
  const result = runStatements(cx, inner, fn);
  if (result === undefined) return { k: "void" };
  const release = (node: ts.Expression, value: Value): Value => own(cx, inner, node, value);
  const at = bare(result);
  if (ts.isObjectLiteralExpression(at)) return recordLiteral(cx, inner, at, release);
  return release(result, cx.parts.expression(cx, inner, result, hint));
}

/** The statements of a function; what it returns is still to be lowered. */
function runStatements(cx: Context, inner: Scope, fn: FunctionValue): ts.Expression | undefined {
  const body = fn.node.body as ts.ConciseBody;
  if (!ts.isBlock(body)) return body;
  const last = body.statements.at(-1);
  const returned = last !== undefined && ts.isReturnStatement(last) ? last : undefined;
  cx.parts.statements(cx, inner, returned === undefined ? body.statements : body.statements.slice(0, -1));
  return returned?.expression;
}

/** A changing fragment that the function itself declared changes no more once it is returned. */
function own(cx: Context, inner: Scope, node: ts.Expression, value: Value): Value {
  if (value.k !== "fragment" || value.mutable !== true || !ts.isIdentifier(node)) return value;
  const symbol = symbolOf(cx.checker, node);
  const found: { binding: Binding; captured: boolean } | undefined =
    symbol === undefined ? undefined : inner.env.find(symbol);
  return found !== undefined && !found.captured && found.binding.how === "let" ? { ...value, mutable: false } : value;
}

/** Inlines a call of a user's function; errors inside carry the chain of call sites. */
export function inline(
  cx: Context,
  s: Scope,
  fn: FunctionValue,
  args: readonly Value[],
  site: ts.Node,
  hint?: string,
): Value {
  const again = s.stack.findIndex((frame) => frame.node === fn.node);
  const passesFunctions = args.some((a) => a.k === "function");
  if (again !== -1 && (!passesFunctions || s.stack.length > 24)) {
    const cycle = [...s.stack.slice(again).map((frame) => frame.name), fn.name].join(" → ");
    cx.refuse(s, site, "TW1601", `\`${fn.name}\` calls itself: ${cycle}`);
  }
  const frame: Frame = { node: fn.node, name: fn.name, site };
  const scope: Scope = { ...s, chain: [cx.files.span(site, []), ...s.chain], stack: [...s.stack, frame] };
  return applyFunction(cx, scope, fn, args, site, true, hint);
}
