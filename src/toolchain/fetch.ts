/**
 * Fetches NVIDIA's tools from the wheels NVIDIA publishes on PyPI, into the user's cache.
 *
 * pip does the download, because it knows the user's index, proxy and certificates, and checks our pinned hashes. Python's zipfile
 * unpacks (Node has no zip reader). A component is unpacked beside its place and renamed into it, so that it is there completely or
 * not at all, whatever is interrupted. Wheels stay in a download folder of the component until it is in place: a second try downloads only
 * what is missing.
 */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { cacheFolder, componentFolder, hostArchitecture } from "./cache.js";
import { ToolchainError } from "./errors.js";
import { withLock } from "./lock.js";
import {
  type Architecture,
  type Component,
  type ComponentName,
  components,
  defaultComponents,
  requirement,
} from "./pins.js";
import { type ProcessResult, runProcess } from "./process.js";

export interface FetchOptions {
  /** What to install; ptxas, nvdisasm and NVRTC without. */
  readonly components?: readonly ComponentName[];
  /** The cache folder; the user's without. */
  readonly cache?: string;
  /** Called with one line of text whenever there is something to say. */
  readonly onProgress?: (line: string) => void;
  readonly signal?: AbortSignal;
}

export interface InstalledComponent {
  readonly name: ComponentName;
  readonly version: string;
  readonly folder: string;
  /** Whether this call fetched it; false when it was in the cache already. */
  readonly fetched: boolean;
}

/**
 * Makes sure that components are in the cache, fetching what is missing. Safe to call from many processes at once: one downloads,
 * the others wait. Throws ToolchainError: no Linux wheels for this platform, no Python or pip, no network, a hash that differs.
 */
export async function fetchComponents(options: FetchOptions = {}): Promise<InstalledComponent[]> {
  const architecture = hostArchitecture();
  if (architecture === undefined) {
    throw new ToolchainError(
      "toolchain.unsupported-platform",
      `NVIDIA publishes its compiler for Linux on x86_64 and aarch64 only, not for ${process.platform} on ${process.arch}`,
      "Install a CUDA toolkit and put its bin folder on PATH; kernels compile to PTX and run on the virtual GPU without it.",
    );
  }
  const installed: InstalledComponent[] = [];
  for (const name of options.components ?? defaultComponents) {
    installed.push(await fetchComponent(components[name], architecture, options));
  }
  return installed;
}

async function fetchComponent(
  component: Component,
  architecture: Architecture,
  { cache = cacheFolder(), onProgress = () => {}, signal }: FetchOptions,
): Promise<InstalledComponent> {
  const folder = componentFolder(component, architecture, cache);
  const present = () => existsSync(path.join(folder, component.provides));
  let fetched = false;
  if (!present()) {
    await makeFolder(path.dirname(folder));
    await withLock(
      `${folder}.lock`,
      present,
      async () => {
        await install(component, architecture, folder, cache, onProgress, signal);
        fetched = true;
      },
      () => onProgress(`${component.name}: another process is fetching it; waiting`),
    );
  }
  return { name: component.name, version: component.version, folder, fetched };
}

async function install(
  component: Component,
  architecture: Architecture,
  folder: string,
  cache: string,
  onProgress: (line: string) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const python = await findPython(signal);
  const downloads = path.join(cache, "downloads", `${component.name}-${component.version}`);
  const staging = path.join(path.dirname(folder), `.${path.basename(folder)}.${randomUUID()}`);
  await removeLeftovers(folder);
  await makeFolder(downloads);
  await makeFolder(staging);
  try {
    const wheels: string[] = [];
    for (const pinned of component.packages) {
      onProgress(`${component.name}: downloading ${pinned.name} ${pinned.version}`);
      const requirements = path.join(staging, "requirements.txt");
      await writeFile(requirements, requirement(pinned));
      await download(python, pinned.name, requirements, downloads, architecture, signal);
      wheels.push(await wheelOf(downloads, pinned.name, pinned.version, architecture));
      await rm(requirements);
    }
    onProgress(`${component.name}: unpacking`);
    for (const wheel of wheels) await unpack(python, wheel, staging, component.keep ?? "", signal);
    await markExecutable(path.join(staging, "nvidia"));
    await renameIntoPlace(staging, folder, component);
    await rm(downloads, { recursive: true, force: true });
    onProgress(`${component.name}: ${component.version} is in ${folder}`);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Half-unpacked folders of processes that were killed. Whoever holds the lock is the only one that may have one. */
async function removeLeftovers(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  for (const name of await readdir(parent)) {
    if (name.startsWith(`.${path.basename(folder)}.`))
      await rm(path.join(parent, name), { recursive: true, force: true });
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new ToolchainError(
      "toolchain.cache-not-writable",
      `${folder} cannot be created (${(error as NodeJS.ErrnoException).code})`,
      "Make the user's cache folder writable, or set XDG_CACHE_HOME to one that is.",
      { cause: error },
    );
  }
}

/** The name of a Python 3 with pip. */
async function findPython(signal: AbortSignal | undefined): Promise<string> {
  let found: string | undefined;
  for (const python of ["python3", "python"]) {
    const version = await tryRun(python, ["-c", "import sys, zipfile; sys.exit(sys.version_info < (3, 8))"], signal);
    if (version?.status !== 0) continue;
    found ??= python;
    if ((await tryRun(python, ["-m", "pip", "--version"], signal))?.status === 0) return python;
  }
  if (found !== undefined) {
    throw new ToolchainError(
      "toolchain.no-pip",
      `${found} has no pip, which downloads NVIDIA's wheels`,
      `Install it (for instance \`${found} -m ensurepip --user\` or \`apt install python3-pip\`), or install a CUDA toolkit.`,
    );
  }
  throw new ToolchainError(
    "toolchain.no-python",
    "There is no Python 3.8 or newer on PATH, whose pip downloads NVIDIA's wheels",
    "Install Python 3 with pip, or a CUDA toolkit whose bin folder is on PATH.",
  );
}

async function tryRun(
  file: string,
  args: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ProcessResult | undefined> {
  try {
    return await runProcess(file, args, { signal });
  } catch (error) {
    if (error instanceof ToolchainError && error.code === "toolchain.missing-tool") return undefined;
    throw error;
  }
}

async function download(
  python: string,
  name: string,
  requirements: string,
  downloads: string,
  architecture: Architecture,
  signal: AbortSignal | undefined,
): Promise<void> {
  // The wheels hold no Python code: they are wanted for this machine whatever tags this Python knows, hence every tag NVIDIA uses.
  const tags = [
    "manylinux_2_28",
    "manylinux_2_27",
    "manylinux_2_17",
    "manylinux2014",
    "manylinux_2_12",
    "manylinux2010",
  ];
  const { status, stdout, stderr } = await runProcess(
    python,
    [
      ...["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input", "--no-deps"],
      ...["--only-binary=:all:", "--require-hashes", "--retries", "2", "--timeout", "30"],
      ...tags.flatMap((tag) => ["--platform", `${tag}_${architecture}`]),
      ...["--dest", downloads, "--requirement", requirements],
    ],
    { signal },
  );
  if (status !== 0) throw downloadError(name, `${stdout}\n${stderr}`);
}

/** Why pip gave up, from what it printed. */
export function downloadError(name: string, log: string): ToolchainError {
  const lines = log.split("\n").map((line) => line.trim());
  const last =
    lines.findLast((line) => line.startsWith("ERROR")) ?? lines.findLast((line) => line !== "") ?? "no output";
  const said = `pip said: ${last.replace(/^ERROR:\s*/, "")}`;
  if (/DO NOT MATCH THE HASHES|hashes? (?:mismatch|do(?:es)? not match)/i.test(log)) {
    return new ToolchainError(
      "toolchain.hash-mismatch",
      `The download of ${name} is not the file whose SHA-256 tilewright pins, so it was thrown away`,
      "Try again; if it stays so, the package index in use serves another file: ask its keeper, or name another in pip's configuration.",
    );
  }
  // Without a route to the index, pip first warns about every retry and then says that there is no such version.
  if (
    /NewConnectionError|NameResolutionError|Temporary failure in name|Connection (?:refused|reset|aborted)|ConnectTimeout|ReadTimeout|ProxyError|SSLError|Network is unreachable|Retrying \(/i.test(
      log,
    )
  ) {
    return new ToolchainError(
      "toolchain.network",
      `${name} could not be downloaded: the package index was not reached (${said})`,
      "Check the network and pip's index and proxy settings (`python3 -m pip config list`), or install a CUDA toolkit.",
    );
  }
  return new ToolchainError(
    "toolchain.download",
    `${name} could not be downloaded (${said})`,
    "Check pip's index settings (`python3 -m pip config list`), or install a CUDA toolkit.",
  );
}

async function wheelOf(downloads: string, name: string, version: string, architecture: string): Promise<string> {
  const start = `${name.replaceAll("-", "_")}-${version}-`;
  const file = (await readdir(downloads)).find(
    (entry) => entry.startsWith(start) && entry.endsWith(`${architecture}.whl`),
  );
  if (file !== undefined) return path.join(downloads, file);
  throw new ToolchainError(
    "toolchain.download",
    `pip downloaded ${name} ${version}, but no wheel of it for ${architecture} is in ${downloads}`,
    "Try again.",
  );
}

/** Unpacks the wanted members, refusing any whose path would leave the folder. */
const unpackScript = `
import os, re, sys, zipfile
wheel, folder, keep = sys.argv[1:4]
root = os.path.realpath(folder) + os.sep
with zipfile.ZipFile(wheel) as archive:
    for member in archive.namelist():
        if not re.search(keep, member):
            continue
        if not (os.path.realpath(os.path.join(folder, member)) + os.sep).startswith(root):
            sys.exit("the wheel names a path outside itself: " + member)
        archive.extract(member, folder)
`;

async function unpack(
  python: string,
  wheel: string,
  folder: string,
  keep: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { status, stderr } = await runProcess(python, ["-c", unpackScript, wheel, folder, keep], { signal });
  if (status === 0) return;
  const last = stderr.trim().split("\n").at(-1) ?? "";
  throw new ToolchainError(
    "toolchain.unpack",
    `${path.basename(wheel)} could not be unpacked into ${folder} (${last})`,
    "Check that the disk has 1 GB free, and try again.",
  );
}

/** zipfile drops permissions, so programs get theirs back: what lies in a `bin` folder is one. */
async function markExecutable(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && path.basename(entry.parentPath) === "bin")
      await chmod(path.join(entry.parentPath, entry.name), 0o755);
  }
}

async function renameIntoPlace(staging: string, folder: string, component: Component): Promise<void> {
  if (!existsSync(path.join(staging, component.provides))) {
    throw new ToolchainError(
      "toolchain.unpack",
      `The wheels of ${component.name} hold no ${component.provides}`,
      "This is a fault of tilewright's pinned list: please report it.",
    );
  }
  try {
    await rename(staging, folder);
  } catch (error) {
    // Another process won, which is as good; or the folder is damaged (its program is gone), and this one takes its place.
    if (existsSync(path.join(folder, component.provides))) return;
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
  }
}
