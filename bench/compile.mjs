// How long compiling takes, against its bars: the whole catalogue for every target in a fresh process, and one new variant with all else warm. Host times.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { summary } from "../dist/bench/statistics.js";
import { compileVariant, loadKernel } from "../dist/compiler/index.js";
import { optionsOf } from "../dist/compiler/settings.js";
import { shippedDims } from "../dist/generate/dims.js";
import { catalogue } from "../dist/kernels/catalogue.js";
import { targets } from "../dist/targets/index.js";

const self = fileURLToPath(import.meta.url);

/** Milliseconds that must hold on 2 cores. */
const bars = { cold: 20_000, variant: 150 };

/** Every setting of a program at its first word. */
export const defaultOptions = ({ kernel }) =>
  Object.fromEntries([...optionsOf(kernel)].map(([name, [word]]) => [name, word]));

// ── what runs in a fresh process ────────────────────────────────────────────────────────────────────────────────────────────

/** Every launch of every program for every target, at DeepSeek-V3.2's dims with default options and tunables: source to PTX. */
function coldSet() {
  let variants = 0;
  for (const { name } of catalogue) {
    const program = loadKernel(name);
    for (const launch of program.launches) {
      for (const target of targets) {
        compileVariant(program, target, shippedDims(program), defaultOptions(program), new Map(), launch);
        variants++;
      }
    }
  }
  return { variants, userMs: process.cpuUsage().user / 1000 };
}

/** Head counts that no other variant here has, so that nothing of theirs is found again. */
const headCounts = [128, 64, 96, 16, 48, 112, 32, 80];

/** The first variant of sparse_mla_decode and then one new one after another, the targets in turn; each with all its launches. */
function newDecodeVariants() {
  const program = loadKernel("sparse_mla_decode");
  const options = defaultOptions(program);
  return headCounts.flatMap((H, round) =>
    targets.map((_, i) => {
      const target = targets[(i + round) % targets.length];
      const [start, user] = [performance.now(), process.cpuUsage().user];
      for (const launch of program.launches) compileVariant(program, target, { H }, options, new Map(), launch);
      return { H, target: target.name, ms: performance.now() - start, userMs: (process.cpuUsage().user - user) / 1000 };
    }),
  );
}

const inFreshProcess = { "--cold": coldSet, "--variants": newDecodeVariants };

function fresh(task) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [self, task], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return { ms: performance.now() - start, said: JSON.parse(stdout) };
}

// ── the suite ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Both budgets, measured in turns, `runs` fresh processes each. */
export function compileBudgets(runs = 5) {
  const cold = [];
  const first = [];
  const warm = [];
  for (let i = 0; i < runs; i++) {
    const { ms, said } = fresh("--cold");
    cold.push({ ms, ...said });
    const [one, ...more] = fresh("--variants").said;
    first.push(one);
    warm.push(...more);
  }
  const times = (list) => ({ wall: summary(list.map((t) => t.ms)), userCpu: summary(list.map((t) => t.userMs)) });
  const against = (bar, list) => {
    const measured = times(list);
    return { unit: "ms", bar, holds: measured.wall.median <= bar, ...measured };
  };
  const records = [
    {
      name: `compile: ${catalogue.length} programs × ${targets.length} targets, ${cold[0].variants} variants, cold`,
      includes:
        "starting Node, the type checker, source to tile IR, lowering, both verifiers, PTX text; one process, one thread",
      ...against(bars.cold, cold),
    },
    {
      name: "compile: a new variant of sparse_mla_decode, warm",
      includes: "all three launches (a call takes one or two of them), tunables tried, both verifiers, PTX text",
      first: times(first),
      ...against(bars.variant, warm),
    },
  ];
  for (const { name, bar, holds, wall, userCpu } of records)
    console.error(
      `${name}: ${wall.median.toFixed(0)} ms (p80 ${wall.p80.toFixed(0)}; user CPU ${userCpu.median.toFixed(0)}), bar ${bar} ms: ${holds ? "holds" : "does not hold"}`,
    );
  return records;
}

const task = inFreshProcess[process.argv[2]];
if (task !== undefined && path.resolve(process.argv[1]) === self) console.log(JSON.stringify(task()));
