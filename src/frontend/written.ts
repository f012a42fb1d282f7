/** Literals of the source text, read through the names of `const`s: objects, lists, words and numbers of a specification. */
import { ts } from "ts-morph";
import type { Context } from "./context.js";
import { functionOf } from "./names.js";
import { bare } from "./shapes.js";
import { symbolOf } from "./symbols.js";
import type { FunctionNode, Scope } from "./values.js";

/** An expression with names and fields of `const`s replaced by what they stand for, in this module or another. */
export function written(cx: Context, node: ts.Expression): ts.Expression {
  let at = bare(node);
  for (let steps = 0; steps < 32; steps++) {
    const next = ts.isIdentifier(at)
      ? constOf(cx, at)
      : ts.isPropertyAccessExpression(at)
        ? (constOf(cx, at.name) ?? fieldOf(cx, written(cx, at.expression), at.name.text))
        : undefined;
    if (next === undefined) break;
    at = bare(next);
  }
  return at;
}

/** The function that is written here, or that a name here stands for. */
export function functionAt(cx: Context, node: ts.Expression): FunctionNode | undefined {
  const at = written(cx, node);
  if (ts.isArrowFunction(at) || ts.isFunctionExpression(at)) return at;
  const declaration = ts.isIdentifier(at) ? symbolOf(cx.checker, at)?.valueDeclaration : undefined;
  return declaration === undefined ? undefined : functionOf(declaration);
}

/** What the `const` of this name, or of this name in a module, is initialised with. */
function constOf(cx: Context, name: ts.MemberName): ts.Expression | undefined {
  const declaration = symbolOf(cx.checker, name)?.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
  return (declaration.parent.flags & ts.NodeFlags.Const) === 0 ? undefined : declaration.initializer;
}

/** `TUNE.decode` where TUNE is an object literal: the last that is written counts. */
function fieldOf(cx: Context, object: ts.Expression, name: string): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(object)) return undefined;
  for (const property of [...object.properties].reverse()) {
    if (ts.isSpreadAssignment(property)) {
      const inside = fieldOf(cx, written(cx, property.expression), name);
      if (inside !== undefined) return inside;
      continue;
    }
    if (ts.isComputedPropertyName(property.name) || property.name.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
  }
  return undefined;
}

/** A property of an object literal that is read from the source. */
export interface Property {
  readonly name: string;
  readonly node: ts.Node;
  /** Undefined for a method. */
  readonly value: ts.Expression | undefined;
  readonly method: ts.MethodDeclaration | undefined;
}

/** The properties of an object literal, in the order that JavaScript gives them: a spread's where it stands, later ones in place of earlier. */
export function propertiesOf(cx: Context, s: Scope, node: ts.Expression, what: string): Property[] {
  return [...propertyMap(cx, s, node, what, what).values()];
}

/** `part`: what of `what` is read here, the whole or a spread. */
function propertyMap(cx: Context, s: Scope, node: ts.Expression, what: string, part: string): Map<string, Property> {
  const object = written(cx, node);
  if (!ts.isObjectLiteralExpression(object))
    cx.refuse(s, node, "TW1005", `${part} must be an object literal`, constantAdvice(cx, object));
  const out = new Map<string, Property>();
  const own = new Set<string>();
  for (const property of object.properties) {
    cx.guarded(() => {
      if (ts.isSpreadAssignment(property)) {
        for (const entry of propertyMap(cx, s, property.expression, what, `a spread in ${what}`).values())
          out.set(entry.name, entry);
        return;
      }
      const { name } = property;
      if (ts.isComputedPropertyName(name) || ts.isPrivateIdentifier(name) || ts.isBigIntLiteral(name))
        cx.refuse(s, name, "TW1005", `a computed name in ${what}`);
      if (ts.isAccessor(property)) cx.refuse(s, property, "TW1005", `a getter or setter in ${what}`);
      const text = name.text;
      if (own.has(text)) cx.refuse(s, name, "TW1014", `\`${text}\` stands twice in ${what}`);
      own.add(text);
      const value = ts.isPropertyAssignment(property)
        ? property.initializer
        : ts.isShorthandPropertyAssignment(property)
          ? property.name
          : undefined;
      out.set(text, { name: text, node: name, value, method: ts.isMethodDeclaration(property) ? property : undefined });
    });
  }
  return out;
}

/** What keeps a name from standing for a literal. */
function constantAdvice(cx: Context, node: ts.Expression): string | undefined {
  const declaration = ts.isIdentifier(node) ? symbolOf(cx.checker, node)?.valueDeclaration : undefined;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
  const isConst = (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  return isConst ? undefined : `declare \`${node.getText()}\` const: what may change cannot be read`;
}

export function valueNode(cx: Context, s: Scope, property: Property): ts.Expression {
  if (property.value === undefined)
    cx.refuse(s, property.node, "TW1005", `\`${property.name}\` is a method`, "write it as a plain property");
  return property.value;
}

/** The entries of an array literal, those of the lists that are spread in it among them. */
export function listNodes(cx: Context, s: Scope, node: ts.Expression, what: string): readonly ts.Expression[] {
  const list = written(cx, node);
  if (!ts.isArrayLiteralExpression(list))
    cx.refuse(s, node, "TW1005", `${what} must be an array literal`, constantAdvice(cx, list));
  return list.elements.flatMap((element) =>
    ts.isSpreadElement(element) ? listNodes(cx, s, element.expression, `a spread in ${what}`) : [element],
  );
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
