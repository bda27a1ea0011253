import { memoryStorage } from "@consentra/integration";
import { createTenant, type Scenario, scenarios, type Tenant } from "@consentra/mock-azure";
import { tenantHandlers } from "@consentra/mock-azure/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENDINGS, type Endings } from "./support/scenario-endings.ts";
import { doesWhatPagesOffer, signsIn, turnsBack } from "./support/walks.ts";
import { type Visit, visit, type WayIn } from "./support/ways-in.ts";

const DAY = 86_400_000;

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

/** A mailbox of 100,000 events takes longer to make than everything else here: its tenant serves every way in. */
const large = new Map<Scenario, Tenant>();
function start(scenario: Scenario): Tenant {
  const tenant = large.get(scenario) ?? createTenant({ scenario });
  if (scenario === scenarios.largeMailbox) large.set(scenario, tenant);
  server.resetHandlers(...tenantHandlers(tenant));
  return tenant;
}

type Journey = (way: WayIn, tenant: Tenant) => Promise<Visit>;

const JOURNEYS: Readonly<Record<keyof Endings, Journey>> = {
  async "does what the pages offer"(way, tenant) {
    const { requester } = tenant.people;
    const opened = visit(way, tenant, requester);
    let asked = false;
    await opened.clickConnect(doesWhatPagesOffer(requester, () => (asked = true)));
    if (asked) await opened.integration.requestSent();
    return opened;
  },
  async "turns back"(way, tenant) {
    const { requester } = tenant.people;
    const opened = visit(way, tenant, requester);
    await opened.clickConnect(turnsBack(requester));
    return opened;
  },
  async "comes back to a request"(way, tenant) {
    const { requester } = tenant.people;
    const storage = memoryStorage();
    const requestedAt = tenant.requests().at(-1)?.createdDateTime ?? tenant.clock.now() - DAY;
    const request = { requestedAt, expiresAt: requestedAt + 30 * DAY, approved: false };
    const { clientId } = tenant.app;
    await storage.set(
      requester.address,
      JSON.stringify({ version: 1, clientId, status: "pending", request }),
    );
    await signsIn(requester, tenant);
    const opened = visit(way, tenant, requester, { storage });
    await opened.look();
    return opened;
  },
};

/** Ids that Microsoft's library draws by chance are no part of an ending. */
const withoutIds = (text: string | null): unknown =>
  text === null
    ? null
    : JSON.parse(text, (key, value: unknown) =>
        ["correlationId", "traceId", "timestamp"].includes(key) ? undefined : value,
      );

const rows = Object.entries(scenarios).flatMap(([name, scenario]) =>
  (["server", "redirect", "popup"] as const).flatMap((way) =>
    (Object.keys(JOURNEYS) as (keyof Endings)[])
      // Turning back and coming back know nothing of a mailbox's size, and its one tenant has moved on.
      .filter((journey) => name !== "largeMailbox" || journey === "does what the pages offer")
      .map((journey) => ({
        name,
        scenario,
        way,
        journey,
        ending: ENDINGS[name as keyof typeof scenarios][journey],
      })),
  ),
);

describe("every named scenario", () => {
  test.each(rows)("$name by $way, for a person who $journey", async ({ scenario, way, journey, ending }) => {
    const tenant = start(scenario);
    const { integration, storage, reload } = await JOURNEYS[journey](way, tenant);
    const { status, guidance, facts } = ending;
    expect({
      status: integration.state.status,
      guidance: integration.guidance().steps.map(({ key }) => key),
      record: withoutIds(await storage.get(tenant.people.requester.address)),
    }).toEqual({ status, guidance, record: { version: 1, clientId: tenant.app.clientId, status, ...facts } });
    const before = integration.state;
    expect(await reload()).toEqual(before);
  });

  test.each(["server", "redirect", "popup"] as const)(
    "guestUser by %s, where the product signs in at the organization itself",
    async (way) => {
      const tenant = start(scenarios.guestUser);
      const { requester } = tenant.people;
      const authority = `https://login.microsoftonline.com/${tenant.id}`;
      const { integration, clickConnect } = visit(way, tenant, requester, { authority });
      const state = await clickConnect(doesWhatPagesOffer(requester, () => undefined));
      expect(state).toMatchObject({ status: "connected", account: { username: requester.address } });
      integration.dispose();
    },
  );
});
