import type { EpochMilliseconds } from "@consentra/protocol";
import type { ConnectionFailure } from "../../connection-failure.ts";

/**
 * What is known of an organisation in every status.
 *
 * @group Connection
 */
export interface OrganizationFacts {
  /** When an administrator was last sent to Microsoft's consent page. */
  readonly askedAt?: EpochMilliseconds;
  /** When Microsoft last said where the application stands. */
  readonly checkedAt?: EpochMilliseconds;
  /** It was connected, and is not any more. */
  readonly lost?: true;
  /** What kept the latest check from an answer; the status is what it was before. */
  readonly lastFailure?: ConnectionFailure;
}

/**
 * Where an organisation stands that connects by an administrator's consent alone.
 *
 * - `disconnected`: nobody has looked yet
 * - `approvalRequired`: the application holds none, or not all, of the permissions it needs there
 * - `connected`: it does, which is known from a token of its own (`token`), or from a calendar that opened (`calendar`)
 * - `blocked`: it is disabled there, or a policy keeps it out
 * - `failed`: nothing could be learned yet
 *
 * @group Connection
 */
export type OrganizationState = OrganizationFacts &
  (
    | { readonly status: "disconnected" }
    | {
        readonly status: "approvalRequired";
        /** Application permissions that are not granted. */
        readonly missing: readonly string[];
        /** `inferred`: the application is unknown there, as it also is when its client id is wrong. */
        readonly confidence: "reported" | "inferred";
      }
    | {
        readonly status: "connected";
        /** Application permissions that the token names; Exchange may grant others by roles of its own. */
        readonly permissions: readonly string[];
        readonly evidence: "token" | "calendar";
      }
    | { readonly status: "blocked" | "failed"; readonly failure: ConnectionFailure }
  );

/**
 * Whether the application may open one mailbox.
 *
 * - `open`: its calendar was read
 * - `closed`: it was refused. Administrators can leave mailboxes out by a policy of Exchange that no token tells of
 * - `unknown`: there was no answer that says so
 *
 * @see https://learn.microsoft.com/exchange/permissions-exo/application-rbac
 * @group Connection
 */
export type MailboxCheck =
  | { readonly kind: "open" }
  | { readonly kind: "closed" | "unknown"; readonly failure: ConnectionFailure };
