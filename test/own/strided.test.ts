/** Strides as launch data: padded memory gives what contiguous memory does, as wide as it, and nothing between rows is touched. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileKernel, type KernelProgram, runKernel } from "../../src/compiler/index.js";
import { parseTile, printTile } from "../../src/ir/tile-text.js";
import { type Device, type DeviceBuffer, type KernelArgument, open, type Tensor } from "../../src/runtime/index.js";
import { ownSources } from "./run.js";

const sources = ownSources("strided.ts");
const program = (name: string): KernelProgram => sources.programs().find((p) => p.name === name) as KernelProgram;
let device: Device;
beforeAll(() => {
  device = open("virtual:sm_80", { threads: 1 });
});
afterAll(() => device.close());

const settings = (strides: string, entries: Record<string, string>) =>
  new Map(Object.entries({ ...entries, ...(strides === "" ? {} : { [strides]: "given" }) }));

describe("a cache of padded pages and rows", () => {
  const [P, page, T] = [3, 5, 4];
  const [pageStride, rowStride] = [560, 96];
  const slots = [14, 0, 7, 4];
  const byte = (slot: number, i: number) => ((slot * 64 + i) * 37) % 0x77;
  const rows = slots.map((slot) => Array.from({ length: 64 }, (_, i) => byte(slot, i)));
  const variant = (strides: string) =>
    compileKernel(program("fetch_rows"), { arch: "sm_80", settings: settings(strides, { page: String(page) }) });

  test("is read as one without gaps", async () => {
    const padded = new Uint8Array(P * pageStride).fill(0xff);
    for (let slot = 0; slot < P * page; slot++)
      for (let i = 0; i < 64; i++)
        padded[Math.floor(slot / page) * pageStride + (slot % page) * rowStride + i] = byte(slot, i);
    const compiled = variant("cache.strides");
    const names = ["cache", "slots", "halves", "codes", "raw"];
    const sizes = [padded.byteLength, T * 4, T * 64, T * 256, T * 64];
    const buffers = new Map(names.map((name, i) => [name, device.alloc(sizes[i] as number)]));
    buffers.get("cache")?.upload(padded);
    buffers.get("slots")?.upload(Int32Array.from(slots));
    const args = compiled.params.map(({ source }): KernelArgument => {
      if (source.k === "stride") return { type: "u64", value: source.dim === 0 ? pageStride : rowStride };
      if (source.k === "dim") return { type: "i32", value: { P, T }[source.dim as "P"] };
      return buffers.get(source.k === "tensor" ? source.tensor : "") as KernelArgument;
    });
    const fn = device.loadModule(compiled.ptx).function(compiled.entry);
    await device.launch(fn, { grid: [T], block: compiled.block, args });
    const fetched = (name: string) => (buffers.get(name) as DeviceBuffer).download();
    const raw = await fetched("raw");
    expect([...raw]).toEqual(rows.flat());
    expect([...(await fetched("halves"))]).toEqual(rows.flat());

    // The contiguous variant, and the one with strides of contiguous memory.
    const cache: Tensor = {
      dtype: "u8",
      shape: [P, page, 64],
      data: Uint8Array.from({ length: P * page * 64 }, (_, i) => byte(Math.floor(i / 64), i % 64)),
    };
    const inputs = new Map([
      ["cache", cache],
      ["slots", { dtype: "i32", shape: [T], data: Int32Array.from(slots) } as Tensor],
    ]);
    const codes = new Float32Array((await fetched("codes")).buffer);
    for (const strides of ["", "cache.strides"]) {
      const { outputs } = await runKernel(program("fetch_rows"), {
        inputs,
        settings: settings(strides, {}),
        arch: "sm_80",
        device: "virtual",
      });
      expect(outputs.get("raw")?.data).toEqual(raw);
      expect(outputs.get("codes")?.data).toEqual(codes);
    }
  });

  test("takes accesses as wide", () => {
    const wide = (text: string) => (text.match(/cp\.async\.cg[^\n]*, 16,/g) ?? []).length;
    const [contiguous, strided] = [variant("").ptx, variant("cache.strides").ptx];
    expect(wide(strided)).toBe(wide(contiguous));
    expect(wide(strided)).toBeGreaterThan(0);
    const strides = variant("cache.strides").params.flatMap(({ source }) => (source.k === "stride" ? [source] : []));
    expect(strides.map(({ dim, multipleOf }) => [dim, multipleOf])).toEqual([
      [0, 16],
      [1, 16],
    ]);
    expect(variant("").params.map(({ source }) => source.k)).not.toContain("stride");
  });
});

test("pages updated in place leave what lies between them", async () => {
  const compiled = compileKernel(program("bump"), { arch: "sm_80", settings: settings("pages.strides", {}) });
  const stride = 56;
  const memory = device.upload(Float32Array.from({ length: 2 * stride }, (_, i) => i));
  const args = compiled.params.map(({ source }): KernelArgument => {
    if (source.k === "stride") return { type: "u64", value: stride };
    return source.k === "dim" ? { type: "i32", value: 2 } : memory;
  });
  const fn = device.loadModule(compiled.ptx).function(compiled.entry);
  await device.launch(fn, { grid: [2], block: compiled.block, args });
  const after = new Float32Array((await memory.download()).buffer);
  expect([...after]).toEqual(Array.from({ length: 2 * stride }, (_, i) => (i % stride < 48 ? i + 1 : i)));
});

test("the text form keeps them", () => {
  const { kernel } = program("fetch_rows").launches[0] as KernelProgram["launches"][number];
  const text = printTile(kernel);
  expect(text).toContain("input cache: u8[P, page, 64] strided 2");
  expect(printTile(parseTile(text))).toBe(text);
});
