/** What one instruction computes from its operands, without registers or threads. */

export interface Operation {
  /** Bits of each source as the instruction reads it. */
  readonly sources: readonly number[];
  /** The result, of the instruction's own width. */
  readonly run: (...sources: bigint[]) => bigint;
  /** Width from which the result is sign-extended to the destination register, where that is wider. */
  readonly extend?: number;
}

export interface Type {
  readonly kind: string;
  readonly bits: number;
}

/** `s32` → signed, 32. */
export function typeOf(word: string | undefined): Type {
  const found = /^(u|s|b|f|bf|e4m3|e5m2)(\d+)$/.exec(word ?? "");
  if (!found) throw new Error(`no type: ${word}`);
  return { kind: found[1] as string, bits: Number(found[2]) };
}

export const unsigned = (x: bigint, bits: number): bigint => BigInt.asUintN(bits, x);
export const signed = (x: bigint, bits: number): bigint => BigInt.asIntN(bits, x);

/** A source as the number its type says. */
export const read = (x: bigint, type: Type): bigint =>
  type.kind === "s" ? signed(x, type.bits) : unsigned(x, type.bits);

export const clamp = (x: bigint, low: bigint, high: bigint): bigint => (x < low ? low : x > high ? high : x);

/** The nearest value of an integer type. */
export function saturate(x: bigint, type: Type): bigint {
  const bits = BigInt(type.bits);
  return type.kind === "s" ? clamp(x, -(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n) : clamp(x, 0n, (1n << bits) - 1n);
}

/** Applies an operation of a half to both halves of 32-bit values. */
export const bothHalves =
  (half: (...sources: bigint[]) => bigint) =>
  (...sources: bigint[]): bigint => {
    const low = half(...sources.map((x) => x & 0xffffn)) & 0xffffn;
    const high = half(...sources.map((x) => (x >> 16n) & 0xffffn)) & 0xffffn;
    return low | (high << 16n);
  };
