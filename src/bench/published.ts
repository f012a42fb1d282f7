/**
 * What others have published for kernels that compute the same, beside which ours are shown on the GPU that is named there and on no other.
 * Figures as their authors give them; none was measured here.
 */
export interface Published {
  readonly kernel: string;
  /** The GPU's product name holds one of these words. */
  readonly gpus: readonly string[];
  readonly who: string;
  readonly unit: "TFLOP/s" | "GB/s" | "us";
  readonly value: number;
  /** Sizes and versions they were measured at. */
  readonly conditions: string;
  readonly source: string;
}

const flashMla = "https://github.com/deepseek-ai/FlashMLA (README, 2025-09-29 deep dive)";
const tileLang = "https://github.com/tile-ai/tilelang (examples/deepseek_v32)";

export const published: readonly Published[] = [
  {
    kernel: "sparse_mla_prefill",
    gpus: ["H800"],
    who: "FlashMLA",
    unit: "TFLOP/s",
    value: 640,
    conditions: "CUDA 12.8",
    source: flashMla,
  },
  {
    kernel: "sparse_mla_prefill",
    gpus: ["B200"],
    who: "FlashMLA",
    unit: "TFLOP/s",
    value: 1450,
    conditions: "CUDA 12.9",
    source: flashMla,
  },
  {
    kernel: "sparse_mla_prefill",
    gpus: ["H800"],
    who: "TileLang",
    unit: "TFLOP/s",
    value: 600,
    conditions: "pipelined; about",
    source: tileLang,
  },
  {
    kernel: "sparse_mla_decode",
    gpus: ["H800"],
    who: "FlashMLA",
    unit: "TFLOP/s",
    value: 410,
    conditions: "FP8 cache, 128 requests, 2 queries each, 2048 selected",
    source: flashMla,
  },
  {
    kernel: "sparse_mla_decode",
    gpus: ["B200"],
    who: "FlashMLA",
    unit: "TFLOP/s",
    value: 350,
    conditions: "FP8 cache",
    source: flashMla,
  },
  {
    kernel: "dense_mla_decode",
    gpus: ["H800"],
    who: "FlashMLA",
    unit: "TFLOP/s",
    value: 660,
    conditions: "bf16 cache, compute-bound sizes",
    source: flashMla,
  },
  {
    kernel: "dense_mla_decode",
    gpus: ["H800"],
    who: "FlashMLA",
    unit: "GB/s",
    value: 3000,
    conditions: "bf16 cache, memory-bound sizes",
    source: flashMla,
  },
  {
    kernel: "topk_select",
    gpus: ["B200"],
    who: "TensorRT-LLM",
    unit: "us",
    value: 14.3,
    conditions: "64 rows of 9295, 2048 selected",
    source: "TensorRT-LLM, technical blog 15",
  },
];

/** The figures for a kernel on a GPU of that product name. */
export const publishedFor = (kernel: string, gpu: string): readonly Published[] =>
  published.filter(
    (figure) => figure.kernel === kernel && figure.gpus.some((word) => gpu.split(/[\s-]+/).includes(word)),
  );
