import type { EpochMilliseconds } from "@consentra/protocol";
import type { Application } from "../directory/application.ts";
import { mayConsentForOrganization, type User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { ConsentReason } from "./consent-rules.ts";
import { explainRequestForm } from "./explain-request-form.ts";
import { findServicePrincipal, grantedScopes, missingConsent } from "./granted-scopes.ts";
import { judgeUserConsent, type UserConsentVerdict } from "./user-consent-rules.ts";
import { workflowActivation } from "./workflow-activation.ts";

export interface ConsentQuestion {
  readonly application: Application;
  readonly user: User;
  /** Names of the delegated permissions wanted. */
  readonly scopes: readonly string[];
  /** Whether the app insists on the consent page although everything is granted. */
  readonly promptConsent: boolean;
  readonly now: EpochMilliseconds;
}

/** Who may grant what an application asks for. */
export type ConsentDecision = { readonly because: readonly ConsentReason[] } & (
  | { readonly kind: "already-granted" }
  | { readonly kind: "user-may-grant"; readonly mayGrantForOrganization: boolean }
  | {
      readonly kind: "admin-must-grant";
      readonly mayRequestApproval: boolean;
      /** Names of the permissions that risk detection alone keeps from the person. */
      readonly blockedAsRisky: readonly string[] | undefined;
    }
);

const CONSENT_PAGE = "https://learn.microsoft.com/entra/identity/enterprise-apps/user-admin-consent-overview";

/** Decides the consent step of a sign-in, in the order the documentation gives. */
export function decideConsent(state: TenantState, question: ConsentQuestion): ConsentDecision {
  const { application, user, scopes, promptConsent, now } = question;
  const missing = promptConsent
    ? scopes
    : missingConsent(scopes, grantedScopes(state, { appId: application.appId, userId: user.id, now }));
  if (missing.length === 0) {
    const text = grantedText(state, question);
    return { kind: "already-granted", because: [{ rule: "consent.granted", text, source: CONSENT_PAGE }] };
  }
  const lack: ConsentReason = promptConsent
    ? {
        rule: "consent.prompt",
        text: `prompt=consent asks again, whatever is granted: ${missing.join(", ")}`,
        source: CONSENT_PAGE,
      }
    : { rule: "consent.missing", text: `not granted yet: ${missing.join(", ")}`, source: CONSENT_PAGE };

  if (mayConsentForOrganization(user)) {
    const role: ConsentReason = {
      rule: "consent.role",
      text: `the person is ${user.roles.join(", ")}`,
      source: CONSENT_PAGE,
    };
    return {
      kind: "user-may-grant",
      mayGrantForOrganization: user.roles.includes("Global Administrator"),
      because: [lack, role],
    };
  }
  const { because, allowed, risky }: UserConsentVerdict = findServicePrincipal(state, application.appId)
    ?.appRoleAssignmentRequired
    ? {
        allowed: false,
        risky: false,
        because: {
          rule: "consent.assignment",
          text: `appRoleAssignmentRequired of ${application.displayName} is on, so only an administrator may consent`,
          source: "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent",
        },
      }
    : judgeUserConsent(state, application, missing);
  if (allowed) return { kind: "user-may-grant", mayGrantForOrganization: false, because: [lack, because] };

  const activation = workflowActivation(state.policies, now);
  return {
    kind: "admin-must-grant",
    mayRequestApproval: activation === "on",
    blockedAsRisky: risky ? missing : undefined,
    because: [lack, because, ...explainRequestForm(state, { activation, application, user })],
  };
}

/** Who granted what an application asks for: an administrator for everybody, or the person. */
function grantedText(state: TenantState, { application, scopes, now }: ConsentQuestion): string {
  const { appId, displayName } = application;
  if (scopes.length === 0) return `${displayName} asks for nothing beyond what was granted before`;
  const personal = missingConsent(scopes, grantedScopes(state, { appId, userId: undefined, now }));
  return personal.length === 0
    ? `${displayName} holds what it asks for, granted for everybody: ${scopes.join(", ")}`
    : `${displayName} holds what it asks for, granted by this person: ${personal.join(", ")}`;
}
