/** JSON files that are there whole or not at all, and never end a program: what cannot be read counts as absent, and is said once. */
import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const complained = new Set<string>();

/** What `file` holds; undefined where there is none, or where it holds something else: that is told once per file. */
export function readJson<T>(file: string, holds: (value: unknown) => value is T): T | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") complain(file, `cannot be read (${code})`);
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    complain(file, "is no JSON");
    return undefined;
  }
  if (holds(value)) return value;
  complain(file, "does not hold what tilewright writes there");
  return undefined;
}

function complain(file: string, what: string): void {
  if (complained.has(file)) return;
  complained.add(file);
  process.emitWarning(`${file} ${what} and is passed over`, {
    code: "TW7001",
    type: "TilewrightWarning",
    detail: "`tilewright cache prune --corrupt` removes such files from the machine's cache.",
  });
}

/**
 * Writes a file in one step: a reader sees the one before or the new one, also if this process is killed meanwhile. Of two writers at once the
 * later one's text remains. Folders are made where they are missing.
 */
export function writeJson(file: string, value: unknown): void {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  const temporary = path.join(folder, `.${randomUUID()}.tmp`);
  try {
    const handle = openSync(temporary, "wx");
    try {
      // Of a full disk a single write may take the beginning, and call that success.
      writeFileSync(handle, `${JSON.stringify(value, null, 1)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
