/**
 * Sizes that kernels are tuned for. A shape is measured at its own sizes; counted at smaller ones with the same work per block (`count`), scaled by
 * the number of blocks; and checked against the oracle at small ones (`check`).
 */
import { readFileSync } from "node:fs";
import { KernelRefusal } from "../compiler/errors.js";

type Settings = Readonly<Record<string, string>>;

export interface Shape {
  /** Dims, scalars and options. */
  readonly set: Settings;
  /** Inputs filled with one number. */
  readonly fill: Settings;
  /** What of `set` is another for counting: dims along which blocks are alike. */
  readonly count: Settings;
  /** What of `set` is another for the check. */
  readonly check: Settings;
}

type Numbers = Readonly<Record<string, number>>;

interface Family {
  readonly common?: Numbers;
  readonly count: Numbers;
  readonly check: Numbers;
  readonly shapes: readonly Numbers[];
}

const MLA = { H: 128, sm_scale: 0.13523378 };
const INDEXER = { H: 64, D: 128 };
const GATE = { E: 256, n_group: 8, topk_group: 4, topk: 8, route_scale: 2.5 };

/** DeepSeek-V3.2: one token and a batch (decode), or a short and a long chunk (prefill), at contexts of 64k to 128k. */
const v32: Readonly<Record<string, Family>> = {
  act_quant: { count: { M: 64 }, check: { M: 5, K: 384 }, shapes: [{ M: 128, K: 7168 }, { M: 4096, K: 7168 }] },
  hadamard_quant: { count: { M: 64 }, check: { M: 5 }, shapes: [{ M: 128 }, { M: 8192 }] },
  indexer_query: { common: { H: 64 }, count: { T: 16 }, check: { T: 3 }, shapes: [{ T: 128 }, { T: 4096 }] },
  indexer_cache_write: { count: { M: 64, P: 16 }, check: { M: 5, P: 3 }, shapes: [{ M: 128, P: 2048 }, { M: 4096, P: 2048 }] },
  mla_cache_write: { common: { page: 64 }, count: { M: 64, P: 16 }, check: { M: 5, P: 3 }, shapes: [{ M: 128, P: 2048 }, { M: 4096, P: 2048 }] },
  indexer_logits: { common: INDEXER, count: { T: 1, S: 16384 }, check: { T: 2, S: 700 }, shapes: [{ T: 1, S: 131072 }, { T: 2048, S: 65536 }] },
  indexer_logits_paged: { common: INDEXER, count: { B: 1, N: 1, M: 256, P: 256 }, check: { B: 2, N: 1, M: 5, P: 7 }, shapes: [{ B: 1, N: 1, M: 2048, P: 2048 }, { B: 64, N: 1, M: 512, P: 8192 }] },
  indexer_topk: { common: { ...INDEXER, topk: 2048 }, count: { T: 1 }, check: { T: 1, S: 3000 }, shapes: [{ T: 1, S: 131072 }, { T: 1024, S: 32768 }] },
  indexer_topk_paged: { common: { ...INDEXER, topk: 2048 }, count: { B: 1, N: 1, P: 512 }, check: { B: 1, N: 1, M: 47, P: 50 }, shapes: [{ B: 1, N: 1, M: 2048, P: 2048 }, { B: 64, N: 1, M: 512, P: 8192 }] },
  topk_select: { common: { topk: 2048 }, count: { R: 1 }, check: { R: 2, S: 3000 }, shapes: [{ R: 1, S: 131072 }, { R: 1024, S: 65536 }] },
  sparse_mla_prefill: { common: { ...MLA, K: 2048 }, count: { T: 1, S: 4096 }, check: { T: 1, S: 300, K: 200 }, shapes: [{ T: 128, S: 65536 }, { T: 2048, S: 65536 }] },
  sparse_mla_decode: { common: { ...MLA, N: 1, K: 2048, page: 64 }, count: { B: 1, P: 64 }, check: { B: 1, P: 5, K: 200 }, shapes: [{ B: 1, P: 2048 }, { B: 128, P: 8192 }] },
  dense_mla_prefill: { common: MLA, count: { T: 1 }, check: { T: 1, S: 150 }, shapes: [{ T: 512, S: 4096 }] },
  dense_mla_decode: { common: { ...MLA, N: 1, page: 64 }, count: { B: 1, P: 64 }, check: { B: 1, M: 3, P: 5 }, shapes: [{ B: 1, M: 64, P: 64 }, { B: 128, M: 64, P: 8192 }] },
  moe_gate: { common: GATE, count: { T: 64 }, check: { T: 5 }, shapes: [{ T: 128 }, { T: 8192 }] },
  moe_map: { common: { k: 8, num_experts: 256, block: 64 }, count: {}, check: { T: 33 }, shapes: [{ T: 128 }, { T: 4096 }] },
  moe_permute: { common: { C: 7168, topk: 8 }, count: { T: 16, cap: 256 }, check: { T: 3, C: 520, cap: 40 }, shapes: [{ T: 128, cap: 16384 }, { T: 4096, cap: 49152 }] },
  moe_combine: { common: { C: 7168, k: 8 }, count: { T: 64, cap: 1024 }, check: { T: 3, C: 520, cap: 40 }, shapes: [{ T: 128, cap: 16384 }, { T: 4096, cap: 49152 }] },
}; // biome-ignore format: a table

const texts = (numbers: Numbers | Settings): Settings =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]));

/** DeepSeek-V3.2's shapes of a shipped program; none for others. */
export function v32Shapes(program: string): Shape[] {
  const family = v32[program];
  return (family?.shapes ?? []).map((own) => ({
    set: texts({ ...family?.common, ...own }),
    fill: {},
    count: texts(family?.count ?? {}),
    check: texts(family?.check ?? {}),
  }));
}

/** Programs that `v3.2` has shapes for. */
export const v32Programs: readonly string[] = Object.keys(v32);

const refuse = (file: string, what: string): KernelRefusal =>
  new KernelRefusal(
    "TW7010",
    `${file}: ${what}`,
    'write {"kernel": [{"T": 1, "S": 4096, "count": {"T": 1}, "check": {"S": 300}, "fill": {"k_end": 4096}}]}',
  );

/** Shapes from a file: a list per kernel, each the sizes by name, with what `count`, `check` and `fill` say of them. Throws TW7010 for anything else. */
export function readShapes(file: string): Map<string, Shape[]> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw refuse(
      file,
      error instanceof SyntaxError ? "no JSON" : `cannot be read (${(error as NodeJS.ErrnoException).code})`,
    );
  }
  if (!isRecord(value)) throw refuse(file, "not an object with a list of shapes per kernel");
  return new Map(
    Object.entries(value).map(([kernel, list]) => {
      if (!Array.isArray(list) || list.length === 0) throw refuse(file, `"${kernel}" has no list of shapes`);
      return [kernel, list.map((shape, i) => shapeOf(file, `${kernel}[${i}]`, kernel, shape))];
    }),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function shapeOf(file: string, where: string, kernel: string, value: unknown): Shape {
  if (!isRecord(value)) throw refuse(file, `${where} is no object`);
  const part = (name: string, from: unknown): Settings => {
    if (from === undefined) return {};
    if (!isRecord(from)) throw refuse(file, `${name} of ${where} is no object`);
    for (const [key, entry] of Object.entries(from))
      if (typeof entry !== "number" && typeof entry !== "string")
        throw refuse(file, `${key} of ${where} is neither a number nor a word`);
    return texts(from as Settings);
  };
  const { fill, count, check, ...set } = value;
  const own = part("sizes", set);
  const family = v32[kernel];
  // Of shipped kernels the sizes for counting and checking are known; a dim that the shape leaves small stays so.
  const small = (sizes: Numbers = {}) =>
    texts(Object.fromEntries(Object.entries(sizes).filter(([name, size]) => size < Number(own[name] ?? 0))));
  return {
    set: own,
    fill: part("fill", fill),
    count: count === undefined ? small(family?.count) : part("count", count),
    check: check === undefined ? small(family?.check) : part("check", check),
  };
}
