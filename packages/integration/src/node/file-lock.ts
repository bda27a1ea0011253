import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { readIfThere } from "./read-if-there.ts";

/** How many looks at one unchanged lock make it a dead process's. Counted, not timed: computers sleep. */
export const PATIENCE = 250;

/** A lock that was taken. */
export interface HeldLock {
  /** Whether it still is, to be asked right before what counts: a process that was halted for long may have lost it. */
  isHeld(): Promise<boolean>;
  /** A process died with it: what that one was doing may lie about. */
  readonly isInherited: boolean;
}

/**
 * Runs work while nobody else does who asks for the same lock. The lock is a file; one that a process left behind when
 * it died is taken away once it has stood for {@link PATIENCE} looks.
 *
 * @param path - of the lock's file, in a folder that is there
 * @param work - what to do
 * @param pause - how long to wait between looks at a lock that somebody else holds, in milliseconds
 * @returns the work's result
 */
export async function withFileLock<Result>(
  path: string,
  work: (lock: HeldLock) => Promise<Result>,
  pause: number,
): Promise<Result> {
  const { mine, isInherited } = await take(path, pause);
  const isHeld = async () => (await readIfThere(path)) === mine;
  try {
    return await work({ isHeld, isInherited });
  } finally {
    if (await isHeld()) await rm(path, { force: true });
  }
}

/** Makes the lock's file, which only one can. */
async function take(
  path: string,
  pause: number,
): Promise<{ readonly mine: string; readonly isInherited: boolean }> {
  const mine = randomUUID();
  let seen: string | null = null;
  for (let looks = 1; ; looks += 1) {
    if (await claimed(path, mine)) return { mine, isInherited: false };
    const holder = await readIfThere(path);
    if (holder !== seen) looks = 0;
    seen = holder;
    const isDead = holder !== null && looks >= PATIENCE;
    if (isDead && (await takeOver(path, { dead: holder, mine, isLate: looks >= 2 * PATIENCE }))) {
      return { mine, isInherited: true };
    }
    await delay(pause);
  }
}

/** Makes a file that says who made it. @returns false where there is one already */
async function claimed(path: string, mine: string): Promise<boolean> {
  try {
    await writeFile(path, mine, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Puts this process in a dead one's place. Who makes the claim on it, whose name is the dead one's, is alone in that; the
 * claim then becomes the lock in one step. A claim that stands as long as the lock did is a dead process's itself.
 */
async function takeOver(
  path: string,
  { dead, mine, isLate }: { readonly dead: string; readonly mine: string; readonly isLate: boolean },
): Promise<boolean> {
  const claim = `${path}.${dead}`;
  if (!(await claimed(claim, mine))) {
    if (isLate) await rm(claim, { force: true });
    return false;
  }
  try {
    if ((await readIfThere(path)) !== dead) return false;
    await rename(claim, path).catch((error: unknown) => {
      // Somebody took so slow a claim for a dead one.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    });
    return (await readIfThere(path)) === mine;
  } finally {
    await rm(claim, { force: true });
  }
}
