/** What devices the runtime lists, or why it cannot list any: `doctor` reports both. */

export interface DeviceReport {
  readonly devices: readonly { readonly name: string; readonly detail: string }[];
  /** Why the addon could not be asked. */
  readonly problem?: string;
}

export async function probeDevices(): Promise<DeviceReport> {
  try {
    const module = "../runtime/index.js";
    const { devices } = (await import(module)) as { devices(): readonly { id: string; name: string; arch: string }[] };
    return { devices: devices().map(({ id, name, arch }) => ({ name: id, detail: `${name}, ${arch}` })) };
  } catch (error) {
    return { devices: [], problem: error instanceof Error ? error.message.split("\n")[0]! : String(error) };
  }
}
