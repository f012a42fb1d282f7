/** `tilewright demo`, which is `npm start`. */
import type { Command } from "commander";
import { loadCompiler, loadRunner } from "./load-compiler.js";
import type { Outcome, Perform } from "./session.js";

export function addDemo(program: Command, perform: Perform): void {
  program
    .command("demo")
    .description("compile the shipped kernels for every target and prove the indexer right at DeepSeek-V3.2's dims")
    .action(
      perform(async (session): Promise<Outcome> => {
        const { renderReport, runDemo } = await import("./demo/demo.js");
        const report = await runDemo(await loadCompiler(), await loadRunner(), session);
        return { exit: report.ok ? 0 : 1, object: report, text: renderReport(report) };
      }),
    );
}
