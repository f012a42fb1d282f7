/** A lock between processes, so that ten test workers fetch a tool once and not ten times. */
import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, stat, utimes } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

const heartbeat = 2_000;
/** A holder that has not touched its lock for this long is gone: it was killed, or its machine was. */
const stale = 15_000;

/**
 * Runs `work` while holding the lock folder `file`. Waits for another holder, asking `done` now and then: as soon as it answers true
 * there is nothing left to do, and `work` is not run. A lock left behind by a dead process is taken over.
 *
 * It only saves work: what it guards must be safe without it (here: a rename into place), since no lock made of files is perfect.
 */
export async function withLock(
  file: string,
  done: () => boolean,
  work: () => Promise<void>,
  onWait: () => void = () => {},
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    if (done()) return;
    if (await acquire(file)) break;
    if (attempt === 0) onWait();
    await stealIfStale(file);
    await sleep(200);
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, heartbeat);
  try {
    if (!done()) await work();
  } finally {
    clearInterval(beat);
    await rm(file, { recursive: true, force: true });
  }
}

async function acquire(file: string): Promise<boolean> {
  try {
    await mkdir(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function stealIfStale(file: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs < stale) return;
    // The rename succeeds for one process only; the others see the next holder's lock, or none.
    const aside = `${file}.${randomUUID()}`;
    await rename(file, aside);
    await rm(aside, { recursive: true, force: true });
  } catch {
    // Released or stolen in the meantime: the next attempt sees the new state.
  }
}
