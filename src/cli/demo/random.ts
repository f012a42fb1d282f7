/** Seeded numbers in bulk: a layer's context is a hundred million of them. */
import { bf16 } from "../../oracle/index.js";

/** Words of a xorshift128 generator, so that a seed gives the same layer everywhere. */
export class Random {
  #a: number;
  #b = 0x9e3779b9;
  #c = 0x243f6a88;
  #d = 0xb7e15162;

  constructor(seed: number) {
    this.#a = seed | 1;
    this.#b ^= seed >>> 1;
    for (let i = 0; i < 16; i++) this.word();
  }

  word(): number {
    const t = this.#d ^ (this.#d << 11);
    this.#d = this.#c;
    this.#c = this.#b;
    this.#b = this.#a;
    this.#a = this.#a ^ (this.#a >>> 19) ^ t ^ (t >>> 8);
    return this.#a >>> 0;
  }

  /** In (0, 1]. */
  uniform(): number {
    return (this.word() + 1) / 2 ** 32;
  }

  /** A whole number from 0, below `limit`. */
  below(limit: number): number {
    return Math.floor((this.word() / 2 ** 32) * limit);
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** A random order of 0 … count − 1. */
  order(count: number): Int32Array {
    const order = Int32Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const swapped = order[i]!;
      order[i] = order[j]!;
      order[j] = swapped;
    }
    return order;
  }
}

const mask = 0xffff;

/** Normal deviates as bf16 codes, drawn from a table of 65,536 of them. */
export class Deviates {
  readonly #table = new Uint16Array(mask + 1);
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
    for (let i = 0; i <= mask; i++) this.#table[i] = bf16.encode(random.normal() || 1);
  }

  /** Fills rows of `exponents.length` numbers (an even one), column d with deviates of scale 2^exponents[d]. */
  fill(out: Uint16Array, exponents: ArrayLike<number>): void {
    const columns = exponents.length;
    for (let row = 0; row < out.length; row += columns) {
      for (let d = 0; d < columns; d += 2) {
        const word = this.#random.word();
        // A step of the exponent is 2^7 in a bf16 code.
        out[row + d] = this.#table[word & mask]! + (exponents[d]! << 7);
        out[row + d + 1] = this.#table[word >>> 16]! + (exponents[d + 1]! << 7);
      }
    }
  }
}
