import type { User } from "../directory/user.ts";
import type { Deed, PortalRefusal } from "./portal-visit.ts";

/**
 * Why somebody may not see a list of the directory's objects: guests may not, unless they hold a role.
 *
 * @param what - what the person wants to do, as the page of refusal says it
 * @see https://learn.microsoft.com/entra/fundamentals/users-default-permissions#compare-member-and-guest-default-permissions
 */
export function refuseEnumeration({ userType, roles }: User, what: Deed): PortalRefusal | undefined {
  if (userType === "Member" || roles.length > 0) return undefined;
  return { kind: "forbidden", what, roles: ["member", "administrator"] };
}
