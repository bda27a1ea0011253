import type { VirtualClock } from "@consentra/protocol";
import type { AdminConsentRequest } from "../domain/consent/admin-consent-request.ts";
import type { Reason } from "../domain/decision.ts";
import type { AccountEvent } from "../domain/directory/account-event.ts";
import type { Application } from "../domain/directory/application.ts";
import type { Fault } from "../domain/fault.ts";
import type { JournalEntry } from "../domain/journal.ts";
import type { Mail } from "../domain/mail/mail.ts";
import type { HostRole, Hosts } from "../http/hosts.ts";
import type { PersonRole, Scenario } from "../scenarios/scenario.ts";
import type { Visitor } from "../visitor/visitor.ts";
import type { TenantSnapshot } from "./world.ts";

/**
 * How a tenant starts.
 *
 * @group Tenant
 */
export interface TenantOptions {
  /** Where the world starts. Default `scenarios.approvalRequired`. */
  readonly scenario?: Scenario;
  /** The scenarios that pages and control API can start. Default: every one of `scenarios`. */
  readonly scenarios?: readonly Scenario[];
  /** Default: a virtual clock at 2026-01-05T09:00:00Z. */
  readonly clock?: VirtualClock;
  /** What ids are drawn from. The same seed and scenario give the same ids. */
  readonly seed?: string;
  /** Origins of the tenant's parts. Default: the real host names. */
  readonly hosts?: Partial<Hosts>;
  /** How the tenant reaches apps at their notification addresses. Without it, it reaches none. */
  readonly deliver?: Deliver;
}

/**
 * Brings a request of the tenant to an app and its answer back: `fetch`, or the app's own handler. The tenant opens no
 * connection by itself; whoever gives `fetch` lets it call every address that an app subscribes with.
 *
 * @group Tenant
 */
export type Deliver = (request: Request) => Promise<Response>;

/**
 * The application under test, as the tenant knows it.
 *
 * @group Tenant
 */
export interface AppRegistration extends Pick<Application, "displayName" | "redirectUris"> {
  /** Application (client) id, a GUID. */
  readonly clientId: string;
  /** A valid client secret, for confidential clients. A test value, no secret. */
  readonly clientSecret: string;
}

/**
 * A person of the tenant, acting through its pages.
 *
 * @group Tenant
 */
export interface Person {
  /** The account's name, which is the mail address of those who have a mailbox here. */
  readonly address: string;
  readonly displayName: string;
  /** The person's user agent; it keeps its cookies. */
  readonly visitor: Visitor;
  /** Opens the portal and grants the newest waiting request. */
  approves(): Promise<void>;
  /** Opens the portal and denies the newest waiting request. */
  denies(reason: string): Promise<void>;
  /** Opens the portal and blocks the application of the newest waiting request. */
  blocks(reason: string): Promise<void>;
  /** Sends the form of the approval page that the person stands on. */
  requestsApproval(justification: string): Promise<void>;
  /**
   * Walks the pages of an authorization request as this person, consenting where that is allowed.
   *
   * @returns the response that leaves for the app, a redirect or a form_post page; null where the person stays on a
   *   page
   */
  signsInFor(authorizeUrl: string): Promise<Response | null>;
}

/**
 * A mock Microsoft Entra tenant.
 *
 * @group Tenant
 */
export interface Tenant {
  /** Tenant id, a GUID. */
  readonly id: string;
  /** The primary verified domain. */
  readonly domain: string;
  readonly origins: Readonly<Record<HostRole, string>>;
  readonly clock: VirtualClock;
  readonly people: Readonly<Record<PersonRole, Person>> &
    Readonly<Record<"requester" | "colleague" | "administrator" | "reviewer" | "guest", Person>>;
  readonly app: AppRegistration;
  /**
   * The tenant itself.
   *
   * @throws TypeError when the URL's host is none of the tenant's, or a planned fault cuts the connection
   */
  fetch(request: Request): Promise<Response>;
  /**
   * The mails of a person, oldest first, as the mailbox pages show them. People outside the tenant who were invited to
   * a meeting have mails too.
   *
   * @param address - the user principal name or the mail address, in any case; nobody's has no mails
   */
  inbox(address: string): readonly Mail[];
  /** Every request for approval, oldest first. */
  requests(): readonly AdminConsentRequest[];
  /** Reasons of the latest decision that has any, a person's, a client's or the clock's; newest last. */
  because(): readonly Reason[];
  /** Everything that happened, oldest first, without secrets. */
  journal(): readonly JournalEntry[];
  /**
   * Plans a fault; faults of one route strike in the order they were planned, before those of its part and of all.
   *
   * @returns takes the fault back; one that is over stays so
   * @throws RangeError when the tenant has no route of that name, or the fault cannot strike it
   */
  plan(fault: Fault): () => void;
  /**
   * Something happens to somebody's account, now: what was issued before this moment is judged by it, so let the clock
   * go on between a sign-in and the event.
   *
   * @throws RangeError when nobody plays the part
   */
  accountEvent(role: PersonRole, event: AccountEvent): void;
  /**
   * Resolves once every notification that is due by now was answered, put off or given up. Let the clock go on first:
   * notifications take their time.
   */
  delivered(): Promise<void>;
  /** Calls `listener` for each entry of the journal from now on; returns how to stop. */
  subscribe(listener: (entry: JournalEntry) => void): () => void;
  /** Everything there is, as JSON; {@link Tenant.restore} takes it up again. */
  snapshot(): TenantSnapshot;
  /** @throws RangeError when the clock stands after the snapshot's time: virtual time never goes back. */
  restore(snapshot: TenantSnapshot): void;
  /** Starts the scenario again, at the clock's time; the people start with new user agents. */
  reset(): void;
}
