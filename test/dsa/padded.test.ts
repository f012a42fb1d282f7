/** Steps over caches of other runtimes: padded pages, and pages of several layers and both caches that take turns in one allocation. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DeviceTensor } from "../../src/dsa/index.js";
import type { HostTensor } from "../../src/oracle/index.js";
import { type Device, type DeviceBuffer, open } from "../../src/runtime/index.js";
import {
  buildDecode,
  buildPrefill,
  type DecodeStep,
  type HostStep,
  PAGE,
  type PrefillStep,
  runDecode,
  runPrefill,
  type Uploaded,
} from "../support/dsa-steps.js";
import type { NamedTensors } from "../support/kernel-suites.js";
import { expectSameBits } from "../support/same-bits.js";

const decode: DecodeStep = {
  ...{ B: 2, N: 2, M: 3, H: 5, index_heads: 8, topk: 40 },
  ...{ sinks: true, wild: true, seed: 17 },
};
const prefill: PrefillStep = {
  ...{ T: 3, S: 90, H: 5, index_heads: 8, topk: 40 },
  ...{ sinks: false, wild: true, seed: 18 },
};
const FILLER = 0xff;
const INDEX = PAGE * 132;
const MLA = PAGE * 656;

let device: Device;
beforeAll(() => {
  device = open("virtual:sm_90a", { threads: 1, sanitize: "all" });
});
afterAll(() => device.close());

/** Where a cache lies: in which memory, from which byte on, and how far its pages and rows are apart. */
interface Apart {
  readonly memory: string;
  readonly offset: number;
  readonly strides: readonly [page: number, row: number];
}
type Layout = Readonly<Record<"cache" | "index_cache", Apart>>;

const padded: Layout = {
  index_cache: { memory: "a", offset: 0, strides: [INDEX + 48, 132] },
  cache: { memory: "b", offset: 64, strides: [PAGE * 672 + 16, 672] },
};
/** Page by page two layers' MLA rows and, behind them, two layers' indexer keys; the step is the second layer's. */
const together: Layout = {
  cache: { memory: "a", offset: MLA, strides: [2 * (MLA + INDEX), 656] },
  index_cache: { memory: "a", offset: 2 * MLA + INDEX, strides: [2 * (MLA + INDEX), 132] },
};

/** Puts both caches where a layout says; `fetch` takes them from there, and checks that what lies between is as it was. */
function laidOut(given: HostStep, layout: Layout) {
  const memories = new Map<string, Uint8Array>();
  const buffers = new Map<string, DeviceBuffer>();
  const names = ["cache", "index_cache"] as const;
  const eachRow = (name: (typeof names)[number], visit: (from: number, row: number, bytes: number) => void): void => {
    const [P, , bytes] = (given[name] as HostTensor).shape as [number, number, number];
    const { offset, strides } = layout[name];
    for (let row = 0; row < P * PAGE; row++)
      visit(offset + Math.floor(row / PAGE) * strides[0] + (row % PAGE) * strides[1], row, bytes);
  };
  for (const name of names) {
    eachRow(name, (from, _, bytes) => {
      const { memory } = layout[name];
      const known = memories.get(memory);
      if (known !== undefined && known.length >= from + bytes) return;
      memories.set(memory, new Uint8Array(Math.max(from + bytes, 2 * (known?.length ?? 0))).fill(FILLER));
    });
  }
  for (const name of names) {
    const { data } = given[name] as HostTensor<"u8">;
    eachRow(name, (from, row, bytes) =>
      (memories.get(layout[name].memory) as Uint8Array).set(data.subarray(row * bytes, (row + 1) * bytes), from),
    );
  }
  return {
    place: (args: object, on: Uploaded): void => {
      for (const [memory, bytes] of memories) {
        const buffer = on.alloc(bytes.length);
        buffer.upload(bytes);
        buffers.set(memory, buffer);
      }
      for (const name of names) {
        const { memory, offset, strides } = layout[name];
        const plain = (args as Record<string, DeviceTensor<"u8">>)[name] as DeviceTensor<"u8">;
        const moved = { ...plain, data: buffers.get(memory), offset, strides: [...strides, 1] };
        Object.assign(args, { [name]: moved });
      }
    },
    fetch: async (): Promise<NamedTensors> => {
      const got: Record<string, HostTensor> = {};
      const left = new Map<string, Uint8Array>();
      for (const [memory, buffer] of buffers) left.set(memory, await buffer.download());
      for (const name of names) {
        const form = given[name] as HostTensor<"u8">;
        const data = new Uint8Array(form.data.length);
        const all = left.get(layout[name].memory) as Uint8Array;
        eachRow(name, (from, row, bytes) => data.set(all.subarray(from, from + bytes), row * bytes));
        got[name] = { ...form, data };
      }
      for (const name of names)
        eachRow(name, (from, _, bytes) =>
          (left.get(layout[name].memory) as Uint8Array).fill(FILLER, from, from + bytes),
        );
      for (const bytes of left.values()) expect(bytes.every((byte) => byte === FILLER)).toBe(true);
      return got;
    },
  };
}

describe.each([
  ["padded pages and rows", padded],
  ["pages of both caches and two layers in turns", together],
])("%s", (_, layout) => {
  test.each([
    ["a decode step", buildDecode(decode), runDecode, decode],
    ["a prefill", buildPrefill(prefill), runPrefill, prefill],
  ])("%s gives what it gives without gaps", async (_what, given, run, spec) => {
    const step = run as typeof runDecode;
    const { got: want } = await step(device, spec as DecodeStep, given);
    const memory = laidOut(given, layout);
    let left: NamedTensors = {};
    const { got, findings } = await step(
      device,
      spec as DecodeStep,
      given,
      (args, on) => {
        memory.place(args, on);
        return {};
      },
      async () => {
        left = await memory.fetch();
      },
    );
    expect(findings).toEqual([]);
    expectSameBits({ ...got, ...left }, want);
  });
});
