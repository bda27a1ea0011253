import type { Integration } from "../../integration.ts";
import type { IntegrationState } from "../../integration-state.ts";
import type { MaybePromise } from "../../ports/key-value-storage.ts";
import type { TenantPresence } from "../tenant-probe.ts";
import type { Sweeping, SweepOptions } from "./sweep.ts";

/**
 * What a look at a waiting connection found out.
 *
 * - `approved`, `reported`: Microsoft gave this user a token; the connection knows it, and the user connects once more
 * - `approved`, `inferred`: the application has appeared in the customer's tenant since the user began to wait. Somebody
 *   there has consented to something: tell the user to try, and promise nothing
 * - `blocked`, `inferred`: the application is switched off in the tenant
 *
 * @group Approval
 */
export interface ApprovalNews {
  readonly user: string;
  readonly kind: "approved" | "blocked";
  readonly confidence: "reported" | "inferred";
}

/**
 * Who is watched, and how.
 *
 * @group Approval
 */
export interface ApprovalWatchOptions extends SweepOptions {
  /** Makes the integration of one user for one look, after which it is disposed: as for `createConnectHandlers`. */
  readonly integrationOf: (user: string) => Integration;
  /** Told what was found out. What it rejects with is told to `onError`, and it is told again at the next look. */
  readonly onNews: (news: ApprovalNews) => MaybePromise<void>;
  /** The customer's tenant, as GUID or verified domain, where the product knows it before the user has ever signed in. */
  readonly tenantOf?: (user: string) => MaybePromise<string | undefined>;
  /** Looks at a tenant without any user, such as `tenantProbe`; once a sweep for all users of a tenant. */
  readonly probe?: (tenant: string) => Promise<TenantPresence>;
  /** Begins every key in the storage. @defaultValue `consentra.watch.` */
  readonly prefix?: string;
  /** Told of looks that failed; the connection is looked at again later. */
  readonly onError?: (problem: unknown, user?: string) => void;
}

/**
 * Looks for approval on behalf of all connections that wait for it. Any number of machines may run one.
 *
 * @group Approval
 */
export interface ApprovalWatch extends Sweeping {
  /** Notes that a connection waits, or does not any more: give it as `onState` to `createConnectHandlers`. */
  note(state: IntegrationState, connection: { readonly user: string }): Promise<void>;
}
