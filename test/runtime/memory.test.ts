/** Buffers, streams, events, tensors: what they do, and that nothing of it leaks or outlives its owner. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadAddon } from "../../src/runtime/addon.js";
import { devices, elementCount, open, tensor, tensorFromBytes } from "../../src/runtime/index.js";

const ptx = readFileSync(new URL("ptx/kernels.ptx", import.meta.url), "utf8");

test("there is a virtual device of every architecture, and each is what it says", () => {
  const virtual = devices().filter(({ kind }) => kind === "virtual");
  expect(virtual.map(({ id }) => id)).toEqual(
    ["sm_80", "sm_86", "sm_89", "sm_90a", "sm_100a", "sm_120a"].map((arch) => `virtual:${arch}`),
  );
  for (const { id, arch } of virtual) {
    using device = open(id);
    expect(device.arch).toBe(arch);
    expect(device.props).toMatchObject({ warpSize: 32, maxThreadsPerBlock: 1024, sharedPerBlock: 48 * 1024 });
  }
  using hopper = open("virtual:sm_90");
  expect(hopper.props).toMatchObject({ smCount: 132, sharedPerBlockOptin: 227 * 1024 });
  for (const name of ["", "virtual:", "virtual:sm_75", "cuda:x", "auto:1", "gpu", "cuda:99"]) {
    expect(() => open(name), name).toThrow(expect.objectContaining({ code: expect.stringMatching(/^TW-R00[45]$/) }));
  }
  expect(() => open("virtual", { matrix: "exact" as never })).toThrow(
    /matrix of open is "exact": pass "model", "ideal" or "f32"/,
  );
  expect(() => open("virtual", { budgets: 1 } as never)).toThrow(/unknown option "budgets"/);
});

test("copies go where they should, and not outside", async () => {
  using device = open("virtual:sm_80");
  const a = device.upload(Uint8Array.from({ length: 16 }, (_, i) => i));
  const b = device.alloc(16);
  b.fill(255);
  b.copyFrom(a, { sourceOffset: 4, offset: 8, bytes: 4 });
  b.upload(new Uint16Array([0x0102]), { offset: 14 });
  b.upload(new Uint8Array(new SharedArrayBuffer(2)).fill(3), { offset: 0 });
  expect([...(await b.download())]).toEqual([3, 3, 255, 255, 255, 255, 255, 255, 4, 5, 6, 7, 255, 255, 2, 1]);
  expect([...(await b.download(2, { offset: 8 }))]).toEqual([4, 5]);
  expect(() => b.upload(new Uint8Array(17))).toThrow(/not inside 16 bytes/);
  expect(() => b.upload(new Uint8Array(1), { offset: 16 })).toThrow(/not inside/);
  expect(() => b.upload(new Uint8Array(1), { offset: -1 })).toThrow(/whole number/);
  expect(() => a.copyFrom(a, { offset: 1, bytes: 4 })).toThrow(/overlap/);
  expect(() => b.fill(256)).toThrow(/256: pass a byte/);
  await expect(b.download(17)).rejects.toThrow(/not inside/);
  await expect(b.download(Number.NaN)).rejects.toThrow(/whole number/);
  const detached = new Uint8Array(8);
  structuredClone(detached, { transfer: [detached.buffer] });
  expect(() => b.upload(detached)).toThrow(/memory is gone/);
  expect(() => device.alloc(0)).toThrow(/INVALID_VALUE/);
  expect(() => device.alloc(2 ** 50)).toThrow(/OUT_OF_MEMORY/);
  expect(() => device.alloc(1.5)).toThrow(/whole number/);
});

test("after free or close everything is refused, twice is fine", async () => {
  const device = open("virtual:sm_80");
  const buffer = device.alloc(8);
  const [stream, event, kernels] = [device.createStream(), device.createEvent(), device.loadModule(ptx)];
  const store = kernels.function("store");
  buffer.free();
  buffer.free();
  expect(() => buffer.address).toThrow(/freed/);
  expect(() => buffer.upload(new Uint8Array(1))).toThrow(/freed/);
  await expect(buffer.download()).rejects.toThrow(/freed/);
  kernels.unload();
  await expect(device.launch(store, { grid: 1, block: 1, args: [1n as never] })).rejects.toThrow();
  expect(() => store.maxThreads).toThrow(/unloaded/);
  device.close();
  device.close();
  expect(() => device.alloc(4)).toThrow(expect.objectContaining({ code: "TW-R011" }));
  expect(() => event.record()).toThrow(/closed/);
  await expect(stream.synchronize()).rejects.toThrow(/closed/);
  stream.destroy();
  event.destroy();
});

test("what a device took along says so, and not that it was freed", () => {
  using device = open("virtual:sm_80");
  const [buffer, host] = [device.alloc(8), device.allocHost(8)];
  const store = device.loadModule(ptx).function("store");
  const prepared = device.prepare(store, { grid: 1, block: 1, args: [buffer] });
  expect([buffer.gone, host.gone, store.module.gone, store.gone]).toEqual([undefined, undefined, undefined, undefined]);
  device.reset();
  const lost = "lost with device virtual:sm_80, which was closed or reset";
  expect([buffer.gone, host.gone, store.module.gone, store.gone]).toEqual([lost, lost, lost, lost]);
  expect(() => store.maxThreads).toThrow(`kernel store's module has been ${lost}`);
  expect(() => prepared.enqueue()).toThrow(`kernel store's module has been ${lost}`);
  buffer.free();
  expect(buffer.gone).toBe("freed");
});

test("an upload takes its bytes before it returns, whatever memory they are in", async () => {
  using device = open("virtual:sm_80");
  const iota = device.loadModule(ptx).function("iota");
  const scratch = device.alloc(64 * 128);
  const bytes = 2 << 20;
  const target = device.alloc(bytes);
  const pinned = device.allocHost(bytes);
  pinned.bytes.fill(7);
  // Large enough for memory of its own, which the driver knows until some time after the download.
  const downloaded = await device.upload(new Uint8Array(bytes).fill(8)).download();
  for (const source of [pinned.bytes, downloaded, new Uint8Array(bytes).fill(9)]) {
    const [value] = source;
    // The copy waits for it.
    const busy = device.launch(iota, { grid: 64, block: 32, args: [scratch, { type: "u32", value: 100_000 }] });
    target.upload(source);
    source.fill(0);
    if (source === pinned.bytes) pinned.free();
    expect(new Set(await target.download())).toEqual(new Set([value]));
    await busy;
  }
});

test("streams keep order, events tell time", async () => {
  using device = open("virtual:sm_80");
  const iota = device.loadModule(ptx).function("iota");
  const [first, second] = [device.createStream(), device.createStream()];
  const [start, end] = [device.createEvent(), device.createEvent()];
  const buffer = device.alloc(64 * 128);
  start.record(first);
  const launched = device.launch(iota, {
    grid: 64,
    block: 32,
    args: [buffer, { type: "u32", value: 2000 }],
    stream: first,
  });
  end.record(first);
  second.wait(end);
  const copy = device.alloc(64 * 128);
  copy.copyFrom(buffer, { stream: second });
  await second.synchronize();
  const { data } = await copy.downloadTensor("u32", [64, 32]);
  expect(data).toEqual(Uint32Array.from({ length: 64 * 32 }, (_, i) => i));
  const { elapsedMs } = await launched;
  await end.synchronize();
  expect(end.isDone && first.isDone).toBe(true);
  expect(end.elapsedSince(start)).toBeGreaterThanOrEqual(elapsedMs * 0.99);
});

test("10,000 rounds of loading, launching and unloading leave nothing", async () => {
  using device = open("virtual:sm_80");
  const before = device.memInfo().free;
  const live = loadAddon().liveObjects();
  for (let round = 0; round < 10_000; round++) {
    const kernels = device.loadModule(ptx);
    const buffer = device.alloc(4);
    const done = device.launch(kernels.function("store"), { grid: 1, block: 1, args: [buffer] });
    if (round % 100 === 0) {
      await done;
      expect((await buffer.download())[0]).toBe(7);
    } else done.catch(() => undefined);
    buffer.free();
    kernels.unload();
    if (round % 100 === 99) await device.synchronize();
  }
  await device.synchronize();
  // The waits' own threads let go of the last launches a moment after the device is done.
  await expect.poll(() => loadAddon().liveObjects()).toEqual(live);
  expect(device.memInfo().free).toBe(before);
});

test("tensors: shapes and arrays must agree", () => {
  expect(tensor("bf16", [2, 3]).data).toEqual(new Uint16Array(6));
  expect(tensor("f32", []).data.length).toBe(1);
  expect(elementCount([3, 0, 2 ** 40])).toBe(0);
  expect(() => tensor("f32", [2], new Float32Array(3))).toThrow(/has 2 elements, the array 3/);
  expect(() => tensor("f32", [2], new Uint8Array(2) as never)).toThrow(/holds a Float32Array/);
  expect(() => tensor("f8" as never, [2])).toThrow(/is "f8": pass a dtype/);
  expect(() => elementCount([-1])).toThrow(/-1/);
  expect(() => elementCount([2 ** 40, 2 ** 40])).toThrow(/too many/);
  expect(tensorFromBytes("u32", [1], new Uint8Array(9).subarray(1, 5).fill(1)).data[0]).toBe(0x01010101);
});
