/** `tilewright check`: what the front end has to say about a file, and nothing else. */
import type { Command } from "commander";
import type { Diagnostic } from "./compiler-port.js";
import { failureOf } from "./failure.js";
import { loadCompiler } from "./load-compiler.js";
import { type Outcome, type Perform, stoppedMeanwhile } from "./session.js";

export function addCheck(program: Command, perform: Perform): void {
  program
    .command("check")
    .description("print the diagnostics of a file's kernels")
    .argument("<file>", "file.ts, file.ts#export, or a shipped kernel's name")
    .action(
      perform(async (session, file: string): Promise<Outcome> => {
        const compiler = await loadCompiler();
        let kernels: string[] = [];
        let diagnostics: readonly Diagnostic[];
        try {
          const programs = compiler.loadKernels(file);
          kernels = programs.map(({ name }) => name);
          diagnostics = programs.flatMap((loaded) => loaded.diagnostics ?? []);
        } catch (error) {
          const failure = failureOf(error);
          if (failure.diagnostics === undefined) throw error;
          diagnostics = failure.diagnostics;
        }
        await stoppedMeanwhile(session.signal);
        const errors = diagnostics.filter(({ severity }) => severity === "error").length;
        const warnings = diagnostics.length - errors;
        const verdict = `${file}: ${count(errors, "error")}, ${count(warnings, "warning")}${
          errors === 0 ? `; ${count(kernels.length, "kernel")}: ${kernels.join(", ")}` : ""
        }`;
        return {
          exit: errors > 0 ? 2 : 0,
          object: { file, kernels, errors, warnings, diagnostics },
          text: [...diagnostics.map((diagnostic) => compiler.renderDiagnostic(diagnostic)), verdict].join("\n\n"),
        };
      }),
    );
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
