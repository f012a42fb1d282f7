/** The places of the TypeScript source that emitted lines come from, each once, as numbers that pages can carry. */
import type { Span } from "../ir/tile.js";

/** A line of a source file, and the place it was inlined at. */
export interface Place {
  readonly file: number;
  readonly line: number;
  /** Index of the call site's place; −1 for the kernel's own lines. */
  readonly up: number;
}

export class Places {
  readonly all: Place[] = [];
  private readonly known = new Map<string, number>();

  /** The number of a span's place; −1 without a span. */
  of(span: Span | undefined): number {
    if (span === undefined) return -1;
    return [span, ...(span.chain ?? [])].reduceRight<number>((up, at) => this.add(at, up), -1);
  }

  private add({ file, line }: Span, up: number): number {
    const key = `${file}:${line}<${up}`;
    let found = this.known.get(key);
    if (found === undefined) {
      found = this.all.length;
      this.all.push({ file, line, up });
      this.known.set(key, found);
    }
    return found;
  }
}
