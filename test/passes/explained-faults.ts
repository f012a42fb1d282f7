/** Faults planted in the launches of programs that survive for a reason: by the line they are planted in, where equivalent-faults.ts goes by the code alone. */
import type { FaultKind } from "./mutants.js";

/** Faults that change nothing anybody could observe, by the line of TypeScript they are planted in. */
export interface Explained {
  readonly kind: FaultKind;
  /** What the line says. */
  readonly source: RegExp;
  /** The instruction, where not every one of the line will do. */
  readonly site?: RegExp;
  readonly why: string;
}

export const explained: readonly Explained[] = [
  {
    kind: "wrong swizzle",
    source: /^const share = ceilDiv/,
    why: "no address: only the sign of a remainder xor its divisor counts, and other low bits leave that",
  },
  {
    kind: "off-by-one bound",
    source: /^copy\(outputs\.result, out\.tile/,
    site: /^setp\.lt\.u32 %\S+, %\S+, %/,
    why: "a block's query is inside the tensor",
  },
  {
    kind: "off-by-one bound",
    source: /^export const lossOf|^lossOf\(/,
    why: "slots are below their number, and places below that of places, or −1: none equals it",
  },
  {
    kind: "off-by-one bound",
    source: /^store\((pivots|weights|partial)\.tile|^store\(lse, /,
    why: "heads lie in pairs, and 31 of them are odd: the even one of a pair never equals it; the odd one would leave the last part's memory, a fault",
  },
  {
    kind: "wrong offset",
    source: /^store\(K\.tile\(\[0, 0\], \[keys, LATENT\]\), load\(codes\./,
    site: /^ld\.shared/,
    why: "the way for threads whose codes hold a NaN, which makes all of the query's outputs NaN; on the other way it would show",
  },
  {
    kind: "dropped product",
    source: /^const over = map\(highest/,
    why: "one of a thread's rows does not ask for a new pivot: others of its head do, or its weights stay in f32's range until the next tile",
  },
  {
    kind: "swapped operand",
    source: /^const over = map\(highest/,
    why: "as above: one of the rows that ask, of which any is enough; asking for a pivot that need not move moves none",
  },
  {
    kind: "off-by-one bound",
    source: /^if \(lowest\.at\(tile\) < 0\)/,
    why: "a tile that has the row at place 0 goes the way with masks, which masks none of its rows",
  },
  {
    kind: "off-by-one bound",
    source: /^if \(chunk \+ first > from\)/,
    why: "before the first tile the sums are zeros, whatever they are multiplied by",
  },
  {
    kind: "off-by-one bound",
    source: /^copy\(columns\((codes|halves|words)/,
    why: "a place is below the number of places, or −1: none equals it",
  },
  {
    kind: "swapped operand",
    source: /^if \(reduceAny\(reshape\(over/,
    why: "31 heads of 32: the one that is none always votes, and looking for pivots that need not move moves none",
  },
  {
    kind: "wrong lane",
    source: /^const most = reduceMax\(highest, 0\)/,
    why: "a pivot from part of the rows, the same in all threads: weights are larger, and f32 has the range",
  },
  {
    kind: "off-by-one bound",
    source: /^store\(\s*sorted_ids|^store\(\s*block_expert/,
    why: "where an even and an odd row make a pair the number of rows is odd: the even one never equals it",
  },
  {
    kind: "off-by-one bound",
    source: /atomicAdd\(partial|kept \? first\.at|sorted_ids\.set\(row, n\)/,
    why: "asked of a pair that the kernel has asked for already: its chunk and its row are inside",
  },
  {
    kind: "off-by-one bound",
    source: /^for \(const o of range\(CHUNK\)\)/,
    why: "the last pair of a chunk is before none",
  },
  {
    kind: "off-by-one bound",
    source: /_step of range\(31\)|^const begun = starts\.at/,
    why: "31 halvings serve 2³¹ experts, and the middle of a range is none that is outside",
  },
  {
    kind: "off-by-one bound",
    source: /^(lo|hi) = lo < middle && /,
    why: "where lo is the middle, either way is that it stays",
  },
  {
    kind: "off-by-one bound",
    source: /y\.tile\(\[row, column\]|out\.tile\(\[t, column\]/,
    site: /, 2047 /,
    why: "rows of whole vectors never leave 2047 columns",
  },
  {
    kind: "off-by-one bound",
    source: /^const expertAt|^function sigmoid/,
    why: "what the kernel itself chooses is an expert; places behind the last of them hold −1",
  },
  {
    kind: "dropped product",
    source: /sigmoid\(/,
    why: "the low part of an exponent: 1e-7 of the result, which the tolerance allows",
  },
  {
    kind: "off-by-one bound",
    source:
      /^const page = block_table\.at|^const length = min\(max\(context_lens|^const used = |^export function candidates/,
    why: "a block's request, query and pages are inside the tensors",
  },
  {
    kind: "off-by-one bound",
    source: /^store\(logits\.tile\(\[row, s\]/,
    why: "rows of logits are whole pages: nothing is left over within a tile",
  },
  {
    kind: "wrong offset",
    source: /^store\(logits\.tile\(\[row, s\]/,
    site: /^st\.global\.f32/,
    why: "rows of logits are whole pages: the way for those that are not is never taken",
  },
  {
    kind: "wrong rounding",
    source: /0 - (x|bitcast)|= valueAt\(/,
    why: "what is taken from 0 is exact, however rounded",
  },
  {
    kind: "off-by-one bound",
    source: /^if \(start \+ i >= from/,
    site: /^setp\.ge\.s32 \S+, \S+, 0 /,
    why: "elements of parts are numbered from 0 on: of a thread's, only the first can have that number",
  },
  {
    kind: "off-by-one bound",
    source: /^const column = columnOf|^each\(\(rank, column\) => \{ if \(rank === only/,
    site: /^setp\.lt\.u32/,
    why: "an element of a row is one of its places, below their number on either way",
  },
  {
    kind: "off-by-one bound",
    source: /^if \(rank < last \|\| \(rank === last && column <= end/,
    site: /^setp\.le\.s32/,
    why: "the last column in question lies behind the last that is wanted, unless as many are in question as are wanted",
  },
  {
    kind: "off-by-one bound",
    source: /^if \(rank < last \|\| \(rank === last && column <= end/,
    site: /^setp\.lt\.s32/,
    why: "of less than a tile, one of a thread's values is kept besides, which fits; what is kept is settled. Of many tiles it would not fit",
  },
  {
    kind: "wrong offset",
    source: /^while \(state\.at\(digits \+ OPEN\) > 0/,
    site: /^ld\.shared\.b32 \S+, \[state\+12\]/,
    why: "how many come before, for how many bits of the column are open: where none does, all are equal, and the smallest columns are written first anyway",
  },
  {
    kind: "wrong offset",
    source: /^while \(state\.at\(digits \+ OPEN\) > 0/,
    site: /^ld\.shared\.b32 \S+, \[state\+16\]/,
    why: "how many are in question, for how many come before: these are fewer than are wanted, and never decide whether all fit",
  },
  {
    kind: "wrong offset",
    source: /^const before = state\.at\(BEFORE\)/,
    why: "of the first digit: nothing comes before, and nothing has been counted",
  },
  {
    kind: "off-by-one bound",
    source: /^const counts = tabulate\(i32, \[BINS\], \(bin\) => \(bin < 2044/,
    site: /, 2044 /,
    why: "−inf counts as the last of all values, none of which is kept",
  },
  {
    kind: "off-by-one bound",
    source: /^const counts = tabulate\(i32, \[BINS\], \(bin\) => \(bin < 2044/,
    site: /, 1024 /,
    why: "only the first of a thread's four bins can have that number, and there it shows",
  },
  {
    kind: "off-by-one bound",
    source: /^for \(const \w+ of range\(ceilDiv\(|^const each = ceilDiv\(ceilDiv\(/,
    site: /^setp\.ge\.s32 \S+, \S+, 0 /,
    why: "a remainder is never the divisor",
  },
  {
    kind: "off-by-one bound",
    source: /^indices\.set\(row, place, column < 0 \?/,
    why: "column 0 is in the first of a thread's words, where it shows; the others begin with a later one",
  },
  {
    kind: "off-by-one bound",
    source: /^if \(start >= from && start \+ tile <= to\)/,
    why: "the first or the last whole tile goes the way with checks, which is right for every tile",
  },
  {
    kind: "off-by-one bound",
    source: /^const x = load\(values\.tile/,
    site: /^setp\.lt\.u32/,
    why: "a thread's first value of four: rows that end there are read by whole vectors, on the other way",
  },
  {
    kind: "wrong offset",
    source: /^while \(state\.at\(digits \+ OPEN\) > 0/,
    site: /^ld\.shared\.b32 \S+, \[state\+20\]/,
    why: "how many are kept, for how many of them are in question: never fewer, so that it only closes in further",
  },
  {
    kind: "wrong lane",
    source: /^const highest = reduceMax/,
    why: "what exponents are shifted by: a score nearby serves as well as the highest, within the tolerance",
  },
  {
    kind: "wrong offset",
    source: /^const highest = reduceMax/,
    why: "what exponents are shifted by: a score nearby serves as well as the highest, within the tolerance",
  },
  {
    kind: "off-by-one bound",
    source: /^const pivot = tabulate/,
    why: "a part too many, of weight 0: its pivot at most shifts what all are shifted by",
  },
  {
    kind: "off-by-one bound",
    source: /^for \(const tile of pipelined\((min\(ceilDiv\(to - chunk|ceilDiv\(slots, keys\))/,
    why: "a tile too many lists rows −1: nothing is copied, and nothing counts",
  },
  {
    kind: "swapped operand",
    source: /^const share = ceilDiv\(ceilDiv/,
    why: "of a list in one part: a share of one slot more, and none of the slots behind the list",
  },
  {
    kind: "off-by-one bound",
    source: /^const share = ceilDiv\(ceilDiv/,
    why: "a quotient of nothing is 0 on either way",
  },
  {
    kind: "off-by-one bound",
    source: /^if \(at < capacity\)/,
    why: "the list is cut before it is full",
  },
  {
    kind: "off-by-one bound",
    source: /^while \(state\.at\(digits \+ OPEN\) > 0/,
    why: "where no bit is open any more, no more values are in question than are wanted",
  },
  {
    kind: "off-by-one bound",
    source: /^const rank = tabulate\(i32, \[CHUNK\]/,
    why: "asked again before the candidate is moved",
  },
  {
    kind: "off-by-one bound",
    source: /u32\(-1\) >>> \(32 - open\)/,
    site: /^setp\.le\.u32/,
    why: "one counted too few: one more is kept, and what is kept is settled; columns are never as far from the first as that",
  },
  {
    kind: "off-by-one bound",
    source: /^copy\(codes\.tile\(\[page, /,
    why: "a page behind the last is asked for by a table that names it alone; its keys do not count either way",
  },
  {
    kind: "wrong swizzle",
    source: /scanSum\(/,
    why: "another lane of the same warp, all of which hold the warp's sum by then",
  },
  {
    kind: "off-by-one bound",
    source: /^const padded = map\(count/,
    why: "a remainder is never the divisor",
  },
  {
    kind: "off-by-one bound",
    source: /pageOf\(slotOf|slotPlace\(slotOf|^store\((code|scale)Places/,
    why: "a slot is of a page inside, or of none",
  },
  {
    kind: "off-by-one bound",
    source: /^return reduceSum\(products, 1/,
    why: "heads behind the last have no queries: whatever their weights, their products are 0",
  },
  {
    kind: "dropped product",
    source: /^const rest = f32\(leftOut/,
    site: /, 0\b/,
    why: "a score has nothing more than its two terms: adding 0",
  },
  {
    kind: "dropped product",
    source: /^return \{ high, low: abs\(low\)/,
    why: "low parts are only compared, where the high ones are equal: each less the same number, which rounds them alike",
  },
  {
    kind: "off-by-one bound",
    source: /^copy\(rows, K\)/,
    why: "a row is one of them or −1, and never their number",
  },
];
