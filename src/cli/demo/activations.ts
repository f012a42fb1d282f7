/** Activations as a large model has them: most channels of order one, a few many times larger, always the same ones. */
import { bf16, type HostTensor, tensor } from "../../oracle/index.js";

/** A small generator of 32-bit words (xorshift128), so that every run of the demo sees the same numbers. */
export class Random {
  #a: number;
  #b = 0x9e3779b9;
  #c = 0x243f6a88;
  #d = 0xb7e15162;

  constructor(seed: number) {
    this.#a = seed | 1;
    for (let i = 0; i < 16; i++) this.word();
  }

  word(): number {
    const t = this.#d ^ (this.#d << 11);
    this.#d = this.#c;
    this.#c = this.#b;
    this.#b = this.#a;
    this.#a = this.#a ^ (this.#a >>> 19) ^ t ^ (t >>> 8);
    return this.#a >>> 0;
  }

  /** In (0, 1]. */
  uniform(): number {
    return (this.word() + 1) / 2 ** 32;
  }

  /** Two independent normal deviates. */
  normals(): readonly [number, number] {
    const radius = Math.sqrt(-2 * Math.log(this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  }
}

const outlierChannels = 5;

/** bf16 activations whose last dimension is `channels`, an even number: a few channels are 16 to 128 times larger than the rest. */
export function activations(shape: readonly number[], seed: number): HostTensor<"bf16"> {
  const random = new Random(seed);
  const channels = shape.at(-1)!;
  const gains = new Float64Array(channels).fill(1);
  for (let i = 0; i < outlierChannels; i++) gains[random.word() % channels] = 2 ** (4 + 3 * random.uniform());
  const x = tensor("bf16", shape);
  for (let i = 0; i < x.data.length; i += 2) {
    const [a, b] = random.normals();
    x.data[i] = bf16.encode(a * gains[i % channels]!);
    x.data[i + 1] = bf16.encode(b * gains[(i + 1) % channels]!);
  }
  return x;
}

/** Normal deviates in f32: the weights of the heads. */
export function headWeights(shape: readonly number[], seed: number): HostTensor<"f32"> {
  const random = new Random(seed);
  const w = tensor("f32", shape);
  for (let i = 0; i < w.data.length; i++) w.data[i] = random.normals()[0];
  return w;
}
