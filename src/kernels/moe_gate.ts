import {
  abs,
  blockIdx,
  copy,
  exp,
  f32,
  fragment,
  given,
  i32,
  idiv,
  input,
  kernel,
  map,
  optional,
  output,
  range,
  reduceMin,
  reduceSum,
  reshape,
  scalar,
  shared,
  store,
  tabulate,
} from "../language/index.js";
import { largest, wideSum } from "./wide.js";

function sigmoid(x: number): number {
  return 1 / (1 + exp(-x));
}

/**
 * Routing of tokens to experts in groups: s = sigmoid(logits), c = s + bias; the best `topk_group` groups by the sum of their two largest
 * finite c, the `topk` largest c within them, ties to the lower index, weights s / (Σ s + 1e-20) · route_scale. With `forced_ids` (routing
 * replay) the ids are taken as given. An id of −1, with weight 0, stands for none.
 *
 * A block routes one token.
 */
export const moeGate = kernel(
  "moe_gate",
  {
    params: {
      logits: input(f32, ["T", "E"]),
      bias: input(f32, ["E"]),
      forced_ids: optional(input(i32, ["T", "topk"])),
      n_group: scalar(i32),
      topk_group: scalar(i32),
      route_scale: scalar(f32),
      ids: output(i32, ["T", "topk"]),
      weights: output(f32, ["T", "topk"]),
    },
    comptime: ["E", "n_group"],
    tune: { warps: [1, 2, 4, 8, 16] },
    requires: {
      "n_group must be at least 1 and divide E": ({ E }, { n_group }) => n_group >= 1 && E % n_group === 0,
      "topk_group must be from 1 to n_group": (_dims, { topk_group, n_group }) =>
        topk_group >= 1 && topk_group <= n_group,
      "topk must be at most topk_group·E/n_group": ({ E, topk }, { topk_group, n_group }) =>
        topk * n_group <= topk_group * E,
    },
    grid: ({ T }) => [T],
  },
  ({ logits, bias, forced_ids, topk_group, route_scale, ids, weights }, { E, topk, n_group }) => {
    const t = blockIdx.x;
    // The chosen experts in their order; what is none stands for none.
    const chosen = shared(i32, [E]);
    if (given(forced_ids)) {
      store(
        chosen,
        tabulate(i32, [E], (j) => (j < topk ? forced_ids.at(t, j) : -1)),
      );
    } else {
      const logit = fragment(f32, [E]);
      copy(logits.tile([t, 0], [1, E]), logit);
      const s = map(logit, (x) => sigmoid(x));
      const biased = map(s, (x, e) => {
        const c = wideSum(x, bias.at(e), 0).high;
        return abs(c) < Infinity ? c : -Infinity;
      });
      const low = map(s, (x, e) => wideSum(x, bias.at(e), 0).low);

      const members = idiv(E, n_group);
      const grouped = reshape(biased, [n_group, members]);
      const groupedLow = reshape(low, [n_group, members]);
      const first = largest(grouped, groupedLow, members);
      const others = map(grouped, (c, g, i) => (i === first.place.at(g) ? -Infinity : c));
      const second = largest(others, groupedLow, members);
      // Halves, whose sums do not overflow. A group with one finite member counts that alone; one with none has NaN, which is above no other.
      const half = (c: number, g: number) => {
        const has = second.high.at(g) > -Infinity;
        return wideSum(
          c * 0.5,
          has ? second.high.at(g) * 0.5 : 0,
          (first.low.at(g) + (has ? second.low.at(g) : 0)) * 0.5,
        );
      };
      const score = shared(f32, [n_group]);
      store(score, first.high, (c, g) => half(c, g).high);
      const scoreLow = shared(f32, [n_group]);
      store(scoreLow, first.high, (c, g) => half(c, g).low);
      const better = tabulate(i32, [n_group], (g) => {
        let n = 0;
        for (const o of range(n_group)) {
          const same = score.at(o) === score.at(g);
          const above = score.at(o) > score.at(g) || (same && scoreLow.at(o) > scoreLow.at(g));
          if (above || (same && scoreLow.at(o) === scoreLow.at(g) && o < g)) n += 1;
        }
        return n;
      });
      let left = reshape(
        map(grouped, (c, g) => (better.at(g) < topk_group ? c : -Infinity)),
        [1, E],
      );
      const leftLow = reshape(low, [1, E]);
      for (const j of range(topk)) {
        const best = largest(left, leftLow, E);
        const expert = reduceMin(best.place, 0);
        chosen.set(j, expert);
        left = map(left, (c, _r, e) => (e === expert ? -Infinity : c));
      }
    }

    const expertAt = (j: number) => (j < topk && chosen.at(j) >= 0 && chosen.at(j) < E ? chosen.at(j) : -1);
    const picked = tabulate(f32, [E], (j) => (expertAt(j) >= 0 ? sigmoid(logits.at(t, expertAt(j))) : 0));
    const total = reduceSum(picked, 0) + f32(1e-20);
    store(weights.tile([t, 0], [1, E]), picked, (s, j) => (expertAt(j) >= 0 ? (s / total) * route_scale : 0));
    store(
      ids.tile([t, 0], [1, E]),
      tabulate(i32, [E], (j) => expertAt(j)),
    );
  },
);
