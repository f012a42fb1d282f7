/** Statements that compute from registers to registers, one thread by itself. */
import { type Class, classBits, type Item, type Place, type Writer } from "./writer.js";

type Make = (w: Writer, at: Place) => string[];

const integerClass = { 16: "h", 32: "r", 64: "d" } as const;
type Width = keyof typeof integerClass;
const widths: readonly Width[] = [16, 32, 32, 32, 64];

const integerOps: Make = (w, at) => {
  const width = w.pick(widths);
  const kind = integerClass[width];
  const type = `${w.pick(["u", "s"])}${width}`;
  const [d, a, b] = [w.of(at, kind), w.source(at, kind, type), w.source(at, kind, type)];
  const op = w.pick(["add", "sub", "mul.lo", "mul.hi", "min", "max", "mad.lo", "mad.hi", "sad", "div", "rem", "wide"]);
  const g = w.guard(at);
  switch (op) {
    case "mad.lo":
    case "mad.hi":
      return [`${g}${op}.${type} ${d}, ${a}, ${b}, ${w.source(at, kind, type)};`];
    case "sad":
      return [`${g}sad.${type} ${d}, ${a}, ${b}, ${w.of(at, kind)};`];
    case "div":
    case "rem": {
      // Neither 0 nor -1: division by zero has no defined result, nor has the lowest number by -1.
      const t = w.register(`b${width}`);
      return [
        `and.b${width} ${t}, ${w.of(at, kind)}, ${w.pick([-5, 0x3b, 0x7ffb])};`,
        `or.b${width} ${t}, ${t}, 2;`,
        `${g}${op}.${type} ${d}, ${a}, ${t};`,
      ];
    }
    case "wide": {
      const narrow = w.pick([16, 32] as const);
      const t = `${w.pick(["u", "s"])}${narrow}`;
      const [from, to] = [integerClass[narrow], narrow === 16 ? "r" : "d"] as const;
      const [x, y] = [w.of(at, from), w.source(at, from, t)];
      return w.chance(0.5)
        ? [`${g}mul.wide.${t} ${w.of(at, to)}, ${x}, ${y};`]
        : [`${g}mad.wide.${t} ${w.of(at, to)}, ${x}, ${y}, ${w.of(at, to)};`];
    }
    default:
      return [`${g}${op}.${type} ${d}, ${a}, ${b};`];
  }
};

const integerExtras: Make = (w, at) => {
  const [d, a, b, c] = [w.of(at, "r"), w.of(at, "r"), w.source(at, "r", "s32"), w.of(at, "r")];
  const g = w.guard(at);
  const sign = w.pick(["u32", "s32"]);
  return w.pick<() => string[]>([
    () => [`${g}${w.pick(["add", "sub"])}.sat.s32 ${d}, ${a}, ${b};`],
    () => [`${g}mad.hi.sat.s32 ${d}, ${a}, ${b}, ${c};`],
    () => [`${g}mul24.${w.pick(["lo", "hi"])}.${sign} ${d}, ${a}, ${c};`],
    () => [`${g}mad24.${w.pick(["lo", "hi"])}.${sign} ${d}, ${a}, ${c}, ${w.of(at, "r")};`],
    () => {
      const width = w.pick(widths);
      const kind = integerClass[width];
      return [`${g}${w.pick(["abs", "neg"])}.s${width} ${w.of(at, kind)}, ${w.of(at, kind)};`];
    },
    () => [`${g}${w.pick(["add", "min", "max"])}.${w.pick(["u16x2", "s16x2"])} ${d}, ${a}, ${c};`],
    () => [`${g}${w.pick(["min", "max"])}.relu.${w.pick(["s32", "s16x2"])} ${d}, ${a}, ${c};`],
    () => {
      const types = `${w.pick(["u32", "s32"])}.${w.pick(["u32", "s32"])}`;
      return w.chance(0.5)
        ? [`${g}dp4a.${types} ${d}, ${a}, ${c}, ${w.of(at, "r")};`]
        : [`${g}dp2a.${w.pick(["lo", "hi"])}.${types} ${d}, ${a}, ${c}, ${w.of(at, "r")};`];
    },
    () => carries(w, at),
    () => carries(w, at),
  ])();
};

/** Sums and products of several words, with a carry from one to the next. */
const carries: Make = (w, at) => {
  const wide = w.chance(0.3);
  const [kind, width] = wide ? (["d", 64] as const) : (["r", 32] as const);
  const type = `${w.pick(["u", "s"])}${width}`;
  const name = w.pick(["add", "sub", "mad"]);
  const operands = () => {
    const list = [w.of(at, kind), w.source(at, kind, type), w.of(at, kind)];
    return (name === "mad" ? [...list, w.of(at, kind)] : list).join(", ");
  };
  const half = () => (name === "mad" ? w.pick([".lo", ".hi"]) : "");
  const lines = [`${name}${half()}.cc.${type} ${operands()};`];
  for (let n = w.integer(0, 2); n > 0; n--) lines.push(`${name}c${half()}.cc.${type} ${operands()};`);
  lines.push(`${name}c${half()}.${type} ${operands()};`);
  return lines;
};

const bitOps: Make = (w, at) => {
  const width = w.pick(widths);
  const kind = integerClass[width];
  const type = `b${width}`;
  const g = w.guard(at);
  const amount = () => (w.chance(0.5) ? `${w.integer(0, width + 3)}` : w.of(at, "r"));
  const [d, a, b] = [w.of(at, kind), w.of(at, kind), w.source(at, kind, type)];
  return w.pick<() => string[]>([
    () => [`${g}${w.pick(["and", "or", "xor"])}.${type} ${d}, ${a}, ${b};`],
    () => [`${g}${w.pick(["not", "cnot"])}.${type} ${d}, ${a};`],
    () => [`${g}shl.${type} ${d}, ${a}, ${amount()};`],
    () => [`${g}shr.${w.pick(["b", "u", "s"])}${width} ${d}, ${a}, ${amount()};`],
    () => {
      const big = width === 16 ? 32 : width;
      const from = integerClass[big as 32 | 64];
      const signed = `${w.pick(["u", "s"])}${big}`;
      return [
        w.pick([
          `${g}popc.b${big} ${w.of(at, "r")}, ${w.of(at, from)};`,
          `${g}clz.b${big} ${w.of(at, "r")}, ${w.of(at, from)};`,
          `${g}brev.b${big} ${w.of(at, from)}, ${w.of(at, from)};`,
          `${g}bfind${w.maybe(0.5, "shiftamt")}.${signed} ${w.of(at, "r")}, ${w.of(at, from)};`,
          `${g}bfe.${signed} ${w.of(at, from)}, ${w.of(at, from)}, ${amount()}, ${amount()};`,
          `${g}bfi.b${big} ${w.of(at, from)}, ${w.of(at, from)}, ${w.of(at, from)}, ${amount()}, ${amount()};`,
        ]),
      ];
    },
    () => {
      const [x, y, z, r] = [w.of(at, "r"), w.of(at, "r"), w.source(at, "r", "b32"), w.of(at, "r")];
      const modes = ["", ".f4e", ".b4e", ".rc8", ".ecl", ".ecr", ".rc16", "", ""];
      const mode = w.pick(["clamp", "wrap"]);
      return [
        w.pick([
          `${g}lop3.b32 ${r}, ${x}, ${y}, ${z}, 0x${w.integer(0, 255).toString(16)};`,
          `${g}lop3.${w.pick(["or", "and"])}.b32 ${r}|${w.of(at, "p")}, ${x}, ${y}, ${z}, 0x${w.integer(0, 255).toString(16)}, ${w.predicate(at)};`,
          `${g}prmt.b32${w.pick(modes)} ${r}, ${x}, ${y}, ${z};`,
          `${g}shf.${w.pick(["l", "r"])}.${mode}.b32 ${r}, ${x}, ${y}, ${amount()};`,
          `${g}bmsk.${mode}.b32 ${r}, ${amount()}, ${amount()};`,
          `${g}szext.${mode}.${w.pick(["u32", "s32"])} ${r}, ${x}, ${amount()};`,
        ]),
      ];
    },
    () => {
      const t = w.register("b32");
      return [
        `and.b32 ${t}, ${w.of(at, "r")}, 31;`,
        `fns.b32 ${w.of(at, "r")}, ${w.of(at, "r")}, ${t}, ${w.integer(-6, 6)};`,
      ];
    },
    () => [
      w.chance(0.8)
        ? `${g}${w.pick(["and", "or", "xor"])}.pred ${w.of(at, "p")}, ${w.of(at, "p")}, ${w.of(at, "p")};`
        : `${g}not.pred ${w.of(at, "p")}, ${w.of(at, "p")};`,
    ],
  ])();
};

const integerRelations = ["eq", "ne", "lt", "le", "gt", "ge"];
const floatRelations = [...integerRelations, "equ", "neu", "ltu", "leu", "gtu", "geu", "num", "nan"];

/** A comparison's relation, type and operands. */
function compared(w: Writer, at: Place): { relation: string; ftz: string; type: string; a: string; b: string } {
  if (w.chance(0.5)) {
    const width = w.pick(widths);
    const kind = integerClass[width];
    const sign = w.pick(["u", "s", "b"]);
    const type = `${sign}${width}`;
    const relation = w.pick(
      sign === "b" ? ["eq", "ne"] : sign === "u" ? [...integerRelations, "lo", "ls", "hi", "hs"] : integerRelations,
    );
    return { relation, ftz: "", type, a: w.of(at, kind), b: w.source(at, kind, type) };
  }
  const relation = w.pick(floatRelations);
  const kind = w.pick(["f", "f", "e", "h"] as const);
  if (kind === "h") {
    const type = w.pick(["f16", "bf16"]);
    return { relation, ftz: type === "f16" ? w.maybe(0.2, "ftz") : "", type, a: w.of(at, "h"), b: w.of(at, "h") };
  }
  const ftz = kind === "f" ? w.maybe(0.3, "ftz") : "";
  return { relation, ftz, type: kind === "f" ? "f32" : "f64", a: w.of(at, kind), b: w.floatSource(at, kind) };
}

const comparisons: Make = (w, at) => {
  const { relation, ftz, type, a, b } = compared(w, at);
  const g = w.guard(at);
  const combined = w.chance(0.4);
  const combine = combined ? w.maybe(1, "and", "or", "xor") : "";
  const c = combined ? `, ${w.predicate(at)}` : "";
  const half = type.endsWith("f16");
  if (w.chance(0.12)) {
    const packed = w.pick(["f16x2", "bf16x2"]);
    const [p, q] = distinct(w, at);
    return [
      `${g}setp.${w.pick(floatRelations)}${combine}.${packed} ${p}|${q}, ${w.of(at, "r")}, ${w.of(at, "r")}${c};`,
    ];
  }
  if (w.chance(0.15) && !half) {
    const [to, kind] = w.pick([
      ["u32", "r"],
      ["s32", "r"],
      ["f32", "f"],
    ] as const);
    return [`${g}set.${relation}${combine}${ftz}.${to}.${type} ${w.of(at, kind)}, ${a}, ${b}${c};`];
  }
  const [p, q] = distinct(w, at);
  return [`${g}setp.${relation}${combine}${ftz}.${type} ${p}${!half && w.chance(0.3) ? `|${q}` : ""}, ${a}, ${b}${c};`];
};

/** Two different predicates. */
function distinct(w: Writer, at: Place): [string, string] {
  const i = w.integer(0, at.pools.p - 1);
  const j = (i + w.integer(1, at.pools.p - 1)) % at.pools.p;
  return [`%p${i}`, `%p${j}`];
}

const selections: Make = (w, at) => {
  const kind = w.pick(["r", "d", "h", "f", "e"] as const);
  const type = kind === "f" || kind === "e" ? `f${classBits[kind]}` : `${w.pick(["u", "s", "b"])}${classBits[kind]}`;
  const [d, a, b] = [w.of(at, kind), w.of(at, kind), w.of(at, kind)];
  const g = w.guard(at);
  if (w.chance(0.7)) return [`${g}selp.${type} ${d}, ${a}, ${b}, ${w.of(at, "p")};`];
  return w.chance(0.5)
    ? [`${g}slct.${type}.s32 ${d}, ${a}, ${b}, ${w.of(at, "r")};`]
    : [`${g}slct${w.maybe(0.5, "ftz")}.${type}.f32 ${d}, ${a}, ${b}, ${w.of(at, "f")};`];
};

const rounding = ["rn", "rz", "rm", "rp"];

const floatOps: Make = (w, at) => {
  const kind = w.pick(["f", "f", "f", "e"] as const);
  const type = kind === "f" ? "f32" : "f64";
  const g = w.guard(at);
  const [ftz, sat] = kind === "f" ? [w.maybe(0.3, "ftz"), w.maybe(0.15, "sat")] : ["", ""];
  const s = () => w.floatSource(at, kind);
  const d = w.of(at, kind);
  const mode = `.${w.pick(rounding)}`;
  return w.pick<() => string[]>([
    () => [
      `${g}${w.pick(["add", "sub", "mul"])}${w.chance(0.2) ? "" : mode}${ftz}${sat}.${type} ${d}, ${s()}, ${s()};`,
    ],
    () => [
      `${g}${w.pick(["add", "sub", "mul"])}${w.chance(0.2) ? "" : mode}${ftz}${sat}.${type} ${d}, ${s()}, ${s()};`,
    ],
    () => [`${g}${w.pick(["fma", "fma", "mad"])}${mode}${ftz}${sat}.${type} ${d}, ${s()}, ${s()}, ${s()};`],
    () => [`${g}fma${mode}${ftz}${sat}.${type} ${d}, ${s()}, ${s()}, ${s()};`],
    () => [`${g}div${mode}${ftz}.${type} ${d}, ${s()}, ${s()};`],
    () => [`${g}${w.pick(["rcp", "sqrt"])}${mode}${ftz}.${type} ${d}, ${w.of(at, kind)};`],
    () => {
      const options = kind === "f" ? `${ftz}${w.maybe(0.3, "NaN")}${w.maybe(0.2, "xorsign.abs")}` : "";
      return [`${g}${w.pick(["min", "max"])}${options}.${type} ${d}, ${s()}, ${s()};`];
    },
    () => {
      // The sign operations say nothing of NaN.
      const [t, a] = [w.register("pred"), w.of(at, kind)];
      return [`testp.number.${type} ${t}, ${a};`, `@${t} ${w.pick(["abs", "neg"])}${ftz}.${type} ${d}, ${a};`];
    },
    () => [`${g}copysign.${type} ${d}, ${w.of(at, kind)}, ${w.of(at, kind)};`],
    () => [
      `${g}testp.${w.pick(["finite", "infinite", "number", "notanumber", "normal", "subnormal"])}.${type} ${w.of(at, "p")}, ${w.of(at, kind)};`,
    ],
    () => {
      if (!w.sm100) return [`${g}add${ftz}.${type} ${d}, ${s()}, ${s()};`];
      const x = () => w.of(at, "d");
      if (w.chance(0.5)) {
        return [
          w.pick([
            `${g}${w.pick(["add", "mul"])}${mode}${w.maybe(0.3, "ftz")}.f32x2 ${x()}, ${x()}, ${x()};`,
            `${g}fma${mode}${w.maybe(0.3, "ftz")}.f32x2 ${x()}, ${x()}, ${x()}, ${x()};`,
          ]),
        ];
      }
      const narrow = w.pick(["f16", "bf16"]);
      return [
        w.pick([
          `${g}${w.pick(["min", "max"])}${ftz}${w.maybe(0.3, "NaN")}.f32 ${w.of(at, "f")}, ${w.of(at, "f")}, ${w.of(at, "f")}, ${w.of(at, "f")};`,
          `${g}${w.pick(["add", "sub"])}${mode}.f32.${narrow} ${w.of(at, "f")}, ${w.of(at, "h")}, ${w.of(at, "f")};`,
          `${g}fma${mode}.f32.${narrow} ${w.of(at, "f")}, ${w.of(at, "h")}, ${w.of(at, "h")}, ${w.of(at, "f")};`,
        ]),
      ];
    },
  ])();
};

const halfOps: Make = (w, at) => {
  const packed = w.chance(0.5);
  const brain = w.chance(0.4);
  const kind: Class = packed ? "r" : "h";
  const type = `${brain ? "b" : ""}f16${packed ? "x2" : ""}`;
  const g = w.guard(at);
  const [d, a, b, c] = [w.of(at, kind), w.of(at, kind), w.of(at, kind), w.of(at, kind)];
  const ftz = brain ? "" : w.maybe(0.25, "ftz");
  const sat = brain ? "" : w.maybe(0.15, "sat");
  return w.pick<() => string[]>([
    () => [`${g}${w.pick(["add", "sub", "mul"])}${w.maybe(0.5, "rn")}${ftz}${sat}.${type} ${d}, ${a}, ${b};`],
    () => [`${g}${w.pick(["add", "sub", "mul"])}${w.maybe(0.5, "rn")}${ftz}${sat}.${type} ${d}, ${a}, ${b};`],
    () => [`${g}fma.rn${ftz}${sat === "" ? w.maybe(0.3, "relu") : sat}.${type} ${d}, ${a}, ${b}, ${c};`],
    () => [
      `${g}${w.pick(["min", "max"])}${ftz}${w.maybe(0.3, "NaN")}${w.maybe(0.2, "xorsign.abs")}.${type} ${d}, ${a}, ${b};`,
    ],
    () => {
      if (packed) return [`${g}fma.rn.${type} ${d}, ${a}, ${b}, ${c};`];
      const t = w.register("pred");
      return [`setp.num.${type} ${t}, ${a}, ${a};`, `@${t} ${w.pick(["abs", "neg"])}${ftz}.${type} ${d}, ${a};`];
    },
  ])();
};

const integerTypes = ["u8", "s8", "u16", "s16", "u32", "s32", "u64", "s64"];

/** The class of a register that holds an integer type: its own, or a wider one. */
function classFor(w: Writer, type: string): "h" | "r" | "d" {
  const bits = Number(type.slice(1));
  const wide = w.chance(0.3);
  if (bits <= 16) return wide ? w.pick(["r", "d"] as const) : "h";
  return bits === 32 && !wide ? "r" : "d";
}

const conversions: Make = (w, at) => {
  const g = w.guard(at);
  const irnd = `.${w.pick(rounding)}i`;
  const frnd = `.${w.pick(rounding)}`;
  const type = w.pick(integerTypes);
  const ftz = w.maybe(0.3, "ftz");
  return w.pick<() => string[]>([
    () => {
      const to = w.pick(integerTypes);
      const [wide, narrow] = [Number(to.slice(1)), Number(type.slice(1))];
      const holds = to[0] === type[0] ? wide >= narrow : to[0] === "s" && wide > narrow;
      const sat = holds ? "" : w.maybe(0.4, "sat");
      return [`${g}cvt${sat}.${to}.${type} ${w.of(at, classFor(w, to))}, ${w.of(at, classFor(w, type))};`];
    },
    () => [`${g}cvt${irnd}${ftz}${w.maybe(0.2, "sat")}.${type}.f32 ${w.of(at, classFor(w, type))}, ${w.of(at, "f")};`],
    () => [`${g}cvt${irnd}.${type}.f64 ${w.of(at, classFor(w, type))}, ${w.of(at, "e")};`],
    () => [`${g}cvt${irnd}.${type}.f16 ${w.of(at, classFor(w, type))}, ${w.of(at, "h")};`],
    () => [`${g}cvt${frnd}.f32.${type} ${w.of(at, "f")}, ${w.of(at, classFor(w, type))};`],
    () => [`${g}cvt${frnd}.f64.${type} ${w.of(at, "e")}, ${w.of(at, classFor(w, type))};`],
    () => [`${g}cvt${frnd}.f16.${type} ${w.of(at, "h")}, ${w.of(at, classFor(w, type))};`],
    () => {
      // To bf16 only from registers of the type's own width.
      const from = w.pick(["u16", "s16", "u32", "s32", "u64", "s64"]);
      const kind = integerClass[Number(from.slice(1)) as Width];
      return [`${g}cvt${frnd}.bf16.${from} ${w.of(at, "h")}, ${w.of(at, kind)};`];
    },
    () => [`${g}cvt${ftz}.f64.f32 ${w.of(at, "e")}, ${w.of(at, "f")};`],
    () => [`${g}cvt${frnd}${ftz}${w.maybe(0.2, "sat")}.f32.f64 ${w.of(at, "f")}, ${w.of(at, "e")};`],
    () => [`${g}cvt${irnd}${ftz}${w.maybe(0.2, "sat")}.f32.f32 ${w.of(at, "f")}, ${w.of(at, "f")};`],
    () => [`${g}cvt${ftz}.sat.f32.f32 ${w.of(at, "f")}, ${w.of(at, "f")};`],
    () => [`${g}cvt${irnd}.f64.f64 ${w.of(at, "e")}, ${w.of(at, "e")};`],
    () => [`${g}cvt${ftz}.f32.f16 ${w.of(at, "f")}, ${w.of(at, "h")};`],
    () => [`${g}cvt.f64.f16 ${w.of(at, "e")}, ${w.of(at, "h")};`],
    () => [`${g}cvt${frnd}${ftz}${w.maybe(0.15, "sat")}.f16.f32 ${w.of(at, "h")}, ${w.of(at, "f")};`],
    () => [`${g}cvt${frnd}.f16.f64 ${w.of(at, "h")}, ${w.of(at, "e")};`],
    () => [
      `${g}cvt.${w.pick(["rn", "rz"])}${w.maybe(0.3, "relu")}${w.maybe(0.3, "satfinite")}.bf16.f32 ${w.of(at, "h")}, ${w.of(at, "f")};`,
    ],
    () => [
      `${g}cvt.${w.pick(["rn", "rz"])}${w.maybe(0.3, "relu")}${w.maybe(0.3, "satfinite")}.${w.pick(["f16x2", "bf16x2"])}.f32 ${w.of(at, "r")}, ${w.of(at, "f")}, ${w.of(at, "f")};`,
    ],
    () => {
      const [t, a] = [w.register("pred"), w.of(at, "h")];
      return [`setp.num.bf16 ${t}, ${a}, ${a};`, `@${t} cvt.f32.bf16 ${w.of(at, "f")}, ${a};`];
    },
    () => [
      `${g}cvt.rn.satfinite${w.maybe(0.3, "relu")}.${w.pick(["e4m3x2", "e5m2x2"])}.f32 ${w.of(at, "h")}, ${w.of(at, "f")}, ${w.of(at, "f")};`,
    ],
    () => [
      `${g}cvt.rn.satfinite${w.maybe(0.3, "relu")}.${w.pick(["e4m3x2", "e5m2x2"])}.f16x2 ${w.of(at, "h")}, ${w.of(at, "r")};`,
    ],
    () => [
      `${g}cvt.rn${w.maybe(0.3, "relu")}.f16x2.${w.pick(["e4m3x2", "e5m2x2"])} ${w.of(at, "r")}, ${w.of(at, "h")};`,
    ],
    () => [
      `${g}cvt.${w.chance(0.5) ? "rna" : `${w.pick(["rn", "rz"])}${w.maybe(0.3, "relu")}`}.tf32.f32 ${w.of(at, "r")}, ${w.of(at, "f")};`,
    ],
  ])();
};

const moves: Make = (w, at) => {
  const g = w.guard(at);
  const parts = (kind: Class, n: number) => `{${Array.from({ length: n }, () => w.of(at, kind)).join(", ")}}`;
  /** Different registers: one named twice as a destination would have no defined value. */
  const targets = (kind: Class, n: number) => {
    const first = w.integer(0, at.pools[kind] - 1);
    return `{${Array.from({ length: n }, (_, i) => `%${kind}${(first + i) % at.pools[kind]}`).join(", ")}}`;
  };
  const special = [
    "tid.x",
    "ntid.x",
    "ctaid.x",
    "nctaid.x",
    "laneid",
    "lanemask_lt",
    "lanemask_ge",
    "lanemask_eq",
    "tid.y",
  ];
  return w.pick<() => string[]>([
    () => [`${g}mov.b32 ${w.of(at, "r")}, ${w.of(at, "f")};`],
    () => [`${g}mov.b32 ${w.of(at, "f")}, ${w.of(at, "r")};`],
    () => [`${g}mov.b64 ${w.of(at, "d")}, ${w.of(at, "e")};`],
    () => [`${g}mov.b64 ${w.of(at, "e")}, ${w.of(at, "d")};`],
    () => [`${g}mov.b32 ${w.of(at, "r")}, ${parts("h", 2)};`],
    () => [`${g}mov.b32 ${targets("h", 2)}, ${w.of(at, "r")};`],
    () => [`${g}mov.b64 ${w.of(at, "d")}, ${parts("r", 2)};`],
    () => [`${g}mov.b64 ${targets("r", 2)}, ${w.of(at, "d")};`],
    () => [`${g}mov.b64 ${w.of(at, "d")}, ${parts("f", 2)};`],
    () => [`${g}mov.u32 ${w.of(at, "r")}, %${w.pick(special)};`],
    () => [`${g}mov.f32 ${w.of(at, "f")}, ${w.floatSource(at, "f")};`],
    () => [`${g}mov.f64 ${w.of(at, "e")}, ${w.floatSource(at, "e")};`],
    () => [`${g}mov.${w.pick(["u32", "b32", "s32"])} ${w.of(at, "r")}, ${w.source(at, "r", "u32")};`],
  ])();
};

const kinds: readonly [number, Make][] = [
  [18, integerOps],
  [9, integerExtras],
  [16, bitOps],
  [12, comparisons],
  [6, selections],
  [18, floatOps],
  [10, halfOps],
  [14, conversions],
  [8, moves],
];
const total = kinds.reduce((sum, [weight]) => sum + weight, 0);

/** One statement, with what must come before it. */
export function scalar(w: Writer, at: Place): Item {
  let left = w.integer(1, total);
  for (const [weight, make] of kinds) {
    left -= weight;
    if (left <= 0) return w.item(...make(w, at));
  }
  throw new Error("the weights do not add up");
}
