/** Graphs, pinned host memory, peers, occupancy, limits, machine code: what they do, what they refuse, and that forgotten objects are given back. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { loadAddon } from "../../src/runtime/addon.js";
import { type Device, open } from "../../src/runtime/index.js";

const kernels = readFileSync(new URL("ptx/kernels.ptx", import.meta.url), "utf8");
const vectorAdd = readFileSync(new URL("ptx/vector_add.ptx", import.meta.url), "utf8");
const opened: Device[] = [];
const n = 256;
const numbers = (scale: number): Float32Array => Float32Array.from({ length: n }, (_, i) => i * scale);

function virtual(name = "virtual:sm_89"): Device {
  const device = open(name, { threads: 1 });
  opened.push(device);
  return device;
}

afterEach(() => {
  for (const device of opened.splice(0)) device.close();
});

/** a + b → c. */
function adder(device: Device) {
  const [a, b, c] = [device.upload(numbers(1)), device.upload(numbers(2)), device.alloc(4 * n)];
  const kernel = device.loadModule(vectorAdd).function("vector_add");
  const add = device.prepare(kernel, { grid: 2, block: 128, args: [a, b, c, { type: "u32", value: n }] });
  return { a, b, c, kernel, add };
}

describe("a graph", () => {
  test("does what was captured, as often as it is launched, and nothing while it is captured", async () => {
    const device = virtual();
    const { a, b, c, add } = adder(device);
    const graph = device.capture((stream) => {
      add.enqueue(stream);
      a.copyFrom(c, { stream });
      b.fill(0, { stream, bytes: 4 });
    });
    expect(graph.nodes).toBe(3);
    expect([...new Float32Array((await c.download()).buffer)]).toEqual([...numbers(0)]);
    const stream = device.createStream();
    graph.launch(stream);
    graph.launch(stream);
    await stream.synchronize();
    expect([...new Float32Array((await c.download()).buffer)]).toEqual([...numbers(5)]);
  });

  test("takes along streams that wait for its events", async () => {
    const device = virtual();
    const { c, add } = adder(device);
    const [side, fork, join] = [device.createStream(), device.createEvent(), device.createEvent()];
    const graph = device.capture((stream) => {
      fork.record(stream);
      side.wait(fork);
      add.enqueue(side);
      join.record(side);
      stream.wait(join);
    });
    graph.launch();
    await device.synchronize();
    expect([...new Float32Array((await c.download()).buffer)]).toEqual([...numbers(3)]);
  });

  test("refuses what it cannot hold, and leaves the device as it was", async () => {
    const device = virtual();
    const { a, c, kernel, add } = adder(device);
    const refused = (work: Parameters<Device["capture"]>[0]) => () => device.capture(work);
    expect(refused((stream) => a.upload(numbers(3), { stream }))).toThrow(/being captured: copy from a host buffer/);
    let waiting: Promise<unknown> | undefined;
    const waited = refused((stream) => {
      waiting = device.launch(kernel, { grid: 1, block: 128, args: [a, a, c, { type: "u32", value: n }], stream });
      waiting.catch(() => {});
      throw new Error("enough");
    });
    expect(waited).toThrow("enough");
    await expect(waiting).rejects.toThrow(/being captured: queue prepared launches/);
    expect(refused(async () => {})).toThrow(/not an asynchronous one/);
    expect(refused(() => device.capture(() => {}))).toThrow(/under way/);
    expect(() => device.capture(undefined as never)).toThrow(/a function/);
    const empty = device.capture(() => {});
    expect(empty.nodes).toBe(0);
    empty.launch();
    add.enqueue();
    expect([...new Float32Array((await c.download()).buffer)]).toEqual([...numbers(3)]);
  });

  test("is refused once a part of it, itself, or its device is gone", () => {
    const device = virtual();
    const { a, kernel, add } = adder(device);
    const graph = device.capture((stream) => add.enqueue(stream));
    const other = virtual();
    expect(() => graph.launch(other.createStream())).toThrow(/belongs to device/);
    kernel.module.unload();
    expect(() => graph.launch()).toThrow(/kernel vector_add of the graph has been unloaded/);
    a.free();
    expect(() => graph.launch()).toThrow(/of the graph has been/);
    graph.destroy();
    graph.destroy();
    expect(() => graph.launch()).toThrow(/the graph has been destroyed/);
    const last = device.capture(() => {});
    device.close();
    expect(() => last.launch()).toThrow(/closed or reset/);
    last.destroy();
  });
});

describe("pinned host memory", () => {
  test("goes to the device and back, in a graph too, and outlives its handle", async () => {
    const device = virtual();
    const { a, c, add } = adder(device);
    const [from, to] = [device.allocHost(4 * n), device.allocHost(4 * n + 8)];
    const [input, output] = [new Float32Array(from.bytes.buffer), new Float32Array(to.bytes.buffer)];
    const graph = device.capture((stream) => {
      a.copyFromHost(from, { stream });
      add.enqueue(stream);
      c.copyToHost(to, { stream, hostOffset: 8 });
    });
    for (const scale of [5, 7]) {
      input.set(numbers(scale));
      graph.launch();
      await device.synchronize();
      expect([...output]).toEqual([0, 0, ...numbers(scale + 2)]);
    }
    from.free();
    from.free();
    expect(() => a.copyFromHost(from)).toThrow(/host buffer has been freed/);
    expect(() => graph.launch()).toThrow(/host buffer of the graph has been freed/);
    device.close();
    // The arrays are JavaScript's for as long as it has them.
    input.fill(1);
    expect(output[3]).toBe(9);
  });

  test("is refused out of range, of another device, and of impossible sizes", () => {
    const [device, other] = [virtual(), virtual()];
    const [buffer, host] = [device.alloc(16), device.allocHost(8)];
    expect(() => buffer.copyFromHost(host, { bytes: 9 })).toThrow(/not inside 8 bytes/);
    expect(() => buffer.copyToHost(host, { offset: 9, bytes: 8 })).toThrow(/not inside 16 bytes/);
    expect(() => buffer.copyFromHost(host, { hostOffset: 9 })).toThrow(/not inside|whole number/);
    expect(() => other.alloc(8).copyFromHost(host)).toThrow(/belongs to device/);
    for (const bytes of [0, -1, 0.5, Number.NaN, 2 ** 60])
      expect(() => device.allocHost(bytes), String(bytes)).toThrow(expect.objectContaining({ code: "TW-R010" }));
  });
});

test("a copy between devices", async () => {
  const [one, two] = [virtual("virtual:sm_80"), virtual("virtual:sm_90a")];
  const from = one.upload(Uint8Array.of(1, 2, 3, 4));
  const to = two.alloc(8);
  await one.synchronize();
  to.copyFromPeer(from, { offset: 2, sourceOffset: 1 });
  expect([...(await to.download())]).toEqual([0, 0, 2, 3, 4, 0, 0, 0]);
  expect(() => to.copyFromPeer(from, { offset: 6 })).toThrow(/not inside/);
  expect(() => to.copyFromPeer(two.alloc(4))).toThrow(/one context/);
  expect(() => to.copyFromPeer({} as never)).toThrow(/none that a device has made/);
  from.free();
  expect(() => to.copyFromPeer(from)).toThrow(/freed/);
});

test("occupancy and limits", () => {
  const device = virtual("virtual:sm_80");
  const kernel = device.loadModule(vectorAdd).function("vector_add");
  expect(kernel.occupancy(1024)).toBe(2);
  expect(kernel.occupancy(128, 160 * 1024)).toBe(1);
  expect(() => kernel.occupancy(128, 200 * 1024)).toThrow();
  expect(() => kernel.occupancy(0.5)).toThrow(/whole number/);
  device.setLimit("printf", 1 << 20);
  expect(device.limit("printf")).toBe(1 << 20);
  expect(device.limit("stack")).toBeGreaterThan(0);
  expect(() => device.limit("depth" as never)).toThrow(/"depth": pass "stack", "printf" or "heap"/);
  expect(() => device.setLimit("stack", -1)).toThrow(/whole number/);
});

test("machine code: what is no whole cubin is refused before the driver sees it; the virtual GPU runs none", () => {
  const device = virtual();
  const elf = new Uint8Array(64);
  elf.set([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
  const view = new DataView(elf.buffer);
  expect(() => device.loadCubin(new Uint8Array(3))).toThrow(/neither a cubin, .* nor a fat binary/);
  expect(() => device.loadCubin("text" as never)).toThrow(/a cubin or fat binary is a Uint8Array/);
  expect(() => device.loadCubin(elf)).toThrow(/another machine/);
  view.setUint16(18, 190, true);
  view.setBigUint64(40, 60n, true);
  view.setUint16(58, 64, true);
  view.setUint16(60, 1, true);
  expect(() => device.loadCubin(elf)).toThrow(/cut short or damaged/);
  view.setUint16(60, 0, true);
  expect(() => device.loadCubin(elf)).toThrow(
    expect.objectContaining({
      code: "TW-R024",
      driverName: "CUDA_ERROR_NO_BINARY_FOR_GPU",
      message: expect.stringMatching(/virtual GPU executes PTX only[\s\S]*Load PTX instead \(loadModule\)/),
    }),
  );
  expect(() => device.loadModule(kernels)).not.toThrow();
});

/** A fat binary as nvcc writes it, of entries that are not compressed. */
function fatBinary(
  entries: readonly { readonly kind: "ptx" | "cubin"; readonly target: number; readonly body: string }[],
) {
  const parts = entries.map(({ kind, target, body }) => {
    const text = Buffer.from(body);
    const part = Buffer.alloc(64 + Math.ceil(text.length / 8) * 8);
    part.writeUInt16LE(kind === "ptx" ? 1 : 2, 0);
    part.writeUInt32LE(64, 4);
    part.writeBigUInt64LE(BigInt(part.length - 64), 8);
    part.writeUInt32LE(target, 28);
    text.copy(part, 64);
    return part;
  });
  const header = Buffer.alloc(16);
  header.writeUInt32LE(0xba55ed50, 0);
  header.writeUInt16LE(1, 4);
  header.writeUInt16LE(16, 6);
  header.writeBigUInt64LE(BigInt(parts.reduce((sum, part) => sum + part.length, 0)), 8);
  return new Uint8Array(Buffer.concat([header, ...parts]));
}

test("a fat binary: the virtual GPU takes the PTX in it; one without, or that is cut anywhere, is refused", async () => {
  const device = virtual();
  const image = fatBinary([
    { kind: "cubin", target: 90, body: "machine code" },
    { kind: "ptx", target: 80, body: kernels },
  ]);
  const buffer = device.alloc(4);
  await device.launch(device.loadCubin(image).function("store"), { grid: 1, block: 1, args: [buffer] });
  expect([...(await buffer.download())]).toEqual([7, 0, 0, 0]);
  expect(() => device.loadModule(image)).toThrow(/machine code, which loadCubin takes/);
  expect(() => device.loadCubin(fatBinary([{ kind: "cubin", target: 89, body: "machine code" }]))).toThrow(
    expect.objectContaining({
      code: "TW-R024",
      message: expect.stringMatching(/no PTX for sm_89[\s\S]*Load PTX instead/),
    }),
  );
  for (const end of [4, 15, 16, 40, 80, 160, image.length - 1])
    expect(() => device.loadCubin(image.slice(0, end)), String(end)).toThrow(/cut short or damaged/);
  const view = new DataView(image.buffer);
  for (const [at, value] of [
    [6, 3],
    [20, 8],
    [24, 0xffffffff],
  ] as const) {
    const before = view.getUint32(at, true);
    view.setUint32(at, value, true);
    expect(() => device.loadCubin(image), String(at)).toThrow(/cut short or damaged/);
    view.setUint32(at, before, true);
  }
});

test("what nobody holds any more is given back by the collector", () => {
  const script = `
    import { open } from "${new URL("../../dist/runtime/index.js", import.meta.url)}";
    import { loadAddon } from "${new URL("../../dist/runtime/addon.js", import.meta.url)}";
    const device = open("virtual:sm_80");
    const before = loadAddon().liveObjects().join();
    (() => {
      for (let i = 0; i < 200; i++) {
        device.alloc(64);
        device.allocHost(64);
        device.createStream();
        device.createEvent();
        device.capture(() => {});
      }
      open("virtual:sm_80").alloc(16);
    })();
    for (let i = 0; i < 200 && loadAddon().liveObjects().join() !== before; i++) {
      gc();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    console.log(loadAddon().liveObjects().join() === before, device.alloc(8).bytes);`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", script], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(stdout.trim()).toBe("true 8");
});

test("nothing is left of graphs and host buffers that were ended", () => {
  const device = virtual();
  const before = loadAddon().liveObjects();
  for (let i = 0; i < 500; i++) {
    device.capture(() => {}).destroy();
    device.allocHost(4096).free();
  }
  expect(loadAddon().liveObjects()).toEqual(before);
});
