/**
 * `sort` of shared buffers, as a bitonic network whose runs all go the same way: the first step of a merge compares mirrored places, so that
 * places from the end on count as last and nothing is moved there.
 */
import type { ts } from "ts-morph";
import type { Expr, Stmt } from "../ir/tile.js";
import { branch, type Context, ref } from "./context.js";
import { functionArgument } from "./element.js";
import { binary, call, compare, constant, intOf, select } from "./fold.js";
import { applyFunction } from "./inline.js";
import { asScalar, condition, scalar } from "./scalars.js";
import { bare, indexExpr } from "./shapes.js";
import { kindOf, type RecordValue, type Scope, type SharedValue, type Value } from "./values.js";

type Buffers = readonly (readonly [name: string, buffer: SharedValue])[];

function buffersOf(cx: Context, s: Scope, node: ts.Expression): Buffers {
  const value = cx.parts.expression(cx, s, node);
  if (value.k !== "record" || value.fields.size === 0)
    cx.refuse(
      s,
      node,
      "TW1517",
      `sort takes a record of shared buffers, and this is ${value.k === "record" ? "an empty one" : kindOf(value)}`,
    );
  return [...value.fields].map(([name, field]) => {
    if (field.k !== "shared" || field.shape.length !== 1)
      cx.refuse(
        s,
        node,
        "TW1517",
        `\`${name}\` is ${kindOf(field)}${field.k === "shared" ? ` of ${field.shape.length} dims` : ""}`,
      );
    return [name, field] as const;
  });
}

export function sort(cx: Context, s: Scope, node: ts.CallExpression): Value {
  const [buffersAt, countAt, orderAt] = node.arguments as unknown as [ts.Expression, ts.Expression, ts.Expression];
  const span = cx.span(s, node);
  const buffers = buffersOf(cx, s, buffersAt);
  const given = indexExpr(
    cx,
    s,
    asScalar(cx, s, cx.parts.expression(cx, s, countAt), countAt),
    countAt,
    "the number to sort",
  );
  for (const [name, { shape }] of buffers) {
    const [size, wanted] = [intOf(shape[0] as Expr), intOf(given)];
    if (size !== undefined && wanted !== undefined && wanted > size)
      cx.refuse(
        s,
        countAt,
        "TW1404",
        `${wanted} elements of \`${name}\` are sorted, and it has ${size}`,
        "sort those it has",
      );
  }
  const int = (value: number): Expr => constant(value, "i32", span);
  const settled = (base: string, e: Expr): Expr => (cx.isSettled(e) ? e : cx.name(s, base, e, node));
  const count = settled("count", given);
  // Half of the power of two that holds them all; of min(n, 64) those are 64 at most, which is better known.
  const known = given.k === "call" && given.fn === "min" ? given.args.find((e) => cx.isComptime(e)) : undefined;
  const most = call("max", [binary("sub", known ?? count, int(1), "i32"), int(1)], "i32", span);
  const bits = binary("sub", int(31), call("clz", [most], "i32", span), "i32", span);
  const half = settled("half", binary("shl", int(1), bits, "i32", span));

  const variable = (base: string): Extract<Expr, { k: "ref" }> => {
    const name = cx.fresh(base);
    cx.mutableRefs.add(name);
    return ref(name, "i32", span) as Extract<Expr, { k: "ref" }>;
  };
  const [run, apart] = [variable("run"), variable("apart")];
  const merge: Stmt[] = [];
  const step: Stmt[] = [];
  const inStep: Scope = { ...s, sink: step };
  const mirrored = binary("sub", binary("shl", run, int(1), "i32", span), int(1), "i32", span);
  const other = cx.name(inStep, "other", select(compare("eq", apart, run, span), mirrored, apart, span), node);
  const below = cx.name(inStep, "below", binary("sub", apart, int(1), "i32", span), node);
  const pair = cx.fresh("pair");
  const body = compareAndSwap(cx, s, node, orderAt, buffers, count, { pair, half, other, below });
  step.push({ k: "parallel", shape: [half], coordinates: [pair], body, span });
  step.push({ k: "assign", name: apart.name, value: binary("shr", apart, int(1), "i32", span), span });
  merge.push({ k: "var", name: apart.name, dt: "i32", value: run, span });
  merge.push({ k: "while", cond: compare("gt", apart, int(0), span), body: step, span });
  merge.push({ k: "assign", name: run.name, value: binary("shl", run, int(1), "i32", span), span });
  cx.emit(s, { k: "var", name: run.name, dt: "i32", value: int(1), span });
  // A run of one is sorted, and so is what is empty.
  cx.emit(s, { k: "while", cond: compare("lt", run, count, span), body: merge, span });
  return { k: "void" };
}

/** One pair of places of a step: the elements change places where the later ones belong before the others. */
function compareAndSwap(
  cx: Context,
  s: Scope,
  node: ts.CallExpression,
  orderAt: ts.Expression,
  buffers: Buffers,
  count: Expr,
  step: { pair: string; half: Expr; other: Expr; below: Expr },
): Stmt[] {
  const span = cx.span(s, node);
  const order = functionArgument(cx, s, orderAt, node, "sort");
  if (order.k !== "function")
    cx.refuse(s, orderAt, "TW1605", `sort takes a function of two elements, but this is ${kindOf(order)}`);
  const body: Stmt[] = [];
  const swap: Stmt[] = [];
  // Fragments have no element that belongs to a pair.
  const element = { what: "lambda" as const, coordinates: [] };
  const outside: Scope = { ...s, sink: body, mode: "element", element };
  const inside: Scope = { ...outside, sink: swap };
  const pair = ref(step.pair, "i32", span);
  const doubled = binary("shl", pair, constant(1, "i32", span), "i32", span);
  const a = cx.name(
    outside,
    "a",
    binary("sub", doubled, binary("and", pair, step.below, "i32", span), "i32", span),
    node,
  );
  const b = cx.name(outside, "b", binary("xor", a, step.other, "i32", span), node);
  const read = (at: Expr): RecordValue => {
    const fields = buffers.map(([name, { name: buffer, dt }]) => {
      const value: Expr = { k: "at", buffer, index: [at], dt, span };
      return [name, scalar(cx.name(inside, name, value, node))] as const;
    });
    return { k: "record", fields: new Map(fields) };
  };
  const [first, second] = [read(a), read(b)];
  const result = applyFunction(
    cx,
    inside,
    order,
    [second, first].slice(0, order.node.parameters.length),
    orderAt,
    order.node !== bare(orderAt),
  );
  if (result.k === "void") cx.refuse(s, orderAt, "TW1609", "the function of sort yields no value");
  const cond = condition(cx, inside, asScalar(cx, inside, result, orderAt), orderAt);
  const writes = ([from, to]: readonly [RecordValue, Expr]): Stmt[] =>
    buffers.map(([name, { name: buffer }]) => {
      const value = from.fields.get(name) as ReturnType<typeof scalar>;
      return { k: "set", buffer, index: [to], value: value.expr, span };
    });
  swap.push(branch(cond, [...writes([second, a]), ...writes([first, b])], [], span));
  body.push(branch(compare("lt", b, count, span), swap, [], span));
  return body;
}
