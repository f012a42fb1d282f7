/**
 * JavaScript runtimes that run the package: the Node that runs the tests, and with TILEWRIGHT_RUNTIMES=1 pinned releases of the other
 * Nodes, Bun and Deno, which come as npm packages into the user's cache.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cacheFolder } from "../../src/toolchain/index.js";

export interface Runtime {
  readonly name: string;
  /** The program and the arguments before the script. */
  readonly command: readonly string[];
  readonly missing?: string;
}

interface Pinned {
  readonly name: string;
  /** Packages that hold the program itself, so that no install script is needed; the first that there is. */
  readonly packages: readonly string[];
  readonly program: string;
  readonly args: readonly string[];
}

const system = process.platform === "win32" ? "win" : process.platform;
const bunArch = process.arch === "arm64" ? "aarch64" : process.arch;
const denoSystem = process.platform === "linux" ? `linux-${process.arch}-glibc` : `${process.platform}-${process.arch}`;

const node = (version: string): Pinned => ({
  name: `Node ${version}`,
  packages: ["node", "node-bin"].map((prefix) => `${prefix}-${system}-${process.arch}@${version}`),
  program: "bin/node",
  args: [],
});

const pinned: readonly Pinned[] = [
  // The oldest that package.json admits.
  node("20.19.0"),
  node("22.23.3"),
  node("24.21.0"),
  { name: "Bun 1.4.5", packages: [`@oven/bun-${system}-${bunArch}@1.4.5`], program: "bin/bun", args: [] },
  // `manual`: the project's own node_modules. Rights: files, environment, and the addon.
  {
    name: "Deno 2.9.6",
    packages: [`@deno/${denoSystem}@2.9.6`],
    program: "deno",
    args: ["run", "--node-modules-dir=manual", "--allow-read", "--allow-env", "--allow-ffi", "--allow-sys"],
  },
];

export function runtimes(): Runtime[] {
  const own = { name: `this Node (${process.version})`, command: [process.execPath] };
  if (process.env.TILEWRIGHT_RUNTIMES !== "1")
    return [
      own,
      ...pinned.map(({ name }) => ({ name, command: [], missing: "set TILEWRIGHT_RUNTIMES=1 to fetch it from npm" })),
    ];
  return [own, ...pinned.map(fetched)];
}

function fetched({ name, packages, program, args }: Pinned): Runtime {
  for (const spec of packages) {
    const file = fetchedProgram(spec, program);
    if (file !== undefined) return { name, command: [file, ...args] };
  }
  return { name, command: [], missing: `npm has none of ${packages.join(", ")}` };
}

/** A program of an npm package, for whatever platform, from the user's cache or npm; undefined where there is none. */
export function fetchedProgram(spec: string, program: string): string | undefined {
  const folder = path.join(cacheFolder(), "runtimes", spec.replaceAll("/", "+"));
  const file = path.join(folder, "node_modules", spec.slice(0, spec.lastIndexOf("@")), program);
  try {
    if (!existsSync(file)) install(spec, folder);
  } catch {
    return undefined;
  }
  return existsSync(file) ? file : undefined;
}

/** Into a folder beside first: an interrupted download must not pass for a runtime. */
function install(spec: string, folder: string): void {
  const staging = `${folder}.${process.pid}`;
  mkdirSync(staging, { recursive: true });
  writeFileSync(path.join(staging, "package.json"), '{ "private": true }');
  try {
    // By force, since it may be for a platform that this is not.
    execFileSync("npm", ["install", "--force", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", spec], {
      cwd: staging,
      stdio: "ignore",
      timeout: 120_000,
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(staging, folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
