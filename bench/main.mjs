// The bench suite: `npm run bench`, or `npm run bench -- compile indexer` for parts of it. Prints one JSON record.
import { cpus } from "node:os";
import { compileBudgets, variantCompile } from "./compile.mjs";
import { costGrowth } from "./growth.mjs";
import { indexerCounts } from "./indexer.mjs";
import { linesOfKernels } from "./lines.mjs";
import { loopInstructions } from "./sass.mjs";
import { indexerRatios } from "./scaling.mjs";
import { sideBySide } from "./side-by-side/main.mjs";
import { engineSpeed } from "./virtual-gpu.mjs";

const suites = {
  compile: () => [variantCompile(), ...compileBudgets()],
  indexer: async () => [await indexerCounts("sm_89")],
  sass: loopInstructions,
  lines: linesOfKernels,
  "virtual-gpu": async () => [engineSpeed(), await indexerRatios()],
  // Writes its figures and their plot into docs/, so only when asked for.
  growth: async () => [await costGrowth()],
  // Fetches the other engines, so only when asked for.
  "side-by-side": sideBySide,
};
const onlyWhenAsked = ["growth", "side-by-side"];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`bench: no suite ${unknown.join(", ")}; there are ${Object.keys(suites).join(", ")}`);
  process.exit(2);
}
const record = { environment: { node: process.version, cpu: cpus()[0].model, cores: cpus().length }, results: {} };
for (const [name, run] of Object.entries(suites)) {
  if (asked.length > 0 ? !asked.includes(name) : onlyWhenAsked.includes(name)) continue;
  console.error(`bench: ${name}`);
  record.results[name] = await run();
}
console.log(JSON.stringify(record, null, 2));
