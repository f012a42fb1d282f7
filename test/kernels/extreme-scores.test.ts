/** Attention at the ends of what scores can be: all of them −inf, and a sm_scale that brings scores near the end of f32 to ordinary size. */
import { expect, test } from "vitest";
import { bf16, type HostTensor, tensor } from "../../src/oracle/index.js";
import type { NamedTensors } from "../support/kernel-suites.js";
import { onDevice } from "../support/on-device.js";
import { Prng } from "../support/prng.js";

const ROWS = 8;
const H = 3;

interface Attention {
  readonly out: (head: number, column: number) => number;
  readonly lse: (head: number) => number;
}

/** A query's heads over the rows that `list` names, by a kernel of either family: its rows' first 512 dims are `latent`, the others `rope`. */
type Attend = (
  list: readonly number[],
  latent: (row: number, d: number) => number,
  rope: (row: number, d: number) => number,
  q: (head: number, d: number) => number,
  sm_scale: number,
) => Promise<Attention>;

const filled = (dims: readonly number[], value: (i: number) => number): HostTensor => {
  const t = tensor("bf16", dims);
  for (let i = 0; i < t.data.length; i++) t.data[i] = bf16.encode(value(i));
  return t;
};
const listOf = (dims: readonly number[], list: readonly number[]): HostTensor => {
  const t = tensor("i32", dims);
  t.data.set(list);
  return t;
};

const read = ({ out, lse }: NamedTensors): Attention => ({
  out: (h, c) => bf16.decode((out as HostTensor).data[h * 512 + c] as number),
  lse: (h) => (lse as HostTensor).data[h] as number,
});

const prefill: Attend = async (list, latent, rope, q, sm_scale) => {
  const row = (i: number, d: number): number => (d < 512 ? latent(i, d) : rope(i, d - 512));
  const inputs = {
    q: filled([1, H, 576], (i) => q(Math.floor(i / 576), i % 576)),
    kv: filled([ROWS, 576], (i) => row(Math.floor(i / 576), i % 576)),
    indices: listOf([1, list.length], list),
  };
  const { outputs } = await onDevice("sm_80", "sparse_mla_prefill", { inputs, settings: { sm_scale: `${sm_scale}` } });
  return read(outputs);
};

/** Codes are 0 or 1, or what is nearest to it by a scale that rows have. */
const decode =
  (splits: number): Attend =>
  async (list, latent, rope, q, sm_scale) => {
    const cache = tensor("u8", [1, ROWS, 656]);
    const view = new DataView(cache.data.buffer);
    for (let row = 0; row < ROWS; row++) {
      const largest = Math.max(...Array.from({ length: 512 }, (_, d) => Math.abs(latent(row, d))), 2 ** -60);
      const scale = 2 ** Math.ceil(Math.log2(largest / 448));
      for (let d = 0; d < 512; d++) cache.data[row * 656 + d] = codeOf(latent(row, d) / scale);
      for (let g = 0; g < 4; g++) view.setFloat32(row * 656 + 512 + 4 * g, scale, true);
      for (let d = 0; d < 64; d++) view.setUint16(row * 656 + 528 + 2 * d, bf16.encode(rope(row, d)), true);
    }
    const inputs = {
      q: filled([1, 1, H, 576], (i) => q(Math.floor(i / 576), i % 576)),
      cache,
      indices: listOf([1, 1, list.length], list),
    };
    const settings = { sm_scale: `${sm_scale}`, splits: `${splits}` };
    const { outputs } = await onDevice("sm_80", "sparse_mla_decode", { inputs, settings });
    return read(outputs);
  };

/** e4m3 of a power of two, or of 0. */
const codeOf = (x: number): number => (x === 0 ? 0 : (x < 0 ? 128 : 0) | ((Math.log2(Math.abs(x)) + 7) << 3));

const kernels: readonly (readonly [string, Attend])[] = [
  ["sparse_mla_prefill", prefill],
  ["sparse_mla_decode", decode(1)],
  ["sparse_mla_decode in three parts", decode(3)],
];

const one = (): number => 1;
const minusOne = (): number => -1;
/** Row 0 has an infinity among its RoPE dims, which no value is taken from; other rows are 0 there. */
const infinite = (row: number, d: number): number => (row === 0 && d === 5 ? Infinity : 0);
const spread = (list: readonly number[]): number[] => {
  const slots = new Array<number>(768).fill(-1);
  for (const [i, row] of list.entries()) slots[(i * 300) % 768] = row;
  return slots;
};

test.each(kernels)(
  "%s: NaN where the rows that count all score −inf, as in a softmax of that",
  async (_name, attend) => {
    const { out, lse } = await attend(spread([0, 0]), one, infinite, minusOne, 0.1);
    for (let h = 0; h < H; h++) expect([out(h, 0), out(h, 511), lse(h)]).toEqual([NaN, NaN, NaN]);
  },
);

test.each(kernels)("%s: a row that scores −inf weighs nothing beside others", async (_name, attend) => {
  const { out, lse } = await attend(spread([0, 3, 0]), one, infinite, minusOne, 0.125);
  for (let h = 0; h < H; h++) expect([out(h, 0), out(h, 511), lse(h)]).toEqual([1, 1, -64]);
});

test.each(kernels)("%s: 0 and +inf where no slot counts", async (_name, attend) => {
  const { out, lse } = await attend(spread([-1, ROWS, -7]), one, infinite, minusOne, 0.1);
  for (let h = 0; h < H; h++) expect([out(h, 0), out(h, 511), lse(h)]).toEqual([0, 0, Infinity]);
});

test.each(kernels)("%s: sm_scale at the end of f32, scores of 1e-38", async (_name, attend) => {
  const random = new Prng(5, 6);
  const sm_scale = Math.fround(3.4e38);
  const signs = Array.from({ length: ROWS * 512 }, () => (random.uint32() & 1) * 2 - 1);
  const latent = (row: number, d: number): number => (signs[row * 512 + d] as number) * 2 ** -5;
  const sizes = Array.from({ length: H * 576 }, () => bf16.decode(bf16.encode(random.normal() * 2 ** -126)));
  const q = (h: number, d: number): number => sizes[h * 576 + d] as number;
  const list = [0, 1, 2, 3, 4, 5, 6, 7];
  const { out, lse } = await attend(spread(list).slice(0, 768), latent, () => 0, q, sm_scale);
  const used = spread(list).filter((row) => row >= 0);
  for (let h = 0; h < H; h++) {
    const scores = used.map(
      (row) => sm_scale * Array.from({ length: 512 }, (_, d) => q(h, d) * latent(row, d)).reduce((a, b) => a + b, 0),
    );
    const top = Math.max(...scores);
    const total = scores.reduce((sum, s) => sum + Math.exp(s - top), 0);
    expect(Math.max(...scores) - Math.min(...scores)).toBeGreaterThan(0.5);
    expect(Math.abs(lse(h) - (top + Math.log(total)))).toBeLessThan(2e-4);
    for (const c of [0, 100, 511]) {
      const wanted = scores.reduce((sum, s, i) => sum + (Math.exp(s - top) / total) * latent(used[i] as number, c), 0);
      expect(Math.abs(out(h, c) - wanted)).toBeLessThan(2 ** -5 / 100);
    }
  }
});
