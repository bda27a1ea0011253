import type { EpochMilliseconds } from "@consentra/protocol";
import type { Application, RedirectPlatform } from "../directory/application.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { TokenInput } from "./token-input.ts";

/** The secret a client presents, in the body or in a Basic header. */
function presentedSecret({ fields, basic }: TokenInput): string | undefined {
  return fields.client_secret ?? basic?.clientSecret;
}

/**
 * Checks that a client is who it says.
 *
 * @param platform - how the client runs: confidential ones (`web`) must prove themselves, public ones must not
 * @returns the refusal, or `undefined` when the client may go on
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-access-token-with-a-client_secret
 */
export function authenticateClient(
  application: Application,
  platform: RedirectPlatform,
  input: TokenInput,
  now: EpochMilliseconds,
): EntraFailure | undefined {
  const { appId } = application;
  const secret = presentedSecret(input);
  const presented = secret !== undefined || input.fields.client_assertion !== undefined;
  if (input.origin !== undefined && (platform !== "spa" || presented)) {
    return entraFailure(9002326, { origin: input.origin });
  }
  if (platform === "spa" && input.origin === undefined) return entraFailure(9002327);
  if (platform !== "web") return presented ? entraFailure(700025) : undefined;
  if (secret === undefined) return entraFailure(7000218);
  const known = application.clientSecrets.find(({ secretText }) => secretText === secret);
  if (!known) return entraFailure(7000215, { appId });
  return known.endDateTime <= now ? entraFailure(7000222, { appId }) : undefined;
}
