// Machine instructions of the main loops, beside what the PTX says: where ptxas adds to a loop, or makes of one instruction several, it shows here.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { compileVariant, loadKernel, targetOf } from "../dist/compiler/index.js";
import { shippedDims } from "../dist/generate/dims.js";
import { assemble, disassemble, findTool } from "../dist/toolchain/index.js";
import { defaultOptions } from "./compile.mjs";

/** The kernels with a bar on their warp instructions, each on its own target and on those with 99 KB of shared memory. */
const loops = {
  sparse_mla_prefill: ["sm_80", "sm_86", "sm_89", "sm_120a"],
  sparse_mla_decode: ["sm_80", "sm_86", "sm_89", "sm_120a"],
  indexer_logits: ["sm_89", "sm_90a"],
  indexer_logits_paged: ["sm_89", "sm_120a", "sm_90a"],
};

const isMatrix = (opcode) => /^(?:[HQI]G?MMA|mma|wgmma)\b/.test(opcode);

/** Of stretches of code that branch back to their beginning the shortest of those with the most matrix instructions. */
function mainLoop(opcodes, stretches) {
  const counted = stretches.map(([first, last]) => {
    const body = opcodes.slice(first, last + 1);
    return { instructions: body.length, matrix: body.filter(isMatrix).length };
  });
  return counted.sort((a, b) => b.matrix - a.matrix || a.instructions - b.instructions)[0];
}

function ptxLoop(ptx) {
  const opcodes = [];
  const labels = new Map();
  const stretches = [];
  for (const line of ptx.split("\n")) {
    const label = /^(\$\w+):/.exec(line)?.[1];
    if (label !== undefined) labels.set(label, opcodes.length);
    const [, opcode, operand] = /^\s+(?:@!?%\w+\s+)?([a-z][\w.:]*)\s*([^;]*);/.exec(line) ?? [];
    if (opcode === undefined) continue;
    if (opcode.startsWith("bra") && labels.has(operand)) stretches.push([labels.get(operand), opcodes.length]);
    opcodes.push(opcode);
  }
  return mainLoop(opcodes, stretches);
}

const canDisassemble = () => findTool("ptxas") !== undefined && findTool("nvdisasm") !== undefined;
const notMeasured = { sass: "not measured: run `tilewright setup`" };

/** What ptxas makes of PTX for `arch`: the main loop, registers, spills. */
async function machineLoop(ptx, arch) {
  const folder = mkdtempSync(path.join(tmpdir(), "tilewright-bench-"));
  try {
    const cubinPath = path.join(folder, "kernel.cubin");
    const { registers, spillStores, spillLoads } = await assemble(ptx, arch, { cubinPath });
    const [fn] = (await disassemble(cubinPath)).functions;
    const opcodes = fn.instructions.map(({ opcode }) => opcode);
    const stretches = fn.loops.map(({ first, last }) => [first, last]);
    return { ...mainLoop(opcodes, stretches), registers, spillBytes: spillStores + spillLoads };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const perMatrix = ({ instructions, matrix }) => ({
  ...{ instructions, matrix },
  perMatrixInstruction: Number((instructions / matrix).toFixed(2)),
});

/** The launch of a program with the most matrix instructions in a loop. */
async function loopOf(name, arch) {
  const program = loadKernel(name);
  const compiled = program.launches.map((launch) =>
    compileVariant(program, targetOf(arch), shippedDims(program), defaultOptions(program), new Map(), launch),
  );
  const [{ ptx, tune, loop }] = compiled
    .map(({ ptx, tune }) => ({ ptx, tune, loop: ptxLoop(ptx) }))
    .sort((a, b) => (b.loop?.matrix ?? 0) - (a.loop?.matrix ?? 0));
  const { registers, spillBytes, ...machine } = await machineLoop(ptx, arch);
  return { name, arch, tune, ptx: perMatrix(loop), sass: perMatrix(machine), registers, spillBytes };
}

/** Main loops at DeepSeek-V3.2's dims. A loop's rarely taken branches count like all else in it. */
export async function loopInstructions() {
  if (!canDisassemble()) return [notMeasured];
  const rows = [];
  for (const [name, targets] of Object.entries(loops)) for (const arch of targets) rows.push(await loopOf(name, arch));
  return rows;
}
