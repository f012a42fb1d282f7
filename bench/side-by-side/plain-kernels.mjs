// Kernels in the plainest PTX, for engines that know little of it: what to launch, on what, and what must come out.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The same numbers as the Python kernels'. */
export const filled = (n) => Float32Array.from({ length: n }, (_, i) => ((i * 7919) % 1000) / 1000 - 0.5);

const text = (name) => readFileSync(fileURLToPath(new URL(`plain/${name}.ptx`, import.meta.url)), "utf8");

const N = 1 << 18;
const SIZE = 128;
const SIDE = 512;

/** `arrays` are the arguments before `n`; `result` says which of them is the answer. */
export const plainKernels = [
  {
    name: "saxpy",
    ptx: text("saxpy"),
    grid: [N / 128, 1],
    block: [128, 1],
    arrays: [filled(N), filled(N).reverse()],
    n: N,
    result: 1,
  },
  {
    name: "matmul",
    ptx: text("matmul"),
    grid: [SIZE / 8, SIZE / 8],
    block: [8, 8],
    arrays: [filled(SIZE * SIZE), filled(SIZE * SIZE).reverse(), new Float32Array(SIZE * SIZE)],
    n: SIZE,
    result: 2,
  },
  {
    name: "transpose",
    ptx: text("transpose"),
    grid: [SIDE / 16, SIDE / 16],
    block: [16, 16],
    arrays: [filled(SIDE * SIDE), new Float32Array(SIDE * SIDE)],
    n: SIDE,
    result: 1,
  },
];
