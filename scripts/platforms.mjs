// The platforms that have native files: what cargo calls them, what their files are called, and what npm decides by. Names are those of
// src/runtime/native.ts.

/** By operating system: the name of a library as cargo builds it, and the one that NVIDIA's driver has there. */
const systems = {
  linux: { library: (stem) => `lib${stem}.so`, driver: "libcuda.so.1" },
  darwin: { library: (stem) => `lib${stem}.dylib`, driver: "libcuda.dylib" },
  win32: { library: (stem) => `${stem}.dll`, driver: "nvcuda.dll" },
};

// Node 20 asks for glibc 2.28 and macOS 11 at least: what we publish needs nothing newer. Node-API is the same for every compiler on Windows.
export const platforms = {
  "linux-x64-gnu": {
    ...systems.linux,
    target: "x86_64-unknown-linux-gnu",
    glibc: "2.28",
    npm: { os: ["linux"], cpu: ["x64"], libc: ["glibc"] },
  },
  "linux-arm64-gnu": {
    ...systems.linux,
    target: "aarch64-unknown-linux-gnu",
    glibc: "2.28",
    npm: { os: ["linux"], cpu: ["arm64"], libc: ["glibc"] },
  },
  "darwin-x64": { ...systems.darwin, target: "x86_64-apple-darwin", npm: { os: ["darwin"], cpu: ["x64"] } },
  "darwin-arm64": { ...systems.darwin, target: "aarch64-apple-darwin", npm: { os: ["darwin"], cpu: ["arm64"] } },
  "win32-x64": { ...systems.win32, target: "x86_64-pc-windows-gnu", npm: { os: ["win32"], cpu: ["x64"] } },
};

/** The platform that this script runs on, which need not be one that has a package. */
export function hostPlatform() {
  const base = `${process.platform}-${process.arch}`;
  const glibc = process.report?.getReport?.().header.glibcVersionRuntime !== undefined;
  const name = process.platform === "linux" ? `${base}-${glibc ? "gnu" : "musl"}` : base;
  return { name, ...(systems[process.platform] ?? systems.linux) };
}

/** The addon's file of a platform. */
export const addonName = (platform) => `tilewright.${platform}.node`;
