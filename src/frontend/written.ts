/** Literals of the source text, read through the names of `const`s: objects, lists, words and numbers of a specification. */
import { ts } from "ts-morph";
import type { Context } from "./context.js";
import { bare } from "./shapes.js";
import { symbolOf } from "./symbols.js";
import type { Scope } from "./values.js";

/** An expression with names of `const`s replaced by what they stand for, in this module or another. */
export function written(cx: Context, node: ts.Expression): ts.Expression {
  let at = bare(node);
  for (let steps = 0; ts.isIdentifier(at) && steps < 32; steps++) {
    const declaration = symbolOf(cx.checker, at)?.valueDeclaration;
    if (declaration === undefined || !ts.isVariableDeclaration(declaration) || declaration.initializer === undefined)
      break;
    if ((declaration.parent.flags & ts.NodeFlags.Const) === 0) break;
    at = bare(declaration.initializer);
  }
  return at;
}

/** A property of an object literal that is read from the source. */
export interface Property {
  readonly name: string;
  readonly node: ts.Node;
  /** Undefined for a method. */
  readonly value: ts.Expression | undefined;
  readonly method: ts.MethodDeclaration | undefined;
}

/** The properties of an object literal; spreads and computed names are refused. */
export function propertiesOf(cx: Context, s: Scope, node: ts.Expression, what: string): Property[] {
  const object = written(cx, node);
  if (!ts.isObjectLiteralExpression(object)) cx.refuse(s, node, "TW1005", `${what} must be an object literal`);
  const out: Property[] = [];
  for (const property of object.properties) {
    cx.guarded(() => {
      if (ts.isSpreadAssignment(property)) cx.refuse(s, property, "TW1005", `a spread in ${what}`);
      const { name } = property;
      if (ts.isComputedPropertyName(name) || ts.isPrivateIdentifier(name) || ts.isBigIntLiteral(name))
        cx.refuse(s, name, "TW1005", `a computed name in ${what}`);
      if (ts.isAccessor(property)) cx.refuse(s, property, "TW1005", `a getter or setter in ${what}`);
      const text = name.text;
      if (out.some((p) => p.name === text)) cx.refuse(s, name, "TW1014", `\`${text}\` stands twice in ${what}`);
      const value = ts.isPropertyAssignment(property)
        ? property.initializer
        : ts.isShorthandPropertyAssignment(property)
          ? property.name
          : undefined;
      out.push({ name: text, node: name, value, method: ts.isMethodDeclaration(property) ? property : undefined });
    });
  }
  return out;
}

export function valueNode(cx: Context, s: Scope, property: Property): ts.Expression {
  if (property.value === undefined)
    cx.refuse(s, property.node, "TW1005", `\`${property.name}\` is a method`, "write it as a plain property");
  return property.value;
}

export function listNodes(cx: Context, s: Scope, node: ts.Expression, what: string): readonly ts.Expression[] {
  const list = written(cx, node);
  if (!ts.isArrayLiteralExpression(list)) cx.refuse(s, node, "TW1005", `${what} must be an array literal`);
  for (const element of list.elements)
    if (ts.isSpreadElement(element)) cx.refuse(s, element, "TW1005", `a spread in ${what}`);
  return list.elements;
}

export function wordOf(cx: Context, node: ts.Expression): string | undefined {
  const value = written(cx, node);
  return ts.isStringLiteral(value) || ts.isNoSubstitutionTemplateLiteral(value) ? value.text : undefined;
}

export function numberOf(cx: Context, s: Scope, node: ts.Expression): number | undefined {
  const value = cx.parts.expression(cx, s, node);
  return value.k === "scalar" && value.expr.k === "const" && typeof value.expr.value === "number"
    ? value.expr.value
    : undefined;
}
