import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenario } from "../../src/scenarios/index.ts";
import type { ScenarioStep } from "../../src/scenarios/scenario.ts";
import { withApplication } from "../../src/scenarios/with-application.ts";
import { withConsentRequests } from "../../src/scenarios/with-consent-requests.ts";
import { withReviewers } from "../../src/scenarios/with-reviewers.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { authorizeUrl } from "../support/authorize-url.ts";

const PEOPLE = ["requester", "colleague", "administrator", "reviewer"] as const;

type Kind = ReturnType<Tenant["inbox"]>[number]["kind"];

/** Who gets which mails of a trigger, oldest first; nobody else gets any. */
type Expected = Partial<Readonly<Record<(typeof PEOPLE)[number], readonly Kind[]>>>;

const REVIEW = "consent-request-review";
const RECEIVED = "consent-request-received";
const REMINDER = "consent-request-reminder";
const EXPIRED = "consent-request-expired";

async function asks(tenant: Tenant, role: "requester" | "colleague") {
  await tenant.people[role].signsInFor(authorizeUrl(tenant));
  await tenant.people[role].requestsApproval("We book customer calls.");
}

async function bothHaveAsked(tenant: Tenant) {
  await asks(tenant, "requester");
  await asks(tenant, "colleague");
}

interface Row {
  readonly trigger: string;
  /** Its mails do not count. */
  readonly before?: (tenant: Tenant) => Promise<void>;
  readonly happens: (tenant: Tenant) => Promise<void>;
  readonly expected: Expected;
  readonly step?: ScenarioStep;
}

const requesterAsks = (tenant: Tenant) => asks(tenant, "requester");

const passes = (days: number) => (tenant: Tenant) => {
  tenant.clock.advance({ days });
  return Promise.resolve();
};

const ROWS: readonly Row[] = [
  {
    trigger: "a request",
    happens: requesterAsks,
    expected: { requester: [RECEIVED], administrator: [REVIEW], reviewer: [REVIEW] },
  },
  {
    trigger: "a request whose reviewers want no mails",
    step: withConsentRequests({ notifyReviewers: false }),
    happens: requesterAsks,
    expected: { requester: [RECEIVED] },
  },
  {
    trigger: "a request without reviewers",
    step: withConsentRequests({ reviewers: [] }),
    happens: requesterAsks,
    expected: { requester: [RECEIVED] },
  },
  {
    trigger: "a request whose reviewers hold a role",
    step: withReviewers({ roles: ["Global Administrator"] }),
    happens: requesterAsks,
    expected: { requester: [RECEIVED], administrator: [REVIEW] },
  },
  {
    trigger: "somebody who joins a waiting request",
    before: requesterAsks,
    happens: (tenant) => asks(tenant, "colleague"),
    expected: { colleague: [RECEIVED] },
  },
  { trigger: "asking twice", before: requesterAsks, happens: requesterAsks, expected: {} },
  {
    trigger: "half of the time",
    before: bothHaveAsked,
    happens: passes(15),
    expected: { administrator: [REMINDER], reviewer: [REMINDER] },
  },
  {
    trigger: "half of the time, where reviewers want no reminders",
    step: withConsentRequests({ remindersEnabled: false }),
    before: bothHaveAsked,
    happens: passes(15),
    expected: {},
  },
  {
    trigger: "the end of the time",
    before: bothHaveAsked,
    happens: passes(30),
    expected: {
      requester: [EXPIRED],
      colleague: [EXPIRED],
      administrator: [REMINDER, REMINDER, EXPIRED],
      reviewer: [REMINDER, REMINDER, EXPIRED],
    },
  },
  {
    trigger: "an approval",
    before: bothHaveAsked,
    happens: (tenant) => tenant.people.administrator.approves(),
    expected: { requester: ["consent-request-approved"], colleague: ["consent-request-approved"] },
  },
  {
    trigger: "a denial",
    before: bothHaveAsked,
    happens: (tenant) => tenant.people.reviewer.denies("We use another tool."),
    expected: { requester: ["consent-request-denied"], colleague: ["consent-request-denied"] },
  },
  {
    trigger: "a block",
    before: bothHaveAsked,
    happens: (tenant) => tenant.people.reviewer.blocks("Not trusted."),
    expected: { requester: ["consent-request-blocked"], colleague: ["consent-request-blocked"] },
  },
];

describe("mails", () => {
  test.each(ROWS)("of $trigger go to the right people, and to nobody else", async (row) => {
    const { before, happens, expected, step } = row;
    const tenant = createTenant({ scenario: scenario("mails", ...(step ? [step] : [])) });
    const inbox = (role: (typeof PEOPLE)[number]) => tenant.inbox(tenant.people[role].address);
    await before?.(tenant);
    const read = new Map(PEOPLE.map((role) => [role, inbox(role).length]));
    await happens(tenant);
    const got = PEOPLE.map((role) => [
      role,
      inbox(role)
        .slice(read.get(role))
        .map(({ kind }) => kind),
    ]);
    expect(Object.fromEntries(got)).toEqual({
      requester: [],
      colleague: [],
      administrator: [],
      reviewer: [],
      ...expected,
    });
    expect(tenant.inbox(tenant.people.guest.address)).toEqual([]);
  });

  test.each([
    ["approves", "Go back to Meetings and connect once more to use it."],
    ["denies", "Reviewer's justification: We use another tool."],
    ["blocks", "Reviewer's justification: We use another tool."],
  ] as const)("say what was decided and what comes next: %s", async (decision, words) => {
    const tenant = createTenant();
    await asks(tenant, "requester");
    await tenant.people.administrator[decision]("We use another tool.");
    expect(tenant.inbox(tenant.people.requester.address).at(-1)?.text.replaceAll("\n", " ")).toContain(words);
  });

  test("carry the seven facts to a reviewer, as text, as HTML and on the mailbox page", async () => {
    const tenant = createTenant();
    await asks(tenant, "requester");
    const { visitor, address } = tenant.people.reviewer;
    const [mail] = tenant.inbox(address);
    await visitor.open(`${tenant.origins.mail}/mail/${encodeURIComponent(address)}/${mail?.id ?? ""}`);
    const facts = [
      ["Requester", "Maya Okafor"],
      ["Email", "maya.okafor@fjordline.example"],
      ["Requester's organization", "Fjordline Logistics"],
      ["Requester's app", "Meetings"],
      ["Requester's justification", "We book customer calls."],
      ["Request date", "5 January 2026"],
      ["Expiration date", "4 February 2026"],
    ];
    for (const [label = "", value = ""] of facts) {
      expect(mail?.text).toContain(`${label}: ${value}`);
      expect(mail?.html.replaceAll("&#39;", "'")).toMatch(new RegExp(`>${label}</th><td[^>]*>${value}<`));
      expect(visitor.text).toContain(`${label} ${value}`);
    }
    await visitor.press("Show as plain text");
    expect(visitor.text).toContain("Review request: https://entra.microsoft.com/enterprise-applications/");
    await visitor.press("Show as HTML");
    expect(visitor.links).toContainEqual({ name: "Review request", href: mail?.action?.url });
  });

  test("lead from the button's address to the requests in the portal", async () => {
    const tenant = createTenant();
    await asks(tenant, "requester");
    const { visitor, address } = tenant.people.administrator;
    await visitor.open(tenant.inbox(address)[0]?.action?.url ?? "");
    await visitor.press(address);
    expect(visitor.title).toBe("Enterprise applications | Admin consent requests");
  });

  test("keep a subject on one line, whatever the app is called", async () => {
    const tenant = createTenant({
      scenario: scenario("name", withApplication({ displayName: "Meetings\r\nBcc: all@fjordline.example" })),
    });
    await asks(tenant, "requester");
    expect(tenant.inbox(tenant.people.reviewer.address)[0]?.subject).toBe(
      "Review the request for Meetings Bcc: all@fjordline.example",
    );
  });
});
