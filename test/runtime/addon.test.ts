/** Finding the addon: only when it is needed, and with a way out when it is missing. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { addonFile } from "../../src/runtime/addon.js";
import { TilewrightError } from "../../src/runtime/errors.js";

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

function refusal(folder: string, platform: string): TilewrightError {
  try {
    addonFile(folder, platform);
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
    expect(addonFile(folder, "darwin-arm64")).toBe(path.join(folder, "tilewright.darwin-arm64.node"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
