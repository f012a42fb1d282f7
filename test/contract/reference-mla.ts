/** Attention once more, with a running maximum over the slots in one pass, in double precision. Independent of the oracle. */

export interface HeadResult {
  readonly out: number[];
  readonly max: number;
  readonly lse: number;
  /** The largest sum of magnitudes of a score's products. */
  readonly magnitude: number;
}

/** One head of one query over its valid rows (576 numbers each). */
export function attendHead(
  q: readonly number[],
  rows: readonly (readonly number[])[],
  scale: number,
  sink: number | undefined,
): HeadResult {
  let [max, total, magnitude] = [-Infinity, 0, 0];
  let out = new Array<number>(512).fill(0);
  if (rows.length === 0) return { out, max, lse: Infinity, magnitude };
  for (const row of rows) {
    const products = row.map((x, d) => x * q[d]!);
    const score = scale * products.reduce((a, b) => a + b, 0);
    magnitude = Math.max(magnitude, scale * products.reduce((a, b) => a + Math.abs(b), 0));
    const top = Math.max(max, score);
    const [old, now] = [max === -Infinity ? 0 : Math.exp(max - top), Math.exp(score - top)];
    total = total * old + now;
    out = out.map((x, d) => x * old + now * row[d]!);
    max = top;
  }
  // out·e^lse/(e^lse + e^sink), over a common factor of e^max.
  const extra = sink === undefined ? 0 : Math.exp(sink - max);
  return {
    out: out.map((x) => (extra === Infinity ? 0 : x / (total + extra))),
    max,
    lse: max + Math.log(total),
    magnitude,
  };
}
