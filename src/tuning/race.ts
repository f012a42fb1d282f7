/**
 * Racing: who is fastest, found with few samples. All candidates are sampled in turn; one whose interval lies above the best one's is out; the race ends
 * when the best one's interval is narrow. The winner then meets the default again, in turns (A B B A), so that drift of clocks hits both.
 */
import type { Figure } from "../tuned/index.js";

export interface RaceRules {
  /** Samples before anybody may be dropped. */
  readonly least: number;
  /** Samples of one candidate at most. */
  readonly most: number;
  /** The interval's half width at which a figure is good enough: part of the median, and microseconds. */
  readonly relative: number;
  readonly absolute: number;
  /** Pairs of the confirmation. */
  readonly confirmations: number;
}

export const usualRules: RaceRules = { least: 5, most: 200, relative: 0.01, absolute: 0.5, confirmations: 20 };

/** The median of samples with its 95 % interval, from order statistics: no assumption about how times are spread. */
export function figureOf(samples: readonly number[]): Figure {
  const sorted = [...samples].sort((a, b) => a - b);
  const n = sorted.length;
  const at = (q: number): number => sorted[Math.min(n - 1, Math.max(0, Math.round(q * (n - 1))))] ?? 0;
  const half = (1.96 * Math.sqrt(n)) / 2;
  const low = sorted[Math.max(0, Math.floor(n / 2 - half))] ?? 0;
  const high = sorted[Math.min(n - 1, Math.ceil(n / 2 + half))] ?? 0;
  const middle = n % 2 === 1 ? at(0.5) : ((sorted[n / 2 - 1] ?? 0) + (sorted[n / 2] ?? 0)) / 2;
  return { median: middle, p20: at(0.2), p80: at(0.8), margin: (high - low) / 2, samples: n };
}

const enough = ({ median, margin, samples }: Figure, rules: RaceRules): boolean =>
  samples >= rules.most || margin <= Math.max(rules.relative * median, rules.absolute);

/** Whether a figure is surely above another. */
const above = (a: Figure, b: Figure): boolean => a.median - a.margin > b.median + b.margin;

export interface Racer {
  /** Figures in the order of the candidates. */
  readonly figures: readonly Figure[];
  /** Those that were left when the race ended. */
  readonly left: readonly number[];
}

/**
 * Races `count` candidates; `sample(i)` times one once, in microseconds. `onRound` is told the figures so far. A sampler that rejects takes its candidate out:
 * `failed` hears why.
 */
export async function race(
  count: number,
  sample: (candidate: number) => Promise<number>,
  rules: RaceRules,
  failed: (candidate: number, error: unknown) => void,
  onRound: (figures: readonly Figure[], left: readonly number[]) => void = () => {},
): Promise<Racer> {
  const samples = Array.from({ length: count }, (): number[] => []);
  let left = samples.map((_, i) => i);
  for (;;) {
    const done = new Set(
      left.filter((i) => enough(figureOf(samples[i] as number[]), rules) && (samples[i]?.length ?? 0) >= rules.least),
    );
    const pending = left.filter((i) => !done.has(i));
    if (pending.length === 0) break;
    // All that are left are sampled, also those that know enough: comparisons want figures of the same minutes.
    for (const i of [...left]) {
      try {
        (samples[i] as number[]).push(await sample(i));
      } catch (error) {
        failed(i, error);
        left = left.filter((other) => other !== i);
      }
    }
    const figures = samples.map(figureOf);
    const racing = left.filter((i) => (samples[i]?.length ?? 0) >= rules.least);
    const best = racing.reduce<number | undefined>(
      (a, b) => (a === undefined || (figures[b] as Figure).median < (figures[a] as Figure).median ? b : a),
      undefined,
    );
    if (best !== undefined)
      left = left.filter(
        (i) => i === best || !racing.includes(i) || !above(figures[i] as Figure, figures[best] as Figure),
      );
    onRound(figures, left);
    if (left.length === 0) break;
  }
  return { figures: samples.map(figureOf), left };
}

/** Winner and default once more, A B B A: figures of both. */
export async function confirm(
  winner: () => Promise<number>,
  usual: () => Promise<number>,
  rules: RaceRules,
): Promise<{ readonly winner: Figure; readonly usual: Figure }> {
  const [a, b]: [number[], number[]] = [[], []];
  for (let i = 0; i < rules.confirmations; i++) {
    if (i % 2 === 0) {
      a.push(await winner());
      b.push(await usual());
    } else {
      b.push(await usual());
      a.push(await winner());
    }
  }
  return { winner: figureOf(a), usual: figureOf(b) };
}

/** A candidate as the choice between equals sees it. */
export interface Standing {
  readonly figure: Figure;
  readonly isDefault: boolean;
  /** What it takes of a multiprocessor: the smaller one is preferred. */
  readonly size: number;
}

/**
 * The winner among those that nothing separates from the best: the default if it is one of them, else the smallest. `noise`: part of a median that counts as
 * nothing besides the intervals.
 */
export function choose(standings: readonly Standing[], noise: number): number | undefined {
  if (standings.length === 0) return undefined;
  const best = standings.reduce((a, b) => (b.figure.median < a.figure.median ? b : a)).figure;
  const equal = standings
    .map((standing, index) => ({ ...standing, index }))
    .filter(({ figure }) => figure.median - figure.margin <= (best.median + best.margin) * (1 + noise));
  const usual = equal.find(({ isDefault }) => isDefault);
  if (usual !== undefined) return usual.index;
  return equal.reduce((a, b) => (b.size < a.size || (b.size === a.size && b.figure.median < a.figure.median) ? b : a))
    .index;
}
