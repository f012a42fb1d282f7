/** What the text forms of both IRs share: a cursor over one text with line and column, names, numbers, spans, and the syntax error. */
import type { Span } from "./tile.js";

/** Text that is not in the IR's text form. Lines and columns are 1-based. */
export class IrSyntaxError extends Error {
  override readonly name = "IrSyntaxError";
  readonly code = "TW-IR-SYNTAX";
  constructor(
    readonly line: number,
    readonly column: number,
    readonly problem: string,
  ) {
    super(`${line}:${column}: ${problem}`);
  }
}

const plainName = /^[A-Za-z_$][\w$]*(?:\.[\w$]+)*$/;
const nameAt = /[A-Za-z_$][\w$]*(?:\.[\w$]+)*/y;
const numberAt = /-?(?:Infinity|NaN|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)/y;
const spaceAt = /[ \t]*/y;
const spanText = /^(\d+):(\d+):(\d+)-(\d+)$/;

/** A name as the text forms write it: bare where it can be, else as a JSON string. */
export function nameText(name: string): string {
  return plainName.test(name) ? name : JSON.stringify(name);
}

/** `0:12:5-14`: file, line, column, end column; inlined call sites follow after `<`, innermost first. */
export function spanToText(span: Span): string {
  let text = "";
  for (const at of [span, ...(span.chain ?? [])]) {
    text += `${text === "" ? "" : " < "}${at.file}:${at.line}:${at.column}-${at.endColumn}`;
  }
  return text;
}

/** The span that `spanToText` wrote, or undefined: then a comment is just a comment. */
export function spanFromText(text: string): Span | undefined {
  const parts: Span[] = [];
  for (const part of text.split(" < ")) {
    const match = spanText.exec(part.trim());
    if (match === null) return undefined;
    const [file, line, column, endColumn] = match.slice(1).map(Number) as [number, number, number, number];
    parts.push({ file, line, column, endColumn });
  }
  const [first, ...chain] = parts;
  return first === undefined || chain.length === 0 ? first : { ...first, chain };
}

/** A number as JavaScript writes it, −0 included. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

/** Reads one text from front to back, line by line. */
export class Scanner {
  readonly #lines: readonly string[];
  /** Index of the current line. */
  #row = 0;
  #text = "";
  #at = 0;
  /** The span in the trailing comment of the current line. */
  span: Span | undefined;

  constructor(text: string) {
    this.#lines = text.split(/\r?\n/);
    this.#row = -1;
  }

  /** 1-based line the scanner is on. */
  get line(): number {
    return this.#row + 1;
  }

  /** Moves to the next line that holds something; false at the end of the text. `// …` lines are given whole, in `comment`. */
  nextLine(): boolean {
    while (++this.#row < this.#lines.length) {
      const raw = this.#lines[this.#row] as string;
      const trimmed = raw.trimStart();
      if (trimmed === "" || trimmed[0] === ";") continue;
      this.#at = raw.length - trimmed.length;
      this.span = undefined;
      this.#text = raw;
      if (!trimmed.startsWith("//")) this.#cutComment(raw);
      return true;
    }
    this.#text = "";
    this.#at = 0;
    this.span = undefined;
    return false;
  }

  /** A `; …` outside of quotes ends the line; when it is a span, it is kept. */
  #cutComment(raw: string): void {
    const at = raw.indexOf('"') < 0 ? raw.indexOf(";", this.#at) : semicolonOutsideQuotes(raw, this.#at);
    if (at < 0) return;
    this.span = spanFromText(raw.slice(at + 1).trim());
    this.#text = raw.slice(0, at);
  }

  /** The text after `//` when the line is a comment. */
  comment(): string | undefined {
    if (!this.#text.startsWith("//", this.#at)) return undefined;
    const text = this.#text.slice(this.#at + 2);
    this.#at = this.#text.length;
    return text.startsWith(" ") ? text.slice(1) : text;
  }

  /** 1-based column of what comes next. */
  get column(): number {
    this.skipSpace();
    return this.#at + 1;
  }

  fail(problem: string, column = this.column): never {
    throw new IrSyntaxError(Math.max(1, Math.min(this.#row + 1, this.#lines.length)), column, problem);
  }

  skipSpace(): void {
    spaceAt.lastIndex = this.#at;
    spaceAt.exec(this.#text);
    this.#at = spaceAt.lastIndex;
  }

  /** Whether nothing is left on the line. */
  atEnd(): boolean {
    this.skipSpace();
    return this.#at >= this.#text.length;
  }

  expectEnd(): void {
    if (!this.atEnd()) this.fail(`unexpected '${this.#rest()}'`);
  }

  /** Takes punctuation or a word if it comes next (a word only as a whole). */
  take(token: string): boolean {
    this.skipSpace();
    if (!this.#text.startsWith(token, this.#at)) return false;
    const end = this.#at + token.length;
    if (/\w/.test(token[token.length - 1] as string) && /[\w$.]/.test(this.#text[end] ?? " ")) return false;
    this.#at = end;
    return true;
  }

  expect(token: string): void {
    if (!this.take(token)) this.fail(`expected '${token}', found ${this.#found()}`);
  }

  /** Takes what a sticky regular expression matches. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    this.skipSpace();
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match;
  }

  /** What a sticky regular expression would match, without taking it. */
  look(pattern: RegExp): string | undefined {
    this.skipSpace();
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0];
  }

  /** The first character that is left, or "". */
  peek(): string {
    this.skipSpace();
    return this.#text[this.#at] ?? "";
  }

  /** A bare or quoted name. */
  name(what: string): string {
    const found = this.tryName();
    return found ?? this.fail(`expected ${what}, found ${this.#found()}`);
  }

  tryName(): string | undefined {
    if (this.peek() === '"') return this.string("name");
    return this.match(nameAt)?.[0];
  }

  string(what: string): string {
    const match = this.match(/"(?:[^"\\]|\\.)*"/y);
    if (match === undefined) return this.fail(`expected ${what} in quotes, found ${this.#found()}`);
    try {
      return JSON.parse(match[0]) as string;
    } catch {
      return this.fail(`${what} is not a JSON string`);
    }
  }

  number(what: string): number {
    const match = this.match(numberAt);
    return match === undefined ? this.fail(`expected ${what}, found ${this.#found()}`) : Number(match[0]);
  }

  /** A whole number from 0. */
  count(what: string): number {
    const match = this.match(/\d+/y);
    return match === undefined ? this.fail(`expected ${what}, found ${this.#found()}`) : Number(match[0]);
  }

  #rest(): string {
    return this.#text.slice(this.#at).trim();
  }

  #found(): string {
    const rest = this.#rest();
    return rest === "" ? "the end of the line" : `'${rest.length > 24 ? `${rest.slice(0, 24)}…` : rest}'`;
  }
}

function semicolonOutsideQuotes(text: string, from: number): number {
  let quoted = false;
  for (let i = from; i < text.length; i++) {
    const c = text[i];
    if (quoted && c === "\\") i++;
    else if (c === '"') quoted = !quoted;
    else if (c === ";" && !quoted) return i;
  }
  return -1;
}
