import type { Reason } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import { mayConsentForOrganization, type User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { permissionsPage } from "./permission-lines.ts";
import type { PermissionsPage } from "./sign-in-outcome.ts";

/** What a person sees who is asked to consent for everybody. */
export interface OrganizationOffer {
  readonly shown:
    | { readonly kind: "ask-consent"; readonly page: PermissionsPage; readonly reach: "organization" }
    | { readonly kind: "need-admin-approval"; readonly page: PermissionsPage };
  readonly because: Reason;
}

const ROLES_PAGE = "https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent";

/** Those with a consenting role see what they would grant, others that they cannot. */
export function offerToOrganization(
  state: TenantState,
  asked: {
    readonly application: Application;
    readonly user: User;
    readonly scopes: readonly string[];
    readonly appRoles: readonly string[];
  },
): OrganizationOffer {
  const { application, user, scopes, appRoles } = asked;
  const page = permissionsPage(state, { application, user, names: scopes, appRoles }, "user");
  const allowed = mayConsentForOrganization(user, appRoles);
  const toAppRoles = appRoles.length > 0 ? ` to the application permissions ${appRoles.join(", ")}` : "";
  return {
    shown: allowed
      ? { kind: "ask-consent", page, reach: "organization" }
      : { kind: "need-admin-approval", page },
    because: {
      rule: "consent.role",
      text: allowed
        ? `the person is ${user.roles.join(", ")}`
        : `the person holds no role that may consent for the organisation${toAppRoles}`,
      source: ROLES_PAGE,
    },
  };
}
