/** Progress on stderr: a line per step; counts on a terminal in one line that is rewritten in place, elsewhere now and then. */

/** Milliseconds between two counts where they cannot be rewritten. */
const quiet = 5000;

export class Progress {
  /** Lines on the terminal that will be rewritten. */
  #live = 0;
  #last = Number.NEGATIVE_INFINITY;

  /**
   * @param write to stderr
   * @param terminal whether a line can be rewritten there
   * @param size of that terminal
   */
  constructor(
    private readonly write: (text: string) => void,
    private readonly terminal: boolean,
    private readonly size: () => { readonly columns: number; readonly rows: number } = () => ({
      columns: 100,
      rows: 24,
    }),
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Something begins. */
  step(line: string): void {
    this.clear();
    this.write(`${line}\n`);
    this.#last = this.now();
  }

  /** How far it is. */
  count(line: string): void {
    if (this.terminal) this.table([line]);
    else if (this.now() - this.#last >= quiet) {
      this.write(`${line}\n`);
      this.#last = this.now();
    }
  }

  /** Several lines that are rewritten together; nothing where they cannot be. */
  table(lines: readonly string[]): void {
    if (!this.terminal) return;
    // What wrapped or scrolled away could not be taken back.
    const { columns, rows } = this.size();
    const fitting = lines.slice(0, Math.max(1, rows - 1)).map((line) => line.slice(0, Math.max(1, columns - 1)));
    this.write(`${this.#erase()}${fitting.join("\n")}`);
    this.#live = fitting.length;
  }

  /** Takes the rewritten lines away, before anything else is printed. */
  clear(): void {
    const erase = this.#erase();
    if (this.#live > 0) this.write(erase);
    this.#live = 0;
  }

  /** To the start of the first of the live lines, and everything from there on gone. */
  #erase(): string {
    return this.#live > 1 ? `\r\x1b[${this.#live - 1}A\x1b[J` : "\r\x1b[2K";
  }
}
