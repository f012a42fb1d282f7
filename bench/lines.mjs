// Lines of code of every kernel: its file and what it inlines from others, without blank lines, comments and imports.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ts } from "ts-morph";
import { catalogue } from "../dist/kernels/catalogue.js";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "src", "kernels");
const files = new Map();

function linesOf(source, from, to) {
  const lines = new Set();
  const visit = (node) => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(source);
    if (children.length > 0) return children.forEach(visit);
    if (node.end === node.getStart(source)) return;
    const line = (position) => source.getLineAndCharacterOfPosition(position).line;
    for (let n = line(node.getStart(source)); n <= line(node.end); n++) lines.add(n);
  };
  visit(source);
  return [...lines].filter((n) => n >= from && n <= to);
}

/** The declarations of a file by name, each with its lines of code and the names in it; what it imports from other kernels' files. */
function parse(file) {
  if (files.has(file)) return files.get(file);
  const text = readFileSync(path.join(folder, file), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const parsed = { declarations: new Map(), imports: new Map() };
  files.set(file, parsed);
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const from = statement.moduleSpecifier.text;
      if (!from.startsWith("./")) continue;
      for (const { name } of statement.importClause.namedBindings.elements)
        parsed.imports.set(name.text, from.slice(2).replace(/\.js$/, ".ts"));
      continue;
    }
    const named = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
    const used = new Set();
    const visit = (node) => {
      if (ts.isIdentifier(node)) used.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(statement);
    const [first, last] = [statement.getStart(source), statement.end].map(
      (position) => source.getLineAndCharacterOfPosition(position).line,
    );
    const lines = linesOf(source, first, last).map((n) => `${file}:${n}`);
    for (const { name } of named) parsed.declarations.set(name.text, { lines, used });
  }
  return parsed;
}

function reachedFrom(file) {
  const lines = new Set();
  const seen = new Set();
  const reach = (where, name) => {
    if (seen.has(`${where}:${name}`)) return;
    seen.add(`${where}:${name}`);
    const { declarations, imports } = parse(where);
    if (imports.has(name)) return reach(imports.get(name), name);
    const declared = declarations.get(name);
    if (declared === undefined) return;
    for (const line of declared.lines) lines.add(line);
    for (const other of declared.used) reach(where, other);
  };
  for (const name of parse(file).declarations.keys()) reach(file, name);
  return lines;
}

export function linesOfKernels() {
  return Object.fromEntries(catalogue.map(({ name, file }) => [name, reachedFrom(`${file}.ts`).size]));
}
