/**
 * What the parts of the generator share: a program under construction, its registers, and random choices.
 *
 * A program is a tree of items, each of which can be left out without making the rest wrong: that is how a disagreement is
 * made small.
 */
import type { Prng } from "../../../support/prng.js";

/** Lines of text, with other items between them. */
export interface Item {
  readonly lines: (string | Item)[];
}

/** How many registers of each class hold data. All are set before they are read, and all are stored in the end. */
export interface Pools {
  readonly r: number;
  readonly d: number;
  readonly h: number;
  readonly f: number;
  readonly e: number;
  readonly p: number;
}

export type Class = keyof Pools;

export const classType: Readonly<Record<Class, string>> = {
  r: "b32",
  d: "b64",
  h: "b16",
  f: "f32",
  e: "f64",
  p: "pred",
};

export const classBits: Readonly<Record<Class, number>> = { r: 32, d: 64, h: 16, f: 32, e: 64, p: 1 };

/** Where statements are being written. */
export interface Place {
  readonly pools: Pools;
  /** Register with the lanes that are here together. */
  readonly mask: string;
  /** Whether all threads of the block that have not ended are here. */
  readonly together: boolean;
  readonly depth: number;
  /** The functions that may be called from here: those with a lower number. */
  readonly functions: number;
  /** Whether this is the entry, with its parameters and buffers. */
  readonly entry: boolean;
}

/** State of one routine being written. */
export class Writer {
  readonly random: Prng;
  /** Declarations of registers, variables and lists that the statements need. */
  readonly declarations: string[] = [];
  readonly sm100: boolean;
  #names: { next: number };
  /** Some threads may have ended. */
  exits = false;

  constructor(random: Prng, sm100: boolean, names: { next: number }) {
    this.random = random;
    this.sm100 = sm100;
    this.#names = names;
  }

  /** A name that nothing else has. */
  name(stem: string): string {
    return `${stem}${this.#names.next++}`;
  }

  /** A new register. */
  register(type: string): string {
    const name = this.name(`%${type[0]}x`);
    this.declarations.push(`.reg .${type} ${name};`);
    return name;
  }

  pick<T>(items: readonly T[]): T {
    return this.random.pick(items);
  }

  chance(probability: number): boolean {
    return this.random.chance(probability);
  }

  integer(low: number, high: number): number {
    return this.random.integer(low, high);
  }

  /** A data register. */
  of(place: Place, kind: Class): string {
    return `%${kind}${this.integer(0, place.pools[kind] - 1)}`;
  }

  /** One of the words, or nothing; with its dot. */
  maybe(probability: number, ...words: readonly string[]): string {
    return this.chance(probability) ? `.${this.pick(words)}` : "";
  }

  /** Bits that are worth trying at a width. */
  bits(width: number): bigint {
    const size = BigInt(width);
    const special = [
      0n,
      1n,
      2n,
      3n,
      -1n,
      -2n,
      1n << (size - 1n),
      (1n << (size - 1n)) - 1n,
      31n,
      32n,
      33n,
      63n,
      64n,
      255n,
    ];
    const value = this.chance(0.4)
      ? this.pick(special)
      : (BigInt(this.random.uint32()) << 32n) | BigInt(this.random.uint32());
    return BigInt.asUintN(width, this.chance(0.3) ? value >> BigInt(this.integer(0, width - 1)) : value);
  }

  /** An integer register, or now and then an immediate. */
  source(place: Place, kind: "r" | "d" | "h", type: string): string {
    return this.chance(0.18) ? this.immediate(type) : this.of(place, kind);
  }

  /** An integer immediate that the type holds. */
  immediate(type: string): string {
    const width = Number(type.slice(1));
    const value = this.bits(width);
    return type.startsWith("s") ? `${BigInt.asIntN(width, value)}` : `0x${value.toString(16)}`;
  }

  /** Bits of a float that are worth trying: ordinary numbers, mostly, and the edges. */
  float(kind: "f" | "e"): bigint {
    const [exponentBits, fractionBits] = kind === "f" ? [8n, 23n] : [11n, 52n];
    const top = (1n << exponentBits) - 1n;
    const bias = top >> 1n;
    const fraction = this.chance(0.4)
      ? this.pick([0n, 1n, (1n << fractionBits) - 1n, 1n << (fractionBits - 1n)])
      : this.bits(64) & ((1n << fractionBits) - 1n);
    const exponent = this.chance(0.75)
      ? bias + BigInt(this.integer(-12, 12))
      : this.pick([0n, 0n, 1n, bias, top - 1n, top, bias + fractionBits, bias + 31n, bias - fractionBits]);
    const sign = this.chance(0.5) ? 1n : 0n;
    return (((sign << exponentBits) | exponent) << fractionBits) | fraction;
  }

  /** A float register, or now and then an immediate. */
  floatSource(place: Place, kind: "f" | "e"): string {
    if (this.chance(0.85)) return this.of(place, kind);
    return kind === "f"
      ? `0f${this.float("f").toString(16).padStart(8, "0").toUpperCase()}`
      : `0d${this.float("e").toString(16).padStart(16, "0").toUpperCase()}`;
  }

  /** A predicate operand of `setp`, `selp` and votes. */
  predicate(place: Place): string {
    return `${this.chance(0.3) ? "!" : ""}${this.of(place, "p")}`;
  }

  /** The guard of an instruction, mostly none. */
  guard(place: Place): string {
    return this.chance(0.15) ? `@${this.chance(0.4) ? "!" : ""}${this.of(place, "p")} ` : "";
  }

  item(...lines: (string | Item)[]): Item {
    return { lines };
  }
}
