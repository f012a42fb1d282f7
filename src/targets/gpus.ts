/**
 * GPUs by their public figures: what a bound, or a cost that is counted instead of measured, is computed from.
 *
 * Rates are dense, at the boost clock, from NVIDIA's data sheets and architecture papers (A100, GA102, Ada, H100, Blackwell). Where those are silent:
 * the latency of device memory, and the share of its peak that Hopper's matrix unit gives to `mma.sync` (wgmma alone reaches it), are those
 * measured by Luo et al., arXiv 2402.13499; L2 gives 64 bytes per multiprocessor and clock, or the 5120 bytes per clock of the A100 paper. For
 * Blackwell's `mma.sync` nothing is published: a quarter of the peak is an assumption.
 */
export interface GpuModel {
  /** What `--model` takes. */
  readonly name: string;
  /** The product. */
  readonly gpu: string;
  /** The target whose code it runs. */
  readonly target: string;
  readonly multiprocessors: number;
  /** Boost clock, GHz. */
  readonly clock: number;
  /** Dense rates of the matrix unit by input, teraflops. Without an FP8 unit, what f16 has: kernels widen. */
  readonly fp8: number;
  readonly half: number;
  readonly tf32: number;
  readonly f64: number;
  /** 32-bit arithmetic outside the matrix unit, teraflops. */
  readonly f32: number;
  /** Share of the matrix unit's peak that `mma.sync` reaches. */
  readonly mmaSync: number;
  /** Device memory, terabytes per second. */
  readonly memory: number;
  /** Bytes of L2. */
  readonly l2Bytes: number;
  /** Bytes that L2 delivers per clock to all multiprocessors together. */
  readonly l2PerClock: number;
  /** Clocks from a load to its value from device memory. */
  readonly memoryLatency: number;
  /** Bits of the memory bus. */
  readonly memoryBusBits: number;
}

const MiB = 2 ** 20;

/** The first of a target is the one that stands for it. */
export const gpuModels: readonly GpuModel[] = [
  { name: "a100", gpu: "A100 SXM 80GB", target: "sm_80", multiprocessors: 108, clock: 1.41, fp8: 312, half: 312, tf32: 156, f64: 19.5, f32: 19.5, mmaSync: 1, memory: 2.039, l2Bytes: 40 * MiB, l2PerClock: 5120, memoryLatency: 466, memoryBusBits: 5120 },
  { name: "rtx3090", gpu: "GeForce RTX 3090", target: "sm_86", multiprocessors: 82, clock: 1.695, fp8: 71, half: 71, tf32: 35.6, f64: 0.56, f32: 35.6, mmaSync: 1, memory: 0.936, l2Bytes: 6 * MiB, l2PerClock: 5248, memoryLatency: 466, memoryBusBits: 384 },
  { name: "l40s", gpu: "L40S", target: "sm_89", multiprocessors: 142, clock: 2.52, fp8: 733, half: 362, tf32: 183, f64: 1.4, f32: 91.6, mmaSync: 1, memory: 0.864, l2Bytes: 96 * MiB, l2PerClock: 9088, memoryLatency: 541, memoryBusBits: 384 },
  { name: "rtx4090", gpu: "GeForce RTX 4090", target: "sm_89", multiprocessors: 128, clock: 2.52, fp8: 330, half: 165, tf32: 82.6, f64: 1.3, f32: 82.6, mmaSync: 1, memory: 1.008, l2Bytes: 72 * MiB, l2PerClock: 8192, memoryLatency: 541, memoryBusBits: 384 },
  { name: "h100", gpu: "H100 SXM", target: "sm_90a", multiprocessors: 132, clock: 1.83, fp8: 1979, half: 989, tf32: 494, f64: 67, f32: 67, mmaSync: 0.62, memory: 3.35, l2Bytes: 50 * MiB, l2PerClock: 5120, memoryLatency: 479, memoryBusBits: 5120 },
  { name: "h200", gpu: "H200 SXM", target: "sm_90a", multiprocessors: 132, clock: 1.83, fp8: 1979, half: 989, tf32: 494, f64: 67, f32: 67, mmaSync: 0.62, memory: 4.8, l2Bytes: 50 * MiB, l2PerClock: 5120, memoryLatency: 479, memoryBusBits: 6144 },
  { name: "h20", gpu: "H20", target: "sm_90a", multiprocessors: 78, clock: 1.83, fp8: 296, half: 148, tf32: 74, f64: 1, f32: 44, mmaSync: 0.62, memory: 4, l2Bytes: 60 * MiB, l2PerClock: 4992, memoryLatency: 479, memoryBusBits: 6144 },
  { name: "b200", gpu: "B200", target: "sm_100a", multiprocessors: 148, clock: 1.85, fp8: 4500, half: 2250, tf32: 1100, f64: 40, f32: 80, mmaSync: 0.25, memory: 8, l2Bytes: 126 * MiB, l2PerClock: 9472, memoryLatency: 541, memoryBusBits: 8192 },
  { name: "rtx5090", gpu: "GeForce RTX 5090", target: "sm_120a", multiprocessors: 170, clock: 2.407, fp8: 419, half: 209.5, tf32: 104.8, f64: 1.6, f32: 104.8, mmaSync: 1, memory: 1.792, l2Bytes: 96 * MiB, l2PerClock: 10880, memoryLatency: 541, memoryBusBits: 512 },
]; // biome-ignore format: a table

/** The model of that name, or undefined. */
export const gpuModel = (name: string): GpuModel | undefined => gpuModels.find((model) => model.name === name);

/** The models whose code is a target's, the one that stands for it first. */
export const modelsOf = (target: string): readonly GpuModel[] => gpuModels.filter((model) => model.target === target);
