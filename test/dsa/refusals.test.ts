/** Wrong arguments of a step: each is refused by name, with a code, before anything is queued. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  type DsaDecodeArguments,
  type DsaPrefillArguments,
  dsaDecode,
  dsaPrefill,
  type LaunchSettings,
} from "../../src/dsa/index.js";
import { type Device, type DeviceBuffer, open, type Stream } from "../../src/runtime/index.js";
import {
  buildDecode,
  buildPrefill,
  type DecodeStep,
  decodeArguments,
  type PrefillStep,
  prefillArguments,
  Uploaded,
} from "../support/dsa-steps.js";

const decode: DecodeStep = {
  ...{ B: 2, N: 1, M: 2, H: 5, index_heads: 8, topk: 40 },
  ...{ sinks: true, wild: false, seed: 3 },
};
const prefill: PrefillStep = {
  ...{ T: 2, S: 70, H: 5, index_heads: 8, topk: 40 },
  ...{ sinks: false, wild: false, seed: 3 },
};

let device: Device;
let other: Device;
let on: Uploaded;
let stream: Stream;
let good: DsaDecodeArguments;
let goodPrefill: DsaPrefillArguments;
beforeAll(() => {
  device = open("virtual:sm_80", { threads: 1 });
  other = open("virtual:sm_80", { threads: 1 });
  on = new Uploaded(device);
  stream = device.createStream();
  good = decodeArguments(on, decode, buildDecode(decode));
  goodPrefill = prefillArguments(on, prefill, buildPrefill(prefill));
});
afterAll(() => {
  device.close();
  other.close();
});

/** Fails if the call does not throw `code` and `message`, or if anything at all was queued. */
function expectRefused(call: () => unknown, code: string, message: RegExp): void {
  const { addon } = stream.context;
  const queueing = (["launch", "enqueue", "upload", "fill", "copy"] as const).map((name) => vi.spyOn(addon, name));
  try {
    let thrown: unknown;
    try {
      call();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code, message: expect.stringMatching(message) });
    for (const spy of queueing) expect(spy).not.toHaveBeenCalled();
  } finally {
    for (const spy of queueing) spy.mockRestore();
  }
  expect(stream.isDone).toBe(true);
}

type Change = (args: DsaDecodeArguments) => object;
const bufferOf = (t: { readonly data: DeviceBuffer | bigint }) => t.data as DeviceBuffer;

describe("a decode step refuses", () => {
  test.each<[string, Change, string, RegExp]>([
    [
      "a missing tensor",
      ({ slots: _, ...rest }) => rest,
      "TW6011",
      /input "slots" of dsa_decode is missing \(it is I32 \[B, N\]\)/,
    ],
    [
      "a missing output",
      ({ lse: _, ...rest }) => rest,
      "TW6011",
      /output "lse" of dsa_decode is missing \(it is f32 \[2, 5, 1\]\)/,
    ],
    ["a tensor it does not have", (a) => ({ ...a, w: a.index_w }), "TW6071", /"w" of dsa_decode/],
    ["a setting it does not have", (a) => ({ ...a, tile: 3 }), "TW6020", /dsa_decode has no setting "tile"/],
    ["a wrong dtype", (a) => ({ ...a, q: { ...a.q, dtype: "f16" } }), "TW6012", /"q" is F16 \[2, 1, 5, 576\].*BF16/],
    ["indices of 64 bits", (a) => ({ ...a, slots: { ...a.slots, dtype: "i64" } }), "TW6012", /"slots" is I64/],
    ["a wrong rank", (a) => ({ ...a, slots: { ...a.slots, shape: [2] } }), "TW6013", /"slots" has 1 dims/],
    [
      "requests that differ in number",
      (a) => ({ ...a, q: { ...a.q, shape: [1, 2, 5, 576] } }),
      "TW6014",
      /"q" has shape .*B would be 1, but "index_q" makes it 2/,
    ],
    [
      "new tokens that differ in number",
      (a) => ({ ...a, context_lens: { ...a.context_lens, shape: [2, 3] } }),
      "TW6014",
      /"context_lens" .*N would be 3, but "index_q" makes it 1/,
    ],
    [
      "a page table for other requests",
      (a) => ({ ...a, block_table: { ...a.block_table, shape: [4, 1] } }),
      "TW6014",
      /"block_table" .*B would be 4/,
    ],
    [
      "caches of different pages",
      (a) => ({ ...a, cache: { ...a.cache, shape: [5, 64, 656] } }),
      "TW6014",
      /"cache" .*P would be 5, but "index_cache" makes it 6/,
    ],
    [
      "pages of another size",
      (a) => ({ ...a, cache: { ...a.cache, shape: [6, 32, 656] } }),
      "TW6014",
      /"cache" .*its dim 1 must be 64/,
    ],
    [
      "an output of another size",
      (a) => ({ ...a, out: { ...a.out, shape: [2, 1, 6, 512] } }),
      "TW6014",
      /"out" is bf16 \[2, 1, 6, 512\].*bf16 \[2, 1, 5, 512\]/,
    ],
    [
      "a selection of another size",
      (a) => ({ ...a, topk: 41 }),
      "TW6014",
      /"indices" is i32 \[2, 1, 40\].*\[2, 1, 41\]/,
    ],
    [
      "a page table that is too short",
      (a) => ({ ...a, max_context: 129 }),
      "TW6016",
      /block_table must have pages of 64 tokens for max_context; max_context is 129.*M is 2/,
    ],
    [
      "too large a topk",
      (a) => ({ ...a, indices: undefined, topk: 8193 }),
      "TW6016",
      /topk must be from 1 to 8192; topk is 8193/,
    ],
    [
      "heads that the indexer does not take",
      (a) => ({ ...a, index_q: { ...a.index_q, shape: [2, 1, 4, 128] }, index_w: { ...a.index_w, shape: [2, 1, 4] } }),
      "TW6016",
      /index_heads must be a multiple of 8.*index_heads is 4/,
    ],
    [
      "too many heads",
      (a) => ({ ...a, attn_sink: undefined, q: { ...a.q, shape: [2, 1, 129, 576] } }),
      "TW6016",
      /H must be at most 128; H is 129/,
    ],
    ["no scale", ({ sm_scale: _, ...rest }) => rest, "TW6022", /"sm_scale" of dsa_decode is required/],
    [
      "a scale that is not positive",
      (a) => ({ ...a, sm_scale: -1 }),
      "TW6016",
      /sm_scale must be positive; sm_scale is -1/,
    ],
    ["a scale that is not finite", (a) => ({ ...a, sm_scale: Number.NaN }), "TW6025", /sm_scale=NaN/],
    ["a word that is none", (a) => ({ ...a, rotate: "left" }), "TW6021", /rotate is one of hadamard, none/],
    [
      "a tensor that reaches out of its buffer",
      (a) => ({ ...a, q: { ...a.q, offset: 16 } }),
      "TW6072",
      /"q" takes 11520 bytes from 16 on.*11520/,
    ],
    [
      "memory that is not aligned",
      (a) => ({ ...a, latent: { ...a.latent, data: bufferOf(a.latent).address + 2n } }),
      "TW6072",
      /"latent" starts at address .*multiple of 16/,
    ],
    [
      "gaps where there can be none",
      (a) => ({ ...a, q: { ...a.q, strides: [5 * 640, 5 * 640, 640, 1] } }),
      "TW6073",
      /q must be contiguous/,
    ],
    [
      "rows out of step",
      (a) => ({ ...a, cache: { ...a.cache, strides: [64 * 664, 664, 1] } }),
      "TW6073",
      /"cache" has a stride of 664 along dim 1.*multiple of 16/,
    ],
    [
      "pages that overlap",
      (a) => ({ ...a, index_cache: { ...a.index_cache, strides: [64, 132, 1] } }),
      "TW6073",
      /"index_cache" has a stride of 64 along dim 0.*would overlap: at least 8448/,
    ],
    [
      "outputs that share memory",
      (a) => ({ ...a, lse: { ...a.lse, data: bufferOf(a.out) } }),
      "TW6075",
      /"(out|lse)" and "(out|lse)" of dsa_decode share memory/,
    ],
    [
      "an output over an input",
      (a) => ({ ...a, out: { ...a.out, data: bufferOf(a.q), offset: 1024 } }),
      "TW6075",
      /"q" and "out" of dsa_decode share memory/,
    ],
    [
      "one memory for both caches",
      (a) => ({ ...a, index_cache: { ...a.index_cache, data: bufferOf(a.cache) } }),
      "TW6075",
      /cache" and "(index_)?cache" of dsa_decode share memory/,
    ],
    ["no record", () => 7 as never, "TW6071", /the arguments of dsa_decode are no record/],
  ])("%s", (_, change, code, message) => {
    expectRefused(() => dsaDecode(device, change(good) as DsaDecodeArguments, { stream }), code, message);
    expectRefused(() => dsaDecode.prepare(device, change(good) as DsaDecodeArguments), code, message);
  });

  const bytes = () => dsaDecode.workspaceBytes(good);
  test.each<[string, () => Omit<LaunchSettings, "tune">, string, RegExp]>([
    [
      "workspace that is too small",
      () => ({ workspace: on.alloc(bytes() - 1) }),
      "TW6074",
      /the workspace of dsa_decode has \d+ bytes.*these sizes need/,
    ],
    [
      "workspace over a tensor",
      () => ({ workspace: { address: bufferOf(good.cache).address, bytes: bytes() } }),
      "TW6075",
      /"workspace" of dsa_decode share memory/,
    ],
    [
      "workspace that is not aligned",
      () => ({ workspace: { address: on.alloc(bytes() + 16).address + 8n, bytes: bytes() } }),
      "TW6072",
      /"workspace" starts at address/,
    ],
    [
      "a stream of another device",
      () => ({ stream: other.createStream() }),
      "TW-R010",
      /the stream belongs to device virtual:sm_80/,
    ],
    [
      "workspace of another device",
      () => ({ workspace: other.alloc(bytes()) }),
      "TW-R010",
      /"workspace" belongs to device/,
    ],
  ])("%s", (_, settings, code, message) => {
    expectRefused(() => dsaDecode(device, good, { stream, ...settings() }), code, message);
  });

  const noDevice = /the device of dsa_decode is none/;
  test.each<[string, () => unknown, unknown, RegExp]>([
    ["no device", () => undefined, {}, noDevice],
    ["a name in place of the device", () => "virtual:sm_80", {}, noDevice],
    [
      "a setting that there is not",
      () => device,
      { worksapce: undefined },
      /unknown setting "worksapce" of dsa_decode/,
    ],
    ["tunables, which belong to one launch", () => device, { tune: {} }, /unknown setting "tune" of dsa_decode/],
    ["settings that are none", () => device, null, /the settings of dsa_decode are no record/],
  ])("%s", (_, given, settings, message) => {
    const target = given() as Device;
    expectRefused(() => dsaDecode(target, good, settings as object), "TW6071", message);
    expectRefused(() => dsaDecode.prepare(target, good, settings as object), "TW6071", message);
    expectRefused(() => dsaPrefill(target, goodPrefill, settings as object), "TW6071", /dsa_prefill/);
  });

  test("what it cannot plan for", () => {
    expectRefused(() => dsaDecode.plan(undefined as never, good), "TW6071", noDevice);
    expectRefused(
      () => dsaDecode.plan(device, good, { silicon: {} as never }),
      "TW6071",
      /"silicon" of dsa_decode .*takes none/,
    );
  });

  test("what it cannot prepare for", () => {
    expectRefused(
      () => dsaDecode.prepare(device, good, { stream } as object),
      "TW6071",
      /"stream" of dsa_decode .*workspace/,
    );
  });

  test("what is gone, and goes on when it is not", () => {
    const mine = new Uploaded(device);
    const freed = mine.tensor(buildDecode(decode).latent as never);
    bufferOf(freed).free();
    expectRefused(() => dsaDecode(device, { ...good, latent: freed }, { stream }), "TW-R011", /freed/);
    const ended = device.createStream();
    ended.destroy();
    expectRefused(() => dsaDecode(device, good, { stream: ended }), "TW-R011", /destroyed/);
    const lent = mine.tensor(buildDecode(decode).rope as never);
    const prepared = dsaDecode.prepare(device, { ...good, rope: lent });
    bufferOf(lent).free();
    expectRefused(() => prepared.enqueue(stream), "TW-R011", /the buffer of "rope" has been freed/);
    prepared.dispose();
    const signal = AbortSignal.abort(new RangeError("mine"));
    expect(() => dsaDecode(device, good, { stream, signal })).toThrow("mine");
  });
});

describe("a prefill step refuses", () => {
  test.each<[string, (args: DsaPrefillArguments) => object, string, RegExp]>([
    [
      "rows that differ in number",
      (a) => ({ ...a, kv: { ...a.kv, shape: [69, 576] } }),
      "TW6014",
      /"kv" .*S would be 69, but "index_k" makes it 70/,
    ],
    [
      "a slot list of another length",
      (a) => ({ ...a, slots: { ...a.slots, shape: [2] } }),
      "TW6014",
      /"slots" .*S would be 2/,
    ],
    [
      "ranges of other queries",
      (a) => ({ ...a, k_end: { ...a.k_end, shape: [3] } }),
      "TW6014",
      /"k_end" .*T would be 3/,
    ],
    [
      "rows over the cache",
      (a) => ({ ...a, kv: { ...a.kv, data: bufferOf(a.cache) } }),
      "TW6075",
      /"kv" .*dsa_prefill share memory/,
    ],
    ["a missing cache", ({ cache: _, ...rest }) => rest, "TW6011", /input "cache" of dsa_prefill is missing/],
  ])("%s", (_, change, code, message) => {
    expectRefused(() => dsaPrefill(device, change(goodPrefill) as DsaPrefillArguments, { stream }), code, message);
  });
});
