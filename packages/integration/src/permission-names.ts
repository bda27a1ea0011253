import { parseScopes } from "@consentra/protocol";

/**
 * A permission as Microsoft's consent page names it to a user.
 *
 * @group Approval
 */
export interface NamedScope {
  /** The scope, for example `Calendars.ReadWrite`. */
  readonly name: string;
  /** In English; the scope's own name where Microsoft's is not known here. */
  readonly displayName: string;
}

const DISPLAY_NAMES = new Map([
  ["profile", "View your basic profile"],
  ["email", "View your email address"],
  ["offline_access", "Maintain access to data you have given it access to"],
  ["user.read", "Sign you in and read your profile"],
  ["calendars.read", "Read your calendars"],
  ["calendars.readbasic", "Read basic details of your calendars"],
  ["calendars.readwrite", "Have full access to your calendars"],
  ["calendars.read.shared", "Read calendars you can access"],
  ["calendars.readwrite.shared", "Read and write to your and shared calendars"],
  ["mailboxsettings.read", "Read your mailbox settings"],
  ["mailboxsettings.readwrite", "Read and write to your mailbox settings"],
]);

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
    .map(({ name }) => ({ name, displayName: DISPLAY_NAMES.get(name.toLowerCase()) ?? name }))
    .sort((one, other) => order(one.name) - order(other.name));
}

function order(name: string): number {
  const place = FIRST.indexOf(name);
  return place < 0 ? FIRST.length : place;
}
