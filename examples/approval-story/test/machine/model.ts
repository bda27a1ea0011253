import {
  type AuthFailureSignal,
  classifyFailure,
  type IntegrationContext,
  type IntegrationMachine,
  type IntegrationSettings,
  integrationMachine,
} from "@consentra/integration";
import { createVirtualClock } from "@consentra/protocol";
import type { EventFromLogic, SnapshotFrom } from "xstate";
import { type AdjacencyValue, getAdjacencyMap } from "xstate/graph";

type MachineSnapshot = SnapshotFrom<IntegrationMachine>;

/** How an effect can be answered; each word has a provocation in the tenant, in `provoke.ts`. */
export type Answer =
  | "signedIn"
  | "leavingPage"
  | "nothingPending"
  | "cannotTell"
  | "approvalRequired"
  | "consentMissing"
  | "cancelled"
  | "declined"
  | "blocked"
  | "signInAgain"
  | "trouble";

/** One event of the machine, as the world brings it about. */
export type Happening =
  | { readonly type: "restored" | "complete" | "cancel" | "disconnect" }
  | { readonly type: "requestSent" | "requestDenied" | "requestExpired" }
  /** `more`: with a permission beyond the calendar's. */
  | { readonly type: "connect"; readonly restart?: true; readonly more?: true }
  /** In another tab, the same user. */
  | { readonly type: "elsewhere"; readonly becomes: "connected" | "disconnected" }
  | { readonly type: "check"; readonly quietly?: true }
  | { readonly type: "tokensLost"; readonly answer: Answer }
  | { readonly type: "answer"; readonly answer: Answer }
  | { readonly type: "after"; readonly delay: Delay };

/** What the machine waits for. */
export type Delay = "untilAbandoned" | "untilExpiry" | "untilNextLook" | "untilRetry";

/** An event of the machine with what happens in the world. */
type ModelEvent = EventFromLogic<IntegrationMachine> & { readonly happening: Happening };

const account = { homeAccountId: "o.t", tenantId: "t", username: "maya.okafor@fjordline.example" };
const scopes = ["openid", "profile", "offline_access", "Calendars.ReadWrite"];
/** What the product asks for once it is connected; the organisation wants an administrator for it, too. */
export const MORE = ["Mail.Read"];
const failed = (code: string, aadsts: number, more: Partial<AuthFailureSignal> = {}) =>
  ({ kind: "failed", failure: { source: "callback", code, aadsts: [aadsts], ...more } }) as const;

const OUTCOMES = {
  signedIn: { kind: "signed-in", account, scopes },
  leavingPage: { kind: "leaving-page", authorizationUrl: "https://login.microsoftonline.com/" },
  nothingPending: { kind: "nothing-pending" },
  cannotTell: { kind: "cannot-tell" },
  approvalRequired: failed("access_denied", 90094),
  consentMissing: failed("interaction_required", 65001),
  cancelled: failed("access_denied", 0, { aadsts: [], errorSubcode: "cancel" }),
  declined: failed("access_denied", 65004),
  blocked: failed("unauthorized_client", 7000112),
  signInAgain: failed("invalid_grant", 70008),
  trouble: failed("temporarily_unavailable", 90033),
} as const satisfies Record<Answer, object>;

/** The product as a server: msal-node, a watch, and a click to connect after approval. */
const SETTINGS: IntegrationSettings = {
  clientId: "11111111-2222-4333-8444-555555555555",
  scopes,
  binding: "maya",
  clock: createVirtualClock(),
  completion: "callback",
  requestLifetime: 30 * 86_400_000,
  watch: { first: 60_000, longest: 60_000, factor: 1 },
  reconnect: "on-click",
  classify: (signal) => classifyFailure(signal),
};

/** What another tab writes down. */
const ELSEWHERE = {
  connected: {
    record: { version: 1, clientId: SETTINGS.clientId, status: "connected", account, scopes },
  },
  disconnected: {},
} as const;

/** How the effect that is under way can be answered by msal-node and the tenant. */
function answersTo(snapshot: MachineSnapshot): readonly Answer[] {
  const { purpose, account: known, mayLeavePage } = snapshot.context;
  if (snapshot.matches("connecting")) return ["leavingPage"];
  if (snapshot.matches("completing")) {
    return purpose === "connect"
      ? [
          "signedIn",
          "approvalRequired",
          "cancelled",
          "declined",
          "blocked",
          "signInAgain",
          "trouble",
          "nothingPending",
        ]
      : ["signedIn", "consentMissing", "blocked", "signInAgain", "nothingPending"];
  }
  if (known) return ["signedIn", "consentMissing", "blocked", "signInAgain", "trouble"];
  return snapshot.matches("diagnosing") || mayLeavePage ? ["leavingPage"] : ["cannotTell"];
}

const DELAYS: readonly (readonly [delay: Delay, step: string])[] = [
  ["untilAbandoned", "away"],
  ["untilExpiry", "pending"],
  ["untilNextLook", "pending.watching"],
  ["untilRetry", "failed.waiting"],
];

const BUSY = ["connecting", "completing", "diagnosing", "pending.looking"] as const;

/** Where a machine is, in one word. */
const stepOf = (value: MachineSnapshot["value"]): string =>
  typeof value === "string"
    ? value
    : Object.entries(value as Readonly<Record<string, string>>)
        .map((names) => names.join("."))
        .join();

/** The effect that is under way, by the state that runs it. */
const busyStepOf = ({ value }: MachineSnapshot): string | undefined =>
  BUSY.find((step) => step === stepOf(value));

/** The event that XState sends for a happening. */
function toEvent(happening: Happening, snapshot: MachineSnapshot): ModelEvent {
  const step = busyStepOf(snapshot) ?? "";
  switch (happening.type) {
    case "answer":
      return {
        type: `xstate.done.actor.0.integration.${step}`,
        output:
          happening.answer === "signedIn"
            ? { ...OUTCOMES.signedIn, scopes: [...scopes, ...snapshot.context.extra] }
            : OUTCOMES[happening.answer],
        happening,
      } as unknown as ModelEvent;
    case "after": {
      const [, at = ""] = DELAYS.find(([delay]) => delay === happening.delay) ?? [];
      return {
        type: `xstate.after.${happening.delay}.integration.${at}`,
        happening,
      } as unknown as ModelEvent;
    }
    case "tokensLost": {
      const outcome = OUTCOMES[happening.answer];
      if (outcome.kind !== "failed") throw new Error(`${happening.answer} loses no token.`);
      const { connection } = snapshot.context;
      return { type: "tokensLost", failure: classifyFailure(outcome.failure), connection, happening };
    }
    case "connect":
      return { ...happening, ...(happening.more && { scopes: MORE }), happening };
    case "elsewhere":
      return { type: "recordChanged", ...ELSEWHERE[happening.becomes], happening };
    default:
      return { ...happening, happening };
  }
}

const BY_PEOPLE: readonly Happening[] = [
  { type: "connect" },
  { type: "complete" },
  { type: "cancel" },
  { type: "requestSent" },
  { type: "requestDenied" },
  { type: "requestExpired" },
  { type: "check" },
  { type: "disconnect" },
];
const BY_TIME: readonly Happening[] = DELAYS.map(([delay]) => ({ type: "after", delay }));

/** XState does not count a transition without target and actions among what can happen. */
const isKnowinglyIgnored = ({ type }: ModelEvent, snapshot: MachineSnapshot): boolean =>
  type === "check" && snapshot.matches({ pending: "looking" });

/** What another tab can do. It knows of no more permissions, and where nothing is stored nothing can be removed. */
function elsewhere(snapshot: MachineSnapshot): readonly Happening[] {
  if (snapshot.context.extra.length > 0) return [];
  return [
    ...(snapshot.matches("connected") ? [] : [{ type: "elsewhere", becomes: "connected" } as const]),
    ...(snapshot.matches("disconnected") ? [] : [{ type: "elsewhere", becomes: "disconnected" } as const]),
  ];
}

/** How a token can be refused. While more is being asked for, which then goes on, one way stands for all. */
function losses(snapshot: MachineSnapshot): readonly Happening[] {
  if (snapshot.matches("connected"))
    return (["consentMissing", "blocked", "signInAgain"] as const).map((answer) => ({
      type: "tokensLost",
      answer,
    }));
  return snapshot.context.standing ? [{ type: "tokensLost", answer: "consentMissing" }] : [];
}

/** What differs only where something is under way, or only where approval is waited for. */
function variantsFor(snapshot: MachineSnapshot): readonly Happening[] {
  return [
    ...(snapshot.hasTag("busy") ? [{ type: "connect", restart: true } as const] : []),
    ...(snapshot.matches("pending") ? [{ type: "check", quietly: true } as const] : []),
    ...(snapshot.matches("connected") ? [{ type: "connect", more: true } as const] : []),
    ...losses(snapshot),
    ...elsewhere(snapshot),
  ];
}

/** What can happen next; what a state does not know is left out. */
function eventsOf(snapshot: MachineSnapshot): readonly ModelEvent[] {
  if (snapshot.value === "restoring") return [toEvent({ type: "restored" }, snapshot)];
  const answers = snapshot.hasTag("busy") ? answersTo(snapshot) : [];
  const all: readonly Happening[] = [
    ...BY_PEOPLE,
    ...variantsFor(snapshot),
    ...BY_TIME,
    ...answers.map((answer) => ({ type: "answer", answer }) as const),
  ];
  return all
    .map((happening) => toEvent(happening, snapshot))
    .filter((event) => snapshot.can(event) || isKnowinglyIgnored(event, snapshot));
}

type Where = Pick<MachineSnapshot, "value"> & { readonly context: IntegrationContext };

const inWords = (step: string, facts: readonly (string | false | undefined)[]): string => {
  const known = facts.filter(Boolean);
  return known.length === 0 ? step : `${step} (${known.join(", ")})`;
};

/** Where a machine is, with what is asked for there: states that are alike for whoever looks for new paths. */
export function placeOf({ value, context }: Where): string {
  const step = stepOf(value);
  return inWords(step, [
    context.request && (context.request.approved ? "approved" : "requested"),
    ["away", "completing", "diagnosing"].includes(step) && `to ${context.purpose}`,
    step === "disconnected" && context.approvalPossible && "approval possible",
    step === "pending.looking" && context.mayLeavePage && "by a visit",
    step === "connected" && context.approvalPossible && "approval possible",
  ]);
}

/** What tells two states of the machine apart: where it is, and the facts that later decide where it goes. */
export function keyOf(where: Where): string {
  const { context } = where;
  const isConnected = stepOf(where.value) === "connected";
  const isKept = isConnected || context.request || context.failure;
  return inWords(placeOf(where), [
    !isConnected && context.account && "account known",
    !isConnected && context.standing && "standing",
    // The next attempt forgets what nothing came of.
    context.extra.length > 0 && (isKept ? "more" : "more this time"),
  ]);
}

/** A happening as failures name it. */
export const happeningText = (happening: Happening): string =>
  Object.entries<string | boolean>(happening)
    .map(([name, word]) => (word === true ? name : String(word)))
    .join(" ");

/** The graph of the machine, explored by XState from its definition alone. */
export function explore(): readonly AdjacencyValue<MachineSnapshot, ModelEvent>[] {
  const graph = getAdjacencyMap(integrationMachine, {
    input: SETTINGS,
    events: eventsOf,
    serializeState: keyOf,
    serializeEvent: (event) => happeningText((event as ModelEvent).happening),
  });
  return Object.values(graph as Readonly<Record<string, AdjacencyValue<MachineSnapshot, ModelEvent>>>);
}
