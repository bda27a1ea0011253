import { PROFILE_FACTS, type User } from "../../domain/directory/user.ts";
import { DEFAULT_USER_PROPERTIES, mailNicknameOf } from "../../domain/graph/users.ts";
import { selectProperties } from "./collection-body.ts";
import { formatDirectoryTime } from "./format-directory-time.ts";

/**
 * A user as Microsoft Graph writes one. What the tenant does not know is empty.
 *
 * @see https://learn.microsoft.com/graph/api/user-get
 */
export function toUserResource(
  user: User,
  select: readonly string[] | undefined,
): Readonly<Record<string, unknown>> {
  const { profile } = user;
  const properties = {
    businessPhones: profile?.businessPhones ?? [],
    displayName: user.displayName,
    givenName: user.givenName || null,
    mail: user.mail,
    surname: user.surname || null,
    userPrincipalName: user.userPrincipalName,
    id: user.id,
    accountEnabled: user.accountEnabled,
    userType: user.userType,
    signInSessionsValidFromDateTime: formatDirectoryTime(user.sessionsValidFrom),
    ...Object.fromEntries(PROFILE_FACTS.map((name) => [name, profile?.[name] ?? null])),
    mailNickname: mailNicknameOf(user),
  };
  return selectProperties(properties, select ?? DEFAULT_USER_PROPERTIES, []);
}
