/** The floating-point formats that kernels store: OCP FP8 and the two 16-bit ones. */
import { makeFloatFormat } from "./float-format.js";

/** OCP FP8 E4M3FN: no infinity, NaN 0x7F and 0xFF, largest value 448, smallest 2^-9. */
export const e4m3 = makeFloatFormat<Uint8Array>(
  { name: "e4m3", exponentBits: 4, mantissaBits: 3, specials: "finite", canonicalNaN: 0x7f },
  (length) => new Uint8Array(length),
);

/** OCP FP8 E5M2: IEEE-like, largest value 57344, smallest 2^-16. */
export const e5m2 = makeFloatFormat<Uint8Array>(
  { name: "e5m2", exponentBits: 5, mantissaBits: 2, specials: "ieee", canonicalNaN: 0x7f },
  (length) => new Uint8Array(length),
);

/** bfloat16: the upper half of an f32. */
export const bf16 = makeFloatFormat<Uint16Array>(
  { name: "bf16", exponentBits: 8, mantissaBits: 7, specials: "ieee", canonicalNaN: 0x7fff },
  (length) => new Uint16Array(length),
);

/** IEEE 754 binary16. */
export const f16 = makeFloatFormat<Uint16Array>(
  { name: "f16", exponentBits: 5, mantissaBits: 10, specials: "ieee", canonicalNaN: 0x7fff },
  (length) => new Uint16Array(length),
);
