/** The text frames of the CUDA C++ twin, from the package's `templates/cuda` folder. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../templates/cuda");
const texts = new Map<string, string>();

function template(name: string): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = readFileSync(path.join(folder, name), "utf8");
    texts.set(name, text);
  }
  return text;
}

/** The template with each `{{name}}` replaced; a line that holds nothing but one empty value goes. Every name must be known. */
export function fill(name: string, values: Readonly<Record<string, string>>): string {
  const value = (key: string): string => {
    const found = values[key];
    if (found === undefined) throw new Error(`templates/cuda/${name} asks for {{${key}}}, which nothing fills`);
    return found;
  };
  return template(name)
    .replace(/^\{\{(\w+)\}\}\n/gm, (_, key: string) => (value(key) === "" ? "" : `${value(key)}\n`))
    .replace(/\{\{(\w+)\}\}/g, (_, key: string) => value(key));
}

export interface Helper {
  readonly name: string;
  readonly text: string;
  readonly needs: readonly string[];
}

let helperMap: ReadonlyMap<string, Helper> | undefined;

/** The helper functions by name: sections of helpers.cu, each after a line `//// name: what it needs`. */
export function helpers(): ReadonlyMap<string, Helper> {
  helperMap ??= new Map(
    template("helpers.cu")
      .split(/^\/\/\/\/ /m)
      .slice(1)
      .map((section): [string, Helper] => {
        const end = section.indexOf("\n");
        const [name = "", needs = ""] = section.slice(0, end).split(":");
        return [
          name.trim(),
          { name: name.trim(), text: section.slice(end + 1).trim(), needs: needs.split(" ").filter(Boolean) },
        ];
      }),
  );
  return helperMap;
}

let meaningMap: ReadonlyMap<string, string> | undefined;

/** What a family of instructions does, in a line for the reader; undefined where its name says it all. */
export function meaning(family: string): string | undefined {
  meaningMap ??= new Map(
    template("instructions.txt")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line): [string, string] => {
        const at = line.indexOf(":");
        return [line.slice(0, at), line.slice(at + 1).trim()];
      }),
  );
  return meaningMap.get(family);
}
