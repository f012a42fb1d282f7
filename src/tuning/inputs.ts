/**
 * Inputs that a candidate is checked and timed on. Numbers are those of `sampleInputs`; what the shipped kernels take as indices, ranges, pages and
 * caches is filled as a model fills it: whole ranges, scattered rows, pages in no order. The same every time.
 */
import { sampleInputs } from "../compiler/sample.js";
import type { Signature } from "../ir/op.js";
import type { Tensor } from "../runtime/index.js";

type Inputs = ReadonlyMap<string, Tensor>;
type Fill = (data: Int32Array, inputs: Inputs, numbers: (name: string) => number) => void;

const shapeOf = (inputs: Inputs, name: string): readonly number[] => inputs.get(name)?.shape ?? [];
const sizeOf = (inputs: Inputs, name: string, dim: number): number => shapeOf(inputs, name)[dim] ?? 0;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** i ↦ a scattered place in [0, count): all places are met before one comes again. */
function scattered(count: number): (i: number) => number {
  let step = Math.max(1, Math.floor(count * 0.618));
  while (count > 1 && gcd(step, count) !== 1) step++;
  return (i) => (count === 0 ? -1 : (i * step) % count);
}

const all =
  (value: (inputs: Inputs, numbers: (name: string) => number) => number): Fill =>
  (data, inputs, numbers) =>
    void data.fill(value(inputs, numbers));

const scatter =
  (count: (inputs: Inputs, numbers: (name: string) => number) => number): Fill =>
  (data, inputs, numbers) => {
    const at = scattered(count(inputs, numbers));
    for (let i = 0; i < data.length; i++) data[i] = at(i);
  };

/** Rows of the keys or of the cache. */
const rowsOf = (inputs: Inputs): number =>
  inputs.has("kv") ? sizeOf(inputs, "kv", 0) : sizeOf(inputs, "cache", 0) * sizeOf(inputs, "cache", 1);

const pagesOf = (inputs: Inputs): number => sizeOf(inputs, "cache", 0);

/** By the names that the shipped kernels give to what they are no numbers in. */
const fills: Readonly<Record<string, Fill>> = {
  k_start: all(() => 0),
  row_start: all(() => 0),
  k_end: all((inputs) => sizeOf(inputs, inputs.has("kv") ? "kv" : "k", 0)),
  row_end: all((inputs) => sizeOf(inputs, "logits", 1)),
  context_lens: all((inputs) => sizeOf(inputs, "block_table", 1) * sizeOf(inputs, "cache", 1)),
  block_table: scatter(pagesOf),
  indices: scatter(rowsOf),
  slots: scatter(rowsOf),
  ids: (data, inputs, numbers) => {
    // Experts of a token differ; those of the next begin elsewhere.
    const at = scattered(numbers("num_experts"));
    const each = sizeOf(inputs, "ids", 1);
    for (let i = 0; i < data.length; i++) data[i] = at((i % each) + 7 * Math.floor(i / each));
  },
  sorted_ids: scatter((inputs, numbers) => sizeOf(inputs, "x", 0) * numbers("topk")),
  pos: scatter((inputs) => sizeOf(inputs, "y", 0)),
};

/** Bytes of a row of the MLA cache: 512 codes, four scales, 64 RoPE values in bf16. */
const MLA_ROW = 656;

/** Codes without NaN, scales of 2⁻⁶. */
function rowsOfMla(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + MLA_ROW <= bytes.length; at += MLA_ROW) {
    codes(bytes, at, 512);
    for (let g = 0; g < 4; g++) view.setFloat32(at + 512 + 4 * g, 2 ** -6, true);
    for (let d = 0; d < 64; d++) view.setUint16(at + 528 + 2 * d, 0x3c00 | ((at + d * 37) & 0x807f), true);
  }
}

/** A page of the indexer's cache: all codes first, then a scale per slot. */
function pagesOfIndexer(bytes: Uint8Array, slots: number, row: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const page = slots * row;
  for (let at = 0; at + page <= bytes.length; at += page) {
    codes(bytes, at, slots * (row - 4));
    for (let s = 0; s < slots; s++) view.setFloat32(at + slots * (row - 4) + 4 * s, 2 ** -6, true);
  }
}

/** e4m3 codes of both signs, from subnormals to 15. */
function codes(bytes: Uint8Array, from: number, count: number): void {
  let state = from + 1;
  for (let i = from; i < from + count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    bytes[i] = ((state >>> 24) & 0x80) | ((state >>> 17) % 0x58);
  }
}

/**
 * Inputs of a kernel for the dims and scalars of `settings`. `shipped`: whether names mean what they mean in the catalogue; of others, integers are 0
 * unless `filled` says more.
 */
export function inputsFor(
  kernel: Signature,
  settings: ReadonlyMap<string, string>,
  filled: ReadonlyMap<string, string>,
  shipped: boolean,
): Map<string, Tensor> {
  const inputs = sampleInputs(kernel, settings, filled);
  if (!shipped) return inputs;
  const numbers = (name: string): number => Number(settings.get(name) ?? 0);
  for (const [name, { dtype, shape, data }] of inputs) {
    if (filled.has(name)) continue;
    const fill = fills[name];
    if (dtype === "i32" && fill !== undefined) fill(data as Int32Array, inputs, numbers);
    if (dtype !== "u8" || name !== "cache") continue;
    const row = shape[2] as number;
    if (row === MLA_ROW) rowsOfMla(data as Uint8Array);
    else pagesOfIndexer(data as Uint8Array, shape[1] as number, row);
  }
  return inputs;
}
