/** Inputs that were chosen to be hard: every special value, every rounding boundary, ranges that make no sense. */
import { fromBits, type LogitsInputs, toBf16 } from "./reference.js";

/** A generator of 32-bit numbers (xorshift), for fillings that are the same each time. */
export class Source {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2654435761) | 1;
  }

  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return x >>> 0;
  }

  below(n: number): number {
    return this.next() % n;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  /** Roughly normal. */
  normal(): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.next() / 2 ** 32;
    return sum;
  }
}

const specials = [0x0000, 0x8000, 0x0001, 0x8001, 0x007f, 0x0080, 0x7f7f, 0xff7f, 0x3f80, 0xbf80];
const poisons = [0x7f80, 0xff80, 0x7fc0, 0xffc0, 0x7f81, 0x7fff];

/** Fills 128 bf16 codes in way number `kind`. */
function fillGroup(group: Uint16Array, kind: number, from: Source): void {
  const normal = (size: number) => toBf16(Math.fround(from.normal() * size));
  switch (kind % 14) {
    case 0:
      group.fill(0);
      break;
    case 1:
      group.fill(0x8000);
      break;
    case 2: // subnormals only
      group.forEach((_, i) => {
        group[i] = (from.below(2) << 15) | from.below(0x80);
      });
      break;
    case 3: // one poisoned element
      group.forEach((_, i) => {
        group[i] = normal(1);
      });
      group[from.below(128)] = from.pick(poisons);
      break;
    case 4: {
      // the largest magnitude exactly 448 times a power of two, or beside it
      const exponent = 1 + from.below(253);
      const amax = ((exponent << 7) | 0x60) + (from.below(3) - 1);
      group.forEach((_, i) => {
        group[i] = (from.below(2) << 15) | (i === 77 ? amax : from.below(amax + 1));
      });
      break;
    }
    case 5: {
      // around the smallest amax that counts
      const amax = toBf16(1e-4) + from.below(5) - 2;
      group.forEach((_, i) => {
        group[i] = (from.below(2) << 15) | from.below(amax + 1);
      });
      group[from.below(128)] = amax;
      break;
    }
    case 6: // any bits at all
      group.forEach((_, i) => {
        group[i] = from.next() >>> 16;
      });
      break;
    case 7: // any finite bits
      group.forEach((_, i) => {
        const code = from.next() >>> 16;
        group[i] = (code & 0x7f80) === 0x7f80 ? code ^ 0x4000 : code;
      });
      break;
    case 8: // quotients on the ties of e4m3: amax 448 gives the scale 1
      group.forEach((_, i) => {
        const e = from.below(14) - 6;
        group[i] = toBf16((from.below(2) ? -1 : 1) * (8.5 + from.below(7)) * 2 ** (e - 3));
      });
      group[5] = toBf16(448);
      break;
    case 9: // subnormal codes and their ties
      group.forEach((_, i) => {
        group[i] = toBf16((from.below(2) ? -1 : 1) * (from.below(18) / 2) * 2 ** -9);
      });
      group[from.below(128)] = toBf16(from.pick([448, 300, -448, 256]));
      break;
    case 10:
      group.forEach((_, i) => {
        group[i] = from.pick(specials);
      });
      break;
    case 11: // outliers
      group.forEach((_, i) => {
        group[i] = normal(i % 37 === 3 ? 300 : 1);
      });
      break;
    case 12:
      group.fill(0x7f7f);
      break;
    default:
      group.forEach((_, i) => {
        group[i] = normal(2 ** (from.below(60) - 30));
      });
  }
}

/** `groups` × 128 bf16 codes, every way of filling one in turn. */
export function activations(groups: number, seed: number): Uint16Array {
  const from = new Source(seed);
  const x = new Uint16Array(groups * 128);
  for (let g = 0; g < groups; g++) fillGroup(x.subarray(g * 128, g * 128 + 128), g < 14 ? g : from.below(14), from);
  return x;
}

const INT_MIN = -(2 ** 31);
const INT_MAX = 2 ** 31 - 1;

/** Starts and ends of key ranges that a caller may hand over, for `S` keys. */
export const ranges = (S: number): readonly (readonly [number, number])[] => [
  [0, S],
  [INT_MIN, INT_MAX],
  [INT_MAX, INT_MIN],
  [-1, S + 1],
  [0, 0],
  [S, S],
  [S, 0],
  [1, Math.max(S - 1, 0)],
  [-5, 3],
  [S >> 1, INT_MAX],
  [INT_MIN, S >> 1],
  [INT_MAX, INT_MAX],
  [INT_MIN, INT_MIN],
  [S - 1, S],
  [0, -1],
  [S + 7, S + 9],
  [17, 18],
  [63, 65],
  [127, 129],
];

export type Flavour = "ordinary" | "special" | "every-code";

/** Values that f32 tensors may hold. */
const f32Specials = [
  0,
  -0,
  Number.NaN,
  Infinity,
  -Infinity,
  1e-40,
  -1e-45,
  1,
  -2.5,
  fromBits(0xffc12345),
  2 ** -60,
  2 ** 40,
];

/** Inputs of `indexer_logits`; `flavour` says what its values are like. Row t has the range `ranges(S)[(t + seed) mod …]`. */
export function logitsInputs(T: number, S: number, H: number, D: number, flavour: Flavour, seed: number): LogitsInputs {
  const from = new Source(seed);
  const code = (): number => {
    if (flavour === "every-code") return from.below(256);
    const c = from.below(256);
    return (c & 0x7f) === 0x7f ? c ^ 1 : c;
  };
  const number = (): number => {
    if (flavour === "special" && from.below(6) === 0) return from.pick(f32Specials);
    return from.normal() * (flavour === "ordinary" ? 1 : 2 ** (from.below(30) - 15));
  };
  const all = ranges(S);
  const q = Uint8Array.from({ length: T * H * D }, code);
  const k = Uint8Array.from({ length: S * D }, code);
  if (flavour === "every-code") {
    // A NaN in each product would leave nothing to compare: some heads and keys have none.
    q.forEach((c, i) => {
      if ((c & 0x7f) === 0x7f && Math.floor(i / D) % 5 !== 0) q[i] = c ^ 1;
    });
    k.forEach((c, i) => {
      if ((c & 0x7f) === 0x7f && Math.floor(i / D) % 3 !== 0) k[i] = c ^ 1;
    });
  }
  return {
    T,
    S,
    H,
    D,
    q,
    k,
    k_scale: Float32Array.from({ length: S }, number),
    weights: Float32Array.from({ length: T * H }, number),
    k_start: Int32Array.from({ length: T }, (_, t) => all[(t + seed) % all.length]![0]),
    k_end: Int32Array.from({ length: T }, (_, t) => all[(t + seed) % all.length]![1]),
  };
}
