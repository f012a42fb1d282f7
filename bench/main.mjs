// The bench suites of a checkout: `npm run bench`, or `npm run bench -- compile kernels --against old.json`. Those of `tilewright bench`, and some that
// need cargo, a Python environment or nvdisasm, or that write into docs/. Options, tables and the record are the command's own.
import { suites } from "../dist/bench/index.js";
import { runCommandLine } from "../dist/cli/program.js";
import { compileBudgets } from "./compile.mjs";
import { costGrowth } from "./growth.mjs";
import { indexerCounts } from "./indexer.mjs";
import { linesOfKernels } from "./lines.mjs";
import { loopInstructions } from "./sass.mjs";
import { sideBySide } from "./side-by-side/main.mjs";
import { engineSpeed } from "./virtual-gpu.mjs";

/** Every number in an object, by its path: shown and kept, and judged only where `kind` says that it can be. */
function metricsOf(figures, kind, path = []) {
  return Object.entries(figures).flatMap(([key, value]) => {
    const at = [...path, key];
    if (typeof value === "number") return [{ name: at.join(" "), unit: "", kind, samples: [value] }];
    return typeof value === "object" && value !== null ? metricsOf(value, kind, at) : [];
  });
}

/** A suite of figures that something else has measured or counted: one record, or a list of them. */
function figures(name, summary, measured, measure, kind = "rate") {
  const run = async ({ add, progress, stopIfAsked }) => {
    progress("measuring");
    for (const row of [await measure()].flat()) {
      stopIfAsked();
      const { name: own, engine, kernel, arch, skipped, failed, ...rest } = row;
      const why = skipped ?? failed;
      const notes = why === undefined ? {} : { notes: [String(why)] };
      const called = own ?? [engine, kernel].filter((word) => word !== undefined).join(", ");
      const parameters = arch === undefined ? {} : { arch };
      add({ name: called === "" ? name : called, measured, parameters, metrics: metricsOf(rest, kind), ...notes });
    }
  };
  return { name, summary, onRequest: true, run };
}

suites.push(
  figures("budgets", "the compile budgets against their bars", "host", compileBudgets),
  figures("indexer", "indexer_logits counted, its SASS beside", "virtual", () => indexerCounts("sm_89"), "count"),
  figures(
    "sass",
    "machine instructions of the main loops beside those of the PTX",
    "virtual",
    loopInstructions,
    "count",
  ),
  figures("lines", "lines of code of every kernel", "host", linesOfKernels, "count"),
  figures("engine", "the virtual GPU's engine by its own examples (cargo)", "host", engineSpeed),
  figures("growth", "cost of a decode step over context; rewrites docs/cost-growth.*", "virtual", costGrowth, "count"),
  figures("side-by-side", "the virtual GPU beside other engines, which are fetched", "host", sideBySide),
);

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
const streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
};
process.exitCode = await runCommandLine(["bench", ...process.argv.slice(2)], streams, stop.signal);
