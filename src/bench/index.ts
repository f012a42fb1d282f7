/** Benchmarks: measuring, keeping what was measured, and reading it. */
export { type AgainstReport, type Change, compareRecords, hasRegression } from "./against.js";
export { BenchRefusal } from "./errors.js";
export { type BenchRecord, type Metric, parseRecord, type Result, recordText } from "./record.js";
export { chosen, type RunOptions, runSuites, type Suite, type SuiteContext } from "./suite.js";
export { suites } from "./suites/index.js";
export { asText, changesTable, recordMarkdown, recordTextTables } from "./tables.js";
