/** Arguments arrive as they were meant, and what does not fit is refused before anything runs. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Device, type DeviceBuffer, type Kernel, type KernelArgument, open } from "../../src/runtime/index.js";

const ptx = readFileSync(new URL("ptx/kernels.ptx", import.meta.url), "utf8");
let device: Device;
let out: DeviceBuffer;
let scalars: Kernel;
let store: Kernel;

beforeAll(() => {
  device = open("virtual:sm_80");
  out = device.alloc(48);
  const kernels = device.loadModule(ptx);
  scalars = kernels.function("scalars");
  store = kernels.function("store");
});
afterAll(() => device.close());

test("every scalar type lands in its parameter", async () => {
  const u8 = fc.nat({ max: 255 });
  const u16 = fc.nat({ max: 65535 });
  const i32 = fc.integer();
  const u64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
  await fc.assert(
    fc.asyncProperty(u8, u16, i32, u64, fc.float(), fc.double(), async (a, b, c, d, e, f) => {
      const args: KernelArgument[] = [
        out,
        { type: "u8", value: a },
        { type: "bf16", value: b },
        { type: "i32", value: c },
        { type: "u64", value: d },
        { type: "f32", value: e },
        { type: "f64", value: f },
      ];
      await device.launch(scalars, { grid: 1, block: 1, args });
      const view = new DataView((await out.download()).buffer);
      expect(view.getBigUint64(0, true)).toBe(BigInt(a));
      expect(view.getBigUint64(8, true)).toBe(BigInt(b));
      expect(view.getInt32(16, true)).toBe(c);
      expect(view.getBigUint64(24, true)).toBe(d);
      expect(view.getFloat32(32, true)).toEqual(e);
      expect(view.getFloat64(40, true)).toEqual(f);
    }),
    { numRuns: 50 },
  );
});

test("a pointer may point into a buffer", async () => {
  await device.launch(store, { grid: 1, block: 1, args: [{ type: "ptr", value: out, offset: 44 }] });
  expect((await out.download(4, { offset: 44 }))[0]).toBe(7);
});

test("wrong arguments are refused with what is wrong", async () => {
  using other = open("virtual:sm_80");
  const foreign = other.alloc(4);
  const freed = device.alloc(4);
  freed.free();
  const refused: [unknown, RegExp][] = [
    [[], /takes 1 arguments, not 0/],
    [[out, out], /takes 1 arguments, not 2/],
    [[null], /argument 0 .*not a buffer/],
    [[5], /not a buffer/],
    [[{ type: "i32", value: 5 }], /has 4 bytes; the parameter has 8/],
    [[{ type: "ptr", value: 5 }], /a buffer or an address as a bigint/],
    [[{ type: "ptr", value: -1n }], /no 64-bit address/],
    [[{ type: "ptr", value: 1n << 64n }], /no 64-bit address/],
    [[{ type: "ptr", value: out, offset: 49 }], /not inside/],
    [[{ type: "ptr", value: out, offset: Number.NaN }], /not inside/],
    [[{ type: "u64", value: 1.5 }], /not a whole number/],
    [[{ type: "u64", value: -1 }], /does not fit u64/],
    [[{ type: "u64", value: 2n ** 64n }], /does not fit u64/],
    [[{ type: "i64", value: 2n ** 63n }], /does not fit i64/],
    [[{ type: "toString", value: 1 }], /unknown type/],
    [[foreign], /belongs to device/],
    [[freed], /has been freed/],
    ["args", /array/],
  ];
  for (const [args, message] of refused) {
    await expect(device.launch(store, { grid: 1, block: 1, args: args as never })).rejects.toThrow(message);
  }
  for (const grid of [0, -1, 1.5, Number.NaN, [], [1, 1, 1, 1], "1", null, 2 ** 53]) {
    await expect(device.launch(store, { grid: grid as never, block: 1, args: [out] })).rejects.toThrow(/grid/);
  }
  await expect(device.launch(store, { grid: 1, block: 1, args: [out], sharedBytes: -4 })).rejects.toThrow(
    /sharedBytes/,
  );
  await expect(other.launch(store, { grid: 1, block: 1, args: [foreign] })).rejects.toThrow(/kernel store belongs/);
});
