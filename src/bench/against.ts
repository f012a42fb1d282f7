/** Two records side by side: what got slower and what faster, and how sure that is. */
import { BenchRefusal } from "./errors.js";
import { type BenchRecord, keyOf, type Metric, type Result } from "./record.js";
import { compareAll, type Interval, median, type Verdict } from "./statistics.js";

export interface Change {
  /** Suite, name and sizes. */
  readonly result: string;
  readonly metric: string;
  readonly unit: string;
  readonly kind: Metric["kind"];
  /** Medians. */
  readonly before: number;
  readonly after: number;
  readonly ratio: number;
  /** 95 % interval of the ratio, and Mann–Whitney's p; of counts, which are exact, there is neither. */
  readonly interval?: Interval;
  readonly p?: number;
  readonly verdict: Verdict;
  /** Whether the code that ran is another: only then can a kernel itself be the reason. */
  readonly codeChanged?: boolean;
}

export interface AgainstReport {
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
  /** In one record only. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  /** What differs between the two runs, or was left out, and why. */
  readonly notes: readonly string[];
}

/** Compares records of one machine. Throws `bench.device` where they measured different devices. */
export function compareRecords(before: BenchRecord, after: BenchRecord): AgainstReport {
  checkDevices(before, after);
  const [older, newer] = [before, after].map(({ results }) => new Map(results.map((r) => [keyOf(r), r]))) as [
    Map<string, Result>,
    Map<string, Result>,
  ];
  const sameHost = hostOf(before) === hostOf(after);
  const notes = differences(before, after);
  if (!sameHost) notes.push("times of the host and of the virtual GPU are not compared: the machines differ");
  const pairs: { readonly was: Result; readonly is: Result; readonly old: Metric; readonly new: Metric }[] = [];
  for (const [key, was] of older) {
    const is = newer.get(key);
    if (is === undefined || is.measured !== was.measured) continue;
    for (const old of was.metrics) {
      const now = is.metrics.find(({ name }) => name === old.name);
      if (now === undefined || now.unit !== old.unit || old.kind === "rate") continue;
      if (old.kind === "time" && was.measured !== "device" && !sameHost) continue;
      pairs.push({ was, is, old, new: now });
    }
  }
  const timed = pairs.filter(({ old }) => old.kind === "time");
  const verdicts = compareAll(timed.map((pair) => ({ before: pair.old.samples, after: pair.new.samples })));
  const changes = pairs.map((pair): Change => {
    const { was, is, old, new: now } = pair;
    const [a, b] = [median(old.samples), median(now.samples)];
    const facts = {
      result: keyOf(was),
      metric: old.name,
      unit: old.unit,
      kind: old.kind,
      before: a,
      after: b,
      ...(was.ptx === undefined || is.ptx === undefined ? {} : { codeChanged: was.ptx.join() !== is.ptx.join() }),
    };
    const timedAt = timed.indexOf(pair);
    const verdict = verdicts[timedAt];
    if (verdict === undefined) return { ...facts, ratio: a === b ? 1 : b / a, verdict: exact(a, b) };
    return { ...facts, ...verdict };
  });
  const missing = (from: Map<string, Result>, other: Map<string, Result>) =>
    [...from.keys()].filter((k) => !other.has(k));
  return {
    before: before.created,
    after: after.created,
    changes,
    onlyBefore: missing(older, newer),
    onlyAfter: missing(newer, older),
    notes,
  };
}

/** Whether anything got significantly slower, or counts more. */
export const hasRegression = ({ changes }: AgainstReport): boolean =>
  changes.some(({ verdict }) => verdict === "slower");

const exact = (before: number, after: number): Verdict =>
  after === before ? "same" : after > before ? "slower" : "faster";

const hostOf = ({ environment: { cpu, cores, platform } }: BenchRecord): string =>
  `${cpu}, ${cores} cores, ${platform}`;

function checkDevices(before: BenchRecord, after: BenchRecord): void {
  const [a, b] = [before, after].map(({ environment: { device } }) =>
    device === undefined ? "no device" : `${device.name} (${device.arch}, ${device.kind})`,
  );
  if (a !== b)
    throw new BenchRefusal(
      "bench.device",
      `the records are of different devices, ${a} and ${b}`,
      "compare records of one device: `--device` chooses it",
    );
}

/** What the two runs do not share, in words. */
function differences(before: BenchRecord, after: BenchRecord): string[] {
  const notes: string[] = [];
  const of = (what: string, a: unknown, b: unknown) => {
    if (a !== b) notes.push(`${what}: ${String(a)} before, ${String(b)} now`);
  };
  of("host", hostOf(before), hostOf(after));
  of("node", before.environment.node, after.environment.node);
  of("driver", before.environment.device?.driver, after.environment.device?.driver);
  of("commit", before.environment.commit, after.environment.commit);
  for (const [record, when] of [
    [before, "before"],
    [after, "now"],
  ] as const)
    if (record.partial) notes.push(`the run ${when} was stopped before its end`);
  return notes;
}
