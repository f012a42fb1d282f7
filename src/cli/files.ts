/** Files that verbs write: checked before the work, there only after it. */
import { randomUUID } from "node:crypto";
import { accessSync, constants, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { Refusal } from "./failure.js";

/** Refuses an output path that could not be written, before hours of work are spent on what goes into it. */
export function checkOutputPath(option: string, file: string): void {
  const folder = path.dirname(path.resolve(file));
  try {
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) throw new Error("not a folder");
  } catch {
    throw new Refusal("cli.output", `${option} ${file}: the folder ${folder} does not exist or cannot be written`, {
      file,
    });
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Refusal("cli.output", `${option} ${file}: that is a folder, a file is needed`, { file });
  }
}

/** Has `write` fill a temporary file beside `file`, then puts it in place in one step: a reader sees the old file or the new one. */
export async function writeWhole(file: string, write: (temporary: string) => Promise<void> | void): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  try {
    await write(temporary);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC" || code === "EACCES" || code === "EROFS" || code === "EPERM" || code === "EDQUOT") {
      throw new Refusal("cli.output", `${file} cannot be written (${code})`, { file });
    }
    throw error;
  }
}
