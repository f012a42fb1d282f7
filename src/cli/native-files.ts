/** The two native files of the package: the addon, and the virtual GPU's driver library. Looking for them loads neither. */
import { existsSync } from "node:fs";
import { virtualDriverFile as driverPlace, platforms, addonFile as requiredAddonFile } from "../runtime/native.js";

/** The addon's file, or undefined when it has not been built for this platform. */
export function addonFile(): string | undefined {
  try {
    return requiredAddonFile();
  } catch {
    return undefined;
  }
}

/**
 * The virtual driver: a shared library named like NVIDIA's, in a folder of its own, so that a program which opens `libcuda.so.1` runs
 * on it when that folder comes first in the loader's path. Undefined when it has not been built.
 */
export function virtualDriverFile(): string | undefined {
  const file = driverPlace();
  return existsSync(file) ? file : undefined;
}

/** What to do when one of them is missing. */
export const buildFix = `In a checkout, run \`npm run build\` (it needs cargo: https://rustup.rs); installed packages hold both for ${platforms.join(", ")}.`;
