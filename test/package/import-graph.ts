/** The import graph of src/, and the rules it keeps. Pure functions over source texts, so that the rules themselves can be tested. */
import path from "node:path";
import { ts } from "ts-morph";

/** Paths relative to src/, with forward slashes, to source texts. */
export type Sources = ReadonlyMap<string, string>;

export interface ImportEdge {
  readonly from: string;
  readonly line: number;
  /** A file of src/ where it resolves to one, else the specifier as written. */
  readonly to: string;
  readonly external: boolean;
  /** `import type` and `export type`: gone at run time. */
  readonly typeOnly: boolean;
}

/** What each folder may import from others. A folder that is missing here may not exist. `*` is every folder. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  // Checks of arguments, and the words that messages have for values.
  checks: [],
  language: ["checks"],
  oracle: ["checks"],
  runtime: ["checks"],
  toolchain: [],
  // The tile IR names dtypes as the language does; only that one file.
  ir: ["language/dtypes.ts"],
  frontend: ["checks", "language", "ir"],
  targets: ["ir", "language"],
  passes: ["ir", "targets", "language"],
  emit: ["ir", "targets", "language"],
  kernels: ["language"],
  // Tuned configurations: what they are valid for, where they lie, and which one a launch takes.
  tuned: ["checks", "ir", "targets", "runtime", "toolchain/cache.ts", "toolchain/lock.ts"],
  compiler: [
    "checks",
    "language",
    "frontend",
    "ir",
    "targets",
    "passes",
    "emit",
    "kernels",
    "runtime",
    "tuned",
    "toolchain",
  ],
  // Kernels on device memory without a front end: what generated launchers are made of, and what makes them.
  launcher: ["checks", "compiler", "ir", "language/dtypes.ts", "runtime", "tuned"],
  // Whole steps of several launchers.
  dsa: ["checks", "launcher", "compiler", "ir", "language/dtypes.ts", "runtime", "tuned"],
  generate: ["compiler", "launcher", "kernels", "ir", "targets", "language/dtypes.ts"],
  // Finding tuned configurations: spaces, pruning, trials in child processes, racing.
  tuning: ["compiler", "launcher", "ir", "language/formats.ts", "targets", "runtime", "oracle", "tuned", "toolchain"],
  // Pictures and tables of what the virtual GPU counted.
  profile: ["runtime", "page", "targets/gpus.ts"],
  // The frame and the wording of pages.
  page: [],
  // All forms of a kernel side by side.
  inspect: ["compiler", "emit", "frontend", "ir", "passes", "targets", "toolchain", "page", "language/dtypes.ts"],
  // Measuring all of it.
  bench: [
    "compiler",
    "launcher",
    "dsa",
    "generate/dims.ts",
    "kernels",
    "targets",
    "language/formats.ts",
    "runtime",
    "toolchain",
  ],
  // The public face: what users import, composed of the folders below.
  "index.ts": ["language", "compiler", "runtime"],
  cli: ["*"],
};

/** The only folder that may import ts-morph: it is large, slow to load, and not wanted where kernels only run. */
const onlyFrontend = "ts-morph";

/** Every import, export-from, dynamic import and import type of a file, with its line. */
export function importsOf(file: string, text: string, known: ReadonlySet<string>): ImportEdge[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const edges: ImportEdge[] = [];
  const add = (node: ts.Node, specifier: string, typeOnly: boolean) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const to = resolve(file, specifier, known);
    edges.push({ from: file, line, to: to ?? specifier, external: to === undefined, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteralLike(node.moduleSpecifier)) {
      add(node, node.moduleSpecifier.text, isTypeOnlyImport(node.importClause));
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteralLike(node.moduleSpecifier)) {
      add(node, node.moduleSpecifier.text, node.isTypeOnly);
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteralLike(node.argument.literal)
    ) {
      add(node, node.argument.literal.text, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument)) add(node, argument.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edges;
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const plain = path.posix.join(path.posix.dirname(from), specifier);
  const candidates = [plain.replace(/\.js$/, ".ts"), plain, `${plain}.ts`, `${plain}/index.ts`];
  return candidates.find((candidate) => known.has(candidate)) ?? plain;
}

export function importGraph(sources: Sources): ImportEdge[] {
  const known = new Set(sources.keys());
  return [...sources].flatMap(([file, text]) => importsOf(file, text, known));
}

/** The folder a file counts as: its first folder, or its own name at the top of src/. */
const folderOf = (file: string): string => file.split("/")[0]!;

/** Every edge that goes where it may not, as one line each. */
export function directionViolations(edges: readonly ImportEdge[]): string[] {
  const violations: string[] = [];
  for (const { from, to, line, external } of edges) {
    const folder = folderOf(from);
    const rule = allowed[folder];
    const say = (why: string) => violations.push(`src/${from}:${line} imports ${to}: ${why}`);
    if (rule === undefined) {
      say(`${folder} is in no rule; name what it may import in test/package/import-graph.ts`);
    } else if (external) {
      if (to === onlyFrontend && folder !== "frontend") say(`only frontend may import ${onlyFrontend}`);
    } else if (to.startsWith("../")) {
      say("it lies outside src");
    } else if (folderOf(to) !== folder && !rule.some((name) => name === "*" || name === folderOf(to) || name === to)) {
      say(`${folder} may import ${rule.length === 0 ? "no other folder" : rule.join(", ")}`);
    }
  }
  return violations;
}

/** Every cycle of imports that exist at run time, as "a → b → a", each once. Types may refer to each other freely. */
export function cycles(edges: readonly ImportEdge[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, external, typeOnly } of edges) {
    if (!external && !typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      found.add(canonical(trail.slice(at)));
      return;
    }
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return [...found];
}

/** A cycle written from its first file in the alphabet, so that it is the same wherever the walk entered it. */
function canonical(cycle: readonly string[]): string {
  const first = cycle.indexOf([...cycle].sort()[0]!);
  const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
  return [...turned, turned[0]].join(" → ");
}
