/** What a person sees while candidates are tried: on a terminal a table that is rewritten, elsewhere a line per candidate. */
import { configText, type Figure, type Row } from "../tuned/index.js";
import { type TuneEvent, type Unit, unitTitle } from "../tuning/index.js";
import type { Session } from "./session.js";

/** Rows of the table. */
const shown = 8;

const us = (microseconds: number): string =>
  microseconds >= 1000 ? `${(microseconds / 1000).toPrecision(4)} ms` : `${microseconds.toPrecision(4)} us`;

export class TuneTable {
  /** Rows found in this run: what an interrupted one leaves. */
  kept = 0;
  #title = "";
  #total = 0;
  #done = 0;
  #rows = new Map<string, Row>();
  #trying = new Set<string>();
  #left: number | undefined;

  constructor(private readonly session: Session) {}

  on(event: TuneEvent): void {
    switch (event.kind) {
      case "unit":
        this.#begin(event.unit, event.number, event.of);
        break;
      case "trying":
        this.#trying.add(event.candidate.text);
        break;
      case "row":
        this.#row(event.row, event.known);
        break;
      case "race":
        this.#left = event.left;
        for (const [text, figure] of event.figures) this.#raced(text, figure);
        break;
      case "entry":
        return;
    }
    this.session.table(this.#lines());
  }

  #begin(unit: Unit, number: number, of: number): void {
    this.#title = `${unitTitle(unit)} (${number + 1} of ${of})`;
    this.#total = unit.candidates.length;
    this.#done = 0;
    this.#rows.clear();
    this.#trying.clear();
    this.#left = undefined;
    this.session.progress(`${this.#title}: ${this.#total} candidates`);
  }

  #row(row: Row, known: boolean): void {
    const text = configText(row.tune);
    if (!this.#rows.has(text)) this.#done++;
    this.#rows.set(text, row);
    this.#trying.delete(text);
    if (row.verdict === "where") return;
    if (!known) this.kept++;
    if (this.session.terminal) return;
    const figure = row.figure === undefined ? "" : ` ${us(row.figure.median)}`;
    const from = known ? " (known)" : "";
    this.session.progress(`  ${this.#done}/${this.#total} ${text}: ${row.verdict}${figure}, ${row.reason}${from}`);
  }

  #raced(text: string, figure: Figure): void {
    const row = this.#rows.get(text);
    if (row !== undefined && figure.samples > 0) this.#rows.set(text, { ...row, figure });
  }

  #lines(): string[] {
    const best = [...this.#rows.entries()]
      .filter(([, row]) => row.figure !== undefined)
      .sort(([, a], [, b]) => (a.figure as Figure).median - (b.figure as Figure).median)
      .slice(0, shown)
      .map(([text, { figure, registers, occupancy }]) => {
        const { median, margin } = figure as Figure;
        const sure = margin > 0 ? ` ±${us(margin)}` : "";
        return `  ${us(median).padStart(10)}${sure}  ${text}  ${registers ?? "?"} registers, ${occupancy ?? "?"} blocks`;
      });
    const out = new Map<string, number>();
    for (const { verdict } of this.#rows.values())
      if (verdict !== "ok" && verdict !== "checked") out.set(verdict, (out.get(verdict) ?? 0) + 1);
    const dropped = [...out].map(([verdict, count]) => `${count} ${verdict}`).join(", ");
    const race = this.#left === undefined ? "" : `, ${this.#left} in the race`;
    return [
      `${this.#title}: ${this.#done} of ${this.#total}${race}${dropped === "" ? "" : `; out: ${dropped}`}`,
      ...best,
      ...[...this.#trying].slice(0, 4).map((text) => `  trying ${text}`),
    ];
  }
}
