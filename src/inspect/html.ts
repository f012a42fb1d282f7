/** An inspection as one self-contained page: its frame and tables here, what it does with the data in `templates/inspect`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { escapeText, pageHtml, percent, quantity } from "../page/index.js";
import type { Inspection } from "./inspect.js";
import type { LaunchResources, TargetResources } from "./resources.js";

const templates = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../templates/inspect");
const template = (name: string): string => readFileSync(path.join(templates, name), "utf8");

const panes: readonly (readonly [name: string, title: string])[] = [
  ["source", "TypeScript"],
  ["tile", "tile IR"],
  ["thread", "thread IR"],
  ["cuda", "CUDA C++"],
  ["ptx", "PTX"],
  ["sass", "SASS"],
];

export function inspectHtml(inspection: Inspection): string {
  const { kernel, arch, launches, resources: _, ...rest } = inspection;
  return pageHtml({
    title: `${kernel}: all forms for ${arch}`,
    style: template("page.css"),
    body: bodyOf(inspection),
    data: { kernel, arch, ...rest, launches },
    script: ["model.js", "panes.js", "pictures.js"].map(template).join("\n"),
  });
}

function bodyOf({ kernel, arch, dims, options, launches, resources, tools }: Inspection): string {
  const settings = [
    `for ${arch}`,
    ...Object.entries(dims).map(([name, value]) => `${name} ${value}`),
    ...Object.entries(options).map(([name, word]) => `${name} ${word}`),
  ];
  const choice =
    launches.length < 2
      ? ""
      : `<label>launch <select id="launch">${launches.map(({ name }, i) => `<option value="${i}">${escapeText(name)}</option>`).join("")}</select></label>`;
  const toggles = panes.map(
    ([name, title]) => `<label><input type="checkbox" data-toggle="${name}" checked>${title}</label>`,
  );
  return `<header class="top"><h1>${escapeText(kernel)}</h1><p>${escapeText(settings.join(" · "))}</p></header>
<div class="controls">${choice}${toggles.join("")}<label><input type="checkbox" id="follow" checked>scroll to linked lines</label>
<span class="hint">hover or <kbd>↑</kbd><kbd>↓</kbd> link lines, click or <kbd>Enter</kbd> keeps them, <kbd>Esc</kbd> lets go</span></div>
<main id="panes">${panes.map(([name, title]) => paneHtml(name, title)).join("")}</main>
<section class="part"><h2>Resources per target</h2><p>${escapeText(tools.join("; "))}. Occupancy is what one multiprocessor holds at once.</p>${resourceTable(resources, arch)}</section>
<section class="part"><h2>Fragments</h2><p>Which thread holds which element. Colours are lanes; hover an element to see everything that its thread holds.</p>
<div class="tool"><label>fragment <select id="fragment"></select></label><label>rows from <input type="range" id="from-row" min="0" value="0" step="8"></label><label>columns from <input type="range" id="from-column" min="0" value="0" step="8"></label></div>
<div id="fragment-picture"></div></section>
<section class="part"><h2>Shared memory</h2><div id="shared-pictures"></div></section>
<section class="part"><h2>Pipelined loops</h2><p>Positions are instructions of one thread in program order, not times: a copy is in flight from where it is asked for to the wait that covers it.</p>
<p class="legend">${legend}</p><div id="timeline-pictures"></div></section>`;
}

/** What the colours of the timelines mean. */
const legend = [
  ["copy", "copies asked for"],
  ["flight", "in flight"],
  ["use", "read or written"],
  ["mma", "matrix instructions"],
  ["wait", "waits"],
  ["barrier", "barriers"],
  ["other", "other shared memory"],
]
  .map(
    ([name, what]) =>
      `<span><svg width="12" height="12" aria-hidden="true"><rect class="${name}" width="12" height="12" rx="2"/></svg> ${what}</span>`,
  )
  .join("");

function paneHtml(name: string, title: string): string {
  return `<section class="pane" data-view="${name}"><header><b>${title}</b><span></span></header><div class="scroll" tabindex="0" role="listbox" aria-label="${title}"><div class="sizer"></div></div><canvas class="ruler" aria-hidden="true"></canvas></section>`;
}

const headings = [
  "target",
  "launch",
  "tunables",
  "threads",
  "shared memory",
  "instructions",
  "registers",
  "spilled",
  "blocks",
  "warps",
  "occupancy",
  "limited by",
];

function resourceTable(resources: readonly TargetResources[], arch: string): string {
  const rows = resources.flatMap(({ target, gpus, launches, refused }) => {
    const shown = target === arch ? ' class="shown"' : "";
    const name = `<td title="${escapeText(gpus)}">${escapeText(target)}</td>`;
    if (refused !== undefined)
      return [`<tr${shown}>${name}<td class="text" colspan="${headings.length - 1}">${escapeText(refused)}</td></tr>`];
    return launches.map((launch) => `<tr${shown}>${name}${cells(launch)}</tr>`);
  });
  const head = headings.map((heading) => `<th>${heading}</th>`).join("");
  return `<div class="wide"><table class="resources"><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

function cells({ kernel, tune, threads, sharedBytes, instructions, assembled, occupancy }: LaunchResources): string {
  const tunables = Object.entries(tune).map(([name, value]) => `${name} ${value}`);
  const spilled = assembled === undefined ? undefined : assembled.spillStores + assembled.spillLoads;
  const texts = [
    `<td class="text">${escapeText(kernel)}</td>`,
    `<td class="text">${escapeText(tunables.join(", "))}</td>`,
    `<td>${threads}</td>`,
    `<td>${quantity(sharedBytes, "B")}</td>`,
    `<td>${instructions}</td>`,
    `<td>${assembled?.registers ?? "–"}</td>`,
    `<td${spilled ? ' class="bad"' : ""}>${spilled === undefined ? "–" : `${spilled} B`}</td>`,
    `<td>${occupancy.blocks}</td>`,
    `<td>${occupancy.warps}</td>`,
    `<td>${percent(occupancy.share)}</td>`,
    `<td class="text">${occupancy.limit}</td>`,
  ];
  return texts.join("");
}
