import type { User } from "../../domain/directory/user.ts";
import type { Queryable } from "../../domain/graph/collection-query.ts";
import { selectProperties } from "./collection-body.ts";

/** What is sent where nothing is selected. */
const DEFAULT_PROPERTIES: readonly string[] = [
  "businessPhones",
  "displayName",
  "givenName",
  "id",
  "jobTitle",
  "mail",
  "mobilePhone",
  "officeLocation",
  "preferredLanguage",
  "surname",
  "userPrincipalName",
];

/**
 * A user as Microsoft Graph writes one. The tenant knows names and addresses; what it does not know is empty.
 *
 * @see https://learn.microsoft.com/graph/api/user-get
 */
export function toUserResource(
  user: User,
  select: readonly string[] | undefined,
): Readonly<Record<string, unknown>> {
  const properties = {
    businessPhones: [],
    displayName: user.displayName,
    givenName: user.givenName,
    jobTitle: null,
    mail: user.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: user.surname,
    userPrincipalName: user.userPrincipalName,
    id: user.id,
    accountEnabled: user.accountEnabled,
    userType: user.userType,
  };
  return selectProperties(properties, select ?? DEFAULT_PROPERTIES, []);
}

/** What queries for a user may speak of. */
export const USERS: Queryable<never> = {
  type: "microsoft.graph.user",
  properties: [...DEFAULT_PROPERTIES, "accountEnabled", "userType"],
  notEmulated: [
    "aboutMe",
    "ageGroup",
    "assignedLicenses",
    "assignedPlans",
    "birthday",
    "city",
    "companyName",
    "country",
    "createdDateTime",
    "creationType",
    "department",
    "employeeId",
    "employeeType",
    "externalUserState",
    "faxNumber",
    "hireDate",
    "identities",
    "imAddresses",
    "lastPasswordChangeDateTime",
    "legalAgeGroupClassification",
    "licenseAssignmentStates",
    "mailboxSettings",
    "mailNickname",
    "manager",
    "memberOf",
    "mySite",
    "onPremisesDomainName",
    "onPremisesExtensionAttributes",
    "onPremisesImmutableId",
    "onPremisesSamAccountName",
    "onPremisesSecurityIdentifier",
    "onPremisesSyncEnabled",
    "onPremisesUserPrincipalName",
    "otherMails",
    "passwordPolicies",
    "passwordProfile",
    "postalCode",
    "preferredDataLocation",
    "provisionedPlans",
    "proxyAddresses",
    "showInAddressList",
    "signInActivity",
    "signInSessionsValidFromDateTime",
    "state",
    "streetAddress",
    "usageLocation",
  ],
  unselectable: [],
  orderings: [],
};
