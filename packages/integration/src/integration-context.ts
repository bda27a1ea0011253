import type { Clock, EpochMilliseconds } from "@consentra/protocol";
import type { ConnectionFailure } from "./connection-failure.ts";
import type {
  ApprovalRequest,
  Away,
  IntegrationRecord,
  Purpose,
  RestingStatus,
} from "./integration-record.ts";
import type { DisconnectedNotice } from "./integration-state.ts";
import type { AuthFailureSignal } from "./ports/auth-failure-signal.ts";
import type { AuthAccount, AuthPort } from "./ports/auth-port.ts";
import type { SealedCallback } from "./sealed-callback.ts";
import type { WatchPlan } from "./watch-options.ts";

/**
 * What stays the same as long as the machine runs.
 *
 * @group Connection
 */
export interface IntegrationSettings {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Which connection this is, among those that share an adapter and a storage. */
  readonly binding: string;
  readonly clock: Clock;
  readonly completion: AuthPort["completion"];
  /** Milliseconds an unanswered request lives. */
  readonly requestLifetime: number;
  readonly watch: WatchPlan | false;
  readonly reconnect: "on-click" | "automatic";
  /** Judges the facts of a failure. */
  readonly classify: (signal: AuthFailureSignal) => ConnectionFailure;
}

/**
 * What an attempt may suggest to Microsoft's sign-in page.
 *
 * @group Connection
 */
export interface SignInHints {
  /** Sign-in name to suggest. @defaultValue the account known from before */
  readonly loginHint?: string;
  /** Domain of the user's organisation. */
  readonly domainHint?: string;
  /** Lets the user choose among accounts. */
  readonly selectAccount?: boolean;
}

/**
 * What the machine knows about the connection.
 *
 * @group Connection
 */
export interface IntegrationFacts {
  readonly account: AuthAccount | undefined;
  /** Permissions granted at the latest sign-in. */
  readonly scopes: readonly string[];
  /** Permissions asked for beyond the integration's own. */
  readonly extra: readonly string[];
  /** A connection stands: tokens can be had silently, whatever else is being asked for. */
  readonly standing: boolean;
  /** The connection stood and does not any more. */
  readonly lost: boolean;
  readonly request: ApprovalRequest | undefined;
  readonly failure: ConnectionFailure | undefined;
  readonly notice: DisconnectedNotice | undefined;
  readonly approvalPossible: boolean;
  readonly retryAt: EpochMilliseconds | undefined;
  readonly purpose: Purpose;
  readonly since: EpochMilliseconds;
  readonly exit: Away["exit"] | undefined;
  readonly authorizationUrl: string | undefined;
  readonly mayLeavePage: boolean;
  readonly hints: SignInHints;
  readonly callback: SealedCallback | undefined;
  /** How many looks in a row the watch has made. */
  readonly looks: number;
  /** Counts connections made, so that a late token failure of an earlier one is told apart. */
  readonly connection: number;
}

/**
 * Where a verdict leads: a status at rest, or a step that is still under way.
 *
 * @group Connection
 */
export type Next = RestingStatus | "diagnosing" | "away" | "completing";

/**
 * What the machine holds: its settings, the facts, and where the latest verdict leads.
 *
 * @group Connection
 */
export interface IntegrationContext extends IntegrationFacts {
  readonly settings: IntegrationSettings;
  readonly next: Next;
}

/**
 * What can happen to a connection.
 *
 * @group Connection
 */
export type IntegrationEvent =
  | { readonly type: "restored"; readonly record?: IntegrationRecord }
  | {
      readonly type: "connect";
      readonly hints?: SignInHints;
      readonly restart?: boolean;
      readonly scopes?: readonly string[];
    }
  | { readonly type: "complete"; readonly callback?: SealedCallback }
  | { readonly type: "cancel" }
  | { readonly type: "requestSent" }
  | { readonly type: "requestDenied" }
  | { readonly type: "requestExpired" }
  | { readonly type: "check"; readonly quietly?: boolean }
  | { readonly type: "tokensLost"; readonly failure: ConnectionFailure; readonly connection: number }
  | { readonly type: "recordChanged"; readonly record?: IntegrationRecord }
  | { readonly type: "disconnect" };

/** What a machine starts with, before its record is read. */
export const NO_FACTS: IntegrationFacts = {
  account: undefined,
  scopes: [],
  extra: [],
  standing: false,
  lost: false,
  request: undefined,
  failure: undefined,
  notice: undefined,
  approvalPossible: false,
  retryAt: undefined,
  purpose: "connect",
  since: 0 as EpochMilliseconds,
  exit: undefined,
  authorizationUrl: undefined,
  mayLeavePage: false,
  hints: {},
  callback: undefined,
  looks: 0,
  connection: 0,
};
