/** sm_80: A100, A800, A30. */
import { mmaWithoutFp8, type Target } from "./target.js";

export const sm80: Target = {
  name: "sm_80",
  cc: [8, 0],
  gpus: "A100, A800, A30",
  sharedLimit: 163 * 1024,
  sharedPerMultiprocessor: 164 * 1024,
  registersPerThread: 255,
  registersPerMultiprocessor: 65536,
  warpsPerMultiprocessor: 64,
  blocksPerMultiprocessor: 32,
  fp8Mma: false,
  fp8Cvt: false,
  minPtx: "7.0",
  wgmma: false,
  tma: false,
  clusters: false,
  tcgen05: false,
  selectMma: mmaWithoutFp8,
};
