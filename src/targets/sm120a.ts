/** sm_120a: RTX 5090, RTX PRO 6000. */
import { mmaWithFp8, type Target } from "./target.js";

export const sm120a: Target = {
  name: "sm_120a",
  cc: [12, 0],
  gpus: "RTX 5090, RTX PRO 6000",
  sharedLimit: 99 * 1024,
  sharedPerMultiprocessor: 100 * 1024,
  registersPerThread: 255,
  registersPerMultiprocessor: 65536,
  warpsPerMultiprocessor: 48,
  blocksPerMultiprocessor: 24,
  fp8Mma: true,
  fp8Cvt: true,
  minPtx: "8.7",
  wgmma: false,
  tma: true,
  clusters: true,
  tcgen05: false,
  selectMma: mmaWithFp8,
};
