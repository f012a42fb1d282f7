/** `npm run generate`: writes `generated/`, and removes from it what no kernel makes any more. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../compiler/sources.js";
import { generateAll } from "./index.js";

// Sources are named as seen from the package, wherever the command is called.
process.chdir(packageRoot);
const folder = path.join(packageRoot, "generated");
const files = generateAll();
let written = 0;
for (const [name, text] of files) {
  const file = path.join(folder, name);
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  written++;
}
const stale = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
  .filter((name) => !files.has(name));
for (const name of stale) rmSync(path.join(folder, name));
const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(
  `generated: ${files.size} files, ${(bytes / 1e6).toFixed(1)} MB; ${written} written, ${stale.length} removed`,
);
