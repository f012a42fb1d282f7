/** What lowering knows while it walks a kernel: the builder, the buffers, the fragments and the scalars in scope. */
import { LoweringError } from "../../ir/errors.js";
import type { Reg, SharedBuffer, ThreadParam, Touch } from "../../ir/thread.js";
import type { Kernel, Span, Stmt } from "../../ir/tile.js";
import { type DTypeName, dtypeFacts } from "../../language/dtypes.js";
import type { Target } from "../../targets/index.js";
import { Arith } from "../arith.js";
import { Builder, type Range, TRUE, type Val } from "../builder.js";
import { blockedLayout, type Layout } from "../layout.js";
import type { Aff } from "./affine.js";
import type { ElementSite } from "./element.js";
import { ScratchPool } from "./scratch.js";

/** A dim or stride: known, or in a register. */
export type Extent =
  | { readonly k: "known"; readonly n: number }
  | { readonly k: "reg"; readonly v: Reg; readonly multipleOf: number };

export interface TensorBuffer {
  readonly k: "tensor";
  readonly name: string;
  readonly dt: DTypeName;
  readonly dims: readonly Val[];
  /** Elements from one index of a dim to the next; the last is 1. `multipleOf` divides it. */
  readonly strides: readonly Extent[];
  /** Leading dims whose strides are launch data. */
  readonly strided: number;
  /** Nothing in the kernel writes it: its loads may be merged and moved. */
  readonly readonly: boolean;
  readonly base: () => Reg;
}

export interface SharedTile {
  readonly k: "shared";
  readonly name: string;
  readonly dt: DTypeName;
  readonly shape: readonly number[];
  /** Bytes of one stage. */
  readonly bytes: number;
  /** Right shifts of the byte offset whose bits 4–6 are xored into its own; none: rows lie as they are. See storage.ts. */
  readonly swizzle: readonly number[];
  /** The 16-byte chunks of each 128-byte line of a row change places by the row's number instead. */
  readonly swizzledRows?: boolean;
  /** Current stage of a ring buffer. */
  slot: { readonly offset: Val; readonly index: number; readonly of: number } | undefined;
  /** Counts writes: values read before a write are not reused after it. */
  version: number;
  /** Scope depth of the last write. */
  depth: number;
}

export interface Fragment {
  readonly k: "fragment";
  readonly name: string;
  readonly dt: DTypeName;
  readonly layout: Layout;
  /** 2^packBits elements of a narrow dtype share a 32-bit word: register r of the layout is in word r >> packBits. */
  readonly packBits: number;
  readonly words: (Val | undefined)[];
  /** Words are registers of its own that are written in place. */
  readonly mutable: boolean;
  /** Nothing has been written yet: every element is this constant. */
  pristine: Val | undefined;
}

export type Buffer = TensorBuffer | SharedTile | Fragment;

/**
 * A scalar of some dtype while it is being computed. Narrow dtypes are raw bits in the low end of a b32 (`value`), part of a packed word
 * (`word`, `sub`), or an f32 that has yet to be rounded (`pending`).
 */
export interface Scalar {
  readonly dt: DTypeName;
  readonly value?: Val;
  readonly packed?: { readonly word: Val; readonly sub: number };
  readonly pending?: Val;
  /** Integer values that are indices keep their affine form. */
  readonly aff?: Aff;
}

export class Context {
  readonly b = new Builder();
  readonly a = new Arith(this.b);
  readonly buffers = new Map<string, Buffer>();
  readonly scalars = new Map<string, Scalar>();
  /** `var`s: the register that holds them. */
  readonly variables = new Map<string, { readonly dt: DTypeName; readonly reg: Reg }>();
  private readonly declared: Omit<SharedBuffer, "offset">[] = [];
  readonly params: ThreadParam[] = [];
  readonly threads: number;
  /** Fragments that some statement writes in place. */
  mutable: ReadonlySet<string> = new Set();
  /** Transposes and reshapes behind the last write of what they are views of. */
  lastingViews: ReadonlySet<Stmt> = new Set();
  /** Layout of each fragment, from `place`. */
  layouts: ReadonlyMap<string, Layout> = new Map();
  private groups = 0;
  private readonly scratch = new ScratchPool();
  /** Versions are never used twice: two exchanges may share their memory, not their values. */
  nextVersion = 0;
  /** Facts from `requires`: a dim is a multiple of. */
  readonly multiples: ReadonlyMap<string, number>;
  /** Bounds of blockIdx and gridDim, from the grid. */
  readonly specialRanges = new Map<string, Range>();
  /** The accesses of the tile operation being lowered share this number. */
  private currentGroup: number | undefined;
  /** Set while element code of a fragment operation is lowered. */
  site: ElementSite | undefined;
  /** False in threads whose element lies outside the tile's shape (a padded dim): shared memory must not be read there. */
  active: Val = TRUE;
  private freshCount = 0;
  /** In some loop fragments take most registers. */
  crowded = false;
  /** The copies being issued belong to one commit group that a pipelined loop closes itself. */
  openAsyncGroup = false;

  constructor(
    readonly kernel: Kernel,
    readonly target: Target,
    readonly warps: number,
    multiples: ReadonlyMap<string, number>,
  ) {
    this.threads = warps * 32;
    this.multiples = multiples;
  }

  declareShared(buffer: Omit<SharedBuffer, "offset">): void {
    this.declared.push(buffer);
  }

  /** Every shared buffer that needs a place. */
  sharedBuffers(): Omit<SharedBuffer, "offset">[] {
    return [...this.declared, ...this.scratch.buffers];
  }

  group(): number | undefined {
    return this.currentGroup;
  }

  /** Lowers one tile operation: its own threads' accesses are not ordered against each other. */
  asGroup(body: () => void): void {
    if (this.currentGroup !== undefined) return body();
    this.currentGroup = this.groups++;
    try {
      body();
    } finally {
      this.currentGroup = undefined;
    }
  }

  /** The next accesses belong to a new operation: a barrier may come between. */
  nextGroup(): void {
    if (this.currentGroup !== undefined) this.currentGroup = this.groups++;
  }

  /** Identity and depth for a read that must happen here and now. */
  fresh(): { depth: number; key: string } {
    return { depth: this.b.depth, key: `#${this.freshCount++}` };
  }

  get span(): Span | undefined {
    return this.b.span;
  }

  /** threadIdx.x */
  tid(): Val {
    const r = this.b.pure("mov", "u32", "b32", [{ k: "sym", name: "%tid.x", offset: 0 }]);
    this.b.setRange(r, { lo: 0, hi: this.threads - 1 });
    return r;
  }

  buffer(name: string): Buffer {
    const found = this.buffers.get(name);
    if (found === undefined)
      throw new LoweringError("TW5099", `internal: buffer ${name} is not defined`, "report this kernel", this.span);
    return found;
  }

  fragment(name: string): Fragment {
    const found = this.buffer(name);
    if (found.k !== "fragment")
      throw new LoweringError("TW5099", `internal: ${name} is not a fragment`, "report this kernel", this.span);
    return found;
  }

  /** The default layout of a tile: 16-byte vectors. */
  blocked(shape: readonly number[], dt: DTypeName): Layout {
    return blockedLayout(shape, this.warps, dt === "bool" ? 1 : 16 / dtypeFacts[dt].bytes);
  }

  layoutOf(name: string, shape: readonly number[]): Layout {
    const found = this.layouts.get(name);
    if (found === undefined)
      throw new LoweringError(
        "TW5099",
        `internal: ${name} [${shape.join(", ")}] has no layout`,
        "report this kernel",
        this.span,
      );
    return found;
  }

  /** Shared memory for one exchange between threads: written, read, and free again. */
  scratchTile(dt: DTypeName, shape: readonly number[], why: string): SharedTile {
    const bytes =
      Math.max(
        1,
        shape.reduce((p, n) => p * n, 1),
      ) * dtypeFacts[dt].bytes;
    return {
      k: "shared",
      name: this.scratch.take(bytes, `${dt}[${shape.join(", ")}]: ${why}`),
      dt,
      shape: shape.length === 0 ? [1] : shape,
      bytes,
      swizzle: [],
      slot: undefined,
      version: this.nextVersion++,
      depth: 0,
    };
  }
}

/** How an access to `tile` shows to the barrier pass. */
export function touch(tile: SharedTile, access: Touch["access"]): Touch {
  return tile.slot === undefined
    ? { buffer: tile.name, access }
    : { buffer: tile.name, access, slot: { index: tile.slot.index, of: tile.slot.of } };
}

/** Notes a write, so that nothing read before is reused. */
export function wroteShared(ctx: Context, tile: SharedTile): void {
  tile.version = ctx.nextVersion++;
  tile.depth = ctx.b.depth;
}
