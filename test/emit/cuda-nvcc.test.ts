/**
 * nvcc takes the CUDA C++ of every shipped kernel for every target, with all warnings as errors, its host compiler's too. It is 0.2 GB and
 * wants a host compiler, so that this runs where `TILEWRIGHT_NVCC=1` asks for it, after `tilewright setup --with nvcc`.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bind, compileVariant, targetOf } from "../../src/compiler/index.js";
import { targets } from "../../src/targets/index.js";
import { requireTool } from "../../src/toolchain/index.js";
import { runProcess } from "../../src/toolchain/process.js";
import { kernelSuites, suiteOf } from "../support/kernel-suites.js";
import { program } from "../support/on-device.js";

const asked = process.env.TILEWRIGHT_NVCC === "1";

for (const { kernel: name } of kernelSuites) {
  test(`nvcc takes ${name}`, async (context) => {
    if (!asked) context.skip("TILEWRIGHT_NVCC=1 asks for it");
    const suite = suiteOf(name);
    const [spec] = fc.sample(suite.cases({ maxRows: 4, maxKeys: 300 }), { numRuns: 1, seed: 1 });
    const { inputs, settings } = suite.build(spec);
    const whole = program(name);
    const { dims, options } = bind(whole.kernel, new Map(Object.entries(inputs)), new Map(Object.entries(settings)));
    const folder = mkdtempSync(path.join(tmpdir(), "twin-nvcc-"));
    try {
      for (const { name: arch } of targets) {
        for (const launch of whole.launches) {
          const { cuda } = compileVariant(whole, targetOf(arch), dims, options, new Map(), launch);
          const file = path.join(folder, `${cuda.entry}.${arch}.cu`);
          writeFileSync(file, cuda.source);
          const flags = [`-arch=${arch}`, "--ptx", "-Werror", "all-warnings", "-Xcompiler", "-Wall"];
          const { status, stdout, stderr } = await runProcess(requireTool("nvcc").path, [
            ...[...flags, "-o", `${file}.ptx`, file],
          ]);
          expect({ kernel: cuda.entry, arch, status, said: `${stdout}${stderr}` }).toMatchObject({
            status: 0,
            said: "",
          });
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
