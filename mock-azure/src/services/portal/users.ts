import { manageUserInPortal, showUser, type UserAction } from "../../domain/portal/user-page.ts";
import { showUsers } from "../../domain/portal/users-page.ts";
import { respondRedirect } from "../../http/respond.ts";
import { defineRoute } from "../../http/route.ts";
import { linkTo } from "../../views/parts/link-to.ts";
import { PORTAL_PATHS, userPath } from "../../views/portal/paths.ts";
import { userPage } from "../../views/portal/user-page.ts";
import { usersPage } from "../../views/portal/users-page.ts";
import { readListQuery } from "./read-list-query.ts";
import { readSubmission, readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

/** "Users | All users". */
export const usersRoute = defineRoute({
  name: "portal.users",
  host: "portal",
  method: "GET",
  path: PORTAL_PATHS.users,
  source: "https://learn.microsoft.com/entra/fundamentals/how-to-manage-user-profile-info",
  parse: (from) => ({ ...readVisit(from), query: readListQuery(from.url) }),
  decide: showUsers,
  view: (outcome, { words }) =>
    respondPortal(outcome, words, (page, reader) =>
      page.kind === "users"
        ? respondPortalPage(usersPage(page, reader))
        : respondRefusal(page, reader, "users"),
    ),
});

/** One person. */
export const userRoute = defineRoute({
  name: "portal.user",
  host: "portal",
  method: "GET",
  path: `${PORTAL_PATHS.users}/:user`,
  source: "https://learn.microsoft.com/entra/fundamentals/how-to-manage-user-profile-info",
  parse: (from) => ({
    ...readVisit(from),
    userId: from.params.user ?? "",
    saved: from.url.searchParams.has("saved"),
  }),
  decide: showUser,
  view: (outcome, { words }) =>
    respondPortal(outcome, words, (page, reader) =>
      page.kind === "user"
        ? respondPortalPage(userPage(page, reader))
        : respondRefusal(page, reader, "users"),
    ),
});

/** What a button says; the older portal resets passwords in its own way. */
function readAction(action: string | null, { hostname }: URL): UserAction | undefined {
  switch (action) {
    case "disable":
      return "accountDisabled";
    case "enable":
      return "accountEnabled";
    case "revoke-sessions":
      return "sessionsRevoked";
    case "reset-password":
      return hostname.endsWith("portal.azure.com")
        ? "passwordResetInAzurePortal"
        : "passwordResetInEntraAdminCenter";
    default:
      return undefined;
  }
}

/** "Block sign-in", "Reset password" and "Revoke sessions". */
export const userAccountRoute = defineRoute({
  name: "portal.user-account",
  host: "portal",
  method: "POST",
  path: `${PORTAL_PATHS.users}/:user/account`,
  source: "https://learn.microsoft.com/entra/identity/users/users-revoke-access",
  async parse(from) {
    const { submission, fields } = await readSubmission(from);
    return {
      ...submission,
      userId: from.params.user ?? "",
      action: readAction(fields.get("action"), from.url),
    };
  },
  decide: manageUserInPortal,
  view: (outcome, { words }) =>
    respondPortal(outcome, words, (page, reader) =>
      page.kind === "changed"
        ? respondRedirect(linkTo(userPath(page.id), { saved: "yes" }))
        : respondRefusal(page, reader, "users"),
    ),
});
