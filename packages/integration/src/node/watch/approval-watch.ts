import type { Clock } from "@consentra/protocol";
import type { Integration } from "../../integration.ts";
import type { IntegrationState } from "../../integration-state.ts";
import type { KeyValueStorage, MaybePromise } from "../../ports/key-value-storage.ts";
import type { WatchOptions } from "../../watch-options.ts";
import type { TenantPresence } from "../tenant-probe.ts";

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
export interface ApprovalWatchOptions {
  /** Where it is kept who waits; shared by all machines, with `compareAndSet`. */
  readonly storage: KeyValueStorage;
  /** Makes the integration of one user for one look, after which it is disposed: as for `createConnectHandlers`. */
  readonly integrationOf: (user: string) => Integration;
  /** Told what was found out. What it rejects with is told to `onError`, and it is told again at the next look. */
  readonly onNews: (news: ApprovalNews) => MaybePromise<void>;
  /** The customer's tenant, as GUID or verified domain, where the product knows it before the user has ever signed in. */
  readonly tenantOf?: (user: string) => MaybePromise<string | undefined>;
  /** Looks at a tenant without any user, such as `tenantProbe`; once a sweep for all users of a tenant. */
  readonly probe?: (tenant: string) => Promise<TenantPresence>;
  /** How often each connection is looked at. @defaultValue after a minute, then twice as long, up to an hour */
  readonly every?: WatchOptions;
  /** Looks under way at the same time, on this machine. @defaultValue 8 */
  readonly concurrency?: number;
  /** Pages that the list is kept on; the same on all machines, for good. @defaultValue 64 */
  readonly pages?: number;
  /** Begins every key in the storage. @defaultValue `consentra.watch.` */
  readonly prefix?: string;
  /** Told of looks that failed; the connection is looked at again later. */
  readonly onError?: (problem: unknown, user?: string) => void;
  /** Gives a number from 0 to below 1, so that looks do not all come at once. @defaultValue the host's generator */
  readonly random?: () => number;
  /** @defaultValue the host's clock */
  readonly clock?: Clock;
}

/**
 * What one sweep did.
 *
 * @group Approval
 */
export interface Sweep {
  /** Connections looked at. */
  readonly looked: number;
  /** Pages that another machine was at work on. */
  readonly left: number;
  /** Milliseconds since the epoch of the next look that is due; absent when nobody waits. */
  readonly next?: number;
}

/**
 * Looks for approval on behalf of all connections that wait for it. Any number of machines may run one.
 *
 * @group Approval
 */
export interface ApprovalWatch {
  /** Notes that a connection waits, or does not any more: give it as `onState` to `createConnectHandlers`. */
  note(state: IntegrationState, connection: { readonly user: string }): Promise<void>;
  /**
   * Looks once at all connections whose time has come.
   *
   * @param signal - ends the sweep after the looks that are under way
   */
  sweep(signal?: AbortSignal): Promise<Sweep>;
  /**
   * Sweeps again and again.
   *
   * @param signal - ends it; the promise resolves once the looks that are under way are done
   */
  run(signal: AbortSignal): Promise<void>;
}
