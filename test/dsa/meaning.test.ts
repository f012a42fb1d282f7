/** What a step is for, without a reference of the whole: needles are found, short contexts lose nothing, and prefill and decode agree. */
import { afterAll, describe, expect, test } from "vitest";
import {
  bf16,
  compareMlaOut,
  compareMlaScores,
  denseMlaDecodeReference,
  type HostTensor,
  mlaCacheWrite,
  readCacheRow,
  tensor,
} from "../../src/oracle/index.js";
import { type Device, open } from "../../src/runtime/index.js";
import {
  buildDecode,
  buildPrefill,
  type DecodeStep,
  expectGood,
  PAGE,
  type PrefillStep,
  plantNeedle,
  positionsOf,
  runDecode,
  runPrefill,
  smScale,
} from "../support/dsa-steps.js";
import { deviceFor } from "../support/on-device.js";
import { Prng } from "../support/prng.js";
import { propertySeed } from "../support/property.js";
import { expectSameBits } from "../support/same-bits.js";

const random = new Prng(propertySeed, 73);
const step: DecodeStep = {
  ...{ B: 2, N: 2, M: 6, H: 17, index_heads: 64, topk: 40 },
  ...{ sinks: false, wild: false, seed: random.integer(0, 2 ** 30) },
};

describe.each(["sm_80", "sm_90a", "sm_120a"])(`on %s, seed ${propertySeed}`, (arch) => {
  test("a row that a query looks for is selected, and is what every head returns", async () => {
    const given = buildDecode({ ...step, full: true });
    const { B, N, M, H, topk } = step;
    // The last rows are those that the step itself writes.
    const old = M * PAGE - N;
    const planted = Array.from({ length: B * N }, (_, query) =>
      plantNeedle(step, given, query, query === 0 ? 0 : random.integer(query, old - 1)),
    );
    const { got } = await runDecode(deviceFor(arch), step, given);
    const row = new Float64Array(576);
    for (const [query, slot] of planted.entries()) {
      expect([...(got.indices as HostTensor<"i32">).data.subarray(query * topk, (query + 1) * topk)]).toContain(slot);
      readCacheRow((given.cache as HostTensor<"u8">).data, slot * 656, row);
      for (let h = query * H; h < (query + 1) * H; h++) {
        const out = bf16.decodeArray((got.out as HostTensor<"bf16">).data.subarray(h * 512, (h + 1) * 512));
        const dot = out.reduce((n, x, d) => n + x * (row[d] as number), 0);
        expect(dot / (Math.hypot(...out) * Math.hypot(...row.subarray(0, 512)))).toBeGreaterThan(0.9999);
      }
    }
  });

  test("where topk is no less than the context, sparse is dense", async () => {
    const { B, N, M } = step;
    const spec = { ...step, topk: M * PAGE + 1, H: 5 };
    const given = buildDecode(spec);
    const { got } = await runDecode(deviceFor(arch), spec, given);
    const [table, lens] = [given.block_table, given.context_lens] as HostTensor<"i32">[] as [
      HostTensor<"i32">,
      HostTensor<"i32">,
    ];
    const positions = positionsOf(got.indices as HostTensor<"i32">, table, N, M);
    for (let query = 0; query < B * N; query++) {
      const row = [...positions.data.subarray(query * spec.topk, (query + 1) * spec.topk)];
      const all = Array.from({ length: lens.data[query] as number }, (_, position) => position);
      expect(row.slice(0, all.length)).toEqual(all);
      expect(row.slice(all.length).every((position) => position === -1)).toBe(true);
    }
    const flat = <D extends "bf16" | "i32">(name: string, dtype: D, columns: number[]) =>
      tensor(dtype, [B * N, ...columns], given[name]?.data as never);
    const { cache } = mlaCacheWrite({
      latent: flat("latent", "bf16", [512]),
      rope: flat("rope", "bf16", [64]),
      slots: flat("slots", "i32", []),
      cache: given.cache as HostTensor<"u8">,
    });
    const dense = denseMlaDecodeReference(
      { q: given.q as HostTensor<"bf16">, cache, block_table: table, context_lens: lens },
      { sm_scale: smScale },
    );
    expectGood([
      compareMlaOut("out", got.out as HostTensor<"bf16">, dense),
      compareMlaScores("lse", got.lse as HostTensor<"f32">, dense, "lse"),
    ]);
  });

  test("decoding selects from the caches what prefill selected from the rows that it wrote there", async () => {
    const spec: PrefillStep = {
      ...{ T: 3, S: 190, H: 5, index_heads: 64, topk: 40 },
      ...{ sinks: false, wild: false, seed: random.integer(0, 2 ** 30) },
    };
    const pages = Math.ceil(spec.S / PAGE);
    const given = buildPrefill(spec);
    // Position p of the request lies in page ids 2, 0, 1, ….
    const page = (m: number) => (m + pages - 1) % pages;
    const slotOf = (p: number) => page(Math.floor(p / PAGE)) * PAGE + (p % PAGE);
    const slots = tensor(
      "i32",
      [spec.S],
      Int32Array.from({ length: spec.S }, (_, p) => slotOf(p)),
    );
    const { got: prefilled } = await runPrefill(deviceFor(arch), spec, { ...given, slots });
    const { T, H, index_heads, topk } = spec;
    const decode: DecodeStep = { ...spec, B: 1, N: T, M: pages, index_heads, topk };
    const table = tensor(
      "i32",
      [1, pages],
      Int32Array.from({ length: pages }, (_, m) => page(m)),
    );
    const ends = given.k_end as HostTensor<"i32">;
    const nothing = tensor("i32", [1, T], new Int32Array(T).fill(-1));
    const { got: decoded } = await runDecode(deviceFor(arch), decode, {
      index_q: tensor("bf16", [1, T, index_heads, 128], given.index_q?.data as never),
      index_w: tensor("f32", [1, T, index_heads], given.index_w?.data as never),
      index_k: tensor("bf16", [1, T, 128]),
      latent: tensor("bf16", [1, T, 512]),
      rope: tensor("bf16", [1, T, 64]),
      slots: nothing,
      index_cache: prefilled.index_cache as HostTensor,
      cache: prefilled.cache as HostTensor,
      block_table: table,
      context_lens: tensor("i32", [1, T], ends.data),
      q: tensor("bf16", [1, T, H, 576], given.q?.data as never),
    });
    const positions = positionsOf(decoded.indices as HostTensor<"i32">, table, T, pages);
    expectSameBits({ indices: positions }, { indices: prefilled.indices as HostTensor });
  });
});

describe("steps on every schedule and under every sanitizer", () => {
  const opened: Device[] = [];
  const device = (options: Parameters<typeof open>[1]) => {
    const one = open("virtual:sm_90a", options);
    opened.push(one);
    return one;
  };
  afterAll(() => {
    for (const one of opened) one.close();
  });
  const prefill: PrefillStep = {
    ...{ T: 4, S: 140, H: 17, index_heads: 8, topk: 40 },
    ...{ sinks: true, wild: true, seed: step.seed },
  };
  const decode: DecodeStep = { ...step, M: 3, index_heads: 8, sinks: true, wild: true };

  test("give the same bits", async () => {
    const [a, b] = [buildDecode(decode), buildPrefill(prefill)];
    const plain = device({ threads: 1 });
    const want = { decode: await runDecode(plain, decode, a), prefill: await runPrefill(plain, prefill, b) };
    for (const options of [{ threads: 3 }, { threads: 1, seed: 1 }, { threads: 2, seed: propertySeed }]) {
      const other = device(options);
      expectSameBits((await runDecode(other, decode, a)).got, want.decode.got);
      expectSameBits((await runPrefill(other, prefill, b)).got, want.prefill.got);
    }
  });

  test("are clean", async () => {
    const watched = device({ sanitize: "all" });
    expect((await runDecode(watched, decode, buildDecode(decode))).findings).toEqual([]);
    expect((await runPrefill(watched, prefill, buildPrefill(prefill))).findings).toEqual([]);
  });
});
