/** A compiler for tests of the command line alone: it knows one kernel, and fails on demand in each way a real one can. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { CompilerPort, Diagnostic, Finding, RunnerPort, RunRequest, Tensor } from "../../src/cli/compiler-port.js";

export const diagnostic: Diagnostic = {
  code: "TW1301",
  severity: "error",
  message: "i32 and f32 are mixed",
  file: "bad.ts",
  line: 7,
  column: 3,
  endColumn: 8,
  sourceLine: "  a + b",
  chain: [],
  fix: "cast one",
};

export class FakeError extends Error {
  constructor(
    readonly kind: string | undefined,
    readonly code: string,
    message: string,
    readonly diagnostics?: readonly Diagnostic[],
  ) {
    super(message);
  }
}

/** What the last run was asked for. */
export const seen: { request?: RunRequest } = {};

export const fakeCompiler: CompilerPort = {
  loadKernels(reference) {
    if (reference === "bad.ts")
      throw new FakeError("refusal", "frontend", "two errors", [diagnostic, { ...diagnostic, line: 9 }]);
    if (reference === "two.ts") return ["first", "second"].map((name) => ({ name, launches: [name] }));
    if (reference === "broken") throw new TypeError("cannot read properties of undefined");
    if (reference === "copy" || reference === "warns") {
      const diagnostics = reference === "warns" ? [{ ...diagnostic, severity: "warning" as const }] : [];
      return [{ name: "copy", launches: ["copy"], diagnostics }];
    }
    throw new FakeError("refusal", "kernel.unknown", `there is no kernel ${reference}`);
  },
  renderDiagnostic: ({ file, line, column, code, message, fix }) =>
    `${file}:${line}:${column}\n${code} ${message}\n  ^\n${fix}`,
  compileProgram({ name }, { arch }) {
    if (arch === "sm_42") throw new FakeError("refusal", "target.unknown", "there is no target sm_42");
    const texts = {
      ptx: `// ${name} ${arch}\n`,
      tileIr: "tile\n",
      threadIr: "thread\n",
      cuda: { source: `// ${name}\n` },
    };
    return [{ name, ...texts, entry: name, target: arch, grid: [1, 1, 1], block: 128, sharedBytes: 0, params: [] }];
  },
  moduleOf: async ({ name }) => ({ js: `// ${name}\n`, dts: `// ${name}\n` }),
  targets: () => ["sm_80", "sm_89"],
};

/** What a sanitizer found. */
export const race: Finding = {
  tool: "racecheck",
  kind: "race",
  severity: "error",
  message: "two writes",
  hint: "a barrier",
  ptx_line: 9,
  source: "copy.ts:3",
  other: { ptx_line: 7, source: null },
  count: 2,
};

export const fakeRunner: RunnerPort = {
  async runKernel(_program, request) {
    seen.request = request;
    if (request.settings.get("fail") === "refuse")
      throw new FakeError("refusal", "run.setting", "no such\n  setting: fail");
    if (request.settings.get("fail") === "fault")
      throw new FakeError("fault", "CUDA_ERROR_ILLEGAL_ADDRESS", "out of bounds");
    if (request.settings.get("fail") === "abort") throw new DOMException("stopped", "AbortError");
    const severity = request.settings.get("severity") as Finding["severity"] | undefined;
    const findings = request.sanitize.length > 0 ? [{ ...race, ...(severity && { severity }) }] : [];
    return { outputs: request.inputs, stats: { warp_instructions: 5 }, device: "virtual:sm_89", findings };
  },
  readSafetensors(file) {
    if (!existsSync(file)) throw new FakeError("refusal", "safetensors.read", `${file} does not exist`);
    return new Map(Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, Tensor>));
  },
  writeSafetensors(file, tensors) {
    if (tensors.has("unwritable")) {
      writeFileSync(file, "half a fi");
      throw new Error("the disk broke");
    }
    writeFileSync(file, JSON.stringify(Object.fromEntries(tensors)));
  },
};
