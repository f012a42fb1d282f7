// The routing kernels together: every (token, expert) pair appears once and comes back to its token.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bf16, type HostTensor, tensor } from "../../src/oracle/index.js";
import { targets } from "../../src/targets/index.js";
import { kernelSuites } from "../support/kernel-suites.js";
import { awkwardSizes, seeds } from "../support/logits-inputs.js";
import { onDevice } from "../support/on-device.js";
import { Prng } from "../support/prng.js";
import { checkProperty } from "../support/property.js";
import { assignmentKinds, assignments } from "../support/routing-inputs.js";
import { expectSameBits } from "../support/same-bits.js";

const chain = ["moe_map", "moe_permute", "moe_combine"];
const shipped = chain.every((kernel) => kernelSuites.some((suite) => suite.kernel === kernel));

const cases = fc.record({
  T: awkwardSizes(40),
  k: fc.constantFrom(1, 2, 6, 8),
  experts: fc.constantFrom(1, 8, 33, 256),
  block: fc.constantFrom(1, 16, 64, 7),
  C: fc.constantFrom(1, 64, 130),
  kind: fc.constantFrom(...assignmentKinds),
  seed: seeds,
});

describe.each(targets.map((t) => t.name))("on %s", (arch) => {
  test.runIf(shipped)("pairs survive permuting and combining", () =>
    checkProperty(
      `pairs on ${arch}`,
      cases,
      async ({ T, k, experts, block, C, kind, seed }) => {
        const random = new Prng(seed, 43);
        const ids = assignments(T, k, experts, kind, random);
        const settings = { num_experts: String(experts), block: String(block) };
        const map = (await onDevice(arch, "moe_map", { inputs: { ids }, settings })).outputs;
        const sorted = map.sorted_ids as HostTensor<"i32">;
        const pos = map.pos as HostTensor<"i32">;

        const kept = [...ids.data.keys()].filter((pair) => {
          const id = ids.data[pair] as number;
          return id >= 0 && id < experts;
        });
        const placed = Array.from(sorted.data).filter((pair) => pair < T * k);
        expect(placed.sort((a, b) => a - b)).toEqual(kept);
        for (const pair of kept) expect(sorted.data[pos.data[pair] as number]).toBe(pair);

        const x = tensor("bf16", [T, C]);
        for (let i = 0; i < x.data.length; i++) x.data[i] = bf16.encode(random.normal());
        const rows = (await onDevice(arch, "moe_permute", { inputs: { x, sorted_ids: sorted }, settings: { topk: String(k) } })).outputs; // biome-ignore format: one call
        // One pair of each token has weight 1, the others 0: the token comes back as it was.
        const weights = tensor("f32", [T, k]);
        const want = tensor("bf16", [T, C]);
        for (let t = 0; t < T; t++) {
          const own = kept.filter((pair) => Math.floor(pair / k) === t);
          if (own.length === 0) continue;
          weights.data[random.pick(own)] = 1;
          for (let c = 0; c < C; c++) {
            // Sums of zeros and the number itself: −0 becomes 0 if anything is added to it.
            const code = x.data[t * C + c] as number;
            want.data[t * C + c] = code === 0x8000 ? 0 : code;
          }
        }
        const inputs = { y: rows.y as HostTensor, pos, weights };
        const { outputs } = await onDevice(arch, "moe_combine", { inputs });
        expectSameBits(outputs, { out: want });
      },
      { runs: 15 },
    ),
  );
});
