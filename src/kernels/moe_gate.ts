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
  max,
  optional,
  output,
  range,
  reduceMax,
  reduceMin,
  reduceSum,
  reshape,
  scalar,
  shared,
  store,
  tabulate,
} from "../language/index.js";

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
    // The chosen experts in their order.
    const chosen = shared(i32, [E]);
    if (given(forced_ids)) {
      store(
        chosen,
        tabulate(i32, [E], (j) => (j < topk ? forced_ids.at(t, j) : -1)),
      );
    } else {
      const logit = fragment(f32, [E]);
      copy(logits.tile([t, 0], [1, E]), logit);
      const biased = map(logit, (x, e) => {
        const c = sigmoid(x) + bias.at(e);
        return abs(c) < Infinity ? c : -Infinity;
      });

      const members = idiv(E, n_group);
      const grouped = reshape(biased, [n_group, members]);
      const first = reduceMax(grouped, 1);
      const place = reduceMin(
        map(grouped, (c, g, i) => (c === first.at(g) ? i : members), i32),
        1,
      );
      const second = reduceMax(
        map(grouped, (c, g, i) => (i === place.at(g) ? -Infinity : c)),
        1,
      );
      const score = shared(f32, [n_group]);
      // A group with one finite member counts that alone; a sum that overflows is still better than none.
      store(score, first, (c, g) =>
        second.at(g) > -Infinity ? max(c + second.at(g), f32(-3.4028234663852886e38)) : c,
      );
      const better = tabulate(i32, [n_group], (g) => {
        let n = 0;
        for (const o of range(n_group)) {
          if (score.at(o) > score.at(g) || (score.at(o) === score.at(g) && o < g)) n += 1;
        }
        return n;
      });
      let left = reshape(
        map(grouped, (c, g) => (better.at(g) < topk_group ? c : -Infinity)),
        [E],
      );
      for (const j of range(topk)) {
        const best = reduceMax(left, 0);
        const expert = reduceMin(
          map(left, (c, e) => (c === best ? e : E), i32),
          0,
        );
        chosen.set(j, best > -Infinity ? expert : -1);
        left = map(left, (c, e) => (e === expert ? -Infinity : c));
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
