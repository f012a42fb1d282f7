/** What the passes make of random tile programs does what plain loops do: compiled to PTX, run on the virtual GPU, compared exactly. */
import { afterAll, expect, test } from "vitest";
import { launchCompiled, programOf } from "../../src/compiler/index.js";
import { emitPtx } from "../../src/emit/ptx.js";
import { opOf } from "../../src/ir/op.js";
import { checkOrder } from "../../src/ir/order-verify.js";
import { verifyThread } from "../../src/ir/thread-verify.js";
import { lowerKernel } from "../../src/passes/index.js";
import { type Device, open } from "../../src/runtime/index.js";
import { targetFor } from "../../src/targets/index.js";
import { checkProperty } from "../support/property.js";
import { kernelOf, type Program, programs, resultShape, run } from "./programs.js";

const arch = "sm_80";
let device: Device | undefined;
afterAll(() => device?.close());

async function compiledResult(
  p: Program,
  x: Int32Array,
  y: Int32Array,
  outExtent: readonly number[],
): Promise<Int32Array> {
  device ??= open(`virtual:${arch}`);
  const kernel = kernelOf(p);
  const thread = lowerKernel(kernel, targetFor(arch), { dims: {}, tune: {}, options: {} });
  verifyThread(thread, targetFor(arch));
  expect(checkOrder(thread)).toEqual([]);
  const module = emitPtx(thread);
  const named = (prefix: string, extent: readonly number[]) => extent.map((n, d) => [`${prefix}${d}`, n] as const);
  const dims = Object.fromEntries([...named("N", p.extent), ...named("P", outExtent)]);
  const { outputs } = await launchCompiled(
    device,
    programOf(opOf(kernel), ""),
    { ...module, tune: {}, block: [thread.threads, 1, 1], params: thread.params },
    { dims, options: {}, scalars: {} },
    {
      inputs: new Map([
        ["x", { dtype: "i32" as const, shape: p.extent, data: x }],
        ["y", { dtype: "i32" as const, shape: outExtent, data: y }],
      ]),
    },
  );
  return outputs.get("y")?.data as Int32Array;
}

test("a fragment that no thread can hold is refused", () => {
  const kernel = kernelOf({ shape: [65536], warps: 4, origin: [0], extent: [65536], steps: [] });
  const lowered = () => lowerKernel(kernel, targetFor(arch), { dims: {}, tune: {}, options: {} });
  expect(lowered).toThrow(/takes 512 registers of each of 128 threads/);
});

test("compiled programs compute what plain loops compute", () =>
  checkProperty(
    "programs",
    programs,
    async (p) => {
      const size = p.extent.reduce((n, d) => n * d, 1);
      const x = Int32Array.from({ length: size }, (_, i) => (Math.imul(i + 1, 2654435761 | 0) >> 24) | 0);
      const outExtent = resultShape(p)
        .map((n, d) => n + (d % 2 === 0 ? 2 : -1))
        .map((n) => Math.max(n, 1));
      const y = new Int32Array(outExtent.reduce((n, d) => n * d, 1)).fill(-77);
      const want = run(p, x, y, outExtent);
      expect(Array.from(await compiledResult(p, x, y, outExtent))).toEqual(Array.from(want));
    },
    { runs: 120 },
  ));
