import { classifyFailure } from "./classify-failure.ts";
import type { ConnectionFailure } from "./connection-failure.ts";
import { callbackFailureSignal } from "./failure-signal.ts";

/**
 * What an administrator's return from the consent link says.
 *
 * - `granted`: the address claims that consent was given. Anyone can type such an address, so it proves nothing: let
 *   the user connect and see.
 * - `refused`: an error came back, whatever else the address claims.
 * - `unrelated`: the address is no answer to our link; `reason` says what is wrong with it.
 *
 * @group Approval
 */
export type AdminConsentReturn =
  | {
      readonly kind: "granted";
      readonly confidence: "inferred";
      /** The permissions named, empty when none were. */
      readonly scopes: readonly string[];
      /** The tenant as the address has it. Never use it to tell who somebody is. */
      readonly unverifiedTenant?: string;
    }
  | { readonly kind: "refused"; readonly failure: ConnectionFailure }
  | { readonly kind: "unrelated"; readonly reason: "state" | "repeated-parameter" | "no-answer" };

/**
 * Reads the address an administrator came back to.
 *
 * @param url - the full address, or its path and query
 * @param expected - `state`: what was given to {@link adminConsentUrl}
 * @returns what it says
 * @throws TypeError when the expected state is empty
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent#successful-response
 * @example
 * ```ts run
 * import { readAdminConsentReturn } from "@consentra/integration";
 *
 * const address = "https://meetings.example/admin-consent?admin_consent=True&state=7pT0aQ";
 * readAdminConsentReturn(address, { state: "7pT0aQ" }).kind; // => "granted"
 * readAdminConsentReturn(address, { state: "another" }).kind; // => "unrelated"
 * ```
 * @group Approval
 */
export function readAdminConsentReturn(
  url: string,
  expected: { readonly state: string },
): AdminConsentReturn {
  if (!expected.state)
    throw new TypeError("state is empty: give the one that was put into the admin consent link.");
  const query = /\?([^#]*)/.exec(url)?.[1] ?? "";
  const parameters = [...new URLSearchParams(query)];
  const fields = Object.fromEntries(parameters);
  if (Object.keys(fields).length < parameters.length)
    return { kind: "unrelated", reason: "repeated-parameter" };
  if (fields.state !== expected.state) return { kind: "unrelated", reason: "state" };
  if (fields.error !== undefined) {
    return { kind: "refused", failure: classifyFailure(callbackFailureSignal(fields)) };
  }
  if (fields.admin_consent?.toLowerCase() !== "true") return { kind: "unrelated", reason: "no-answer" };
  return {
    kind: "granted",
    confidence: "inferred",
    scopes: (fields.scope ?? "").split(" ").filter((scope) => scope !== ""),
    ...(fields.tenant !== undefined && { unverifiedTenant: fields.tenant }),
  };
}
