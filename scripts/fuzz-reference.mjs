// Random PTX programs on the virtual GPU and on the slow reference interpreter under test/vgpu/reference: both must leave the
// same bytes. `npm run fuzz:reference -- --programs 100000 --seed 1`; `--state file` keeps how far it came, and goes on there.
// One process per vector unit of the host, each with its share of the seeds; `--unit avx2` gives all to one. A process ends at
// its first disagreement while the others go on; the exit code is 0 only if every share was finished.
import { fork, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const self = fileURLToPath(import.meta.url);
const root = path.dirname(path.dirname(self));

if (process.env.TILEWRIGHT_FUZZ_WORKER) await work(JSON.parse(process.env.TILEWRIGHT_FUZZ_WORKER));
else await lead();

async function lead() {
  const { values } = parseArgs({
    options: {
      programs: { type: "string", default: "3000" },
      seed: { type: "string", default: "1" },
      unit: { type: "string" },
      state: { type: "string" },
    },
  });
  const [programs, seed] = [Number(values.programs), Number(values.seed)];
  if (!Number.isSafeInteger(programs) || !Number.isSafeInteger(seed) || programs < 1 || seed < 0) {
    throw new Error("--programs and --seed are whole numbers");
  }
  const units = values.unit ? [values.unit] : ["avx512", "avx2", "portable"];
  const fresh = { seed, programs, units, done: units.map(() => 0), lengths: {}, opcodes: [] };
  const state = values.state && existsSync(values.state) ? JSON.parse(readFileSync(values.state, "utf8")) : fresh;
  if (state.seed !== seed || state.units.join() !== units.join()) {
    throw new Error(`${values.state} is of another run: seed ${state.seed}, units ${state.units.join(", ")}`);
  }
  const opcodes = new Set(state.opcodes);
  const folder = compile();
  const started = Date.now();
  const keep = () => {
    state.opcodes = [...opcodes];
    if (!values.state) return;
    writeFileSync(`${values.state}.new`, JSON.stringify(state));
    renameSync(`${values.state}.new`, values.state);
  };
  const say = () => {
    const done = state.done.reduce((sum, n) => sum + n, 0);
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.log(
      `${done} programs agree; median ${median(state.lengths)} instructions per thread, ${opcodes.size} opcodes; ${seconds} s`,
    );
  };
  const timer = setInterval(() => {
    keep();
    say();
  }, 10_000);
  let ends = [];
  try {
    const workers = units.map((unit, i) => {
      const share = { folder, first: seed + i, step: units.length, from: state.done[i], most: programs };
      const env = {
        ...process.env,
        TILEWRIGHT_VGPU_UNIT: unit,
        TILEWRIGHT_FUZZ_WORKER: JSON.stringify(share),
      };
      const child = fork(self, [], { env, execArgv: ["--max-semi-space-size=32"] });
      return new Promise((resolve) => {
        let reason;
        child.on("message", ({ done, lengths, seen, failure }) => {
          if (failure) {
            console.log(`vector unit ${unit}: ${failure}`);
            reason = `${failure.split("\n", 1)[0]} (the program is above)`;
            return;
          }
          state.done[i] = done;
          for (const n of lengths) state.lengths[n] = (state.lengths[n] ?? 0) + 1;
          for (const opcode of seen) opcodes.add(opcode);
        });
        child.on("error", (error) => {
          reason ??= error.message;
          resolve({ unit, i, reason });
        });
        // Its end may be known before its last message has come, the end of its messages before its end.
        let [ended, silent] = [undefined, false];
        const over = () => {
          if (ended !== undefined && silent) resolve({ unit, i, reason, ended });
        };
        child.on("exit", (code, signal) => {
          ended = signal ?? `exit code ${code}`;
          over();
        });
        child.on("disconnect", () => {
          silent = true;
          over();
        });
      });
    });
    ends = await Promise.all(workers);
  } finally {
    clearInterval(timer);
    keep();
    rmSync(folder, { recursive: true, force: true });
  }
  say();
  for (const { unit, i, reason, ended } of ends) {
    const share = shareOf(seed + i, units.length, programs);
    if (state.done[i] >= share && reason === undefined && ended === "exit code 0") continue;
    console.log(`failed: vector unit ${unit}, after ${state.done[i]} of its ${share} programs: ${reason ?? ended}`);
    process.exitCode = 1;
  }
}

/** How many of `most` seeds are a process's that starts at `first` and takes every `step`-th. */
function shareOf(first, step, most) {
  return Math.ceil((most - (first % step)) / step);
}

function median(lengths) {
  const sorted = Object.entries(lengths)
    .map(([length, count]) => [Number(length), count])
    .sort((a, b) => a[0] - b[0]);
  let left = sorted.reduce((sum, [, count]) => sum + count, 0) / 2;
  for (const [length, count] of sorted) {
    left -= count;
    if (left <= 0) return length;
  }
  return 0;
}

/** Compiles the reference interpreter to a folder of its own. */
function compile() {
  const folder = mkdtempSync(path.join(tmpdir(), "tilewright-reference-"));
  writeFileSync(path.join(folder, "package.json"), '{"type":"module"}');
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const options = ["--ignoreConfig", "--target", "es2022", "--lib", "es2023,esnext.disposable", "--module", "nodenext"];
  const files = ["--rootDir", root, "--outDir", folder, path.join(root, "test/vgpu/reference/agreement.ts")];
  const args = [tsc, ...options, "--strict", "--skipLibCheck", "--types", "node", ...files];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("the reference interpreter does not compile");
  return folder;
}

/** Runs every `step`-th seed. Ends at the first disagreement, with the smallest program that shows it. */
async function work({ folder, first, step, from, most }) {
  const at = (name) => pathToFileURL(path.join(folder, "test/vgpu/reference", name)).href;
  const { program } = await import(at("generate/program.js"));
  const { check, expected, explain, opcodesOf } = await import(at("agreement.js"));
  const { open } = await import(pathToFileURL(path.join(root, "dist/index.js")).href);
  const fresh = () => open("virtual:sm_100a", { threads: 1, budget: 5_000_000 });
  let device = fresh();
  let [lengths, seen] = [[], new Set()];
  const count = shareOf(first, step, most);
  for (let i = from; i < count; i++) {
    const made = program(first + i * step);
    const text = made.text();
    const want = expected(made, text);
    const found = await check(device, made, text, want);
    if (found !== undefined) {
      const failure = await explain(made, found, async (candidate) => {
        device.close();
        device = fresh();
        return check(device, made, candidate);
      });
      await new Promise((resolve) => process.send({ failure }, resolve));
      process.exit(1);
    }
    lengths.push(Math.round(want.instructions));
    for (const opcode of opcodesOf(text)) seen.add(opcode);
    if (lengths.length === 50 || i === count - 1) {
      process.send({ done: i + 1, lengths, seen: [...seen] });
      [lengths, seen] = [[], new Set()];
    }
  }
  device.close();
  process.disconnect();
}
