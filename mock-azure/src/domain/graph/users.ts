import { PROFILE_FACTS, type User } from "../directory/user.ts";
import type { Field, Listable } from "./listing.ts";

/** What is sent of a person where nothing is selected. */
export const DEFAULT_USER_PROPERTIES: readonly string[] = [
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

const text = (of: (user: User) => string | null): Field<User> => ({ type: "text", of });

/** The name of a mailbox that the directory makes where none was given. */
export function mailNicknameOf({ profile, userPrincipalName }: User): string {
  return profile?.mailNickname ?? userPrincipalName.split("@")[0] ?? "";
}

/**
 * What queries for people may speak of.
 *
 * @see https://learn.microsoft.com/graph/api/resources/user#properties
 */
export const USERS: Listable<User> = {
  type: "microsoft.graph.user",
  properties: [
    ...new Set([
      ...DEFAULT_USER_PROPERTIES,
      ...PROFILE_FACTS,
      "accountEnabled",
      "signInSessionsValidFromDateTime",
      "userType",
    ]),
  ],
  notEmulated: [
    "aboutMe",
    "ageGroup",
    "assignedLicenses",
    "assignedPlans",
    "birthday",
    "createdDateTime",
    "creationType",
    "deletedDateTime",
    "employeeHireDate",
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
    "manager",
    "memberOf",
    "mySite",
    "onPremisesDistinguishedName",
    "onPremisesDomainName",
    "onPremisesExtensionAttributes",
    "onPremisesImmutableId",
    "onPremisesLastSyncDateTime",
    "onPremisesSamAccountName",
    "onPremisesSecurityIdentifier",
    "onPremisesSyncEnabled",
    "onPremisesUserPrincipalName",
    "otherMails",
    "passwordPolicies",
    "passwordProfile",
    "preferredDataLocation",
    "provisionedPlans",
    "proxyAddresses",
    "showInAddressList",
    "signInActivity",
  ],
  unselectable: [],
  orderings: ["displayName", "userPrincipalName"],
  fields: {
    id: text(({ id }) => id),
    userPrincipalName: text(({ userPrincipalName }) => userPrincipalName),
    displayName: text(({ displayName }) => displayName),
    givenName: text(({ givenName }) => givenName || null),
    surname: text(({ surname }) => surname || null),
    mail: text(({ mail }) => mail),
    userType: text(({ userType }) => userType),
    accountEnabled: { type: "flag", of: ({ accountEnabled }) => accountEnabled },
    ...Object.fromEntries(
      PROFILE_FACTS.map((name) => [name, text(({ profile }) => profile?.[name] ?? null)]),
    ),
    mailNickname: text(mailNicknameOf),
  },
};
