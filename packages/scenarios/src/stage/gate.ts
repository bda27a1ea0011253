import type { JudgingAuthPort } from "@consentra/integration";

/** What the app asks Microsoft for: to sign somebody in or look for approval, or for a token of somebody signed in. */
export type Traffic = "sign-in" | "tokens";

/** The network between the app and Microsoft, and the app's own code on it. */
export interface Line {
  /** From now on nothing gets through, or nothing of this kind. */
  stall(only?: Traffic): void;
  /** What waits goes on. */
  recover(): void;
  /** The next question ends in a bug. */
  breakOnce(): void;
  isStalledFor(traffic: Traffic): boolean;
  /** Calls `go` once the line is open again. */
  whenOpen(go: () => void): void;
  /** @throws the bug, where one is due */
  breakIfDue(): void;
}

/** @returns an open line */
export function createLine(): Line {
  let stalled: Traffic | "everything" | undefined;
  let broken = false;
  let waiting: (() => void)[] = [];
  return {
    stall(only) {
      stalled = only ?? "everything";
    },
    recover() {
      stalled = undefined;
      const open = waiting;
      waiting = [];
      for (const go of open) go();
    },
    breakOnce() {
      broken = true;
    },
    isStalledFor: (traffic) => stalled === "everything" || stalled === traffic,
    whenOpen(go) {
      waiting.push(go);
    },
    breakIfDue() {
      if (!broken) return;
      broken = false;
      throw new Error("The scenario says that the app breaks here.");
    },
  };
}

/** Something outside of the app that is waited for. */
export interface Hold<Answer> {
  readonly answer: Promise<Answer>;
  /** It is there. */
  release(answer: Answer): void;
}

/** What stands between one person's connection and the line. */
export interface Gate {
  /** The adapter behind the gate. */
  guard(auth: JudgingAuthPort): JudgingAuthPort;
  /** Something waits outside of the app: the network, or the person in a window of Microsoft's. */
  hold<Answer>(): Hold<Answer>;
  readonly held: boolean;
  /** Calls `listener` whenever something begins or ends to wait. */
  subscribe(listener: () => void): () => void;
}

/** A promise with the way to fulfil it. */
function withResolvers<Answer>() {
  let resolve!: (answer: Answer) => void;
  const promise = new Promise<Answer>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

/** @returns a gate on the line */
export function createGate(line: Line): Gate {
  let held = 0;
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };

  const hold = <Answer>(): Hold<Answer> => {
    const { promise, resolve } = withResolvers<Answer>();
    held += 1;
    changed();
    let waits = true;
    return {
      answer: promise,
      release(answer) {
        if (!waits) return;
        waits = false;
        held -= 1;
        resolve(answer);
        changed();
      },
    };
  };
  const pass = async (traffic: Traffic, signal: AbortSignal | undefined): Promise<void> => {
    if (line.isStalledFor(traffic)) {
      const wait = hold<"open" | "aborted">();
      line.whenOpen(() => wait.release("open"));
      signal?.addEventListener("abort", () => wait.release("aborted"), { once: true });
      if ((await wait.answer) === "aborted") throw signal?.reason;
    }
    line.breakIfDue();
  };
  const behind =
    <Request extends { readonly signal?: AbortSignal }, Outcome>(
      ask: (request: Request) => Promise<Outcome>,
      traffic: Traffic = "sign-in",
    ) =>
    async (request: Request): Promise<Outcome> => {
      await pass(traffic, request.signal);
      return ask(request);
    };

  return {
    guard: (auth) => ({
      ...auth,
      signIn: behind(auth.signIn),
      completeSignIn: behind(auth.completeSignIn),
      probe: behind(auth.probe),
      acquireToken: behind(auth.acquireToken, "tokens"),
    }),
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
