/** Files that verbs write: checked before the work, there only after it. */
import { randomUUID } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { TilewrightError } from "../runtime/errors.js";
import { Refusal } from "./failure.js";

/** Refuses an output path that could not be written, before hours of work are spent on what goes into it. */
export function checkOutputPath(option: string, file: string): void {
  if (file === "") throw new Refusal("cli.output", `${option}: the name of a file is needed`, { file });
  const folder = path.dirname(path.resolve(file));
  try {
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) throw new Error("not a folder");
  } catch {
    throw new Refusal("cli.output", `${option} ${file}: the folder ${folder} does not exist or cannot be written`, {
      file,
    });
  }
  const unfit = unfitness(file);
  if (unfit !== undefined) throw new Refusal("cli.output", `${option} ${file}: ${unfit}`, { file });
}

/** Why what lies at `file` cannot be replaced, if anything does. */
function unfitness(file: string): string | undefined {
  let there: Stats | undefined;
  try {
    there = statSync(file, { throwIfNoEntry: false });
    if (there?.isFile()) accessSync(file, constants.W_OK);
  } catch (error) {
    return `it cannot be written (${(error as NodeJS.ErrnoException).code})`;
  }
  if (there?.isDirectory()) return "that is a folder, a file is needed";
  // A rename would put a file in the place of a device or a pipe.
  return there === undefined || there.isFile() ? undefined : "that is no ordinary file, and would be replaced by one";
}

/** Makes the folder that an option names, with those above it, or refuses it. */
export function makeFolder(option: string, folder: string): void {
  if (folder === "") throw new Refusal("cli.output", `${option}: the name of a folder is needed`, { folder });
  try {
    // One level after the other: Node's own recursion never ends where a file system refuses folders with ENOENT, as /proc does.
    const missing: string[] = [];
    for (let at = path.resolve(folder); !existsSync(at); at = path.dirname(at)) missing.unshift(at);
    for (const level of missing) {
      try {
        mkdirSync(level);
      } catch (error) {
        // Another process may make it at the same time.
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
    }
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error("no folder"), { code: "ENOTDIR" });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const what =
      existsSync(folder) && code !== "ENOTDIR" ? "the folder cannot be written" : "the folder cannot be made";
    throw new Refusal("cli.output", `${option} ${folder}: ${what} (${code})`, { folder });
  }
}

/** Refuses two outputs that are one file. */
export function checkDistinct(a: readonly [option: string, file: string], b: readonly [string, string]): void {
  if (path.resolve(a[1]) === path.resolve(b[1]))
    throw new Refusal("cli.output", `${a[0]} and ${b[0]} name the same file, ${a[1]}`, { file: a[1] });
}

/** Has `write` fill a temporary file beside `file`, then puts it in place in one step: a reader sees the old file or the new one. */
export async function writeWhole(file: string, write: (temporary: string) => Promise<void> | void): Promise<void> {
  const target = behindLinks(file);
  // A name of its own, not the file's: that may be as long as names can be.
  const temporary = besides(target);
  try {
    await write(temporary);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw unwritten(file, error);
  }
}

/** A name for what is not whole yet, in the same folder: renaming it replaces the file in one step. */
const besides = (target: string): string => path.join(path.dirname(target), `.tilewright-${randomUUID()}`);

/** As {@link writeWhole}, at once: for what must be kept whatever ends the process next. */
export function writeWholeNow(file: string, text: string): void {
  const target = behindLinks(file);
  const temporary = besides(target);
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw unwritten(file, error);
  }
}

/** What the system refused is told of the file that was asked for; anything else is left as it is. */
function unwritten(file: string, error: unknown): unknown {
  const { code } = (error instanceof TilewrightError ? error.cause : error) as NodeJS.ErrnoException;
  return code !== undefined && /^E[A-Z0-9]+$/.test(code)
    ? new Refusal("cli.output", `${file} cannot be written (${code})`, { file })
    : error;
}

/** The file itself where `file` is a link to it: what is written must not take the link's place. */
function behindLinks(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
