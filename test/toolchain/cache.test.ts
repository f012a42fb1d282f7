/** Where the user's cache lies, for users of every kind. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { cacheFolder } from "../../src/toolchain/index.js";

afterEach(() => vi.unstubAllEnvs());

const built = path.resolve(import.meta.dirname, "../../dist");

describe.runIf(process.platform === "linux")("the user's cache", () => {
  test("is XDG_CACHE_HOME's, else the home's; what is relative there is ignored", () => {
    vi.stubEnv("HOME", "/home/someone");
    vi.stubEnv("XDG_CACHE_HOME", "/big/cache");
    expect(cacheFolder()).toBe("/big/cache/tilewright");
    for (const none of ["", "cache", "./cache"]) {
      vi.stubEnv("XDG_CACHE_HOME", none);
      expect(cacheFolder()).toBe("/home/someone/.cache/tilewright");
    }
    for (const none of ["", "someone"]) {
      vi.stubEnv("HOME", none);
      expect(path.isAbsolute(cacheFolder())).toBe(true);
      expect(cacheFolder()).not.toContain("someone");
    }
  });

  // As in containers that run under a number of their own.
  test("of a user without a home and without a name is none that anybody else can write, and nothing throws", (context) => {
    if (process.getuid?.() !== 0) context.skip("only root can become another user");
    const script = `
      process.setgid(54321); process.setuid(54321);
      const { cacheFolder } = await import(${JSON.stringify(path.join(built, "toolchain/index.js"))});
      await import(${JSON.stringify(path.join(built, "index.js"))});
      console.log(cacheFolder());`;
    const { HOME: _, XDG_CACHE_HOME: __, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      encoding: "utf8",
      env,
      cwd: "/",
    });
    if (/EACCES/.test(stderr)) context.skip("the build lies where only root reads");
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "/.cache/tilewright\n", stderr: "" });
  });
});
