/**
 * What a rate is compared with, and only like with like: a real GPU's with the data sheet of the product of that name, the virtual GPU's with what its own
 * engine reaches in the same mode on this host. A device whose name is in no list is compared with nothing.
 */
import type { Device } from "../runtime/index.js";
import { type GpuModel, gpuModel } from "../targets/gpus.js";
import type { Metric } from "./record.js";

/** Names that drivers give to the products of `targets/gpus.ts`. Variants with other rates (PCIe cards, laptops, "Ti") are none of them. */
const products: readonly (readonly [name: RegExp, model: string])[] = [
  [/^(NVIDIA )?A100-SXM4-80GB$/, "a100"],
  [/^(NVIDIA )?GeForce RTX 3090$/, "rtx3090"],
  [/^(NVIDIA )?L40S$/, "l40s"],
  [/^(NVIDIA )?GeForce RTX 4090$/, "rtx4090"],
  [/^(NVIDIA )?H100 80GB HBM3$/, "h100"],
  [/^(NVIDIA )?H200$/, "h200"],
  [/^(NVIDIA )?H20$/, "h20"],
  [/^(NVIDIA )?B200$/, "b200"],
  [/^(NVIDIA )?GeForce RTX 5090$/, "rtx5090"],
];

/** The data sheet of a real GPU, by the name its driver gives it. */
export function dataSheetOf(device: Pick<Device, "name" | "kind">): GpuModel | undefined {
  if (device.kind !== "cuda") return undefined;
  const found = products.find(([name]) => name.test(device.name));
  return found === undefined ? undefined : gpuModel(found[1]);
}

/** Formats of the matrix unit that a formula's inputs have. */
export type MatrixInput = "fp8" | "half";

/** A formula's least work in so many seconds. */
export interface Rated {
  readonly bytes: number;
  readonly flops: number;
  /** Of what the matrix unit multiplies; without, the operations are none of its. */
  readonly matrix?: MatrixInput;
  readonly seconds: number;
}

const percent = (part: number, whole: number): readonly number[] => [(100 * part) / whole];

/** Shares of what a data sheet promises. */
export function sheetShares(sheet: GpuModel, { bytes, flops, matrix, seconds }: Rated): Metric[] {
  const memory: Metric = {
    ...{ name: "of the data sheet's memory", unit: "%", kind: "rate" },
    samples: percent(bytes / seconds / 1e12, sheet.memory),
  };
  if (matrix === undefined || flops === 0) return [memory];
  return [
    memory,
    {
      ...{ name: `of its ${matrix === "fp8" ? "fp8" : "16-bit"} matrix peak`, unit: "%", kind: "rate" },
      samples: percent(flops / seconds / 1e12, sheet[matrix]),
    },
  ];
}

/** What the shares stand for, as a note under a table. */
export const sheetNote = ({ gpu, memory, fp8, half }: GpuModel): string =>
  `data sheet of ${gpu}: ${memory} TB/s, ${fp8} TFLOP/s fp8, ${half} TFLOP/s 16 bits, dense`;

/** Multiplications and additions of one e4m3 `mma.m16n8k32`. */
const mmaFlops = 2 * 16 * 8 * 32;
/** Products that do not wait for one another, as in a kernel's tile. */
const independent = 8;
const rounds = 48;
/** Blocks for each host thread: however many threads there are, all are at work until shortly before the end. */
const blocksPerThread = 32;
const block = 128;
export const peakGrid = (threads: number) => ({ grid: blocksPerThread * threads, block });
export const peakFlops = (threads: number): number =>
  (peakGrid(threads).grid * block * rounds * independent * mmaFlops) / 32;

/** Nothing but products of the matrix unit: 8 accumulators in turns, and one store, so that nothing is for nothing. */
export function peakText(): string {
  const registers = Array.from({ length: independent }, (_, i) => [0, 1, 2, 3].map((j) => `%f${4 * i + j}`));
  const products = registers.map((d) => {
    const list = `{${d.join(", ")}}`;
    return `  mma.sync.aligned.m16n8k32.row.col.f32.e4m3.e4m3.f32 ${list}, {%r1, %r1, %r1, %r1}, {%r1, %r1}, ${list};`;
  });
  return `.version 8.4
.target sm_89
.address_size 64
.visible .entry peak(.param .u64 p)
{
  .reg .pred %p<2>; .reg .b32 %r<4>; .reg .f32 %f<${4 * independent}>; .reg .b64 %rd<2>;
  ld.param.u64 %rd1, [p];
  mov.b32 %r1, 0x08080808;
  mov.b32 %r2, 0;
${registers.flatMap((d) => d.map((f) => `  mov.f32 ${f}, 0f00000000;`)).join("\n")}
again:
${products.join("\n")}
  add.s32 %r2, %r2, 1;
  setp.lt.s32 %p1, %r2, ${rounds};
  @%p1 bra again;
  st.global.f32 [%rd1], %f0;
  ret;
}
`;
}
