import type { EpochMilliseconds } from "@consentra/protocol";

/**
 * An entry of the sign-in log.
 *
 * @see https://learn.microsoft.com/graph/api/resources/signin
 */
export interface SignIn {
  readonly id: string;
  readonly createdDateTime: EpochMilliseconds;
  readonly appId: string;
  readonly appDisplayName: string;
  readonly userId: string;
  readonly userDisplayName: string;
  readonly userPrincipalName: string;
  readonly correlationId: string;
  readonly isInteractive: boolean;
  /** AADSTS number, 0 for success. */
  readonly errorCode: number;
  readonly failureReason: string | null;
}
