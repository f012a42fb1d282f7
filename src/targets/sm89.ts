/** sm_89: L4, L40S, RTX 4090. */
import { mmaWithFp8, type Target } from "./target.js";

export const sm89: Target = {
  name: "sm_89",
  cc: [8, 9],
  gpus: "L4, L40S, RTX 4090",
  sharedLimit: 99 * 1024,
  sharedPerMultiprocessor: 100 * 1024,
  registersPerThread: 255,
  registersPerMultiprocessor: 65536,
  warpsPerMultiprocessor: 48,
  blocksPerMultiprocessor: 24,
  fp8Mma: true,
  fp8Cvt: true,
  minPtx: "7.8",
  wgmma: false,
  tma: false,
  clusters: false,
  tcgen05: false,
  selectMma: mmaWithFp8,
};
