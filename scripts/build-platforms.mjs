// Builds the native files of other platforms on this one, each into build/<platform>/, from where scripts/pack.mjs packs them:
// `node scripts/build-platforms.mjs` for all that there are tools for, `node scripts/build-platforms.mjs win32-x64 …` for some.
// Linux and macOS are linked by Zig, which brings their libraries along; Windows by mingw-w64.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildNative, fail, root, runs } from "./native.mjs";
import { platforms } from "./platforms.mjs";

const home = path.join(root, "build");
const named = process.argv.slice(2);
const unknown = named.filter((name) => platforms[name] === undefined);
if (unknown.length > 0) fail(`there is no platform ${unknown.join(", ")}, only ${Object.keys(platforms).join(", ")}`);

const built = [];
let lacking = 0;
for (const name of named.length > 0 ? named : Object.keys(platforms)) {
  const missing = missingFor(platforms[name]);
  if (missing.length > 0) {
    lacking++;
    console.error(`${name}: not built, since this machine lacks\n${missing.map((line) => `  ${line}`).join("\n")}`);
    continue;
  }
  console.log(`${name}: building for ${platforms[name].target}`);
  const out = path.join(home, name);
  buildNative({ name, ...platforms[name] }, out, orders(platforms[name]));
  built.push(path.relative(process.cwd(), out));
}
if (built.length > 0)
  console.log(`built: ${built.join(" ")}\npack them with: node scripts/pack.mjs <out> ${built.join(" ")}`);
// Without names it is a question of what can be had; a platform that was named was wanted.
if (built.length === 0 || (named.length > 0 && lacking > 0)) process.exit(1);

/** What is not there of what a platform needs, each with where to get it. */
function missingFor({ target }) {
  if (!runs("cargo")) return ["cargo, Rust's build tool: https://rustup.rs"];
  const missing = [];
  const sysroot = spawnSync("rustc", ["--print", "sysroot"], { encoding: "utf8" }).stdout?.trim() ?? "";
  if (!existsSync(path.join(sysroot, "lib", "rustlib", target))) {
    missing.push(`Rust's library for it: rustup target add ${target}`);
  }
  if (target.includes("windows")) {
    if (!runs("x86_64-w64-mingw32-gcc")) {
      missing.push("mingw-w64: apt-get install gcc-mingw-w64-x86-64, or brew install mingw-w64");
    }
  } else if (!runs("cargo-zigbuild")) {
    missing.push("cargo-zigbuild and Zig, on the PATH: pip install cargo-zigbuild");
  }
  return missing;
}

/** How cargo is to be called. */
function orders({ target, glibc }) {
  const env = { CARGO_PROFILE_RELEASE_STRIP: "debuginfo", MACOSX_DEPLOYMENT_TARGET: "11.0" };
  const settings = { built: path.join(target, "release"), env };
  if (!target.includes("windows")) {
    const full = glibc === undefined ? target : `${target}.${glibc}`;
    return { ...settings, cargo: ["cargo-zigbuild", "zigbuild", "--target", full] };
  }
  // The addon asks the process it is in for Node's functions, and so links to nothing of Node; napi's build script wants a library to
  // link to all the same. An archive of nothing will do.
  const nothing = path.join(home, ".node-for-windows");
  mkdirSync(nothing, { recursive: true });
  for (const name of ["libnode.dll", "libnode.dll.a"]) writeFileSync(path.join(nothing, name), "!<arch>\n");
  return {
    ...settings,
    cargo: ["cargo", "build", "--target", target],
    env: { ...settings.env, LIBNODE_PATH: nothing },
  };
}
