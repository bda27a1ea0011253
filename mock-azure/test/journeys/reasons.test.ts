import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { createVisitor } from "../../src/visitor/create-visitor.ts";
import { authorizeUrl } from "../support/authorize-url.ts";

type Said = readonly (readonly [rule: string, text: string])[];

/** Where somebody stands after choosing an account, and why. */
interface Stand {
  readonly page: string;
  readonly because: Said;
}

interface Row {
  readonly requester: Stand;
  readonly administrator: Stand;
  /** Why the form does what it does when the requester sends it; absent where there is none. */
  readonly asking?: Said[number];
}

const LACK = [
  "consent.missing",
  "not granted yet: openid, profile, offline_access, Calendars.ReadWrite",
] as const;
const RESTRICTED = [
  "consent.user-policy",
  "user consent is restricted: policy microsoft-user-default-recommended excludes Calendars.ReadWrite",
] as const;
const ALLOWED = [
  "consent.user-policy",
  "policy microsoft-user-default-legacy lets users consent to openid, profile, offline_access, Calendars.ReadWrite",
] as const;
const DISABLED = [
  "app.disabled",
  "Meetings is disabled in this tenant: accountEnabled of its service principal is false",
] as const;
const NOT_ASSIGNED = [
  "app.assignment",
  "appRoleAssignmentRequired of Meetings is on, and the person is not assigned",
] as const;
const CREATED = [
  "request.created",
  "the request goes to 2 reviewers and expires on 4 February 2026, 09:00 UTC, after 30 days",
] as const;

const mayAsk = (reach: string) =>
  [
    "consent.workflow",
    `users may request admin consent: isEnabled and EnableAdminConsentRequests are on, and requests go to ${reach}`,
  ] as const;
const wall = (...because: Said): Stand => ({ page: "Approval required", because });
const consent = (...because: Said): Stand => ({ page: "Permissions requested", because });
const connected = (...because: Said): Stand => ({ page: "back at the app", because });
const refused = (...because: Said): Stand => ({ page: "Sign in to your account", because });

const MAY_ASK = mayAsk("2 reviewers");
const ADMINISTRATOR = consent(LACK, ["consent.role", "the person is Global Administrator"]);
const CONSENT: Row = { requester: consent(LACK, ALLOWED), administrator: ADMINISTRATOR };
const WALL: Row = {
  requester: wall(LACK, RESTRICTED, MAY_ASK),
  administrator: ADMINISTRATOR,
  asking: CREATED,
};
const HELD = [
  "consent.granted",
  "Meetings holds what it asks for, granted for everybody: openid, profile, offline_access, Calendars.ReadWrite",
] as const;

/** A scenario without a row does not compile. */
const ROWS = {
  consentAllowed: CONSENT,
  approvalRequired: WALL,
  userConsentOff: {
    ...WALL,
    requester: wall(LACK, ["consent.user-policy", "user consent is switched off"], MAY_ASK),
  },
  requestsDisabled: {
    requester: {
      page: "Need admin approval",
      because: [
        LACK,
        RESTRICTED,
        [
          "consent.workflow",
          "users may not request admin consent: isEnabled of adminConsentRequestPolicy is off",
        ],
      ],
    },
    administrator: ADMINISTRATOR,
  },
  noReviewers: {
    requester: wall(LACK, RESTRICTED, mayAsk("nobody")),
    administrator: ADMINISTRATOR,
    asking: ["request.created", "the request is recorded, but it has no reviewer: nobody hears of it"],
  },
  alreadyApproved: { requester: connected(HELD), administrator: connected(HELD) },
  requestPending: {
    requester: wall(LACK, RESTRICTED, MAY_ASK, [
      "request.waiting",
      "this person's request for Meetings of 5 January 2026, 09:00 UTC waits for review until 4 February 2026, 09:00 UTC",
    ]),
    administrator: ADMINISTRATOR,
    asking: [
      "request.duplicate",
      "this person's request waits already, until 4 February 2026, 09:00 UTC: nothing is sent",
    ],
  },
  requestDenied: {
    ...WALL,
    requester: wall(LACK, RESTRICTED, MAY_ASK, [
      "request.denied",
      "this person's request for Meetings of 3 January 2026, 09:00 UTC was denied on 4 January 2026, 09:00 UTC",
    ]),
  },
  requestExpired: {
    ...WALL,
    requester: wall(LACK, RESTRICTED, MAY_ASK, [
      "request.expired",
      "this person's request for Meetings of 5 December 2025, 09:00 UTC expired unanswered on 4 January 2026, 09:00 UTC",
    ]),
  },
  appBlocked: { requester: refused(DISABLED), administrator: refused(DISABLED) },
  assignmentRequired: { requester: refused(NOT_ASSIGNED), administrator: refused(NOT_ASSIGNED) },
  mfaRequired: {
    requester: {
      page: "Verify your identity",
      because: [
        ["sign-in.mfa", "multifactor authentication is on for this person, and the session proves pwd"],
      ],
    },
    administrator: ADMINISTRATOR,
  },
  unverifiedPublisher: {
    ...WALL,
    requester: wall(
      LACK,
      [
        "consent.user-policy",
        "user consent is restricted: policy microsoft-user-default-low wants a verified publisher",
      ],
      MAY_ASK,
    ),
  },
  adminUser: { requester: ADMINISTRATOR, administrator: ADMINISTRATOR },
  guestUser: CONSENT,
  mailboxMissing: CONSENT,
  largeMailbox: CONSENT,
} as const satisfies Readonly<Record<keyof typeof scenarios, Row>>;

const rows = Object.entries(ROWS) as readonly (readonly [keyof typeof scenarios, Row])[];
const asking = rows.flatMap(([name, row]) => (row.asking ? [[name, row.asking] as const] : []));

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

/** What the tenant says, and that the last answer says the same, each time with a page of documentation. */
function reasonsOf(tenant: Tenant, header: string | null | undefined): Said {
  const reasons = tenant.because();
  expect(reasons.filter(({ source }) => !/^https:\/\/\S+$/.test(source))).toEqual([]);
  expect(header).toBe(reasons.map(({ rule, text, source }) => `${rule}: ${text} (${source})`).join("; "));
  return reasons.map(({ rule, text }) => [rule, text]);
}

const roles = ["requester", "administrator"] as const;

describe("the reasons of a Connect", () => {
  test.each(rows.flatMap(([name, row]) => roles.map((role) => [name, role, row[role]] as const)))(
    "in the scenario %s by the %s are given in order, and in the response",
    async (name, role, stand) => {
      const tenant = createTenant({ scenario: scenarios[name] });
      const { visitor, header } = watched(tenant);
      await visitor.open(authorizeUrl(tenant));
      await visitor.press(tenant.people[role].address);
      expect(visitor.departure ? "back at the app" : visitor.title).toBe(stand.page);
      expect(reasonsOf(tenant, header())).toEqual(stand.because);
    },
  );
});

describe("the reasons of a request for approval", () => {
  test.each(asking)("in the scenario %s say what comes of it", async (name, reason) => {
    const tenant = createTenant({ scenario: scenarios[name] });
    const { visitor, header } = watched(tenant);
    await visitor.open(authorizeUrl(tenant));
    await visitor.press(tenant.people.requester.address);
    await visitor.fill("Enter justification for requesting this app", "We book customer calls.");
    await visitor.press("Request approval");
    expect(reasonsOf(tenant, header())).toEqual([reason]);
    expect(header()).not.toContain("customer calls");
  });

  test("say, behind why the form is there, that it needs a justification", async () => {
    const tenant = createTenant();
    const { visitor, header } = watched(tenant);
    await visitor.open(authorizeUrl(tenant));
    await visitor.press(tenant.people.requester.address);
    await visitor.fill("Enter justification for requesting this app", "   ");
    await visitor.press("Request approval");
    expect(reasonsOf(tenant, header())).toEqual([
      ...WALL.requester.because,
      ["request.justification", "a request needs a justification, and none was typed: nothing is sent"],
    ]);
  });
});

describe("the reasons of a consent", () => {
  test("say what was granted to whom, and which request that answers", async () => {
    const tenant = createTenant({ scenario: scenarios.requestPending });
    await tenant.people.administrator.approves();
    expect(tenant.because().map(({ text }) => text)).toEqual([
      "openid, profile, offline_access, Calendars.ReadWrite granted for the whole organisation",
      "the link names a request that waits; the consent answers it where it covers what was asked for",
      "this approves the request for Meetings of 5 January 2026, 09:00 UTC; 1 person hears of it",
    ]);
  });

  test("say that a person has granted it to themselves alone", async () => {
    const tenant = createTenant({ scenario: scenarios.consentAllowed });
    const { requester } = tenant.people;
    await requester.signsInFor(authorizeUrl(tenant));
    await requester.signsInFor(authorizeUrl(tenant));
    expect(tenant.because().map(({ text }) => text)).toEqual([
      "Meetings holds what it asks for, granted by this person: openid, profile, offline_access, Calendars.ReadWrite",
    ]);
  });

  test("say what declining was", async () => {
    const tenant = createTenant({ scenario: scenarios.consentAllowed });
    const { visitor, header } = watched(tenant);
    await visitor.open(authorizeUrl(tenant));
    await visitor.press(tenant.people.requester.address);
    await visitor.press("Cancel");
    expect(reasonsOf(tenant, header())).toMatchObject([["consent.declined", "the person declined"]]);
  });
});
