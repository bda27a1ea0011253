import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { createVisitor } from "../../src/visitor/create-visitor.ts";
import { authorizeUrl } from "../support/authorize-url.ts";

type Said = readonly (readonly [rule: string, text: string])[];

/** Where the requester stands after choosing an account, and why. */
interface Row {
  readonly page: string;
  readonly because: Said;
}

const LACK = [
  "consent.missing",
  "not granted yet: openid, profile, offline_access, Calendars.ReadWrite",
] as const;
const RESTRICTED = [
  "consent.user-policy",
  "user consent is restricted: policy microsoft-user-default-recommended excludes Calendars.ReadWrite",
] as const;
const MAY_ASK = ["consent.workflow", "users may request admin consent"] as const;
const ALLOWED = [
  "consent.user-policy",
  "policy microsoft-user-default-legacy lets users consent to openid, profile, offline_access, Calendars.ReadWrite",
] as const;
const HELD = ["consent.granted", "Meetings holds every permission it asks for"] as const;

const WALL: Row = { page: "Approval required", because: [LACK, RESTRICTED, MAY_ASK] };
const CONSENT: Row = { page: "Permissions requested", because: [LACK, ALLOWED] };

/** A scenario without a row does not compile. */
const ROWS = {
  consentAllowed: CONSENT,
  approvalRequired: WALL,
  userConsentOff: {
    page: "Approval required",
    because: [LACK, ["consent.user-policy", "user consent is switched off"], MAY_ASK],
  },
  requestsDisabled: {
    page: "Need admin approval",
    because: [
      LACK,
      RESTRICTED,
      ["consent.workflow", "users may not request admin consent: the workflow is off"],
    ],
  },
  noReviewers: WALL,
  alreadyApproved: { page: "back at the app", because: [HELD] },
  requestPending: WALL,
  requestDenied: WALL,
  requestExpired: WALL,
  appBlocked: {
    page: "Sign in to your account",
    because: [["app.disabled", "Meetings is disabled in this tenant"]],
  },
  assignmentRequired: {
    page: "Sign in to your account",
    because: [["app.assignment", "Meetings requires assignment, and the person is not assigned"]],
  },
  mfaRequired: {
    page: "Verify your identity",
    because: [["sign-in.mfa", "a policy asks this person for a second factor"]],
  },
  unverifiedPublisher: {
    page: "Approval required",
    because: [
      LACK,
      [
        "consent.user-policy",
        "user consent is restricted: policy microsoft-user-default-low wants a verified publisher",
      ],
      MAY_ASK,
    ],
  },
  adminUser: {
    page: "Permissions requested",
    because: [LACK, ["consent.role", "the person is Global Administrator"]],
  },
  guestUser: CONSENT,
  mailboxMissing: CONSENT,
  largeMailbox: CONSENT,
} as const satisfies Readonly<Record<keyof typeof scenarios, Row>>;

const rows = Object.entries(ROWS) as readonly (readonly [keyof typeof scenarios, Row])[];

/** A visitor whose last answer can be looked at. */
function watched(tenant: Tenant) {
  let last: Response | undefined;
  const visitor = createVisitor({
    origins: tenant.origins,
    async fetch(request) {
      last = await tenant.fetch(request);
      return last;
    },
  });
  return { visitor, header: () => last?.headers.get("x-mock-azure-because") };
}

describe("the reasons of a Connect", () => {
  test.each(rows)("in the scenario %s are given in order, and in the response", async (name, row) => {
    const tenant = createTenant({ scenario: scenarios[name] });
    const { visitor, header } = watched(tenant);
    await visitor.open(authorizeUrl(tenant));
    await visitor.press(tenant.people.requester.address);
    expect(visitor.departure ? "back at the app" : visitor.title).toBe(row.page);
    const reasons = tenant.because();
    expect(reasons.map(({ rule, text }) => [rule, text])).toEqual(row.because);
    expect(reasons.filter(({ source }) => !source.startsWith("https://learn.microsoft.com/"))).toEqual([]);
    expect(header()).toBe(row.because.map(([rule, text]) => `${rule}: ${text}`).join("; "));
  });
});
