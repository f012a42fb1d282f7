import {
  bf16,
  blockIdx,
  ceilDiv,
  e4m3,
  type Fragment,
  f32,
  i32,
  inout,
  input,
  kernel,
  load,
  reinterpret,
  store,
  u8,
} from "../language/index.js";
import { combineQuarters, maxOfFour, QUARTER, transformQuarter } from "./hadamard.js";
import { groupScales, rowAmax } from "./quantise.js";
import { pageOf, slotPlace } from "./slots.js";

/** Tokens of a page. */
const PAGE = 64;

/** Rows of 128 bytes in a page: those of the codes, and two of scales. */
const ROWS = 66;

/**
 * Keys of the indexer into its paged cache, quantised as `act_quant` does, or with `rotate=hadamard` as `hadamard_quant` does. A page
 * holds 64 rows of 128 e4m3 codes, then 64 f32 scales; slot = page·64 + row. A slot outside of the cache is skipped, and bytes
 * of other slots stay as they are.
 */
export const indexerCacheWrite = kernel(
  "indexer_cache_write",
  {
    params: {
      k: input(bf16, ["M", 128]),
      slots: input(i32, ["M"]),
      cache: inout(u8, ["P", 64, 132], { strided: 1 }),
    },
    options: { rotate: ["none", "hadamard"], scale_fmt: ["ue8m0", "f32"] },
    tune: { rows: [16, 8, 32], warps: [4, 2, 8] },
    grid: ({ M }, { rows }) => [ceilDiv(M, rows)],
  },
  ({ k, slots, cache }, { M, P }, { rows }, { rotate, scale_fmt }) => {
    const codes = reinterpret(cache, e4m3, [P, ROWS, 128]);
    const words = reinterpret(cache, f32, [P, 33, PAGE]);
    const row = blockIdx.x * rows;
    const q0 = load(k.tile([row, 0], [rows, QUARTER]));
    const q1 = load(k.tile([row, 32], [rows, QUARTER]));
    const q2 = load(k.tile([row, 64], [rows, QUARTER]));
    const q3 = load(k.tile([row, 96], [rows, QUARTER]));
    const rotated = rotate === "hadamard";
    const a = rotated ? transformQuarter(q0) : f32(q0);
    const b = rotated ? transformQuarter(q1) : f32(q1);
    const c = rotated ? transformQuarter(q2) : f32(q2);
    const d = rotated ? transformQuarter(q3) : f32(q3);
    const z0 = rotated ? combineQuarters(0, a, b, c, d) : a;
    const z1 = rotated ? combineQuarters(1, a, b, c, d) : b;
    const z2 = rotated ? combineQuarters(2, a, b, c, d) : c;
    const z3 = rotated ? combineQuarters(3, a, b, c, d) : d;

    const scales = groupScales(maxOfFour(rowAmax(z0), rowAmax(z1), rowAmax(z2), rowAmax(z3)), scale_fmt);
    // Rows past the last one go nowhere.
    const slotOf = (i: number) => (row + i < M ? slots.at(row + i) : -1);
    const scalePlaces = words.tile((i) => [pageOf(slotOf(i), PAGE), 32, slotOf(i) % PAGE], [rows, 1, 1]);
    store(scalePlaces, scales);
    const put = (column: number, z: Fragment<"f32", 2>): void => {
      const codePlaces = codes.tile((i) => slotPlace(slotOf(i), PAGE, column), [rows, 1, QUARTER]);
      store(codePlaces, z, (v, i) => e4m3(v / scales.at(i)));
    };
    put(0, z0);
    put(32, z1);
    put(64, z2);
    put(96, z3);
  },
);
