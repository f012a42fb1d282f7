/** A lock between processes, so that ten test workers fetch a tool once and not ten times, and ten tuners share their candidates. */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const heartbeat = 2_000;
/** A holder that has not touched its lock for this long is gone: it was killed, or its machine was. */
const stale = 15_000;

export interface HeldLock {
  release(): Promise<void>;
}

/**
 * The lock folder `file`, if nobody alive has it; its own folder is made where it is missing. A lock left behind by a dead process is taken over:
 * at once if it died on this machine, else when it has been silent for a while.
 *
 * It only saves work: what it guards must be safe without it (here: renames into place), since no lock made of files is perfect.
 */
export async function tryLock(file: string): Promise<HeldLock | undefined> {
  await mkdir(path.dirname(file), { recursive: true });
  if (!(await acquire(file))) {
    if (!(await steal(file)) || !(await acquire(file))) return undefined;
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, heartbeat);
  return {
    release: async () => {
      clearInterval(beat);
      await rm(file, { recursive: true, force: true });
    },
  };
}

/**
 * Runs `work` while holding the lock folder `file`. Waits for another holder, asking `done` now and then: as soon as it answers true
 * there is nothing left to do, and `work` is not run.
 */
export async function withLock(
  file: string,
  done: () => boolean,
  work: () => Promise<void>,
  onWait: () => void = () => {},
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    if (done()) return;
    const held = await tryLock(file);
    if (held === undefined) {
      if (attempt === 0) onWait();
      await sleep(200);
      continue;
    }
    try {
      if (!done()) await work();
    } finally {
      await held.release();
    }
    return;
  }
}

async function acquire(file: string): Promise<boolean> {
  try {
    await mkdir(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  // Without the note the lock is as good, only slower to take over.
  await writeFile(path.join(file, "owner"), `${process.pid} ${hostname()}`).catch(() => {});
  return true;
}

/** Removes a lock whose holder is gone; whether it did. */
async function steal(file: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs < stale && !(await isDead(file))) return false;
    // The rename succeeds for one process only; the others see the next holder's lock, or none.
    const aside = `${file}.${randomUUID()}`;
    await rename(file, aside);
    await rm(aside, { recursive: true, force: true });
    return true;
  } catch {
    // Released or stolen in the meantime: the next attempt sees the new state.
    return false;
  }
}

/** Whether the process that made a lock on this machine has ended. */
async function isDead(file: string): Promise<boolean> {
  const [, pid, host] = /^(\d+) (.*)$/s.exec(await readFile(path.join(file, "owner"), "utf8").catch(() => "")) ?? [];
  if (pid === undefined || host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
