/**
 * What the names of a kernel stand for, as the text form sees them while it goes through the kernel from top to bottom: the printer leaves
 * out what the reader can find again here.
 */
import type { DTypeName } from "../language/dtypes.js";
import type { Expr, Kernel } from "./tile.js";

export interface BufferFacts {
  readonly dt: DTypeName;
  /** Text of the shape it was declared with. */
  readonly shape: string;
}

export class TileScope {
  readonly #scalars = new Map<string, DTypeName>();
  readonly #buffers = new Map<string, BufferFacts>();
  readonly #params = new Map<string, DTypeName>();
  readonly #symbols = new Set<string>();

  declareKernel(kernel: Pick<Kernel, "dims" | "comptime" | "tune">): void {
    for (const name of [...kernel.dims, ...kernel.comptime, ...kernel.tune.map((tune) => tune.name)])
      this.#symbols.add(name);
  }

  declareParam(name: string, dt: DTypeName): void {
    this.#params.set(name, dt);
  }

  declareScalar(name: string, dt: DTypeName): void {
    if (this.kindOf(name) !== undefined && this.#scalars.get(name) !== dt) this.#forgetShapesOf(name);
    this.#scalars.set(name, dt);
  }

  declareBuffer(name: string, facts: BufferFacts): void {
    if (this.#buffers.has(name)) this.#forgetShapesOf(name);
    this.#buffers.set(name, facts);
  }

  buffer(name: string): BufferFacts | undefined {
    return this.#buffers.get(name);
  }

  /** A name means something else from now on: no text that holds it says any more what it said where a buffer was declared. */
  #forgetShapesOf(name: string): void {
    for (const [buffer, { dt, shape }] of this.#buffers)
      if (shape.split(/[^\w.$]+/).includes(name)) this.#buffers.set(buffer, { dt, shape: "" });
  }

  /** What a bare name means where a scalar is expected. */
  kindOf(name: string): "ref" | "param" | "sym" | undefined {
    if (this.#scalars.has(name)) return "ref";
    if (this.#params.has(name)) return "param";
    return this.#symbols.has(name) ? "sym" : undefined;
  }

  /** The dtype an expression has by its parts; undefined for names that are not known and for constants. */
  infer(e: Expr): DTypeName | undefined {
    switch (e.k) {
      case "const":
        return undefined;
      case "sym":
      case "special":
      case "place":
        return "i32";
      case "option":
      case "given":
      case "compare":
        return "bool";
      case "ref":
        return this.#scalars.get(e.name);
      case "param":
        return this.#params.get(e.name);
      case "unary":
        return e.op === "not" ? "bool" : e.a.dt;
      case "binary":
        return e.op === "logand" || e.op === "logor" ? "bool" : e.a.dt;
      case "select":
        return e.a.dt;
      case "call":
        if (e.fn === "isNaN" || e.fn === "isFinite") return "bool";
        if (e.fn === "popcount" || e.fn === "clz") return "i32";
        return e.args[0]?.dt;
      case "cast":
      case "bitcast":
        return e.dt;
      case "at":
        return this.#buffers.get(e.buffer)?.dt;
    }
  }
}
