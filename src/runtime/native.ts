/**
 * The two native files: the addon and the virtual GPU's driver. They lie in the package itself (a checkout, or a package packed from
 * one), or in the package of this platform, which npm installs beside it as an optional dependency. Looking for them loads neither.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { TilewrightError } from "./errors.js";

/** The package's folder: two above this file, both in src/ and in dist/. */
const packageFolder = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** Where the build puts the native files. */
export const nativeFolder = path.join(packageFolder, "native");

/** Platforms that have a package of their own. */
export const platforms = ["linux-x64-gnu", "linux-arm64-gnu", "darwin-x64", "darwin-arm64", "win32-x64"] as const;

/** The package that holds a platform's native files. */
export const platformPackage = (platform: string): string => `@tilewright/native-${platform}`;

/** This platform as native files are named for it, for instance `linux-x64-gnu`. */
export function platformName(): string {
  const base = `${process.platform}-${process.arch}`;
  return process.platform === "linux" ? `${base}-${hasGlibc() ? "gnu" : "musl"}` : base;
}

/** Deno has no report; there the loader's own file tells. */
function hasGlibc(): boolean {
  const report = process.report?.getReport?.() as { header?: { glibcVersionRuntime?: string } } | undefined;
  if (report?.header !== undefined) return report.header.glibcVersionRuntime !== undefined;
  return ["/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"].some((file) => existsSync(file));
}

/** Name of the virtual GPU's driver library: the one that NVIDIA's has on that system. */
export const driverName = (platform: string): string =>
  platform.startsWith("win32") ? "nvcuda.dll" : platform.startsWith("darwin") ? "libcuda.dylib" : "libcuda.so.1";

export interface NativeSearch {
  /** The package's own folder of native files. */
  readonly folder?: string;
  readonly platform?: string;
  /** Folder of an installed package, or undefined. */
  readonly packageAt?: (name: string) => string | undefined;
}

function installedPackage(name: string): string | undefined {
  try {
    return path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

/** The addon's file for this platform; throws TW-R001, saying what was looked for and what to do. */
export function addonFile(search: NativeSearch = {}): string {
  const { folder = nativeFolder, platform = platformName(), packageAt = installedPackage } = search;
  const name = `tilewright.${platform}.node`;
  const own = path.join(folder, name);
  if (existsSync(own)) return own;
  const installed = packageAt(platformPackage(platform));
  const other = installed === undefined ? undefined : path.join(installed, name);
  if (installed !== undefined && other !== undefined && existsSync(other)) {
    checkVersion(installed, folder);
    return other;
  }
  throw new TilewrightError("TW-R001", missingAddon(own, platform, folder, other));
}

/** The virtual GPU's driver library, beside the addon; it may not be there. */
export function virtualDriverFile(search: NativeSearch = {}): string {
  const { folder = nativeFolder, platform = platformName(), packageAt = installedPackage } = search;
  const own = path.join(folder, "vgpu", driverName(platform));
  if (existsSync(own)) return own;
  const installed = packageAt(platformPackage(platform));
  return installed === undefined ? own : path.join(installed, "vgpu", driverName(platform));
}

/** Both packages are published together and know each other's insides: another version would fail later, and worse. */
function checkVersion(installed: string, folder: string): void {
  const versionIn = (at: string): string | undefined => {
    const file = path.join(at, "package.json");
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { version?: string }).version : undefined;
  };
  const [theirs, ours] = [versionIn(installed), versionIn(path.dirname(folder))];
  if (theirs === ours || ours === undefined) return;
  throw new TilewrightError(
    "TW-R001",
    `The native files in ${installed} are of version ${theirs}, tilewright is ${ours}. Remove node_modules and the lockfile's entry for the older one, and install again.`,
  );
}

function missingAddon(own: string, platform: string, folder: string, other: string | undefined): string {
  const tried = [own, other ?? `the package ${platformPackage(platform)}, which is not installed`];
  const lines = [
    `The native addon "${path.basename(own)}" was not found.`,
    "",
    "tilewright looked for",
    ...tried.map((place) => `  ${place}`),
  ];
  const there = existsSync(folder) ? readdirSync(folder).filter((entry) => entry.endsWith(".node")) : [];
  if (there.length > 0) {
    lines.push(
      `The folder holds ${there.join(", ")} instead: node_modules was probably installed on another platform and copied here.`,
      "Install the package on this machine rather than copying it, for instance inside the container that runs it.",
    );
    return lines.join("\n");
  }
  if ((platforms as readonly string[]).includes(platform)) {
    lines.push(
      "In an installed package that comes of optional dependencies being left out (`--omit=optional`), or of a lockfile or a",
      "node_modules folder from another platform: install again on this machine, without them.",
    );
  } else {
    lines.push(`There is no prebuilt addon for ${platform}, only for ${platforms.join(", ")}.`);
  }
  lines.push(
    "In a checkout it has to be built once: run `npm run build`. That needs cargo, Rust's build tool. If it is missing, install it with",
    "  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh",
    "and open a new shell.",
  );
  return lines.join("\n");
}
