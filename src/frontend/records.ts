/**
 * Records: values grouped under names by an object literal. They exist only while a kernel is lowered: what a field stands for is what
 * a `const` of it would stand for.
 */
import { ts } from "ts-morph";
import { copyOf, named } from "./constants.js";
import type { Context } from "./context.js";
import { Refused } from "./diagnostics.js";
import { asFragment, bare, listOf } from "./shapes.js";
import { kindOf, type RecordValue, type Scope, type Value } from "./values.js";

/** What a value is where it is made part of a record that leaves its scope. */
export type Release = (node: ts.Expression, value: Value) => Value;

/** `{ name: value, name, ...record }`; a field that is refused does not keep the others from being checked. */
export function recordLiteral(
  cx: Context,
  s: Scope,
  node: ts.ObjectLiteralExpression,
  release: Release = (_, value) => value,
): RecordValue {
  const fields = new Map<string, Value>();
  let isPartial = false;
  for (const property of node.properties) {
    const done = cx.guarded(() => {
      if (!ts.isSpreadAssignment(property)) {
        const [name, value] = fieldOf(cx, s, property, release);
        fields.set(name, value);
        return;
      }
      const spread = cx.parts.expression(cx, s, property.expression);
      if (spread.k !== "record")
        cx.refuse(s, property.expression, "TW1109", `${kindOf(spread)} is spread into a record`, "spread records only");
      for (const [name, value] of spread.fields) fields.set(name, value);
      isPartial ||= spread.isPartial === true;
    });
    if (!done) isPartial = true;
  }
  return isPartial ? { k: "record", fields, isPartial } : { k: "record", fields };
}

function fieldOf(
  cx: Context,
  s: Scope,
  property: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment>,
  release: Release,
): [string, Value] {
  if (ts.isAccessor(property)) cx.refuse(s, property.name, "TW1107", "a getter or setter in a record");
  const at = property.name;
  if ((!ts.isIdentifier(at) && !ts.isStringLiteral(at) && !ts.isNumericLiteral(at)) || at.text === "__proto__")
    cx.refuse(
      s,
      at,
      "TW1107",
      at.kind === ts.SyntaxKind.ComputedPropertyName ? "a computed name in a record" : "this name in a record",
    );
  const name = at.text;
  if (ts.isMethodDeclaration(property)) return [name, { k: "function", node: property, name, env: s.env }];
  const value = ts.isPropertyAssignment(property) ? bare(property.initializer) : property.name;
  if (ts.isObjectLiteralExpression(value)) return [name, recordLiteral(cx, s, value, release)];
  if (ts.isArrayLiteralExpression(value))
    return [name, { k: "list", entries: listOf(cx, s, value).map((entry) => entry.value) }];
  return [name, kept(cx, s, name, release(value, cx.parts.expression(cx, s, value, name)), value)];
}

/** What a field keeps: the value that its expression has now. */
function kept(cx: Context, s: Scope, name: string, value: Value, node: ts.Expression): Value {
  switch (value.k) {
    case "scalar":
      return cx.isSettled(value.expr) ? value : named(cx, s, name, value, node);
    case "fragment":
      // Element code assigns no fragment.
      return value.mutable === true && s.element === undefined ? copyOf(cx, s, name, value, node) : value;
    case "view":
      return value.base.k === "fragment" ? asFragment(cx, s, value, node, "a record", name) : value;
    case "void":
      return cx.refuse(s, node, "TW1603", `this yields no value for the field \`${name}\``);
    default:
      return value;
  }
}

/** A field of a record; one that was refused where it is declared is not missed again. */
export function readField(cx: Context, s: Scope, record: RecordValue, name: string, at: ts.Node): Value {
  const field = record.fields.get(name);
  if (field !== undefined) return field;
  if (record.isPartial === true) throw new Refused();
  const names = [...record.fields.keys()].join(", ");
  const { what } = record;
  if (what === undefined)
    cx.refuse(
      s,
      at,
      "TW1206",
      `this record has no field \`${name}\``,
      names === "" ? "it has none" : `it has ${names}`,
    );
  cx.refuse(
    s,
    at,
    what === "dims" ? "TW1009" : "TW1206",
    `there is no \`${name}\` among the ${what} of this kernel`,
    names === "" ? `the kernel declares no ${what}` : `the ${what} are ${names}`,
  );
}
