/** bf16 activations in groups of 128, filled from a seed: ordinary ones, and ones that hit every branch of a quantiser. */
import { bf16, e4m3, type HostTensor, tensor } from "../../src/oracle/index.js";
import { Prng } from "./prng.js";

/**
 * - `ordinary`: normal deviates;
 * - `outliers`: a few channels up to 2^12 times larger, as activations have;
 * - `tiny`: zeros of both signs, subnormals, and maxima around the 1e-4 floor;
 * - `ties`: quotients at e4m3 rounding ties and next to them, maxima at powers of two times 448;
 * - `special`: groups with NaN, infinities or overflow beside groups of all other kinds.
 */
export const activationKinds = ["ordinary", "outliers", "tiny", "ties", "special"] as const;
export type ActivationKind = (typeof activationKinds)[number];

const GROUP = 128;
const BF16_MAX = bf16.max;

/** The bf16 number `steps` codes away from positive `x`. */
function step(x: number, steps: number): number {
  return bf16.decode(bf16.encode(x) + steps);
}

type GroupFiller = (random: Prng) => number[];

function fill(next: (i: number) => number): number[] {
  return Array.from({ length: GROUP }, (_, i) => next(i));
}

const ordinaryGroup: GroupFiller = (random) => {
  const spread = 2 ** random.integer(-4, 4);
  return fill(() => random.normal() * spread);
};

const outlierGroup: GroupFiller = (random) => {
  const values = fill(() => random.normal());
  for (let i = random.integer(1, 4); i > 0; i--) {
    values[random.integer(0, GROUP - 1)] = random.normal() * 2 ** random.integer(4, 12);
  }
  return values;
};

const tinyGroups: readonly GroupFiller[] = [
  (random) => fill(() => random.sign() * 0),
  (random) => fill(() => random.sign() * random.integer(0, 127) * bf16.minSubnormal),
  (random) => fill(() => random.normal() * 2 ** random.integer(-126, -20)),
  // The largest magnitude is the floor 1e-4 or a neighbour of it, so that both sides of the maximum are taken.
  (random) => {
    const largest = step(1e-4, random.integer(-2, 2));
    const values = fill(() => (random.uniform() * 2 - 1) * largest);
    values[random.integer(0, GROUP - 1)] = random.sign() * largest;
    return values;
  },
];

/** With scale 2^exponent: values half-way between e4m3 neighbours, and the bf16 numbers next to those. */
const tieGroup: GroupFiller = (random) => {
  const unit = 2 ** random.integer(-12, 60);
  const values = fill(() => {
    const code = random.integer(0, 0x7d);
    const middle = ((e4m3.decode(code) + e4m3.decode(code + 1)) / 2) * unit;
    return random.sign() * step(middle, random.integer(-1, 1));
  });
  // 448 gives a scale that is a power of two exactly; the next bf16 above it needs the next power.
  values[random.integer(0, GROUP - 1)] = random.sign() * step(448 * unit, random.integer(-1, 1));
  return values;
};

const boundaryGroup: GroupFiller = (random) => {
  const largest = step(2 ** random.integer(-13, 126), random.integer(-1, 1));
  const values = fill(() => random.sign() * step(largest, -random.integer(1, 1200)));
  values[random.integer(0, GROUP - 1)] = largest;
  return values;
};

const specialGroups: readonly GroupFiller[] = [
  (random) => withSome(random, ordinaryGroup(random), [Number.NaN]),
  (random) => withSome(random, ordinaryGroup(random), [Number.POSITIVE_INFINITY]),
  (random) => withSome(random, tinyGroups[0]?.(random) ?? [], [Number.NEGATIVE_INFINITY]),
  (random) => withSome(random, outlierGroup(random), [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]),
  // Finite inputs whose sums overflow f32, or whose transform overflows bf16.
  (random) => fill(() => (random.chance(0.9) ? 1 : -1) * BF16_MAX),
  (random) => fill(() => random.sign() * step(BF16_MAX, -random.integer(0, 900))),
  (random) => withSome(random, ordinaryGroup(random), [BF16_MAX, -BF16_MAX]),
];

function withSome(random: Prng, values: number[], specials: readonly number[]): number[] {
  for (const special of specials) values[random.integer(0, GROUP - 1)] = special;
  return values;
}

function groupOf(kind: ActivationKind, random: Prng): number[] {
  switch (kind) {
    case "ordinary":
      return ordinaryGroup(random);
    case "outliers":
      return outlierGroup(random);
    case "tiny":
      return random.pick(tinyGroups)(random);
    case "ties":
      return random.chance(0.7) ? tieGroup(random) : boundaryGroup(random);
    case "special":
      return random.chance(0.5) ? random.pick(specialGroups)(random) : groupOf(random.pick(activationKinds), random);
  }
}

/** bf16 activations of `shape`, whose last dimension is a multiple of 128. NaN codes vary in sign and payload. */
export function activations(shape: readonly number[], kind: ActivationKind, seed: number): HostTensor<"bf16"> {
  const random = new Prng(seed, 1);
  const x = tensor("bf16", shape);
  for (let start = 0; start < x.data.length; start += GROUP) {
    groupOf(kind, random).forEach((value, i) => {
      x.data[start + i] = Number.isNaN(value) ? random.pick([0x7fff, 0x7f81, 0xffc0, 0x7fc0]) : bf16.encode(value);
    });
  }
  return x;
}
