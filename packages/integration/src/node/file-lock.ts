import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";

/** How many looks at one unchanged lock make it a dead process's. Counted, not timed: computers sleep. */
const PATIENCE = 250;

/**
 * Runs work while nobody else does who asks for the same lock. The lock is a file; one that a process left behind when
 * it died is taken away once it has stood for five seconds.
 *
 * @param path - of the lock's file, in a folder that is there
 * @param work - what to do. Its parameter tells whether the lock is still held, to be asked right before what counts:
 *   a process that was halted for long may have lost it
 * @param pause - how long to wait between looks at a lock that somebody else holds, in milliseconds
 * @returns the work's result
 */
export async function withFileLock<Result>(
  path: string,
  work: (isHeld: () => Promise<boolean>) => Promise<Result>,
  pause = 20,
): Promise<Result> {
  const mine = await take(path, pause);
  const isHeld = async () => (await holderOf(path)) === mine;
  try {
    return await work(isHeld);
  } finally {
    if (await isHeld()) await rm(path, { force: true });
  }
}

/** Makes the lock's file, which only one can. */
async function take(path: string, pause: number): Promise<string> {
  const mine = randomUUID();
  let seen: string | undefined;
  for (let looks = 1; ; looks += 1) {
    try {
      await writeFile(path, mine, { flag: "wx", mode: 0o600 });
      return mine;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = await holderOf(path);
    if (holder !== seen) looks = 0;
    seen = holder;
    if (holder !== undefined && looks >= PATIENCE) await takeAway(path, holder);
    else await delay(pause);
  }
}

/** Who holds the lock; undefined when nobody does. */
async function holderOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Takes a dead process's lock away, and puts it back when it turns out to be a living one's that came in between. */
async function takeAway(path: string, dead: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if ((await holderOf(aside)) !== dead) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}
