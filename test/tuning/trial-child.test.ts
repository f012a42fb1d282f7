/** Trial processes whose parent is gone. */
import { spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

const child = path.resolve(import.meta.dirname, "../../dist/tuning/trial-child.js");

/** Asks a trial process that it has stopped for a minute's work, and is killed: when that goes on, every answer meets a closed channel. */
const parent = `
  import { fork } from "node:child_process";
  const child = fork(${JSON.stringify(child)}, [], { serialization: "advanced", execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const request = { id: 0, request: { kind: "sample", name: "none" } };
  child.send(request);
  child.once("message", () => {
    process.kill(child.pid, "SIGSTOP");
    let sent = 0;
    for (let i = 0; i < 50; i++) child.send(request, () => ++sent === 50 && process.stdout.write(String(child.pid), () => process.kill(process.pid, "SIGKILL")));
  });`;

test.runIf(process.platform !== "win32")("ends without a word when its parent has been killed", async () => {
  const { stderr, signal } = await new Promise<{ stderr: string; signal: string | null }>((resolve) => {
    const started = spawn(process.execPath, ["--input-type=module", "-e", parent]);
    let [stdout, stderr, signal] = ["", "", null as string | null];
    started.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    // The trial process holds it open: its end is the end of both.
    started.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    started.stdout.on("end", () => process.kill(Number(stdout), "SIGCONT"));
    started.on("exit", (_, by) => (signal = by));
    started.on("close", () => resolve({ stderr, signal }));
  });
  expect({ stderr, signal }).toEqual({ stderr: "", signal: "SIGKILL" });
});
