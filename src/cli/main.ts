#!/usr/bin/env node
/** The `tilewright` command. */
import { runCommandLine } from "./program.js";

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
// A reader that closes early (`tilewright list | head -1`) has what it wants.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`tilewright: standard output cannot be written (${error.code})\n`);
  process.exit(2);
});
// Progress that nobody reads any more is no reason to stop the work.
process.stderr.on("error", () => {});

const streams = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  // A dumb terminal rewrites nothing.
  terminal: process.stderr.isTTY === true && process.env.TERM !== "dumb",
  size: () => ({ columns: process.stderr.columns || 100, rows: process.stderr.rows || 24 }),
};
process.exitCode = await runCommandLine(process.argv.slice(2), streams, stop.signal);
