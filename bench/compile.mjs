// How long compiling takes: one new variant with a warm front end, and everything cold. Host times, by benchmark.js.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Benchmark from "benchmark";
import { choices, compileVariant, loadKernel } from "../dist/compiler/index.js";
import { catalogue } from "../dist/kernels/catalogue.js";
import { targets } from "../dist/targets/index.js";
import { summary } from "./statistics.mjs";

const dimsOf = { act_quant: {}, hadamard_quant: {}, indexer_query: { H: 64 }, indexer_logits: { H: 64, D: 128 } };

/** Every variant of indexer_logits, in an order that mixes targets and dims; each is compiled at most once. */
function* newVariants(program) {
  for (let round = 0; ; round++) {
    let any = false;
    for (const D of [128, 64, 32]) {
      for (let H = 8; H <= 128; H += 8) {
        for (const target of targets) {
          const choice = [...choices(program.kernel, { H, D }, new Map())][round];
          if (choice === undefined) continue;
          any = true;
          yield { target, dims: { H, D }, tune: new Map(Object.entries(choice)) };
        }
      }
    }
    if (!any) return;
  }
}

/** One variant never compiled before, front end warm. */
export function variantCompile() {
  const program = loadKernel("indexer_logits");
  const variants = newVariants(program);
  const times = [];
  const one = () => {
    const { value, done } = variants.next();
    if (done) throw new Error("out of new variants");
    const start = performance.now();
    compileVariant(program, value.target, value.dims, {}, value.tune);
    times.push(performance.now() - start);
  };
  one(); // the first compilation of the process also warms the JavaScript engine: reported on its own
  const first = times[0];
  const bench = new Benchmark("indexer_logits, a new variant", one, { minSamples: 40, maxTime: 4 });
  bench.run();
  if (bench.error) throw bench.error;
  return {
    name: "compile: a new variant of indexer_logits, front end warm",
    unit: "ms",
    first,
    ...summary(times.slice(1)),
    rme: bench.stats.rme,
  };
}

/** The whole set for all targets in a fresh process, `runs` times. */
export function coldSet(runs = 5) {
  const self = fileURLToPath(import.meta.url);
  const times = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [self, "--cold"], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    times.push(performance.now() - start);
  }
  return {
    name: `compile: ${catalogue.length} kernels × ${targets.length} targets, cold process`,
    unit: "ms",
    ...summary(times),
  };
}

if (process.argv[2] === "--cold" && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const { name } of catalogue) {
    const program = loadKernel(name);
    for (const target of targets) compileVariant(program, target, { ...dimsOf[name] }, optionsOf(program), new Map());
  }
}

function optionsOf(program) {
  return Object.fromEntries(program.kernel.options.map((o) => [o.name, o.words[0]]));
}
