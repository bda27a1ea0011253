import { assertNever } from "@consentra/protocol";
import {
  type PortalSessionOutcome,
  signInToPortal,
  signOutOfPortal,
} from "../../domain/portal/portal-session.ts";
import { expiredCookie, sessionCookie } from "../../http/cookies.ts";
import { respondRedirect } from "../../http/respond.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { pickAccountPage } from "../../views/portal/pick-account-page.ts";
import { foreignFormPage } from "../../views/portal/refusal-page.ts";
import { PORTAL_COOKIE, readReturnPath, readSubmission } from "./read-visit.ts";
import { respondPortalPage } from "./respond-portal.ts";

const SOURCE = "https://learn.microsoft.com/entra/fundamentals/entra-admin-center";

function respondToSession(outcome: PortalSessionOutcome, { words }: ViewTools): Response {
  switch (outcome.kind) {
    case "pick-account":
      return respondPortalPage(pickAccountPage(outcome, words));
    case "foreign-form":
      return respondPortalPage(foreignFormPage(words), 403);
    case "signed-in":
      return respondRedirect(outcome.path, [sessionCookie(PORTAL_COOKIE, outcome.key)]);
    case "signed-out":
      return respondRedirect(PORTAL_PATHS.overview, [expiredCookie(PORTAL_COOKIE)]);
    default:
      return assertNever(outcome);
  }
}

/** The post of "Pick an account". */
export const signInRoute = defineRoute({
  name: "portal.sign-in",
  host: "portal",
  method: "POST",
  path: PORTAL_PATHS.signIn,
  source: SOURCE,
  async parse(from) {
    const { submission, fields } = await readSubmission(from);
    return { ...submission, path: readReturnPath(from.url), userId: fields.get("account") ?? "" };
  },
  decide: signInToPortal,
  view: respondToSession,
});

/** "Sign out". */
export const signOutRoute = defineRoute({
  name: "portal.sign-out",
  host: "portal",
  method: "POST",
  path: PORTAL_PATHS.signOut,
  source: SOURCE,
  parse: async (from) => (await readSubmission(from)).submission,
  decide: signOutOfPortal,
  view: respondToSession,
});
