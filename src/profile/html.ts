/** A profile as one self-contained page: no script, no font, no picture from elsewhere. */
import { compact, escapeText, pageHtml, percent, quantity, ratioText, words } from "../page/index.js";
import type { LineSums, Profile, PtxLine, SourceFile, SourceLine } from "./profile.js";
import { conflictSvg, mixSvg, rooflineSvg } from "./svg.js";

const style = `
body { max-width: 1200px; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .5rem 1.25rem; margin: 1rem 0; }
dt { color: var(--dim); font-size: 12px; } dd { margin: 0; font-size: 1.1rem; }
.pictures { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; } figure { margin: 0; max-width: 500px; }
.grid { stroke: var(--rule); } .roof { fill: none; stroke: var(--accent); stroke-width: 2; }
.dot { fill: var(--bad); } .bar { fill: var(--accent); } .frame { fill: none; stroke: var(--rule); } .fine { fill: var(--accent); } .clash { fill: var(--bad); }
table { width: 100%; } th:last-child, td:last-child { text-align: left; width: 60%; }
td.code { white-space: pre-wrap; overflow-wrap: anywhere; } tr.quiet td { color: var(--dim); } details > summary { cursor: pointer; list-style: none; }
details[open] > summary { font-weight: 600; } .ptx { margin: .25rem 0 .5rem; border-left: 2px solid var(--rule); } .gap td { color: var(--dim); text-align: left; }
`;

/** The launches of a kernel, one after another, as an HTML document. */
export function profileHtml(profiles: readonly Profile[]): string {
  const title = `${profiles.map(({ kernel }) => kernel).join(", ")}: profile`;
  return pageHtml({ title, style, body: profiles.map(launchSections).join("\n") });
}

function launchSections(profile: Profile): string {
  const { kernel, device, grid, block, tune, roofline, mix, files, unplaced } = profile;
  const settings = Object.entries(tune).map(([name, value]) => `${name} ${value}`);
  const launch = [
    `grid ${grid.join(" × ")}`,
    `block ${block.join(" × ")}`,
    `${profile.sharedBytes} B shared`,
    ...settings,
  ];
  const sections = [
    `<h1>${escapeText(kernel)}</h1><p>${escapeText([device, ...launch].join(" · "))}</p>`,
    facts(profile),
    `<h2>Roofline and instruction mix</h2><div class="pictures">${
      roofline === undefined
        ? ""
        : `<figure>${roofline.matrixFlops === 0 ? "" : rooflineSvg(roofline)}<figcaption>${escapeText(rooflineCaption(profile))}</figcaption></figure>`
    }<figure>${mixSvg(mix)}<figcaption>warp instructions by class</figcaption></figure></div>`,
    ...files.map((file) => sourceTable(file)),
    unplaced.length === 0 ? "" : `<h2>Without a source line</h2>${ptxTable(unplaced)}`,
    conflicts(profile),
  ];
  return sections.join("\n");
}

function rooflineCaption({ roofline }: Profile): string {
  if (roofline === undefined) return "";
  const { gpu, computeUs, memoryUs, bound, matrixFlops, bytes } = roofline;
  if (matrixFlops === 0)
    return `No matrix instructions. A ${gpu} by its data sheet, every sector from DRAM: ${quantity(bytes, "B")} take at least ${compact(memoryUs)} µs. A model, not a time.`;
  return `a ${gpu} by its data sheet, every sector from DRAM: ${quantity(matrixFlops, "FLOP")} take at least ${compact(computeUs)} µs, ${quantity(bytes, "B")} at least ${compact(memoryUs)} µs; bound by ${bound}. A model, not a time.`;
}

function facts({ stats }: Profile): string {
  const shown: [string, string][] = [
    ["warp instructions", compact(stats.warpInstructions)],
    ["lanes per instruction", stats.lanesPerInstruction.toFixed(2)],
    ["matrix instructions", compact(stats.matrixInstructions)],
    [
      "instructions per matrix instruction",
      stats.matrixInstructions === 0 ? "–" : stats.instructionsPerMatrixInstruction.toFixed(2),
    ],
    ["bytes read", `${quantity(stats.globalBytesRead, "B")}`],
    ["of them asked for", percent(Math.min(1, stats.globalReadUse))],
    ["sectors per load", stats.sectorsPerRequest.toFixed(2)],
    ["bytes written", `${quantity(stats.globalBytesWritten, "B")}`],
    ["bank conflicts", compact(stats.bankConflicts)],
    ["divergent branches", percent(stats.divergence)],
    ["barrier waits", compact(stats.barrierWaits)],
  ];
  return `<dl>${shown.map(([name, value]) => `<div><dt>${escapeText(name)}</dt><dd>${escapeText(value)}</dd></div>`).join("")}</dl>`;
}

const head = (what: string): string =>
  `<tr><th>line</th><th>instr</th><th>share</th><th>lanes</th><th>sect/req</th><th>wavefronts</th><th>conflicts</th><th>diverge</th><th>${what}</th></tr>`;

const heat = (share: number, most: number): string =>
  share === 0 ? "" : ` style="background: rgba(var(--heat), ${(0.55 * Math.sqrt(share / most)).toFixed(3)})"`;

function cells(line: LineSums & { readonly line: number }, most: number): string {
  const count = (n: number, name = "") =>
    `<td${name === "" || n === 0 ? "" : ` class="${name}"`}>${n === 0 ? "" : compact(n)}</td>`;
  return `<td>${line.line}</td><td${heat(line.share, most)}>${compact(line.issued)}</td><td>${percent(line.share)}</td><td>${ratioText(line.lanes, line.issued)}</td><td>${ratioText(line.globalSectors, line.globalRequests)}</td>${count(line.sharedWavefronts)}${count(line.bankConflicts, "bad")}${count(line.divergent)}`;
}

/** Lines shown around those that count; what lies farther away is left out. */
const around = 3;

function sourceTable({ file, text, lines }: SourceFile): string {
  const most = Math.max(...lines.map((line) => line.share), 1e-12);
  const counted = new Map(lines.map((line) => [line.line, line]));
  const last = Math.max(text.length, ...counted.keys());
  const rows: string[] = [];
  let gap = false;
  for (let number = 1; number <= last; number++) {
    const line = counted.get(number);
    if (line !== undefined) rows.push(sourceRow(line, most));
    else if (near(counted, number))
      rows.push(
        `<tr class="quiet"><td>${number}</td>${"<td></td>".repeat(7)}<td class="code">${escapeText(text[number - 1] ?? "")}</td></tr>`,
      );
    else if (!gap) rows.push(`<tr class="gap"><td colspan="9">⋯</td></tr>`);
    gap = line === undefined && !near(counted, number);
  }
  return `<h2>${escapeText(file)}</h2><table class="source">${head("source; open a line for its PTX")}${rows.join("")}</table>`;
}

function near(counted: ReadonlyMap<number, unknown>, number: number): boolean {
  for (let i = number - around; i <= number + around; i++) if (counted.has(i)) return true;
  return false;
}

function sourceRow(line: SourceLine, most: number): string {
  const mix = Object.entries(line.classes)
    .sort(([, a], [, b]) => b - a)
    .map(([name, n]) => `${words(name)} ${compact(n)}`);
  const code = `<details><summary title="${escapeText(mix.join(", "))}">${escapeText(line.text)}</summary>${ptxTable(line.ptx)}</details>`;
  return `<tr id="${line.line}">${cells(line, most)}<td class="code">${code}</td></tr>`;
}

function ptxTable(lines: readonly PtxLine[]): string {
  const most = Math.max(...lines.map((line) => line.share), 1e-12);
  const rows = lines.map((line) => `<tr>${cells(line, most)}<td class="code">${escapeText(line.text)}</td></tr>`);
  return `<table class="ptx">${head("PTX")}${rows.join("")}</table>`;
}

/** Most pictures of conflicts on a page. */
const mostPictures = 12;

function conflicts({ files, unplaced }: Profile): string {
  const all = [...files.flatMap(({ lines }) => lines.flatMap(({ ptx }) => ptx)), ...unplaced];
  const worst = all
    .filter((line) => line.conflict !== undefined && line.bankConflicts > 0)
    .sort((a, b) => b.bankConflicts - a.bankConflicts);
  const requests = all.reduce((sum, line) => sum + line.sharedRequests, 0);
  const verdict =
    requests === 0
      ? "Shared memory is not used."
      : worst.length === 0
        ? `${compact(requests)} requests to shared memory, none of which conflicts.`
        : `The first conflicting request of each line: lanes down, banks across; red cells share a bank with other words.${worst.length > mostPictures ? ` The worst ${mostPictures} of ${worst.length} lines.` : ""}`;
  const figures = worst.slice(0, mostPictures).map(({ line, text, bankConflicts, sharedRequests, conflict }) => {
    const caption = `PTX line ${line}: ${text} (${compact(bankConflicts)} extra wavefronts in ${compact(sharedRequests)} requests)`;
    return `<figure>${conflictSvg(conflict!)}<figcaption>${escapeText(caption)}</figcaption></figure>`;
  });
  return `<h2>Shared memory</h2><p>${escapeText(verdict)}</p><div class="pictures">${figures.join("")}</div>`;
}
