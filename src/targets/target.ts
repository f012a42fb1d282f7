/** What the compiler knows about one GPU generation. */

/** Element types that a matrix instruction multiplies. */
export type MmaInput = "e4m3" | "e5m2" | "bf16" | "f16";

/** The matrix instruction for a pair of inputs: its shape and the types it works on (fp8 inputs are widened to f16 where it takes none). */
export interface MmaChoice {
  readonly shape: { readonly m: number; readonly n: number; readonly k: number };
  readonly aType: MmaInput;
  readonly bType: MmaInput;
}

export interface Target {
  /** As PTX names it: "sm_89", "sm_90a". */
  readonly name: string;
  /** Compute capability. */
  readonly cc: readonly [number, number];
  /** GPUs one meets, for the reader. */
  readonly gpus: string;
  /** Bytes of shared memory a block may opt in to. */
  readonly sharedLimit: number;
  /** Bytes of shared memory per multiprocessor, all blocks together (each block takes 1 KiB more than it asks for). */
  readonly sharedPerMultiprocessor: number;
  readonly registersPerThread: number;
  readonly registersPerMultiprocessor: number;
  readonly warpsPerMultiprocessor: number;
  /** Blocks that a multiprocessor holds at a time, whatever they take. */
  readonly blocksPerMultiprocessor: number;
  /**
   * mma.sync of e4m3 and e5m2 is an instruction of the machine. On sm_90a and sm_100a it is not, though PTX has it: their fp8 units belong to
   * wgmma and tcgen05, and ptxas makes of it what a kernel does for itself elsewhere (two conversions per operand word, two products of
   * f16), in registers that nobody accounts for, with an addition besides for every element of the accumulator.
   */
  readonly fp8Mma: boolean;
  /** cvt to and from e4m3x2 and e5m2x2. */
  readonly fp8Cvt: boolean;
  /** Least PTX ISA that names this target. */
  readonly minPtx: string;
  readonly wgmma: boolean;
  readonly tma: boolean;
  readonly clusters: boolean;
  readonly tcgen05: boolean;
  selectMma(a: MmaInput, b?: MmaInput): MmaChoice;
}

/** mma.sync that takes fp8: m16n8k32 for fp8, m16n8k16 for 16-bit inputs. Inputs of two kinds mix only among fp8. */
export function mmaWithFp8(a: MmaInput, b: MmaInput = a): MmaChoice {
  if (isFp8(a) && isFp8(b)) return { shape: { m: 16, n: 8, k: 32 }, aType: a, bType: b };
  return halfMma(a, b);
}

/** mma.sync that does not: e4m3 and e5m2 are exact in f16 and are widened to it. */
export function mmaWithoutFp8(a: MmaInput, b: MmaInput = a): MmaChoice {
  return halfMma(isFp8(a) ? "f16" : a, isFp8(b) ? "f16" : b);
}

function halfMma(a: MmaInput, b: MmaInput): MmaChoice {
  if (a !== b) throw new Error(`no matrix instruction multiplies ${a} by ${b}`);
  return { shape: { m: 16, n: 8, k: 16 }, aType: a, bType: b };
}

function isFp8(type: MmaInput): boolean {
  return type === "e4m3" || type === "e5m2";
}
