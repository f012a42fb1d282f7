// Line plots of bench figures, as SVG files that need nothing else and can be read on a light and on a dark page.
import { writeFileSync } from "node:fs";
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** One colour per series, by name; each is legible on white and on near-black. */
const palette = ["#1f83d6", "#d9822b", "#2f9e6e", "#c2418f", "#8368d8", "#98771a"];

const style = `
  text { white-space: pre; }
  svg { color: #1c2430; background: #ffffff; font-size: 12px; --plot-background: #ffffff; }
  @media (prefers-color-scheme: dark) { svg { color: #d8dee8; background: #10151c; --plot-background: #10151c; } }
`;

/** A multiple of a power of 1024 in short: 4096 is "4K", 2²⁰ is "1M". */
export const binary = (n) => (n >= 2 ** 20 ? `${n / 2 ** 20}M` : n >= 1024 ? `${n / 1024}K` : `${n}`);

/** An axis with ticks and lines at powers of ten alone. */
export const decades = (from, to, label) => ({
  type: "log",
  domain: [10 ** from, 10 ** to],
  ticks: Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i)),
  tickFormat: (n) => `10${[...String(Math.round(Math.log10(n)))].map((d) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d]).join("")}`,
  label,
});

/**
 * Writes one plot. A series is `{ name, points: [{ x, y }], dashed }`: its name stands at its last point; a dashed series was computed, not
 * measured. `x` and `y` are Plot's scale options: `{ type: "log", label, ticks, tickFormat, … }`.
 */
export function writePlot(file, { title, subtitle, series, x, y, width = 760, height = 460 }) {
  writeFileSync(file, plotText({ title, subtitle, series, x, y, width, height }));
}

const margins = { marginTop: 64, marginLeft: 64, marginRight: 190, marginBottom: 44 };

/** Pixels between the lines of text at the right, at least. */
const LEADING = 15;

/** The text of such a file. */
export function plotText({ title, subtitle, series, x, y, width, height }) {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const names = [...new Set(series.map((s) => s.name))];
  const rows = series.flatMap(({ name, points, dashed = false }, line) =>
    points.map((p) => ({ ...p, name, dashed, line })),
  );
  const channels = { x: "x", y: "y", z: "line", stroke: "name" };
  const measured = rows.filter((r) => !r.dashed);
  const options = {
    document,
    ...{ width, height, ...margins },
    x: { grid: true, labelAnchor: "center", labelArrow: "none", ...x },
    y: { grid: true, labelAnchor: "center", labelArrow: "none", ...y },
    color: { domain: names, range: palette.slice(0, names.length) },
  };
  const lines = [
    Plot.line(measured, { ...channels, strokeWidth: 2 }),
    Plot.line(
      rows.filter((r) => r.dashed),
      { ...channels, strokeWidth: 2, strokeDasharray: "5 4" },
    ),
    Plot.dot(measured, { x: "x", y: "y", fill: "name", r: 3 }),
  ];
  const scale = Plot.plot({ ...options, marks: lines }).scale("y");
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
  svg.querySelector("style").textContent = style;
  return `${svg.outerHTML}\n`;
}

/** The series' names beside their last points, moved apart where those are close to each other. */
function labels(names, rows, scale) {
  const ends = names
    .map((name) => rows.filter((r) => r.name === name).reduce((last, r) => (r.x >= last.x ? r : last)))
    .map((end) => ({ end, at: scale.apply(end.y) }))
    .sort((a, b) => a.at - b.at);
  let free = Number.NEGATIVE_INFINITY;
  return ends.map(({ end, at }) => {
    const placed = Math.max(at, free);
    free = placed + LEADING;
    const where = { x: "x", y: "y", text: "name", fill: "name", textAnchor: "start", dx: 8, dy: placed - at };
    return Plot.text([end], where);
  });
}
