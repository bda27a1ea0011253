import { assign, createMachine, fromPromise, type setup as xstateSetup } from "xstate";
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
import type { Verdict } from "./verdict.ts";
import { nextWait } from "./watch-options.ts";

/** Stands in for an effect until a host provides one; running it is a bug of the host. */
const placeholder = <Outcome, Request>(name: string) =>
  fromPromise<Outcome, Request>(() =>
    Promise.reject(
      new Error(`The machine needs an actor "${name}": provide it, or use createIntegration().`),
    ),
  );

const now = (context: IntegrationContext) => context.settings.clock.now();
/** Follows a verdict: its facts are known from here on. */
const led = (context: IntegrationContext, verdict: Verdict): Partial<IntegrationContext> => {
  const { next, facts } = keepStanding({ ...context, ...verdict.facts }, verdict);
  return { ...facts, next };
};

/** What an attempt asks for beyond the integration's own permissions; a new one begins without what is over. */
function askFor(context: IntegrationContext, scopes: readonly string[]): readonly string[] {
  const own = context.standing ? grantedExtra(context) : [];
  const before = context.request || context.failure ? context.extra : own;
  return [...before, ...uncoveredScopes(scopes, [...context.settings.scopes, ...before])];
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
      signIn: placeholder<SignInOutcome, SignInRequest>("signIn"),
      completeSignIn: placeholder<CompletionOutcome, SealedCompletionRequest>("completeSignIn"),
      probe: placeholder<ProbeOutcome, ProbeRequest>("probe"),
    },
    actions: {
      judge: assign(({ context }, outcome: AnyOutcome) =>
        led(context, judgeOutcome(context, outcome, now(context))),
      ),
      judgeException: assign(({ context }, cause: unknown) =>
        led(context, judgeException(context, cause, now(context))),
      ),
      giveUp: assign(({ context }, notice: "cancelled" | "noAnswer") =>
        led(context, judgeGivingUp(context, notice, now(context))),
      ),
      restore: assign(({ context, event }) =>
        event.type === "restored" ? led(context, restoreFacts(context, event.record, now(context))) : {},
      ),
      adopt: assign(({ context, event }) =>
        event.type === "recordChanged" ? led(context, adoptFacts(context, event.record, now(context))) : {},
      ),
      begin: assign(({ context, event }) => ({
        purpose: "connect" as const,
        hints: event.type === "connect" ? (event.hints ?? {}) : {},
        extra: event.type === "connect" ? askFor(context, event.scopes ?? []) : [],
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
        callback: event.type === "complete" ? event.callback : undefined,
      })),
      look: assign(({ context, event }) => ({
        purpose: "look" as const,
        hints: {},
        since: now(context),
        mayLeavePage: event.type === "check" && event.quietly !== true,
      })),
      recordRequest: assign(({ context }) => ({
        request: {
          requestedAt: now(context),
          expiresAt: (now(context) + context.settings.requestLifetime) as typeof context.since,
          approved: false,
        },
        failure: undefined,
        notice: undefined,
        approvalPossible: false,
        authorizationUrl: undefined,
        exit: undefined,
        retryAt: undefined,
        looks: 0,
      })),
      loseTokens: assign(({ context, event }) => {
        const loss = event.type === "tokensLost" && judgeLoss(event.failure, now(context));
        return loss ? { ...led(context, loss), extra: grantedExtra(context) } : {};
      }),
      suggestRetry: assign({ notice: "tryAgain", failure: undefined, retryAt: undefined }),
      forget: assign(({ context }) => ({ ...NO_FACTS, connection: context.connection })),
    },
    guards: {
      next: ({ context }, next: Next) => context.next === next,
      isRestart: ({ event }) => event.type === "connect" && event.restart === true,
      approvalPossible: ({ context }) => context.approvalPossible,
      isExpired: ({ context }) =>
        context.request !== undefined &&
        !context.request.approved &&
        context.request.expiresAt <= now(context),
      isUnanswered: ({ context }) => context.request?.approved === false,
      isLookingSo: ({ context, event }) =>
        event.type === "check" && (context.mayLeavePage || event.quietly === true),
      isWatching: ({ context }) => context.settings.watch !== false && context.request?.approved === false,
      canRetry: ({ context }) => context.retryAt !== undefined,
      isLoss: ({ context, event }) =>
        event.type === "tokensLost" &&
        event.connection === context.connection &&
        judgeLoss(event.failure, now(context)) !== undefined,
      isStanding: ({ context }) => context.standing,
      asksForMore: ({ context, event }) =>
        event.type === "connect" && uncoveredScopes(event.scopes ?? [], context.scopes).length > 0,
      // Somebody who is away will write again when they are back.
      isSettledElsewhere: ({ event }) => event.type === "recordChanged" && event.record?.away === undefined,
      isDoneElsewhere: ({ context, event }) =>
        event.type === "recordChanged" &&
        event.record?.status === "connected" &&
        event.record.away === undefined &&
        uncoveredScopes(wantedScopes(context), event.record.scopes ?? []).length === 0,
    },
    delays: {
      untilAbandoned: ({ context }) => Math.max(0, context.since + ABANDONED_AFTER - now(context)),
      untilExpiry: ({ context }) => Math.max(0, (context.request?.expiresAt ?? 0) - now(context)),
      untilRetry: ({ context }) => Math.max(0, (context.retryAt ?? 0) - now(context)),
      untilNextLook: ({ context }) => {
        const { watch } = context.settings;
        const wait = watch === false ? 0 : nextWait(watch, context.looks);
        return Math.max(wait, (context.retryAt ?? 0) - now(context));
      },
    },
  }).createMachine;
