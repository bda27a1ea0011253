/**
 * A starting world, by its name.
 *
 * @group Adapters
 */
export interface ScenarioName {
  readonly name: string;
  /** One sentence. */
  readonly description: string;
}

/**
 * What is played, and the tenant's time.
 *
 * @group Adapters
 */
export interface TenantStanding {
  readonly scenario: ScenarioName;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/**
 * Somebody who plays a part in the scenario.
 *
 * @group Adapters
 */
export interface TenantPerson {
  /** Object id. */
  readonly id: string;
  readonly displayName: string;
  /** The account's name. */
  readonly address: string;
  /** Where the person's mails arrive. */
  readonly mailbox: string;
  /** Whether the account can sign in. */
  readonly enabled: boolean;
  /** Directory roles. */
  readonly roles: readonly string[];
}

/**
 * The tenant at a glance.
 *
 * @group Adapters
 */
export interface TenantGlance extends TenantStanding {
  readonly tenant: { readonly id: string; readonly domain: string; readonly organization: string };
  /** The application under test. */
  readonly app: {
    readonly clientId: string;
    readonly displayName: string;
    /** By platform. */
    readonly redirectUris: Readonly<Record<string, readonly string[]>>;
  };
  /** By the part they play. */
  readonly people: Readonly<Record<string, TenantPerson>>;
  /** Requests for approval. */
  readonly requests: { readonly waiting: number; readonly total: number };
  /** Planned faults that are not over. */
  readonly faults: number;
  /** Sequence number of the latest journal entry. */
  readonly journal: number;
}

/**
 * A mail, as its mailbox shows it.
 *
 * @group Adapters
 */
export interface TenantMail {
  readonly id: string;
  /** What it is about, for example `consent-request-review`. */
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** ISO 8601, UTC. */
  readonly receivedDateTime: string;
  readonly language: string;
  /** The mail as plain text. */
  readonly text: string;
  /** The mail's button, which leads to a page under its real name. */
  readonly action: { readonly label: string; readonly url: string } | null;
}

/**
 * A request for approval, without anybody's justification.
 *
 * @group Adapters
 */
export interface TenantRequest {
  readonly id: string;
  readonly appId: string;
  readonly appDisplayName: string;
  readonly status: "pending" | "approved" | "denied" | "blocked" | "expired";
  /** Delegated permissions. */
  readonly scopes: readonly string[];
  /** ISO 8601, UTC. */
  readonly createdDateTime: string;
  /** ISO 8601, UTC. */
  readonly expiresDateTime: string;
  /** Account names of the reviewers, fixed when the request was made. */
  readonly reviewers: readonly string[];
}
