import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import { staticAppRoles } from "../directory/app-roles.ts";
import { entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AdminConsentCall } from "./authorization-request.ts";
import { findApplication } from "./check-authorization-request.ts";
import { chooseAccount } from "./choose-account.ts";
import { continueAdminConsent } from "./continue-admin-consent.ts";
import { refusal } from "./decide-authorize.ts";
import type { SignInInteraction } from "./interaction.ts";
import { defaultRedirectUri, matchRedirectUri } from "./redirect-uri.ts";
import { readRequestedScopes, staticPermissions, wantedPermissions } from "./requested-scopes.ts";
import { standingSessions } from "./revocation.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

/** A call of `/adminconsent`, parsed and not yet believed. */
export interface AdminConsentInput {
  readonly tenant: string;
  /** Which form of the endpoint: v1 consents to what the registration lists, v2 to the scopes named. */
  readonly version: 1 | 2;
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly userAgentId: string | undefined;
  readonly correlationId: string;
  /** Where the portal takes an administrator afterwards; the one redirect URI that needs no registration. */
  readonly portalReturn: string;
}

const ENDPOINT_PAGE = "https://learn.microsoft.com/entra/identity-platform/v2-admin-consent";

/** Decides a call of the admin-consent endpoint: refuse it, ask who it is, or show what would be granted. */
export function decideAdminConsent(
  state: TenantState,
  input: AdminConsentInput,
  moment: Moment,
): Decision<SignInOutcome> {
  const { fields } = input;
  const onPage = (failure: ReturnType<typeof entraFailure>): Decision<SignInOutcome> =>
    conclude({ kind: "refuse-on-page", failure }, refusal(failure));

  if (input.version === 2 && input.tenant.toLowerCase() === "common") {
    return onPage(entraFailure(90023, { parameter: "tenant", value: input.tenant }));
  }
  const found = findApplication(state, input.tenant, fields.client_id);
  if ("failure" in found) return onPage(found.failure);
  const { application } = found;
  // Links of the portal leave the address out of version 1; then the first registered one serves.
  const redirectUri =
    fields.redirect_uri ?? (input.version === 1 ? defaultRedirectUri(application) : undefined);
  if (!redirectUri) {
    return onPage(
      input.version === 1 ? entraFailure(900971) : entraFailure(900144, { parameter: "redirect_uri" }),
    );
  }
  if (!URL.canParse(redirectUri)) return onPage(entraFailure(90102));
  if (redirectUri !== input.portalReturn && !matchRedirectUri(application, redirectUri)) {
    return onPage(entraFailure(50011, { redirectUri, appId: application.appId }));
  }
  const target = { redirectUri, responseMode: "query" as const, state: fields.state };
  const toClient = (failure: ReturnType<typeof entraFailure>): Decision<SignInOutcome> =>
    conclude({ kind: "refuse-to-client", target, failure, adminConsent: true }, refusal(failure));

  const named =
    input.version === 2 ? readRequestedScopes(fields.scope ?? "", state.organization.id) : undefined;
  if (named && "failure" in named) return toClient(named.failure);
  const isStatic = !named || named.isStatic;
  const call: AdminConsentCall = {
    target,
    appId: application.appId,
    consentType: isStatic ? "Static" : "Dynamic",
    scopes: named ? wantedPermissions(application, named.scopes) : staticPermissions(application),
    appRoles: isStatic ? staticAppRoles(application) : [],
    requestId: fields.bf_id,
    correlationId: input.correlationId,
  };

  const sessions = standingSessions(state, input.userAgentId);
  const [session] = sessions;
  const user = session && sessions.length === 1 ? state.users.get(session.userId) : undefined;
  if (session && user) {
    return continueAdminConsent(state, { call, application, user, session, interaction: undefined }, moment);
  }
  const interaction: SignInInteraction = {
    id: moment.ids.opaque(32),
    userAgentId: input.userAgentId ?? moment.ids.guid(),
    startedDateTime: moment.now,
    purpose: { kind: "admin-consent", call },
    session: undefined,
  };
  const reason: Reason = {
    rule: "sign-in.account",
    text: "no session says who this is",
    source: ENDPOINT_PAGE,
  };
  return conclude(
    chooseAccount(state, interaction, application.displayName),
    [reason],
    [{ kind: "interaction-opened", interaction }],
  );
}
