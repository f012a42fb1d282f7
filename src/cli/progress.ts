/** Progress on stderr: a line per step; counts on a terminal in one line that is rewritten in place, elsewhere now and then. */

/** Milliseconds between two counts where they cannot be rewritten. */
const quiet = 5000;

export class Progress {
  #live = false;
  #last = Number.NEGATIVE_INFINITY;

  /**
   * @param write to stderr
   * @param terminal whether a line can be rewritten there
   */
  constructor(
    private readonly write: (text: string) => void,
    private readonly terminal: boolean,
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
    if (this.terminal) {
      this.write(`\r\x1b[2K${line}`);
      this.#live = true;
    } else if (this.now() - this.#last >= quiet) {
      this.write(`${line}\n`);
      this.#last = this.now();
    }
  }

  /** Takes the rewritten line away, before anything else is printed. */
  clear(): void {
    if (this.#live) this.write("\r\x1b[2K");
    this.#live = false;
  }
}
