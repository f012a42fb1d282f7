/** Formulas of the host as TypeScript: of dims `d`, tunables `t` and options `o`. */
import { operatorSigns } from "../ir/operator-signs.js";
import type { Expr } from "../ir/tile.js";

/** `isTunable` tells tunables from dims. */
export function expressionText(e: Expr, isTunable: (name: string) => boolean): string {
  const text = (x: Expr): string => expressionText(x, isTunable);
  switch (e.k) {
    case "const":
      return String(e.value);
    case "sym":
      return `${isTunable(e.name) ? "t" : "d"}.${e.name}`;
    case "param":
      return `d.${e.name}`;
    case "option":
      return `o.${e.name} === ${JSON.stringify(e.word)}`;
    case "given":
      return `o.${e.name} === "given"`;
    case "unary":
      return `${e.op === "neg" ? "-" : e.op === "not" ? "!" : "~"}(${text(e.a)})`;
    case "binary":
      if (e.op === "div")
        return e.dt === "f32" ? `(${text(e.a)} / ${text(e.b)})` : `Math.trunc(${text(e.a)} / ${text(e.b)})`;
      return `(${text(e.a)} ${operatorSigns[e.op]} ${text(e.b)})`;
    case "compare":
      return `(${text(e.a)} ${operatorSigns[e.op]} ${text(e.b)})`;
    case "select":
      return `(${text(e.cond)} ? ${text(e.a)} : ${text(e.b)})`;
    case "call": {
      const args = e.args.map(text);
      if (e.fn === "ceilDiv") return `Math.ceil(${args[0]} / ${args[1]})`;
      if (["min", "max", "abs", "floor", "ceil", "trunc", "sign"].includes(e.fn))
        return `Math.${e.fn}(${args.join(", ")})`;
      break;
    }
    case "cast":
      if (e.dt === "i32" && e.a.dt === "bool") return `Number(${text(e.a)})`;
      if (e.dt === "f32" || e.dt === e.a.dt) return text(e.a);
      break;
  }
  throw new Error(`a host formula with ${e.k === "call" ? e.fn : e.k} has no TypeScript form`);
}
