import { assertNever, createVirtualClock, type VirtualClock } from "@consentra/protocol";
import { createIntegration } from "../../src/create-integration.ts";
import type { Integration } from "../../src/integration.ts";
import { memoryStorage } from "../../src/memory-storage.ts";
import type { KeyValueStorage } from "../../src/ports/key-value-storage.ts";
import { app } from "../integration-fixture.ts";
import type { Act, Making } from "./acts.ts";
import { type ChanceAuth, chanceAuth, SECRETS } from "./chance-auth.ts";

/** A connection that lives through what happens, and everything that it showed meanwhile. */
export interface Life {
  readonly integration: Integration;
  readonly auth: ChanceAuth;
  readonly clock: VirtualClock;
  /** Every text that was stored or shown to an inspector. */
  readonly texts: string[];
  /** The product started again on the same storage, with an adapter that nobody answers. */
  startAgain(): Integration;
}

const CALLBACK = `https://meetings.example/callback?code=${SECRETS.code}&state=s1`;

/** Lets everything run that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
}

/** @returns a product that nothing has happened to yet */
function begin({ completion, reconnect, watches, isSlow }: Making): Life {
  const texts: string[] = [];
  const clock = createVirtualClock();
  const memory = memoryStorage();
  const swap = (...[key, expected, value]: Parameters<NonNullable<KeyValueStorage["compareAndSet"]>>) => {
    if (value !== null) texts.push(value);
    return memory.compareAndSet?.(key, expected, value) ?? false;
  };
  const storage: KeyValueStorage = isSlow
    ? {
        ...memory,
        get: async (key) => memory.get(key),
        compareAndSet: async (...swapped) => swap(...swapped),
      }
    : { ...memory, compareAndSet: swap };
  const start = (auth: ChanceAuth) =>
    createIntegration({
      app,
      auth,
      storage,
      clock,
      reconnect,
      watch: watches ? {} : false,
      inspect(event) {
        if (event.type === "@xstate.event") texts.push(JSON.stringify(event.event));
        if (event.type === "@xstate.snapshot") texts.push(JSON.stringify(event.snapshot));
      },
    });
  const auth = chanceAuth(completion);
  return { integration: start(auth), auth, clock, texts, startAgain: () => start(chanceAuth(completion)) };
}

function happen({ integration, auth, clock }: Life, act: Act): Promise<unknown> | undefined {
  switch (act.act) {
    case "connect":
      return integration.connect({ restart: act.restart });
    case "check":
      return integration.check({ quietly: act.quietly });
    case "complete":
      return integration.complete(CALLBACK);
    case "cancel":
      return integration.cancel();
    case "requestSent":
      return integration.requestSent({ justification: SECRETS.words });
    case "requestDenied":
      return integration.requestDenied();
    case "disconnect":
      return integration.disconnect();
    case "token":
      return integration.tokens.getAccessToken();
    case "answer":
      auth.answer(act.answer);
      return undefined;
    case "wait":
      clock.advance({ seconds: act.seconds });
      return undefined;
    default:
      return assertNever(act);
  }
}

/** Lives through a list of acts; `after` is told of each. */
export async function live(
  making: Making,
  acts: readonly Act[],
  after: (life: Life) => void = () => {},
): Promise<Life> {
  const life = begin(making);
  for (const act of acts) {
    // A token that is refused rejects, which is what it is for.
    void happen(life, act)?.catch(() => undefined);
    if (act.settles) await settle();
    after(life);
  }
  await settle();
  after(life);
  return life;
}
