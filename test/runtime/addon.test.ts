/** Finding the addon: only when it is needed, and with a way out when it is missing. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TilewrightError } from "../../src/runtime/errors.js";
import { addonFile, platformName, platformPackage, virtualDriverFile } from "../../src/runtime/native.js";

test("importing the runtime loads no native code", async () => {
  await import("../../src/runtime/index.js");
  const report = process.report.getReport() as { sharedObjects?: string[] };
  const script = `
    const before = process.report.getReport().sharedObjects.length;
    await import("vite").then(async ({ createServer }) => {
      const server = await createServer({ configFile: false, logLevel: "silent", server: { middlewareMode: true, watch: null, ws: false } });
      await server.ssrLoadModule("/src/runtime/index.ts");
      await server.close();
    });
    const loaded = process.report.getReport().sharedObjects.slice(before).filter((file) => /tilewright|libcuda/.test(file));
    console.log(JSON.stringify(loaded));
    process.exit(0);
  `;
  expect(report.sharedObjects?.length).toBeGreaterThan(0);
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(JSON.parse(stdout.trim())).toEqual([]);
});

function refusal(folder: string, platform: string, installed?: string): TilewrightError {
  try {
    addonFile({ folder, platform, packageAt: () => installed });
  } catch (error) {
    return error as TilewrightError;
  }
  throw new Error("it was found");
}

test("a missing addon: the platform, where it was looked for, and how to build it", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "tilewright-native-"));
  try {
    const missing = refusal(path.join(folder, "none"), "linux-arm64-gnu");
    expect(missing).toBeInstanceOf(TilewrightError);
    expect(missing.code).toBe("TW-R001");
    for (const part of [
      "tilewright.linux-arm64-gnu.node",
      path.join(folder, "none"),
      "npm run build",
      "cargo",
      "https://sh.rustup.rs",
    ]) {
      expect(missing.message).toContain(part);
    }
    writeFileSync(path.join(folder, "tilewright.darwin-arm64.node"), "");
    expect(refusal(folder, "linux-arm64-gnu").message).toContain(
      "tilewright.darwin-arm64.node instead: node_modules was probably installed on another platform",
    );
    expect(addonFile({ folder, platform: "darwin-arm64" })).toBe(path.join(folder, "tilewright.darwin-arm64.node"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe("the package of a platform", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "tilewright-native-"));
    mkdirSync(path.join(root, "platform", "vgpu"), { recursive: true });
    writeFileSync(path.join(root, "package.json"), '{ "version": "1.2.3" }');
    writeFileSync(path.join(root, "platform", "tilewright.linux-arm64-gnu.node"), "");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const search = (platform: string) => {
    const installed = path.join(root, "platform");
    const packageAt = (name: string) => (name === platformPackage("linux-arm64-gnu") ? installed : undefined);
    return { folder: path.join(root, "native"), platform, packageAt };
  };

  test("holds the native files where the package itself has none", () => {
    writeFileSync(path.join(root, "platform", "package.json"), '{ "version": "1.2.3" }');
    expect(addonFile(search("linux-arm64-gnu"))).toBe(path.join(root, "platform", "tilewright.linux-arm64-gnu.node"));
    expect(virtualDriverFile(search("linux-arm64-gnu"))).toBe(path.join(root, "platform", "vgpu", "libcuda.so.1"));
  });

  test("is not taken in another version", () => {
    writeFileSync(path.join(root, "platform", "package.json"), '{ "version": "1.2.2" }');
    expect(() => addonFile(search("linux-arm64-gnu"))).toThrow(/are of version 1\.2\.2, tilewright is 1\.2\.3/);
  });

  test("that is missing is named, with why that happens", () => {
    const { message } = refusal(path.join(root, "native"), "linux-x64-gnu");
    expect(message).toContain("the package @tilewright/native-linux-x64-gnu, which is not installed");
    expect(message).toContain("--omit=optional");
  });

  test("does not exist for a platform without prebuilt files, which says which there are", () => {
    const { message } = refusal(path.join(root, "native"), "linux-x64-musl");
    expect(message).toContain("no prebuilt addon for linux-x64-musl, only for linux-x64-gnu, linux-arm64-gnu");
    expect(message).toContain("npm run build");
  });
});

test("a platform is named as Node names it", () => {
  expect(platformName()).toMatch(/^(linux-(x64|arm64)-(gnu|musl)|darwin-(x64|arm64)|win32-(x64|arm64))$/);
});
