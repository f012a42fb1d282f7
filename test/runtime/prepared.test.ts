/** Prepared launches: the same bits as `Device.launch`, arguments that change, refusals, and nothing left over after many of them. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadAddon } from "../../src/runtime/addon.js";
import { type Device, open } from "../../src/runtime/device.js";
import type { Kernel } from "../../src/runtime/module.js";

const ptx = readFileSync(new URL("ptx/vector_add.ptx", import.meta.url), "utf8");
const n = 256;
const numbers = (scale: number) => Float32Array.from({ length: n }, (_, i) => i * scale);

describe("a prepared launch", () => {
  let device: Device;
  let kernel: Kernel;
  beforeAll(() => {
    device = open("virtual:sm_89", { threads: 1 });
    kernel = device.loadModule(ptx).function("vector_add");
  });
  afterAll(() => device.close());

  test("does what a launch does, again and again, with arguments that change", async () => {
    const [a, b, c, d] = [
      device.upload(numbers(1)),
      device.upload(numbers(2)),
      device.alloc(4 * n),
      device.alloc(4 * n),
    ];
    const stream = device.createStream();
    const prepared = device.prepare(kernel, { grid: 2, block: 128, args: [a, b, c, { type: "u32", value: n }] });
    prepared.enqueue(stream);
    // c = a + b, then d = c + b on the first 100 elements.
    prepared.set(0, c).set(2, { type: "ptr", value: d }).set(3, { type: "u32", value: 100 }).enqueue(stream);
    await stream.synchronize();
    const [sum, more] = [await c.downloadTensor("f32", [n]), await d.downloadTensor("f32", [n])];
    expect([...sum.data]).toEqual([...numbers(3)]);
    expect([...more.data]).toEqual([...numbers(5)].map((x, i) => (i < 100 ? x : 0)));
  });

  test("is refused for the wrong shape, arguments, place or memory, before anything is queued", () => {
    const [a, c] = [device.upload(numbers(1)), device.alloc(4 * n)];
    const args = [a, a, c, { type: "u32", value: n }] as const;
    const prepare = (options: object) => device.prepare(kernel, { grid: 1, block: 128, args, ...options });
    expect(() => device.prepare(kernel, undefined as never)).toThrow(/grid .* not undefined/);
    expect(() => device.prepare({} as never, { grid: 1, block: 1, args })).toThrow(/none that a device has made/);
    expect(() => prepare({ grid: 0 })).toThrow(/each size is a whole number of at least 1/);
    expect(() => prepare({ grid: 2 ** 32 })).toThrow(/4294967296 is more than a launch can have/);
    expect(() => prepare({ sharedBytes: -1 })).toThrow(/sharedBytes is .*: pass a whole number/);
    expect(() => prepare({ args: [a, c] })).toThrow(/takes 4 arguments, not 2/);
    const prepared = prepare({});
    expect(() => prepared.set(3, { type: "f64", value: 1 })).toThrow(/has 8 bytes; the parameter has 4/);
    expect(() => prepared.set(4, a)).toThrow(/there is no 4/);
    expect(() => prepared.set(0, { type: "u64", value: -1n })).toThrow(/does not fit/);
    const other = open("virtual:sm_89", { threads: 1 });
    expect(() => prepared.set(0, other.alloc(16))).toThrow(/belongs to device/);
    expect(() => prepared.enqueue(other.createStream())).toThrow(/belongs to device/);
    other.close();
    prepared.enqueue();
    a.free();
    expect(() => prepared.enqueue()).toThrow(/buffer that kernel vector_add was prepared with .*freed/);
    expect(() => prepare({ grid: [1, 70000] }).enqueue()).toThrow();
  });

  test("refused by the driver, it throws the driver's reason; a fault shows where the work is waited for", async () => {
    const own = open("virtual:sm_89", { threads: 1 });
    const add = own.loadModule(ptx).function("vector_add");
    const small = own.alloc(16);
    const wide = own.prepare(add, {
      grid: [1, 70000],
      block: 128,
      args: [small, small, small, { type: "u32", value: 4 }],
    });
    expect(() => wide.enqueue()).toThrow(/cuLaunchKernel failed: CUDA_ERROR_INVALID_VALUE.*65535/s);
    const faulty = own.prepare(add, { grid: 1, block: 128, args: [small, small, small, { type: "u32", value: 128 }] });
    faulty.enqueue();
    await expect(own.synchronize()).rejects.toThrow(/ILLEGAL_ADDRESS/);
    expect(() => faulty.enqueue()).toThrow(/ILLEGAL_ADDRESS/);
    own.reset();
    expect(() => faulty.enqueue()).toThrow(/unloaded|closed/);
    own.close();
  });
});

describe("launches that do not run (noop)", () => {
  const source = `.version 8.0\n.target sm_80\n.address_size 64
.visible .entry empty(.param .u64 p, .param .u32 n) { ret; }
.visible .entry store(.param .u64 p, .param .u32 n) { .reg .b64 %p; .reg .b32 %n; ld.param.u64 %p, [p]; ld.param.u32 %n, [n]; st.global.u32 [%p], %n; ret; }`;
  let device: Device;
  beforeAll(() => {
    device = open("virtual:sm_80", { noop: true });
  });
  afterAll(() => device.close());

  test("write nothing, are checked, and answer as launches do", async () => {
    const kernel = device.loadModule(source).function("store");
    const p = device.upload(Uint32Array.of(7));
    const options = { grid: 1, block: 32, args: [p, { type: "u32", value: 9 }] } as const;
    expect(await device.launch(kernel, options)).toEqual({ elapsedMs: 0, instructions: 0 });
    device.prepare(kernel, options).enqueue();
    expect([...new Uint32Array((await p.download()).buffer)]).toEqual([7]);
    await expect(device.launch(kernel, { ...options, block: 1025 })).rejects.toThrow(/CUDA_ERROR_INVALID_VALUE/);
    p.free();
  });

  test("leave nothing behind, however many there are", async () => {
    const kernel = device.loadModule(source).function("empty");
    const p = device.alloc(16);
    const stream = device.createStream();
    const options = { grid: 1, block: 32, args: [p, { type: "u32", value: 3 }] } as const;
    const prepared = device.prepare(kernel, options);
    prepared.enqueue(stream);
    await device.launch(kernel, { ...options, stream });
    const live = loadAddon().liveObjects();
    for (let i = 0; i < 20_000; i++) prepared.set(1, { type: "u32", value: i }).enqueue(stream);
    await stream.synchronize();
    expect(loadAddon().liveObjects()).toEqual(live);
    // With a promise each, some at a time.
    for (let i = 0; i < 20; i++)
      await Promise.all(Array.from({ length: 50 }, () => device.launch(kernel, { ...options, stream })));
    await expect.poll(() => loadAddon().liveObjects()).toEqual(live);
  });
});
