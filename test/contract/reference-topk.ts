/** The selection's rules once more: a column is selected if fewer than k columns beat it. Independent of the oracle. */

/** Whether column `a` comes before column `b`. */
function beats(row: Float32Array, a: number, b: number): boolean {
  return row[a]! > row[b]! || (row[a]! === row[b]! && a < b);
}

/** The k indices of one row's range [start, end). */
export function selectRow(row: Float32Array, start: number, end: number, k: number, byScore: boolean): Int32Array {
  const eligible: number[] = [];
  row.forEach((value, s) => {
    if (s >= start && s < end && !Number.isNaN(value) && value !== Number.NEGATIVE_INFINITY) eligible.push(s);
  });
  const ranks = new Map(eligible.map((s) => [s, eligible.filter((other) => beats(row, other, s)).length]));
  const chosen = eligible.filter((s) => ranks.get(s)! < k);
  if (byScore) chosen.sort((a, b) => ranks.get(a)! - ranks.get(b)!);
  const indices = new Int32Array(k).fill(-1);
  indices.set(chosen);
  return indices;
}
