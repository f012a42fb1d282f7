/** What an identifier means: a binding of the kernel, a name of the language, a module-level function or constant. */
import { ts } from "ts-morph";
import { type DTypeName, dtypeNames } from "../language/dtypes.js";
import type { Context } from "./context.js";
import { Refused } from "./diagnostics.js";
import { cudaName, isHostName, libraryName } from "./host-names.js";
import { symbolOf } from "./symbols.js";
import { Env, type FunctionNode, type Scope, type Value } from "./values.js";

/** The value of an identifier, or the diagnostic that says why it has none in a kernel. */
export function lookup(cx: Context, s: Scope, node: ts.Identifier): Value {
  const name = node.text;
  if (name === "undefined") cx.refuse(s, node, "TW1120", "`undefined` in a kernel");
  const symbol = symbolOf(cx.checker, node);
  if (symbol === undefined) return unknownName(cx, s, node);
  const found = s.env.find(symbol);
  if (found !== undefined) {
    const { binding, captured } = found;
    if (binding.value === undefined) {
      if (binding.how === "later") cx.refuse(s, node, "TW1210", `\`${name}\` is used before it is declared`);
      throw new Refused();
    }
    if (captured && binding.assigned) cx.refuse(s, node, "TW1202", `the function captures \`${name}\`, which changes`);
    return binding.value;
  }
  const language = cx.names.nameOf(symbol);
  if (language !== undefined) return languageValue(language);
  if (cx.names.isLibrary(symbol)) return libraryName(cx, s, node);
  return declared(cx, s, symbol, node);
}

/** Nothing declares it: a name of another world is told apart from a slip of the pen. */
function unknownName(cx: Context, s: Scope, node: ts.Identifier): never {
  const name = node.text;
  const instead = cudaName(name);
  if (instead !== undefined) cx.refuse(s, node, "TW1211", `\`${name}\` is CUDA C++`, instead);
  if (isHostName(name)) cx.refuse(s, node, "TW1207", `\`${name}\` exists on the host, not in kernels`);
  cx.refuse(s, node, "TW1201", `\`${name}\` is not known`);
}

function languageValue(name: string): Value {
  return (dtypeNames as readonly string[]).includes(name)
    ? { k: "dtype", dt: name as DTypeName }
    : { k: "intrinsic", name };
}

/** `tw.map` of `import * as tw from "tilewright"`; also members of other modules imported whole. */
export function namespaceMember(cx: Context, s: Scope, node: ts.PropertyAccessExpression): Value | undefined {
  if (!ts.isIdentifier(node.expression) || !ts.isIdentifier(node.name)) return undefined;
  const object = symbolOf(cx.checker, node.expression);
  if (object === undefined) return undefined;
  if (!cx.names.isModule(object))
    return (object.flags & ts.SymbolFlags.ValueModule) === 0 ? undefined : lookup(cx, s, node.name);
  const member = symbolOf(cx.checker, node.name);
  const name = member === undefined ? undefined : cx.names.nameOf(member);
  return name === undefined ? undefined : languageValue(name);
}

/** The function that a declaration holds, if it is one. */
export function functionOf(declaration: ts.Declaration): FunctionNode | undefined {
  if (ts.isFunctionDeclaration(declaration)) return declaration;
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) return undefined;
  let value = declaration.initializer;
  while (ts.isParenthesizedExpression(value) || ts.isAsExpression(value) || ts.isSatisfiesExpression(value))
    value = value.expression;
  return ts.isArrowFunction(value) || ts.isFunctionExpression(value) ? value : undefined;
}

/** A module-level function or constant, in this file or another. */
function declared(cx: Context, s: Scope, symbol: ts.Symbol, node: ts.Identifier): Value {
  const name = node.text;
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  if (declaration === undefined) cx.refuse(s, node, "TW1201", `\`${name}\` is not known`);
  if (ts.isClassDeclaration(declaration)) cx.refuse(s, node, "TW1102", `the class \`${name}\` in a kernel`);
  const isModuleLevel =
    declaration.parent === undefined ||
    ts.isSourceFile(declaration.parent) ||
    (ts.isVariableDeclaration(declaration) && ts.isSourceFile(declaration.parent.parent.parent));
  if (!isModuleLevel) cx.refuse(s, node, "TW1210", `\`${name}\` is used before it is declared`);
  if (ts.isFunctionDeclaration(declaration)) {
    // An overloaded function's first declaration has no body; its implementation has one.
    const body = symbol.declarations?.filter(ts.isFunctionDeclaration).find((d) => d.body !== undefined) ?? declaration;
    return { k: "function", node: body, name, env: new Env(undefined) };
  }
  if (!ts.isVariableDeclaration(declaration)) cx.refuse(s, node, "TW1201", `\`${name}\` cannot be used in a kernel`);
  if ((declaration.parent.flags & ts.NodeFlags.Const) === 0) {
    cx.refuse(
      s,
      node,
      "TW1202",
      `\`${name}\` is a module-level variable that may change`,
      "declare it const, or pass it as a scalar() parameter",
    );
  }
  const fn = functionOf(declaration);
  if (fn !== undefined) return { k: "function", node: fn, name, env: new Env(undefined) };
  if (declaration.initializer === undefined)
    cx.refuse(s, node, "TW1201", `\`${name}\` has no value that the compiler can read`);
  return moduleConstant(cx, s, declaration.initializer, node);
}

function moduleConstant(cx: Context, s: Scope, initializer: ts.Expression, node: ts.Identifier): Value {
  if (s.stack.length > 200) cx.refuse(s, node, "TW1601", `the constant \`${node.text}\` refers to itself`);
  const value = cx.parts.expression(
    cx,
    { ...s, env: new Env(undefined), sink: [], mode: "host", element: undefined },
    initializer,
  );
  if (!isKnown(cx, value)) cx.refuse(s, node, "TW1402", `\`${node.text}\` is no compile-time value`);
  return value;
}

/** Whether all scalars of a value are known at compile time. */
function isKnown(cx: Context, value: Value): boolean {
  if (value.k === "record") return [...value.fields.values()].every((field) => isKnown(cx, field));
  return value.k !== "scalar" || cx.isComptime(value.expr);
}
