// Writes docs/errors.md: every error code with what it means, what to do instead and, for the language's diagnostics, a case that a test keeps true.
// The words are those of the sources: the front end's catalogue, and each place that throws with a code. `--check` compares instead of writing.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Node, Project, SyntaxKind } from "ts-morph";
import { diagnosticCatalogue as catalogue } from "../dist/frontend/catalogue.js";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const page = path.join(root, "docs", "errors.md");

const bands = [
  [
    "TW10",
    "The kernel's declaration",
    "`tilewright check` says these with the line and a caret, before anything is compiled.",
  ],
  ["TW11", "Syntax outside the language", "The language is a part of TypeScript: [language.md](language.md)."],
  ["TW12", "Names and variables", ""],
  ["TW13", "Dtypes", ""],
  ["TW14", "Shapes and indices", ""],
  ["TW15", "Memory and tile operations", ""],
  ["TW16", "Functions", ""],
  ["TW17", "Control flow", ""],
  ["TW19", "The compiler itself", ""],
  [
    "TW5",
    "A variant that cannot be compiled",
    "Found once dims, tunables and the target are known. Where one place is to blame, its line is shown.",
  ],
  [
    "TW6",
    "What was asked for cannot be done",
    "Tensors, settings, targets, files: refused before anything is written or launched. The command line exits with 2.",
  ],
  ["TW7", "Tuning and benchmarking", ""],
  ["TW-L", "Eager mode", "Thrown as `LanguageError` by a kernel that runs in plain JavaScript."],
  ["TW-O", "References", "Thrown as `OracleError`, which is a `RangeError`, by the functions of `tilewright/oracle`."],
  ["TW-R", "The runtime", "Thrown as `TilewrightError`, `DriverError`, `DeviceFault` or `SafetensorsError`."],
];

/** What a code is about where no place says it in words of its own. */
const titles = {
  "TW-O001":
    "an argument of a reference or of a comparison is not what it takes; the message says what it got and what to pass",
  "TW-R001": "no native addon for this platform",
  "TW-R010": "a bad argument to the runtime",
  "TW-R011": "a buffer, stream or device is used after its end",
  "TW-R020": "the driver refused a call; the message holds its name for it",
  "TW-R021": "a fault on the device: the context has ended, device.reset() opens a new one",
  "TW-R022": "the driver refused a module; the error holds its log",
  "TW-R024": "a cubin or fat binary holds no code for the device: load PTX, which the driver compiles for it",
  "TW-R040": "a safetensors file cannot be read or written",
  TW6010: "a tensor that the kernel does not have",
  TW6016: "a condition that the kernel states (`requires`) does not hold",
  TW6030: "an unknown target",
  TW7002:
    "a tuned configuration does not compile here, or the device refuses its block: the next nearest is taken (a warning, once)",
  TW7001:
    "a warning: a file of tuned configurations or measurements that is no such file is passed over; `tilewright cache prune --corrupt` removes it",
  TW7010: "a file of shapes cannot be read as one",
  TW7020: "a file that is no result of a shard",
  TW6072: "a tensor of a launcher cannot be taken as it is: its device, dtype, size or alignment",
};

const isCode = (text) => /^TW(-[A-Z])?\d{3,4}$/.test(text);

/** A message as its source has it, with … for what depends on the case; undefined where it is not written there. */
function wordsOf(node) {
  if (node === undefined) return undefined;
  if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)) return node.getLiteralText();
  if (!Node.isTemplateExpression(node)) return undefined;
  const spans = node.getTemplateSpans().map((span) => `…${span.getLiteral().getLiteralText()}`);
  return [node.getHead().getLiteralText(), ...spans].join("").replace(/\s*\n\s*/g, " ");
}

/** Code → the messages and fixes of all places that throw it. */
function thrown() {
  const project = new Project({ skipAddingFilesFromTsConfig: true });
  project.addSourceFilesAtPaths(path.join(root, "src/**/*.ts"));
  const codes = new Map();
  const add = (code, what, fix) => {
    const known = codes.get(code) ?? new Map();
    codes.set(code, known);
    if (what !== undefined) known.set(what, fix);
  };
  const files = project.getSourceFiles().filter((f) => !/[/\\](frontend|native)[/\\]/.test(f.getFilePath()));
  for (const file of files.sort((a, b) => (a.getFilePath() < b.getFilePath() ? -1 : 1))) {
    for (const literal of file.getDescendantsOfKind(SyntaxKind.StringLiteral)) {
      const code = literal.getLiteralText();
      if (!isCode(code)) continue;
      const call = literal.getParent();
      if (!Node.isNewExpression(call) && !Node.isCallExpression(call)) {
        add(code);
        continue;
      }
      const args = call.getArguments();
      const at = args.indexOf(literal);
      const what = wordsOf(args[at + 1]);
      add(code, what === undefined || /^[…: ]*$/.test(what) ? undefined : what, wordsOf(args[at + 2]));
    }
  }
  return codes;
}

/** What `LanguageErrorCode` says of its codes. */
function languageTitles() {
  const text = readFileSync(path.join(root, "src/language/errors.ts"), "utf8");
  return Object.fromEntries(
    [...text.matchAll(/\/\*\* (.+?)\.? \*\/\n\s*\| "(TW-L\d+)"/g)].map(([, title, code]) => [code, title]),
  );
}

/** Code → the shortest diagnostic of test/filetests/diagnostics that shows it. */
function cases() {
  const folder = path.join(root, "test/filetests/diagnostics");
  const found = new Map();
  for (const name of readdirSync(folder)
    .filter((f) => f.endsWith(".txt"))
    .sort()) {
    const blocks = readFileSync(path.join(folder, name), "utf8").split(/\n(?=\S+:\d+:\d+ - )/);
    for (const block of blocks) {
      const code = / - (?:error|warning) (TW\d+):/.exec(block)?.[1];
      if (code === undefined) continue;
      const text = block.trimEnd().replace(/test\/filetests\/diagnostics\/[\w-]+\.ts/g, "kernel.ts");
      if (!found.has(code) || text.length < found.get(code).length) found.set(code, text);
    }
  }
  return found;
}

function render() {
  const places = thrown();
  const shown = cases();
  const named = { ...titles, ...languageTitles() };
  const codes = [...new Set([...Object.keys(catalogue), ...places.keys()])].sort();
  const homeless = codes.filter((code) => !bands.some(([prefix]) => code.startsWith(prefix)));
  if (homeless.length > 0) throw new Error(`${homeless.join(", ")}: no band of scripts/error-pages.mjs holds them`);
  const lines = [
    "# Errors",
    "",
    "Every refusal has a stable code, says what is wrong and where, and what to write or do instead. `…` stands for names and numbers of the case at",
    "hand. This page is generated from the sources by `npm run generate`.",
  ];
  for (const [prefix, title, text] of bands) {
    lines.push("", `## ${prefix}: ${title}`);
    if (text !== "") lines.push("", text);
    for (const code of codes.filter((c) => c.startsWith(prefix))) {
      const entry = catalogue[code];
      lines.push("", `### ${code}`, "");
      if (entry !== undefined) {
        lines.push(`${sentence(entry.title)} *Instead*: ${entry.fix}.`);
        if (shown.has(code)) lines.push("", "```text", shown.get(code), "```");
        continue;
      }
      if (named[code] !== undefined) lines.push(sentence(named[code]), "");
      const said = [...(places.get(code) ?? [])];
      for (const [what, fix] of said)
        lines.push(`- ${plain(what)}${fix === undefined ? "" : `. *Instead*: ${plain(fix)}`}`);
      if (said.length === 0) lines.pop();
      if (said.length === 0 && named[code] === undefined)
        throw new Error(`${code}: no words for it; give it a title in scripts/error-pages.mjs`);
    }
  }
  return `${lines.join("\n")}\n`;
}

const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}.`;
const plain = (text) => text.replaceAll("<", "&lt;").replaceAll("*", "\\*").replaceAll("|", "\\|");

const text = render();
if (process.argv.includes("--check")) {
  if (readFileSync(page, "utf8") !== text) {
    console.error("docs/errors.md is stale: npm run generate");
    process.exitCode = 1;
  }
} else {
  writeFileSync(page, text);
}
