/** What the pages have in common: their frame, and numbers as people read them. */
export { compact, percent, quantity, ratioText, words } from "./figures.js";
export { escapeText, pageHtml } from "./frame.js";
