/** What the note of a shared buffer says of its layout, `e4m3[128, 128] swizzle<3,4,3> x 3 stages`: written by lowering, read by pages. */

export interface SharedLayout {
  readonly dtype: string;
  /** Of one stage, the last dim contiguous. */
  readonly shape: readonly number[];
  readonly stages: number;
  /** The bits 4–6 of a byte offset are xored with those that lie this many places higher; none: chunks lie in order. */
  readonly shifts: readonly number[];
  /** The chunks of each 128-byte line change places by the row's number modulo 8 instead. */
  readonly byRow: boolean;
}

export function noteOf({ dtype, shape, stages, shifts, byRow }: SharedLayout): string {
  const swizzle = shifts.length > 0 ? ` swizzle<3,4,${shifts.join("+")}>` : byRow ? " swizzle<rows>" : "";
  return `${dtype}[${shape.join(", ")}]${swizzle}${stages > 1 ? ` x ${stages} stages` : ""}`;
}

/** Undefined for the note of a buffer that is no tile: scratch memory says what it is for. */
export function readNote(note: string): SharedLayout | undefined {
  const match = /^(\w+)\[([\d, ]*)\](?: swizzle<(?:3,4,([\d+]+)|(rows))>)?(?: x (\d+) stages)?(?::.*)?$/.exec(note);
  if (match === null) return undefined;
  const [, dtype = "", dims = "", shifts, rows, stages] = match;
  return {
    dtype,
    shape: dims === "" ? [] : dims.split(",").map(Number),
    stages: stages === undefined ? 1 : Number(stages),
    shifts: shifts === undefined ? [] : shifts.split("+").map(Number),
    byRow: rows !== undefined,
  };
}

/** Where in its stage the byte at `offset` lies, in a buffer whose rows take `rowBytes`. */
export function swizzled({ shifts, byRow }: SharedLayout, offset: number, rowBytes: number): number {
  if (byRow) return offset ^ ((Math.floor(offset / rowBytes) & 7) << 4);
  return shifts.reduce((at, shift) => at ^ ((offset >> shift) & 0x70), offset);
}
