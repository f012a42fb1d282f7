/** What becomes of one candidate before it is run: compiled, assembled, compared with the others, bounded. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type CompiledKernel, compileVariant } from "../compiler/compile.js";
import { DiagnosticsError, KernelRefusal } from "../compiler/errors.js";
import { occupancyOf, type Target } from "../targets/index.js";
import { assemble, type Tool } from "../toolchain/index.js";
import type { Row, Verdict } from "../tuned/index.js";
import type { Candidate, Unit } from "./units.js";

/** A candidate that a device may be given. */
export interface Built {
  readonly variant: CompiledKernel;
  readonly facts: Pick<Row, "registers" | "spillBytes" | "sharedBytes" | "threads" | "occupancy" | "binary">;
}

/** Why a candidate goes no further. */
export interface Dropped {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly facts?: Built["facts"];
}

/** What a test puts in the place of a variant: a candidate with a planted fault. */
export type Sabotage = (variant: CompiledKernel) => CompiledKernel;

export interface BuildOptions {
  readonly target: Target;
  /** Without, candidates are held to the compiler's own limits alone. */
  readonly ptxas: Tool | undefined;
  readonly sabotage?: Sabotage;
  readonly signal: AbortSignal;
}

/** Compiles and assembles a candidate. The compiler's verifiers have their say first, then ptxas. */
export async function build(unit: Unit, { tune }: Candidate, options: BuildOptions): Promise<Built | Dropped> {
  const { of, full, index } = unit;
  const { target } = options;
  const launch = of.program.launches[index] as (typeof of.program.launches)[number];
  let variant: CompiledKernel;
  try {
    variant = compileVariant(
      of.program,
      target,
      full.binding.dims,
      full.binding.options,
      new Map(Object.entries(tune)),
      launch,
    );
  } catch (error) {
    if (!(error instanceof DiagnosticsError || error instanceof KernelRefusal)) throw error;
    return { verdict: "verifier", reason: error.message };
  }
  variant = options.sabotage?.(variant) ?? variant;
  const { threads, sharedBytes, dynamicShared, grid } = variant;
  const geometry = `${grid} ${threads} ${dynamicShared}`;
  if (options.ptxas === undefined) {
    const { blocks, limit } = occupancyOf(target, { threads, sharedBytes });
    const facts = { sharedBytes, threads, occupancy: blocks, binary: digest(withoutComments(variant.ptx), geometry) };
    if (blocks === 0) return { verdict: "occupancy", reason: `no block fits a multiprocessor: ${limit}`, facts };
    return { variant, facts };
  }
  const made = await assembled(variant.ptx, options.ptxas, options);
  if ("refused" in made) {
    return { verdict: /regist/i.test(made.refused) ? "registers" : "verifier", reason: `ptxas: ${made.refused}` };
  }
  const { registers, spillStores, spillLoads, code } = made;
  const spillBytes = spillStores + spillLoads;
  const { blocks, limit } = occupancyOf(target, { threads, sharedBytes, registers });
  const facts = { registers, spillBytes, sharedBytes, threads, occupancy: blocks, binary: digest(code, geometry) };
  if (spillBytes > 0)
    return { verdict: "spills", reason: `${spillStores} bytes of spill stores, ${spillLoads} of loads`, facts };
  if (blocks === 0) return { verdict: "occupancy", reason: `no block fits a multiprocessor: ${limit}`, facts };
  return { variant, facts };
}

type Assembled =
  | { readonly refused: string }
  | { readonly registers: number; readonly spillStores: number; readonly spillLoads: number; readonly code: string };

/** By target and text: another shape asks for the same variants. */
const known = new Map<string, Promise<Assembled>>();

function assembled(ptx: string, ptxas: Tool, options: BuildOptions): Promise<Assembled> {
  const name = `${options.target.name} ${ptxas.version} ${ptx}`;
  let made = known.get(name);
  if (made === undefined) {
    made = assembleOnce(ptx, ptxas, options);
    known.set(name, made);
    made.catch(() => known.delete(name));
  }
  return made;
}

async function assembleOnce(ptx: string, ptxas: Tool, { target, signal }: BuildOptions): Promise<Assembled> {
  const folder = await mkdtemp(path.join(tmpdir(), "tilewright-tune-"));
  try {
    const cubinPath = path.join(folder, "candidate.cubin");
    const made = await assemble(ptx, target.name, { ptxas, cubinPath, signal });
    if (!made.ok)
      return {
        refused: made.messages.find(({ severity }) => severity !== "warning")?.text ?? "it does not accept the module",
      };
    const { registers, spillStores, spillLoads } = made;
    return { registers, spillStores, spillLoads, code: digest(readFileSync(cubinPath), "") };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const digest = (code: string | Uint8Array, geometry: string): string =>
  createHash("sha256").update(code).update(geometry).digest("hex").slice(0, 20);

const withoutComments = (ptx: string): string => ptx.replaceAll(/\/\/[^\n]*/g, "");
