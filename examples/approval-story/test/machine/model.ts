import {
  classifyFailure,
  type IntegrationContext,
  type IntegrationSettings,
  integrationMachine,
} from "@consentra/integration";
import { createVirtualClock, DEFAULT_CALENDAR_SCOPES } from "@consentra/protocol";
import { type AdjacencyValue, getAdjacencyMap } from "xstate/graph";
import {
  type Answer,
  CLIENT_ID,
  DELAYS,
  type Happening,
  happeningText,
  type MachineSnapshot,
  type ModelEvent,
  stepOf,
  toEvent,
} from "./alphabet.ts";

/** The product as a server: msal-node, a watch, and a click to connect after approval. */
const SETTINGS: IntegrationSettings = {
  clientId: CLIENT_ID,
  scopes: DEFAULT_CALENDAR_SCOPES,
  binding: "maya",
  clock: createVirtualClock(),
  completion: "callback",
  requestLifetime: 30 * 86_400_000,
  watch: { first: 60_000, longest: 60_000, factor: 1 },
  reconnect: "on-click",
  classify: (signal) => classifyFailure(signal),
};

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
