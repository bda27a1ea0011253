import type { Reason } from "../decision.ts";
import { CONSUMERS_TENANT_ID } from "../directory/organization.ts";
import type { User } from "../directory/user.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AdminConsentCall } from "./authorization-request.ts";
import { refuseAccount } from "./refuse-account.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

/** Who wants to consent: somebody the tenant knows, or what was typed on the account picker. */
export type ConsentCandidate =
  | { readonly user: User }
  | { readonly user?: undefined; readonly address: string };

/** Whether the admin-consent endpoint goes on with an account. */
export type ConsentAccountVerdict =
  | { readonly kind: "admitted"; readonly user: User }
  /** The person stays on the account picker. */
  | { readonly kind: "choose-again"; readonly failure: EntraFailure }
  /** The round is over. */
  | { readonly kind: "turned-away"; readonly outcome: SignInOutcome; readonly because: readonly Reason[] };

const WRONG_TENANT_REPORT = "https://github.com/MicrosoftDocs/azure-docs/issues/114009";
const PERSONAL_REPORT = "https://github.com/MicrosoftDocs/azure-docs/issues/45151";
const PERSONAL_V1_REPORT = "https://github.com/MicrosoftDocs/azure-docs/issues/37288";
const ENDPOINT_PAGE = "https://learn.microsoft.com/entra/identity-platform/v2-admin-consent";

/** Domains of personal accounts. */
const PERSONAL_DOMAINS: readonly string[] = ["outlook.com", "hotmail.com", "live.com", "msn.com"];

const turnAway = (outcome: SignInOutcome, because: Reason): ConsentAccountVerdict => ({
  kind: "turned-away",
  outcome,
  because: [because],
});

/**
 * Judges the account that somebody chose. Unlike a sign-in, this endpoint sends whoever belongs elsewhere back to the
 * app, with an error beside `admin_consent=True`.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function judgeConsentAccount(
  state: TenantState,
  call: AdminConsentCall,
  candidate: ConsentCandidate,
): ConsentAccountVerdict {
  const { user } = candidate;
  if (!user) return judgeAddress(state, call, candidate.address.trim().toLowerCase());
  if (!user.accountEnabled) {
    return {
      kind: "choose-again",
      failure: entraFailure(50057, { tenant: state.organization.displayName }),
    };
  }
  const failure = refuseAccount(state, call, user);
  if (failure?.aadsts === 50020) return wrongTenant(state, call, user.mail ?? user.userPrincipalName);
  if (failure) return { kind: "choose-again", failure };
  if (call.version === 2 && call.authority === "common") {
    return turnAway(
      { kind: "refuse-on-page", failure: entraFailure(90023, { parameter: "tenant", value: "common" }) },
      {
        rule: "admin-consent.tenant",
        text: "version 2 of the endpoint wants a tenant or organizations in its path, not common",
        source: ENDPOINT_PAGE,
      },
    );
  }
  return { kind: "admitted", user };
}

/** An account that the tenant does not know: its domain says where it belongs. */
function judgeAddress(state: TenantState, call: AdminConsentCall, address: string): ConsentAccountVerdict {
  const { organization } = state;
  const domain = /@([^@]+)$/.exec(address)?.[1];
  if (domain === undefined || organization.verifiedDomains.includes(domain)) {
    return { kind: "choose-again", failure: entraFailure(50034, { tenant: organization.displayName }) };
  }
  const isPersonal = PERSONAL_DOMAINS.includes(domain);
  const { authority } = call;
  if (isPersonal ? authority === "organizations" : authority === "consumers") {
    return { kind: "choose-again", failure: entraFailure(500208, { account: address, tenant: authority }) };
  }
  return isPersonal && authority !== "tenant" ? personalAccount(call) : wrongTenant(state, call, address);
}

function personalAccount({ version, target }: AdminConsentCall): ConsentAccountVerdict {
  const rule = "admin-consent.personal-account";
  if (version === 2) {
    const text = "personal accounts sign in elsewhere, where the request counts as malformed";
    return turnAway({ kind: "personal-account", target }, { rule, text, source: PERSONAL_REPORT });
  }
  const failure = entraFailure(500201);
  return turnAway(
    { kind: "refuse-to-client", target, failure, adminConsent: true, tenantId: CONSUMERS_TENANT_ID },
    { rule, text: "version 1 of the endpoint serves no personal accounts", source: PERSONAL_V1_REPORT },
  );
}

function wrongTenant(
  { organization }: TenantState,
  call: AdminConsentCall,
  account: string,
): ConsentAccountVerdict {
  const failure = entraFailure(50020, { account, tenant: organization.displayName, appId: call.appId });
  return turnAway(
    { kind: "refuse-to-client", target: call.target, failure, adminConsent: true },
    {
      rule: "admin-consent.wrong-tenant",
      text:
        call.authority === "tenant"
          ? "the account belongs to another tenant and is no guest of this one"
          : `the account is at home in another tenant, to which ${call.authority} leads it`,
      source: WRONG_TENANT_REPORT,
    },
  );
}
