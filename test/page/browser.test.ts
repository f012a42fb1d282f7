/** The pages in a real browser: they open without a word on the console, lines are linked on hover and by keyboard, pictures are drawn. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tilewright } from "../contract/command-line.js";
import { findChromium, launchChromium } from "../support/chromium.js";

const found = findChromium();
let browser: Browser | undefined;
let folder: string;
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "pages-"));
  if ("missing" in found) return;
  browser = await launchChromium(found.file);
  const dims = ["--set", "H=16", "--set", "D=64"];
  const made = [
    await tilewright(
      "inspect",
      "indexer_logits",
      "--arch",
      "sm_89",
      "--resources",
      "sm_89",
      ...dims,
      "--out",
      at("i.html"),
    ),
    await tilewright(
      "profile",
      "indexer_logits",
      "--arch",
      "sm_89",
      "--set",
      "T=2",
      "--set",
      "S=256",
      "--fill",
      "k_start=0",
      "--fill",
      "k_end=256",
      ...dims,
      "--html",
      at("p.html"),
    ),
    await tilewright("inspect", "moe_map", "--arch", "sm_80", "--resources", "sm_80", "--out", at("m.html")),
  ];
  expect(made.map(({ exit, err }) => (exit === 0 ? 0 : err))).toEqual([0, 0, 0]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A test that is skipped, with the reason, where there is no browser. */
const browserTest = (name: string, body: () => Promise<void>): void =>
  test(name, async (context) => {
    if ("missing" in found) context.skip(found.missing);
    await body();
  });

/** Opens a page; what it says on the console or asks of a network fails the test. */
async function opened(name: string, width = 1280, colorScheme: "light" | "dark" = "light"): Promise<[Page, string[]]> {
  const page = await browser!.newPage({ viewport: { width, height: 900 }, colorScheme });
  const said: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) said.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(at(name)).href);
  return [page, said];
}

interface Data {
  readonly launches: readonly {
    readonly files: readonly { readonly name: string; readonly lines: readonly string[] }[];
    readonly views: readonly { readonly name: string; readonly lines: readonly string[] }[];
  }[];
}
const dataOf = (name: string): Data =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(readFileSync(at(name), "utf8"))![1]!);

/** Row of a line in the pane of sources, where each file follows its name. */
function sourceRow({ launches }: Data, text: string): number {
  return launches[0]!.files.flatMap(({ name, lines }) => [name, ...lines]).findIndex((line) => line.includes(text));
}

const scrollTo = (page: Page, pane: string, row: number) =>
  page.$eval(
    `[data-view="${pane}"] .scroll`,
    (element, top) => {
      element.scrollTop = top;
    },
    row * 18 - 90,
  );

describe("the page of `inspect`", () => {
  browserTest("links a line of TypeScript to what it became when the pointer is over it", async () => {
    const [page, said] = await opened("i.html");
    const data = dataOf("i.html");
    const row = sourceRow(data, "mma(products, K, transpose(Q))");
    expect(row).toBeGreaterThan(0);
    await scrollTo(page, "source", row);
    await page.hover(`#source-${row} .no`);
    // The other panes follow to what is marked.
    for (const [pane, what] of [
      ["ptx", "mma.sync"],
      ["thread", "mma.sync"],
      ["tile", "mma products"],
    ] as const) {
      const marked = page.locator(`[data-view="${pane}"] .row.linked`);
      await marked.first().waitFor();
      const view = data.launches[0]!.views.find(({ name }) => name === pane)!;
      const product = view.lines.findIndex((line) => line.includes(what));
      await scrollTo(page, pane, product);
      await page.locator(`#${pane}-${product}.linked`).waitFor();
    }
    // A line that is not of the product is not marked.
    const other = data.launches[0]!.views.find(({ name }) => name === "ptx")!.lines.findIndex((l) =>
      l.includes("st.global"),
    );
    await scrollTo(page, "ptx", other);
    await page.locator(`#ptx-${other}`).waitFor();
    expect(await page.locator(`#ptx-${other}.linked`).count()).toBe(0);
    // Back over the call that was inlined: the same lines, as reached through it.
    const call = sourceRow(data, "const sum = scores(K, Q");
    await scrollTo(page, "source", call);
    await page.hover(`#source-${call} .no`);
    await page.locator('[data-view="ptx"] .row.near').first().waitFor();
    expect(said).toEqual([]);
    await page.close();
  });

  browserTest("is used by keyboard alone: arrows link, Enter keeps, Escape lets go", async () => {
    const [page, said] = await opened("i.html");
    await page.focus('[data-view="ptx"] .scroll');
    await page.keyboard.press("End");
    for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowUp");
    await page.locator('[data-view="ptx"] .row.cursor').waitFor();
    await page.keyboard.press("Enter");
    await page.locator('[data-view="ptx"] .row.pinned').waitFor();
    await page.locator('[data-view="source"] .row.linked').waitFor();
    // A kept line stays marked wherever the pointer is.
    await page.hover('[data-view="tile"] .row .no');
    expect(await page.locator('[data-view="ptx"] .row.pinned').count()).toBe(1);
    // The pointer goes, so that nothing is marked for its sake.
    await page.mouse.move(2, 2);
    await page.focus('[data-view="ptx"] .scroll');
    await page.keyboard.press("Escape");
    expect(await page.locator(".row.linked, .row.pinned").count()).toBe(0);
    expect(said).toEqual([]);
    await page.close();
  });

  browserTest("draws fragments, banks and the iterations of the loop", async () => {
    const [page, said] = await opened("i.html", 1280, "dark");
    // 32 × 32 elements of the accumulator are shown, each held by some lane.
    expect(await page.locator("#fragment-picture rect.lane").count()).toBe(32 * 16);
    expect(await page.locator("#fragment-picture rect.lane").first().locator("title").textContent()).toBe(
      "[0, 0]: warp 0, lane 0, register 0",
    );
    expect(await page.locator("#shared-pictures rect.bank").count()).toBeGreaterThan(2 * 16 * 4 - 1);
    expect(await page.locator("#timeline-pictures rect.flight").count()).toBeGreaterThan(2);
    expect(await page.locator("#timeline-pictures rect.mma").count()).toBeGreaterThan(2);
    // Drawn in colour: an invalid style would leave SVG's black.
    const fill = await page.locator("#fragment-picture rect.lane").first().evaluate("e => getComputedStyle(e).fill");
    expect(fill).not.toBe("rgb(0, 0, 0)");
    expect(await page.locator("table.resources tbody tr").count()).toBe(1);
    expect(said).toEqual([]);
    await page.close();
  });

  browserTest("shows each launch of a program, and fits a narrow window", async () => {
    const [page, said] = await opened("m.html", 600);
    const before = await page.locator('[data-view="ptx"] header span').textContent();
    await page.selectOption("#launch", "1");
    expect(await page.locator('[data-view="ptx"] header span').textContent()).not.toBe(before);
    await page.uncheck('[data-toggle="cuda"]');
    expect(await page.locator('[data-view="cuda"]').isHidden()).toBe(true);
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(600);
    expect(said).toEqual([]);
    await page.close();
  });
});

describe("the page of `profile --html`", () => {
  browserTest("shows the heat of lines, and the PTX of a line that is opened", async () => {
    const [page, said] = await opened("p.html");
    expect(await page.locator("h1").textContent()).toBe("indexer_logits");
    const line = page.locator("tr[id]", { hasText: "mma(products" }).first();
    await line.locator("summary").click();
    await line.locator("table.ptx td.code", { hasText: "mma.sync" }).first().waitFor();
    expect(await page.locator("svg").count()).toBeGreaterThan(1);
    expect(said).toEqual([]);
    await page.close();
  });
});
