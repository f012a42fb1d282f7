/** The three pictures of a profile, as SVG text: roofline, instruction mix, and which lanes of a request meet in a bank. */

import { compact, escapeText, percent, words } from "../page/index.js";
import type { ConflictSample } from "../runtime/stats.js";
import type { Profile } from "./profile.js";
import type { Roofline } from "./roofline.js";

const svg = (width: number, height: number, label: string, body: string): string =>
  `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeText(label)}">${body}</svg>`;

const text = (x: number, y: number, content: string, anchor = "start", name = ""): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}"${name === "" ? "" : ` class="${name}"`}>${escapeText(content)}</text>`;

/** Flops per byte against flops per second, both logarithmic; the launch is the dot under its roof. */
export function rooflineSvg(roofline: Roofline): string {
  const [width, height, left, bottom, top, right] = [470, 260, 64, 36, 14, 30];
  const ridge = roofline.peakFlops / roofline.peakBytes;
  const at = Math.max(roofline.intensity, 1e-3);
  const [x0, x1] = [
    Math.floor(Math.log10(Math.min(at, ridge)) - 0.5),
    Math.ceil(Math.log10(Math.max(at, ridge)) + 0.5),
  ];
  const roof = (intensity: number) => Math.min(roofline.peakFlops, intensity * roofline.peakBytes);
  const [y0, y1] = [Math.floor(Math.log10(roof(10 ** x0))), Math.ceil(Math.log10(roofline.peakFlops) + 0.2)];
  const x = (intensity: number) => left + ((Math.log10(intensity) - x0) / (x1 - x0)) * (width - left - right);
  const y = (flops: number) => height - bottom - ((Math.log10(flops) - y0) / (y1 - y0)) * (height - bottom - top);
  const grid: string[] = [];
  for (let p = x0; p <= x1; p++) {
    grid.push(`<line class="grid" x1="${x(10 ** p)}" x2="${x(10 ** p)}" y1="${top}" y2="${height - bottom}"/>`);
    grid.push(text(x(10 ** p), height - bottom + 14, compact(10 ** p), "middle"));
  }
  for (let p = y0; p <= y1; p++) {
    grid.push(`<line class="grid" x1="${left}" x2="${width - right}" y1="${y(10 ** p)}" y2="${y(10 ** p)}"/>`);
    grid.push(text(left - 6, y(10 ** p) + 4, `${compact(10 ** p)}`, "end"));
  }
  const points = [10 ** x0, ridge, 10 ** x1].map((i) => `${x(i).toFixed(1)},${y(roof(i)).toFixed(1)}`).join(" ");
  const dot = `<circle class="dot" cx="${x(at).toFixed(1)}" cy="${y(roof(at)).toFixed(1)}" r="5"><title>${escapeText(`${roofline.intensity.toFixed(1)} FLOP per byte`)}</title></circle>`;
  const axes =
    text((left + width - right) / 2, height - 6, "FLOP per byte", "middle") +
    text(left + 4, top + 10, "FLOP/s", "start");
  return svg(width, height, "roofline", `${grid.join("")}<polyline class="roof" points="${points}"/>${dot}${axes}`);
}

/** One bar per class of instruction. */
export function mixSvg(mix: Profile["mix"]): string {
  const [row, label, bar] = [20, 150, 240];
  const most = Math.max(...mix.map((part) => part.share), 1e-9);
  const rows = mix.map((part, i) => {
    const [y, width] = [i * row, (part.share / most) * bar];
    return (
      text(label - 8, y + 14, words(part.class), "end") +
      `<rect class="bar" x="${label}" y="${y + 4}" width="${width.toFixed(1)}" height="${row - 8}"/>` +
      text(label + width + 6, y + 14, `${percent(part.share)}  ${compact(part.issued)}`)
    );
  });
  return svg(label + bar + 110, Math.max(row, mix.length * row), "instruction mix", rows.join(""));
}

/** Lanes down, banks across: a cell is a lane's word; cells of one bank that ask for different words are served one after another. */
export function conflictSvg({ bytes, lanes, offsets }: ConflictSample): string {
  const [cell, left, top] = [9, 34, 16];
  const words = Math.max(1, Math.ceil(bytes / 4));
  const wordsOf = new Map<number, Set<number>>();
  const cells: { lane: number; bank: number; word: number }[] = [];
  for (let lane = 0; lane < 32; lane++) {
    if (((lanes >>> lane) & 1) === 0) continue;
    for (let w = 0; w < words; w++) {
      const word = (offsets[lane]! >>> 2) + w;
      cells.push({ lane, bank: word % 32, word });
      wordsOf.set(word % 32, (wordsOf.get(word % 32) ?? new Set()).add(word));
    }
  }
  const marks = cells.map(({ lane, bank, word }) => {
    const name = wordsOf.get(bank)!.size > words ? "clash" : "fine";
    return `<rect class="${name}" x="${left + bank * cell}" y="${top + lane * cell}" width="${cell - 1}" height="${cell - 1}"><title>lane ${lane}, bank ${bank}, byte ${4 * word}</title></rect>`;
  });
  const frame = `<rect class="frame" x="${left}" y="${top}" width="${32 * cell}" height="${32 * cell}"/>`;
  const labels = [0, 8, 16, 24, 31].map(
    (i) =>
      text(left + i * cell + cell / 2, top - 4, String(i), "middle") +
      text(left - 4, top + i * cell + cell, String(i), "end"),
  );
  const body = `${frame}${marks.join("")}${labels.join("")}`;
  return svg(left + 32 * cell + 4, top + 32 * cell + 4, "lanes against banks of shared memory", body);
}
