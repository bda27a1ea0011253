import type { Clock } from "@consentra/protocol";
import type { AccessTokenSource } from "../../ports/access-token-source.ts";
import type { KeyValueStorage } from "../../ports/key-value-storage.ts";
import type { StorageProblem } from "../../record-keeper.ts";
import type { ConfidentialClientOptions } from "../msal-node-options.ts";
import type { MailboxCheck, OrganizationState } from "./organization-state.ts";

/**
 * The registration of an application that organisations approve for all mailboxes, and where to remember.
 *
 * @group Connection
 */
export type OrganizationsOptions = ConfidentialClientOptions & {
  /** Where Microsoft sends administrators back to: a registered URI of the platform "Web". */
  readonly redirectUri: string;
  /** Application permissions of Microsoft Graph that the registration lists. @defaultValue `["Calendars.ReadWrite"]` */
  readonly permissions?: readonly string[];
  /** Shared by every process; with `compareAndSet`, machines that check at the same moment lose nothing. */
  readonly storage: KeyValueStorage;
  /** Begins every key. @defaultValue `consentra.organization.` */
  readonly prefix?: string;
  /** Origin of the sign-in service. @defaultValue `https://login.microsoftonline.com` */
  readonly loginOrigin?: string;
  /** The service root with its version. @defaultValue `https://graph.microsoft.com/v1.0` */
  readonly graphUrl?: string;
  /** Sends the request that opens a calendar. @defaultValue the global `fetch`, looked up at each call */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** @defaultValue the host's clock */
  readonly clock?: Clock;
  /** Told of a record that cannot be read; before it is replaced it is kept under its key with `refused:` before it. */
  readonly onStorageError?: (problem: StorageProblem) => void;
};

/**
 * Where an organisation stands, and whether one of its mailboxes opens.
 *
 * @group Connection
 */
export interface OrganizationCheck {
  readonly state: OrganizationState;
  /** Absent where no mailbox was named, or no token could be had to try. */
  readonly mailbox?: MailboxCheck;
}

/**
 * One organisation.
 *
 * @group Connection
 */
export interface Organization {
  readonly tenant: string;
  /** What is stored; nobody is asked. */
  state(): Promise<OrganizationState>;
  /**
   * Where an administrator approves what the registration lists, and that somebody was sent there is noted.
   *
   * @param request - `state`: comes back with the administrator; an unguessable text, for `readAdminConsentReturn`
   * @returns the address of Microsoft's page
   */
  approvalUrl(request: { readonly state: string }): Promise<string>;
  /**
   * Asks Microsoft for a new token of the application's own and reads what it may do; with a mailbox, opens its calendar
   * as well. After an approval it may take a minute until both say so: check again.
   *
   * @param request - `mailbox`: object id or user principal name of somebody whose calendar the product needs
   * @returns where the organisation stands
   * @throws the signal's reason when it is aborted before the answer, or what the storage threw
   */
  check(request?: { readonly mailbox?: string; readonly signal?: AbortSignal }): Promise<OrganizationCheck>;
  /**
   * Access tokens for a calendar client of one mailbox: `createCalendarClient({ tokens, mailbox })`. The same mailbox has
   * the same source, by which clients keep to the four requests at a time that Graph takes for one. A token that cannot be
   * had any more changes the state.
   *
   * @param mailbox - object id or user principal name
   */
  tokensFor(mailbox: string): AccessTokenSource;
  /** Removes what is stored. What was approved stays approved until an administrator takes it back. */
  forget(): Promise<void>;
}

/**
 * The organisations that a product serves.
 *
 * @group Connection
 */
export interface Organizations {
  /**
   * One of them.
   *
   * @param tenant - GUID or verified domain; always the same one, it names the record. From a user's sign-in, never from
   *   an address that somebody came back to
   * @throws TypeError when it names no one tenant
   */
  of(tenant: string): Organization;
}
