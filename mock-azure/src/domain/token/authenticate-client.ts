import type { EpochMilliseconds } from "@consentra/protocol";
import type { Application, RedirectPlatform } from "../directory/application.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { judgeClientAssertion } from "./judge-client-assertion.ts";
import type { TokenInput } from "./token-input.ts";

/** How a client proved who it is, as `appidacr` and `azpacr` tell: not at all, by a secret, by an assertion. */
export type ClientProof = "0" | "1" | "2";

/** The secret a client presents, in the body or in a Basic header. */
function presentedSecret({ fields, basic }: TokenInput): string | undefined {
  return fields.client_secret ?? basic?.clientSecret;
}

/** A client that asks for tokens. */
interface Asking {
  readonly application: Application;
  /** How the client runs: confidential ones (`web`) must prove themselves, public ones must not. */
  readonly platform: RedirectPlatform;
  readonly input: TokenInput;
  readonly now: EpochMilliseconds;
}

/**
 * Checks that a client is who it says.
 *
 * @returns how it proved that, or the refusal
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-access-token-with-a-client_secret
 */
export function authenticateClient(
  state: TenantState,
  { application, platform, input, now }: Asking,
): { readonly proof: ClientProof } | { readonly failure: EntraFailure } {
  const { appId } = application;
  const secret = presentedSecret(input);
  const asserts = input.fields.client_assertion !== undefined;
  const presented = secret !== undefined || asserts;
  const refuse = (failure: EntraFailure) => ({ failure });
  if (input.origin !== undefined && (platform !== "spa" || presented)) {
    return refuse(entraFailure(9002326, { origin: input.origin }));
  }
  if (platform === "spa" && input.origin === undefined) return refuse(entraFailure(9002327));
  if (platform !== "web") return presented ? refuse(entraFailure(700025)) : { proof: "0" };
  if (asserts) {
    const failure = judgeClientAssertion(state, { application, input, now });
    return failure ? refuse(failure) : { proof: "2" };
  }
  if (secret === undefined) return refuse(entraFailure(7000218));
  const known = application.clientSecrets.find(({ secretText }) => secretText === secret);
  if (!known) return refuse(entraFailure(7000215, { appId }));
  return known.endDateTime <= now ? refuse(entraFailure(7000222, { appId })) : { proof: "1" };
}
