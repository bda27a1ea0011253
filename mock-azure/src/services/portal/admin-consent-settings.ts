import type { ConsentRequestSettings } from "../../domain/consent/change-consent-requests.ts";
import type { ReviewerScope } from "../../domain/consent/policies.ts";
import { DIRECTORY_ROLES, type DirectoryRole } from "../../domain/directory/user.ts";
import {
  type ConsentRequestsSettingsOutcome,
  changeConsentRequestsInPortal,
  showConsentRequestsSettings,
} from "../../domain/portal/settings-pages.ts";
import { respondRedirect } from "../../http/respond.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { consentRequestsSettingsPage } from "../../views/portal/admin-consent-settings-page.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { readText } from "./read-list-query.ts";
import { readSubmission, readToggle, readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

const SOURCE = "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow";

function respondToSettings(outcome: ConsentRequestsSettingsOutcome, { words }: ViewTools): Response {
  return respondPortal(outcome, words, (page, reader) => {
    if (page.kind === "saved") return respondRedirect(`${PORTAL_PATHS.adminConsent}?saved`);
    if (page.kind !== "settings") return respondRefusal(page, reader, "consentAndPermissions");
    return respondPortalPage(consentRequestsSettingsPage(page, reader), page.problems.length > 0 ? 400 : 200);
  });
}

const isRole = (name: string): name is DirectoryRole => Object.hasOwn(DIRECTORY_ROLES, name);

function readReviewers(fields: URLSearchParams): readonly ReviewerScope[] | undefined {
  const roles = fields.getAll("reviewerRole");
  if (!roles.every(isRole)) return undefined;
  return [
    ...fields.getAll("reviewer").map((userId) => ({ kind: "user", userId }) as const),
    ...fields.getAll("reviewerGroup").map((groupId) => ({ kind: "group", groupId }) as const),
    ...roles.map((role) => ({ kind: "role", role }) as const),
  ];
}

function readSettings(fields: URLSearchParams): ConsentRequestSettings | { readonly unreadable: string } {
  const isEnabled = readToggle(fields, "isEnabled");
  const notifyReviewers = readToggle(fields, "notifyReviewers");
  const remindersEnabled = readToggle(fields, "remindersEnabled");
  if (isEnabled === undefined) return { unreadable: "isEnabled" };
  if (notifyReviewers === undefined) return { unreadable: "notifyReviewers" };
  if (remindersEnabled === undefined) return { unreadable: "remindersEnabled" };
  const reviewers = readReviewers(fields);
  if (!reviewers) return { unreadable: "reviewerRole" };
  const days = fields.get("requestDurationInDays")?.trim() ?? "";
  return {
    isEnabled,
    notifyReviewers,
    remindersEnabled,
    requestDurationInDays: days === "" ? Number.NaN : Number(days),
    reviewers,
  };
}

/** "Consent and permissions | Admin consent settings". */
export const adminConsentSettingsRoute = defineRoute({
  name: "portal.admin-consent-settings",
  host: "portal",
  method: "GET",
  path: PORTAL_PATHS.adminConsent,
  source: SOURCE,
  parse: (from) => ({
    ...readVisit(from),
    saved: from.url.searchParams.has("saved"),
    search: readText(from.url, "search"),
  }),
  decide: showConsentRequestsSettings,
  view: respondToSettings,
});

/** Its post. */
export const adminConsentSettingsChangeRoute = defineRoute({
  name: "portal.admin-consent-settings-change",
  host: "portal",
  method: "POST",
  path: PORTAL_PATHS.adminConsent,
  source: SOURCE,
  async parse(from) {
    const { submission, fields } = await readSubmission(from);
    return { ...submission, settings: readSettings(fields) };
  },
  decide: changeConsentRequestsInPortal,
  view: respondToSettings,
});
