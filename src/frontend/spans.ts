/** Source positions: TypeScript nodes to spans, and the table of files they point into. */
import { isAbsolute, relative, sep } from "node:path";
import type { ts } from "ts-morph";
import type { Span } from "../ir/tile.js";

/** A path as TypeScript writes it, on Windows too. */
export const slashed = (file: string): string => file.split(sep).join("/");

/** File names as people see them: relative to the working directory where they lie below it. */
export function displayPath(file: string): string {
  const short = relative(process.cwd(), file);
  const outside = short === "" || short.startsWith("..") || isAbsolute(short);
  return slashed(outside ? file : short);
}

export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  /** The text of the line that the position starts in. */
  readonly sourceLine: string;
}

/** Where `[start, end)` lies; an extent over several lines is cut at the end of its first line. */
export function positionOf(source: ts.SourceFile, start: number, end: number): Position {
  const from = source.getLineAndCharacterOfPosition(start);
  const lineStart = source.getPositionOfLineAndCharacter(from.line, 0);
  const newline = source.text.indexOf("\n", lineStart);
  let lineEnd = newline === -1 ? source.text.length : newline;
  if (source.text[lineEnd - 1] === "\r") lineEnd -= 1;
  const sourceLine = source.text.slice(lineStart, Math.max(lineStart, lineEnd));
  const last = Math.min(end, Math.max(lineEnd, start));
  const endColumn = Math.max(from.character + 2, last - lineStart + 1);
  return { line: from.line + 1, column: from.character + 1, endColumn, sourceLine };
}

/** The files of one kernel, numbered in order of first use. */
export class FileTable {
  readonly #index = new Map<string, number>();
  readonly files: string[] = [];

  indexOf(source: ts.SourceFile): number {
    const known = this.#index.get(source.fileName);
    if (known !== undefined) return known;
    this.files.push(displayPath(source.fileName));
    this.#index.set(source.fileName, this.files.length - 1);
    return this.files.length - 1;
  }

  span(node: ts.Node, chain: readonly Span[]): Span {
    const source = node.getSourceFile();
    const { line, column, endColumn } = positionOf(source, node.getStart(source), node.getEnd());
    const at = { file: this.indexOf(source), line, column, endColumn };
    return chain.length > 0 ? { ...at, chain } : at;
  }
}
