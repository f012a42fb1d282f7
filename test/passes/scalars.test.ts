/** Integer arithmetic keeps its meaning through folding, affine forms, known ranges and value numbering: PTX against JavaScript, exactly. */
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { launchCompiled, programOf } from "../../src/compiler/index.js";
import { emitPtx } from "../../src/emit/ptx.js";
import { opOf } from "../../src/ir/op.js";
import { verifyThread } from "../../src/ir/thread-verify.js";
import type { Expr, Kernel, Stmt } from "../../src/ir/tile.js";
import { lowerKernel } from "../../src/passes/index.js";
import { type Device, open } from "../../src/runtime/index.js";
import { targetFor } from "../../src/targets/index.js";
import { checkProperty } from "../support/property.js";
import { type Inputs, type Int, type Scalar, scalars } from "./scalars.js";

const ELEMENTS = 40;
const BLOCKS = 3;
const arch = "sm_80";
let device: Device | undefined;
afterAll(() => device?.close());

const int = (value: number) => ({ k: "const", dt: "i32", value }) as const;

/** y[block, j, i] = expression j. */
function kernelOf(list: readonly { readonly dt: Int; readonly scalar: Scalar }[]): Kernel {
  const body = list.map(({ dt, scalar }, j): Stmt => {
    const value = dt === "i32" ? scalar.expr : ({ k: "cast", a: scalar.expr, dt: "i32" } as const);
    const index = [
      { k: "special", name: "blockIdx.x", dt: "i32" } as const,
      int(j),
      { k: "ref", name: "i", dt: "i32" } as const,
    ];
    return { k: "set", buffer: "y", index, value };
  });
  return {
    name: "scalars",
    files: [],
    params: [
      { k: "tensor", name: "x", access: "input", dt: "i32", dims: [int(ELEMENTS)] },
      { k: "scalar", name: "s", dt: "i32" },
      { k: "tensor", name: "y", access: "output", dt: "i32", dims: [int(BLOCKS), int(list.length), int(ELEMENTS)] },
    ],
    dims: ["N"],
    comptime: [],
    tune: [],
    options: [],
    requires: [],
    grid: [int(BLOCKS), int(1), int(1)],
    warps: int(1),
    body: [{ k: "parallel", shape: [int(ELEMENTS)], coordinates: ["i"], body }],
  };
}

/** An expression on one line. */
function textOf(e: Expr): string {
  switch (e.k) {
    case "const":
      return String(e.value);
    case "binary":
      return `(${textOf(e.a)} ${e.op}.${e.dt} ${textOf(e.b)})`;
    case "call":
      return `${e.fn}.${e.dt}(${e.args.map(textOf).join(", ")})`;
    case "cast":
      return `${e.dt}(${textOf(e.a)})`;
    case "select":
      return `(${textOf(e.cond)} ? ${textOf(e.a)} : ${textOf(e.b)})`;
    case "compare":
      return `${textOf(e.a)} ${e.op} ${textOf(e.b)}`;
    case "at":
      return "x";
    default:
      return "name" in e ? e.name : e.k;
  }
}

const expression = fc.constantFrom<Int>("i32", "u32").chain((dt) => scalars(dt, 4).map((scalar) => ({ dt, scalar })));

test("integer expressions", () =>
  checkProperty(
    "scalars",
    fc.record({
      list: fc.array(expression, { minLength: 1, maxLength: 6 }),
      x: fc.array(fc.oneof(fc.integer(), fc.integer({ min: -70, max: 70 })), {
        minLength: ELEMENTS,
        maxLength: ELEMENTS,
      }),
      dim: fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1)),
      s: fc.integer(),
    }),
    async ({ list, x, dim, s }) => {
      device ??= open(`virtual:${arch}`);
      const kernel = kernelOf(list);
      const thread = lowerKernel(kernel, targetFor(arch), { dims: {}, tune: {}, options: {} });
      verifyThread(thread, targetFor(arch));
      const { outputs } = await launchCompiled(
        device,
        programOf(opOf(kernel), ""),
        { ...emitPtx(thread), tune: {}, block: [thread.threads, 1, 1], params: thread.params },
        { dims: { N: dim }, options: {}, scalars: { s } },
        { inputs: new Map([["x", { dtype: "i32" as const, shape: [ELEMENTS], data: Int32Array.from(x) }]]) },
      );
      const got = outputs.get("y")?.data as Int32Array;
      got.forEach((value, flat) => {
        const i = flat % ELEMENTS;
        const block = Math.floor(flat / (ELEMENTS * list.length));
        const { dt, scalar } = list[Math.floor(flat / ELEMENTS) % list.length] as (typeof list)[number];
        const at: Inputs = { i, block, dim, x: x[i] as number, s };
        const want = scalar.value(at) | 0;
        if (value !== want)
          expect.fail(`${dt} ${textOf(scalar.expr)} at ${JSON.stringify(at)} is ${value}, expected ${want}`);
      });
    },
    { runs: 150 },
  ));
