import { ConfidentialClientApplication } from "@azure/msal-node";
import { outcomeOf, tokenOf } from "../../library-outcome.ts";
import type { TokenOutcome } from "../../ports/auth-port.ts";
import { type ConfidentialClientOptions, toNodeConfiguration } from "../msal-node-options.ts";

/** Asks for a token that belongs to no user. */
export type AppTokens = (
  tenant: string,
  request: { readonly claims?: string; readonly isNew: boolean },
) => Promise<TokenOutcome>;

/**
 * Asks Microsoft's library for tokens of the application itself, which it keeps for each tenant while they live.
 *
 * @throws TypeError when the client id or the credential is missing
 */
export function createAppTokens(options: ConfidentialClientOptions, loginOrigin: string): AppTokens {
  const configuration = toNodeConfiguration(options);
  let made: ConfidentialClientApplication | undefined;
  return (tenant, { claims, isNew }) =>
    outcomeOf("msal-node", async () => {
      made ??= new ConfidentialClientApplication(configuration);
      const result = await made.acquireTokenByClientCredential({
        scopes: ["https://graph.microsoft.com/.default"],
        authority: `${loginOrigin}/${encodeURIComponent(tenant)}`,
        skipCache: isNew,
        ...(claims !== undefined && { claims }),
      });
      return tokenOf("msal-node", result);
    });
}
