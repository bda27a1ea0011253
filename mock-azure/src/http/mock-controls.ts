import type { Duration, EpochMilliseconds } from "@consentra/protocol";
import type { ActivityEntry } from "../domain/activity/activity-entry.ts";
import type { Reason } from "../domain/decision.ts";
import type { AccountEvent } from "../domain/directory/account-event.ts";
import type { Fault } from "../domain/fault.ts";
import type { JournalEntry } from "../domain/journal.ts";
import type { TenantState } from "../domain/tenant-state.ts";
import type { ScenarioLine } from "../domain/world-page.ts";

/** What came of something that was asked of the world: nothing to say, or why it was not done. */
export type Refusal = string | undefined;

/** Why a snapshot was not taken up: it is none, or its time is over. */
export interface NotRestored {
  readonly kind: "no-snapshot" | "clock-is-ahead";
  readonly problem: string;
}

/** What a person does through the tenant's pages. */
export type PersonDeed =
  | { readonly kind: "approve" }
  | { readonly kind: "deny" | "block"; readonly reason: string }
  | { readonly kind: "request-approval"; readonly justification: string }
  | { readonly kind: "sign-in"; readonly authorizeUrl: string };

/** The request by which a person's user agent leaves for the app. */
export interface Departure {
  readonly method: "GET" | "POST";
  readonly url: string;
  /** Fields of the form that is posted. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Where a person stands after a deed. */
export interface Standing {
  /** Title of the page; empty where the person left for the app. */
  readonly page: string;
  readonly leaves: Departure | null;
}

/** The application under test, as an app is configured. */
export interface AppSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly displayName: string;
  readonly redirectUris: Readonly<Record<string, readonly string[]>>;
}

/** One of several tenants in a process. */
export interface TenantLine {
  readonly key: string;
  readonly scenario: string;
  readonly now: EpochMilliseconds;
}

/** Starts a tenant beside others; what is left out is as with the others. */
export interface TenantWish {
  readonly key?: string;
  readonly scenario?: string;
  readonly seed?: string;
}

/** The tenants of a process. */
export interface Neighbours {
  /** The tenant that was asked. */
  readonly own: string;
  list(): readonly TenantLine[];
  /** What was wrong is named as the wish has it. */
  create(wish: TenantWish): TenantLine | { readonly pointer: string; readonly problem: string };
  close(key: string): Refusal;
}

/** What the mock's own pages see of the tenant, and do to it: everything that no service of Microsoft has. */
export interface MockControls {
  /** The tenant as it is now; what fell due has happened. */
  readonly state: TenantState;
  readonly now: EpochMilliseconds;
  readonly scenario: ScenarioLine;
  readonly scenarios: readonly ScenarioLine[];
  /** User ids by the part they play. */
  readonly parts: Readonly<Record<string, string>>;
  /** Names of the routes that a fault can strike. */
  readonly routes: readonly string[];
  readonly app: AppSettings;
  /** Everything that happened, oldest first; sequence numbers have no gaps. */
  readonly journal: readonly JournalEntry[];
  /** Reasons of the latest decision that has any. */
  readonly because: readonly Reason[];
  /** The other tenants of the process; absent where there is only this one. */
  readonly neighbours: Neighbours | undefined;
  /** What the tenant answered, oldest first, as far as it is remembered. */
  readonly activity: readonly ActivityEntry[];
  /** Goes into every form of these pages. */
  readonly formToken: string;
  advance(duration: Duration): Refusal;
  plan(fault: Fault): Refusal;
  /** Takes a planned fault back. */
  unplan(faultId: string): Refusal;
  accountEvent(userId: string, event: AccountEvent): Refusal;
  /** Starts a scenario, at the clock's time; the current one when no name is given. */
  start(scenario?: string): Refusal;
  /** Somebody acts through the same pages as everybody; deeds are done one after the other. */
  act(part: string, deed: PersonDeed): Promise<Standing | { readonly problem: string }>;
  /** Everything there is, as a JSON object. */
  snapshot(): object;
  /** Takes up what {@link MockControls.snapshot} gave, or anything that was sent for it. */
  restore(snapshot: unknown): NotRestored | undefined;
}
