/**
 * What is running: the block whose body eager mode executes, and whether element code is on. The only mutable state of the language;
 * entering restores what was there before, also when a body throws or a body runs another kernel.
 */
import { LanguageError } from "./errors.js";

export interface Index3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** `block`: between tile operations. `lambda`: in element code that yields a value. `parallel`: in element code with effects. */
type Phase = "block" | "lambda" | "parallel";

export interface Block {
  readonly kernel: string;
  readonly blockIdx: Index3;
  readonly gridDim: Index3;
  /** Order in which `parallel` visits `count` elements. */
  readonly order: (count: number) => Iterable<number>;
}

let block: Block | undefined;
let phase: Phase = "block";

function enter<T>(nextBlock: Block | undefined, nextPhase: Phase, body: () => T): T {
  const [blockBefore, phaseBefore] = [block, phase];
  block = nextBlock;
  phase = nextPhase;
  try {
    return body();
  } finally {
    block = blockBefore;
    phase = phaseBefore;
  }
}

/** Runs a kernel body as the given block. */
export function runBlock(state: Block, body: () => void): void {
  enter(state, "block", body);
}

/** Runs element code. */
export function runElements<T>(kind: "lambda" | "parallel", body: () => T): T {
  return enter(block, kind, body);
}

/** The running block; throws TW-L001 where none runs. */
export function runningBlock(what: string): Block {
  if (block === undefined) {
    throw new LanguageError(
      "TW-L001",
      `${what} outside a running kernel`,
      "use it in the body of kernel(…), and run that with .eager(…) or launch it",
    );
  }
  return block;
}

/** The running block, for operations of the whole block; throws TW-L002 in element code. */
export function tileOperation(what: string): Block {
  const running = runningBlock(what);
  if (phase !== "block") {
    throw new LanguageError(
      "TW-L002",
      `${what} in element code of ${running.kernel}`,
      `call it before, in the kernel's body, and read its result with .at(…)`,
    );
  }
  return running;
}

/** For effects on single elements: refuses lambdas that yield a value. */
export function elementEffect(what: string): void {
  const running = runningBlock(what);
  if (phase === "lambda") {
    throw new LanguageError(
      "TW-L002",
      `${what} in an element lambda of ${running.kernel}`,
      "an element lambda yields a value; use parallel(shape, …) for effects",
    );
  }
}

/** For `.at` of a fragment: refuses it outside element code. */
export function elementRead(): void {
  const running = runningBlock("fragment.at(…)");
  if (phase === "block") {
    throw new LanguageError(
      "TW-L002",
      `.at(…) of a fragment outside element code of ${running.kernel}`,
      "read it in the lambda of map, store or reduce…; reduce a rank-1 fragment to get a scalar",
    );
  }
}
