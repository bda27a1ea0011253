import { type Delay, type Happening, MORE } from "./alphabet.ts";
import { microsoftsAnswers } from "./microsofts-answers.ts";
import { keyOf } from "./model.ts";
import { connectsElsewhere, disconnectsElsewhere } from "./other-tab.ts";
import { JUSTIFICATION } from "./secrets.ts";
import { REQUEST_DAYS, type Stage } from "./stage.ts";
import { asksForApproval, comesBackWith } from "./user-walks.ts";

/** Brings one happening about, in the world and through the product; `next` is what an answer will have to be. */
export type Provoke = (happening: Happening, next: Happening | undefined) => Promise<void>;

/** As long as a busy machine takes for what takes milliseconds. */
const PATIENCE = 10_000;

/**
 * Waits for a state of the machine that is not the one before.
 *
 * @throws Error when nothing comes
 */
const moved = ({ integration: { actor } }: Stage, isMoved: () => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      subscription.unsubscribe();
      reject(
        new Error(`Nothing comes of it; the machine stays in ${JSON.stringify(actor.getSnapshot().value)}.`),
      );
    }, PATIENCE);
    const look = () => {
      if (!isMoved()) return;
      clearTimeout(patience);
      queueMicrotask(() => subscription.unsubscribe());
      resolve();
    };
    const subscription = actor.subscribe(look);
    look();
  });

/** @returns how everything in the alphabet of the model comes about on a stage */
export function provocations(stage: Stage): Provoke {
  const { tenant, organization, integration, auth, secrets } = stage;
  const { actor } = integration;
  const microsoft = microsoftsAnswers(stage);

  /** Calls the product without waiting for an answer, until the machine has taken the event. */
  const call = async (method: () => Promise<unknown>): Promise<void> => {
    const before = actor.getSnapshot();
    void method().catch(() => undefined);
    await moved(stage, () => actor.getSnapshot() !== before);
  };
  const passTime = (delay: Delay): void => {
    const { request, retryAt } = actor.getSnapshot().context;
    const milliseconds = {
      untilAbandoned: 15 * 60_000,
      untilNextLook: 60_000,
      untilExpiry: (request?.expiresAt ?? 0) - tenant.clock.now(),
      untilRetry: (retryAt ?? 0) - tenant.clock.now(),
    }[delay];
    tenant.clock.advance({ milliseconds });
  };
  /** A look that goes as far as the one under way changes nothing, so there is nothing to wait for. */
  const check = async (quietly: boolean): Promise<void> => {
    const snapshot = actor.getSnapshot();
    const look = () => integration.check({ quietly });
    const sharesLook = snapshot.matches({ pending: "looking" }) && (snapshot.context.mayLeavePage || quietly);
    if (sharesLook) void look();
    else await call(look);
  };

  return async (happening, next) => {
    switch (happening.type) {
      case "restored":
        await integration.ready;
        return;
      case "connect":
        return call(() =>
          integration.connect({
            restart: happening.restart ?? false,
            ...(happening.more && { scopes: MORE }),
          }),
        );
      case "elsewhere":
        return happening.becomes === "connected" ? connectsElsewhere(stage) : disconnectsElsewhere(stage);
      case "complete": {
        const callback = await comesBackWith(stage, next?.type === "answer" ? next.answer : undefined);
        secrets.note(callback);
        return call(() => integration.complete(callback));
      }
      case "cancel":
        return call(() => integration.cancel());
      case "requestSent":
        await asksForApproval(stage);
        return call(() => integration.requestSent({ justification: JUSTIFICATION }));
      case "requestDenied":
        await asksForApproval(stage);
        await organization.denies();
        return call(() => integration.requestDenied());
      case "requestExpired":
        await asksForApproval(stage);
        tenant.clock.advance({ days: REQUEST_DAYS });
        return call(() => integration.requestExpired());
      case "check":
        return check(happening.quietly ?? false);
      case "disconnect":
        return call(() => integration.disconnect());
      case "tokensLost":
        if (happening.answer === "blocked") await organization.switchesApp(false);
        if (happening.answer === "consentMissing") await organization.withdrawsConsent();
        if (happening.answer === "signInAgain") microsoft.revokesSessions();
        return call(() => integration.tokens.getAccessToken({ forceRefresh: true }));
      case "answer": {
        const before = keyOf(actor.getSnapshot());
        await microsoft.prepare(happening.answer);
        auth.open();
        return moved(stage, () => keyOf(actor.getSnapshot()) !== before);
      }
      case "after":
        passTime(happening.delay);
    }
  };
}
