import type { EpochMilliseconds } from "@consentra/protocol";
import type { TenantState } from "../tenant-state.ts";

/**
 * Whether the tenant signs with another key by now.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/signing-key-rollover
 */
export function haveKeysRolledOver({ policies }: TenantState, now: EpochMilliseconds): boolean {
  const { signingKeyRollover } = policies.emulation;
  return signingKeyRollover !== null && now >= Date.parse(signingKeyRollover);
}
