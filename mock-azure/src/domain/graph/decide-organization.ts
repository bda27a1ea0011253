import { conclude, type Decision } from "../decision.ts";
import type { Organization } from "../directory/organization.ts";
import type { TenantState } from "../tenant-state.ts";
import type { ItemQuery, Queryable } from "./collection-query.ts";
import { type GraphFailure, graphFailure, refuse } from "./graph-failure.ts";

/** @see https://learn.microsoft.com/graph/api/resources/organization */
export const ORGANIZATION: Queryable = {
  type: "microsoft.graph.organization",
  properties: ["id", "displayName", "verifiedDomains", "tenantType"],
  notEmulated: [
    "assignedPlans",
    "businessPhones",
    "city",
    "country",
    "countryLetterCode",
    "createdDateTime",
    "marketingNotificationEmails",
    "onPremisesSyncEnabled",
    "postalCode",
    "preferredLanguage",
    "privacyProfile",
    "provisionedPlans",
    "securityComplianceNotificationMails",
    "securityComplianceNotificationPhones",
    "state",
    "street",
    "technicalNotificationMails",
  ],
  unselectable: [],
  orderings: [],
};

/** The tenant, with what is asked of it. */
export interface OrganizationFound {
  readonly organization: Organization;
  readonly query: ItemQuery;
}

/** Decides `GET /organization`, whose list has one entry. */
export function decideListOrganization(
  { organization }: TenantState,
  { query }: { readonly query: ItemQuery },
): Decision<OrganizationFound> {
  return conclude({ organization, query });
}

/** Decides `GET /organization/{id}`. */
export function decideGetOrganization(
  { organization }: TenantState,
  { id, query }: { readonly id: string; readonly query: ItemQuery },
): Decision<OrganizationFound | GraphFailure> {
  return id.toLowerCase() === organization.id
    ? conclude({ organization, query })
    : refuse(graphFailure("resourceNotFound", { id }));
}
