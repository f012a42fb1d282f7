/** Asks another program something, without minding whether it exists. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The first line that a program prints, or undefined when it cannot be run. */
export async function probe(program: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(program, [...args], { timeout: 10_000 });
    return stdout.split("\n")[0]?.trim();
  } catch {
    return undefined;
  }
}
