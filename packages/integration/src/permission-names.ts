import { parseScopes } from "@consentra/protocol";

/**
 * A permission as Microsoft's consent pages name it, in English; by its own name where Microsoft's is not known here.
 *
 * @group Approval
 */
export interface NamedScope {
  /** The scope, for example `Calendars.ReadWrite`. */
  readonly name: string;
  /** To a user, who consents for themselves. */
  readonly displayName: string;
  /** To an administrator, who consents for everybody. */
  readonly adminDisplayName: string;
}

type Names = readonly [user: string, administrator?: string];

/** To users; to administrators where `your` does not simply become `user`. */
const NAMES = new Map(
  Object.entries<Names>({
    profile: ["View your basic profile", "View users' basic profile"],
    email: ["View your email address", "View users' email address"],
    offline_access: ["Maintain access to data you have given it access to"],
    "user.read": ["Sign you in and read your profile", "Sign in and read user profile"],
    "calendars.read": ["Read your calendars"],
    "calendars.readbasic": ["Read basic details of your calendars"],
    "calendars.readwrite": ["Have full access to your calendars"],
    "calendars.read.shared": ["Read calendars you can access", "Read user and shared calendars"],
    "calendars.readwrite.shared": [
      "Read and write to your and shared calendars",
      "Read and write user and shared calendars",
    ],
    "mailboxsettings.read": ["Read your mailbox settings"],
    "mailboxsettings.readwrite": [
      "Read and write to your mailbox settings",
      "Read and write user mailbox settings",
    ],
  }),
);

/** The order consent pages keep: lasting access first, then the profile, then the data. */
const FIRST = ["offline_access", "profile", "email"];

/**
 * Names permissions for people, in the order a consent page shows them. `openid` is left out: it is the sign-in
 * itself, and consent pages do not list it.
 *
 * @param scopes - scope names
 * @returns the names
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
export function nameScopes(scopes: readonly string[]): readonly NamedScope[] {
  return parseScopes(scopes.join(" "))
    .filter((scope) => scope.name !== "openid")
    .map(({ name }) => {
      const [user, administrator = user.replace("your", "user")] =
        NAMES.get(name.toLowerCase()) ?? ([name] as Names);
      return { name, displayName: user, adminDisplayName: administrator };
    })
    .sort((one, other) => order(one.name) - order(other.name));
}

function order(name: string): number {
  const place = FIRST.indexOf(name);
  return place < 0 ? FIRST.length : place;
}
