import { collect, createCalendarClient } from "@consentra/calendar";
import { createCalendarSync } from "@consentra/calendar/sync";
import { type KeyValueStorage, memoryStorage, readAdminConsentReturn } from "@consentra/integration";
import {
  createOrganizations,
  createOrganizationWatch,
  type Organization,
  type Organizations,
} from "@consentra/integration/node/app-only";
import {
  createTenant,
  scenario,
  type Tenant,
  withApplication,
  withApplicationAccessPolicy,
  withGroup,
} from "@consentra/mock-azure";
import { tenantHandlers } from "@consentra/mock-azure/msw";
import { GRAPH_APP_ID } from "@consentra/protocol";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

const REDIRECT = "https://app.meetings.example/organization/return";
const STATE = "7pT0aQ-of-this-visit";

let tenant: Tenant;
let storage: KeyValueStorage;
let organizations: Organizations;
let organization: Organization;

const network = setupServer();
beforeAll(() => network.listen({ onUnhandledFrame: "error" }));
afterAll(() => network.close());

beforeEach(() => {
  tenant = createTenant({
    scenario: scenario(
      "an application for all mailboxes",
      withApplication({
        redirectUris: { web: [REDIRECT], spa: [], publicClient: [] },
        requiredResourceAccess: [
          { resourceAppId: GRAPH_APP_ID, scopes: [], roles: ["Calendars.ReadWrite", "MailboxSettings.Read"] },
        ],
      }),
      withGroup("Sales", "requester"),
      withApplicationAccessPolicy("Sales"),
    ),
    deliver: async (request) => new Response(new URL(request.url).searchParams.get("validationToken")),
  });
  network.use(...tenantHandlers(tenant));
  vi.useFakeTimers({ toFake: ["Date"], now: tenant.clock.now() });
  storage = memoryStorage();
  organizations = createOrganizations({
    clientId: tenant.app.clientId,
    clientSecret: tenant.app.clientSecret,
    redirectUri: REDIRECT,
    storage,
    clock: tenant.clock,
  });
  organization = organizations.of(tenant.id);
});
afterEach(() => {
  network.resetHandlers();
  vi.useRealTimers();
});

/** The administrator follows the link and accepts; what the product is told. */
async function approve(): Promise<string> {
  const { visitor, address } = tenant.people.administrator;
  await visitor.open(await organization.approvalUrl({ state: STATE }));
  await visitor.press(address);
  expect(visitor.text).toContain("Read and write calendars in all mailboxes");
  await visitor.press("Accept");
  return visitor.departure?.headers.get("location") ?? "";
}

async function advance(minutes: number): Promise<void> {
  tenant.clock.advance({ minutes });
  vi.setSystemTime(tenant.clock.now());
  await tenant.delivered();
}

describe("an organisation that approves an application for all mailboxes", () => {
  test("is connected by an administrator's consent alone, proven by a token and a calendar", async () => {
    const { requester, colleague } = tenant.people;
    expect((await organization.check()).state).toMatchObject({
      status: "approvalRequired",
      confidence: "inferred",
    });

    const returned = await approve();
    expect(readAdminConsentReturn(returned, { state: STATE, tenant: tenant.id }).kind).toBe("granted");
    expect(await organization.state()).toMatchObject({ status: "approvalRequired" });
    expect(await organization.check({ mailbox: requester.address })).toMatchObject({
      state: {
        status: "connected",
        permissions: ["Calendars.ReadWrite", "MailboxSettings.Read"],
        evidence: "calendar",
      },
      mailbox: { kind: "open" },
    });

    // An administrator of Exchange has let the application into one group's mailboxes only.
    expect(await organization.check({ mailbox: colleague.address })).toMatchObject({
      state: { status: "connected" },
      mailbox: { kind: "closed", failure: { reason: "policy", confidence: "inferred" } },
    });
    expect(await organization.check({ mailbox: "nobody@contoso.example" })).toMatchObject({
      mailbox: { kind: "closed", failure: { reason: "account" } },
    });
  });

  test("is found to have approved by one of several machines, though the administrator never comes back", async () => {
    const news: string[] = [];
    const machine = () =>
      createOrganizationWatch({
        storage,
        organizations,
        clock: tenant.clock,
        onNews: ({ kind, confidence }) => void news.push(`${kind}, ${confidence}`),
        onError: (problem) => news.push(String(problem)),
      });
    const machines = [machine(), machine()];
    const sweep = () => Promise.all(machines.map((each) => each.sweep()));
    await organization.approvalUrl({ state: STATE });
    await machines[0]?.note(await organization.state(), { tenant: organization.tenant });
    await advance(2);
    await sweep();
    expect(await organization.state()).toMatchObject({ status: "approvalRequired" });
    expect(news).toEqual([]);

    await approve();
    await advance(3);
    await sweep();
    expect(news).toEqual(["approved, reported"]);
    expect(await organization.state()).toMatchObject({ status: "connected", evidence: "token" });
    await advance(120);
    expect(await sweep()).toEqual([
      { looked: 0, left: 0 },
      { looked: 0, left: 0 },
    ]);
  });

  test("opens a calendar to read, write, sync and follow, by the mailbox's name", async () => {
    await approve();
    const mailbox = tenant.people.requester.address;
    const options = { tokens: organization.tokensFor(mailbox), mailbox, clock: tenant.clock };
    const calendar = createCalendarClient(options);
    const event = await calendar.events.create({
      event: {
        subject: "Guided tour",
        start: { dateTime: "2026-01-06T09:00:00", timeZone: "UTC" },
        end: { dateTime: "2026-01-06T10:00:00", timeZone: "UTC" },
      },
    });
    const week = { start: "2026-01-05T00:00:00Z", end: "2026-01-12T00:00:00Z" };
    const subjects = (await collect(calendar.view(week))).map(({ subject }) => subject);
    expect(subjects).toEqual(["Guided tour"]);
    await calendar.events.update({ id: event.id, changes: { subject: "Tour" } });
    expect((await calendar.events.get({ id: event.id })).subject).toBe("Tour");
    expect((await calendar.settings.get()).timeZone).toBeTypeOf("string");

    const { sync, subscriptions } = createCalendarSync(options);
    expect(await collect(sync(week))).toMatchObject([{ kind: "created", event: { subject: "Tour" } }]);
    const made = await subscriptions.create({
      notificationUrl: "https://app.meetings.example/notifications",
      clientState: "a secret of this subscription",
    });
    expect(made.resource).toBe(`users/${mailbox}/events`);
    await calendar.events.delete({ id: event.id });
    expect(await collect(calendar.view(week))).toEqual([]);
  });

  test("is lost when an administrator takes the consent back, or blocks the application, which the next token tells", async () => {
    await approve();
    const tokens = organization.tokensFor(tenant.people.requester.address);
    await organization.check();
    const { visitor, address } = tenant.people.administrator;
    await visitor.open(`${tenant.origins.portal}/enterprise-applications/all-applications`);
    await visitor.press(address);
    await visitor.press(tenant.app.displayName);
    await visitor.press("Permissions");
    await visitor.press("Revoke admin consent");
    await advance(90);
    await expect(tokens.getAccessToken({})).rejects.toMatchObject({ failure: { kind: "approvalRequired" } });
    expect(await organization.state()).toMatchObject({
      status: "approvalRequired",
      missing: ["Calendars.ReadWrite"],
      confidence: "reported",
      lost: true,
    });

    await visitor.press("Properties");
    await visitor.check("Enabled for users to sign in? No");
    await visitor.press("Save");
    expect((await organization.check()).state).toMatchObject({
      status: "blocked",
      failure: { reason: "appDisabled" },
    });
  });
});
