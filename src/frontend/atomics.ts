/** Atomics: in `parallel`, on 32-bit memory; they yield the old value. */
import type { ts } from "ts-morph";
import type { AtomicOp, Expr } from "../ir/tile.js";
import { type Context, ref } from "./context.js";
import { requireWritable } from "./members.js";
import { asScalar, convertible, scalar } from "./scalars.js";
import { indices, listOf } from "./shapes.js";
import { kindOf, type Scope, type Value } from "./values.js";

const atomics: Readonly<Record<string, AtomicOp>> = {
  atomicAdd: "add",
  atomicMin: "min",
  atomicMax: "max",
  atomicAnd: "and",
  atomicOr: "or",
  atomicXor: "xor",
  atomicExchange: "exchange",
  atomicCas: "cas",
};

export function isAtomic(name: string): boolean {
  return Object.hasOwn(atomics, name);
}

export function atomic(cx: Context, s: Scope, name: string, node: ts.CallExpression): Value {
  const op = atomics[name] as AtomicOp;
  const wanted = op === "cas" ? 4 : 3;
  const [bufferNode, indexNode, ...rest] = node.arguments;
  if (bufferNode === undefined || indexNode === undefined || node.arguments.length !== wanted) {
    cx.refuse(
      s,
      node,
      "TW1604",
      `\`${name}\` takes ${wanted} arguments, and ${node.arguments.length} are given`,
      op === "cas" ? "write atomicCas(buffer, [i], expected, value)" : `write ${name}(buffer, [i], value)`,
    );
  }
  const buffer = cx.parts.expression(cx, s, bufferNode);
  if (buffer.k !== "tensor" && buffer.k !== "shared")
    cx.refuse(s, bufferNode, "TW1509", `an atomic works on a tensor or shared buffer, but this is ${kindOf(buffer)}`);
  requireWritable(cx, s, buffer, node, `\`${name}\``);
  if (s.element !== undefined && s.element.what !== "parallel")
    cx.refuse(s, node, "TW1504", `\`${name}\` inside an element lambda`);
  if (s.element === undefined) cx.refuse(s, node, "TW1505", `\`${name}\` outside parallel`);
  if (buffer.dt !== "i32" && buffer.dt !== "u32" && !(buffer.dt === "f32" && op === "add"))
    cx.refuse(s, node, "TW1313", `\`${name}\` on ${buffer.dt}`);
  const label = bufferNode.getText();
  const index = indices(cx, s, listOf(cx, s, indexNode), buffer.shape.length, label, indexNode);
  const values = rest.map((at): Expr => {
    const given = asScalar(cx, s, cx.parts.expression(cx, s, at), at);
    const expr = convertible(cx, s, given, buffer.dt, at);
    if (expr === undefined)
      cx.refuse(s, at, "TW1308", `a value of ${given.dt} for an atomic on ${buffer.dt}`, `cast it: ${buffer.dt}(…)`);
    return expr;
  });
  const old = cx.fresh("old");
  const span = cx.span(s, node);
  const value = values.at(-1) as Expr;
  const common = { k: "atomic" as const, name: old, dt: buffer.dt, op, buffer: buffer.name, index, value, span };
  cx.emit(s, op === "cas" ? { ...common, expected: values[0] as Expr } : common);
  return scalar(ref(old, buffer.dt, span));
}
