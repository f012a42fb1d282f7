import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));

interface LockEntry {
  readonly version?: string;
  readonly engines?: { readonly node?: string };
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const entries = Object.entries(lock.packages as Record<string, LockEntry>).filter(([place]) => place !== "");

describe("the lockfile", () => {
  /** Whether a range like "^20.19.0 || >=22.12" holds for a version; enough of the grammar for `engines`. */
  function admits(range: string, version: readonly [number, number]): boolean {
    return range.split("||").some((part) => {
      const [, operator = "", majorText, minorText] =
        /^\s*(\^|~|>=|>|=|v)?\s*(\d+|\*)(?:\.(\d+|x|\*))?/.exec(part) ?? [];
      if (majorText === undefined || majorText === "*") return true;
      const [major, minor] = [Number(majorText), Number(minorText) || 0];
      const above = version[0] > major || (version[0] === major && version[1] >= minor);
      return operator === ">=" || operator === ">" ? above : version[0] === major && above;
    });
  }

  test("holds only packages that support Node 20.19", () => {
    const refusing = entries.filter(
      ([, { engines }]) => engines?.node !== undefined && !admits(engines.node, [20, 19]),
    );
    expect(refusing.map(([place, { version, engines }]) => `${place} ${version}: ${engines?.node}`)).toEqual([]);
  });

  test("knows a refusing range when it sees one", () => {
    expect(["^22.20 || ^24.12 || >=25", ">=22", ">= 20.20"].map((range) => admits(range, [20, 19]))).toEqual([
      false,
      false,
      false,
    ]);
    expect(
      ["^20.19.0 || >=22.12.0", ">=18", "18 || 20 || >=22", "*", ">= 0.6"].every((range) => admits(range, [20, 19])),
    ).toBe(true);
  });

  test("names no registry host, so that it installs from whichever one is configured", () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
  });

  test("has an entry for every optional package of every platform: npm ci refuses a lockfile with gaps", () => {
    const places = new Set(entries.map(([place]) => place));
    const gaps = entries.flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !places.has(`node_modules/${name}`) && !places.has(`${place}/node_modules/${name}`),
      ),
    );
    expect(gaps).toEqual([]);
  });

  test("runs no install scripts but those of packages that Linux does not install", () => {
    const scripts = entries.filter(
      ([, entry]) => entry.hasInstallScript && !(entry.optional && !entry.os?.includes("linux")),
    );
    expect(scripts.map(([place]) => place)).toEqual([]);
  });
});

/** Every file that `exports` names, under whatever conditions. */
function targetsOf(conditions: unknown): string[] {
  if (typeof conditions === "string") return [conditions];
  return Object.values(conditions as object).flatMap(targetsOf);
}

describe("the packed package", () => {
  const built = existsSync(path.join(root, "dist", "cli", "main.js"));
  const files = (): string[] => {
    const printed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 1 << 26,
    });
    const parsed = JSON.parse(printed);
    // npm prints a list of packages; newer ones an object by name.
    const [packed] = (Array.isArray(parsed) ? parsed : Object.values(parsed)) as [{ files: { path: string }[] }];
    return packed.files.map((file) => file.path);
  };

  test("holds what a user's program needs, and nothing else", (context) => {
    if (!built) context.skip("dist is not built: run `npm run build`");
    const packed = files();
    const sources = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll(path.sep, "/"))
      .filter((file) => file.endsWith(".ts") && !file.startsWith("native/"));
    const stems = sources.map((file) => file.slice(0, -".ts".length));
    const needed = [
      "package.json",
      "README.md",
      "LICENSE",
      "CHANGELOG.md",
      ...sources.map((file) => `src/${file}`),
      ...stems.flatMap((stem) => [`dist/${stem}.js`, `dist/${stem}.d.ts`, `dist/${stem}.js.map`]),
      ...readdirSync(path.join(root, "native"), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
      ...readdirSync(path.join(root, "templates/cuda")).map((file) => `templates/cuda/${file}`),
    ];
    expect(needed.filter((file) => !packed.includes(file))).toEqual([]);
    expect(
      packed.filter((file) => /(^|\/)(target|node_modules|test)\/|\.rs$|tsbuildinfo|\.sources$/.test(file)),
    ).toEqual([]);
    expect(packed.some((file) => file.endsWith(".node"))).toBe(true);
  });

  test("has an executable command and an entry for every export", (context) => {
    if (!built) context.skip("dist is not built: run `npm run build`");
    const main = path.join(root, manifest.bin.tilewright);
    expect(readFileSync(main, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
    expect(execFileSync(main, ["--version"], { encoding: "utf8" }).trim()).toBe(manifest.version);
    for (const file of targetsOf(manifest.exports)) expect(existsSync(path.join(root, file)), file).toBe(true);
  });

  /** What a fresh process has loaded after `load`: native libraries, and CommonJS modules that match. */
  function loadedBy(load: string, modules: RegExp): string[] {
    const script = `
      ${load}.then(async () => {
        const native = process.report.getReport().sharedObjects.filter((file) => /\\.node$|libcuda/.test(file));
        const { createRequire } = await import("node:module");
        const cached = Object.keys(createRequire(process.cwd() + "/").cache).filter((file) => ${modules}.test(file));
        console.log(JSON.stringify([...native, ...cached]));
      });`;
    return JSON.parse(execFileSync(process.execPath, ["--no-warnings", "-e", script], { cwd: root, encoding: "utf8" }));
  }

  const entries = [
    ["./dist/index.js", /\.node$/],
    // The oracle is for any program that wants reference values: it pulls in nothing of the compiler.
    ["./dist/oracle/index.js", /\.node$|ts-morph|typescript/],
  ] as const;
  for (const [entry, unwanted] of entries) {
    for (const load of [`import("${entry}")`, `Promise.resolve(require("${entry}"))`]) {
      test(`loads no addon on ${load}`, (context) => {
        if (!built) context.skip("dist is not built: run `npm run build`");
        expect(loadedBy(load, unwanted)).toEqual([]);
      });
    }
  }

  test("a load of an addon would be seen", () => {
    // rolldown, which vitest stands on, is such a package.
    expect(loadedBy(`import("rolldown")`, /\.node$/).join()).toMatch(/\.node/);
  });
});
