import { ConfidentialClientApplication } from "@azure/msal-node";
import { classifyFailure } from "../classify-failure.ts";
import type { ConnectionFailure } from "../connection-failure.ts";
import { failureTable } from "../failure-table.ts";
import { libraryFailures } from "../library-failures.ts";
import { outcomeOf, tokenOf } from "../library-outcome.ts";
import { isNoTenant } from "./is-no-tenant.ts";
import { type ConfidentialClientOptions, toNodeConfiguration } from "./msal-node-options.ts";

/**
 * What a look at a tenant suggests; never proof.
 *
 * - `present`: the application is known in the tenant, so consent for something was given, now or earlier
 * - `absent`: it is not; nobody approved yet, or the request was refused
 * - `blocked`: it is there and disabled
 * - `unknown`: the look failed
 *
 * @group Approval
 */
export type TenantPresence =
  | { readonly kind: "present" | "absent"; readonly confidence: "inferred" }
  | {
      readonly kind: "blocked" | "unknown";
      readonly confidence: "inferred";
      readonly failure: ConnectionFailure;
    };

/**
 * The registration that asks, and the tenant it asks about.
 *
 * @group Approval
 */
export type TenantProbeOptions = ConfidentialClientOptions & {
  /** GUID or verified domain of the customer's tenant. */
  readonly tenant: string;
  /** Origin of the sign-in service. @defaultValue `https://login.microsoftonline.com` */
  readonly loginOrigin?: string;
};

/**
 * Looks from a server, without any user, whether an application is known in a customer's tenant, by asking for a token
 * of its own. Only for applications registered for several tenants.
 *
 * @param options - the registration and the tenant
 * @returns what the answer suggests
 * @throws TypeError when the client id, the credential or the tenant is missing, or the tenant is a placeholder
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 * @group Approval
 */
export async function tenantProbe(options: TenantProbeOptions): Promise<TenantPresence> {
  const { tenant, loginOrigin = "https://login.microsoftonline.com" } = options;
  if (isNoTenant(tenant)) {
    throw new TypeError(`tenant is "${tenant}": give the GUID or a verified domain of one tenant.`);
  }
  // A client of its own for each look: Microsoft's library would answer the next one from its memory.
  const client = new ConfidentialClientApplication(
    toNodeConfiguration({ ...options, authority: `${loginOrigin}/${encodeURIComponent(tenant)}` }),
  );
  const outcome = await outcomeOf("msal-node", async () =>
    tokenOf(
      "msal-node",
      await client.acquireTokenByClientCredential({ scopes: ["https://graph.microsoft.com/.default"] }),
    ),
  );
  if (outcome.kind === "token") return { kind: "present", confidence: "inferred" };
  if (outcome.failure.aadsts.includes(700016)) return { kind: "absent", confidence: "inferred" };
  const failure = classifyFailure(outcome.failure, {
    ...failureTable,
    rows: [...failureTable.rows, ...libraryFailures],
  });
  return { kind: failure.kind === "blocked" ? "blocked" : "unknown", confidence: "inferred", failure };
}
