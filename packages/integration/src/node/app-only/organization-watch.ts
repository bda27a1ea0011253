import type { Duration } from "@consentra/protocol";
import type { MaybePromise } from "../../ports/key-value-storage.ts";
import type { Sweeping, SweepOptions } from "../watch/sweep.ts";
import type { OrganizationState } from "./organization-state.ts";
import type { Organization } from "./organizations.ts";

/**
 * What a look at a waiting organisation found out.
 *
 * - `approved`: the application holds the permissions it needs there, by a token or a calendar that opened
 * - `blocked`: the application is switched off there, or a policy keeps it out
 *
 * @group Approval
 */
export interface OrganizationNews {
  /** As it was noted. */
  readonly tenant: string;
  readonly kind: "approved" | "blocked";
  readonly confidence: "reported" | "inferred";
}

/**
 * Which organisations are watched, and how.
 *
 * @group Approval
 */
export interface OrganizationWatchOptions extends SweepOptions {
  /** Made by `createOrganizations`: each look is a `check`, which stores where the organisation stands. */
  readonly organizations: {
    /** One of them. */
    of(tenant: string): Pick<Organization, "check">;
  };
  /** Told what was found out. What it rejects with is told to `onError`, and it is told again at the next look. */
  readonly onNews: (news: OrganizationNews) => MaybePromise<void>;
  /**
   * Somebody there whose calendar the product needs, by object id or user principal name: where an administrator of
   * Exchange grants the permission, no token tells of it, and a calendar that opens does.
   */
  readonly mailboxOf?: (tenant: string) => MaybePromise<string | undefined>;
  /** How long an organisation is waited for after an administrator was last asked. @defaultValue 60 days */
  readonly patience?: Duration;
  /** Begins every key in the storage. @defaultValue `consentra.organization-watch.` */
  readonly prefix?: string;
  /** Told of looks that failed; the organisation is looked at again later. */
  readonly onError?: (problem: unknown, tenant?: string) => void;
}

/**
 * Looks for approval on behalf of all organisations that wait for it. Any number of machines may run one.
 *
 * @group Approval
 */
export interface OrganizationWatch extends Sweeping {
  /**
   * Notes that an organisation waits, or does not any more: one that an administrator of was asked, with `approvalUrl`,
   * and that is neither connected nor blocked.
   *
   * @param state - of `organization.state()` or `check()`
   * @param organization - `tenant`: as `organizations.of` was given it
   */
  note(state: OrganizationState, organization: { readonly tenant: string }): Promise<void>;
}
