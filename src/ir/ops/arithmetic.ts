/** Arithmetic, logic, comparison, conversion and moves. f32 arithmetic always names its rounding, or ptxas would contract it into fma. */
import { form, type OpForm } from "./form.js";

const rounding = "rn|rz|rm|rp";
const integers = "s32 u32 s64 u64";
const ordered = "eq|ne|lt|le|gt|ge|equ|neu|ltu|leu|gtu|geu|num|nan";

export const arithmeticForms: readonly OpForm[] = [
  // f32 and f64
  form("add sub mul", `${rounding} ftz? sat?`, "f32", "t = t t"),
  form("add sub mul", rounding, "f64", "t = t t"),
  form("fma", `${rounding} ftz? sat?`, "f32", "t = t t t"),
  form("fma", rounding, "f64", "t = t t t"),
  form("div", `${rounding}|approx|full ftz?`, "f32", "t = t t"),
  form("rcp sqrt", `${rounding}|approx ftz?`, "f32", "t = t"),
  form("rsqrt ex2 lg2 sin cos", "approx ftz?", "f32", "t = t"),
  form("tanh", "approx", "f32", "t = t"),
  form("min max", "ftz? NaN?", "f32", "t = t t"),
  form("neg abs", "ftz?", "f32", "t = t"),
  form("copysign", "", "f32", "t = t t"),
  form("testp", "finite|infinite|number|notanumber|normal|subnormal", "f32", "p = t"),

  // two halves in one b32 register
  form("add sub mul", "rn ftz? sat?", "f16x2", "T = T T"),
  form("add sub mul", "rn", "bf16x2", "T = T T", { version: "7.8", cc: 90 }),
  form("fma", "rn ftz? sat|relu?", "f16x2", "T = T T T"),
  form("fma", "rn relu?", "bf16x2", "T = T T T"),
  form("min max", "ftz? NaN?", "f16x2", "T = T T"),
  form("min max", "NaN?", "bf16x2", "T = T T"),
  form("neg abs", "", "f16x2 bf16x2", "T = T"),

  // integers
  form("add sub min max", "", integers, "t = t t"),
  form("mul", "lo", integers, "t = t t"),
  form("mul", "hi", integers, "t = t t"),
  form("mul", "wide", "s32 u32", "d = t t"),
  form("mad", "lo", integers, "t = t t t"),
  form("mad", "hi", "s32 u32", "t = t t t"),
  form("mad", "wide", "s32 u32", "d = t t d"),
  form("div rem", "", integers, "t = t t"),
  form("neg abs", "", "s32 s64", "t = t"),
  form("dp4a", "s32|u32", "s32 u32", "r = r r r"),

  // bits
  form("and or xor", "", "pred b16 b32 b64", "t = t t"),
  form("not", "", "pred b16 b32 b64", "t = t"),
  form("shl", "", "b16 b32 b64", "t = t r"),
  form("shr", "", "b16 b32 b64 s32 u32 s64 u64", "t = t r"),
  form("lop3", "", "b32", "r = r r r i:0..255"),
  form("prmt", "", "b32", "r = r r r"),
  form("shf", "l|r wrap|clamp", "b32", "r = r r r"),
  form("bfe", "", integers, "t = t r r"),
  form("bfi", "", "b32 b64", "t = t t r r"),
  form("popc clz", "", "b32 b64", "r = t"),
  form("brev", "", "b32 b64", "t = t"),

  // comparison and choice
  form("setp", "eq|ne|lt|le|gt|ge", integers, "p p? = t t"),
  form("setp", "eq|ne|lt|le|gt|ge and|or|xor", integers, "p p? = t t p"),
  form("setp", "eq|ne", "b16 b32 b64", "p p? = t t"),
  form("setp", "eq|ne and|or|xor", "b16 b32 b64", "p p? = t t p"),
  form("setp", `${ordered} ftz?`, "f32", "p p? = t t"),
  form("setp", `${ordered} and|or|xor ftz?`, "f32", "p p? = t t p"),
  form("selp", "", "b16 b32 b64 f32 s32 u32 s64 u64", "t = t t p"),

  // moves: registers, special registers, addresses; packing and unpacking
  form("mov", "", "pred b16 f32 f64", "t = t"),
  form("mov", "", "u32 s32 u64 s64", "t = t; t = s"),
  form("mov", "", "b32", "t = t; t = s; t = h*2; h*2 = t"),
  form("mov", "", "b64", "t = t; t = s; t = r*2; r*2 = t; t = h*4; h*4 = t"),

  // conversions: the destination type is the last modifier, the source type is the instruction type
  form("cvt", "u8|s8|u16|s16|u32|s32|u64|s64", "u8 s8 u16 s16 u32 s32 u64 s64", "D = w"),
  form("cvt", "sat u8|s8|u16|s16", "u32 s32", "D = w"),
  form("cvt", `${rounding} f32`, "u8 s8 u16 s16 u32 s32 u64 s64", "D = w"),
  form("cvt", "rni|rzi|rmi|rpi ftz? s32|u32|s64|u64|f32", "f32", "D = t"),
  form("cvt", "rn|rz relu? f16|bf16", "f32", "D = t"),
  form("cvt", "f32", "f16", "D = T"),
  form("cvt", "f32", "bf16", "D = T", { version: "7.1" }),
  form("cvt", "rn|rz relu? f16x2|bf16x2", "f32", "D = t t"),
  form("cvt", "rn satfinite relu? e4m3x2|e5m2x2", "f32", "D = t t", { version: "8.1", cc: 89 }),
  form("cvt", "rn satfinite relu? e4m3x2|e5m2x2", "f16x2", "D = T", { version: "8.1", cc: 89 }),
  form("cvt", "rn relu? f16x2", "e4m3x2 e5m2x2", "D = T", { version: "8.1", cc: 89 }),
  form("cvt", "rna tf32", "f32", "r = t"),
  form("cvt", "f64", "f32", "D = t"),
  form("cvt", `${rounding} f32`, "f64", "D = t"),
];
