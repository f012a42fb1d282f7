// Builds what `npm start` and `npm test` need: the native addon and driver, then dist/ from src/.
// Both commands run it every time, so a build with nothing to do must cost next to nothing.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const src = path.join(root, "src");
const dist = path.join(root, "dist");
const stampFile = path.join(dist, ".sources");
const main = path.join(dist, "cli", "main.js");

const started = performance.now();
buildNative();
buildTypeScript();

/** Runs a Node script of this package with its output shown; ends the build when it fails. */
function runNode(what, args) {
  const { status, signal, error } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status === 0) return;
  const why = error?.message ?? (signal ? `ended by ${signal}` : `exit status ${status}`);
  console.error(`tilewright: building ${what} failed (${why}). What went wrong is in the lines above.`);
  process.exit(1);
}

function buildNative() {
  runNode("the native addon", [path.join(root, "scripts", "build-native.mjs")]);
}

function buildTypeScript() {
  const sources = typescriptSources();
  const launchers = generatedSources();
  const stamp = stampOf(sources, launchers);
  if (existsSync(main) && readIfThere(stampFile) === stamp) return;
  console.log(`build: compiling ${sources.length} TypeScript files`);
  removeOrphans(sources, launchers);
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  runNode("dist", [tsc, "-p", path.join(root, "tsconfig.build.json")]);
  // The launchers import the package's own declarations, which are there by now.
  if (launchers.length > 0) runNode("the launchers", [tsc, "-p", path.join(root, "tsconfig.generated.json")]);
  writeRequireEntries();
  chmodSync(main, 0o755);
  writeFileSync(stampFile, stamp);
  console.log(`build: done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * What `require` finds: CommonJS that hands on the one ESM build, so that no program ever has two copies of the package. Every Node that
 * package.json admits can require ESM; the detour is for tools that go by the ending or by the condition. TypeScript's `module: node16` does not
 * know that, and would refuse the declarations in projects that check those of packages.
 */
function writeRequireEntries() {
  const { exports } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  for (const { require } of Object.values(exports)) {
    if (require === undefined) continue;
    const stem = path.join(root, require.default.replace(/\.cjs$/, ""));
    if (!existsSync(`${stem}.js`)) continue;
    const name = `./${path.basename(stem)}.js`;
    writeFileSync(`${stem}.cjs`, `module.exports = require("${name}");\n`);
    writeFileSync(`${stem}.d.cts`, `// @ts-ignore TS1479\nexport * from "${name}";\n`);
  }
}

/** Every .ts file under src/, as paths relative to it, sorted. */
function typescriptSources() {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(path.join(src, folder), { withFileTypes: true })) {
      const relative = path.join(folder, entry.name);
      if (relative === "native") continue;
      if (entry.isDirectory()) walk(relative);
      else if (entry.name.endsWith(".ts")) found.push(relative);
    }
  };
  walk("");
  return found.sort();
}

/** The TypeScript of generated/, as names in it. */
function generatedSources() {
  const folder = path.join(root, "generated");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort();
}

/** A digest that changes when a source, a setting or the compiler changes. Sizes and times: reading every file would be the slow part. */
function stampOf(sources, launchers) {
  const digest = createHash("sha256");
  const settings = [
    "tsconfig.json",
    "tsconfig.build.json",
    "tsconfig.generated.json",
    "package.json",
    "node_modules/typescript/package.json",
  ];
  for (const file of [
    ...settings.map((name) => path.join(root, name)),
    ...sources.map((name) => path.join(src, name)),
    ...launchers.map((name) => path.join(root, "generated", name)),
  ]) {
    const { size, mtimeMs } = statSync(file);
    digest.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return digest.digest("hex");
}

/** tsc never deletes: without this, a removed or renamed source would live on in dist and in the packed package. */
function removeOrphans(sources, launchers) {
  if (!existsSync(dist)) return;
  const built = [...sources, ...launchers.map((name) => path.join("generated", name))];
  const stems = new Set(built.map((name) => name.slice(0, -".ts".length)));
  for (const name of readdirSync(dist, { recursive: true })) {
    const stem = name.replace(/\.(js|d\.ts)(\.map)?$/, "");
    if (stem !== name && !stems.has(stem)) rmSync(path.join(dist, name), { force: true });
  }
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
