/** `const` and `let`: what a name stands for, and when it is computed. */
import { ts } from "ts-morph";
import { copyOf, named } from "./constants.js";
import { type Context, ref } from "./context.js";
import { Refused } from "./diagnostics.js";
import { listValue } from "./expressions.js";
import { bindFailed, bindPattern } from "./inline.js";
import { scalar, settled } from "./scalars.js";
import { asFragment, bare } from "./shapes.js";
import { kindOf, type ScalarValue, type Scope, type Value } from "./values.js";

/** `const` and `let`; also in the head of a `for` loop. */
export function declarations(cx: Context, s: Scope, list: ts.VariableDeclarationList): void {
  const isLet = (list.flags & ts.NodeFlags.Let) !== 0;
  const isConst = (list.flags & ts.NodeFlags.Const) !== 0;
  for (const node of list.declarations) {
    const done = cx.guarded(() => {
      if (!isLet && !isConst)
        cx.refuse(
          s,
          list,
          "TW1101",
          "`var` in a kernel",
          `write const, or let where ${node.name.getText()} is assigned again`,
        );
      if (s.mode === "host" && isLet) cx.refuse(s, node, "TW1018", "a `let` variable in a host formula", "write const");
      declare(cx, s, node, isLet);
    });
    if (!done) bindFailed(cx, s.env, node.name);
  }
}

function declare(cx: Context, s: Scope, node: ts.VariableDeclaration, isLet: boolean): void {
  if (node.initializer === undefined) cx.refuse(s, node, "TW1205", `\`${node.name.getText()}\` has no value`);
  const initializer = bare(node.initializer);
  if (ts.isArrayBindingPattern(node.name)) cx.refuse(s, node.name, "TW1119", "a list is taken apart");
  if (!ts.isIdentifier(node.name)) {
    bindPattern(cx, s, s.env, node.name, cx.parts.expression(cx, s, initializer), "const");
    return;
  }
  const name = node.name.text;
  const symbol = cx.checker.getSymbolAtLocation(node.name);
  if (symbol === undefined) throw new Refused();
  const bind = (value: Value, assigned: boolean): void =>
    s.env.bind(symbol, { value, how: isLet ? "let" : "const", assigned, element: s.element });
  const isAssigned = isLet && cx.isAssigned(symbol);
  const before = s.sink.length;
  const isList = !isLet && ts.isArrayLiteralExpression(initializer);
  const value = isList ? listValue(cx, s, initializer) : cx.parts.expression(cx, s, initializer, name);
  switch (value.k) {
    case "scalar":
      bind(
        isAssigned
          ? variable(cx, s, name, settled(cx, s, value, initializer), node)
          : named(cx, s, name, isLet ? settled(cx, s, value, initializer) : value, node),
        isAssigned,
      );
      return;
    case "fragment": {
      const isNew = s.sink.slice(before).some((statement) => "name" in statement && statement.name === value.name);
      const own = value.mutable === true || (isAssigned && !isNew) ? copyOf(cx, s, name, value, node) : value;
      bind(isAssigned ? { ...own, mutable: true } : own, isAssigned);
      return;
    }
    case "function":
      if (isAssigned) cx.refuse(s, node, "TW1608", `the function \`${name}\` is assigned again`);
      bind({ ...value, name }, false);
      return;
    case "view":
      // `.at` in element code needs the elements where they belong; mma and copy take them either way.
      bind(value.base.k === "fragment" ? asFragment(cx, s, value, initializer, "a variable", name) : value, false);
      return;
    case "void":
      cx.refuse(s, initializer, "TW1603", `this yields no value for \`${name}\``);
      break;
    case "word":
      cx.refuse(s, initializer, "TW1105", "a string in a variable");
      break;
    default:
      if (isAssigned)
        cx.refuse(
          s,
          node,
          "TW1204",
          `\`${name}\` is assigned again, and it stands for ${kindOf(value)}`,
          "declare it const; choose between buffers by if … else around their uses",
        );
      bind(value, false);
      return;
  }
}

function variable(cx: Context, s: Scope, base: string, value: ScalarValue, node: ts.Node): ScalarValue {
  const name = cx.fresh(base);
  const span = cx.span(s, node);
  cx.mutableRefs.add(name);
  cx.emit(s, { k: "var", name, dt: value.dt, value: value.expr, span });
  return scalar(ref(name, value.dt, span));
}
