/** The main job, end to end: every kernel compiled for every target, and the indexer proved right at DeepSeek-V3.2's dims. */
import pc from "picocolors";
import type { CompilerPort, KernelProgram, RunnerPort } from "../compiler-port.js";
import type { Session } from "../session.js";
import { cases, expectedOf, type Situation } from "./cases.js";
import { type Figures, noFigures } from "./figures.js";
import { type Pipeline, runPipeline } from "./pipeline.js";
import { duration, renderTable, short } from "./table.js";

/** The dims that specialise a kernel, where it has any. */
const shipped: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  act_quant: {},
  hadamard_quant: {},
  indexer_query: {},
  indexer_logits: { H: "64", D: "128" },
};

export interface DemoRow {
  readonly target: string;
  readonly case: string;
  readonly compileMilliseconds: number;
  readonly figures: Figures;
  /** Largest ratio of an error to what the catalogue allows for its element. */
  readonly error: number;
  readonly ok: boolean;
  readonly message: string;
}

export interface DemoReport {
  readonly rows: readonly DemoRow[];
  readonly ok: boolean;
  readonly seconds: number;
}

export async function runDemo(
  compiler: CompilerPort,
  runner: RunnerPort,
  session: Session,
  situations: readonly Situation[] = cases,
): Promise<DemoReport> {
  const started = performance.now();
  const timed = (line: string) => `${duration(performance.now() - started).padStart(8)}  ${line}`;
  const step = (line: string) => session.progress(timed(line));
  const count = (line: string) => session.count(timed(line));
  const programs = new Map<string, KernelProgram>();
  step(`reading ${Object.keys(shipped).join(", ")}`);
  for (const name of Object.keys(shipped)) programs.set(name, compiler.loadKernels(name)[0]!);

  const compileTimes = new Map<string, number>();
  for (const arch of compiler.targets()) {
    step(`compiling for ${arch}`);
    compileTimes.set(arch, compileAll(compiler, programs, arch));
  }

  const kernels: Pipeline = {
    hadamardQuant: programs.get("hadamard_quant")!,
    indexerQuery: programs.get("indexer_query")!,
    indexerLogits: programs.get("indexer_logits")!,
  };
  const rows: DemoRow[] = [];
  for (const { name, make } of situations) {
    step(`${name}: making activations with outliers`);
    const given = make();
    step(`${name}: the oracle, in double precision`);
    const expected = expectedOf(given);
    for (const arch of compiler.targets()) {
      session.signal.throwIfAborted();
      step(`${name}: ${arch} on the virtual GPU`);
      const row = { target: arch, case: name, compileMilliseconds: compileTimes.get(arch)! };
      try {
        const { figures, verdict } = await runPipeline(runner, kernels, arch, given, expected, session.signal, count);
        rows.push({ ...row, figures, error: verdict.maxErrorRatio, ok: verdict.ok, message: verdict.message });
      } catch (error) {
        // One target that fails must not hide how the others do.
        session.signal.throwIfAborted();
        const message = error instanceof Error ? error.message : String(error);
        rows.push({ ...row, figures: noFigures, error: Number.NaN, ok: false, message });
      }
    }
  }
  return { rows, ok: rows.every(({ ok }) => ok), seconds: (performance.now() - started) / 1000 };
}

/** Milliseconds that compiling every shipped kernel for one target takes. */
function compileAll(compiler: CompilerPort, programs: ReadonlyMap<string, KernelProgram>, arch: string): number {
  const started = performance.now();
  for (const [name, program] of programs) {
    compiler.compileProgram(program, { arch, settings: new Map(Object.entries(shipped[name]!)), tune: new Map() });
  }
  return performance.now() - started;
}

export function renderReport({ rows, ok, seconds }: DemoReport): string {
  const left = (title: string) => ({ title, align: "left" as const });
  const right = (title: string) => ({ title, align: "right" as const });
  const columns = [
    ...[left("target"), left("case"), right("compile"), right("run"), right("instructions")],
    ...[right("matrix ops"), right("bytes"), right("error/bound"), left("verdict")],
  ];
  const body = rows.map((row) => [
    ...[row.target, row.case, duration(row.compileMilliseconds), duration(row.figures.milliseconds)],
    ...[short(row.figures.instructions), short(row.figures.matrixOperations), short(row.figures.bytes)],
    ...[Number.isFinite(row.error) ? row.error.toFixed(4) : "-", row.ok ? pc.green("right") : pc.red("WRONG")],
  ]);
  const complaints = rows.filter((row) => !row.ok).map((row) => `${row.target}, ${row.case}: ${row.message}`);
  const verdict = ok
    ? `Every element agrees with the oracle. ${seconds.toFixed(1)} s.`
    : `${complaints.length} of ${rows.length} are wrong. ${seconds.toFixed(1)} s.`;
  return [
    "The lightning indexer at DeepSeek-V3.2's dims: 64 heads × 128, FP8 after the Hadamard rotation.",
    renderTable(columns, body),
    ...complaints,
    verdict,
  ].join("\n\n");
}
