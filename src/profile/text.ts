/** A profile on a terminal: one row per source line that executed anything. */
import { compact, percent, quantity, ratioText, words } from "../page/index.js";
import type { Profile, SourceLine } from "./profile.js";

const headings = ["line", "instr", "share", "lanes", "sect/req", "conflicts", "diverge"];

export function renderProfile(profile: Profile): string {
  const { stats, roofline } = profile;
  const launch = `${profile.kernel} on ${profile.device}: grid ${profile.grid.join(" × ")}, block ${profile.block.join(" × ")}`;
  const facts = [
    `${compact(stats.warpInstructions)} warp instructions, ${stats.lanesPerInstruction.toFixed(1)} lanes each`,
    ...(stats.matrixInstructions > 0
      ? [
          `${compact(stats.matrixInstructions)} matrix instructions, one in ${stats.instructionsPerMatrixInstruction.toFixed(2)}`,
        ]
      : []),
    `${quantity(stats.globalBytesRead, "B")} read (${percent(Math.min(1, stats.globalReadUse))} of the sectors used), ${quantity(stats.globalBytesWritten, "B")} written`,
    `${compact(stats.bankConflicts)} bank conflicts, ${percent(stats.divergence)} of branches divergent`,
  ];
  if (roofline !== undefined && roofline.bound !== "neither") {
    facts.push(
      `roofline of one ${roofline.gpu} (a model, not a time): ${quantity(roofline.matrixFlops, "FLOP")}, ${quantity(roofline.bytes, "B")}: at least ${compact(Math.max(roofline.computeUs, roofline.memoryUs))} µs, bound by ${roofline.bound}`,
    );
  }
  const mix = profile.mix.map((part) => `${words(part.class)} ${percent(part.share)}`).join(", ");
  const files = profile.files.map(({ file, lines }) => [`  ${file}`, ...table(lines)].join("\n"));
  return [launch, ...facts.map((fact) => `  ${fact}`), `  ${mix}`, ...files].join("\n");
}

function table(lines: readonly SourceLine[]): string[] {
  const rows = lines.map((line) => [
    String(line.line),
    compact(line.issued),
    percent(line.share),
    ratioText(line.lanes, line.issued),
    ratioText(line.globalSectors, line.globalRequests),
    line.bankConflicts === 0 ? "" : compact(line.bankConflicts),
    line.divergent === 0 ? "" : compact(line.divergent),
  ]);
  const widths = headings.map((heading, i) => Math.max(heading.length, ...rows.map((row) => row[i]!.length)));
  const pad = (row: readonly string[]) => row.map((cell, i) => cell.padStart(widths[i]!)).join("  ");
  return [`  ${pad(headings)}`, ...rows.map((row, i) => `  ${pad(row)}  ${lines[i]!.text.trimEnd()}`.trimEnd())];
}
