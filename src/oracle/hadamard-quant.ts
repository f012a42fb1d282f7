/** Reference of `hadamard_quant`: a 128-point Walsh–Hadamard transform in f32, rounded to bf16, then `act_quant`. */

import { check, isGone, isInstance, type Kind } from "../checks/index.js";
import { GROUP, type Quantised, type QuantSettings, quantiseGroups, scaleFormatOf } from "./act-quant.js";
import { refuse } from "./errors.js";
import { bf16 } from "./formats/index.js";
import { bindDims, elementCount, type HostTensor, tensor } from "./tensor.js";

const NORM = Math.fround(1 / Math.sqrt(GROUP));

const runs: Kind = {
  accepts: `a Float32Array of a multiple of ${GROUP} numbers`,
  holds: (values) => isInstance(values, Float32Array) && !isGone(values) && values.length % GROUP === 0,
};

/**
 * Transforms each run of 128 values in place: butterflies of stride 1, 2, … 64, every sum and difference rounded to f32,
 * one multiplication by f32(128^-0.5), and the result rounded to bf16.
 */
export function hadamardTransform(values: Float32Array): void {
  check(refuse, "the values", values, runs);
  for (let row = 0; row < values.length; row += GROUP) {
    for (let stride = 1; stride < GROUP; stride *= 2) {
      for (let i = row; i < row + GROUP; i++) {
        if (((i - row) & stride) !== 0) continue;
        const a = values[i] as number;
        const b = values[i + stride] as number;
        values[i] = a + b;
        values[i + stride] = a - b;
      }
    }
    for (let i = row; i < row + GROUP; i++) {
      values[i] = bf16.round(Math.fround((values[i] as number) * NORM));
    }
  }
}

/** The transform and quantisation of bf16 codes whose last dimension is 128; the shapes of the results are the caller's. */
export function hadamardQuantise(
  codes: HostTensor<"bf16">,
  scaleShape: readonly number[],
  settings: QuantSettings,
): Quantised {
  const values = bf16.decodeArray(codes.data);
  hadamardTransform(values);
  const y = tensor("e4m3", codes.shape);
  const scale = tensor("f32", scaleShape);
  if (elementCount(scaleShape) * GROUP !== values.length)
    refuse(`${elementCount(scaleShape)} scales`, "one per 128 values");
  quantiseGroups(values, scaleFormatOf(settings), y.data, scale.data);
  return { y, scale };
}

/** `x` [M,128] bf16 → `y` [M,128] e4m3, `scale` [M,1] f32. */
export function hadamardQuant(inputs: { readonly x: HostTensor<"bf16"> }, settings: QuantSettings = {}): Quantised {
  const { M } = bindDims("x", inputs, "bf16", ["M", GROUP], {}) as { M: number };
  return hadamardQuantise(inputs.x, [M, 1], settings);
}
