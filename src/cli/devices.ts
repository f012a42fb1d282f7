/** What devices the two drivers list, or why they cannot list any: `doctor` reports both. */
import { asking } from "../runtime/errors.js";

export interface DeviceReport {
  readonly devices: readonly { readonly name: string; readonly detail: string }[];
  /** Why the addon or the virtual driver could not be asked. */
  readonly problem?: string;
  /** Why there is no NVIDIA driver. */
  readonly noNvidia?: string;
}

export async function probeDevices(): Promise<DeviceReport> {
  try {
    const { openCudaDriver, openVirtualDriver } = await import("../runtime/drivers.js");
    const virtual = openVirtualDriver();
    const cuda = openCudaDriver();
    const noNvidia = "missing" in cuda ? cuda.missing : undefined;
    const drivers = "missing" in cuda ? [virtual] : [virtual, cuda];
    const devices = drivers.flatMap(({ addon, handle, kind }) =>
      Array.from({ length: asking(() => addon.deviceCount(handle)) }, (_, ordinal) => {
        const { name, arch, totalBytes } = asking(() => addon.deviceInfo(handle, ordinal));
        const detail = `${name}, ${arch}, ${(totalBytes / 2 ** 30).toFixed(1)} GiB`;
        return { name: kind === "virtual" ? `virtual:${arch}` : `cuda:${ordinal}`, detail };
      }),
    );
    return { devices, ...(noNvidia === undefined ? {} : { noNvidia }) };
  } catch (error) {
    return { devices: [], problem: error instanceof Error ? error.message.split("\n")[0]! : String(error) };
  }
}
