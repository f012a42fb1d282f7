/** Decode over caches whose pages and rows lie apart: other runtimes' padded pages, pages of several layers in turns, rows with gaps. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type DenseMlaDecodeArguments,
  denseMlaDecode,
  type SparseMlaDecodeArguments,
  sparseMlaDecode,
} from "../../generated/index.js";
import { type DeviceTensor, KernelRefusal } from "../../src/launcher/index.js";
import { type Device, type DeviceBuffer, type DType, open } from "../../src/runtime/index.js";
import { Prng } from "../support/prng.js";
import { propertySeed } from "../support/property.js";

const ROW = 656;
const random = new Prng(propertySeed, 83);
let device: Device;
let watched: Device;
beforeAll(() => {
  device = open("virtual:sm_86", { threads: 1 });
  watched = open("virtual:sm_86", { threads: 1, sanitize: "all" });
});
afterAll(() => {
  device.close();
  watched.close();
});

const bytesOf = { bf16: 2, f32: 4, i32: 4 } as const;
const empty = <DT extends keyof typeof bytesOf>(on: Device, dtype: DT, ...shape: number[]): DeviceTensor<DT> => ({
  data: on.alloc(shape.reduce((a, b) => a * b, bytesOf[dtype])),
  dtype,
  shape,
});
/** On the device, what the host holds. */
type Uploading = <DT extends DType>(
  dtype: DT,
  shape: number[],
  data: Uint8Array | Uint16Array | Int32Array,
) => DeviceTensor<DT>;
const uploading =
  (on: Device): Uploading =>
  (dtype, shape, data) => ({ data: on.upload(data), dtype, shape });
const bytesAt = async ({ data, dtype, shape }: DeviceTensor): Promise<Uint8Array> => {
  const found = await (data as DeviceBuffer).downloadTensor(dtype as DType, shape);
  return new Uint8Array(found.data.buffer, found.data.byteOffset, found.data.byteLength);
};

/** A row of ordinary values: codes below NaN, scales near 1, bf16 halves. */
function fillRow(view: DataView, at: number): void {
  for (let d = 0; d < 512; d++) view.setUint8(at + d, random.uint32() & 0xbf);
  for (let g = 0; g < 4; g++) view.setFloat32(at + 512 + 4 * g, 0.5 + 0.25 * g, true);
  for (let d = 0; d < 64; d++) view.setUint16(at + 528 + 2 * d, (random.uint32() & 0x807f) | 0x3f00, true);
}

interface Layout {
  readonly what: string;
  readonly page: number;
  /** Bytes from page to page, and from row to row. */
  readonly pageStride: number;
  readonly rowStride?: number;
  /** Bytes before the first row. */
  readonly offset?: number;
}
const layouts: readonly Layout[] = [
  {
    what: "pages of 64 rows padded to a multiple of 576 bytes",
    page: 64,
    pageStride: Math.ceil((64 * ROW) / 576) * 576,
  },
  { what: "the second of three layers, whose pages take turns", page: 16, pageStride: 3 * 16 * ROW, offset: 16 * ROW },
  { what: "pages of one row", page: 1, pageStride: 672 },
  { what: "pages of 5 rows, rows apart as well", page: 5, pageStride: 5 * 688 + 16, rowStride: 688 },
];
/** One rank of heads or two, whole lists or split ones. */
const H = 20;
const P = 9;
const B = 2;

/** Each layout's cache as it is, all bytes between its rows a NaN's, and the same rows without gaps. */
function caches({ page, pageStride, rowStride = ROW, offset = 0 }: Layout) {
  const dense = new Uint8Array(P * page * ROW);
  const view = new DataView(dense.buffer);
  for (let row = 0; row < P * page; row++) fillRow(view, row * ROW);
  const bytes = (P - 1) * pageStride + (page - 1) * rowStride + ROW;
  const padded = new Uint8Array(offset + bytes).fill(0xff);
  for (let row = 0; row < P * page; row++)
    padded.set(
      dense.subarray(row * ROW, (row + 1) * ROW),
      offset + Math.floor(row / page) * pageStride + (row % page) * rowStride,
    );
  const shape = [P, page, ROW];
  return {
    contiguous: (upload: Uploading) => upload("u8", shape, dense),
    apart: (upload: Uploading) => ({ ...upload("u8", shape, padded), offset, strides: [pageStride, rowStride, 1] }),
  };
}

const queries = new Uint16Array(B * H * 576).map(() => (random.uint32() & 0x807f) | 0x3f00);
const query = (upload: Uploading) => ({ q: upload("bf16", [B, 1, H, 576], queries), sm_scale: 0.1 });
const outputs = (on: Device) => ({ out: empty(on, "bf16", B, 1, H, 512), lse: empty(on, "f32", B, H, 1) });

/** The same bytes by both caches, and nothing that a sanitizer has to say of the one with gaps. */
async function expectSame<A extends { out: DeviceTensor; lse: DeviceTensor }>(
  launch: (device: Device, args: A) => Promise<readonly { findings?: readonly unknown[] }[]>,
  args: (on: Device, upload: Uploading, cache: DeviceTensor<"u8">) => A,
  layout: Layout,
): Promise<void> {
  const { contiguous, apart } = caches(layout);
  const on = (one: Device, cache: typeof contiguous) => args(one, uploading(one), cache(uploading(one)));
  const [want, got] = [on(device, contiguous), on(watched, apart)];
  await launch(device, want);
  const results = await launch(watched, got);
  expect(results.flatMap(({ findings }) => findings ?? [])).toEqual([]);
  for (const name of ["out", "lse"] as const) expect(await bytesAt(got[name]), name).toEqual(await bytesAt(want[name]));
  // A NaN read from a gap would show.
  const lse = new Float32Array((await bytesAt(got.lse)).slice().buffer);
  expect([...lse].every(Number.isFinite)).toBe(true);
}

describe.each(layouts)("$what", (layout) => {
  test.each([
    ["at once", 40],
    ["in parts", 530],
  ])("are read by lists, %s", async (_, K) => {
    const rows = P * layout.page;
    const indices = new Int32Array(B * K).map((_, i) => (i % 7 === 3 ? -1 : random.integer(0, rows - 1)));
    indices.set([rows, 2 ** 31 - 1, -1, -(2 ** 31), -layout.page], 1);
    const args = (on: Device, upload: Uploading, cache: DeviceTensor<"u8">): SparseMlaDecodeArguments => ({
      ...query(upload),
      ...outputs(on),
      indices: upload("i32", [B, 1, K], indices),
      cache,
    });
    await expectSame(sparseMlaDecode, args, layout);
  });

  test("are read by page tables", async () => {
    const table = Int32Array.from([3, 0, -1, 8, 5, 2, P, 7]);
    const M = table.length / B;
    const lens = Int32Array.from([M * layout.page, Math.ceil(layout.page / 2)]);
    const args = (on: Device, upload: Uploading, cache: DeviceTensor<"u8">): DenseMlaDecodeArguments => ({
      ...query(upload),
      ...outputs(on),
      block_table: upload("i32", [B, M], table),
      context_lens: upload("i32", [B, 1], lens),
      cache,
    });
    await expectSame(denseMlaDecode, args, layout);
  });
});

test("pages more than 2 GiB from the first are found", async () => {
  const page = 4;
  const pageStride = 300_000_000 - (300_000_000 % 16);
  const rows = new Uint8Array(page * ROW);
  const view = new DataView(rows.buffer);
  for (let row = 0; row < page; row++) fillRow(view, row * ROW);
  const upload = uploading(device);
  const memory = device.alloc((P - 1) * pageStride + page * ROW);
  memory.upload(rows, { offset: (P - 1) * pageStride });
  const args = (first: number, cache: DeviceTensor<"u8">): SparseMlaDecodeArguments => ({
    ...query(upload),
    ...outputs(device),
    indices: upload(
      "i32",
      [B, 1, page],
      Int32Array.from({ length: B * page }, (_, i) => first + (i % page)),
    ),
    cache,
  });
  const want = args(0, upload("u8", [1, page, ROW], rows));
  const got = args((P - 1) * page, { data: memory, dtype: "u8", shape: [P, page, ROW], strides: [pageStride, ROW, 1] });
  for (const each of [want, got]) await sparseMlaDecode(device, each);
  expect(await bytesAt(got.out)).toEqual(await bytesAt(want.out));
  memory.free();
});

describe("refused before anything is queued", () => {
  const page = 4;
  const args = (strides: readonly number[], data: DeviceBuffer | bigint = device.alloc(1 << 16)) => ({
    ...query(uploading(device)),
    ...outputs(device),
    indices: uploading(device)("i32", [B, 1, 3], new Int32Array(B * 3)),
    cache: { data, dtype: "u8" as const, shape: [P, page, ROW], strides },
  });
  test.each<[string, readonly number[], string, RegExp]>([
    ["a page stride out of step", [page * ROW + 8, ROW, 1], "TW6073", /"cache" has a stride of 2632 along dim 0.*16/],
    ["a row stride out of step", [page * 664, 664, 1], "TW6073", /"cache" has a stride of 664 along dim 1.*16/],
    ["pages that overlap", [page * ROW - 16, ROW, 1], "TW6073", /stride of 2608 along dim 0.*at least 2624/],
    ["strides in rows", [page, 1, 1], "TW6073", /"cache" has a stride of .*would overlap/],
    ["bytes apart", [2 * page * ROW, 2 * ROW, 2], "TW6073", /stride of 2 along dim 2.*first 2 dims may have gaps/],
    ["memory that ends before the last row", [8192, ROW, 1], "TW6072", /"cache" takes 68160 bytes.*buffer has 65536/],
  ])("%s", (_, strides, code, message) => {
    const call = () => sparseMlaDecode(device, args(strides));
    expect(call).toThrow(message);
    expect(call).toThrow(expect.objectContaining({ code }) as unknown as KernelRefusal);
  });

  test("a cache of which 32 bits cannot tell the rows", () => {
    const forms = (pageStride: number) => args([pageStride, ROW, 1], 16n);
    // The last row begins at the last place that there is.
    const far = Math.floor(((2 ** 31 - 2) * 16 - (page - 1) * ROW) / (P - 1) / 16) * 16;
    expect(sparseMlaDecode.plan("sm_80", forms(far)).launches).toHaveLength(1);
    expect(() => sparseMlaDecode.plan("sm_80", forms(far + 16))).toThrow(
      /"cache" takes .* units of 16 bytes, in 32 bits/,
    );
    expect(() => sparseMlaDecode.plan("sm_80", forms(far + 16))).toThrow(KernelRefusal);
  });
});
