import type { IntegrationContext, Next } from "./integration-context.ts";
import { NO_FACTS } from "./integration-context.ts";
import type { AnyOutcome } from "./judge-outcome.ts";
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
    ...(account && !hints.selectAccount && { account }),
    ...(loginHint !== undefined && { loginHint }),
  };
}

function defineIntegrationMachine(): IntegrationMachine {
  // Every step that a verdict can lead to.
  const steps = Object.keys({
    connected: true,
    diagnosing: true,
    away: true,
    completing: true,
    approvalRequired: true,
    pending: true,
    denied: true,
    expired: true,
    blocked: true,
    reauthenticationRequired: true,
    failed: true,
    disconnected: true,
  } satisfies Record<Next, true>) as readonly Next[];
  const onDone = {
    target: "#integration.deciding",
    actions: { type: "judge", params: ({ event }: { event: { output: AnyOutcome } }) => event.output },
  } as const;
  const onError = {
    target: "#integration.deciding",
    actions: { type: "judgeException", params: ({ event }: { event: { error: unknown } }) => event.error },
  } as const;
  const disconnect = { target: "#integration.disconnected", actions: "forget" } as const;
  const connect = { target: "#integration.connecting", actions: "begin" } as const;
  const connectAnew = { target: "#integration.connecting", actions: ["begin", "forgetRequest"] } as const;
  const requestSent = { target: "#integration.pending", actions: "recordRequest", reenter: true } as const;
  const cancel = {
    target: "#integration.deciding",
    actions: { type: "giveUp", params: "cancelled" },
  } as const;
  const restart = { ...connect, guard: "isRestart", reenter: true } as const;
  const backToConnection = {
    guard: "isStanding",
    target: "#integration.connected",
    actions: "dropRequest",
  } as const;
  // What another tab or process wrote down: taken over at rest; under way only when it ends the attempt.
  const recordChanged = {
    guard: "isSettledElsewhere",
    target: "#integration.deciding",
    actions: "adopt",
  } as const;
  const doneElsewhere = { ...recordChanged, guard: "isDoneElsewhere" } as const;

  const machine = machineParts()({
    id: "integration",
    context: ({ input }) => ({ ...NO_FACTS, settings: input, next: "disconnected" }),
    initial: "restoring",
    on: { tokensLost: { guard: "isLoss", actions: "dropStanding" } },
    states: {
      restoring: {
        tags: "busy",
        on: { restored: { target: "deciding", actions: "restore" } },
      },
      deciding: {
        always: steps.map((next) => ({ guard: { type: "next", params: next }, target: next })),
      },
      disconnected: {
        on: {
          connect,
          disconnect,
          requestSent: { ...requestSent, guard: "approvalPossible" },
          recordChanged,
        },
      },
      connecting: {
        tags: ["busy", "leaving"],
        invoke: {
          src: "signIn",
          input: ({ context }) => ({
            ...whoAndWhat(context),
            ...(context.hints.domainHint !== undefined && { domainHint: context.hints.domainHint }),
            ...(context.hints.selectAccount && { selectAccount: true }),
            ...(context.failure?.claims !== undefined && { claims: context.failure.claims }),
          }),
          onDone,
          onError,
        },
        on: { connect: restart, cancel, requestSent, disconnect, recordChanged: doneElsewhere },
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
        on: { connect: restart, cancel, requestSent, disconnect, recordChanged: doneElsewhere },
      },
      away: {
        tags: "leaving",
        after: { untilAbandoned: { target: "deciding", actions: { type: "giveUp", params: "noAnswer" } } },
        on: {
          complete: { target: "completing", actions: "takeCallback" },
          check: { target: "diagnosing", actions: "diagnoseSilence" },
          connect,
          cancel,
          requestSent,
          disconnect,
          recordChanged,
        },
      },
      completing: {
        tags: ["busy", "leaving"],
        invoke: {
          src: "completeSignIn",
          input: ({ context }) => ({
            binding: context.settings.binding,
            ...(context.callback !== undefined && { callback: context.callback }),
          }),
          onDone,
          onError,
        },
        on: { connect: restart, cancel, requestSent, disconnect, recordChanged: doneElsewhere },
      },
      approvalRequired: { on: { connect, cancel, requestSent, disconnect, recordChanged } },
      pending: {
        initial: "resting",
        always: { guard: "isExpired", target: "expired" },
        after: { untilExpiry: { guard: "isUnanswered", target: "expired" } },
        on: {
          connect,
          requestSent,
          requestDenied: "denied",
          requestExpired: { target: "expired", actions: "endRequest" },
          check: { target: ".looking", actions: "look" },
          cancel: backToConnection,
          disconnect,
          recordChanged,
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
          tokensLost: { guard: "isLoss", target: "deciding", actions: "loseTokens" },
          connect: { ...connect, guard: "asksForMore" },
          requestSent: { ...requestSent, guard: "approvalPossible" },
          disconnect,
          recordChanged,
        },
      },
      denied: {
        on: { connect: connectAnew, requestSent, cancel: backToConnection, disconnect, recordChanged },
      },
      expired: {
        on: { connect: connectAnew, requestSent, cancel: backToConnection, disconnect, recordChanged },
      },
      blocked: { on: { connect, disconnect, recordChanged } },
      reauthenticationRequired: { on: { connect, disconnect, recordChanged } },
      failed: {
        initial: "still",
        on: { connect, disconnect, recordChanged },
        states: {
          still: { always: { guard: "canRetry", target: "waiting" } },
          waiting: {
            after: { untilRetry: { target: "#integration.disconnected", actions: "suggestRetry" } },
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
 * @group Connection
 */
export const integrationMachine = /*#__PURE__*/ defineIntegrationMachine();
