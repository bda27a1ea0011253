import { assign, createMachine, fromPromise, type setup as xstateSetup } from "xstate";
import { ABANDONED_AFTER } from "./abandoned-after.ts";
import {
  type IntegrationContext,
  type IntegrationEvent,
  type IntegrationSettings,
  type Next,
  NO_FACTS,
} from "./integration-context.ts";
import { type AnyOutcome, judgeException, judgeGivingUp, judgeOutcome } from "./judge-outcome.ts";
import type {
  CompletionOutcome,
  ProbeOutcome,
  ProbeRequest,
  SignInOutcome,
  SignInRequest,
} from "./ports/auth-port.ts";
import { restoreFacts } from "./restore-facts.ts";
import type { SealedCompletionRequest } from "./sealed-callback.ts";
import { failedWith, type Verdict } from "./verdict.ts";
import { nextWait } from "./watch-options.ts";

/** Stands in for an effect until a host provides one; running it is a bug of the host. */
const placeholder = <Outcome, Request>(name: string) =>
  fromPromise<Outcome, Request>(() =>
    Promise.reject(
      new Error(`The integration machine needs an actor "${name}": provide it, or use createIntegration().`),
    ),
  );

const now = (context: IntegrationContext) => context.settings.clock.now();
const led = ({ next, facts }: Verdict): Partial<IntegrationContext> => ({ ...facts, next });

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
      judge: assign(({ context }, outcome: AnyOutcome) => led(judgeOutcome(context, outcome, now(context)))),
      judgeException: assign(({ context }, cause: unknown) =>
        led(judgeException(context, cause, now(context))),
      ),
      giveUp: assign(({ context }, notice: "cancelled" | "noAnswer") =>
        led(judgeGivingUp(context, notice, now(context))),
      ),
      restore: assign(({ context, event }) =>
        event.type === "restored" ? led(restoreFacts(context, event.record, now(context))) : {},
      ),
      begin: assign(({ context, event }) => ({
        purpose: "connect" as const,
        hints: event.type === "connect" ? (event.hints ?? {}) : {},
        since: now(context),
        exit: undefined,
        authorizationUrl: undefined,
        callback: undefined,
        notice: undefined,
        looks: 0,
      })),
      // A request that was refused or has run out is over once the user tries again.
      forgetRequest: assign({ request: undefined }),
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
        if (event.type !== "tokensLost") return {};
        const { kind } = event.failure;
        const next = kind === "approvalRequired" || kind === "blocked" ? kind : "reauthenticationRequired";
        return led(failedWith(next, event.failure, now(context)));
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
      // Trouble that passes, or that only a developer ends, leaves the connection as it is.
      isLoss: ({ context, event }) =>
        event.type === "tokensLost" &&
        event.connection === context.connection &&
        ["approvalRequired", "blocked", "reauthenticationRequired", "noAnswer"].includes(event.failure.kind),
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
