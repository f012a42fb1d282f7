/** The record of a bench run: one JSON object that holds every sample and what they depend on. Tables and pictures are made from it alone. */
import { BenchRefusal } from "./errors.js";
import { summary } from "./statistics.js";

export const schema = "tilewright-bench/1";

/** Raised when the way of measuring changes so that older samples no longer compare. */
export const method = 1;

/** `time`: smaller is better, noisy. `count`: smaller is better, exact. `rate`: shown, and never judged (it follows from a time). */
export type MetricKind = "time" | "count" | "rate";

export interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly kind: MetricKind;
  readonly samples: readonly number[];
}

/** Where the numbers of a result come from; `virtual` times are the host's, of a GPU that is executed by it. */
export type Measured = "host" | "device" | "virtual";

export interface Result {
  readonly suite: string;
  readonly name: string;
  readonly measured: Measured;
  readonly parameters: Readonly<Record<string, number | string>>;
  /** SHA-256 of the PTX texts that ran, in the order of the launches. */
  readonly ptx?: readonly string[];
  readonly metrics: readonly Metric[];
  readonly notes?: readonly string[];
}

export interface Environment {
  readonly tilewright: string;
  readonly commit?: string;
  readonly node: string;
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly device?: DeviceFacts;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface DeviceFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: "virtual" | "cuda";
  readonly arch: string;
  /** As `cuDriverGetVersion`: 13050 for CUDA 13.5. */
  readonly driver: number;
  readonly props: Readonly<Record<string, number>>;
  /** A real GPU's own words, before and after: clocks, power, temperature, what throttles it. */
  readonly state?: readonly string[];
}

export interface BenchRecord {
  readonly schema: typeof schema;
  readonly method: number;
  readonly created: string;
  /** The run was stopped: what is here was measured in full, more was to come. */
  readonly partial: boolean;
  readonly suites: readonly string[];
  readonly environment: Environment;
  readonly results: readonly Result[];
}

/** What a result is known by in another record. */
export const keyOf = ({ suite, name, parameters }: Result): string =>
  `${suite}/${name} ${Object.entries(parameters)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join(" ")}`.trim();

/** The record's text: samples as they are, and beside them the numbers that people look for. */
export function recordText(record: BenchRecord): string {
  const results = record.results.map((result) => ({
    ...result,
    metrics: result.metrics.map((metric) => {
      const { median, p20, p80 } = summary(metric.samples);
      return metric.samples.length === 1 ? metric : { ...metric, median, p20, p80 };
    }),
  }));
  return `${JSON.stringify({ ...record, results }, null, 1).replace(/\[\n\s+(-?[\d.e+-]+(,\n\s+-?[\d.e+-]+)*)\n\s+\]/g, (_, list: string) => `[${list.replace(/\s+/g, " ")}]`)}\n`;
}

/** Reads a record. Throws `bench.record`, naming the field, for what is none, or one of another schema or method. */
export function parseRecord(text: string, file: string): BenchRecord {
  const refuse = (why: string): never => {
    throw new BenchRefusal(
      "bench.record",
      `${file} is no bench record (${why})`,
      "give a file that `tilewright bench --out` has written",
    );
  };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refuse((error as Error).message);
  }
  const record = object(json, "the file", refuse);
  if (record.schema !== schema)
    return refuse(
      typeof record.schema === "string" ? `its schema is ${record.schema}, not ${schema}` : "it has no schema",
    );
  if (record.method !== method)
    throw new BenchRefusal(
      "bench.method",
      `${file} was measured by method ${String(record.method)}, this version measures by method ${method}`,
      "measure again with the older version checked out, or start from a new record",
    );
  string(record.created, "created", refuse);
  if (typeof record.partial !== "boolean") refuse("partial is no boolean");
  strings(record.suites, "suites", refuse);
  checkEnvironment(object(record.environment, "environment", refuse), refuse);
  const keys = new Set<string>();
  list(record.results, "results", refuse).forEach((result, i) => {
    checkResult(object(result, `results[${i}]`, refuse), `results[${i}]`, refuse);
    const key = keyOf(result as Result);
    if (keys.has(key)) refuse(`"${key}" is there twice`);
    keys.add(key);
  });
  return json as BenchRecord;
}

type Refuse = (why: string) => never;
type Json = Readonly<Record<string, unknown>>;

function object(value: unknown, what: string, refuse: Refuse): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Json)
    : refuse(`${what} is no object`);
}

function list(value: unknown, what: string, refuse: Refuse): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(`${what} is no list`);
}

function string(value: unknown, what: string, refuse: Refuse): void {
  if (typeof value !== "string") refuse(`${what} is no text`);
}

function strings(value: unknown, what: string, refuse: Refuse): void {
  for (const [i, entry] of list(value, what, refuse).entries()) string(entry, `${what}[${i}]`, refuse);
}

function number(value: unknown, what: string, refuse: Refuse): void {
  if (typeof value !== "number" || !Number.isFinite(value)) refuse(`${what} is no number`);
}

function checkEnvironment(environment: Json, refuse: Refuse): void {
  for (const field of ["tilewright", "node", "platform", "cpu"])
    string(environment[field], `environment.${field}`, refuse);
  for (const field of ["cores", "memoryBytes"]) number(environment[field], `environment.${field}`, refuse);
  object(environment.options, "environment.options", refuse);
  if (environment.device === undefined) return;
  const device = object(environment.device, "environment.device", refuse);
  for (const field of ["id", "name", "kind", "arch"]) string(device[field], `environment.device.${field}`, refuse);
  number(device.driver, "environment.device.driver", refuse);
  object(device.props, "environment.device.props", refuse);
}

function checkResult(result: Json, at: string, refuse: Refuse): void {
  for (const field of ["suite", "name"]) string(result[field], `${at}.${field}`, refuse);
  if (!["host", "device", "virtual"].includes(result.measured as string))
    refuse(`${at}.measured is none of host, device, virtual`);
  for (const [name, value] of Object.entries(object(result.parameters, `${at}.parameters`, refuse)))
    if (typeof value !== "string") number(value, `${at}.parameters.${name}`, refuse);
  if (result.ptx !== undefined) strings(result.ptx, `${at}.ptx`, refuse);
  const names = new Set<string>();
  list(result.metrics, `${at}.metrics`, refuse).forEach((value, i) => {
    const [where, metric] = [`${at}.metrics[${i}]`, object(value, `${at}.metrics[${i}]`, refuse)];
    for (const field of ["name", "unit"]) string(metric[field], `${where}.${field}`, refuse);
    if (!["time", "count", "rate"].includes(metric.kind as string))
      refuse(`${where}.kind is none of time, count, rate`);
    const samples = list(metric.samples, `${where}.samples`, refuse);
    if (samples.length === 0) refuse(`${where} has no samples`);
    samples.forEach((sample, j) => {
      number(sample, `${where}.samples[${j}]`, refuse);
      if ((sample as number) < 0) refuse(`${where}.samples[${j}] is negative`);
    });
    if (names.has(metric.name as string)) refuse(`${where}: "${metric.name}" is there twice`);
    names.add(metric.name as string);
  });
}
