// Line plots of bench figures, as SVG files that need nothing else and can be read on a light and on a dark page.
import { writeFileSync } from "node:fs";
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** One colour per series, by name; each is legible on white and on near-black. */
const palette = ["#1f83d6", "#d9822b", "#2f9e6e", "#c2418f", "#8368d8", "#98771a"];

const style = `
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

/** The text of such a file. */
export function plotText({ title, subtitle, series, x, y, width, height }) {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const names = [...new Set(series.map((s) => s.name))];
  const rows = series.flatMap(({ name, points, dashed = false }, line) =>
    points.map((p) => ({ ...p, name, dashed, line })),
  );
  const channels = { x: "x", y: "y", z: "line", stroke: "name" };
  const measured = rows.filter((r) => !r.dashed);
  const svg = Plot.plot({
    document,
    ...{ width, height, marginTop: 64, marginLeft: 64, marginRight: 190, marginBottom: 44 },
    x: { grid: true, labelAnchor: "center", labelArrow: "none", ...x },
    y: { grid: true, labelAnchor: "center", labelArrow: "none", ...y },
    color: { domain: names, range: palette.slice(0, names.length) },
    marks: [
      Plot.line(measured, { ...channels, strokeWidth: 2 }),
      Plot.line(
        rows.filter((r) => r.dashed),
        { ...channels, strokeWidth: 2, strokeDasharray: "5 4" },
      ),
      Plot.dot(measured, { x: "x", y: "y", fill: "name", r: 3 }),
      Plot.text(rows, Plot.selectLast({ ...channels, stroke: undefined, z: "name", text: "name", fill: "name", textAnchor: "start", dx: 8 })), // biome-ignore format: one mark
      Plot.text([title], { frameAnchor: "top-left", dx: -52, dy: -50, fontSize: 15, fontWeight: "bold" }),
      ...(subtitle === undefined ? [] : [Plot.text([subtitle], { frameAnchor: "top-left", dx: -52, dy: -30 })]),
    ],
  });
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", title);
  const own = document.createElement("style");
  own.textContent = style;
  svg.append(own);
  return `${svg.outerHTML}\n`;
}
