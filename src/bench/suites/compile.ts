/** How long compiling takes: variants one after another with the front end warm, and processes that start from nothing. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { choices, compileVariant, type KernelProgram, loadKernel } from "../../compiler/index.js";
import { catalogue } from "../../kernels/catalogue.js";
import { type Target, targets } from "../../targets/index.js";
import { hostSeconds } from "../host.js";
import type { Suite, SuiteContext } from "../suite.js";

export const compile: Suite = {
  name: "compile",
  summary:
    "a new variant with a warm front end, one kernel in a cold process, every kernel for every target in a cold process",
  async run(context) {
    await newVariant(context);
    await cold(context, "one kernel, cold process", ["sm_90a", "indexer_logits"], context.settings.samples ?? 7);
    const all = catalogue.map(({ name }) => name);
    await cold(context, `${all.length} kernels for ${targets.length} targets, cold process`, ["all", ...all], 3);
  },
};

interface Variant {
  readonly target: Target;
  readonly dims: Readonly<Record<string, number>>;
  readonly tune: ReadonlyMap<string, number>;
}

/** Every variant of indexer_logits, in an order that mixes targets and dims; each is compiled at most once. */
function* newVariants(program: KernelProgram): Generator<Variant> {
  for (let round = 0; ; round++) {
    let any = false;
    for (const D of [128, 64, 32]) {
      for (let H = 8; H <= 128; H += 8) {
        for (const target of targets) {
          const [launch] = program.launches;
          const choice = launch && [...choices(launch.kernel, { H, D }, new Map())][round];
          if (choice === undefined) continue;
          any = true;
          yield { target, dims: { H, D }, tune: new Map(Object.entries(choice)) };
        }
      }
    }
    if (!any) return;
  }
}

/** One variant never compiled before: nothing that is kept from earlier ones may answer. */
async function newVariant({ add, progress, signal }: SuiteContext): Promise<void> {
  progress("a new variant of indexer_logits");
  const program = loadKernel("indexer_logits");
  const variants = newVariants(program);
  const times: number[] = [];
  const one = (): void => {
    const { value, done } = variants.next();
    if (done === true) throw new Error("there are no new variants left");
    const start = performance.now();
    compileVariant(program, value.target, value.dims, {}, value.tune);
    times.push(performance.now() - start);
  };
  // The first also warms the JavaScript engine: a metric of its own.
  one();
  const [first = 0] = times.splice(0);
  await hostSeconds("a new variant", one, { signal, maxTime: 4 });
  add({
    name: "a new variant of indexer_logits, front end warm",
    measured: "host",
    parameters: {},
    metrics: [
      { name: "first", unit: "ms", kind: "time", samples: [first] },
      { name: "compile", unit: "ms", kind: "time", samples: times },
    ],
  });
}

const child = fileURLToPath(new URL("../cold-compile.js", import.meta.url));

/** A process that compiles and ends, `runs` times. */
async function cold(
  { add, progress, signal, stopIfAsked }: SuiteContext,
  name: string,
  args: readonly string[],
  runs: number,
): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    stopIfAsked();
    progress(`${name}: ${i + 1} of ${runs}`);
    const start = performance.now();
    await processOf(args, signal);
    times.push(performance.now() - start);
  }
  const metrics = [{ name: "process", unit: "ms", kind: "time", samples: times } as const];
  add({ name, measured: "host", parameters: {}, metrics });
}

function processOf(args: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const started = spawn(process.execPath, [child, ...args], { stdio: ["ignore", "ignore", "pipe"], signal });
    let said = "";
    started.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    started.on("error", (error) => reject(signal.aborted ? signal.reason : error));
    started.on("close", (status) => {
      if (status === 0) resolve();
      else reject(new Error(`compiling in a process of its own failed (${status}): ${said.trim()}`));
    });
  });
}
