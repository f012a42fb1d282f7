/** For tests that compile CUDA C++: they run where NVRTC could be had, and are skipped with the reason where not. */
import { inject, type TestContext, test } from "vitest";

const missing = inject("nvrtcMissing");

/** `test`, for a body that needs NVRTC. */
export function testWithNvrtc(
  name: string,
  body: (context: TestContext) => void | Promise<void>,
  timeout?: number,
): void {
  test(
    name,
    async (context) => {
      if (missing !== null) context.skip(`needs NVRTC: ${missing}`);
      await body(context);
    },
    timeout,
  );
}
