/** Columns of text, each as wide as its widest entry; numbers to the right. */

export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

/** The width that a terminal shows: colour codes take none. */
function width(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what starts a colour code
  return text.replaceAll(/\u001b\[\d+m/g, "").length;
}

export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const all = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => width(row[i] ?? ""))));
  const line = (row: readonly string[]) =>
    columns
      .map(({ align }, i) => {
        const text = row[i] ?? "";
        const space = " ".repeat(widths[i]! - width(text));
        return align === "left" ? text + space : space + text;
      })
      .join("  ")
      .trimEnd();
  return all.map(line).join("\n");
}

const units = ["", " k", " M", " G", " T"];

/** Three or four significant figures with a unit of thousands: 8 590 000 000 is "8.59 G". */
export function short(value: number): string {
  let unit = 0;
  let rest = value;
  while (Math.abs(rest) >= 1000 && unit < units.length - 1) {
    rest /= 1000;
    unit++;
  }
  return `${unit === 0 ? Math.round(rest) : rest.toPrecision(3)}${units[unit]}`;
}

/** Milliseconds as people read them. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toPrecision(3)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
