/** Runs tile operations as one block of a kernel, and gives back what the block computed. */
import { type Fragment, kernel, LanguageError, type LanguageErrorCode, parallel } from "../../src/language/index.js";

/** The result of `body`, run as the only block of a kernel without parameters. */
export function inBlock<T>(body: () => T, seed?: number): T {
  let result: T | undefined;
  const probe = kernel("probe", { params: {}, grid: () => [1] }, () => {
    result = body();
  });
  probe.eager({}, {}, seed === undefined ? {} : { seed });
  return result as T;
}

/** Elements of a fragment in row-major order, read by `.at` from element code. */
export function elements(x: Fragment): (number | boolean)[] {
  const { shape } = x as unknown as { shape: readonly number[] };
  const out: (number | boolean)[] = [];
  const visit = (index: number[]): void => {
    if (index.length === shape.length) out.push(x.at(...index));
    else for (let i = 0; i < (shape[index.length] as number); i++) visit([...index, i]);
  };
  readInElementCode(() => visit([]));
  return out;
}

/** The `LanguageError` that `body` throws. */
export function languageError(body: () => unknown): { code: LanguageErrorCode; message: string; fix: string } {
  try {
    body();
  } catch (error) {
    if (error instanceof LanguageError) return { code: error.code, message: error.message, fix: error.fix };
    throw error;
  }
  throw new Error("nothing was thrown");
}

function readInElementCode(body: () => void): void {
  parallel([1], body);
}
