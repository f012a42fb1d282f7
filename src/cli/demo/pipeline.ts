/** One case on one device: the three launches of the indexer, each fed by the one before, each compared with the oracle. */
import { compareBits, compareLogits, type HostTensor, tensor, type Verdict } from "../../oracle/index.js";
import type { KernelProgram, RunnerPort } from "../compiler-port.js";
import type { Expected, IndexerCase } from "./cases.js";
import { addFigures, type Figures, figuresOf, noFigures } from "./figures.js";

export interface Pipeline {
  readonly hadamardQuant: KernelProgram;
  readonly indexerQuery: KernelProgram;
  readonly indexerLogits: KernelProgram;
}

export interface PipelineRun {
  readonly figures: Figures;
  readonly verdict: Verdict;
}

/** Runs keys and queries through quantisation and scores on a virtual GPU of architecture `arch`. */
export async function runPipeline(
  runner: RunnerPort,
  kernels: Pipeline,
  arch: string,
  given: IndexerCase,
  expected: Expected,
  signal: AbortSignal,
  onProgress: (line: string) => void,
): Promise<PipelineRun> {
  let figures = noFigures;
  const launch = async (program: KernelProgram, inputs: Readonly<Record<string, HostTensor>>) => {
    const result = await runner.runKernel(program, {
      inputs: new Map(Object.entries(inputs)),
      settings: new Map(),
      tune: new Map(),
      arch,
      device: "virtual",
      sanitize: [],
      counters: true,
      signal,
      onProgress,
    });
    figures = addFigures(figures, figuresOf(result.stats));
    return result.outputs as ReadonlyMap<string, HostTensor>;
  };

  const keys = await launch(kernels.hadamardQuant, { x: given.keys });
  const k8 = outputOf(keys, "y", "e4m3");
  const kScale = outputOf(keys, "scale", "f32");
  const queries = await launch(kernels.indexerQuery, { q: given.queries, w: given.headWeights });
  const q8 = outputOf(queries, "q8", "e4m3");
  const weights = outputOf(queries, "weights", "f32");
  const scores = await launch(kernels.indexerLogits, {
    q: q8,
    k: k8,
    k_scale: tensor("f32", [given.keys.shape[0]!], kScale.data),
    weights,
    k_start: given.start,
    k_end: given.end,
  });

  const verdicts = [
    compareBits("hadamard_quant y", k8, expected.k8),
    compareBits("hadamard_quant scale", kScale, expected.kScale),
    compareBits("indexer_query q8", q8, expected.q8),
    compareBits("indexer_query weights", weights, expected.weights),
    compareLogits("indexer_logits logits", outputOf(scores, "logits", "f32"), expected.logits),
  ];
  return { figures, verdict: verdicts.find(({ ok }) => !ok) ?? verdicts.at(-1)! };
}

function outputOf<D extends "e4m3" | "f32">(
  outputs: ReadonlyMap<string, HostTensor>,
  name: string,
  dtype: D,
): HostTensor<D> {
  const output = outputs.get(name);
  if (output?.dtype !== dtype) throw new Error(`the launch gave no ${dtype} output ${name}`);
  return output as HostTensor<D>;
}
