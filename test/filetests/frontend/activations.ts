import { erf } from "tilewright";

const ROOT_HALF = Math.SQRT1_2;

/** The exact GELU. */
export function gelu(x: number): number {
  const cdf = 0.5 * (1.0 + erf(x * ROOT_HALF));
  return x * cdf;
}
