/** The forms of one kernel as lists of lines, each line with the place in the source and the node of the thread IR that it comes from. */
import { emitCuda } from "../emit/cuda.js";
import type { LineOrigin } from "../emit/origin.js";
import { emitPtx } from "../emit/ptx.js";
import type { Node, ThreadFunction } from "../ir/thread.js";
import { printThread } from "../ir/thread-text.js";
import type { Kernel, Span } from "../ir/tile.js";
import { printTile } from "../ir/tile-text.js";
import type { SassFunction } from "../toolchain/index.js";
import type { Places } from "./places.js";

export type ViewName = "tile" | "thread" | "cuda" | "ptx" | "sass";

export interface View {
  readonly name: ViewName;
  readonly title: string;
  readonly lines: readonly string[];
  /** For each line the number of its place; −1 for frames, declarations and closing braces. */
  readonly places: readonly number[];
  /** For each line the number of its thread IR node, the same in all views; −1 where there is none. */
  readonly nodes: readonly number[];
  /** Why there are no lines. */
  readonly missing?: string;
}

/** Texts of source lines, and what a kernel says about itself: what the emitters show in comments. */
export interface SourceTexts {
  readonly sourceLine: (file: number, line: number) => string | undefined;
  readonly documentation: readonly string[];
}

/** Collects a view's lines while a printer runs. */
class Linker {
  private readonly places = new Map<number, number>();
  private readonly nodes = new Map<number, number>();

  constructor(
    private readonly table: Places,
    private readonly numbers: Map<object, number>,
  ) {}

  link(line: number, node: object | undefined, span: Span | undefined): void {
    if (span !== undefined) this.places.set(line, this.table.of(span));
    if (node === undefined) return;
    const number = this.numbers.get(node) ?? this.numbers.size;
    this.numbers.set(node, number);
    this.nodes.set(line, number);
  }

  readonly onLine = (line: number, { node, span }: LineOrigin): void => this.link(line, node, span);

  view(name: ViewName, title: string, text: string): View {
    const lines = text.replace(/\n+$/, "").split("\n");
    const column = (of: ReadonlyMap<number, number>) => lines.map((_, i) => of.get(i + 1) ?? -1);
    return { name, title, lines, places: column(this.places), nodes: column(this.nodes) };
  }
}

/** The span comment at the end of a line of IR says what the page shows by its links. */
const withoutSpan = (line: string): string => line.replace(/\s+; \d+:\d+:\d+-\d+( < \d+:\d+:\d+-\d+)*$/, "");

/** Everything that tilewright itself prints. `tile` is the specialised kernel. */
export function viewsOf(tile: Kernel, thread: ThreadFunction, places: Places, texts: SourceTexts): View[] {
  const numbers = new Map<object, number>();
  const linker = () => new Linker(places, numbers);
  const [ptx, cuda] = [linker(), linker()];
  // A node without a span counts as the node before it, as it does in the PTX.
  const spans = new Map<object, Span>();
  const onPtx = (line: number, origin: LineOrigin) => {
    ptx.onLine(line, origin);
    if (origin.span !== undefined && !spans.has(origin.node)) spans.set(origin.node, origin.span);
  };
  const ptxText = emitPtx(thread, { sourceLine: texts.sourceLine, onLine: onPtx }).ptx;
  const cudaText = emitCuda(thread, { ...texts, onLine: cuda.onLine }).source;
  const threadLinker = linker();
  const threadText = printThread(thread, undefined, (line, node) => {
    const { span } = node as Exclude<Node, { k: "comment" }>;
    if (node !== thread && "k" in node) threadLinker.link(line, node, span ?? spans.get(node));
  });
  // Nodes of the tile IR are others: their lines have places only.
  const tileLinker = linker();
  const tileText = printTile(tile, undefined, (line, node) =>
    tileLinker.link(line, undefined, (node as { readonly span?: Span }).span),
  );
  const plain = (view: View): View => ({ ...view, lines: view.lines.map(withoutSpan) });
  return [
    plain(tileLinker.view("tile", "tile IR", tileText)),
    plain(threadLinker.view("thread", "thread IR", threadText)),
    cuda.view("cuda", "CUDA C++", cudaText),
    ptx.view("ptx", "PTX", ptxText),
  ];
}

/** Machine code, each instruction linked as the line of PTX is that it was made from. */
export function sassView({ instructions, labels }: SassFunction, ptx: View): View {
  const lines: string[] = [];
  const places: number[] = [];
  const nodes: number[] = [];
  const add = (text: string, ptxLine?: number) => {
    lines.push(text);
    places.push(ptxLine === undefined ? -1 : (ptx.places[ptxLine - 1] ?? -1));
    nodes.push(ptxLine === undefined ? -1 : (ptx.nodes[ptxLine - 1] ?? -1));
  };
  const labelsAt = new Map<number, string[]>();
  for (const [label, at] of labels) labelsAt.set(at, [...(labelsAt.get(at) ?? []), label]);
  instructions.forEach(({ address, guard = "", opcode, operands, ptxLine }, i) => {
    for (const label of labelsAt.get(i) ?? []) add(`${label}:`);
    const head = `${guard.padEnd(5)}${opcode}`.padEnd(28);
    add(`${address.toString(16).padStart(5, "0")}  ${head} ${operands}`.trimEnd(), ptxLine);
  });
  return { name: "sass", title: "SASS", lines, places, nodes };
}

export const missingSass = (why: string): View => ({
  name: "sass",
  title: "SASS",
  lines: [],
  places: [],
  nodes: [],
  missing: why,
});
