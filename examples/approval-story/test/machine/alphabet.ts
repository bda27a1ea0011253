import { type AuthFailureSignal, classifyFailure, type IntegrationMachine } from "@consentra/integration";
import { DEFAULT_CALENDAR_SCOPES } from "@consentra/protocol";
import type { EventFromLogic, SnapshotFrom } from "xstate";

/** What a machine is and knows at a moment. */
export type MachineSnapshot = SnapshotFrom<IntegrationMachine>;

/** The application, as far as a record names it. */
export const CLIENT_ID = "11111111-2222-4333-8444-555555555555";

/** How an effect can be answered; each word has a provocation in the tenant, in `user-walks.ts` and `microsofts-answers.ts`. */
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
export type ModelEvent = EventFromLogic<IntegrationMachine> & { readonly happening: Happening };

const account = { homeAccountId: "o.t", tenantId: "t", username: "maya.okafor@fjordline.example" };
const scopes = DEFAULT_CALENDAR_SCOPES;
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

/** What another tab writes down. */
const ELSEWHERE = {
  connected: {
    record: { version: 1, clientId: CLIENT_ID, status: "connected", account, scopes },
  },
  disconnected: {},
} as const;

/** What is waited for, and where. */
export const DELAYS: readonly (readonly [delay: Delay, step: string])[] = [
  ["untilAbandoned", "away"],
  ["untilExpiry", "pending"],
  ["untilNextLook", "pending.watching"],
  ["untilRetry", "failed.waiting"],
];

const BUSY = ["connecting", "completing", "diagnosing", "pending.looking"] as const;

/** Where a machine is, in one word. */
export const stepOf = (value: MachineSnapshot["value"]): string =>
  typeof value === "string"
    ? value
    : Object.entries(value as Readonly<Record<string, string>>)
        .map((names) => names.join("."))
        .join();

/** The effect that is under way, by the state that runs it. */
const busyStepOf = ({ value }: MachineSnapshot): string | undefined =>
  BUSY.find((step) => step === stepOf(value));

/** The event that XState sends for a happening. */
export function toEvent(happening: Happening, snapshot: MachineSnapshot): ModelEvent {
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

/** A happening as failures name it. */
export const happeningText = (happening: Happening): string =>
  Object.entries<string | boolean>(happening)
    .map(([name, word]) => (word === true ? name : String(word)))
    .join(" ");
