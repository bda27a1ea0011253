import type { Application } from "../directory/application.ts";
import { refuseTenant, resolveTenantSegment } from "../directory/organization.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AuthorizationRequest, RedirectTarget, ResponseMode } from "./authorization-request.ts";
import { readClaimsRequest } from "./claims-request.ts";
import { readPrompt } from "./read-prompt.ts";
import { defaultRedirectUri, matchRedirectUri } from "./redirect-uri.ts";
import { readRequestedScopes } from "./requested-scopes.ts";
import { scopesOfResource } from "./resource-parameter.ts";
import { defaultResponseMode, readResponseType } from "./response-type.ts";

/** An authorization request as it came, parsed and not yet believed. */
export interface AuthorizeInput {
  /** The path's tenant segment. */
  readonly tenant: string;
  /** Which form of the endpoint was asked. Default 2. */
  readonly version?: 1 | 2;
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
  if (!segment) return { failure: refuseTenant(tenant) };
  if (!clientId) return { failure: entraFailure(900144, { parameter: "client_id" }) };
  const application = state.applications.get(clientId.toLowerCase());
  const singleTenant = application?.signInAudience === "AzureADMyOrg";
  if (!application || (singleTenant && application.homeTenantId !== organization.id)) {
    return { failure: entraFailure(700016, { appId: clientId, tenant: organization.displayName }) };
  }
  const { signInAudience } = application;
  if (segment.kind === "alias" && segment.alias === "consumers") {
    return signInAudience === "AzureADandPersonalMicrosoftAccount"
      ? { application }
      : { failure: entraFailure(9002332, { appId: application.appId }) };
  }
  return segment.kind === "alias" && singleTenant
    ? { failure: entraFailure(50194, { appId: application.appId }) }
    : { application };
}

/** Checks a request in the service's order; only what passes is ever answered at the app's own address. */
export function checkAuthorizationRequest(state: TenantState, input: AuthorizeInput): CheckedRequest {
  const { fields, version = 2 } = input;
  const onPage = (failure: EntraFailure): CheckedRequest => ({ kind: "refuse-on-page", failure });

  const found = findApplication(state, input.tenant, fields.client_id);
  if ("failure" in found) return onPage(found.failure);
  const { application } = found;

  const addressed = input.repeated.find((name) => name === "client_id" || name === "redirect_uri");
  if (addressed) return onPage(entraFailure(90100, { parameter: addressed }));
  const registered = defaultRedirectUri(application);
  if (registered === undefined) return onPage(entraFailure(500113));
  const redirectUri = fields.redirect_uri ?? registered;
  if (!URL.canParse(redirectUri)) return onPage(entraFailure(90102));
  const platform = matchRedirectUri(application, redirectUri);
  if (!platform) return onPage(entraFailure(50011, { redirectUri, appId: application.appId }));

  const responseMode = readResponseMode(fields);
  const target: RedirectTarget = { redirectUri, responseMode: responseMode.used, state: fields.state };
  const toClient = (failure: EntraFailure): CheckedRequest => ({ kind: "refuse-to-client", failure, target });

  const [repeated] = input.repeated;
  if (repeated) return toClient(entraFailure(90100, { parameter: repeated }));
  const response = readResponseType(fields.response_type, application);
  if ("failure" in response) return toClient(response.failure);
  if (responseMode.failure) return toClient(responseMode.failure);
  if (version === 2 && fields.resource !== undefined) return toClient(entraFailure(901002));
  const scopeText = version === 1 ? scopesOfResource(fields.resource) : (fields.scope ?? "");
  const scopes = readRequestedScopes(scopeText, state);
  if ("failure" in scopes) return toClient(scopes.failure);
  const wanted = scopes.scopes.map(({ name }) => name.toLowerCase());
  if (response.idToken && !wanted.includes("openid")) {
    return toClient(entraFailure(70011, { scope: scopeText }));
  }
  const unproved = refuseChallenge(fields);
  if (unproved) return toClient(unproved);
  const prompt = readPrompt(fields, version);
  if (typeof prompt === "object") return toClient(prompt.failure);
  const claims = readClaimsRequest(fields.claims);
  if (!claims) return toClient(entraFailure(90100, { parameter: "claims" }));
  if (response.idToken && !fields.nonce) return toClient(entraFailure(900144, { parameter: "nonce" }));
  const maxAge = fields.max_age;
  if (maxAge !== undefined && !/^\d{1,9}$/.test(maxAge)) {
    return toClient(entraFailure(90100, { parameter: "max_age" }));
  }
  const segment = resolveTenantSegment(state.organization, input.tenant);

  return {
    kind: "checked",
    application,
    request: {
      target,
      version,
      isForUserInfo: version === 1 && !fields.resource,
      authority: segment?.kind === "alias" ? segment.alias : "tenant",
      appId: application.appId,
      platform,
      response,
      scopes: scopes.scopes,
      scopeText,
      prompt,
      loginHint: fields.login_hint || undefined,
      domainHint: fields.domain_hint?.toLowerCase() || undefined,
      sid: fields.sid || undefined,
      maxAge: maxAge === undefined ? undefined : Number(maxAge),
      claims,
      nonce: fields.nonce,
      codeChallenge: fields.code_challenge,
      codeChallengeMethod: fields.code_challenge_method === "S256" ? "S256" : "plain",
      wantsClientInfo: fields.client_info === "1",
      wantsCloud: fields.instance_aware?.toLowerCase() === "true",
      correlationId: input.correlationId,
    },
  };
}

type Fields = AuthorizeInput["fields"];

/** The mode that answers use, and the refusal where it is not the one that was asked for. */
function readResponseMode({ response_type: type, response_mode: asked }: Fields): {
  readonly used: ResponseMode;
  readonly failure?: EntraFailure;
} {
  const standard = defaultResponseMode(type);
  if (asked === undefined || asked === "") return { used: standard };
  // Tokens in a query would end in logs and histories.
  const usable = MODES.includes(asked) && !(asked === "query" && standard === "fragment");
  return usable
    ? { used: asked as ResponseMode }
    : { used: standard, failure: entraFailure(70007, { responseMode: asked }) };
}

/** Checks the proof key. See RFC 7636, section 4.2. */
function refuseChallenge(fields: Fields): EntraFailure | undefined {
  const { code_challenge: challenge, code_challenge_method: method } = fields;
  if (method !== undefined && method !== "S256" && method !== "plain") {
    return entraFailure(90023, { parameter: "code_challenge_method", value: method });
  }
  if (challenge === undefined) return method === undefined ? undefined : entraFailure(50147);
  return CHALLENGE.test(challenge) ? undefined : entraFailure(501491);
}
