import type { Application } from "../directory/application.ts";
import { resolveTenantSegment } from "../directory/organization.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AuthorizationRequest, RedirectTarget, ResponseMode } from "./authorization-request.ts";
import { defaultRedirectUri, matchRedirectUri } from "./redirect-uri.ts";
import { readRequestedScopes } from "./requested-scopes.ts";

/** An authorization request as it came, parsed and not yet believed. */
export interface AuthorizeInput {
  /** The path's tenant segment. */
  readonly tenant: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
  /** Names sent more than once. */
  readonly repeated: readonly string[];
  readonly userAgentId: string | undefined;
  readonly correlationId: string;
}

export type CheckedRequest =
  | { readonly kind: "checked"; readonly request: AuthorizationRequest; readonly application: Application }
  | { readonly kind: "refuse-on-page"; readonly failure: EntraFailure }
  | { readonly kind: "refuse-to-client"; readonly failure: EntraFailure; readonly target: RedirectTarget };

const MODES: readonly string[] = ["query", "fragment", "form_post"] satisfies ResponseMode[];
const PROMPTS: readonly string[] = ["login", "none", "consent", "select_account"];
const CHALLENGE = /^[A-Za-z0-9\-._~]{43,128}$/;

/**
 * Finds the application a request names, for this tenant segment.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function findApplication(
  state: TenantState,
  tenant: string,
  clientId: string | undefined,
): { readonly application: Application } | { readonly failure: EntraFailure } {
  const { organization } = state;
  const segment = resolveTenantSegment(organization, tenant);
  if (!segment) return { failure: entraFailure(90002, { tenant }) };
  if (!clientId) return { failure: entraFailure(900144, { parameter: "client_id" }) };
  const application = state.applications.get(clientId.toLowerCase());
  const singleTenant = application?.signInAudience === "AzureADMyOrg";
  if (!application || (singleTenant && application.homeTenantId !== organization.id)) {
    return { failure: entraFailure(700016, { appId: clientId, tenant: organization.displayName }) };
  }
  if (segment.kind === "alias" && segment.alias === "consumers") {
    return { failure: entraFailure(9002332, { appId: application.appId }) };
  }
  if (segment.kind === "alias" && segment.alias === "common" && singleTenant) {
    return { failure: entraFailure(50194, { appId: application.appId }) };
  }
  return { application };
}

/** Checks a request in the service's order; only what passes is ever answered at the app's own address. */
export function checkAuthorizationRequest(state: TenantState, input: AuthorizeInput): CheckedRequest {
  const { fields } = input;
  const onPage = (failure: EntraFailure): CheckedRequest => ({ kind: "refuse-on-page", failure });

  const found = findApplication(state, input.tenant, fields.client_id);
  if ("failure" in found) return onPage(found.failure);
  const { application } = found;

  const addressed = input.repeated.find((name) => name === "client_id" || name === "redirect_uri");
  if (addressed) return onPage(entraFailure(90100, { parameter: addressed }));
  const redirectUri = fields.redirect_uri ?? defaultRedirectUri(application) ?? "";
  if (!URL.canParse(redirectUri)) return onPage(entraFailure(90102));
  const platform = matchRedirectUri(application, redirectUri);
  if (!platform) return onPage(entraFailure(50011, { redirectUri, appId: application.appId }));

  const mode = fields.response_mode;
  const knownMode = mode !== undefined && MODES.includes(mode) ? (mode as ResponseMode) : undefined;
  const target: RedirectTarget = { redirectUri, responseMode: knownMode ?? "query", state: fields.state };
  const toClient = (failure: EntraFailure): CheckedRequest => ({ kind: "refuse-to-client", failure, target });

  const [repeated] = input.repeated;
  if (repeated) return toClient(entraFailure(90100, { parameter: repeated }));
  if (!fields.response_type) return toClient(entraFailure(900144, { parameter: "response_type" }));
  if (fields.response_type !== "code")
    return toClient(entraFailure(700054, { responseType: fields.response_type }));
  if (mode !== undefined && !knownMode) return toClient(entraFailure(70007, { responseMode: mode }));
  if (fields.resource !== undefined) return toClient(entraFailure(901002));
  const scopes = readRequestedScopes(fields.scope ?? "", state.organization.id);
  if ("failure" in scopes) return toClient(scopes.failure);
  const challenge = fields.code_challenge;
  const method = fields.code_challenge_method ?? "plain";
  if (method !== "S256" && method !== "plain") {
    return toClient(entraFailure(90023, { parameter: "code_challenge_method", value: method }));
  }
  if (challenge === undefined && fields.code_challenge_method !== undefined)
    return toClient(entraFailure(50147));
  if (challenge !== undefined && !CHALLENGE.test(challenge)) return toClient(entraFailure(501491));
  const prompt = fields.prompt;
  if (prompt !== undefined && !PROMPTS.includes(prompt)) {
    return toClient(entraFailure(90023, { parameter: "prompt", value: prompt }));
  }

  return {
    kind: "checked",
    application,
    request: {
      target,
      appId: application.appId,
      platform,
      scopes: scopes.scopes,
      scopeText: fields.scope ?? "",
      prompt: prompt as AuthorizationRequest["prompt"],
      loginHint: fields.login_hint,
      nonce: fields.nonce,
      codeChallenge: challenge,
      codeChallengeMethod: method,
      wantsClientInfo: fields.client_info === "1",
      correlationId: input.correlationId,
    },
  };
}
