/** Tuned configurations of `act_quant` for tests, and a machine's cache to find them in. */
import { vi } from "vitest";
import type { Kernel } from "../../src/ir/tile.js";
import { shippedProgram } from "../../src/launcher/assets.js";
import {
  bucketsOf,
  codegenHash,
  type Entry,
  forgetTuned,
  kernelHash,
  MachineCache,
  METHOD,
  type Silicon,
  type TunedKey,
} from "../../src/tuned/index.js";

const { kernel } = shippedProgram("act_quant").program.launches[0] as { kernel: Kernel };

/** Where a configuration of these sizes is found, for the first silicon of a place. */
export const tunedKey = (
  { source, silicon }: Pick<TunedKey, "source"> & { readonly silicon: readonly Silicon[] },
  dims: Record<string, number>,
  change: Partial<TunedKey> = {},
): TunedKey => ({
  kernel: kernel.name,
  ir: kernelHash(kernel),
  options: { scale_fmt: "ue8m0" },
  dims: bucketsOf(kernel, dims),
  source,
  silicon: silicon[0] as Silicon,
  codegen: codegenHash(),
  ptxas: "none",
  method: METHOD,
  ...change,
});

const figure = { median: 2, p20: 2, p80: 2, margin: 0, samples: 1 };

/** A configuration that won. */
export const tunedEntry = (tune: Record<string, number>, change: Partial<Entry> = {}): Entry => ({
  tune,
  default: { rows: 16, warps: 4 },
  figure,
  defaultFigure: figure,
  confirmed: true,
  candidates: 9,
  survivors: 9,
  gpu: "",
  driver: "",
  at: "2026-01-01T00:00:00.000Z",
  ...change,
});

/** A machine cache that launches look into from now on, until the stubs of the environment and what is remembered are dropped. */
export function useTuned(root: string): MachineCache {
  vi.stubEnv("TILEWRIGHT_TUNE_CACHE", root);
  vi.stubEnv("TILEWRIGHT_TUNED", "on");
  forgetTuned();
  return new MachineCache(root);
}
