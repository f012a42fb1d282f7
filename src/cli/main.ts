#!/usr/bin/env node
/** The `tilewright` command. */
import { runCommandLine } from "./program.js";

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
// A reader that closes early (`tilewright list | head -1`) has what it wants.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const streams = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
};
process.exitCode = await runCommandLine(process.argv.slice(2), streams, stop.signal);
