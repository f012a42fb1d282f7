/** Counting on a part of a problem: only dims may be reduced that say how many blocks there are. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { shippedProgram } from "../../src/launcher/assets.js";
import { MachineCache } from "../../src/tuned/index.js";
import { measurementFor, type Shape, type TuneRequest, tune } from "../../src/tuning/index.js";

const { program } = shippedProgram("dense_mla_prefill");
const set = { H: "16", T: "8", S: "512", sm_scale: "0.1" };
const check = { T: "1", S: "70" };
const enough = new Error("the default was counted");

/** What becomes of a sweep until its default has been counted. */
async function counted(count: Shape["count"]): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), "tune-count-"));
  const stop = new AbortController();
  const request: TuneRequest = {
    programs: [{ reference: "dense_mla_prefill", program, shipped: true, shapes: [{ set, fill: {}, count, check }] }],
    measurement: measurementFor("auto", "l40s", "none"),
    cache: new MachineCache(folder),
    ptxas: undefined,
    jobs: 1,
    limit: 120_000,
    signal: stop.signal,
    onEvent: (event) => event.kind === "row" && event.row.verdict === "ok" && stop.abort(enough),
  };
  try {
    return await tune(request);
  } catch (error) {
    return error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("a dim that lengthens a loop is refused, with the counts that show it", async () => {
  const error = (await counted({ T: "1", S: "256" })) as Error;
  expect(error).toMatchObject({ code: "TW7016" });
  const [, here, there] =
    /sets S=256, but S lengthens a loop of dense_mla_prefill: a block executes (\d+) .* there, (\d+) at S=128/.exec(
      error.message,
    ) ?? [];
  expect(Number(here)).toBeGreaterThan(1.25 * Number(there));
});

test("a dim that only adds blocks is not", async () => {
  expect(await counted({ T: "1" })).toBe(enough);
  expect(await counted({ T: "4" })).toBe(enough);
});
