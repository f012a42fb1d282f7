/** For tests that compile CUDA C++: they run where NVRTC could be had, and are skipped with the reason where not. */
import { inject, type TestContext, test } from "vitest";

const missing = inject("nvrtcMissing");

/** Skips the running test, with the reason, where NVRTC could not be had. */
export function skipWithoutNvrtc(context: TestContext): void {
  if (missing !== null) context.skip(`needs NVRTC: ${missing}`);
}

/** `test`, for a body that needs NVRTC. */
export function testWithNvrtc(
  name: string,
  body: (context: TestContext) => void | Promise<void>,
  timeout?: number,
): void {
  test(
    name,
    async (context) => {
      skipWithoutNvrtc(context);
      await body(context);
    },
    timeout,
  );
}
