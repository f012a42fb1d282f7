/** The main job, end to end: a decode step of one layer of DeepSeek-V3.2's sparse attention on every target, proved right. */
import type { Device } from "../../runtime/index.js";
import type { Session } from "../session.js";
import { type Caches, CHUNK, runStep, type StepRun, writeHistory } from "./device-step.js";
import { expectedOf, type Judgement, judge, judgeHistory, type References } from "./expected.js";
import { addFigures, type Figures, noFigures } from "./figures.js";
import { type Layer, type LayerShape, makeLayer } from "./layer.js";
import { duration } from "./table.js";

export interface DemoRequest {
  /** What to open: `virtual:sm_89`, `cuda:0`, …; the first also writes the context. */
  readonly devices: readonly string[];
  readonly shape: LayerShape;
  readonly seed: number;
}

export interface DemoRow extends Partial<Judgement> {
  readonly device: string;
  readonly launches: StepRun["launches"];
  readonly figures: Figures;
  readonly milliseconds: number;
  readonly complaints: readonly string[];
}

export interface DemoReport {
  readonly seed: number;
  readonly shape: LayerShape;
  readonly needles: readonly number[];
  readonly workspaceBytes: number;
  readonly rows: readonly DemoRow[];
  readonly ok: boolean;
  readonly seconds: number;
}

/** Runs the layer on each device in turn; `open` gives one, which is closed again here. */
export async function runDemo(
  request: DemoRequest,
  open: (device: string) => Device,
  session: Session,
): Promise<DemoReport> {
  const started = performance.now();
  const timed = (line: string) => `${duration(performance.now() - started).padStart(8)}  ${line}`;
  const step = (line: string) => session.progress(timed(line));
  const count = (line: string) => session.count(timed(line));
  const { shape, seed, devices } = request;
  step(`making a layer from seed ${seed}: ${shape.needles} needles in ${shape.tokens} tokens of context`);
  const layer = makeLayer(shape, seed);

  const [first = "virtual"] = devices;
  step(`${first}: writing ${layer.historyRows} rows of context into both caches`);
  const before = await writeContext(layer, open(first), session.signal, (rows) =>
    count(`${first}: ${rows} of ${layer.historyRows} rows written`),
  );
  step("the oracle: indexer scores of every token, in double precision");
  const expected = await expectedOf(layer, before, session.signal, (tokens) =>
    count(`the oracle: ${tokens} of ${shape.tokens} tokens scored`),
  );

  const rows: DemoRow[] = [];
  const references: References = new Map();
  let workspaceBytes = 0;
  for (const name of devices) {
    session.signal.throwIfAborted();
    step(`${name}: cache writes, indexer, top-k and attention on one stream`);
    try {
      using device = open(name);
      const run = await runStep(device, layer, before, session.signal);
      workspaceBytes = run.workspaceBytes;
      count(`${name}: comparing with the oracle`);
      const figures = run.launches.reduce((sum, launch) => addFigures(sum, launch.figures), noFigures);
      const judgement = judge(layer, expected, run, references);
      rows.push({ device: name, launches: run.launches, figures, milliseconds: run.milliseconds, ...judgement });
    } catch (error) {
      // One device that fails must not hide how the others do.
      session.signal.throwIfAborted();
      const message = error instanceof Error ? error.message : String(error);
      rows.push({ device: name, launches: [], figures: noFigures, milliseconds: 0, complaints: [message] });
    }
  }
  return {
    ...{ seed, shape, workspaceBytes, rows },
    needles: layer.needles.map(({ position }) => position),
    ok: rows.every(({ complaints }) => complaints.length === 0),
    seconds: (performance.now() - started) / 1000,
  };
}

/** Throws if the first rows do not lie in the caches as the oracle writes them: everything after would be about another layer. */
async function writeContext(
  layer: Layer,
  device: Device,
  signal: AbortSignal,
  onRows: (rows: number) => void,
): Promise<Caches> {
  using _ = device;
  const caches = await writeHistory(device, layer, signal, onRows);
  const { value: chunk } = layer.history(Math.min(CHUNK, 2048)).next();
  const wrong = chunk === undefined ? undefined : judgeHistory(chunk, layer, caches);
  if (wrong !== undefined) throw new Error(`the context is not what the oracle writes: ${wrong}`);
  return caches;
}
