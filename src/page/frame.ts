/** The frame of every page that tilewright writes: one self-contained HTML document, light and dark, nothing fetched from anywhere. */

/** Text as HTML shows it, also inside an attribute's quotes. */
export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Colours, type and tables that all pages share. */
const baseStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1b1b1f, #e4e4ea); --dim: light-dark(#6b6b76, #9a9aa6); --paper: light-dark(#fff, #16161a);
  --rule: light-dark(#e3e3e8, #33333b); --heat: 222, 92, 38; --accent: light-dark(#2f5fd0, #7ea2ff); --bad: light-dark(#c22f2f, #ff7b72); }
body { margin: 0 auto; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 14px/1.45 system-ui, sans-serif; }
h1 { font-size: 1.3rem; margin: 0 0 .25rem; } h2 { font-size: 1rem; margin: 1.75rem 0 .5rem; }
p, figcaption { color: var(--dim); margin: .25rem 0; } code, pre, .source { font: 12px/1.5 ui-monospace, monospace; }
svg { max-width: 100%; height: auto; } svg text { fill: var(--ink); font: 11px system-ui, sans-serif; }
table { border-collapse: collapse; } th { font-weight: 500; color: var(--dim); text-align: right; padding: 0 .6rem; font-size: 12px; }
td { text-align: right; padding: 0 .6rem; font-variant-numeric: tabular-nums; white-space: nowrap; } td.bad { color: var(--bad); }
`;

export interface Page {
  readonly title: string;
  /** Rules of this page alone, after those that all share. */
  readonly style: string;
  /** HTML. */
  readonly body: string;
  /** Read by the script as JSON from the element `#data`. */
  readonly data?: unknown;
  readonly script?: string;
}

/** A page as an HTML document. */
export function pageHtml({ title, style, body, data, script }: Page): string {
  // In a script element only "<" can end it; JSON may write it as an escape.
  const json = data === undefined ? "" : JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title><link rel="icon" href="data:,"><style>${baseStyle}${style}</style></head>
<body>${body}${json === "" ? "" : `\n<script type="application/json" id="data">${json}</script>`}${script === undefined ? "" : `\n<script>${script}</script>`}</body></html>
`;
}
