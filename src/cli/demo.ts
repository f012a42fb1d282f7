/** `tilewright demo`, which is `npm start`. */
import { type Command, InvalidArgumentError } from "commander";
import { targetNames } from "../targets/index.js";
import { Refusal } from "./failure.js";
import { deviceName, listOf } from "./options.js";
import type { Outcome, Perform } from "./session.js";

interface DemoOptions {
  readonly arch?: readonly string[];
  readonly device: string;
  readonly tokens: number;
  readonly seed: number;
}

/** A parser for a whole number in a range. */
const between =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d{1,10}$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`give a whole number from ${least} to ${most}`);
    return value;
  };

export function addDemo(program: Command, perform: Perform): void {
  program
    .command("demo")
    .description("prove a decode step of a DeepSeek-V3.2 layer right, with needles in a long context, on every target")
    .option(
      "--arch <targets>",
      "virtual GPUs to run on, with commas between them; all if not given",
      listOf(targetNames),
    )
    .option("--device <device>", "virtual, cuda:<number>, or auto: a real GPU if there is one", deviceName, "virtual")
    .option("--tokens <number>", "tokens of the long context", between(4096, 1048576), 131072)
    .option("--seed <number>", "of everything in the layer", between(0, 2 ** 31 - 1), 1)
    .action(
      perform(async (session, { arch, device, tokens, seed }: DemoOptions): Promise<Outcome> => {
        const { runDemo } = await import("./demo/demo.js");
        const { renderReport } = await import("./demo/report.js");
        const { v32 } = await import("./demo/layer.js");
        const { open } = await import("../runtime/index.js");
        if (arch !== undefined && device !== "virtual")
          throw new Refusal("cli.usage", `--arch chooses among virtual GPUs, and --device ${device} is given`);
        const virtual = (arch ?? targetNames).map((target) => `virtual:${target}`);
        const report = await runDemo(
          { devices: device === "virtual" ? virtual : [device], shape: { ...v32, tokens }, seed },
          (name) => open(name, name.startsWith("virtual") ? { counters: true } : {}),
          session,
        );
        return { exit: report.ok ? 0 : 1, object: report, text: renderReport(report) };
      }),
    );
}
