import { type HTMLElement, parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import type { RequestDetails } from "../../domain/portal/consent-request-page.ts";
import type { Html } from "../html.ts";
import { applicationPage, applicationsPage, deleteApplicationPage } from "./applications-page.ts";
import { consentRequestPage } from "./consent-request-page.ts";
import { consentRequestsPage } from "./consent-requests-page.ts";
import { consentReturnPage } from "./consent-return-page.ts";
import { overviewPage } from "./overview-page.ts";
import { pickAccountPage } from "./pick-account-page.ts";
import { refusalPage } from "./refusal-page.ts";
import { notPendingPage, reviewFormPage } from "./review-page.ts";
import { consentRequestsSettingsPage, userConsentPage, userSettingsPage } from "./settings-pages.ts";

/** What somebody might type to take a page over. */
const HOSTILE = `</textarea></title>"'><img src=x onerror=alert(1)><script>alert(1)</script>`;

const account = { organization: HOSTILE, displayName: HOSTILE, address: HOSTILE };
const frame = { mayChange: true, roles: ["Global Administrator"], saved: true, problems: [HOSTILE] } as const;

const details: RequestDetails = {
  kind: "details",
  id: HOSTILE,
  appName: HOSTILE,
  appId: HOSTILE,
  publisher: HOSTILE,
  publisherDomain: HOSTILE,
  permissions: [{ name: HOSTILE, description: HOSTILE }],
  status: "denied",
  requesters: [{ name: HOSTILE, address: HOSTILE, justification: HOSTILE, requestDate: "5 January 2026" }],
  expirationDate: "4 February 2026",
  review: { reviewer: HOSTILE, date: "6 January 2026", justification: HOSTILE },
  reviewTarget: undefined,
};

const row = {
  id: HOSTILE,
  appName: HOSTILE,
  requesters: [HOSTILE],
  requestDate: "5 January 2026",
  expirationDate: "4 February 2026",
  status: "pending",
} as const;

const application = { id: HOSTILE, name: HOSTILE, appId: HOSTILE, created: "5 January 2026", enabled: true };
const form = {
  kind: "form",
  verb: "deny",
  requestId: HOSTILE,
  appName: HOSTILE,
  justification: HOSTILE,
  longest: 1000,
  problem: HOSTILE,
} as const;
const settings = {
  isEnabled: true,
  notifyReviewers: true,
  remindersEnabled: false,
  requestDurationInDays: 30,
  reviewers: [{ kind: "user" as const, userId: HOSTILE }],
};

const PAGES: readonly (readonly [string, () => Html])[] = [
  [
    "the account choice",
    () =>
      pickAccountPage({
        kind: "pick-account",
        organization: HOSTILE,
        accounts: [{ userId: HOSTILE, displayName: HOSTILE, address: HOSTILE }],
        path: `/${HOSTILE}`,
      }),
  ],
  ["the overview", () => overviewPage(account)],
  [
    "the requests",
    () =>
      consentRequestsPage({ kind: "requests", tab: "mine", rows: [row], requestsEnabled: false }, account),
  ],
  [
    "a request",
    () => consentRequestPage(details, { account, reviewUrl: `https://login.example/?${HOSTILE}` }),
  ],
  ["a review's form", () => reviewFormPage(form, account)],
  [
    "a closed request",
    () =>
      notPendingPage(
        { kind: "not-pending", requestId: HOSTILE, appName: HOSTILE, status: "denied" },
        account,
      ),
  ],
  [
    "the applications",
    () => applicationsPage([{ ...application, adminConsent: [HOSTILE], userConsents: 1 }], account),
  ],
  [
    "an application",
    () =>
      applicationPage(
        {
          ...application,
          kind: "application",
          assignmentRequired: false,
          permissions: [
            { name: HOSTILE, value: HOSTILE, grantedThrough: "User consent", grantedFor: HOSTILE },
          ],
          maySwitch: true,
          grantTarget: { tenantId: HOSTILE, appId: HOSTILE },
          mayRevoke: true,
        },
        { account, grantUrl: `https://login.example/?${HOSTILE}` },
      ),
  ],
  ["an application's deletion", () => deleteApplicationPage({ id: HOSTILE, name: HOSTILE }, account)],
  [
    "the user consent settings",
    () =>
      userConsentPage(
        { ...frame, choice: undefined, ownPolicies: [{ id: HOSTILE, displayName: HOSTILE }] },
        account,
      ),
  ],
  [
    "the admin consent settings",
    () =>
      consentRequestsSettingsPage(
        {
          ...frame,
          settings,
          choices: {
            people: [{ id: HOSTILE, name: HOSTILE, address: HOSTILE }],
            groups: [{ id: HOSTILE, name: HOSTILE, members: 1 }],
            roles: ["Global Reader"],
          },
        },
        account,
      ),
  ],
  ["the user settings", () => userSettingsPage(account)],
  [
    "the way back from consent",
    () => consentReturnPage({ granted: false, error: HOSTILE, description: HOSTILE }, account),
  ],
  [
    "a refusal",
    () =>
      refusalPage({ kind: "forbidden", what: HOSTILE, roles: [HOSTILE] }, { account, section: "requests" }),
  ],
];

/** Form fields that a person fills, without those that carry nothing but a button. */
const fieldsOf = (page: HTMLElement) => page.querySelectorAll("input, textarea, select");

describe("portal pages", () => {
  test.each(PAGES)("escape everything: %s", (_, render) => {
    const page = parse(render().toString());
    expect(page.querySelectorAll("img")).toEqual([]);
    expect(page.querySelectorAll("[onerror]")).toEqual([]);
    expect(page.querySelectorAll("script").map((script) => script.text)).toEqual(
      page.querySelectorAll("script[src]").map(() => ""),
    );
    expect(page.textContent).toContain(HOSTILE);
  });

  test.each(PAGES)("have one heading of the first rank, one main landmark and a title: %s", (_, render) => {
    const page = parse(render().toString());
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(page.querySelectorAll("main")).toHaveLength(1);
    expect(page.querySelector("title")?.text).not.toBe("");
  });

  test.each(PAGES)("label every field, and send nothing hidden: %s", (_, render) => {
    const page = parse(render().toString());
    for (const field of fieldsOf(page)) {
      const label = field.closest("label") ?? page.querySelector(`label[for="${field.id}"]`);
      expect(label?.textContent.trim()).toBeTruthy();
      expect(field.getAttribute("type")).not.toBe("hidden");
    }
  });
});

describe("reviewFormPage", () => {
  test("keeps the words that were sent, and limits new ones", () => {
    const page = parse(reviewFormPage({ ...form, justification: "No <need>." }, account).toString());
    const field = page.querySelector("textarea");
    expect(field?.text).toBe("No <need>.");
    expect(field?.getAttribute("maxlength")).toBe("1000");
    expect(field?.hasAttribute("required")).toBe(true);
  });
});

describe("consentRequestPage", () => {
  test("opens the consent page in a tab of its own", () => {
    const page = parse(
      consentRequestPage(
        { ...details, status: "pending" },
        { account, reviewUrl: "https://login.example/" },
      ).toString(),
    );
    const link = page.querySelectorAll("a").find(({ text }) => text === "Review permissions and consent");
    expect(link?.getAttribute("target")).toBe("_blank");
    expect(link?.getAttribute("rel")).toBe("noopener");
  });
});

describe("consentRequestsPage", () => {
  test("marks the page in the menu and the tab", () => {
    const page = parse(
      consentRequestsPage(
        { kind: "requests", tab: "all", rows: [], requestsEnabled: true },
        account,
      ).toString(),
    );
    expect(page.querySelectorAll("[aria-current=page]").map(({ text }) => text)).toEqual([
      "Admin consent requests",
      "All (Preview)",
    ]);
  });
});

describe("userConsentPage", () => {
  test("can be read, not sent, by those who may not change it", () => {
    const page = parse(
      userConsentPage({ ...frame, mayChange: false, choice: "none", ownPolicies: [] }, account).toString(),
    );
    expect(page.querySelector("main form fieldset")?.hasAttribute("disabled")).toBe(true);
    expect(page.querySelector("main")?.querySelectorAll("button")).toEqual([]);
  });
});
