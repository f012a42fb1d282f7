/** Where fetched tools live: the user's cache, one folder per component, version and architecture. */
import { homedir, userInfo } from "node:os";
import path from "node:path";
import type { Architecture, Component } from "./pins.js";

/**
 * The user's cache folder for tilewright: `$XDG_CACHE_HOME/tilewright` or `~/.cache/tilewright` on Linux, `~/Library/Caches/tilewright` on macOS,
 * `%LOCALAPPDATA%\tilewright\Cache` on Windows. It may not exist yet. Computed when it is asked for, and never an error: a container's user
 * may have neither a home nor a name, and env-paths, which knows these places as well, then throws as it is imported.
 */
export function cacheFolder(): string {
  const home = homeFolder();
  if (process.platform === "darwin") return path.join(home, "Library", "Caches", "tilewright");
  if (process.platform === "win32")
    return path.join(absolute(process.env.LOCALAPPDATA) ?? path.join(home, "AppData", "Local"), "tilewright", "Cache");
  return path.join(absolute(process.env.XDG_CACHE_HOME) ?? path.join(home, ".cache"), "tilewright");
}

/** The user's home; the root where there is none, as container runtimes have it: never a folder that other users could have filled with tools. */
function homeFolder(): string {
  for (const ask of [homedir, () => userInfo().homedir]) {
    try {
      const home = absolute(ask());
      if (home !== undefined) return home;
    } catch {
      // This user is in no list of users.
    }
  }
  return path.parse(process.execPath).root;
}

/** The base directory specification has relative paths ignored: they would mean another folder wherever the program is started. */
const absolute = (folder: string | undefined): string | undefined =>
  folder !== undefined && path.isAbsolute(folder) ? folder : undefined;

/** The folder that holds (or would hold) a component. It appears in one step, complete. */
export function componentFolder(
  component: Component,
  architecture: Architecture,
  cache: string = cacheFolder(),
): string {
  return path.join(cache, "toolchain", `${component.name}-${component.version}-${architecture}`);
}

/** This machine's architecture in wheel terms, or undefined where NVIDIA publishes no Linux wheels for it. */
export function hostArchitecture(): Architecture | undefined {
  if (process.platform !== "linux") return undefined;
  if (process.arch === "x64") return "x86_64";
  if (process.arch === "arm64") return "aarch64";
  return undefined;
}
