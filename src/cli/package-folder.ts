/** Where this package lies, and what its package.json says. The same path leads there from src/cli and from dist/cli. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const packageFolder: string = fileURLToPath(new URL("../../", import.meta.url));

/** The parts of package.json that the command line uses. */
export function packageFacts(): { readonly version: string; readonly node: string } {
  const facts = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
    engines: { node: string };
  };
  return { version: facts.version, node: facts.engines.node };
}
