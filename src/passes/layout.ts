/**
 * Distributed layouts: which thread and register holds which element of a fragment.
 *
 * A layout maps the bits of (register, lane, warp) to bits of the tile's coordinates. Each input bit has a basis: the power of two it
 * adds to one dim's coordinate, or null, meaning that the bit selects a replica. Dims that are not powers of two are padded to the next
 * one; registers whose coordinates lie outside for every thread are never materialised (`live` skips them), the rest is guarded.
 * Fragment bases of the matrix instructions: PTX ISA, "Matrix Fragments for mma.m16n8k16 / k32".
 */

/** A power of two added to dim `dim`; null: a replica. */
export type Basis = { readonly dim: number; readonly step: number } | null;

export interface Layout {
  readonly shape: readonly number[];
  /** Lowest register bit first. */
  readonly regs: readonly Basis[];
  /** Five lane bits, lowest first. */
  readonly lanes: readonly Basis[];
  /** log2(warps) bits, lowest first. */
  readonly warps: readonly Basis[];
}

export const pow2Ceil = (n: number): number => (n <= 1 ? 1 : 2 ** Math.ceil(Math.log2(n)));
export const log2 = (n: number): number => Math.round(Math.log2(n));

const basis = (dim: number, step: number): Basis => ({ dim, step });
const sameBasis = (a: Basis, b: Basis): boolean =>
  a === null ? b === null : b !== null && a.dim === b.dim && a.step === b.step;
const sameBases = (a: readonly Basis[], b: readonly Basis[]): boolean =>
  a.length === b.length && a.every((x, i) => sameBasis(x, b[i] as Basis));

export function sameLayout(a: Layout, b: Layout): boolean {
  return (
    a.shape.length === b.shape.length &&
    a.shape.every((n, i) => n === b.shape[i]) &&
    sameBases(a.regs, b.regs) &&
    sameBases(a.lanes, b.lanes) &&
    sameBases(a.warps, b.warps)
  );
}

/** Coordinates that the bits of `index` select in `bases`. */
function coordinatesOf(bases: readonly Basis[], index: number, rank: number): number[] {
  const at = new Array<number>(rank).fill(0);
  bases.forEach((b, bit) => {
    if (b !== null && (index >> bit) & 1) at[b.dim] = (at[b.dim] as number) + b.step;
  });
  return at;
}

/** What register `r` adds to the thread's own coordinates. */
export const registerCoordinates = (l: Layout, r: number): number[] => coordinatesOf(l.regs, r, l.shape.length);

/** The largest coordinates that lane and warp bits can add. */
export function threadExtent(l: Layout): number[] {
  const at = new Array<number>(l.shape.length).fill(0);
  for (const b of [...l.lanes, ...l.warps]) if (b !== null) at[b.dim] = (at[b.dim] as number) + b.step;
  return at;
}

/** Registers that hold an element for at least one thread, in ascending order. */
export function liveRegisters(l: Layout): number[] {
  const live: number[] = [];
  for (let r = 0; r < 2 ** l.regs.length; r++) {
    if (registerCoordinates(l, r).every((c, d) => c < (l.shape[d] as number))) live.push(r);
  }
  return live;
}

/** Dims in which register `r` may lie outside the shape for some thread: these need a guard. */
export function guardedDims(l: Layout, r: number): number[] {
  const own = registerCoordinates(l, r);
  const extent = threadExtent(l);
  return own.flatMap((c, d) => (c + (extent[d] as number) >= (l.shape[d] as number) ? [d] : []));
}

/** How many leading register bits step through `dim` contiguously (1, 2, 4, …): 2^that elements are adjacent in one thread. */
export function contiguousBits(l: Layout, dim: number): number {
  let bits = 0;
  while (bits < l.regs.length && sameBasis(l.regs[bits] as Basis, basis(dim, 2 ** bits))) bits++;
  return bits;
}

/**
 * The default layout of a tile: `vector` adjacent elements per thread along the last dim, lanes along the last dims, warps along the
 * first dims (so that a reduction over the last dim stays inside a warp where it can), registers for what is left.
 */
export function blockedLayout(shape: readonly number[], warps: number, vector: number): Layout {
  const rank = shape.length;
  const bits: { dim: number; step: number }[] = []; // all coordinate bits, last dim fastest
  for (let d = rank - 1; d >= 0; d--)
    for (let s = 1; s < pow2Ceil(shape[d] as number); s *= 2) bits.push({ dim: d, step: s });
  const threadBits = 5 + log2(warps);
  const lastBits = log2(pow2Ceil(shape[rank - 1] ?? 1));
  // Vectors only as far as every thread still gets an element.
  const vectorBits = Math.max(0, Math.min(log2(vector), lastBits, bits.length - threadBits));
  const regs: Basis[] = bits.splice(0, vectorBits);
  const lanes: Basis[] = bits.splice(0, 5);
  const warpBases: Basis[] = bits.splice(Math.max(0, bits.length - log2(warps)), log2(warps));
  regs.push(...bits);
  while (lanes.length < 5) lanes.push(null);
  while (warpBases.length < log2(warps)) warpBases.push(null);
  return { shape, regs, lanes, warps: warpBases };
}

/**
 * A layout for copying chunks, the last dim contiguous: lanes side by side take chunks side by side. Where the number of chunks in a row is no
 * power of two, lanes span the largest power of two that divides it and several rows, so that none idles, if that is at least `stretch`
 * chunks.
 */
export function chunkLayout(shape: readonly number[], warps: number, stretch: number): Layout {
  const last = shape.length - 1;
  const chunks = shape[last] as number;
  const even = chunks & -chunks;
  if (even === chunks || even < stretch) return blockedLayout(shape, warps, 1);
  const bits = steps(last, 1, even);
  const far = steps(last, even, chunks);
  for (let d = last - 1; d >= 0; d--) bits.push(...steps(d, 1, shape[d] as number));
  const take = (list: Basis[], n: number): Basis[] => {
    while (list.length < n && far.length > 0) list.push(far.shift() as Basis);
    while (list.length < n) list.push(null);
    return list;
  };
  const lanes = take(bits.splice(0, 5), 5);
  const warpBits = log2(warps);
  const warpBases = take(bits.splice(0, warpBits), warpBits);
  return { shape, regs: [...far, ...bits], lanes, warps: warpBases };
}

/** Which dim of a product its warps share out first. */
export type Split = "m" | "n";

/** Accumulator [M, N] of m16n8k*: a thread holds columns 2q, 2q+1 of rows g and g+8. */
export function accumulatorLayout(m: number, n: number, warps: number, split: Split = "m"): Layout {
  const { mWarps, nWarps, mRegs, nRegs } = splitTiles(m, n, warps, split);
  return {
    shape: [m, n],
    regs: [basis(1, 1), basis(0, 8), ...nRegs, ...mRegs],
    lanes: [basis(1, 2), basis(1, 4), basis(0, 1), basis(0, 2), basis(0, 4)],
    warps: padWarps([...mWarps, ...nWarps], warps),
  };
}

/** Operand A [M, K], `packed` elements (2 of 16 bits, 4 of 8 bits) in a 32-bit register, for an accumulator of N columns. */
export function operandALayout(
  m: number,
  k: number,
  n: number,
  warps: number,
  packed: 2 | 4,
  split: Split = "m",
): Layout {
  const { mWarps, nWarps, mRegs } = splitTiles(m, n, warps, split);
  const word: Basis[] = packed === 2 ? [basis(1, 1)] : [basis(1, 1), basis(1, 2)];
  return {
    shape: [m, k],
    regs: [...word, basis(0, 8), ...steps(1, packed * 4, k), ...mRegs],
    lanes: [basis(1, packed), basis(1, packed * 2), basis(0, 1), basis(0, 2), basis(0, 4)],
    warps: padWarps([...mWarps, ...nWarps.map(() => null)], warps),
  };
}

/** Operand B [K, N], for an accumulator of M rows. */
export function operandBLayout(
  k: number,
  n: number,
  m: number,
  warps: number,
  packed: 2 | 4,
  split: Split = "m",
): Layout {
  const { mWarps, nWarps, nRegs } = splitTiles(m, n, warps, split);
  const word: Basis[] = packed === 2 ? [basis(0, 1)] : [basis(0, 1), basis(0, 2)];
  return {
    shape: [k, n],
    regs: [...word, ...steps(0, packed * 4, k), ...nRegs],
    lanes: [basis(0, packed), basis(0, packed * 2), basis(1, 1), basis(1, 2), basis(1, 4)],
    warps: padWarps([...mWarps.map(() => null), ...nWarps], warps),
  };
}

const steps = (dim: number, from: number, size: number): Basis[] => {
  const out: Basis[] = [];
  for (let s = from; s < pow2Ceil(size); s *= 2) out.push(basis(dim, s));
  return out;
};

function splitTiles(m: number, n: number, warps: number, split: Split) {
  const mTiles = steps(0, 16, m);
  const nTiles = steps(1, 8, n);
  const warpBits = log2(warps);
  // N is split from the top, so that a warp keeps adjacent columns; a width that is not a power of two is not split at all.
  const nMost = pow2Ceil(n) === n ? nTiles.length : 0;
  const mBits =
    split === "m" ? Math.min(mTiles.length, warpBits) : Math.min(mTiles.length, warpBits - Math.min(nMost, warpBits));
  const nBits = Math.min(nMost, warpBits - mBits);
  const at = nTiles.length - nBits;
  return {
    mWarps: mTiles.slice(0, mBits),
    nWarps: nTiles.slice(at),
    mRegs: mTiles.slice(mBits),
    nRegs: nTiles.slice(0, at),
  };
}

const padWarps = (bases: Basis[], warps: number): Basis[] => {
  while (bases.length < log2(warps)) bases.push(null);
  return bases;
};

/** The layout of a reduction's result: `axis` is dropped, its bits select replicas (registers of the axis go away). */
export function projectLayout(l: Layout, axis: number): Layout {
  const drop = (b: Basis): Basis =>
    b === null || b.dim === axis ? null : basis(b.dim > axis ? b.dim - 1 : b.dim, b.step);
  return {
    shape: l.shape.filter((_, d) => d !== axis),
    regs: l.regs.filter((b) => b !== null && b.dim !== axis).map(drop),
    lanes: l.lanes.map(drop),
    warps: l.warps.map(drop),
  };
}

/** Dims permuted: dim d of the result is dim `order[d]` of `l`. */
export function permuteLayout(l: Layout, order: readonly number[]): Layout {
  const move = (b: Basis): Basis => (b === null ? null : basis(order.indexOf(b.dim), b.step));
  return {
    shape: order.map((d) => l.shape[d] as number),
    regs: l.regs.map(move),
    lanes: l.lanes.map(move),
    warps: l.warps.map(move),
  };
}

/** The same elements in row-major order under another shape; undefined where a dim is not a power of two and the dims do not line up. */
export function reshapeLayout(l: Layout, shape: readonly number[]): Layout | undefined {
  const drop1 = (s: readonly number[]) => s.filter((n) => n !== 1);
  const samePadded = drop1(l.shape).join() === drop1(shape).join();
  const pow2 = [...l.shape, ...shape].every((n) => pow2Ceil(n) === n);
  // The leading dim may be anything where all later dims are powers of two.
  const tailPow2 = l.shape.slice(1).every((n) => pow2Ceil(n) === n) && shape.slice(1).every((n) => pow2Ceil(n) === n);
  if (!samePadded && !pow2 && !tailPow2) return undefined;
  const flatten = (s: readonly number[]) => {
    const scale: number[] = new Array(s.length).fill(1);
    for (let d = s.length - 2; d >= 0; d--) scale[d] = (scale[d + 1] as number) * pow2Ceil(s[d + 1] as number);
    return scale;
  };
  const from = flatten(l.shape);
  const to = flatten(shape);
  const move = (b: Basis): Basis => {
    if (b === null) return null;
    const flat = b.step * (from[b.dim] as number);
    // Where the dims of size 1 line up with nothing, the padded extents still agree, so the first dim whose scale fits takes it.
    const dim = to.findIndex((s, d) => s <= flat && (shape[d] as number) > 1);
    return dim < 0 ? null : basis(dim, flat / (to[dim] as number));
  };
  return { shape, regs: l.regs.map(move), lanes: l.lanes.map(move), warps: l.warps.map(move) };
}

/** For error messages and docs: one line of bases. */
export function printLayout(l: Layout): string {
  const names = ["i", "j", "k", "l"];
  const one = (b: Basis) => (b === null ? "·" : `${names[b.dim] ?? `d${b.dim}`}${b.step}`);
  return `[${l.shape.join(", ")}] registers(${l.regs.map(one).join(" ")}) lanes(${l.lanes.map(one).join(" ")}) warps(${l.warps.map(one).join(" ")})`;
}
