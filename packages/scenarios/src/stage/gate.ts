import type { JudgingAuthPort } from "@consentra/integration";

/** What stands between an app and Microsoft: nothing, a network that stalls, or a bug of the app's own. */
export interface Gate {
  /** The adapter behind the gate. */
  guard(auth: JudgingAuthPort): JudgingAuthPort;
  /** From now on nothing gets through. */
  stall(): void;
  /** What waits goes on. */
  recover(): void;
  /** The next question ends in a bug. */
  breakOnce(): void;
  /** Something waits outside of the app: the network, or the person in a window of Microsoft's. */
  hold<Answer>(wait: Promise<Answer>): Promise<Answer>;
  readonly held: boolean;
  /** Calls `listener` whenever something begins or ends to wait. */
  subscribe(listener: () => void): () => void;
}

/** @returns an open gate */
export function createGate(): Gate {
  let stalled = false;
  let broken = false;
  let held = 0;
  let open: (() => void)[] = [];
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };

  const hold = async <Answer>(wait: Promise<Answer>): Promise<Answer> => {
    held += 1;
    changed();
    try {
      return await wait;
    } finally {
      held -= 1;
      changed();
    }
  };
  const pass = async (signal: AbortSignal | undefined): Promise<void> => {
    if (stalled) {
      const wait = new Promise<void>((resolve, reject) => {
        open.push(resolve);
        signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      });
      await hold(wait);
    }
    if (!broken) return;
    broken = false;
    throw new Error("The scenario says that the app breaks here.");
  };
  const behind =
    <Request extends { readonly signal?: AbortSignal }, Outcome>(
      ask: (request: Request) => Promise<Outcome>,
    ) =>
    async (request: Request): Promise<Outcome> => {
      await pass(request.signal);
      return ask(request);
    };

  return {
    guard: (auth) => ({
      ...auth,
      signIn: behind(auth.signIn),
      completeSignIn: behind(auth.completeSignIn),
      probe: behind(auth.probe),
    }),
    stall() {
      stalled = true;
    },
    recover() {
      stalled = false;
      const waiting = open;
      open = [];
      for (const go of waiting) go();
    },
    breakOnce() {
      broken = true;
    },
    hold,
    get held() {
      return held > 0;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
