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

describe("rows by their places", () => {
  const T = 11;
  const kernel = program("fetch_placed");
  const expected = (P: number, page: number, slots: readonly number[], byte: (slot: number, i: number) => number) => {
    const rows = slots.map((slot) =>
      Array.from({ length: 64 }, (_, i) => (slot < 0 || slot >= P * page ? 0 : byte(slot, i))),
    );
    return { rows: rows.flat(), found: slots.map((slot) => Number(slot >= 0 && slot < P * page)) };
  };
  const byte = (slot: number, i: number) => ((slot * 64 + i) * 37) % 0x77;

  test.each([
    { P: 3, page: 5, strides: [560, 96] },
    { P: 3, page: 5, strides: [320, 64] },
    { P: 7, page: 1, strides: [80, 64] },
    { P: 1, page: 16, strides: [16 * 80, 80] },
    { P: 2, page: 8, strides: [3 * 8 * 64, 64] },
    { P: 0, page: 4, strides: [256, 64] },
  ])("of $P pages of $page rows at strides of $strides", async ({ P, page, strides }) => {
    const [pageStride, rowStride] = strides as [number, number];
    const last = P * page - 1;
    const slots = [last, 0, 3, -1, last + 1, 2 ** 31 - 1, -(2 ** 31), -page, 1, 2, last - 1];
    // Pages and offsets of the same rows; of rows that are none, none either.
    const split = (slot: number): [number, number] =>
      slot >= 0 && slot <= last ? [Math.floor(slot / page), slot % page] : slot < 0 ? [slot, 0] : [0, page];
    const want = expected(P, page, slots, byte);
    const i32 = (data: readonly number[]): Tensor => ({ dtype: "i32", shape: [T], data: Int32Array.from(data) });
    const named = {
      slots: i32(slots),
      pages: i32(slots.map((slot) => split(slot)[0])),
      offsets: i32(slots.map((slot) => split(slot)[1])),
    };
    const cache: Tensor = {
      dtype: "u8",
      shape: [P, page, 64],
      data: Uint8Array.from({ length: P * page * 64 }, (_, i) => byte(Math.floor(i / 64), i % 64)),
    };
    const raw = (data: ArrayBufferView) => [...new Uint8Array(data.buffer, data.byteOffset, data.byteLength)];
    for (const word of ["", "cache.strides"]) {
      const { outputs } = await runKernel(kernel, {
        inputs: new Map(Object.entries({ cache, ...named })),
        settings: settings(word, {}),
        arch: "sm_80",
        device: "virtual",
      });
      expect(raw(outputs.get("halves")?.data as Uint16Array)).toEqual(want.rows);
      expect(raw(outputs.get("codes")?.data as Uint8Array)).toEqual(want.rows);
      expect(raw(outputs.get("found")?.data as Uint8Array)).toEqual(want.found);
    }
    if (P === 0) return;

    // Nothing between rows and pages may be read, and nothing behind the last row: there the memory ends.
    const bytes = (P - 1) * pageStride + (page - 1) * rowStride + 64;
    const padded = new Uint8Array(bytes).fill(0xff);
    for (let slot = 0; slot <= last; slot++)
      for (let i = 0; i < 64; i++)
        padded[Math.floor(slot / page) * pageStride + (slot % page) * rowStride + i] = byte(slot, i);
    const compiled = compileKernel(kernel, { arch: "sm_80", settings: settings("cache.strides", {}) });
    const given = { cache: padded, ...Object.fromEntries(Object.entries(named).map(([k, { data }]) => [k, data])) };
    const buffers = new Map<string, DeviceBuffer>();
    for (const [name, data] of Object.entries(given)) buffers.set(name, device.upload(data as Uint8Array));
    for (const [name, size] of Object.entries({ halves: 64, codes: 64, found: 1 }))
      buffers.set(name, device.alloc(T * size));
    const args = compiled.params.map(({ source }): KernelArgument => {
      if (source.k === "stride") return { type: "u64", value: source.dim === 0 ? pageStride : rowStride };
      if (source.k === "places") return { type: "i32", value: Math.floor((bytes - source.row) / 16) + 1 };
      if (source.k === "dim") return { type: "i32", value: { P, page, T }[source.dim as "P"] };
      return buffers.get(source.k === "tensor" ? source.tensor : "") as KernelArgument;
    });
    const fn = device.loadModule(compiled.ptx).function(compiled.entry);
    await device.launch(fn, { grid: [Math.ceil(T / 8)], block: compiled.block, args });
    for (const name of ["halves", "codes"]) {
      const got = [...(await (buffers.get(name) as DeviceBuffer).download())];
      expect(got, name).toEqual(want.rows);
    }
    expect([...(await (buffers.get("found") as DeviceBuffer).download())]).toEqual(want.found);
  });

  test("are gathered as wide, and without a division, where there are no gaps", () => {
    const text = (word: string) => compileKernel(kernel, { arch: "sm_80", settings: settings(word, {}) }).ptx;
    const count = (ptx: string, what: RegExp) => (ptx.match(what) ?? []).length;
    const [contiguous, strided] = [text(""), text("cache.strides")];
    expect(count(contiguous, /cp\.async\.cg[^\n]*, 16,/g)).toBeGreaterThan(0);
    expect(count(strided, /cp\.async\.cg[^\n]*, 16,/g)).toBe(count(contiguous, /cp\.async\.cg[^\n]*, 16,/g));
    expect(count(contiguous, /div\.s32/g)).toBe(0);
    expect(contiguous).not.toContain("places_");
  });

  test("keep their text form", () => {
    const { kernel: tile } = kernel.launches[0] as KernelProgram["launches"][number];
    const text = printTile(tile);
    expect(text).toMatch(/= placed cache\b/);
    expect(text).toMatch(/place\(cache\[/);
    expect(printTile(parseTile(text))).toBe(text);
  });
});

test("the text form keeps them", () => {
  const { kernel } = program("fetch_rows").launches[0] as KernelProgram["launches"][number];
  const text = printTile(kernel);
  expect(text).toContain("input cache: u8[P, page, 64] strided 2");
  expect(printTile(parseTile(text))).toBe(text);
});

describe("rows of an odd number of chunks", () => {
  const [P, page, T] = [5, 7, 101];
  const last = P * page - 1;
  const slots = Array.from(
    { length: T },
    (_, t) => [(t * 11) % (P * page), -1, last, last + 1][t % 7 < 4 ? 0 : t % 4] as number,
  );
  const byte = (slot: number, i: number) => ((slot * 144 + i) * 37) % 0x77;
  const wanted = slots.flatMap((slot) =>
    Array.from({ length: 144 }, (_, i) => (slot < 0 || slot > last ? 0 : byte(slot, i))),
  );

  // Where the cache begins at a sector, and where it begins inside one; without strides, and with those of padded pages.
  test.each([
    { strides: "", pageStride: page * 144, rowStride: 144, stages: 3, begins: 0 },
    { strides: "", pageStride: page * 144, rowStride: 144, stages: 1, begins: 16 },
    { strides: "cache.strides", pageStride: page * 160, rowStride: 160, stages: 3, begins: 0 },
    { strides: "cache.strides", pageStride: page * 144 + 16, rowStride: 144, stages: 3, begins: 16 },
  ])(
    "$strides at strides of $pageStride and $rowStride, $begins bytes behind a sector's begin, in $stages stages",
    async ({ strides, pageStride, rowStride, stages, begins }) => {
      const bytes = (P - 1) * pageStride + (page - 1) * rowStride + 144;
      const memory = new Uint8Array(begins + bytes).fill(0xff);
      for (let slot = 0; slot <= last; slot++)
        for (let i = 0; i < 144; i++)
          memory[begins + Math.floor(slot / page) * pageStride + (slot % page) * rowStride + i] = byte(slot, i);
      const compiled = compileKernel(program("fetch_odd"), {
        arch: "sm_80",
        settings: settings(strides, {}),
        tune: new Map([["stages", stages]]),
      });
      const cache = device.upload(memory);
      const list = device.upload(Int32Array.from(slots));
      const outputs = { words: device.alloc(T * 144), halves: device.alloc(T * 144) };
      const args = compiled.params.map(({ source }): KernelArgument => {
        if (source.k === "stride") return { type: "u64", value: source.dim === 0 ? pageStride : rowStride };
        if (source.k === "places") return { type: "i32", value: Math.floor((bytes - source.row) / 16) + 1 };
        if (source.k === "dim") return { type: "i32", value: { P, page, T }[source.dim as "P"] };
        const name = source.k === "tensor" ? source.tensor : "";
        if (name === "cache") return { type: "ptr", value: cache, offset: begins };
        return name === "slots" ? list : outputs[name as "words"];
      });
      const fn = device.loadModule(compiled.ptx).function(compiled.entry);
      await device.launch(fn, { grid: [Math.ceil(T / 64)], block: compiled.block, args });
      for (const buffer of Object.values(outputs)) expect([...(await buffer.download())]).toEqual(wanted);
    },
  );
});
