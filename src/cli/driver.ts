/** `tilewright driver`: where the virtual GPU's driver library is, for programs that open libcuda.so.1 themselves. */
import path from "node:path";
import type { Command } from "commander";
import { Refusal } from "./failure.js";
import { buildFix, virtualDriverFile } from "./native-files.js";
import type { Perform } from "./session.js";

export function addDriver(program: Command, perform: Perform): void {
  program
    .command("driver")
    .description("print the path of the virtual GPU's driver library")
    .addHelpText(
      "after",
      "\nA program that opens libcuda.so.1 runs on the virtual GPU when the loader finds it there first:\n" +
        '  LD_LIBRARY_PATH="$(dirname "$(tilewright driver)")" TILEWRIGHT_VGPU_ARCH=sm_90a ./program',
    )
    .action(
      perform(() => {
        const file = virtualDriverFile();
        if (file === undefined)
          throw new Refusal("cli.no-driver", `the virtual driver has not been built. ${buildFix}`);
        return { object: { driver: file, folder: path.dirname(file) }, text: file };
      }),
    );
}
