/** `tilewright driver`: where the virtual GPU's driver library is, for programs that open NVIDIA's by its name. */
import path from "node:path";
import type { Command } from "commander";
import { driverName } from "../runtime/native.js";
import { Refusal } from "./failure.js";
import { buildFix, virtualDriverFile } from "./native-files.js";
import type { Perform } from "./session.js";

/** The variable that names folders which the loader looks into first. */
const searchPath = process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";

export function addDriver(program: Command, perform: Perform): void {
  program
    .command("driver")
    .description("print the path of the virtual GPU's driver library")
    .addHelpText(
      "after",
      `\nA program that opens ${driverName(process.platform)} runs on the virtual GPU when the loader finds it there first:\n` +
        (process.platform === "win32"
          ? "  put the library's folder in front of PATH, or the library beside the program"
          : `  ${searchPath}="$(dirname "$(tilewright driver)")" TILEWRIGHT_VGPU_ARCH=sm_90a ./program`),
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
