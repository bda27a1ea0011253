import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenario } from "../../src/scenarios/index.ts";
import type { ScenarioStep } from "../../src/scenarios/scenario.ts";
import { withConsentRequests } from "../../src/scenarios/with-consent-requests.ts";
import { withoutMailbox } from "../../src/scenarios/with-mailbox.ts";
import { withPerson } from "../../src/scenarios/with-person.ts";
import { withReviewers } from "../../src/scenarios/with-reviewers.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { asks } from "../support/asks.ts";
import { changeWorkflow } from "../support/story.ts";

const PEOPLE = ["requester", "colleague", "administrator", "reviewer", "guest"] as const;

type Kind = ReturnType<Tenant["inbox"]>[number]["kind"];

/** Who gets which mails of a trigger, oldest first; nobody else gets any. */
type Expected = Partial<Readonly<Record<(typeof PEOPLE)[number], readonly Kind[]>>>;

const REVIEW = "consent-request-review";
const RECEIVED = "consent-request-received";
const REMINDER = "consent-request-reminder";
const EXPIRED = "consent-request-expired";

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

async function isDenied(tenant: Tenant) {
  await requesterAsks(tenant);
  await tenant.people.reviewer.denies("We use another tool.");
}

/** The administrator grants by the link that an app may send, not from the request. */
async function isGrantedByLink({ people, origins, id, app }: Tenant) {
  const { visitor, address } = people.administrator;
  const query = new URLSearchParams({
    client_id: app.clientId,
    redirect_uri: app.redirectUris.web[0] ?? "",
    scope: "https://graph.microsoft.com/.default",
  });
  await visitor.open(`${origins.login}/${id}/v2.0/adminconsent?${query.toString()}`);
  await visitor.press(address);
  await visitor.press("Accept");
}

/** The administrator takes everybody else off the list of reviewers. */
function reviewerIsRemoved(tenant: Tenant) {
  const { users } = tenant.snapshot().data;
  const { address } = tenant.people.administrator;
  const id = users.find(({ userPrincipalName }) => userPrincipalName === address)?.id ?? "";
  return changeWorkflow(tenant, {
    reviewers: [{ query: `/users/${id}`, queryType: "MicrosoftGraph", queryRoot: null }],
  });
}

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
    trigger: "a request of a reviewer",
    happens: (tenant) => asks(tenant, "reviewer"),
    expected: { administrator: [REVIEW], reviewer: [REVIEW, RECEIVED] },
  },
  {
    trigger: "a request of a guest",
    happens: (tenant) => asks(tenant, "guest"),
    expected: { guest: [RECEIVED], administrator: [REVIEW], reviewer: [REVIEW] },
  },
  {
    trigger: "a request, where a reviewer has no mail address",
    step: withPerson("reviewer", { mail: null }),
    happens: requesterAsks,
    expected: { requester: [RECEIVED], administrator: [REVIEW] },
  },
  {
    trigger: "a request, where the requester has no mail address",
    step: withPerson("requester", { mail: null }),
    happens: requesterAsks,
    expected: { administrator: [REVIEW], reviewer: [REVIEW] },
  },
  {
    trigger: "a request, where Microsoft Graph does not reach the requester's mailbox",
    step: withoutMailbox("requester"),
    happens: requesterAsks,
    expected: { requester: [RECEIVED], administrator: [REVIEW], reviewer: [REVIEW] },
  },
  {
    trigger: "a request, where a reviewer's account is disabled",
    step: withPerson("reviewer", { accountEnabled: false }),
    happens: requesterAsks,
    expected: { requester: [RECEIVED], administrator: [REVIEW], reviewer: [REVIEW] },
  },
  {
    trigger: "a request after a denial",
    before: isDenied,
    happens: requesterAsks,
    expected: { requester: [RECEIVED], administrator: [REVIEW], reviewer: [REVIEW] },
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
    trigger: "half of the time, where reviewers want no mails of new requests",
    step: withConsentRequests({ notifyReviewers: false }),
    before: bothHaveAsked,
    happens: passes(15),
    expected: { administrator: [REMINDER], reviewer: [REMINDER] },
  },
  {
    trigger: "half of the time, after a reviewer was taken off the list",
    before: async (tenant) => {
      await bothHaveAsked(tenant);
      await reviewerIsRemoved(tenant);
    },
    happens: passes(15),
    expected: { administrator: [REMINDER], reviewer: [REMINDER] },
  },
  {
    trigger: "a request, after a reviewer was taken off the list",
    before: reviewerIsRemoved,
    happens: requesterAsks,
    expected: { requester: [RECEIVED], administrator: [REVIEW] },
  },
  { trigger: "time, once a request is denied", before: isDenied, happens: passes(40), expected: {} },
  {
    trigger: "the end of the time, where reviewers want no reminders",
    step: withConsentRequests({ remindersEnabled: false }),
    before: requesterAsks,
    happens: passes(30),
    expected: { requester: [EXPIRED], administrator: [EXPIRED], reviewer: [EXPIRED] },
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
    trigger: "a consent that was given elsewhere",
    before: bothHaveAsked,
    happens: isGrantedByLink,
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
      guest: [],
      ...expected,
    });
  });
});
