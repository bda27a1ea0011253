import type { Clock } from "@consentra/protocol";
import type { Actor, InspectionEvent, Observer } from "xstate";
import type { FailureTable } from "./failure-table.ts";
import type { Guidance } from "./guidance.ts";
import type { Handoff } from "./handoff.ts";
import type { SignInHints } from "./integration-context.ts";
import type { IntegrationState } from "./integration-state.ts";
import type { JudgingAuthPort } from "./judging-auth-port.ts";
import type { IntegrationMachine } from "./machine-type.ts";
import type { AccessTokenSource } from "./ports/access-token-source.ts";
import type { AuthCallback } from "./ports/auth-port.ts";
import type { KeyValueStorage } from "./ports/key-value-storage.ts";
import type { StorageProblem } from "./record-keeper.ts";
import type { WatchOptions } from "./watch-options.ts";

/**
 * The application that wants the calendar, as it is registered with Microsoft Entra.
 *
 * @group Connection
 */
export interface AppIdentity {
  /** Application (client) id, a GUID. */
  readonly clientId: string;
  /** The name administrators see in the portal. */
  readonly displayName: string;
  /** Tenant of the customer, a GUID or verified domain, where it is known beforehand. */
  readonly tenant?: string;
  /** Where Microsoft sends an administrator after granting consent by link; one of the registered redirect URIs. */
  readonly adminConsentRedirectUri?: string;
  /** Origin of the sign-in service. @defaultValue `https://login.microsoftonline.com` */
  readonly loginOrigin?: string;
}

/**
 * What an integration is made of.
 *
 * @group Connection
 */
export interface IntegrationOptions {
  readonly app: AppIdentity;
  /** Permissions the calendar needs. @defaultValue `openid profile offline_access Calendars.ReadWrite` */
  readonly scopes?: readonly string[];
  /** The way to Microsoft Entra: `msalBrowserAuth`, `msalNodeAuth` or, in tests, `scriptedAuth`. */
  readonly auth: JudgingAuthPort;
  /** Where the record is kept. Sign-in by redirect needs one that outlives the page. @defaultValue nowhere */
  readonly storage?: KeyValueStorage;
  /** Name of the record, one per user and calendar. @defaultValue `consentra` */
  readonly key?: string;
  /** @defaultValue the host's clock */
  readonly clock?: Clock;
  /** Whether an approval that was noticed connects at once. @defaultValue `on-click` */
  readonly reconnect?: "on-click" | "automatic";
  /** How a pending connection looks for approval by itself; false to look only on `check()`. */
  readonly watch?: WatchOptions | false;
  /** Days an unanswered request lives; the organisation may have set 1 to 60. @defaultValue 30, the portal's default */
  readonly requestLifetimeDays?: number;
  /** Rules for failures. @defaultValue `failureTable` */
  readonly failureTable?: FailureTable;
  /**
   * Told everything that happens inside the machine, from its first event on; takes the `inspect` of Stately's
   * inspector. Tokens, codes and justifications are never part of it; accounts and addresses of sign-in pages are.
   *
   * @see https://stately.ai/docs/inspection
   */
  readonly inspect?: Observer<InspectionEvent> | ((event: InspectionEvent) => void);
  /** Told when the storage did not do its work; the connection goes on without it. */
  readonly onStorageError?: (problem: StorageProblem) => void;
}

/**
 * How to sign in, and how to stop.
 *
 * @group Connection
 */
export interface ConnectOptions extends SignInHints {
  /** Gives up an attempt that is under way and begins anew: for a "Try again" beside a pop-up that was closed. */
  readonly restart?: boolean;
  /**
   * Permissions to ask for beyond the integration's own. An approval covers only its scopes, so this may need another
   * one; a connection that stands goes on meanwhile.
   */
  readonly scopes?: readonly string[];
  /** Cancels the attempt; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * The connection of one user's calendar. Methods that a status does not know change nothing and resolve to the state
 * as it is.
 *
 * @group Connection
 */
export interface Integration {
  /** Where the connection stands; the same object until something changes. */
  readonly state: IntegrationState;
  /**
   * Resolves once the stored record is read and, after a sign-in by redirect, the answer to it is understood. Never
   * rejects.
   */
  readonly ready: Promise<IntegrationState>;
  /** Calls `listener` on every change, not at once; returns the way to stop. */
  subscribe(listener: (state: IntegrationState) => void): () => void;
  /**
   * Signs the user in. Call it in the click handler: browsers open windows for clicks only. Calls that overlap share
   * one attempt.
   *
   * @returns the next state at rest; with an `authorizationUrl` the user must be sent there
   */
  connect(options?: ConnectOptions): Promise<IntegrationState>;
  /**
   * Takes the answer that came to the redirect URI of a server.
   *
   * @param callback - the full callback URL, or the fields of a form post
   * @returns the next state at rest; unchanged when the answer is not for this connection
   */
  complete(callback: AuthCallback): Promise<IntegrationState>;
  /** Gives up an attempt, or the thought of asking for approval, and returns to a connection that stands. */
  cancel(): Promise<IntegrationState>;
  /**
   * The user says that a request for approval was sent, in Microsoft's page or by other means.
   *
   * @param details - `justification`: accepted so that a form can hand over all it has; neither stored nor logged
   */
  requestSent(details?: { readonly justification?: string }): Promise<IntegrationState>;
  /** The user or the administrator says that the request was refused; Microsoft does not tell applications. */
  requestDenied(): Promise<IntegrationState>;
  /** The user or the administrator says that the request ran out before the time this integration counts with. */
  requestExpired(): Promise<IntegrationState>;
  /**
   * Looks for approval now.
   *
   * @param options - `quietly`: never leaves the page, for calls that no click stands behind, such as on focus
   */
  check(options?: { readonly quietly?: boolean }): Promise<IntegrationState>;
  /**
   * Forgets the connection and its tokens. The user stays signed in to Microsoft, and consent stays granted.
   *
   * @throws ConnectionError when the tokens could not be removed; the status is `disconnected` all the same
   */
  disconnect(): Promise<IntegrationState>;
  /**
   * What to send to the administrator.
   *
   * @param options - `state`: returned with the administrator, to be checked by `readAdminConsentReturn`
   */
  handoff(options?: { readonly state?: string }): Handoff;
  /** Who does what next, most likely first, as keys of a message catalogue. */
  guidance(): Guidance;
  /** Access tokens, for the calendar client. */
  readonly tokens: AccessTokenSource;
  /** The XState actor, for inspection. */
  readonly actor: Actor<IntegrationMachine>;
  /** Stops every timer and attempt. Promises under way resolve to the state as it is. */
  dispose(): void;
}
