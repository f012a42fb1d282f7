/**
 * Where the loader and `ptxas` (13.0) differ on purpose. Each entry is narrow: it names what the line must look like and what the
 * one that refuses must say.
 */
interface Difference {
  why: string;
  /** In the instruction. */
  line: RegExp;
  /** In the loader's message, where ptxas accepts. */
  loader?: RegExp;
  /** In ptxas's message, where the loader accepts. */
  ptxas?: RegExp;
}

const differences: Difference[] = [
  {
    why: "ptxas crashes, or says what it would say of a result that is needed: '_' as a destination",
    line: /\b_\b/,
    ptxas: /ended by SIG/,
  },
  {
    why: "ptxas takes a function's name where a number is needed, and a parameter's where its address has no meaning",
    line: /\bk(?:_param)?\b/,
    loader: /'k(?:_param)?' is (?:not declared|not a register|a variable)|an address is moved/,
  },
  {
    why: "ptxas takes a constant as the destination of a video instruction or of createpolicy",
    line: /^(?:v\w+|createpolicy)\S* [-\d]/,
    loader: /destination is not a register|is not a register/,
  },
  {
    why: "ptxas takes a third operand that the video instruction does not use",
    line: /^v(?:add|sub|absdiff|min|max|shl|shr|set)\./,
    loader: /takes 3 operands, not 4/,
  },
  {
    why: "ptxas takes registers of 8 and 16 bits as addresses, and of 32 bits as addresses of global memory",
    line: /\[(?:%[chrabtigusx]|%[pqfe])\d/,
    loader: /an address needs 32 or 64|addresses are 64 bits wide/,
  },
  {
    why: "this engine's generic addresses have 64 bits only",
    line: /^(?:@\S+ )?(?:mapa|getctarank)\S*\.u32/,
    loader: /generic addresses are 64 bits wide|not a form of PTX/,
  },
  {
    why: "ptxas takes any constant as an element of a vector, whatever its type",
    line: /\{[^}]*(?:0[fd][0-9A-F]+|\d)[^}]*\}/,
    loader: /constant where|is not a register/,
  },
  {
    why: "ptxas takes a float's bits as a constant of any untyped width",
    line: /0[fd][0-9A-F]{8}/,
    loader: /floating-point constant where \.[bus](?:16|32|64) is needed/,
  },
  {
    why: "ptxas takes a register of 128 bits where a narrower value is meant",
    line: /%q\d/,
    loader: /\.b128 register|not a form this engine executes|one width of at most 64 bits/,
  },
  {
    why: "ptxas takes a predicate as an element of a vector of words",
    line: /\{[^}]*%p\d/,
    loader: /is a \.pred register/,
  },
  {
    why: "ptxas takes '.pred' as a second type of instructions that have none",
    line: /\.pred\b/,
    loader: /not a form of PTX/,
  },
  {
    why: "ptxas reads the low 32 bits of a barrier's number and of a bulk copy's size",
    line: /^(?:bar|cp\S*\.bulk)\S* .*(?:4294967296|0x8000000000000000)/,
    loader: /barrier's number is 0 to 15|size of a bulk operation/,
  },
  {
    why: "a constant as the third predicate of a comparison of halves",
    line: /^setp?\S* .*, !?-?(?:0x)?[\dA-F]+;$/,
    ptxas: /Arguments mismatch/,
  },
  {
    why: "ptxas takes a register of any type as an element of a vector of its width",
    line: /\{[^}]*%[fegtiusx]\d/,
    loader: /is a \.(?:f(?:16|32|64|16x2)|[us](?:16|32)) register/,
  },
  {
    why: "ptxas takes '_' in the vector of some stores",
    line: /^(?:st|mov)\S* .*\b_\b/,
    loader: /'_' is no/,
  },
  {
    why: "copies between two spaces are not told apart by the variables they name",
    line: /^(?:cp\..*\[|getctarank\S* .*)k_param/,
    ptxas: /State space mismatch/,
  },
  {
    why: "ptxas takes red.async without its mbarrier, and at scopes that the ISA does not give it",
    line: /^red\S*\.async/,
    loader: /takes 3 operands, not 2|not a form/,
  },
  {
    why: "ptxas takes a predicate or a float constant where movmatrix has a row",
    line: /^movmatrix\S* .*(?:%p\d|0[fd][0-9A-F]+|1\.5)/,
    loader: /is a \.pred register|moves a register/,
  },
  {
    why: "ptxas takes a scope on bulk copies, which have none",
    line: /^cp\S*\.bulk\S*\.(?:cta|cluster|gpu|sys)\b/,
    loader: /not a form of PTX/,
  },
  {
    why: "ptxas takes some modifiers twice",
    line: /(\.[\w:]+)\1\b/,
    loader: /not a form of PTX/,
  },
  {
    why: "ptxas takes a modifier of matrix instructions in two places",
    line: /^(?:w?mma|wgmma|(?:ld|st|mov)matrix)\S*?(\.[\w:]+)\b\S*\1(?![\w:])/,
    loader: /not a form of PTX|is not a form this engine executes/,
  },
  {
    why: "ptxas takes a layout, and tf32, where rows of matrices are moved, and a layout on wgmma",
    line: /^(?:(?:ld|st|mov)matrix\S*\.(?:row|col|tf32)|wgmma\S*\.(?:row|col))\b/,
    loader: /not a form of PTX/,
  },
  {
    why: "ptxas takes wider registers in cvt.pack, and of 64 bits as the f32 operands of packed halves",
    line: /^cvt\.(?:pack|r[nzs])\S*(?:32|f16x2\.f32) .*%[dqlm]\d/,
    loader: /is a \.[bus](?:64|128) register/,
  },
  {
    why: "ptxas refuses a double in one rounding mode of tf32 and takes it in the others",
    line: /^cvt\.rna\S*\.tf32\.f32 .*(?:0d|1\.5)/,
    ptxas: /for instruction 'mov'/,
  },
  {
    why: "ptxas takes vectors of eight narrow elements, which the ISA does not have, anywhere",
    line: /^(?:ld|st)\S*\.v8\.[bus](?:8|16)\b/,
    loader: /not a form of PTX/,
  },
  {
    why: "ptxas takes wgmma instructions without .aligned, which is part of their names",
    line: /^wgmma(?!\S*\.aligned)\S*\.sync\b/,
    loader: /not a form of PTX/,
  },
  {
    why: "ptxas reads .b1024 as a type, also where it selects bytes 1, 0, 2 and 4",
    line: /^v\w+\S* .*\.b1024\b/m,
    ptxas: /Parsing error near '\.b1024'/,
  },
  {
    why: "ptxas takes a state space on fences between tensor maps and generic accesses, which have none",
    line: /^fence\.proxy\.tensormap\S*\.(?:global|shared(?:::\w+)?)\b/,
    loader: /not a form of PTX/,
  },
  {
    why: "this engine's generic addresses have 64 bits only",
    line: /^isspacep\S* %p\d, %[rusx]\d/,
    loader: /needs \.u64/,
  },
  {
    why: "ptxas refuses a float's register as one of a tensor copy's coordinates, which this engine takes as 32 bits",
    line: /^cp\S*\.tensor\S* .*\{[^}]*%f\d/,
    ptxas: /Arguments mismatch/,
  },
  {
    why: "ptxas takes a float's register as the lane of a shuffle or the count of fns, and for the result of comparing pairs of bf16",
    line: /^(?:(?:shfl|fns)\S* .*%f\d|set\S*\.bf16x2\.bf16x2 %f\d)/,
    loader: /is a \.f32 register/,
  },
  {
    why: "ptxas takes some modifiers of conversions and products twice",
    line: /^(?:cvt|fma)\S*(\.(?:relu|satfinite|oob))\b\S*\1\b/,
    loader: /not a form of PTX/,
  },
  {
    why: "ptxas takes pairs of e2m1 made from f16 in versions before 9.1, which brought them",
    line: /^cvt(?=\S*\.e2m1x2\b)\S*\.f16x2\b/,
    loader: /needs \.version 9\.1/,
  },
  {
    why: "ptxas takes an L2 priority on volatile loads, which have none",
    line: /^ld(?=\S*\.volatile\b)\S*\.L2::evict_/,
    loader: /not a form of PTX/,
  },
  {
    why: "ptxas reads 2^63 as a negative count of arrivals; here the low 32 bits count, as of any number",
    line: /^mbarrier\.arrive\S* .*0x8000000000000000/,
    ptxas: /non-zero positive/,
  },
  {
    why: "a float's register holds the bits that red.async combines",
    line: /^red\.async\S* .*%f\d/,
    ptxas: /does not match formal parameter/,
  },
  {
    why: "ptxas takes a float constant as a pair of bf16 to make powers of two of, but no integer",
    line: /^cvt\S*\.ue8m0x2\.bf16x2 .*(?:0[fd][0-9A-F]+|1\.5)/,
    loader: /come in registers/,
  },
  {
    why: "ptxas takes a predicate as a pair of bf16 made from powers of two, or made into them",
    line: /^cvt\S*\.(?:bf16x2\.ue8m0x2 |ue8m0x2\.bf16x2 \S+ )%p\d/,
    loader: /is a \.pred register/,
  },
  {
    why: "ptxas takes st.async without the mbarrier that its form completes on",
    line: /^st\.async\S*\.mbarrier::\S* \S+ (?:%\w+|\{[^}]*\});/,
    loader: /takes 3 operands, not 2/,
  },
  {
    why: "ptxas takes testp without the property to test",
    line: /^testp\.f(?:32|64) /,
    loader: /not a form of PTX/,
  },
  {
    why: "ptxas takes a float constant as a field of a tensor map",
    line: /^tensormap\.replace\S* .*(?:0[fd][0-9A-F]+|1\.5)/,
    loader: /takes a whole number/,
  },
  {
    why: "ptxas takes the other rounding modes on products of bf16, which the ISA gives .rn only",
    line: /^fma\S*\.r[zmp]\S*\.bf16/,
    loader: /not a form of PTX/,
  },
  {
    why: "ptxas takes a fourth operand that untyped atomics do not use",
    line: /^atom\S*\.(?:exch|and|or|xor)\S* (?:[^,]+, ){3}/,
    loader: /takes 3 operands, not 4/,
  },
  {
    why: "ptxas refuses a constant as the first of several packed halves, and takes it as any other",
    line: /^(?:atom|red)\S*x2 .*\{-?\w+,/,
    ptxas: /Arguments mismatch/,
  },
  {
    why: "ptxas makes two products of one of fp8, and then refuses the float's register it accepted for a sum of halves",
    line: /^mma\S*\.f16\.e[45]m[32]\S*\.f16 .*%f\d/,
    ptxas: /for instruction 'add'/,
  },
  {
    why: "ptxas takes an integer as the 16-bit operand of mixed-precision arithmetic",
    line: /\.f32\.b?f16 .*, -?\d/,
    loader: /a constant where a register/,
  },
  {
    why: "ptxas takes .ftz, which f64 does not have, on reciprocals with a rounding mode",
    line: /^rcp\.r[nzmp]\.ftz\.f64/,
    loader: /is not a form of PTX/,
  },
  {
    why: "ptxas takes a predicate where packed halves are compared",
    line: /^setp?\S*x2 .*%p\d/,
    loader: /is a \.pred register/,
  },
  {
    why: "ptxas takes a register of an integer or a half for the bf16 result of set",
    line: /^set\S*\.bf16(?:x2)?\.\S+ %[tigusx]\d/,
    loader: /register, the instruction needs \.bf16/,
  },
  {
    why: "ptxas takes a register of two halves as a predicate, as pairs of integers, and as a narrower integer",
    line: /^(?:\S+\.pred|\S+x2|(?:ld|st|cvt)\S*\.[us](?:8|16)\b\S*) .*%x\d/,
    loader: /is a \.f16x2 register, the instruction needs \.(?:pred|[us](?:16x2|8|16))/,
  },
  {
    why: "ptxas takes a register of two halves as an integer of 32 bits in most places, and refuses it in some",
    line: /%x\d/,
    ptxas: /Arguments mismatch/,
  },
  {
    why: "ptxas takes 32 bits as an address of global memory, and then refuses its own conversion of what is .u32 or .s32",
    line: /^cp\S*\.bulk\S* .*\[%[us]\d/,
    ptxas: /for instruction 'mov'/,
  },
  {
    why: "ptxas takes 32 bits as the size of st.bulk, and then refuses its own conversion of what is not .u32",
    line: /^st\.bulk\S* .*%[rsx]\d/,
    ptxas: /for instruction 'mov'/,
  },
  {
    why: "ptxas takes an .s32 size of st.bulk before PTX 9.0, and no .u32 one",
    line: /^st\.bulk\S* .*%s\d/,
    loader: /32-bit size needs \.version 9\.0/,
  },
  {
    why: "ptxas takes an integer's register as the bf16 operand of mixed-precision arithmetic",
    line: /^(?:add|sub|fma)\S*\.f32\.bf16 .*%[ti]\d/,
    loader: /register, the instruction needs \.bf16/,
  },
];

/** Why a disagreement is accepted, or null. */
export function explained(line: string, theirs: string | null, own: string | null): string | null {
  const found = differences.find(
    (known) =>
      known.line.test(line) &&
      (own === null ? known.ptxas?.test(theirs ?? "") === true : known.loader?.test(own) === true),
  );
  return found?.why ?? null;
}
