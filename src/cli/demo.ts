/** `tilewright demo`, which is `npm start`. */
import type { Command } from "commander";
import type { Perform } from "./session.js";

export function addDemo(program: Command, perform: Perform): void {
  program
    .command("demo")
    .description("compile the shipped kernels for every target and prove the indexer right at DeepSeek-V3.2's dims")
    .action(
      perform(async (session) => {
        const module = "../demo/index.js";
        const { runDemo } = await import(module);
        return runDemo(session);
      }),
    );
}
