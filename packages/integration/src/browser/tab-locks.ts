/**
 * Runs work after the work of every other tab that goes by the same name: a refresh that waited finds the token that the
 * other tab fetched.
 *
 * @param name - of the work
 * @param work - starts it
 * @returns its result
 */
export async function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const locks = lockManager();
  if (!locks) return leased(name, work);
  const atOnce = await locks.request(name, { ifAvailable: true }, async (lock) => lock && [await work()]);
  if (atOnce) return atOnce[0] as Result;
  return locks.request(name, async () => {
    // What another tab stored is told to this one by an event of its own.
    await new Promise((resolve) => setTimeout(resolve));
    return work();
  });
}

/** The right to show a sign-in window, which the tab that asked last has. */
export interface Interaction {
  /** Resolves when another tab has taken over. */
  readonly lost: Promise<void>;
  release(): void;
}

/**
 * Takes the right to show a sign-in window from whichever tab has it: the user is here now.
 *
 * @param name - of the interaction
 * @returns the right
 */
export function takeInteraction(name: string): Interaction {
  let lose = () => {};
  let release = () => {};
  const lost = new Promise<void>((resolve) => (lose = resolve));
  const held = new Promise<void>((resolve) => (release = resolve));
  const locks = lockManager();
  if (locks) {
    locks
      .request(name, { steal: true }, () => held)
      .catch((error: unknown) => {
        // A browser that is just opening a window may refuse for reasons of its own; nobody took anything then.
        if (error instanceof DOMException && error.name === "AbortError") lose();
      });
    return { lost, release };
  }
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key === name && newValue !== null) lose();
  };
  addEventListener("storage", onStorage);
  const area = storageArea();
  area?.setItem(name, crypto.randomUUID());
  return {
    lost,
    release() {
      removeEventListener("storage", onStorage);
      area?.removeItem(name);
    },
  };
}

/** Web Locks, which older browsers do not have. */
export function lockManager(): LockManager | undefined {
  return globalThis.navigator?.locks;
}

/** Milliseconds after which a tab that holds a lease counts as gone; longer than a silent look may take. */
const LEASE = 15_000;

/** A lease in storage, for browsers without Web Locks: good against tabs that start a moment apart. */
async function leased<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const area = storageArea();
  const until = Date.now() + LEASE;
  while (area && Number(area.getItem(name) ?? 0) > Date.now() && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  area?.setItem(name, String(Date.now() + LEASE));
  try {
    return await work();
  } finally {
    area?.removeItem(name);
  }
}

/** Local storage, unless the browser blocks it or has no room; tabs then go their own ways. */
function storageArea(): Storage | undefined {
  try {
    const key = "consentra.try";
    localStorage.setItem(key, "1");
    localStorage.removeItem(key);
    return localStorage;
  } catch {
    return undefined;
  }
}
