/** A table that does not grow without end: what was used longest ago gives way to what is new. */

/** Characters of PTX text kept per table. All launches of all shipped kernels for one GPU have 2 million; a variant takes about nine bytes of heap per character. */
export const keptCharacters = 16 << 20;

interface Entry<V> {
  readonly value: V;
  readonly weight: number;
}

export class Recent<V> {
  /** Longest unused first. */
  readonly #entries = new Map<string, Entry<V>>();
  readonly #limit: number;
  readonly #dropped: (value: V) => void;
  #weight = 0;

  /** `limit`: of the weights' sum. `dropped` is told of every value that gives way. */
  constructor(limit: number, dropped: (value: V) => void = () => {}) {
    this.#limit = limit;
    this.#dropped = dropped;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Adds or replaces; what is too much then gives way, but never what was just added. */
  set(key: string, value: V, weight: number): void {
    this.#drop(key);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#limit || this.#entries.size === 1) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#weight -= entry.weight;
    this.#dropped(entry.value);
  }
}
