/** What a launch of the attention kernels costs, counted on the virtual GPU: instructions per matrix instruction, sectors, conflicts. */
import { expect, test } from "vitest";
import { bf16, tensor } from "../../src/oracle/index.js";
import { onDevice } from "../support/on-device.js";
import { Prng } from "../support/prng.js";

const T = 1;
const H = 128;
const K = 2048;
const S = 4096;

/** Every query lists K different rows. */
function inputs() {
  const random = new Prng(1, 2);
  const normal = (shape: readonly number[]) => {
    const t = tensor("bf16", shape);
    for (let i = 0; i < t.data.length; i++) t.data[i] = bf16.encode(random.normal());
    return t;
  };
  // 1021 is odd: a walk over all S rows.
  const indices = tensor("i32", [T, K]);
  for (let i = 0; i < indices.data.length; i++) indices.data[i] = (i * 1021) % S;
  return { q: normal([T, H, 576]), kv: normal([S, 576]), indices };
}

const settings = { sm_scale: "0.13523378" };

/** A cache of rows with codes of all sizes, and for every query a list of K different rows. */
function decodeInputs(B: number) {
  const random = new Prng(3, 4);
  const page = 64;
  const cache = tensor("u8", [S / page, page, 656]);
  const view = new DataView(cache.data.buffer);
  for (let row = 0; row < S; row++) {
    const at = row * 656;
    // Magnitudes below 0x40: 2 at most.
    for (let d = 0; d < 512; d++) cache.data[at + d] = random.uint32() & 0xbf;
    for (let g = 0; g < 4; g++) view.setFloat32(at + 512 + 4 * g, 0.25 + 0.125 * g, true);
    for (let d = 0; d < 64; d++) view.setUint16(at + 528 + 2 * d, bf16.encode(random.normal()), true);
  }
  const q = tensor("bf16", [B, 1, H, 576]);
  for (let i = 0; i < q.data.length; i++) q.data[i] = bf16.encode(random.normal());
  const indices = tensor("i32", [B, 1, K]);
  for (let i = 0; i < indices.data.length; i++) indices.data[i] = (i * 1021) % S;
  return { q, cache, indices };
}

test.each([
  ["sm_80", 6, 64],
  ["sm_86", 9, 32],
])(
  "sparse_mla_decode at the model's dims on %s: at most %d warp instructions per matrix instruction, merging included",
  async (arch, most, heads) => {
    const B = 8;
    const { counters } = await onDevice(arch, "sparse_mla_decode", { inputs: decodeInputs(B), settings });
    const count = (name: string) => Number(counters[name]);
    const needed = (B * H * K * (576 + 512)) / (16 * 8 * 16);
    expect(count("matrix")).toBe(needed);
    expect(count("warp_instructions") / needed).toBeLessThanOrEqual(most);
    // Each block of heads reads every row of its part once. 656 bytes lie in 20 sectors and a half: no sector is asked for twice. The queries, of 36
    // sectors a head, are read once per part.
    const rows = B * (H / heads) * K;
    const queries = (count("cp_async_bytes") - rows * 656) / (576 * 2);
    expect(Number.isInteger(queries) && queries % (B * H) === 0, `${queries} heads' queries`).toBe(true);
    expect(count("cp_async_sectors")).toBe(rows * 21 + queries * 36);
    for (const space of ["shared_load", "shared_store", "ldmatrix", "cp_async_shared"])
      expect(count(`${space}_bank_conflicts`), space).toBe(0);
    expect(count("memory_local_load") + count("memory_local_store")).toBe(0);
  },
);

test.each([
  ["sm_80", 3],
  ["sm_86", 3.25],
])(
  "sparse_mla_prefill at the model's dims on %s: at most %d warp instructions per matrix instruction",
  async (arch, most) => {
    const { counters } = await onDevice(arch, "sparse_mla_prefill", { inputs: inputs(), settings });
    const count = (name: string) => Number(counters[name]);
    // Scores over 576 columns and values over 512, in products of 16·8·16.
    const needed = (T * H * K * (576 + 512)) / (16 * 8 * 16);
    expect(count("matrix")).toBe(needed);
    expect(count("warp_instructions") / needed).toBeLessThanOrEqual(most);
    // Each block of 64 heads reads its queries and every listed row once: 36 sectors each.
    expect(count("cp_async_sectors")).toBe(T * (H * 36 + (H / 64) * K * 36));
    for (const space of ["shared_load", "shared_store", "ldmatrix", "cp_async_shared"])
      expect(count(`${space}_bank_conflicts`), space).toBe(0);
    expect(count("memory_local_load") + count("memory_local_store")).toBe(0);
  },
);
