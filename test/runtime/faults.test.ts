/** What goes wrong on the device or in a module: the right error, in the right place, and no harm to anything else. */
import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { type Device, DeviceFault, DriverError, open, type VirtualOptions } from "../../src/runtime/index.js";

const ptx = readFileSync(new URL("ptx/kernels.ptx", import.meta.url), "utf8");
const opened: Device[] = [];

function virtual(options: VirtualOptions = {}, name = "virtual:sm_89"): Device {
  const device = open(name, options);
  opened.push(device);
  return device;
}

afterEach(() => {
  for (const device of opened.splice(0)) device.close();
});

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("it did not reject");
}

function thrown(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error("it did not throw");
}

const one = { grid: 1, block: 1 };

test("a store past a buffer's end names the PTX line, the thread and the address; the context stays lost until reset", async () => {
  const device = virtual();
  const bystander = virtual();
  const kernels = device.loadModule(ptx);
  const empty = kernels.function("empty");
  const buffer = device.alloc(4);
  const address = buffer.address + 4n;
  const error = await rejection(
    device.launch(kernels.function("store"), { ...one, args: [{ type: "ptr", value: address }] }),
  );
  expect(error).toBeInstanceOf(DeviceFault);
  const line = ptx.split("\n").findIndex((text) => text.includes("st.global.u32 [%rd1], %r1")) + 1;
  expect(error).toMatchObject({
    code: "TW-R021",
    driverCode: 700,
    driverName: "CUDA_ERROR_ILLEGAL_ADDRESS",
    kind: "out-of-bounds",
    kernel: "store",
    ptxLine: line,
    block: [0, 0, 0],
    thread: [0, 0, 0],
    address,
    bytes: 4,
  });
  // Sticky: every call fails alike, with the same fault.
  const again = thrown(() => device.alloc(4));
  expect(again).toMatchObject({ driverCode: 700, kind: "out-of-bounds", ptxLine: line });
  expect(await rejection(buffer.download())).toMatchObject({ driverCode: 700 });
  expect(await rejection(device.launch(empty, { ...one, args: [] }))).toMatchObject({ driverCode: 700 });
  // Another context of the same process never notices.
  const fine = bystander.alloc(4);
  await bystander.launch(bystander.loadModule(ptx).function("store"), { ...one, args: [fine] });
  expect(new Uint32Array((await fine.download()).buffer)).toEqual(Uint32Array.of(7));
  device.reset();
  const fresh = device.alloc(4);
  await device.launch(device.loadModule(ptx).function("store"), { ...one, args: [fresh] });
  expect(new Uint32Array((await fresh.download()).buffer)).toEqual(Uint32Array.of(7));
  expect(() => buffer.fill(0)).toThrow(/closed or reset/);
});

test("a freed buffer, a misaligned address, a trap and a spent budget give the driver's own codes", async () => {
  const device = virtual();
  const freed = device.alloc(64);
  const { address } = freed;
  freed.free();
  const store = (value: bigint) =>
    device.launch(device.loadModule(ptx).function("store"), { ...one, args: [{ type: "ptr", value }] });
  expect(await rejection(store(address))).toMatchObject({ driverCode: 700, kind: "use-after-free" });
  device.reset();
  expect(await rejection(store(device.alloc(64).address + 2n))).toMatchObject({ driverCode: 716, kind: "misaligned" });
  device.reset();
  expect(await rejection(store(0n))).toMatchObject({ driverCode: 700 });
  device.reset();
  const trap = device.loadModule(ptx).function("trap");
  expect(await rejection(device.launch(trap, { ...one, args: [] }))).toMatchObject({ driverCode: 719, kind: "trap" });
  const bounded = virtual({ budget: 100_000 });
  const spin = bounded.loadModule(ptx).function("spin");
  expect(await rejection(bounded.launch(spin, { ...one, args: [] }))).toMatchObject({
    driverCode: 702,
    kind: "timeout",
  });
});

test("PTX the driver refuses comes with the log; a target above the device is its own error", () => {
  const device = virtual();
  const bad = ptx.replace("mov.u32 %r1, 7;", "mov.u32 %r1, seven!;");
  const line = bad.split("\n").findIndex((text) => text.includes("seven")) + 1;
  const error = thrown(() => device.loadModule(bad));
  expect(error).toBeInstanceOf(DriverError);
  expect(error).toMatchObject({ code: "TW-R022", driverCode: 218, driverName: "CUDA_ERROR_INVALID_PTX" });
  expect((error as DriverError).log).toContain(`line ${line}`);
  const hopper = ptx.replace(".version 7.8", ".version 8.0").replace(".target sm_80", ".target sm_90a");
  expect(thrown(() => device.loadModule(hopper))).toMatchObject({
    driverCode: 209,
    driverName: "CUDA_ERROR_NO_BINARY_FOR_GPU",
  });
  expect(virtual({}, "virtual:sm_90").loadModule(hopper).function("empty").maxThreads).toBe(1024);
  expect(() => device.loadModule("")).toThrow(DriverError);
  expect(() => device.loadModule("\0")).toThrow(/NUL/);
  expect(() => device.loadModule(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2]))).toThrow(
    /machine code, which loadCubin takes/,
  );
  expect(thrown(() => device.loadModule(ptx).function("nothing"))).toMatchObject({ driverCode: 500 });
});

test("a launch the driver refuses does not harm the context", async () => {
  const device = virtual();
  const empty = device.loadModule(ptx).function("empty");
  const launch = (options: object) => rejection(device.launch(empty, { grid: 1, block: 1, args: [], ...options }));
  expect(await launch({ block: 1025 })).toMatchObject({ driverCode: 1 });
  expect(await launch({ block: [1, 1, 65] })).toMatchObject({ driverCode: 1 });
  expect(await launch({ grid: [1, 65536] })).toMatchObject({ driverCode: 1 });
  expect(await launch({ sharedBytes: 100 * 1024 })).toMatchObject({ driverCode: 1 });
  expect(await launch({ cluster: 2, grid: 2 })).toMatchObject({ driverCode: 912 });
  await device.launch(empty, { grid: 1, block: 1, sharedBytes: 99 * 1024, args: [] });
});
