// Packs what is published: the package itself without native files, and one package per platform with that platform's, as optional
// dependencies of exactly the same version. `node scripts/pack.mjs <out> [folder of another platform's native files …]`, which
// scripts/build-platforms.mjs makes; a plain `npm pack` gives one tarball with this platform's files in it, which installs alone.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fail, root } from "./native.mjs";
import { platforms } from "./platforms.mjs";

const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const [out, ...others] = process.argv.slice(2);
if (out === undefined) fail("name the folder to write to: node scripts/pack.mjs <out> [native folder …]");

const staging = mkdtempSync(path.join(tmpdir(), "tilewright-pack-"));
try {
  mkdirSync(out, { recursive: true });
  const found = [path.join(root, "native"), ...others].flatMap(nativeFiles);
  // Of two builds for one platform, the one that was named.
  const natives = [...new Map(found.map((native) => [native.platform, native])).values()];
  if (natives.length === 0) fail("there are no native files: run `npm run build`");
  for (const native of natives) packPlatform(native);
  packRoot(natives.map(({ platform }) => platform));
} finally {
  rmSync(staging, { recursive: true, force: true });
}

/** The platforms whose addon lies in a folder. */
function nativeFiles(folder) {
  if (!existsSync(folder)) fail(`${folder} does not exist`);
  return readdirSync(folder).flatMap((name) => {
    const platform = /^tilewright\.(.+)\.node$/.exec(name)?.[1];
    if (platform === undefined) return [];
    if (platforms[platform] === undefined) fail(`${name} is for a platform that has no package: ${platform}`);
    return [{ folder, name, platform }];
  });
}

function packPlatform({ folder, name, platform }) {
  const home = path.join(staging, platform);
  mkdirSync(home);
  cpSync(path.join(folder, name), path.join(home, name));
  cpSync(path.join(folder, "vgpu"), path.join(home, "vgpu"), { recursive: true });
  cpSync(path.join(root, "LICENSE"), path.join(home, "LICENSE"));
  const { version, license, engines } = manifest;
  write(home, {
    ...{ name: `@tilewright/native-${platform}`, version, license, engines },
    description: `tilewright's addon and virtual GPU for ${platform}`,
    main: name,
    files: [name, "vgpu"],
    ...platforms[platform].npm,
    // Yarn must not leave libraries inside a zip file.
    preferUnplugged: true,
  });
  npmPack(home);
}

/** The package as published: native files come from the platform's package alone. */
function packRoot(packed) {
  const home = path.join(staging, "root");
  mkdirSync(home);
  const files = manifest.files.filter((entry) => !/^!?native/.test(entry));
  for (const entry of [...files.filter((one) => !one.startsWith("!")), "README.md"]) {
    if (existsSync(path.join(root, entry)))
      cpSync(path.join(root, entry), path.join(home, entry), { recursive: true, filter: isShipped });
  }
  const { devDependencies: _, scripts: __, ...kept } = manifest;
  const native = Object.fromEntries(packed.map((platform) => [`@tilewright/native-${platform}`, manifest.version]));
  write(home, { ...kept, files, optionalDependencies: native });
  npmPack(home);
}

/** What npm would leave out anyway, and is large. */
function isShipped(file) {
  return path.relative(root, file) !== path.join("src", "native");
}

function write(home, object) {
  writeFileSync(path.join(home, "package.json"), `${JSON.stringify(object, null, 2)}\n`);
}

function npmPack(home) {
  const args = ["pack", "--ignore-scripts", "--silent", "--pack-destination", path.resolve(out)];
  const { status, stdout, stderr } = spawnSync("npm", args, { cwd: home, encoding: "utf8" });
  if (status !== 0) fail(`npm pack failed: ${stderr}`);
  console.log(path.join(out, stdout.trim().split("\n").at(-1)));
}
