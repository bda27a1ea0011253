import { given } from "./given.ts";
import type { IntegrationContext, Next } from "./integration-context.ts";
import { NO_FACTS } from "./integration-context.ts";
import { RESTING_STATUSES } from "./integration-record.ts";
import { machineParts } from "./machine-parts.ts";
import type { IntegrationMachine } from "./machine-type.ts";
import { wantedScopes } from "./standing.ts";

/** What every request to Microsoft names. */
function whoAndWhat(context: IntegrationContext) {
  const { account, hints } = context;
  const loginHint = hints.loginHint ?? (hints.selectAccount ? undefined : account?.username);
  return {
    binding: context.settings.binding,
    scopes: wantedScopes(context),
    ...given({ account: !hints.selectAccount && account, loginHint }),
  };
}

function defineIntegrationMachine(): IntegrationMachine {
  // Every step that a verdict can lead to.
  const steps = `diagnosing away completing ${RESTING_STATUSES}`.split(" ") as Next[];
  const onDone = { target: "#integration.deciding", actions: "judge" } as const;
  const onError = { target: "#integration.deciding", actions: "judgeException" } as const;
  const disconnect = { target: "#integration.disconnected", actions: "forget" } as const;
  const connect = { target: "#integration.connecting", actions: "begin" } as const;
  const requestSent = { target: "#integration.pending", actions: "recordRequest", reenter: true } as const;
  const cancel = {
    target: "#integration.deciding",
    actions: { type: "giveUp", params: "cancelled" },
  } as const;
  const restart = { ...connect, guard: "isRestart", reenter: true } as const;
  const giveUpMore = {
    guard: "isStanding",
    target: "#integration.connected",
    actions: "dropRequest",
  } as const;
  const check = { target: "#integration.pending.looking", actions: "look" } as const;
  // The connection that stood ends while more is being asked for, which goes on.
  const tokensLost = { guard: "isLoss", actions: "dropStanding" } as const;
  // What another tab or process wrote down: taken over at rest; under way only when it ends the attempt.
  const recordChanged = {
    guard: "isSettledElsewhere",
    target: "#integration.deciding",
    actions: "adopt",
  } as const;
  const doneElsewhere = { ...recordChanged, guard: "isDoneElsewhere" } as const;

  const atRest = { connect, disconnect, recordChanged } as const;
  // The request is over; trying again begins without it.
  const over = {
    ...atRest,
    connect: { ...connect, actions: ["begin", "forgetRequest"] },
    requestSent,
    cancel: giveUpMore,
  } as const;
  const underWay = { cancel, requestSent, disconnect, tokensLost } as const;

  const machine = machineParts()({
    id: "integration",
    context: ({ input }) => ({ ...NO_FACTS, settings: input, next: "disconnected" }),
    initial: "restoring",
    on: { tokensLost: { guard: "isLoss", target: ".deciding", actions: "loseTokens" } },
    states: {
      restoring: {
        tags: "busy",
        on: { restored: { target: "deciding", actions: "restore" } },
      },
      deciding: {
        always: steps.map((next) => ({ guard: { type: "next", params: next }, target: next })),
      },
      disconnected: {
        on: { ...atRest, requestSent: { ...requestSent, guard: "approvalPossible" } },
      },
      connecting: {
        tags: ["busy", "leaving"],
        invoke: {
          src: "signIn",
          input: ({ context }) => ({
            ...whoAndWhat(context),
            ...given({
              domainHint: context.hints.domainHint,
              selectAccount: context.hints.selectAccount,
              claims: context.failure?.claims,
            }),
          }),
          onDone,
          onError,
        },
        on: { ...underWay, connect: restart, recordChanged: doneElsewhere },
      },
      diagnosing: {
        tags: ["busy", "leaving"],
        invoke: {
          src: "probe",
          input: ({ context }) => ({
            ...whoAndWhat(context),
            mayLeavePage: true,
          }),
          onDone,
          onError,
        },
        on: { ...underWay, connect: restart, recordChanged: doneElsewhere },
      },
      away: {
        tags: "leaving",
        after: { untilAbandoned: { target: "deciding", actions: { type: "giveUp", params: "noAnswer" } } },
        on: {
          complete: { target: "completing", actions: "takeCallback" },
          check: { target: "diagnosing", actions: "diagnoseSilence" },
          ...atRest,
          ...underWay,
        },
      },
      completing: {
        tags: ["busy", "leaving"],
        invoke: {
          src: "completeSignIn",
          input: ({ context }) => ({
            binding: context.settings.binding,
            ...given({ callback: context.callback }),
          }),
          onDone,
          onError,
        },
        on: { ...underWay, connect: restart, recordChanged: doneElsewhere },
      },
      approvalRequired: { on: { ...atRest, cancel, requestSent } },
      pending: {
        initial: "resting",
        always: { guard: "isExpired", target: "expired" },
        after: { untilExpiry: { guard: "isUnanswered", target: "expired" } },
        on: {
          ...atRest,
          requestSent,
          requestDenied: "denied",
          requestExpired: { target: "expired", actions: "endRequest" },
          check,
          cancel: giveUpMore,
          tokensLost,
        },
        states: {
          resting: { always: { guard: "isWatching", target: "watching" } },
          watching: { after: { untilNextLook: { target: "looking", actions: "look" } } },
          looking: {
            tags: "busy",
            invoke: {
              src: "probe",
              input: ({ context }) => ({
                ...whoAndWhat(context),
                mayLeavePage: context.mayLeavePage,
              }),
              onDone,
              onError,
            },
            // A look that goes as far as this one is already under way.
            on: { check: { guard: "isLookingSo" } },
          },
        },
      },
      connected: {
        on: {
          ...atRest,
          connect: { ...connect, guard: "asksForMore" },
          requestSent: { ...requestSent, guard: "approvalPossible" },
        },
      },
      denied: { on: over },
      expired: { on: over },
      blocked: { on: atRest },
      reauthenticationRequired: { on: atRest },
      failed: {
        initial: "still",
        on: atRest,
        states: {
          still: {
            always: [
              { guard: "canRetry", target: "waiting" },
              { guard: "isUnanswered", target: "asking" },
            ],
          },
          waiting: {
            after: { untilRetry: { target: "#integration.disconnected", actions: "suggestRetry" } },
          },
          // A failed attempt changes nothing about the request that was sent before.
          asking: {
            after: {
              untilExpiry: "#integration.expired",
              untilNextLook: { ...check, guard: "isWatching" },
            },
            on: { check },
          },
        },
      },
    },
  });
  // The names of states, actions and guards are no promise to anyone, so the public type leaves them out.
  return machine as unknown as IntegrationMachine;
}

/**
 * The connection as an XState machine, for hosts that compose machines: provide the actors `signIn`, `completeSignIn`
 * and `probe`, give it `IntegrationSettings` as input, and send `restored` first. Everybody else uses
 * `createIntegration`.
 *
 * @example
 * ```ts run
 * import { integrationMachine } from "@consentra/integration";
 *
 * const withoutMicrosoft = integrationMachine.provide({ actors: {} }); // in truth, the three actors
 * withoutMicrosoft.id; // => "integration"
 * ```
 * @group Connection
 */
export const integrationMachine = /*#__PURE__*/ defineIntegrationMachine();
