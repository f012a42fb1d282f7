/**
 * What samples of times say: median and quantiles, and whether two samples differ. Times are skewed and have outliers, so everything here
 * goes by rank: no mean, no variance, no normal distribution of the times themselves.
 */

/** The `q` quantile, interpolated between neighbours. NaN of an empty sample. */
export function quantile(samples: readonly number[], q: number): number {
  return quantileOfSorted(
    [...samples].sort((a, b) => a - b),
    q,
  );
}

function quantileOfSorted(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = q * (sorted.length - 1);
  const below = sorted[Math.floor(at)] as number;
  const above = sorted[Math.ceil(at)] as number;
  return below === above ? below : below + (above - below) * (at - Math.floor(at));
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

export interface Summary {
  readonly n: number;
  readonly median: number;
  readonly p20: number;
  readonly p80: number;
  readonly min: number;
  readonly max: number;
}

export function summary(samples: readonly number[]): Summary {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (q: number) => quantileOfSorted(sorted, q);
  return { n: sorted.length, median: at(0.5), p20: at(0.2), p80: at(0.8), min: at(0), max: at(1) };
}

/** Width of the middle 60 % relative to the median: what two runs of the same thing may differ by. */
export const spread = ({ p20, p80, median }: Summary): number => (median === 0 ? 0 : (p80 - p20) / median);

/** Products of sizes up to this are counted exactly; beyond, the normal approximation is good. */
const exactUpTo = 400;

/**
 * Two-sided p value of the Mann–Whitney U test: how likely ranks this uneven are if both samples came from one distribution. Exact for small
 * samples without ties, else by the normal approximation with corrections for ties and continuity. 1 where either sample is empty.
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): number {
  const [n, m] = [a.length, b.length];
  if (n === 0 || m === 0) return 1;
  const all = [...a.map((x) => ({ x, first: true })), ...b.map((x) => ({ x, first: false }))].sort((p, q) => p.x - q.x);
  let rankSum = 0;
  let ties = 0;
  for (let i = 0; i < all.length; ) {
    let end = i + 1;
    while (end < all.length && all[end]?.x === all[i]?.x) end++;
    const size = end - i;
    // Equal values share the mean of their ranks.
    for (let j = i; j < end; j++) if (all[j]?.first) rankSum += (i + 1 + end) / 2;
    ties += size ** 3 - size;
    i = end;
  }
  const u = rankSum - (n * (n + 1)) / 2;
  const smaller = Math.min(u, n * m - u);
  if (ties === 0 && n * m <= exactUpTo) return Math.min(1, 2 * exactTail(n, m, smaller));
  const total = n + m;
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)));
  if (variance <= 0) return 1;
  const z = Math.max(0, (n * m) / 2 - smaller - 0.5) / Math.sqrt(variance);
  return Math.min(1, 2 * normalTail(z));
}

/** Share of the orders of n and m values in which U is at most `u`. */
function exactTail(n: number, m: number, u: number): number {
  // ways[i][v]: orders of i values of the first sample and j of the second (j grows) with U = v.
  const size = n * m + 1;
  let ways: Float64Array[] = Array.from({ length: n + 1 }, () => {
    const none = new Float64Array(size);
    none[0] = 1;
    return none;
  });
  for (let j = 1; j <= m; j++) {
    const next = [ways[0] as Float64Array];
    for (let i = 1; i <= n; i++) {
      const row = new Float64Array(size);
      // The largest value is of the first sample (above all j of the second), or of the second.
      const [first, second] = [next[i - 1] as Float64Array, ways[i] as Float64Array];
      for (let v = 0; v < size; v++) row[v] = (second[v] as number) + (v >= j ? (first[v - j] as number) : 0);
      next.push(row);
    }
    ways = next;
  }
  const last = ways[n] as Float64Array;
  const all = last.reduce((sum, w) => sum + w, 0);
  let below = 0;
  for (let v = 0; v <= u; v++) below += last[v] as number;
  return below / all;
}

/** Upper tail of the standard normal distribution (Abramowitz and Stegun 7.1.26; off by at most 1.5e-7). */
function normalTail(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return 0.5 * poly * Math.exp(-x * x);
}

/** A 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Bootstrap interval of median(b)/median(a): resampled 1000 times from a fixed seed, so that equal records give equal verdicts. */
export function ratioInterval(a: readonly number[], b: readonly number[], rounds = 1000): Interval {
  const draw = uniform(0x9e3779b9);
  const resampledMedian = (samples: readonly number[]): number => {
    const picked = new Float64Array(samples.length);
    for (let i = 0; i < picked.length; i++) picked[i] = samples[Math.floor(draw() * samples.length)] as number;
    return quantileOfSorted(picked.sort(), 0.5);
  };
  const ratios = Array.from({ length: rounds }, () => resampledMedian(b) / resampledMedian(a));
  return { low: quantile(ratios, 0.025), high: quantile(ratios, 0.975) };
}

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
export function uniform(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * `slower`, `faster`: significant, and by more than `least`. `same`: whatever difference there is, it is below `resolution`. `noisy`: neither
 * can be said; more samples, or a quieter machine, would.
 */
export type Verdict = "slower" | "faster" | "same" | "noisy";

export interface Comparison {
  readonly verdict: Verdict;
  /** median(after)/median(before). */
  readonly ratio: number;
  readonly interval: Interval;
  /** Of Mann–Whitney, before any correction. */
  readonly p: number;
}

/** How sure a verdict must be, and what is too little to speak of. */
export interface Sureness {
  /** Chance of a false alarm, over all comparisons together. */
  readonly alpha: number;
  /** A difference below this part is not worth a verdict, however significant. */
  readonly least: number;
  /** `same` is only said where the interval is this close around 1. */
  readonly resolution: number;
}

export const usual: Sureness = { alpha: 0.01, least: 0.02, resolution: 0.05 };

/** Compares times pair by pair; smaller is better. The chance of one false alarm among all is held to `alpha` (Holm's method). */
export function compareAll(
  pairs: readonly { readonly before: readonly number[]; readonly after: readonly number[] }[],
  sureness: Sureness = usual,
): Comparison[] {
  const tested = pairs.map(({ before, after }) => ({
    p: mannWhitney(before, after),
    ratio: median(after) / median(before),
    interval: ratioInterval(before, after),
  }));
  const significant = holm(
    tested.map(({ p }) => p),
    sureness.alpha,
  );
  return tested.map((t, i) => ({ ...t, verdict: verdictOf(t, significant[i] === true, sureness) }));
}

function verdictOf(
  { ratio, interval: { low, high } }: { readonly ratio: number; readonly interval: Interval },
  significant: boolean,
  { least, resolution }: Sureness,
): Verdict {
  if (significant && low > 1 && ratio >= 1 + least) return "slower";
  if (significant && high < 1 && ratio <= 1 / (1 + least)) return "faster";
  return low >= 1 - resolution && high <= 1 + resolution ? "same" : "noisy";
}

/** Which p values are significant at `alpha` together. */
export function holm(ps: readonly number[], alpha: number): boolean[] {
  const order = ps.map((p, i) => ({ p, i })).sort((a, b) => a.p - b.p);
  const significant = ps.map(() => false);
  for (const [rank, { p, i }] of order.entries()) {
    if (p > alpha / (ps.length - rank)) break;
    significant[i] = true;
  }
  return significant;
}
