/** Loads, stores, atomics, asynchronous copies and what steers the caches. */
import { form, type OpForm } from "./form.js";

const stored = "b8 u8 s8 b16 u16 s16 b32 u32 s32 f32 b64 u64 s64 f64";
const order = "relaxed|acquire";
const scope = "cta|cluster|gpu|sys";
const evict = "L1::evict_normal|L1::evict_unchanged|L1::evict_first|L1::evict_last|L1::no_allocate";
const prefetch = "L2::64B|L2::128B|L2::256B";
const spaces = "shared|shared::cta|shared::cluster|global";
const bits = "b32 b64";
const numbers = "u32 s32 u64";

const read = { effect: "read" } as const;
const write = { effect: "write" } as const;
/** That the source may be ignored, where a predicate says so, is what needs PTX 7.5. */
const copied = { ...write, version: "7.5" } as const;

export const memoryForms: readonly OpForm[] = [
  form("ld", "param", "b32 u32 s32 f32 b64 u64 s64", "w = m"),
  form("ld", "weak|volatile? shared|shared::cta v2|v4?", stored, "tv = m", read),
  form("ld", "shared::cluster v2|v4?", stored, "tv = m", { ...read, version: "7.8", cc: 90 }),
  form("ld", "volatile global v2|v4?", stored, "tv = m", read),
  form("ld", `weak? global ca|cg|cs|lu|cv? L2::cache_hint? ${prefetch}? v2|v4?`, stored, "tv = m c", read),
  form("ld", `global ${evict} L2::cache_hint? ${prefetch}? v2|v4?`, stored, "tv = m c", { ...read, version: "7.4" }),
  form("ld", `global ca|cg|cs? nc L2::cache_hint? ${prefetch}? v2|v4?`, stored, "tv = m c", read),
  form("ld", `global nc ${evict} L2::cache_hint? ${prefetch}? v2|v4?`, stored, "tv = m c", { ...read, version: "7.4" }),
  form("ld", `${order} ${scope} ${spaces} v2|v4?`, stored, "tv = m", read),

  form("st", "weak|volatile? shared|shared::cta v2|v4?", stored, "= m tv", write),
  form("st", "shared::cluster v2|v4?", stored, "= m tv", { ...write, version: "7.8", cc: 90 }),
  form("st", "volatile global v2|v4?", stored, "= m tv", write),
  form("st", "weak? global wb|cg|cs|wt? L2::cache_hint? v2|v4?", stored, "= m tv c", write),
  form("st", `global ${evict} L2::cache_hint? v2|v4?`, stored, "= m tv c", { ...write, version: "7.4" }),
  form("st", `relaxed|release ${scope} ${spaces} v2|v4?`, stored, "= m tv", write),

  ...atomics("atom", "relaxed|acquire|release|acq_rel?", "t = "),
  ...atomics("red", "relaxed|release?", "= "),
  form("atom", "relaxed|acquire|release|acq_rel? cta|cluster|gpu|sys? shared|global exch", bits, "t = m t", write),
  form("atom", "relaxed|acquire|release|acq_rel? cta|cluster|gpu|sys? shared|global cas", bits, "t = m t t", write),

  form(
    "cp.async",
    `ca shared|shared::cta global L2::cache_hint? ${prefetch}?`,
    "",
    "= m m i:16 r:0..16? c; = m m i:8 r:0..8? c; = m m i:4 r:0..4? c; = m m i:4,8,16 P c",
    copied,
  ),
  form(
    "cp.async",
    `cg shared|shared::cta global L2::cache_hint? ${prefetch}?`,
    "",
    "= m m i:16 r:0..16? c; = m m i:16 P c",
    copied,
  ),
  form("cp.async.commit_group cp.async.wait_all", "", "", "=", { effect: "sync" }),
  form("cp.async.wait_group", "", "", "= i:0..63", { effect: "sync" }),
  form("cp.async.mbarrier.arrive", "noinc? shared", "b64", "= m", { effect: "sync" }),

  form("ldmatrix", "sync aligned m8n8 x1|x2|x4 trans? shared|shared::cta", "b16", "rx = m", {
    ...read,
    convergent: true,
  }),
  form("stmatrix", "sync aligned m8n8 x1|x2|x4 trans? shared|shared::cta", "b16", "= m rx", {
    ...write,
    convergent: true,
    version: "7.8",
    cc: 90,
  }),

  form("prefetch", "global L1|L2", "", "= m", { effect: "sync" }),
  form("prefetch", "tensormap", "", "= m", { effect: "sync", version: "8.0", cc: 90 }),
  form("createpolicy", "fractional L2::evict_last|L2::evict_normal|L2::evict_first|L2::evict_unchanged", "b64", "d =", {
    version: "7.4",
  }),

  // bulk copies (TMA)
  form(
    "cp.async.bulk",
    "shared::cluster global mbarrier::complete_tx::bytes multicast::cluster? L2::cache_hint?",
    "",
    "= m m r m k c",
    { ...write, version: "8.0", cc: 90 },
  ),
  form("cp.async.bulk", "global shared::cta bulk_group L2::cache_hint?", "", "= m m r c", {
    ...write,
    version: "8.0",
    cc: 90,
  }),
  form(
    "cp.async.bulk.tensor",
    "1d|2d|3d|4d|5d shared::cluster global tile? mbarrier::complete_tx::bytes multicast::cluster? L2::cache_hint?",
    "",
    "= m M m k c",
    { ...write, version: "8.0", cc: 90 },
  ),
  form("cp.async.bulk.tensor", "1d|2d|3d|4d|5d global shared::cta tile? bulk_group L2::cache_hint?", "", "= M m c", {
    ...write,
    version: "8.0",
    cc: 90,
  }),
  form("cp.async.bulk.commit_group", "", "", "=", { effect: "sync", version: "8.0", cc: 90 }),
  form("cp.async.bulk.wait_group", "read?", "", "= i:0..63", { effect: "sync", version: "8.0", cc: 90 }),
  form("mapa", "shared::cluster", "u32", "r = r r; r = s r", { version: "7.8", cc: 90 }),
];

function atomics(op: "atom" | "red", orders: string, dst: string): OpForm[] {
  const prefix = `${orders} cta|cluster|gpu|sys? shared|global`;
  return [
    form(op, `${prefix} add`, `${numbers} f32 f64`, `${dst}m t`, write),
    form(op, `${prefix} min|max`, `${numbers} s64`, `${dst}m t`, write),
    form(op, `${prefix} and|or|xor`, bits, `${dst}m t`, write),
    form(op, `${prefix} inc|dec`, "u32", `${dst}m t`, write),
  ];
}
