/** sm_100a: B200, GB200. */
import { mmaWithoutFp8, type Target } from "./target.js";

export const sm100a: Target = {
  name: "sm_100a",
  cc: [10, 0],
  gpus: "B200, GB200",
  sharedLimit: 227 * 1024,
  sharedPerMultiprocessor: 228 * 1024,
  registersPerThread: 255,
  registersPerMultiprocessor: 65536,
  warpsPerMultiprocessor: 64,
  blocksPerMultiprocessor: 32,
  fp8Mma: false,
  fp8Cvt: true,
  minPtx: "8.6",
  wgmma: false,
  tma: true,
  clusters: true,
  tcgen05: true,
  selectMma: mmaWithoutFp8,
};
