/** Runs the element code of a tile operation at each register of a fragment. */
import { LoweringError } from "../../ir/errors.js";
import type { Lambda } from "../../ir/tile.js";
import type { Layout } from "../layout.js";
import { type Aff, constant } from "./affine.js";
import type { Context, Fragment, Scalar } from "./context.js";
import { convertedFor } from "./convert.js";
import { elementOf } from "./element.js";
import { lowerElementBody } from "./element-body.js";
import { evaluate } from "./expr.js";
import { coordinatesOf, insideShape, threadCoordinates } from "./fragment.js";
import { settle } from "./numeric.js";

/** Evaluates element code at every register that `each` is called for. */
export class ElementCode {
  private readonly thread: Aff[];
  private readonly converted: Map<string, Fragment>;

  constructor(
    private readonly ctx: Context,
    private readonly fn: Lambda,
    private readonly layout: Layout,
    private readonly inputs: readonly Fragment[],
  ) {
    this.thread = threadCoordinates(ctx, layout);
    this.converted = convertedFor(ctx, fn, layout);
  }

  coordinates(register: number): Aff[] {
    return coordinatesOf(this.ctx, this.layout, this.thread, register);
  }

  /** Runs `use` with the element's names bound. */
  at<T>(register: number, use: (fn: Lambda) => T): T {
    const { ctx, fn } = this;
    const coordinates = this.coordinates(register);
    fn.coordinates.forEach((name, d) => {
      ctx.scalars.set(name, { dt: "i32", aff: coordinates[d] ?? constant(0) });
    });
    fn.elements.forEach((name, i) => {
      const input = this.inputs[i];
      if (input === undefined)
        throw new LoweringError("TW5099", `internal: element ${name} has no input`, "report this kernel", fn.span);
      ctx.scalars.set(name, elementOf(input, register));
    });
    const outer = { site: ctx.site, active: ctx.active };
    ctx.site = { layout: this.layout, register, coordinates: fn.coordinates, converted: this.converted };
    ctx.active = insideShape(ctx, this.layout, coordinates, register);
    try {
      lowerElementBody(ctx, fn.body);
      return use(fn);
    } finally {
      ctx.site = outer.site;
      ctx.active = outer.active;
    }
  }

  value(register: number): Scalar {
    return this.at(register, (fn) => settle(this.ctx, evaluate(this.ctx, fn.result)));
  }
}
