/** The two native files of the package: the addon, and the virtual GPU's driver library. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { packageFolder } from "./package-folder.js";

/** The folder that the build puts them in. */
const nativeFolder = path.join(packageFolder, "native");

/** The addon's file, or undefined when it has not been built. */
export function addonFile(): string | undefined {
  if (!existsSync(nativeFolder)) return undefined;
  const name = readdirSync(nativeFolder).find((entry) => entry.endsWith(".node"));
  return name === undefined ? undefined : path.join(nativeFolder, name);
}

/**
 * The virtual driver: a shared library named like NVIDIA's, in a folder of its own, so that a program which opens `libcuda.so.1` runs
 * on it when that folder comes first in the loader's path. Undefined when it has not been built.
 */
export function virtualDriverFile(): string | undefined {
  const file = path.join(nativeFolder, "driver", "libcuda.so.1");
  return existsSync(file) ? file : undefined;
}

/** What to do when one of them is missing. */
export const buildFix =
  "In a checkout, run `npm run build` (it needs cargo: https://rustup.rs); an installed package holds both for Linux on x86_64 and aarch64.";
