/** sm_90a: H100, H800, H20, H200. */
import { mmaWithoutFp8, type Target } from "./target.js";

export const sm90a: Target = {
  name: "sm_90a",
  cc: [9, 0],
  gpus: "H100, H800, H20, H200",
  sharedLimit: 227 * 1024,
  sharedPerMultiprocessor: 228 * 1024,
  registersPerThread: 255,
  registersPerMultiprocessor: 65536,
  warpsPerMultiprocessor: 64,
  blocksPerMultiprocessor: 32,
  fp8Mma: false,
  fp8Cvt: true,
  minPtx: "8.0",
  wgmma: true,
  tma: true,
  clusters: true,
  tcgen05: false,
  selectMma: mmaWithoutFp8,
};
