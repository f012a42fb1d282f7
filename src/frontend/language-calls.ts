/** Calls of the language's functions, by the kind of work they do. */
import type { ts } from "ts-morph";
import { type DTypeName, dtypeNames } from "../language/dtypes.js";
import { atomic, isAtomic } from "./atomics.js";
import type { Context } from "./context.js";
import { parallelBody } from "./element.js";
import { evaluate, evaluateScalars } from "./evaluate.js";
import { mma } from "./matrix.js";
import { copy, fill, fragment, load, placed, reinterpret, shared, store } from "./memory-calls.js";
import { isScalarFunction, scalarFunction } from "./scalar-functions.js";
import { asScalar, castExpression, condition, scalar } from "./scalars.js";
import { asFragment, elementsOf } from "./shapes.js";
import { sort } from "./sort.js";
import {
  ballot,
  castFragment,
  map,
  reduce,
  reduceOps,
  reshape,
  scan,
  scanOps,
  shuffle,
  shuffleModes,
  tabulate,
  transpose,
} from "./tile-calls.js";
import { kindOf, type Scope, type Value } from "./values.js";

/** Functions that work on whole tiles, and how many arguments they take. */
const tileFunctions: Readonly<Record<string, readonly [number, number]>> = {
  shared: [2, 2],
  fragment: [2, 3],
  reinterpret: [3, 3],
  placed: [2, 2],
  load: [1, 1],
  store: [2, 3],
  copy: [2, 2],
  fill: [2, 2],
  map: [2, 3],
  tabulate: [3, 3],
  mma: [3, 4],
  transpose: [1, 1],
  reshape: [2, 2],
  ballot: [1, 1],
  parallel: [2, 2],
  sort: [3, 3],
  syncThreads: [0, 0],
  ...Object.fromEntries(Object.keys(reduceOps).map((name) => [name, [2, 3] as const])),
  ...Object.fromEntries(Object.keys(scanOps).map((name) => [name, [2, 2] as const])),
  ...Object.fromEntries(Object.keys(shuffleModes).map((name) => [name, [2, 2] as const])),
};

export function isDTypeName(name: string): name is DTypeName {
  return (dtypeNames as readonly string[]).includes(name);
}

export function languageCall(cx: Context, s: Scope, name: string, node: ts.CallExpression, hint?: string): Value {
  if (isScalarFunction(name)) return scalarFunction(cx, s, name, evaluateScalars(cx, s, node.arguments), node);
  if (isDTypeName(name)) {
    requireArguments(cx, s, name, node, 1, 1);
    return convert(cx, s, "cast", node.arguments[0] as ts.Expression, name, node, hint);
  }
  if (name === "cast" || name === "bitcast") {
    requireArguments(cx, s, name, node, 2, 2);
    return convert(
      cx,
      s,
      name,
      node.arguments[0] as ts.Expression,
      dtypeArgument(cx, s, node.arguments[1] as ts.Expression),
      node,
      hint,
    );
  }
  if (name === "assert") return assertion(cx, s, node);
  if (name === "given") return isGiven(cx, s, node);
  if (isAtomic(name)) return atomic(cx, s, name, node);
  const arity = Object.hasOwn(tileFunctions, name) ? tileFunctions[name] : undefined;
  if (arity !== undefined) {
    requireBlock(cx, s, name, node);
    requireArguments(cx, s, name, node, arity[0], arity[1]);
    return tileCall(cx, s, name, node, hint);
  }
  if (name === "range" || name === "unrolled" || name === "pipelined")
    cx.refuse(
      s,
      node,
      "TW1708",
      `\`${name}\` outside the head of a for loop`,
      `write for (const i of ${name}(…)) { … }`,
    );
  cx.refuse(s, node, "TW1201", `\`${name}\` cannot be called inside a kernel`);
}

/** Tile operations take the whole block's threads, all at once. */
function requireBlock(cx: Context, s: Scope, name: string, node: ts.CallExpression): void {
  if (s.mode === "host") cx.refuse(s, node, "TW1018", `\`${name}\` in a host formula`);
  if (s.element === undefined) return;
  if (name === "syncThreads") cx.refuse(s, node, "TW1512", "`syncThreads` inside element code");
  const where = s.element.what === "parallel" ? "a parallel body" : "an element lambda";
  cx.refuse(s, node, "TW1502", `the tile operation \`${name}\` inside ${where}, which runs once per element`);
}

function requireArguments(
  cx: Context,
  s: Scope,
  name: string,
  node: ts.CallExpression,
  least: number,
  most: number,
): void {
  const given = node.arguments.length;
  if (given >= least && given <= most) return;
  const range = least === most ? `${least}` : `${least} to ${most}`;
  cx.refuse(
    s,
    node,
    "TW1604",
    `\`${name}\` takes ${range} argument${most === 1 ? "" : "s"}, and ${given} ${given === 1 ? "is" : "are"} given`,
  );
}

export function dtypeArgument(cx: Context, s: Scope, node: ts.Expression): DTypeName {
  const value = cx.parts.expression(cx, s, node);
  if (value.k !== "dtype") cx.refuse(s, node, "TW1312", `a dtype is expected, but this is ${kindOf(value)}`);
  return value.dt;
}

/** Casts of scalars are expressions, of fragments new fragments. */
function convert(
  cx: Context,
  s: Scope,
  how: "cast" | "bitcast",
  argument: ts.Expression,
  dt: DTypeName,
  node: ts.CallExpression,
  hint?: string,
): Value {
  const value = cx.parts.expression(cx, s, argument);
  if (value.k === "fragment" || (value.k === "view" && value.base.k === "fragment")) {
    requireBlock(cx, s, how, node);
    return castFragment(cx, s, how, asFragment(cx, s, value, argument, how), dt, node, hint);
  }
  if (value.k === "shared" || value.k === "view" || value.k === "tensor")
    cx.refuse(s, argument, "TW1508", `${kindOf(value)} is cast`, "load it first: load(…)");
  return scalar(castExpression(cx, s, how, { value: asScalar(cx, s, value, argument), node: argument }, dt, node));
}

/** Whether an optional input is there: known at compile time. */
function isGiven(cx: Context, s: Scope, node: ts.CallExpression): Value {
  requireArguments(cx, s, "given", node, 1, 1);
  const argument = node.arguments[0] as ts.Expression;
  const value = cx.parts.expression(cx, s, argument);
  if (value.k !== "tensor" || value.optional !== true)
    cx.refuse(s, argument, "TW1022", `\`given\` of ${kindOf(value)}`);
  return scalar({ k: "given", name: value.name, dt: "bool", span: cx.span(s, node) });
}

function assertion(cx: Context, s: Scope, node: ts.CallExpression): Value {
  requireArguments(cx, s, "assert", node, 1, 2);
  const [test, text] = node.arguments as unknown as [ts.Expression, ts.Expression | undefined];
  const cond = condition(cx, s, asScalar(cx, s, cx.parts.expression(cx, s, test), test), test);
  const word: Value = text === undefined ? { k: "word", text: test.getText() } : cx.parts.expression(cx, s, text);
  if (word.k !== "word")
    cx.refuse(
      s,
      text ?? node,
      "TW1105",
      "the message of assert must be a string literal",
      'write assert(condition, "message")',
    );
  if (s.mode === "host") cx.refuse(s, node, "TW1018", "`assert` in a host formula", "write a condition in requires");
  cx.emit(s, { k: "assert", cond, message: word.text, span: cx.span(s, node) });
  return { k: "void" };
}

function tileCall(cx: Context, s: Scope, name: string, node: ts.CallExpression, hint?: string): Value {
  switch (name) {
    case "shared":
      return shared(cx, s, node, dtypeArgument(cx, s, node.arguments[0] as ts.Expression), hint);
    case "fragment":
      return fragment(cx, s, node, dtypeArgument(cx, s, node.arguments[0] as ts.Expression), hint);
    case "placed":
      return placed(cx, s, node, dtypeArgument(cx, s, node.arguments[1] as ts.Expression), hint);
    case "reinterpret":
      return reinterpret(cx, s, node, dtypeArgument(cx, s, node.arguments[1] as ts.Expression), hint);
    case "load":
      return load(cx, s, node, hint);
    case "store":
      return store(cx, s, node);
    case "copy":
      return copy(cx, s, node);
    case "fill":
      return fill(cx, s, node);
    case "map":
      return map(
        cx,
        s,
        node,
        node.arguments[2] === undefined ? undefined : dtypeArgument(cx, s, node.arguments[2]),
        hint,
      );
    case "tabulate":
      return tabulate(cx, s, node, dtypeArgument(cx, s, node.arguments[0] as ts.Expression), hint);
    case "mma":
      return mma(cx, s, node);
    case "transpose":
      return transpose(cx, s, node);
    case "reshape":
      return reshape(cx, s, node, hint);
    case "ballot":
      return ballot(cx, s, node, hint);
    case "parallel": {
      const shape = elementsOf(cx, s, node.arguments[0] as ts.Expression);
      const { coordinates, body } = parallelBody(cx, s, node.arguments[1], node, shape);
      cx.emit(s, { k: "parallel", shape, coordinates, body, span: cx.span(s, node) });
      return { k: "void" };
    }
    case "sort":
      return sort(cx, s, node);
    case "syncThreads":
      cx.emit(s, { k: "barrier", span: cx.span(s, node) });
      return { k: "void" };
    default:
      if (Object.hasOwn(reduceOps, name)) return reduce(cx, s, name, node, hint);
      if (Object.hasOwn(scanOps, name)) return scan(cx, s, name, node, hint);
      return shuffle(cx, s, name, node, evaluate(cx, s, node.arguments), hint);
  }
}
