import type { EpochMilliseconds } from "@consentra/protocol";
import type { AdminConsentCall, AuthorizationRequest } from "./authorization-request.ts";

/**
 * A request that waits for a person. Pages carry its id and the person's choice, nothing else, so nothing that was
 * checked can be changed on the way through the browser.
 */
export interface SignInInteraction {
  readonly id: string;
  readonly userAgentId: string;
  readonly startedDateTime: EpochMilliseconds;
  readonly purpose:
    | { readonly kind: "authorize"; readonly request: AuthorizationRequest }
    | { readonly kind: "admin-consent"; readonly call: AdminConsentCall };
  /** Whether the person has said that they mean the application that a device runs. */
  readonly deviceConfirmed?: true;
  /** Who has signed in for it; absent until the account is chosen. */
  readonly session: { readonly id: string; readonly userId: string } | undefined;
}
