import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ensureToolchain, fetchComponents, findTool } from "../../src/toolchain/index.js";
import { withLock } from "../../src/toolchain/lock.js";
import { components } from "../../src/toolchain/pins.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "toolchain-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const fetch = () => fetchComponents({ components: ["nvdisasm"], cache: folder });
const leftovers = () =>
  readdirSync(path.join(folder, "toolchain")).filter((name) => name.startsWith(".") || name.endsWith(".lock"));

/** Makes pip look into one folder and nowhere else. */
function onlyWheelsFrom(source: string): void {
  vi.stubEnv("PIP_CONFIG_FILE", "/dev/null");
  vi.stubEnv("PIP_NO_INDEX", "1");
  vi.stubEnv("PIP_FIND_LINKS", source);
}

describe("fetchComponents refuses", () => {
  test("a machine without Python", async () => {
    vi.stubEnv("PATH", folder);
    await expect(fetch()).rejects.toMatchObject({ code: "toolchain.no-python", kind: "refusal" });
    expect(leftovers()).toEqual([]);
  });

  test("a Python without pip", async () => {
    const python = execFileSync("python3", ["-c", "import sys; print(sys.executable)"], { encoding: "utf8" }).trim();
    const bin = path.join(folder, "bin");
    mkdirSync(bin);
    writeFileSync(path.join(bin, "python3"), `#!/bin/sh\nexec '${python}' -S "$@"\n`);
    chmodSync(path.join(bin, "python3"), 0o755);
    vi.stubEnv("PATH", bin);
    vi.stubEnv("PYTHONPATH", "");
    await expect(fetch()).rejects.toMatchObject({ code: "toolchain.no-pip" });
  });

  test("a wheel whose hash is not the pinned one, and keeps nothing of it", async () => {
    const source = path.join(folder, "source");
    mkdirSync(source);
    const { name, version } = components.nvdisasm.packages[0]!;
    for (const tag of ["x86_64", "aarch64"]) {
      const wheel = `${name.replaceAll("-", "_")}-${version}-py3-none-manylinux2014_${tag}.whl`;
      writeFileSync(path.join(source, wheel), "not the wheel");
    }
    onlyWheelsFrom(source);
    await expect(fetch()).rejects.toMatchObject({ code: "toolchain.hash-mismatch" });
    expect(leftovers()).toEqual([]);
    expect(findTool("nvdisasm", { env: {}, cache: folder })).toBeUndefined();
  });

  test("an index that is not reached", async () => {
    vi.stubEnv("PIP_CONFIG_FILE", "/dev/null");
    vi.stubEnv("PIP_FIND_LINKS", "");
    vi.stubEnv("PIP_INDEX_URL", "http://127.0.0.1:9/simple");
    await expect(fetch()).rejects.toMatchObject({ code: "toolchain.network" });
  });

  test("an index that lacks the package", async () => {
    onlyWheelsFrom(folder);
    await expect(fetch()).rejects.toMatchObject({ code: "toolchain.download" });
  });

  test("a cache that cannot be written", async () => {
    writeFileSync(path.join(folder, "toolchain"), "a file where a folder has to be");
    await expect(fetch()).rejects.toMatchObject({ code: "toolchain.cache-not-writable" });
  });
});

test("what a killed process left half unpacked is cleared away by the next attempt", async () => {
  const architecture = process.arch === "arm64" ? "aarch64" : "x86_64";
  const left = path.join(
    folder,
    "toolchain",
    `.nvdisasm-${components.nvdisasm.version}-${architecture}.left`,
    "nvidia",
  );
  mkdirSync(left, { recursive: true });
  onlyWheelsFrom(folder);
  await expect(fetch()).rejects.toMatchObject({ code: "toolchain.download" });
  expect(leftovers()).toEqual([]);
});

test("what is in the cache is found without Python or network", async () => {
  const [{ folder: place }] = (await withFakeComponent()) as [{ folder: string }];
  vi.stubEnv("PATH", "");
  vi.stubEnv("CUDA_HOME", "");
  const again = await fetchComponents({ components: ["nvdisasm"], cache: folder });
  expect(again).toEqual([{ name: "nvdisasm", version: components.nvdisasm.version, folder: place, fetched: false }]);
  const tools = await ensureToolchain({ components: ["nvdisasm"], cache: folder });
  expect(tools.get("nvdisasm")?.path).toBe(path.join(place, components.nvdisasm.provides));
});

/** Puts a stand-in where the component's program would be. */
async function withFakeComponent() {
  const architecture = process.arch === "arm64" ? "aarch64" : "x86_64";
  const place = path.join(folder, "toolchain", `nvdisasm-${components.nvdisasm.version}-${architecture}`);
  mkdirSync(path.dirname(path.join(place, components.nvdisasm.provides)), { recursive: true });
  writeFileSync(path.join(place, components.nvdisasm.provides), "");
  return [{ folder: place }];
}

describe("findTool", () => {
  /** A program that answers --version like NVIDIA's. */
  function toolkit(name: string, version: string): string {
    const root = path.join(folder, name);
    mkdirSync(path.join(root, "bin"), { recursive: true });
    const file = path.join(root, "bin", "ptxas");
    writeFileSync(file, `#!/bin/sh\necho 'Cuda compilation tools, release ${version.slice(0, 4)}, V${version}'\n`);
    chmodSync(file, 0o755);
    return root;
  }

  test("takes PATH before CUDA_HOME, and passes over a toolkit that does not know sm_120a", () => {
    const newer = toolkit("newer", "13.1.9");
    const older = toolkit("older", "12.4.1");
    const broken = toolkit("broken", "13.1.9");
    writeFileSync(path.join(broken, "bin", "ptxas"), "#!/bin/sh\nexit 1\n");
    const bin = (root: string) => path.join(root, "bin");
    const found = (env: NodeJS.ProcessEnv) => findTool("ptxas", { env, cache: path.join(folder, "none") });
    expect(found({ PATH: [bin(broken), bin(older), bin(newer)].join(":") })).toEqual({
      name: "ptxas",
      path: path.join(bin(newer), "ptxas"),
      source: "toolkit",
      version: "13.1.9",
    });
    expect(found({ PATH: bin(older), CUDA_HOME: newer })?.path).toBe(path.join(bin(newer), "ptxas"));
    expect(found({ PATH: bin(older) })?.path).not.toBe(path.join(bin(older), "ptxas"));
  });
});

describe("withLock", () => {
  test("lets one worker in at a time, and the others find the work done", async () => {
    const lock = path.join(folder, "lock");
    let inside = 0;
    let runs = 0;
    let done = false;
    const work = async () => {
      inside++;
      runs++;
      expect(inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      done = true;
      inside--;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLock(lock, () => done, work)));
    expect(runs).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });

  test("is released when the work fails", async () => {
    const lock = path.join(folder, "lock");
    const fail = withLock(
      lock,
      () => false,
      () => Promise.reject(new Error("no")),
    );
    await expect(fail).rejects.toThrow("no");
    expect(existsSync(lock)).toBe(false);
  });

  test("is taken over from a process that died with it", async () => {
    const lock = path.join(folder, "lock");
    const script = `const fs = require("fs"); fs.mkdirSync(${JSON.stringify(lock)}); const old = new Date(Date.now() - 60000); fs.utimesSync(${JSON.stringify(lock)}, old, old);`;
    const child: ChildProcess = spawn(process.execPath, ["-e", script]);
    await new Promise((resolve) => child.on("close", resolve));
    let ran = false;
    await withLock(
      lock,
      () => false,
      async () => {
        ran = true;
      },
    );
    expect(ran).toBe(true);
  });
});
