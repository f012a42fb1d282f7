/** A project outside the repository with the package installed from its packed tarball: what users have. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");
const projectFiles = path.join(import.meta.dirname, "project");

/** Why the package cannot be packed here; undefined where it can. */
export function unbuilt(): string | undefined {
  const addon =
    existsSync(path.join(root, "native")) && readdirSync(path.join(root, "native")).some((f) => f.endsWith(".node"));
  return addon && existsSync(path.join(root, "dist/cli/main.js"))
    ? undefined
    : "dist or native is not built: run `npm run build`";
}

export interface Project {
  readonly folder: string;
  remove(): void;
}

/** Packs the package into `folder`; the tarball's path. */
export function pack(folder: string): string {
  const printed = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 1 << 26,
  });
  const parsed = JSON.parse(printed);
  // npm prints a list of packages; newer ones an object by name.
  const [{ filename }] = (Array.isArray(parsed) ? parsed : Object.values(parsed)) as [{ filename: string }];
  return path.join(folder, filename);
}

/**
 * Packs the package and unpacks it into a project's node_modules, with those dependencies that its manifest declares and no others, taken
 * from this repository's own: no registry is asked. Without `packed` the package itself is left to the caller.
 */
export function installedProject(packed = true): Project {
  const folder = mkdtempSync(path.join(tmpdir(), "tilewright-project-"));
  if (packed) {
    const home = path.join(folder, "node_modules", "tilewright");
    mkdirSync(home, { recursive: true });
    execFileSync("tar", ["-xzf", pack(folder), "-C", home, "--strip-components=1"]);
  }
  for (const name of productionPackages()) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(path.join(root, name), target, { recursive: true, dereference: true });
  }
  cpSync(projectFiles, folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), '{ "name": "project", "private": true, "type": "module" }\n');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Places in node_modules of what an installation without development dependencies has. */
function productionPackages(): string[] {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { readonly dev?: boolean; readonly optional?: boolean }>;
  };
  return Object.entries(lock.packages)
    .filter(([place, { dev, optional }]) => place !== "" && dev !== true && optional !== true)
    .map(([place]) => place);
}
