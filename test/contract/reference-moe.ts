/** The routing rules once more, by repeated search for the best. Independent of the oracle. */

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export interface GateRules {
  readonly groups: number;
  readonly kept: number;
  readonly topk: number;
  readonly scale: number;
}

/** Position of the largest finite number that `free` admits, or −1; the first among equals. */
function best(values: readonly number[], free: (i: number) => boolean): number {
  let found = -1;
  values.forEach((value, i) => {
    if (Number.isFinite(value) && free(i) && (found < 0 || value > values[found]!)) found = i;
  });
  return found;
}

/** Ids of one token. */
export function route(logits: readonly number[], bias: readonly number[], rules: GateRules): number[] {
  const c = logits.map((x, e) => sigmoid(x) + bias[e]!);
  const size = c.length / rules.groups;
  const groupOf = (e: number) => Math.floor(e / size);
  const scores = Array.from({ length: rules.groups }, (_, g) => {
    const first = best(c, (e) => groupOf(e) === g);
    const second = best(c, (e) => groupOf(e) === g && e !== first);
    return first < 0 ? Number.NaN : c[first]! + (second < 0 ? 0 : c[second]!);
  });
  const kept = new Set<number>();
  for (let i = 0; i < rules.kept; i++) kept.add(best(scores, (g) => !kept.has(g)));
  const ids: number[] = [];
  for (let i = 0; i < rules.topk; i++) ids.push(best(c, (e) => kept.has(groupOf(e)) && !ids.includes(e)));
  return ids;
}

/** Weights of given ids. */
export function routeWeights(logits: readonly number[], ids: readonly number[], scale: number): number[] {
  const s = ids.map((id) => (id >= 0 && id < logits.length ? sigmoid(logits[id]!) : 0));
  const total = s.reduce((a, b) => a + b, 0) + 1e-20;
  return s.map((x, j) => (ids[j]! >= 0 && ids[j]! < logits.length ? (x / total) * scale : 0));
}

export interface Mapped {
  readonly sorted_ids: Int32Array;
  readonly block_expert: Int32Array;
  readonly num_padded: Int32Array;
  readonly pos: Int32Array;
  readonly counts: Int32Array;
}

/** Counts first, then starts of the segments, then one walk over the pairs. */
export function mapPairs(ids: Int32Array, experts: number, block: number): Mapped {
  const counts = new Int32Array(experts);
  for (const id of ids) if (id >= 0 && id < experts) counts[id] = counts[id]! + 1;
  const blocks = Array.from(counts, (n) => Math.ceil(n / block));
  const starts = blocks.map((_, e) => block * blocks.slice(0, e).reduce((a, b) => a + b, 0));
  const capacity = Math.ceil((ids.length + experts * (block - 1)) / block) * block;
  const sorted_ids = new Int32Array(capacity).fill(ids.length);
  const next = [...starts];
  const pos = ids.map((id, pair) => {
    if (id < 0 || id >= experts) return -1;
    const row = next[id]!++;
    sorted_ids[row] = pair;
    return row;
  });
  const block_expert = new Int32Array(capacity / block).fill(-1);
  block_expert.set(blocks.flatMap((n, e) => new Array<number>(n).fill(e)));
  const used = block * blocks.reduce((a, b) => a + b, 0);
  return { sorted_ids, block_expert, num_padded: Int32Array.of(used), pos, counts };
}
