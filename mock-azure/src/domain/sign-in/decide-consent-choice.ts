import type { Change } from "../change.ts";
import { bundledApis } from "../consent/bundled-apis.ts";
import { REVIEW_PAGE } from "../consent/check-review.ts";
import { closeCoveredRequests, NO_EFFECT } from "../consent/close-covered-requests.ts";
import { grantConsent } from "../consent/grant-consent.ts";
import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import { staticAppRoles } from "../directory/app-roles.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AdminConsentCall } from "./authorization-request.ts";
import { permissionsInQuestion } from "./continue-sign-in.ts";
import { declineConsent } from "./decline-consent.ts";
import { finishSignIn } from "./finish-sign-in.ts";
import type { SignInInteraction } from "./interaction.ts";
import { staticPermissions } from "./requested-scopes.ts";
import {
  continueInteraction,
  interactionGone,
  type PageInput,
  type Resumed,
  resumeInteraction,
} from "./resume-interaction.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";
import { withSignIn } from "./with-sign-in.ts";

export interface ConsentChoiceInput extends PageInput {
  readonly accepted: boolean;
  /** Whether the box "Consent on behalf of your organization" was ticked. */
  readonly forOrganization: boolean;
}

const EXPERIENCE_PAGE = "https://learn.microsoft.com/entra/identity-platform/application-consent-experience";

/** The person accepts or declines the permissions. What the page offered is asked again: it may be void by now. */
export function decideConsentChoice(
  state: TenantState,
  input: ConsentChoiceInput,
  moment: Moment,
): Decision<SignInOutcome> {
  const resumed = resumeInteraction(state, input);
  if (!resumed?.who) return interactionGone(state, input);
  const { target, interaction, who, application } = resumed;
  const attempt = { application, user: who.user, isInteractive: true };
  if (!input.accepted) return withSignIn(declineConsent(state, resumed), attempt, moment);
  const offer = continueInteraction(state, resumed, who, moment);
  if (offer.outcome.kind !== "ask-consent") return offer;

  const forOrganization =
    offer.outcome.reach === "organization" || (offer.outcome.reach === "offer" && input.forOrganization);
  const { scopes, isStatic, appRoles } = consentedScopes(state, { ...resumed, who }, moment.now);
  const recorded = grantConsent(
    state,
    {
      application,
      principalId: forOrganization ? null : who.user.id,
      scopes,
      replace: forOrganization && isStatic,
      ...(isStatic && { appRoles }),
    },
    moment,
  );
  const { purpose } = interaction;
  const apis = purpose.kind === "authorize" ? bundledApis(state, application, purpose.request.scopes) : [];
  const ofApis = apis.flatMap((api) =>
    grantConsent(
      state,
      {
        application: api,
        principalId: forOrganization ? null : who.user.id,
        scopes: staticPermissions(api),
        replace: false,
      },
      moment,
    ),
  );
  const answered = { appId: application.appId, recorded, reviewerId: who.user.id };
  const effect = forOrganization
    ? closeCoveredRequests(
        state,
        { ...answered, requestId: isStatic ? namedRequest(interaction) : undefined },
        moment,
      )
    : NO_EFFECT;
  const changes: readonly Change[] = [...recorded, ...ofApis, ...effect.changes];
  const reason: Reason = {
    rule: "consent.given",
    text: `${[...scopes, ...appRoles].join(", ")} granted ${forOrganization ? "for the whole organisation" : "by the person for themselves"}`,
    source: EXPERIENCE_PAGE,
  };
  if (interaction.purpose.kind === "admin-consent") {
    const { call } = interaction.purpose;
    const consented: Decision<SignInOutcome> = conclude(
      {
        kind: "admin-consented",
        target,
        tenantId: state.organization.id,
        scopeText: call.scopeText,
      },
      [reason, ...followsRequest(state, call), ...effect.because],
      [...changes, { kind: "interaction-closed", interactionId: interaction.id }],
    );
    return withSignIn(consented, attempt, moment);
  }
  const issued = finishSignIn(
    state,
    { request: interaction.purpose.request, application, interaction, ...who },
    moment,
    { because: [reason, ...effect.because], consented: scopes },
  );
  return withSignIn({ ...issued, changes: [...changes, ...issued.changes] }, attempt, moment);
}

/** The request that the portal's link named, if the person came by it. */
function namedRequest({ purpose }: SignInInteraction): string | undefined {
  return purpose.kind === "admin-consent" ? purpose.call.requestId : undefined;
}

/** What the portal's link was worth: the consent counts with or without it. */
function followsRequest(state: TenantState, { requestId, appId }: AdminConsentCall): readonly Reason[] {
  if (requestId === undefined) return [];
  const request = state.consentRequests.get(requestId);
  const waits = request?.appId === appId && request.status === "pending";
  const text = waits
    ? "the link names a request that waits; the consent answers it where it covers what was asked for"
    : "the link names no request of this application that waits; the consent counts all the same";
  return [{ rule: "consent.request", text, source: REVIEW_PAGE }];
}

/** What an acceptance grants: exactly what the page listed. */
function consentedScopes(
  state: TenantState,
  { interaction, application, who }: Resumed & { readonly who: NonNullable<Resumed["who"]> },
  now: Moment["now"],
): { readonly scopes: readonly string[]; readonly isStatic: boolean; readonly appRoles: readonly string[] } {
  const { purpose } = interaction;
  if (purpose.kind === "admin-consent") {
    const { scopes, appRoles, consentType } = purpose.call;
    return { scopes, appRoles, isStatic: consentType === "Static" };
  }
  if (purpose.request.prompt === "admin_consent") {
    const appRoles = staticAppRoles(application);
    return { scopes: staticPermissions(application), appRoles, isStatic: true };
  }
  const wanted = permissionsInQuestion(
    state,
    { request: purpose.request, application, interaction, ...who },
    now,
  );
  return {
    scopes: wanted.length > 0 ? wanted : staticPermissions(application),
    isStatic: false,
    appRoles: [],
  };
}
