import {
  abs,
  bf16,
  bitcast,
  blockIdx,
  ceilDiv,
  e4m3,
  f32,
  i32,
  inout,
  input,
  kernel,
  load,
  map,
  max,
  reduceMax,
  reinterpret,
  reshape,
  store,
  u8,
} from "../language/index.js";
import { GROUP, powerOfTwoAbove } from "./quantise.js";
import { slotPlace } from "./slots.js";

/** Groups of 128 latent dims, each with its scale. */
const GROUPS = 4;

/**
 * Latent rows and their RoPE parts into the paged cache of MLA. A token's 656 bytes: 512 e4m3 codes, 4 f32 scales (one per 128 dims), 64
 * bf16 RoPE dims. scale = max(amax/448, 1e-4), `scale_fmt` as in `act_quant`; slot = page·page_size + offset, one outside of the cache
 * is skipped.
 */
export const mlaCacheWrite = kernel(
  "mla_cache_write",
  {
    params: {
      latent: input(bf16, ["M", 512], { strided: true }),
      rope: input(bf16, ["M", 64], { strided: true }),
      slots: input(i32, ["M"]),
      cache: inout(u8, ["P", "page", 656], { strided: true }),
    },
    options: { scale_fmt: ["ue8m0", "f32"] },
    tune: { rows: [8, 4, 16], warps: [4, 2, 8] },
    grid: ({ M }, { rows }) => [ceilDiv(M, rows)],
  },
  ({ latent, rope, slots, cache }, { M, P, page }, { rows }, { scale_fmt }) => {
    const codes = reinterpret(cache, e4m3, [P, page, 656]);
    const words = reinterpret(cache, f32, [P, page, 164]);
    const halves = reinterpret(cache, bf16, [P, page, 328]);
    const row = blockIdx.x * rows;
    // Rows past the last one go nowhere.
    const slotOf = (i: number) => (row + i < M ? slots.at(row + i) : -1);

    const values = reshape(f32(load(latent.tile([row, 0], [rows, GROUPS * GROUP]))), [rows, GROUPS, GROUP]);
    const scales = map(
      reduceMax(values, 2, (v) => abs(v)),
      (a) => {
        const exact = max(f32(a / 448), f32(1e-4));
        return a < Infinity ? (scale_fmt === "ue8m0" ? powerOfTwoAbove(exact) : exact) : bitcast(0x7fc00000, f32);
      },
    );
    const quotients = map(values, (v, i, g) => e4m3(v / scales.at(i, g)), e4m3);
    store(
      codes.tile((i) => slotPlace(slotOf(i), page, 0), [rows, 1, GROUPS * GROUP]),
      reshape(quotients, [rows, GROUPS * GROUP]),
    );
    store(
      words.tile((i) => slotPlace(slotOf(i), page, 128), [rows, 1, GROUPS]),
      scales,
    );
    store(
      halves.tile((i) => slotPlace(slotOf(i), page, 264), [rows, 1, 64]),
      load(rope.tile([row, 0], [rows, 64])),
    );
  },
);
