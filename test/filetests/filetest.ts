/**
 * Golden files in the manner of Cranelift's. A file starts with directives, `; test <command> [key=value …]`, and holds one or more
 * functions (or kernels) in IR text. An `; error: …` at the end of a line says what must be found wrong there. Text that a command
 * prints stands after the function in lines that start with `;>`; `TILEWRIGHT_BLESS=1` writes it anew.
 */
import { readFileSync, writeFileSync } from "node:fs";

/** One `; test …` line. */
export interface Command {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** One function of a file. */
export interface Case {
  /** Text of the function, without the expected output. */
  readonly text: string;
  /** 1-based line in the file of the function's first line. */
  readonly firstLine: number;
  /** What each line (1-based, in `text`) is expected to be blamed for. */
  readonly errors: ReadonlyMap<number, readonly string[]>;
  /** The `;>` lines after it, without the mark; undefined when there are none. */
  readonly expected: string | undefined;
}

export interface FileTest {
  readonly path: string;
  readonly header: string;
  readonly commands: readonly Command[];
  readonly cases: readonly Case[];
}

const start = /^(?:function|kernel)\b/;
const blessing = process.env.TILEWRIGHT_BLESS === "1";

export function readFileTest(path: string): FileTest {
  const lines = readFileSync(path, "utf8").split("\n");
  const starts = lines.flatMap((line, i) => (start.test(line) ? [i] : []));
  const header = lines.slice(0, starts[0] ?? lines.length);
  const commands = header.flatMap((line) => {
    const match = /^; test (\S+)(.*)$/.exec(line);
    if (match === null) return [];
    const settings = Object.fromEntries(
      [...(match[2] ?? "").matchAll(/(\w+)=(\S+)/g)].map(([, key, value]) => [key, value]),
    );
    return [{ name: match[1] as string, settings: settings as Record<string, string> }];
  });
  if (commands.length === 0) throw new Error(`${path}: no '; test …' line before the first function`);
  if (starts.length === 0) throw new Error(`${path}: no function and no kernel`);
  const cases = starts.map((from, i) => readCase(lines.slice(from, starts[i + 1] ?? lines.length), from + 1));
  return { path, header: header.join("\n"), commands, cases };
}

function readCase(lines: readonly string[], firstLine: number): Case {
  const expected = lines.filter((line) => line.startsWith(";>"));
  const text = lines.filter((line) => !line.startsWith(";>"));
  const errors = new Map<number, string[]>();
  text.forEach((line, i) => {
    const messages = [...line.matchAll(/; error: ([^;]*)/g)].map(([, message]) => (message as string).trim());
    if (messages.length > 0) errors.set(i + 1, messages);
  });
  return {
    text: `${text.join("\n").trimEnd()}\n`,
    firstLine,
    errors,
    expected: expected.length === 0 ? undefined : expected.map((line) => line.slice(2).replace(/^ /, "")).join("\n"),
  };
}

/** Compares what a command printed for each function with the file, or writes it there when blessing. */
export function compareOutput(file: FileTest, actual: readonly string[]): void {
  const trimmed = actual.map((text) => text.trimEnd());
  if (file.cases.every((one, i) => one.expected?.trimEnd() === trimmed[i])) return;
  if (!blessing) {
    const at = file.cases.findIndex((one, i) => one.expected?.trimEnd() !== trimmed[i]);
    throw new OutputMismatch(
      file.path,
      file.cases[at]?.expected ?? "(nothing: bless it with TILEWRIGHT_BLESS=1)",
      trimmed[at] ?? "",
    );
  }
  const cases = file.cases.map((one, i) => {
    const output = (trimmed[i] as string).split("\n").map((line) => (line === "" ? ";>" : `;> ${line}`));
    return `${one.text.trimEnd()}\n\n${output.join("\n")}\n`;
  });
  writeFileSync(file.path, `${file.header}\n${cases.join("\n")}`);
}

/** What a file expects and what came instead, as vitest shows differences. */
export class OutputMismatch extends Error {
  constructor(
    path: string,
    readonly expected: string,
    readonly actual: string,
  ) {
    super(`${path}: the output differs; if it should, run with TILEWRIGHT_BLESS=1 and read the diff`);
  }
}

/** A finding with its line in the function's text. */
export interface LineFinding {
  readonly line: number;
  readonly message: string;
}

/** What is wrong with the findings: those that no `; error:` expects, and those expected that did not come. */
export function compareFindings(one: Case, findings: readonly LineFinding[]): string[] {
  const problems: string[] = [];
  const left = new Map([...one.errors].map(([line, messages]) => [line, [...messages]]));
  for (const { line, message } of findings) {
    const expected = left.get(line) ?? [];
    const at = expected.findIndex((text) => message.includes(text));
    if (at < 0) problems.push(`line ${one.firstLine + line - 1}: unexpected: ${message}`);
    else expected.splice(at, 1);
  }
  for (const [line, messages] of left)
    for (const message of messages) problems.push(`line ${one.firstLine + line - 1}: did not come: ${message}`);
  return problems;
}
