// The virtual GPU beside what a person without a GPU would use otherwise, on the same kernels, in one run: numba's CUDA simulator,
// Triton's interpreter, and other PTX engines where a checkout is named. Answers are compared before times are.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { summary } from "../../dist/bench/statistics.js";
import { cacheFolder } from "../../dist/toolchain/index.js";
import { ocelot } from "./ocelot.mjs";
import { plainKernels } from "./plain-kernels.mjs";
import { ptoxide } from "./ptoxide.mjs";
import { onVirtual } from "./virtual.mjs";

/** Versions that were measured; in a virtual environment of their own. */
const packages = ["numba==0.68.1", "numba-cuda[cu13]==0.30.4", "triton==3.9.0", "numpy==2.4.6"];

function python() {
  const folder = path.join(cacheFolder(), "side-by-side");
  const executable = path.join(folder, "bin", "python");
  if (!existsSync(path.join(folder, ".complete"))) {
    console.error(`bench: fetching ${packages.join(", ")} (1.5 GB, once)`);
    mkdirSync(folder, { recursive: true });
    run("python3", ["-m", "venv", folder]);
    run(executable, ["-m", "pip", "install", "--quiet", ...packages]);
    run("touch", [path.join(folder, ".complete")]);
  }
  return executable;
}

function run(command, args, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  if (error || status !== 0)
    throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? stderr.trim().split("\n").at(-1)}`);
  return stdout;
}

const script = (name) => fileURLToPath(new URL(name, import.meta.url));
const floats = (file) => {
  const bytes = readFileSync(file);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};

/** Kernels of a Python file: its own way of running them, and the virtual GPU on the PTX compiled from the same functions. */
async function pythonEngine(name, file, env, scratch) {
  const folder = path.join(scratch, name);
  mkdirSync(folder);
  const launches = JSON.parse(run(python(), [script(file), "ptx", folder]));
  console.error(`bench: ${name}`);
  const theirs = JSON.parse(run(python(), [script(file), "run", folder], env));
  const rows = [];
  for (const [kernel, launch] of Object.entries(launches)) {
    const at = (suffix) => path.join(folder, `${kernel}.${suffix}`);
    const arrays = launch.inputs.map((input) => new Uint8Array(readFileSync(path.join(folder, input))));
    const argsOf = (buffers) => {
      let next = 0;
      return launch.args.map(([type, value]) => {
        if (type.endsWith("[]")) return buffers[next++];
        return { type, value: type === "u64" ? BigInt(value) : value };
      });
    };
    const launchOne = { ...launch, ptx: readFileSync(at("ptx"), "utf8"), arrays, argsOf };
    rows.push(await compare(name, kernel, theirs[kernel].seconds, floats(at("out")), launchOne));
  }
  return rows;
}

async function plainEngine(name, engine, scratch) {
  const { skipped, results } = engine(scratch);
  if (skipped) return [{ engine: name, skipped }];
  console.error(`bench: ${name}`);
  const rows = [];
  for (const kernel of plainKernels) {
    const theirs = results[kernel.name];
    if (theirs.failed) {
      rows.push({ engine: name, kernel: kernel.name, failed: theirs.failed });
      continue;
    }
    const argsOf = (buffers) => [...buffers, { type: "u64", value: BigInt(kernel.n) }];
    const arrays = kernel.arrays.map((data) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    rows.push(await compare(name, kernel.name, theirs.seconds, theirs.answer, { ...kernel, arrays, argsOf }));
  }
  return rows;
}

async function compare(engine, kernel, theirSeconds, theirAnswer, launch) {
  const one = await onVirtual({ ...launch, threads: 1 });
  const all = await onVirtual(launch);
  const off = differences(one.answer, theirAnswer);
  if (off > 0)
    throw new Error(`${engine} and the virtual GPU disagree on ${kernel}: ${off} elements of ${theirAnswer.length}`);
  const theirs = summary(theirSeconds);
  return {
    engine,
    kernel,
    elements: theirAnswer.length,
    theirMs: theirs.median * 1e3,
    ourMs: one.median * 1e3,
    ourMsAllCores: all.median * 1e3,
    spread: (one.p80 - one.p20) / one.median,
    timesFaster: theirs.median / one.median,
    matrix: "model",
  };
}

/** Elements that differ by more than the order of a few f32 sums explains. */
function differences(ours, theirs) {
  if (ours.length !== theirs.length) return Math.max(ours.length, theirs.length);
  let off = 0;
  for (let i = 0; i < ours.length; i++)
    if (!(Math.abs(ours[i] - theirs[i]) <= 1e-4 * Math.max(1, Math.abs(theirs[i])))) off++;
  return off;
}

/** Every engine that can be had, kernel by kernel. */
export async function sideBySide() {
  const scratch = mkdtempSync(path.join(tmpdir(), "tilewright-side-by-side-"));
  try {
    return [
      ...(await pythonEngine("numba CUDA simulator", "numba_kernels.py", { NUMBA_ENABLE_CUDASIM: "1" }, scratch)),
      ...(await pythonEngine("Triton interpreter", "triton_kernels.py", { TRITON_INTERPRET: "1" }, scratch)),
      ...(await plainEngine("ptoxide", ptoxide, scratch)),
      ...(await plainEngine("gpuocelot emulator", ocelot, scratch)),
    ];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
