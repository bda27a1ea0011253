import { classifyFailure } from "./classify-failure.ts";
import type { ConnectionFailure } from "./connection-failure.ts";
import { callbackFailureSignal } from "./failure-signal.ts";
import type { FailureTable } from "./failure-table.ts";

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
      /** The tenant as the address has it. Never use it to tell who somebody is; ask it by `check()` or a probe. */
      readonly unverifiedTenant?: string;
    }
  | { readonly kind: "refused"; readonly failure: ConnectionFailure }
  | { readonly kind: "unrelated"; readonly reason: "state" | "tenant" | "repeated-parameter" | "no-answer" };

/**
 * Reads the address an administrator came back to.
 *
 * @param url - the full address, or its path and query
 * @param expected - `state`: what was given to {@link adminConsentUrl}; `tenant`: the organisation's, where it is known:
 *   an answer that names another one is `unrelated`, for the administrator of another organisation approves nothing
 *   here; `failureTable`: rules for a refusal
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
  expected: { readonly state: string; readonly tenant?: string; readonly failureTable?: FailureTable },
): AdminConsentReturn {
  if (!expected.state) throw new TypeError("state is empty: give the one of the link.");
  const query = /\?([^#]*)/.exec(url)?.[1] ?? "";
  const parameters = [...new URLSearchParams(query)];
  const fields = Object.fromEntries(parameters);
  if (Object.keys(fields).length < parameters.length)
    return { kind: "unrelated", reason: "repeated-parameter" };
  if (fields.state !== expected.state) return { kind: "unrelated", reason: "state" };
  if (fields.error !== undefined) {
    return {
      kind: "refused",
      failure: classifyFailure(callbackFailureSignal(fields), expected.failureTable),
    };
  }
  if (fields.admin_consent?.toLowerCase() !== "true") return { kind: "unrelated", reason: "no-answer" };
  if (differ(fields.tenant, expected.tenant)) return { kind: "unrelated", reason: "tenant" };
  return {
    kind: "granted",
    confidence: "inferred",
    scopes: (fields.scope ?? "").split(" ").filter((scope) => scope !== ""),
    ...(fields.tenant !== undefined && { unverifiedTenant: fields.tenant }),
  };
}

/** Whether both are known and not the same; a GUID and a domain cannot be compared. */
function differ(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other || one.includes(".") !== other.includes(".")) return false;
  return one.toLowerCase() !== other.toLowerCase();
}
