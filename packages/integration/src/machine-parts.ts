import {
  assign,
  createMachine,
  fromPromise,
  type PromiseActorLogic,
  type setup as xstateSetup,
} from "xstate";
import { ABANDONED_AFTER } from "./abandoned-after.ts";
import {
  type IntegrationContext,
  type IntegrationEvent,
  type IntegrationSettings,
  type Next,
  NO_FACTS,
} from "./integration-context.ts";
import { judgeLoss } from "./judge-loss.ts";
import { type AnyOutcome, judgeException, judgeGivingUp, judgeOutcome } from "./judge-outcome.ts";
import type {
  CompletionOutcome,
  ProbeOutcome,
  ProbeRequest,
  SignInOutcome,
  SignInRequest,
} from "./ports/auth-port.ts";
import { adoptFacts, restoreFacts } from "./restore-facts.ts";
import type { SealedCompletionRequest } from "./sealed-callback.ts";
import { grantedExtra, keepStanding, wantedScopes } from "./standing.ts";
import { uncoveredScopes } from "./uncovered-scopes.ts";
import { SETTLED, type Verdict } from "./verdict.ts";
import { nextWait } from "./watch-options.ts";

/** Stands in for the effects until a host provides them; running it is a bug of the host. */
const missing = fromPromise<never, never>(() => Promise.reject(new Error("The machine has no actors.")));

/** XState's events of an effect that has ended: by its outcome, or by a bug. */
type Ended = { readonly output: AnyOutcome; readonly error: unknown };

/** The event that an action or guard is there for; the machine runs it for no other. */
type On<Type extends IntegrationEvent["type"]> = Extract<IntegrationEvent, { readonly type: Type }>;

const now = (context: IntegrationContext) => context.settings.clock.now();
/** Milliseconds from now on. */
const until = (context: IntegrationContext, moment = 0) => Math.max(0, moment - now(context));
/** Follows a verdict: its facts are known from here on. */
const led = (context: IntegrationContext, verdict: Verdict): Partial<IntegrationContext> => {
  const { next, facts } = keepStanding({ ...context, ...verdict.facts }, verdict);
  return { ...facts, next };
};

/** What an attempt asks for beyond the integration's own permissions; a new one begins without what is over. */
function askFor(context: IntegrationContext, { scopes = [] }: On<"connect">): readonly string[] {
  const own = context.standing ? grantedExtra(context) : [];
  const before = context.request || context.failure ? context.extra : own;
  return [...before, ...uncoveredScopes(scopes, context.settings.scopes.concat(before))];
}

/** XState's `setup`, types and all, without the actions its result carries: they would be a thirtieth of the bundle. */
const setup = ((parts: Parameters<typeof createMachine>[1]) => ({
  createMachine: (config: Parameters<typeof createMachine>[0]) => createMachine(config, parts),
})) as unknown as typeof xstateSetup;

/** What the machine computes, and the effects a host provides; the states are in `integration-machine.ts`. */
export const machineParts = () =>
  setup({
    types: {
      context: {} as IntegrationContext,
      events: {} as IntegrationEvent,
      input: {} as IntegrationSettings,
      tags: {} as "busy" | "leaving",
    },
    actors: {
      signIn: missing as PromiseActorLogic<SignInOutcome, SignInRequest>,
      completeSignIn: missing as PromiseActorLogic<CompletionOutcome, SealedCompletionRequest>,
      probe: missing as PromiseActorLogic<ProbeOutcome, ProbeRequest>,
    },
    actions: {
      judge: assign(({ context, event }) =>
        led(context, judgeOutcome(context, (event as unknown as Ended).output, now(context))),
      ),
      judgeException: assign(({ context, event }) =>
        led(context, judgeException(context, (event as unknown as Ended).error, now(context))),
      ),
      giveUp: assign(({ context }, notice: "cancelled" | "noAnswer") =>
        led(context, judgeGivingUp(context, notice, now(context))),
      ),
      restore: assign(({ context, event }) =>
        led(context, restoreFacts(context, (event as On<"restored">).record, now(context))),
      ),
      adopt: assign(({ context, event }) =>
        led(context, adoptFacts(context, (event as On<"recordChanged">).record, now(context))),
      ),
      begin: assign(({ context, event }) => ({
        purpose: "connect" as const,
        hints: (event as On<"connect">).hints ?? {},
        extra: askFor(context, event as On<"connect">),
        since: now(context),
        exit: undefined,
        authorizationUrl: undefined,
        callback: undefined,
        notice: undefined,
        lost: false,
        looks: 0,
      })),
      // A request that was refused or has run out is over once the user tries again.
      forgetRequest: assign({ request: undefined }),
      endRequest: assign(({ context }) => ({
        request: context.request && { ...context.request, expiresAt: now(context) },
      })),
      // Asking for more is given up; the connection that stands does not know of it any more.
      dropRequest: assign(({ context }) => ({
        request: undefined,
        failure: undefined,
        extra: grantedExtra(context),
      })),
      dropStanding: assign({ standing: false, lost: true }),
      diagnoseSilence: assign(({ context }) => ({
        since: now(context),
        authorizationUrl: undefined,
        ...(context.purpose === "connect" && { purpose: "diagnose" as const, exit: "noAnswer" as const }),
      })),
      takeCallback: assign(({ event }) => ({
        callback: (event as On<"complete">).callback,
      })),
      look: assign(({ context, event }) => ({
        purpose: "look" as const,
        hints: {},
        since: now(context),
        // The watch looks by itself, and never leaves the page.
        mayLeavePage: event.type === "check" && event.quietly !== true,
      })),
      recordRequest: assign(({ context }) => ({
        request: {
          requestedAt: now(context),
          expiresAt: (now(context) + context.settings.requestLifetime) as typeof context.since,
          approved: false,
        },
        ...SETTLED,
        approvalPossible: false,
        retryAt: undefined,
        looks: 0,
      })),
      loseTokens: assign(({ context, event }) => {
        const loss = judgeLoss((event as On<"tokensLost">).failure, now(context));
        return loss ? { ...led(context, loss), extra: grantedExtra(context) } : {};
      }),
      suggestRetry: assign({ notice: "tryAgain", failure: undefined, retryAt: undefined }),
      forget: assign(({ context }) => ({ ...NO_FACTS, connection: context.connection })),
    },
    guards: {
      next: ({ context }, next: Next) => context.next === next,
      isRestart: ({ event }) => (event as On<"connect">).restart === true,
      approvalPossible: ({ context }) => context.approvalPossible,
      isExpired: ({ context }) =>
        context.request?.approved === false && context.request.expiresAt <= now(context),
      isUnanswered: ({ context }) => context.request?.approved === false,
      isLookingSo: ({ context, event }) => context.mayLeavePage || (event as On<"check">).quietly === true,
      isWatching: ({ context }) => context.settings.watch !== false && context.request?.approved === false,
      canRetry: ({ context }) => context.retryAt !== undefined,
      isLoss: ({ context, event }) =>
        context.standing &&
        (event as On<"tokensLost">).connection === context.connection &&
        judgeLoss((event as On<"tokensLost">).failure, now(context)) !== undefined,
      isStanding: ({ context }) => context.standing,
      asksForMore: ({ context, event }) =>
        uncoveredScopes(context.settings.scopes.concat((event as On<"connect">).scopes ?? []), context.scopes)
          .length > 0,
      // Somebody who is away will write again when they are back.
      isSettledElsewhere: ({ event }) => !(event as On<"recordChanged">).record?.away,
      isDoneElsewhere: ({ context, event }) => {
        const { record } = event as On<"recordChanged">;
        return (
          record?.status === "connected" &&
          !record.away &&
          uncoveredScopes(wantedScopes(context), record.scopes ?? []).length === 0
        );
      },
    },
    delays: {
      untilAbandoned: ({ context }) => until(context, context.since + ABANDONED_AFTER),
      untilExpiry: ({ context }) => until(context, context.request?.expiresAt),
      untilRetry: ({ context }) => until(context, context.retryAt),
      untilNextLook: ({ context }) => {
        const { watch } = context.settings;
        return Math.max(
          watch === false ? 0 : nextWait(watch, context.looks),
          until(context, context.retryAt),
        );
      },
    },
  }).createMachine;
