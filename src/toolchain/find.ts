/** Finds NVIDIA's tools: a CUDA toolkit's first, else what `tilewright setup` put into the user's cache. */
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { cacheFolder, componentFolder, hostArchitecture } from "./cache.js";
import { type ComponentName, components } from "./pins.js";

export type ToolName = ComponentName;

export interface Tool {
  readonly name: ToolName;
  /** The program, or for NVRTC the shared library. */
  readonly path: string;
  /** Where it comes from: an installed CUDA toolkit, or tilewright's cache. */
  readonly source: "toolkit" | "cache";
  /** For instance "13.0.88"; "unknown" where the tool does not say. */
  readonly version: string;
}

export interface FindOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cache?: string;
}

/** The first release whose tools know every target of tilewright (sm_120a came with it); an older toolkit is passed over. */
const oldestUsable = [12, 8] as const;

/**
 * Finds a tool: on PATH, under CUDA_HOME or CUDA_PATH, under /usr/local/cuda, and last in the cache. Toolkits older than CUDA 12.8
 * are passed over. Undefined when there is none: `tilewright setup` (or ensureToolchain) fetches one.
 */
export function findTool(
  name: ToolName,
  { env = process.env, cache = cacheFolder() }: FindOptions = {},
): Tool | undefined {
  for (const file of name === "nvrtc" ? toolkitLibraries(env) : toolkitPrograms(name, env)) {
    const version = name === "nvrtc" ? libraryVersion(file) : programVersion(file);
    if (version !== undefined && usable(version)) return { name, path: file, source: "toolkit", version };
  }
  const architecture = hostArchitecture();
  if (architecture === undefined) return undefined;
  const component = components[name];
  const file = path.join(componentFolder(component, architecture, cache), component.provides);
  return existsSync(file) ? { name, path: file, source: "cache", version: component.version } : undefined;
}

function toolkitRoots(env: NodeJS.ProcessEnv): string[] {
  return [env.CUDA_HOME, env.CUDA_PATH, "/usr/local/cuda"].filter(
    (root) => root !== undefined && root !== "",
  ) as string[];
}

function toolkitPrograms(name: ToolName, env: NodeJS.ProcessEnv): string[] {
  const onPath = (env.PATH ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const folders = [...onPath, ...toolkitRoots(env).map((root) => path.join(root, "bin"))];
  const program = process.platform === "win32" ? `${name}.exe` : name;
  return folders.map((folder) => path.join(folder, program)).filter(isExecutable);
}

function toolkitLibraries(env: NodeJS.ProcessEnv): string[] {
  const onPath = (env.PATH ?? "").split(path.delimiter).filter((folder) => isExecutable(path.join(folder, "nvcc")));
  const roots = [...onPath.map((folder) => path.dirname(folder)), ...toolkitRoots(env)];
  const found: string[] = [];
  for (const folder of roots.flatMap((root) => [path.join(root, "lib64"), path.join(root, "lib")])) {
    if (!existsSync(folder)) continue;
    const names = readdirSync(folder).filter((entry) => /^libnvrtc\.so\.\d+\.\d+/.test(entry));
    found.push(...names.map((entry) => path.join(folder, entry)));
  }
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Versions by path: asking a program costs a process. */
const versions = new Map<string, string | undefined>();

/** What `--version` says; undefined for a program that does not run (another architecture, a broken link, a wrapper of its own). */
function programVersion(file: string): string | undefined {
  if (versions.has(file)) return versions.get(file);
  let version: string | undefined;
  try {
    const text = execFileSync(file, ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 10_000,
    });
    version = /\bV(\d+\.\d+\.\d+)/.exec(text)?.[1] ?? /release (\d+\.\d+)/.exec(text)?.[1];
  } catch {
    version = undefined;
  }
  versions.set(file, version);
  return version;
}

function libraryVersion(file: string): string | undefined {
  return /\.so\.(\d+\.\d+(?:\.\d+)?)$/.exec(file)?.[1];
}

function usable(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > oldestUsable[0] || (major === oldestUsable[0] && minor >= oldestUsable[1]);
}
