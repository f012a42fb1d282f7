/** The two drivers behind the one loader: the virtual GPU, which is always there, and NVIDIA's, if this machine has it. */
import { existsSync } from "node:fs";
import path from "node:path";
import { type Addon, type Handle, loadAddon } from "./addon.js";
import { asking, DriverError, TilewrightError } from "./errors.js";
import { driverName, virtualDriverFile } from "./native.js";

/** A driver that was opened and initialised. */
export interface Driver {
  readonly addon: Addon;
  readonly handle: Handle;
  readonly kind: DeviceKind;
  /** As `cuDriverGetVersion`: 13050 for CUDA 13.5. */
  readonly version: number;
}

export type DeviceKind = "virtual" | "cuda";

/** Opens the virtual GPU's driver; throws TW-R003 when it has not been built. */
export function openVirtualDriver(): Driver {
  const addon = loadAddon();
  const file = virtualDriverFile();
  if (!existsSync(file)) {
    throw new TilewrightError(
      "TW-R003",
      `The virtual GPU's driver was not found: there is no ${file}. Run \`npm run build\`, which builds it beside the addon.`,
    );
  }
  const { handle, version } = asking(() => addon.openDriver(file, false));
  return { addon, handle, kind: "virtual", version };
}

/** The library's name on this system, and where it usually lies: on Windows beside the system's own, on macOS nowhere. */
const soname = driverName(process.platform);
const usualFolders =
  process.platform === "win32"
    ? [path.join(process.env.SystemRoot ?? "C:\\Windows", "System32")]
    : [
        "/usr/lib/x86_64-linux-gnu",
        "/usr/lib/aarch64-linux-gnu",
        "/usr/lib64",
        "/usr/lib",
        "/usr/lib/wsl/lib",
        "/usr/local/nvidia/lib64",
        "/usr/local/nvidia/lib",
      ];

/**
 * NVIDIA's driver, or why there is none. By absolute path where possible: a process that has loaded the virtual driver would get
 * that again for the bare name, which both carry.
 *
 * `TILEWRIGHT_CUDA_DRIVER` names another library. Whatever it is, it is used as a CUDA driver and nothing more: with the virtual GPU's there,
 * `cuda:0` goes the way that a real GPU goes.
 */
export function openCudaDriver(): Driver | { readonly missing: string } {
  const addon = loadAddon();
  const named = process.env.TILEWRIGHT_CUDA_DRIVER;
  if (named) {
    try {
      const { handle, version } = asking(() => addon.openDriver(named, true));
      return { addon, handle, kind: "cuda", version };
    } catch (error) {
      return { missing: `TILEWRIGHT_CUDA_DRIVER names ${named}: ${(error as Error).message}` };
    }
  }
  const folders = [
    ...(process.env.LD_LIBRARY_PATH ?? "").split(path.delimiter).filter((folder) => folder !== ""),
    ...usualFolders,
  ];
  const files = folders.map((folder) => path.join(folder, soname)).filter((file) => existsSync(file));
  const reasons: string[] = [];
  for (const file of [...files, soname]) {
    try {
      const { handle, isVirtual, version } = asking(() => addon.openDriver(file, false));
      if (!isVirtual) return { addon, handle, kind: "cuda", version };
    } catch (error) {
      if (error instanceof DriverError) reasons.push(`${file}: ${error.driverName}`);
      else if (file !== soname) reasons.push((error as Error).message);
    }
  }
  return { missing: reasons.length > 0 ? reasons.join("; ") : `no NVIDIA driver library (${soname}) on this machine` };
}
