/**
 * Every diagnostic of the front end: a stable code, what it is about, and what to write instead.
 *
 * Bands: TW10 the kernel's declaration, TW11 syntax outside the language, TW12 names and variables, TW13 dtypes,
 * TW14 shapes and indices, TW15 memory and tile operations, TW16 functions, TW17 control flow, TW19 the compiler itself.
 * A code is never given a new meaning. TypeScript's own errors keep their codes (`TS2345`).
 */
export interface CatalogueEntry {
  /** What went wrong, in general; the diagnostic's message says it of the case at hand. */
  readonly title: string;
  /** What to write instead; a diagnostic may sharpen it with names of the case at hand. */
  readonly fix: string;
}

const entries = {
  // ── the kernel's declaration ──────────────────────────────────────────────────────────────────────────────────────
  TW1001: { title: "the file cannot be read", fix: "check the path; the file must be a .ts file that can be read" },
  TW1002: {
    title: "the file exports no kernel",
    fix: 'write `export const name = kernel("name", { … }, (…) => { … });`',
  },
  TW1003: { title: "the named export is not a kernel", fix: "name an export that is made by kernel()" },
  TW1004: {
    title: "the kernel's name is no PTX identifier",
    fix: "use a string literal of letters, digits and _ that does not start with a digit",
  },
  TW1005: {
    title: "the specification cannot be read from the source text",
    fix: "write literals, or `const`s that hold such, of this file or another, and spread them; computed names, `let`s and calls cannot be read",
  },
  TW1006: {
    title: "a parameter must be input(), output(), inout(), optional() or scalar()",
    fix: 'write `name: input(f32, ["M", "N"])`',
  },
  TW1007: {
    title: "a dim's formula cannot be read",
    fix: "a dim is a name, a number, or a formula of names, numbers, + - * / and ceil(a/b)",
  },
  TW1008: {
    title: "a dim of a formula stands alone nowhere",
    fix: "each name in a formula must be a dim of its own in some parameter that is always there, or an i32 scalar",
  },
  TW1009: { title: "an unknown dim", fix: "name a dim that a parameter declares" },
  TW1010: {
    title: "a tunable must list positive whole numbers",
    fix: "write `tune: { keys: [64, 128] }`; the first admitted combination is the default",
  },
  TW1011: {
    title: "an option must list words",
    fix: 'write `options: { mode: ["a", "b"] }`; the first word is the default',
  },
  TW1012: {
    title: "the grid must be one to three numbers",
    fix: "write `grid: ({ M }) => [M]`; dims and tunables are what it may use",
  },
  TW1013: { title: "a bad number of warps", fix: "give a power of two from 1 to 32, or `(dims, tune) => …`" },
  TW1014: {
    title: "two things of one name",
    fix: "rename one: parameters, dims, tunables and options of a kernel need different names",
  },
  TW1015: {
    title: "an unknown field of the specification",
    fix: "the fields are params, comptime, defaults, tune, where, options, requires, grid and warps",
  },
  TW1016: {
    title: "a missing part of the kernel",
    fix: "kernel(name, { params, grid, … }, body) needs its name, params, grid and body",
  },
  TW1017: {
    title: "a scalar parameter of this dtype is not possible",
    fix: "scalar() takes i32, u32 or f32 and a default that fits",
  },
  TW1018: {
    title: "a run-time value in a host formula",
    fix: "grid, warps, where and requires are computed on the host: only dims, scalars, tunables, options and numbers are known there",
  },
  TW1019: {
    title: "a run-time dim where only comptime values are known",
    fix: "add the dim to comptime, or move the condition to requires",
  },
  TW1020: { title: "a tensor's rank is out of range", fix: "a tensor has 1 to 8 dims" },
  TW1021: { title: "a default that is no size", fix: "a default is a whole number from 0 to 2147483647" },
  TW1024: {
    title: "strides of a tensor that it cannot have",
    fix: "write { strided: true } for strides of all dims but the last, or a number of leading dims",
  },
  TW1023: {
    title: "launches of an op that do not go together",
    fix: "parameters of one name must be one parameter: the same dtype, dims and default in every launch",
  },
  TW1022: { title: "`given` of something that is no optional input", fix: "declare it as optional(input(…))" },

  // ── syntax outside the language ───────────────────────────────────────────────────────────────────────────────────
  TW1101: { title: "`var`", fix: "write `const`, or `let` where it is assigned again" },
  TW1102: {
    title: "a class, `this` or `new`",
    fix: "write plain functions; memory comes from shared() and fragment()",
  },
  TW1103: {
    title: "`try` or `throw`",
    fix: 'write assert(condition, "message") for what must hold; a kernel cannot recover',
  },
  TW1104: { title: "`switch`", fix: "write if … else if … else" },
  TW1105: { title: "a string", fix: "strings stand only beside === with an option and as the message of assert()" },
  TW1106: { title: "a template string", fix: "write a plain string literal where one is allowed" },
  TW1107: {
    title: "an object that is no record",
    fix: "a record is { name: value, name, ...record }: without computed names, getters and setters",
  },
  TW1108: {
    title: "an array literal outside a shape",
    fix: "arrays stand only for shapes, origins and indices; use shared() or fragment() for data",
  },
  TW1109: { title: "spread or rest", fix: "write the entries out" },
  TW1110: {
    title: "optional chaining or `??`",
    fix: "nothing is undefined in a kernel: write plain `.` and leave the default away",
  },
  TW1111: { title: "`==` or `!=`", fix: "write === or !==" },
  TW1112: { title: "a label", fix: "let a `while` condition end the loops" },
  TW1113: { title: "a non-null assertion", fix: "leave the `!` away: nothing is null in a kernel" },
  TW1114: {
    title: "`async`, `await` or a generator",
    fix: "write it synchronously: copies overlap by pipelined() loops, the compiler waits for them",
  },
  TW1115: { title: "`**`", fix: "multiply: x * x; or exp2(y * log2(x)) for a run-time exponent" },
  TW1116: { title: "an element in brackets", fix: "write t.at(i, j) to read and t.set(i, j, value) to write" },
  TW1117: { title: "an assignment or ++ inside an expression", fix: "write the assignment as a statement of its own" },
  TW1118: { title: "an expression without effect", fix: "use its value or remove it" },
  TW1119: {
    title: "destructuring of something that is no record",
    fix: "only records are taken apart; name other values one by one",
  },
  TW1120: { title: "null or undefined", fix: "use a number: every variable has a value" },
  TW1121: { title: "a bigint", fix: "write a number; integers have 32 bits, use two u32 for more" },
  TW1122: { title: "an operator outside the language", fix: "see docs/language.md section 2 for the operators" },
  TW1123: {
    title: "assignment to a field of a record",
    fix: "a record groups values and holds none: assign to a `let` variable, write memory by .set, or make a new record { ...record, name: value }",
  },
  TW1199: { title: "a construct outside the language", fix: "see docs/language.md for what a kernel may hold" },

  // ── names and variables ───────────────────────────────────────────────────────────────────────────────────────────
  TW1201: {
    title: "a name that is not known in kernels",
    fix: "only the language's functions, plain functions and module-level const numbers can be used here",
  },
  TW1202: { title: "a captured mutable variable", fix: "pass the value as a parameter, or make the variable const" },
  TW1203: {
    title: "assignment to a variable outside the element code",
    fix: "declare it inside; to combine elements use reduce… or atomics",
  },
  TW1204: {
    title: "assignment to something that is no `let` variable",
    fix: "copy it to a `let` variable first; write memory by .set, store, copy or fill",
  },
  TW1205: { title: "a variable without a value", fix: "initialise it where it is declared: `let x = f32(0)`" },
  TW1206: {
    title: "an unknown member",
    fix: "see docs/language.md section 3 for what tensors, buffers and fragments offer",
  },
  TW1207: {
    title: "a function that only JavaScript has",
    fix: "use the language's functions (docs/language.md section 2)",
  },
  TW1208: { title: "an unknown word of an option", fix: "compare with one of the words that the option lists" },
  TW1209: { title: "a value of the wrong kind", fix: "see docs/language.md section 2 for the kinds of values" },
  TW1211: { title: "a name of CUDA C++", fix: "see docs/language.md: a kernel describes what a whole block computes" },
  TW1210: { title: "used before it is declared", fix: "move the declaration above its first use" },

  // ── dtypes ────────────────────────────────────────────────────────────────────────────────────────────────────────
  TW1301: { title: "mixed dtypes", fix: "cast one side, for example f32(i)" },
  TW1302: { title: "arithmetic on a storage dtype", fix: "cast before computing: f32(x)" },
  TW1303: { title: "`/` on integers", fix: "write idiv(a, b), which truncates, or f32(a) / f32(b)" },
  TW1304: { title: "an operator that its operand's dtype lacks", fix: "cast the operand" },
  TW1305: { title: "a condition that is not bool", fix: "compare: x !== 0" },
  TW1306: { title: "a literal that does not fit its dtype", fix: "write a value in range, or cast the other operand" },
  TW1307: {
    title: "the element function yields another dtype",
    fix: "give the dtype as the last argument of map, or cast the result",
  },
  TW1308: { title: "a value of another dtype than the memory it is written to", fix: "cast it to the buffer's dtype" },
  TW1309: {
    title: "mma of these dtypes is not possible",
    fix: "a and b: both e4m3, e5m2, bf16 or f16; the accumulator: f32",
  },
  TW1310: {
    title: "bitcast between dtypes of different kinds or sizes",
    fix: "bitcast goes f32↔i32↔u32, bf16↔f16, e4m3↔e5m2↔u8; use a cast to convert",
  },
  TW1311: { title: "an index that is not i32", fix: "write i32(x)" },
  TW1312: { title: "a dtype is expected", fix: "name one of e4m3, e5m2, bf16, f16, f32, i32, u32, u8, bool" },
  TW1313: {
    title: "an atomic on this dtype is not possible",
    fix: "atomics work on i32 and u32 memory, atomicAdd on f32 too",
  },

  // ── shapes and indices ────────────────────────────────────────────────────────────────────────────────────────────
  TW1401: { title: "a run-time dim in a shape", fix: "add the dim to comptime, or tile it by a tunable" },
  TW1402: {
    title: "a value that is not known at compile time",
    fix: "use literals, comptime dims, tunables and what is computed from them alone",
  },
  TW1403: { title: "the number of indices is not the rank", fix: "give one index per dim" },
  TW1404: { title: "shapes that do not agree", fix: "make them equal; dims of size 1 do not count" },
  TW1405: { title: "a rank that is not possible here", fix: "fragments and shared buffers have 1 to 4 dims" },
  TW1406: { title: "a size that is not positive", fix: "every size of a shape is a whole number from 1 on" },
  TW1407: {
    title: "mma of these shapes is not possible",
    fix: "acc[M,N] += a[M,K] · b[K,N]; M a multiple of 16, N of 8, K of 16 (bf16, f16) or 32 (fp8)",
  },
  TW1408: { title: "an axis out of range", fix: "the axis is a constant from 0 to rank − 1" },
  TW1409: { title: "reshape changes the number of elements", fix: "the product of the sizes must stay the same" },
  TW1410: {
    title: "a fragment is read at other than the element's own coordinates",
    fix: "index it by the lambda's coordinates in order (a constant 0 for a dim of size 1); go through shared memory for other elements",
  },
  TW1411: {
    title: "transpose of something that is not rank 2",
    fix: "transpose takes two dims besides dims of size 1",
  },
  TW1412: { title: "a list of numbers is expected", fix: "write an array literal: [M, N]" },
  TW1413: {
    title: "too many lambda parameters",
    fix: "an element lambda takes the element and one coordinate per dim",
  },
  TW1414: {
    title: "a row function that does more than compute indices",
    fix: "write (i) => [index, …] with one index per dim, of scalars, tensors and shared buffers; only const declarations before it",
  },

  // ── memory and tile operations ────────────────────────────────────────────────────────────────────────────────────
  TW1501: { title: "writing to an input", fix: "declare the parameter as output(…) or inout(…)" },
  TW1502: {
    title: "a tile operation inside element code",
    fix: "do it before, outside, and read its result by .at at the element's coordinates",
  },
  TW1503: {
    title: "an element of a fragment outside element code",
    fix: "read it in map/reduce lambdas; to get one scalar reduce the fragment or store it to shared memory",
  },
  TW1504: {
    title: "a write inside an element lambda",
    fix: "return the value and store the result, or write in parallel(shape, …)",
  },
  TW1505: { title: "an atomic outside parallel", fix: "write parallel([n], (i) => { … }) around it" },
  TW1506: { title: "an operator on a tile", fix: "write map(x, (a, i, j) => …) and read other fragments by .at" },
  TW1507: { title: "a whole tensor of run-time size as a tile", fix: "take a tile of it: t.tile(origin, shape)" },
  TW1508: { title: "a fragment is expected", fix: "load it first: load(buffer) or load(tensor.tile(origin, shape))" },
  TW1509: { title: "a buffer, tensor view or fragment is expected", fix: "see docs/language.md section 3" },
  TW1510: {
    title: "mma on gathered rows of a buffer",
    fix: "copy the rows to a buffer of their own, or load them into a fragment",
  },
  TW1511: { title: "a single element of a fragment cannot be written", fix: "make a new fragment by map or tabulate" },
  TW1512: {
    title: "a barrier inside element code",
    fix: "end the parallel body and start another one: the compiler places the barrier between them",
  },
  TW1513: { title: "a view of a view", fix: "take the tile from the tensor or buffer itself" },
  TW1515: {
    title: "memory that cannot be looked at so",
    fix: "write reinterpret(tensor, dtype, [dims]) with as many bytes as the tensor has, for all sizes, or placed(tensor, dtype)",
  },
  TW1514: { title: "a negative step or size in a loop", fix: "the step is a compile-time number from 1 on" },
  TW1516: {
    title: "an option of mma that it does not have",
    fix: 'write { split: "M" } (warps share out rows first) or { split: "N" } (columns first); { groups: 4 } gives each of four groups of columns an a of its own',
  },
  TW1517: {
    title: "sort of something that is no shared memory",
    fix: "write sort({ key: keys, place: places }, n, (a, b) => a.key < b.key) with shared buffers of one dim",
  },

  // ── functions ─────────────────────────────────────────────────────────────────────────────────────────────────────
  TW1601: { title: "recursion", fix: "write a loop" },
  TW1602: {
    title: "a return that is not the last statement",
    fix: "assign to a `let` in if … else and return it once at the end",
  },
  TW1603: { title: "a function without a value is used as one", fix: "return a value at its end" },
  TW1604: { title: "wrong number of arguments", fix: "give the arguments that docs/language.md lists" },
  TW1605: { title: "an element function is expected", fix: "write (x, i, j) => …" },
  TW1606: { title: "a function without a body in TypeScript", fix: "define it in a .ts file that the kernel imports" },
  TW1607: { title: "the kernel returns a value", fix: "write results to output tensors by store, copy or .set" },
  TW1608: { title: "a function stored in a mutable variable", fix: "declare it `const`" },
  TW1609: { title: "an element function without a value", fix: "end the lambda with one return of a scalar" },

  // ── control flow ──────────────────────────────────────────────────────────────────────────────────────────────────
  TW1701: {
    title: "`break` or `continue`",
    fix: "put the condition in a while loop, or around the rest of the body with if",
  },
  TW1702: { title: "`while` inside element code", fix: "write for (const i of range(n)) with the work under an if" },
  TW1703: {
    title: "a loop over something that is no range",
    fix: "write for (const i of range(n)), unrolled(n) or pipelined(n, { stages })",
  },
  TW1704: { title: "`for … in` or `do … while`", fix: "write for (const i of range(n)) or while (condition)" },
  TW1705: {
    title: "a pipelined loop inside element code",
    fix: "pipeline the tile loop around it; inside use range or unrolled",
  },
  TW1706: { title: "assignment to a loop variable", fix: "count with a `let` variable and while" },
  TW1707: { title: "a bad option of pipelined", fix: "write pipelined(n, { stages: 3 }) or pipelined(n, { stages })" },
  TW1708: { title: "range() outside a loop head", fix: "write for (const i of range(n)) { … }" },
  TW1709: {
    title: "a `for` loop in element code that is no count up",
    fix: "write for (let i = a; i < b; i += c), or for (const i of range(n))",
  },

  // ── the compiler itself ───────────────────────────────────────────────────────────────────────────────────────────
  TW1901: { title: "the kernel is too deeply nested", fix: "split the expression or the functions into smaller steps" },
} as const satisfies Record<string, CatalogueEntry>;

/** Codes of the front end's own diagnostics. */
export type Code = keyof typeof entries;

export const diagnosticCatalogue: Readonly<Record<Code, CatalogueEntry>> = entries;
