/** sm_86: A10, A40, RTX 3090, RTX A6000. */
import { mmaWithoutFp8, type Target } from "./target.js";

export const sm86: Target = {
  name: "sm_86",
  cc: [8, 6],
  gpus: "A10, A40, RTX 3090, RTX A6000",
  sharedLimit: 99 * 1024,
  sharedPerMultiprocessor: 100 * 1024,
  registersPerThread: 255,
  registersPerMultiprocessor: 65536,
  warpsPerMultiprocessor: 48,
  blocksPerMultiprocessor: 16,
  fp8Mma: false,
  fp8Cvt: false,
  minPtx: "7.1",
  wgmma: false,
  tma: false,
  clusters: false,
  tcgen05: false,
  selectMma: mmaWithoutFp8,
};
