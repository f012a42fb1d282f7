/** Text for the reader, as the emitted languages take it in a `//` comment: ASCII, and on one line. */

const spelled: Readonly<Record<string, string>> = {
  "×": "x",
  "·": "*",
  "…": "...",
  "→": "->",
  "–": "-",
  "—": "-",
  "−": "-",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
  "√": "sqrt",
  "∞": "inf",
  Σ: "sum",
};

/** Text for a comment: on one line and in ASCII, which is all that ptxas takes, in comments too. */
export function commentText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, printable and not
  return text.replace(/\s*[\r\n]+\s*/g, " ").replace(/[^\x00-\x7f]/gu, (c) => spelled[c] ?? "?");
}

/** At most `width` characters of it, the last an ellipsis where something was cut. */
export function shortened(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
