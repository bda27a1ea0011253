import { PROFILE_FACTS, type User, type UserProfile } from "../directory/user.ts";
import { directoryDraft, requestInvalid, requireFields, valueInvalid } from "./directory-draft.ts";
import { type GraphFailure, isGraphFailure } from "./graph-failure.ts";
import {
  type Reader,
  readFields,
  readFlag,
  readList,
  readOneOf,
  readText,
  readTextOrNull,
} from "./json-fields.ts";
import { USERS } from "./users.ts";

/** A person as a request writes one. The password itself is looked at and thrown away. */
export interface UserDraft extends Pick<User, "displayName" | "userPrincipalName" | "accountEnabled"> {
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly mail: string | null;
  readonly userType: User["userType"];
  readonly passwordProfile: PasswordProfile;
}

/** What a request says of a password: that there is a new one. */
type PasswordProfile = { readonly password?: string };

/** The parts of a draft: what rules depend on, and what is only kept. */
export interface UserChanges {
  readonly fields: Partial<UserDraft>;
  readonly profile: UserProfile;
}

type Facts = Record<(typeof PROFILE_FACTS)[number], string | null> & {
  readonly businessPhones: readonly string[];
};

/** Properties without which nobody is made. */
const REQUIRED = [
  "accountEnabled",
  "displayName",
  "mailNickname",
  "passwordProfile",
  "userPrincipalName",
] as const;

/** What a password consists of: three of four kinds of characters are enough. */
const KINDS: readonly RegExp[] = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];

/** @see https://learn.microsoft.com/entra/identity/authentication/concept-password-ban-bad-combined-policy */
const readPassword: Reader<string> = (value, property) => {
  const password = readText(value, property);
  if (isGraphFailure(password)) return password;
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  return password.length >= 8 && password.length <= 256 && kinds >= 3
    ? password
    : requestInvalid(
        "The specified password does not comply with password complexity requirements. Please provide a different password.",
      );
};

const readName: Reader<string> = (value, property) => {
  const name = readText(value, property);
  return name === "" || (typeof name === "string" && name.length > 256)
    ? valueInvalid(property, "User")
    : name;
};

/** Nobody can be asked for a new password here, so whether they should be changes nothing. */
const ignoredFlag: Reader<undefined> = (value, property) => {
  const flag = readFlag(value, property);
  return isGraphFailure(flag) ? flag : undefined;
};

const readUser = directoryDraft<UserDraft & Facts>({
  type: USERS.type,
  readers: {
    ...(Object.fromEntries(PROFILE_FACTS.map((name) => [name, readTextOrNull])) as Record<
      (typeof PROFILE_FACTS)[number],
      Reader<string | null>
    >),
    businessPhones: readList(readText),
    displayName: readName,
    userPrincipalName: readName,
    accountEnabled: readFlag,
    givenName: readTextOrNull,
    surname: readTextOrNull,
    mail: readTextOrNull,
    userType: readOneOf(["Member", "Guest"]),
    passwordProfile: readFields<
      PasswordProfile & {
        forceChangePasswordNextSignIn: undefined;
        forceChangePasswordNextSignInWithMfa: undefined;
      }
    >("microsoft.graph.passwordProfile", {
      password: readPassword,
      forceChangePasswordNextSignIn: ignoredFlag,
      forceChangePasswordNextSignInWithMfa: ignoredFlag,
    }),
  },
  readOnly: [
    "id",
    "createdDateTime",
    "creationType",
    "deletedDateTime",
    "lastPasswordChangeDateTime",
    "licenseAssignmentStates",
    "assignedPlans",
    "provisionedPlans",
    "proxyAddresses",
    "imAddresses",
    "onPremisesDistinguishedName",
    "onPremisesDomainName",
    "onPremisesLastSyncDateTime",
    "onPremisesSamAccountName",
    "onPremisesSecurityIdentifier",
    "onPremisesSyncEnabled",
    "onPremisesUserPrincipalName",
    "signInActivity",
    "signInSessionsValidFromDateTime",
  ],
  notEmulated: USERS.notEmulated.filter((name) => name !== "passwordProfile"),
});

const FACTS: readonly string[] = [...PROFILE_FACTS, "businessPhones"];

function toChanges(body: Partial<UserDraft & Facts>): UserChanges {
  const entries = Object.entries(body);
  return {
    fields: Object.fromEntries(entries.filter(([name]) => !FACTS.includes(name))),
    profile: Object.fromEntries(entries.filter(([name]) => FACTS.includes(name))),
  };
}

/** A person to be made. */
export interface NewUser extends UserChanges {
  readonly fields: Partial<UserDraft> &
    Pick<UserDraft, "displayName" | "userPrincipalName" | "accountEnabled">;
}

/** Reads the body of a request that makes a person. */
export function readNewUser(body: unknown): NewUser | GraphFailure {
  const read = requireFields(readUser(body), "User", REQUIRED);
  if (isGraphFailure(read)) return read;
  if (read.passwordProfile.password === undefined) {
    return requestInvalid("A password must be specified to create a new user.");
  }
  const { displayName, userPrincipalName, accountEnabled } = read;
  const { fields, profile } = toChanges(read);
  return { fields: { ...fields, displayName, userPrincipalName, accountEnabled }, profile };
}

/** Reads the body of a request that changes a person. */
export function readUserChanges(body: unknown): UserChanges | GraphFailure {
  const read = readUser(body);
  return isGraphFailure(read) ? read : toChanges(read);
}
