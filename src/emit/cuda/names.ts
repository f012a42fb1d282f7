/**
 * Names of the emitted variables. A register that holds (a part of) what a TypeScript variable holds is called like it; the rest is
 * numbered as in PTX, `r12`, `f7`.
 */
import type { Inst, Reg, RegClass } from "../../ir/thread.js";
import type { Span } from "../../ir/tile.js";
import type { CType } from "./expression.js";

export type SourceLine = (file: number, line: number) => string | undefined;

const letters: Readonly<Record<RegClass, string>> = { pred: "p", b16: "h", b32: "r", b64: "d", f32: "f", f64: "g" };

const reserved = new Set(
  `alignas alignof and asm auto bitand bitor bool break case catch char class compl concept const consteval constexpr constinit continue
  decltype default delete do double dynamic_cast else enum explicit export extern false float for friend goto if inline int long mutable
  namespace new noexcept not nullptr operator or private protected public register requires return short signed sizeof static struct
  switch template this throw true try typedef typeid typename union unsigned using virtual void volatile while xor
  u8 u16 u32 u64 s64 main min max abs fminf fmaxf fabsf rintf floorf ceilf truncf copysignf shared smem zeros
  threadIdx blockIdx blockDim gridDim warpSize linux unix NULL`
    .split(/\s+/)
    .filter(Boolean),
);

/** A name C++ takes: what it has no letter for becomes `_`. */
export function cppName(name: string): string {
  const clean = name.replace(/[^A-Za-z0-9_]/g, "_");
  // Names that begin with an underscore, or hold two, belong to the compiler.
  const own = clean.replace(/__+/g, "_").replace(/^_+/, "");
  const start = /^[0-9]/.test(own) || own === "" ? `v${own}` : own;
  return reserved.has(start) ? `${start}_` : start;
}

/** Hands out names, each once. */
export class Names {
  readonly #taken = new Set<string>();
  readonly #source: SourceLine | undefined;
  readonly #counts: ReadonlyMap<string, number>;
  readonly #given = new Map<string, number>();
  readonly #numbers = new Map<string, number>();

  /** `counts`: how many variables ask for each name; those that are alone get it as it is. */
  constructor(source: SourceLine | undefined, counts: ReadonlyMap<string, number>) {
    this.#source = source;
    this.#counts = counts;
  }

  /** How often each name was asked for. */
  get given(): ReadonlyMap<string, number> {
    return this.#given;
  }

  unique(name: string): string {
    let free = cppName(name);
    while (this.#taken.has(free)) free += "_";
    this.#taken.add(free);
    return free;
  }

  /** A variable's name: after the TypeScript variable whose value is computed at `span`, else by its class and number. */
  variable(reg: Reg, type: CType, span: Span | undefined): string {
    const after = span === undefined ? undefined : this.#hint(span);
    if (after === undefined) return this.#numbered(letters[reg.cls]);
    const kind = type === "bytes" || type === "const bytes" ? "_at" : type === "bool" ? "_if" : "";
    return this.#counted(cppName(`${after.name}${kind}`), after.whole);
  }

  /** The counter of a loop. */
  counter(span: Span | undefined): string {
    const text = span === undefined ? undefined : this.#source?.(span.file, span.line);
    const match =
      /\bfor\s*\(\s*(?:const|let)\s+([A-Za-z_]\w*)/.exec(text ?? "") ??
      /\(\s*([A-Za-z_]\w*)\s*\)?\s*=>/.exec(text ?? "");
    return this.#numberedFrom(cppName(match?.[1] ?? "i"));
  }

  /** An array: after the accumulators of the product, or the buffer, that its instruction names. */
  array(inst: Inst): string {
    const { span } = inst;
    const text = span === undefined ? undefined : this.#source?.(span.file, span.line);
    const sum =
      inst.op.endsWith("mma") || inst.op.startsWith("wgmma")
        ? /\bmma\(\s*([A-Za-z_]\w*)/.exec(text ?? "")?.[1]
        : undefined;
    const [touch] = inst.touches ?? [];
    return this.#counted(cppName(sum ?? (touch === undefined ? "a" : `${touch.buffer}_part`)));
  }

  /** The name with its number; without where it is alone, and for the `last` of a statement, which is the variable's value. */
  #counted(name: string, last = false): string {
    const count = this.#given.get(name) ?? 0;
    const all = this.#counts.get(name) ?? 0;
    this.#given.set(name, count + 1);
    return this.unique(all === 1 || (last && count === all - 1) ? name : `${name}_${count}`);
  }

  /** The vector that a load fills. */
  vector(): string {
    return this.#numbered("v");
  }

  #numbered(letter: string): string {
    const number = this.#numbers.get(letter) ?? 0;
    this.#numbers.set(letter, number + 1);
    return this.unique(`${letter}${number}`);
  }

  /** The name itself first, then with numbers. */
  #numberedFrom(name: string): string {
    for (let n = 1; ; n++) {
      const candidate = n === 1 ? name : `${name}${n}`;
      if (!this.#taken.has(candidate)) return this.unique(candidate);
    }
  }

  /** `x` where the span is a declaration of `x`, or what is assigned to it, here or where an inlined function's value goes. */
  #hint(span: Span): { readonly name: string; readonly whole: boolean } | undefined {
    for (const at of [span, ...(span.chain ?? [])]) {
      const text = this.#source?.(at.file, at.line);
      if (text === undefined) return undefined;
      const [before, after] = [text.slice(0, at.column - 1), text.slice(at.column - 1)];
      const declared = /^([A-Za-z_]\w*)(?:\s*:[^=]*)?\s*=(?![=>])/.exec(after)?.[1];
      if (declared !== undefined) return { name: declared, whole: true };
      const assigned = /(?:^|[\s({;])(?:(?:const|let)\s+)?([A-Za-z_]\w*)(?:\s*:[^=]*)?\s*[-+*/]?=\s*$/.exec(
        before,
      )?.[1];
      if (assigned !== undefined) return { name: assigned, whole: false };
      // Only a function's value is its caller's.
      if (!/\breturn\b|=>/.test(before)) return undefined;
    }
    return undefined;
  }
}
