/** Line plots of figures, as SVG texts that need nothing else and can be read on a light and on a dark page. Loaded only to draw. */
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";

export interface Series {
  /** Stands at the last point. */
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Computed, not measured. */
  readonly dashed?: boolean;
}

export interface PlotSpec {
  readonly title: string;
  readonly subtitle?: string;
  readonly series: readonly Series[];
  /** Plot's scale options: `{ type: "log", label, ticks, tickFormat, … }`. */
  readonly x: Plot.ScaleOptions;
  readonly y: Plot.ScaleOptions;
  readonly width?: number;
  readonly height?: number;
}

/** One colour per series, by name; each is legible on white and on near-black. */
const palette = [
  "#1f83d6",
  "#d9822b",
  "#2f9e6e",
  "#c2418f",
  "#8368d8",
  "#98771a",
  "#c75146",
  "#3a9ba6",
  "#7c8a2e",
  "#8c7b75",
];

const style = `
  text { white-space: pre; }
  svg { color: #1c2430; background: #ffffff; font-size: 12px; --plot-background: #ffffff; }
  @media (prefers-color-scheme: dark) { svg { color: #d8dee8; background: #10151c; --plot-background: #10151c; } }
`;

const margins = { marginTop: 64, marginLeft: 64, marginRight: 190, marginBottom: 44 };

/** Pixels between the lines of text at the right, at least. */
const leading = 15;

interface Row {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly dashed: boolean;
  readonly line: number;
}

/** A multiple of a power of 1024 in short: 4096 is "4K", 2²⁰ is "1M". */
export const binary = (n: number): string => (n >= 2 ** 20 ? `${n / 2 ** 20}M` : n >= 1024 ? `${n / 1024}K` : `${n}`);

/** An axis with ticks and lines at powers of ten alone. */
export const decades = (from: number, to: number, label: string): Plot.ScaleOptions => ({
  type: "log",
  domain: [10 ** from, 10 ** to],
  ticks: Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i)) as never,
  tickFormat: (n: number) => `10${[...String(Math.round(Math.log10(n)))].map((d) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(d)]).join("")}`,
  label,
});

/** The text of an SVG file. */
export function plotText({ title, subtitle, series, x, y, width = 760, height = 460 }: PlotSpec): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const names = [...new Set(series.map((s) => s.name))];
  const rows = series.flatMap(({ name, points, dashed = false }, line) =>
    points.map((p): Row => ({ ...p, name, dashed, line })),
  );
  const channels = { x: "x", y: "y", z: "line", stroke: "name" };
  const measured = rows.filter((r) => !r.dashed);
  const options: Plot.PlotOptions = {
    document: document as never,
    ...{ width, height, ...margins },
    x: { grid: true, labelAnchor: "center", labelArrow: "none", ...x },
    y: { grid: true, labelAnchor: "center", labelArrow: "none", ...y },
    color: { domain: names, range: names.map((_, i) => palette[i % palette.length] as string) },
  };
  const lines = [
    Plot.line(measured, { ...channels, strokeWidth: 2 }),
    Plot.line(
      rows.filter((r) => r.dashed),
      { ...channels, strokeWidth: 2, strokeDasharray: "5 4" },
    ),
    Plot.dot(measured, { x: "x", y: "y", fill: "name", r: 3 }),
  ];
  const scale = Plot.plot({ ...options, marks: lines }).scale("y") as Plot.Scale;
  const svg = Plot.plot({
    ...options,
    marks: [
      ...lines,
      ...labels(names, rows, scale),
      Plot.text([title], { frameAnchor: "top-left", dx: -52, dy: -50, fontSize: 15, fontWeight: "bold" }),
      ...(subtitle === undefined ? [] : [Plot.text([subtitle], { frameAnchor: "top-left", dx: -52, dy: -30 })]),
    ],
  });
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", title);
  // Plot's own style is for a page's inline SVG.
  const own = svg.querySelector("style");
  if (own !== null) own.textContent = style;
  return `${svg.outerHTML}\n`;
}

/** The series' names beside their last points, moved apart where those are close to each other. */
function labels(names: readonly string[], rows: readonly Row[], scale: Plot.Scale): Plot.Markish[] {
  const ends = names
    .flatMap((name) => {
      const own = rows.filter((r) => r.name === name);
      return own.length === 0 ? [] : [own.reduce((last, r) => (r.x >= last.x ? r : last))];
    })
    .map((end) => ({ end, at: scale.apply(end.y) as number }))
    .sort((a, b) => a.at - b.at);
  let free = Number.NEGATIVE_INFINITY;
  return ends.map(({ end, at }) => {
    const placed = Math.max(at, free);
    free = placed + leading;
    const where = { x: "x", y: "y", text: "name", fill: "name", textAnchor: "start", dx: 8, dy: placed - at } as const;
    return Plot.text([end], where);
  });
}
