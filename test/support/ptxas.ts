/** For tests that need ptxas or nvdisasm: they run where the tools could be had, and are skipped with the reason where not. */
import { inject, type TestContext, test } from "vitest";

const missing = inject("toolchainMissing");

/** Whether ptxas and nvdisasm are there. */
export const havePtxas = missing === null;

/** Skips the running test, with the reason, where ptxas and nvdisasm could not be had. */
export function skipWithoutPtxas(context: TestContext): void {
  if (missing !== null) context.skip(`needs ptxas and nvdisasm: ${missing}`);
}

/** `test`, for a body that needs ptxas or nvdisasm. */
export function testWithPtxas(
  name: string,
  body: (context: TestContext) => void | Promise<void>,
  timeout?: number,
): void {
  test(
    name,
    async (context) => {
      skipWithoutPtxas(context);
      await body(context);
    },
    timeout,
  );
}
