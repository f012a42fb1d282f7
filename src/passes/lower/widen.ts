/**
 * widen: e4m3 codes of one shared buffer as bf16 in another, `store(K, load(C), (x) => bf16(x))`, four codes at a time.
 *
 * Two codes at a time are dealt out to the halves of a word, and sign, exponent and mantissa moved to bf16's place; a product with 2^120 is the value,
 * subnormals too. NaN (0x7F, 0xFF) would become 480, so each thread looks whether it has met one: adding 1 to every byte changes the top
 * bit of a byte that is NaN, and of no byte where there is none. A thread that has goes over its codes again, the long way. Assumes that threads share
 * out the tile without rest or replicas; everything else is lowered as load, map and copy.
 */
import type { Stmt } from "../../ir/tile.js";
import { imm, type Val } from "../builder.js";
import { type Basis, type Layout, log2, pow2Ceil, registerCoordinates } from "../layout.js";
import { dimsOf } from "../specialise.js";
import { constant } from "./affine.js";
import { type Context, type Fragment, type SharedTile, wroteShared } from "./context.js";
import { newFragment } from "./fragment.js";
import { both, e4m3PairToBf16 } from "./numeric.js";
import { movedAlong, type Place, placeOf } from "./places.js";
import { loadFragment, storeFragment } from "./transfer.js";
import { mentions } from "./uses.js";

type Load = Extract<Stmt, { k: "load" }>;
type Copy = Extract<Stmt, { k: "copy" }>;

interface Widening {
  readonly load: Load;
  readonly copy: Copy;
  readonly layout: Layout;
}

/** Words of codes that are read before the first is widened: as many as hide the way to shared memory. */
const AHEAD = 8;

/** The widening that begins with statement `at` of a block and takes three. */
export function wideningAt(ctx: Context, stmts: readonly Stmt[], at: number): Widening | undefined {
  const [load, map, copy, ...rest] = stmts.slice(at);
  if (load?.k !== "load" || map?.k !== "map" || copy?.k !== "copy") return undefined;
  const { result, body, elements } = map.fn;
  const isCast = body.length === 0 && result.k === "cast" && result.a.k === "ref" && result.a.name === elements[0];
  const isWidened = load.dt === "e4m3" && map.dt === "bf16" && isCast && map.inputs.join() === load.name;
  if (!isWidened || copy.src.buffer !== map.name || copy.src.origin !== undefined || copy.src.transposed)
    return undefined;
  const [from, to] = [ctx.buffers.get(load.src.buffer), ctx.buffers.get(copy.dst.buffer)];
  if (from?.k !== "shared" || to?.k !== "shared" || load.src.transposed || copy.dst.transposed) return undefined;
  if (ctx.mutable.has(load.name) || ctx.mutable.has(map.name) || mentions(rest, load.name) || mentions(rest, map.name))
    return undefined;
  const layout = layoutFor(ctx, dimsOf(load.shape));
  return layout === undefined ? undefined : { load, copy, layout };
}

/**
 * Eight elements of a row per thread, lanes along the row, and warps in rows that follow each other: a thread's rows are then eight apart, which
 * leaves the places that their chunks have exchanged alike. Undefined where that does not share out the tile without rest.
 */
function layoutFor(ctx: Context, shape: readonly number[]): Layout | undefined {
  const [rows, columns] = shape as [number, number];
  const warpBits = log2(ctx.warps);
  if (shape.length !== 2 || pow2Ceil(rows) !== rows || pow2Ceil(columns) !== columns || columns < 8) return undefined;
  const along = (dim: number, from: number, to: number): Basis[] =>
    from < to ? [{ dim, step: from }, ...along(dim, from * 2, to)] : [];
  const inRow = along(1, 8, columns);
  const ofRows = along(0, 1, rows);
  const lanes = inRow.splice(0, 5);
  lanes.push(...ofRows.splice(0, 5 - lanes.length));
  const warps = ofRows.splice(0, warpBits);
  warps.push(...inRow.splice(0, warpBits - warps.length));
  if (lanes.length < 5 || warps.length < warpBits) return undefined;
  return { shape, regs: [...along(1, 1, 8), ...inRow, ...ofRows], lanes, warps };
}

export function lowerWidening(ctx: Context, { load, copy, layout }: Widening): void {
  // Elements that are loaded and stored together.
  const vector = 8;
  const part: Layout = { ...layout, regs: layout.regs.slice(0, log2(vector)) };
  const starts = Array.from({ length: 2 ** layout.regs.length / vector }, (_, i) =>
    registerCoordinates(layout, i * vector),
  );
  const from = placeOf(ctx, load.src, layout.shape);
  const to = placeOf(ctx, copy.dst, layout.shape);
  const read = (p: Place, start: readonly number[]): readonly Val[] => {
    const codes = newFragment(load.name, "e4m3", part, false);
    loadFragment(ctx, codes, moved(p, start));
    return codes.words as readonly Val[];
  };
  const write = (start: readonly number[], words: readonly Val[]): void => {
    const values: Fragment = { ...newFragment(load.name, "bf16", part, false), words: [...words] };
    storeFragment(ctx, values, moved(to, start));
  };

  ctx.asGroup(() => {
    let met: Val | undefined;
    const batch = (AHEAD * 4) / vector;
    for (let i = 0; i < starts.length; i += batch) {
      const group = starts.slice(i, i + batch);
      const codes = group.map((start) => read(from, start));
      for (const [j, words] of codes.entries()) {
        for (const w of words) met = nanAlso(ctx, met, w);
        write(
          group[j] as readonly number[],
          words.flatMap((w) => finitePairs(ctx, w)),
        );
      }
    }
    const found = ctx.a.compare("ne", ctx.a.bitwise("and", met as Val, imm(0x80808080 | 0)), imm(0));
    if (found.k !== "reg") return;
    ctx.b.if(
      { reg: found, negated: false },
      false,
      [],
      () => {
        // Read again: nothing stays in registers for this.
        const again = { ...from, buffer: { ...from.buffer, version: ctx.nextVersion++ } } as Place;
        for (const start of starts)
          write(
            start,
            read(again, start).flatMap((w) => [e4m3PairToBf16(ctx, w, false), e4m3PairToBf16(ctx, w, true)]),
          );
      },
      undefined,
      { group: ctx.group() },
    );
    wroteShared(ctx, to.buffer as SharedTile);
  });
}

const moved = (p: Place, start: readonly number[]): Place =>
  start.reduce((at, by, dim) => (by === 0 ? at : movedAlong(at, dim, constant(by))), p);

/** Four codes, none of them NaN, as two words of bf16. */
function finitePairs(ctx: Context, word: Val): [Val, Val] {
  const { a, b } = ctx;
  const pair = (bytes: number): Val => {
    // Each code below a byte of its sign: four bits up, it lies where bf16 has sign, exponent and mantissa, between bits to be cleared.
    const signed = b.pure("prmt", "b32", "b32", [word, imm(0), imm(bytes)]);
    const placed = a.bitwise("and", a.shift("shl", signed, imm(4)), imm(0x87f087f0 | 0));
    // −0 is added, which leaves zeros their sign.
    return b.pure("fma", "bf16x2", "b32", [placed, both(ctx, 0x7b80), both(ctx, 0x8000)], { mods: ["rn"] });
  };
  return [pair(0x9180), pair(0xb3a2)];
}

/** The top bits of bytes tell whether a NaN has been met, in `word` or before. */
function nanAlso(ctx: Context, met: Val | undefined, word: Val): Val {
  const { a, b } = ctx;
  const next = a.add(word, imm(0x01010101));
  if (met === undefined) return a.bitwise("xor", next, word);
  return b.pure("lop3", "b32", "b32", [met, next, word, imm(0xf6)]); // a | (b ^ c)
}
