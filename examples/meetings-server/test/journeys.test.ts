import { collect, createCalendarClient } from "@consentra/calendar";
import {
  createIntegration,
  type Integration,
  type KeyValueStorage,
  memoryStorage,
} from "@consentra/integration";
import {
  type ApprovalNews,
  createApprovalWatch,
  createTokenStore,
  msalNodeAuth,
  nodeRedis,
  redisStorage,
  tenantProbe,
} from "@consentra/integration/node";
import {
  createTenants,
  type ScenarioStep,
  scenario,
  type Tenant,
  type Tenants,
  withApplication,
  withApprovedApp,
} from "@consentra/mock-azure";
import { type HttpsTenant, serveHttps } from "@consentra/mock-azure/https";
import { createVirtualClock, type VirtualClock } from "@consentra/protocol";
import { createClient } from "redis";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from "vitest";
import { redisProgram, startRedis } from "../../../packages/integration/test/redis-server.ts";
import { ask, connect } from "./support/go-to-microsoft.ts";
import { type HttpsWay, overHttps } from "./support/over-https.ts";

const REDIRECT = "https://app.meetings.example/auth/callback";
const KEYS = [{ id: "k1", secret: "a secret of these tests, 32 characters" }];

const ROLES = ["requester", "colleague"] as const;
type Role = (typeof ROLES)[number];

/** A customer of the product, with a tenant of its own behind the one server. */
interface Customer {
  readonly key: string;
  readonly tenant: Tenant;
}

let clock: VirtualClock;
let tenants: Tenants;
let served: HttpsTenant;
const ways = new Map<string, HttpsWay>();
let count = 0;

beforeAll(async () => {
  clock = createVirtualClock({ start: "2026-01-05T09:00:00Z" });
  tenants = createTenants({ clock: () => clock });
  served = await serveHttps(tenants);
});
afterAll(async () => {
  for (const way of ways.values()) way.close();
  await served.close();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: clock.now() });
});
afterEach(() => vi.useRealTimers());

function customer(...steps: readonly ScenarioStep[]): Customer {
  count += 1;
  const key = `customer-${count}`;
  const redirectUris = { web: [REDIRECT], spa: [], publicClient: [] };
  const tenant = tenants.create({
    key,
    scenario: scenario(key, withApplication({ redirectUris }), ...steps),
  });
  ways.set(key, overHttps(served, key));
  return { key, tenant };
}

const wayTo = (key: string) => ways.get(key) as HttpsWay;

/** One machine of the product: nothing but what it was given, and Microsoft's library. */
function machine(storage: KeyValueStorage, clientSecret?: string) {
  const tokens = createTokenStore({ storage, keys: KEYS, clock });
  return ({ key, tenant }: Customer, user: string): Integration =>
    createIntegration({
      app: { clientId: tenant.app.clientId, displayName: "Meetings" },
      auth: tokens.of(`${key}.${user}`, (cachePlugin) =>
        msalNodeAuth({
          clientId: tenant.app.clientId,
          clientSecret: clientSecret ?? tenant.app.clientSecret,
          redirectUri: REDIRECT,
          pending: storage,
          cachePlugin,
          clock,
          system: { networkClient: wayTo(key).networkClient },
        }),
      ),
      storage,
      key: `${key}.${user}`,
      watch: false,
      clock,
    });
}

const calendarOf = ({ tokens }: Integration, key: string) =>
  createCalendarClient({ tokens, clock, fetch: wayTo(key).fetch });

function advance(duration: Parameters<VirtualClock["advance"]>[0]): void {
  clock.advance(duration);
  vi.setSystemTime(clock.now());
}

const WEEK = { start: "2026-01-05T00:00:00Z", end: "2026-01-12T00:00:00Z" };

describe("a product's server, with Microsoft's library over HTTPS", () => {
  test("keeps many users of several customers apart, whose approval arrives while others wait", async () => {
    const storage = memoryStorage();
    const of = machine(storage);
    const open = [customer(withApprovedApp()), customer(withApprovedApp())];
    const waiting: readonly [Customer, Customer] = [customer(), customer()];
    const connected = await Promise.all(
      open.flatMap((who) =>
        ROLES.map(async (role) => {
          const person = who.tenant.people[role];
          const integration = of(who, role);
          expect(await connect(integration, person)).toMatchObject({
            status: "connected",
            account: { tenantId: who.tenant.id, username: person.address },
          });
          return { ...who, role, integration };
        }),
      ),
    );
    for (const { key, role, integration } of connected) {
      const { events } = calendarOf(integration, key);
      const at = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
      const [start, end] = [at("2026-01-06T09:00:00"), at("2026-01-06T10:00:00")];
      await events.create({ event: { subject: `${key} ${role}`, start, end } });
    }
    for (const { key, role, integration } of connected) {
      const found = await collect(calendarOf(integration, key).view(WEEK));
      expect(found.map(({ subject }) => subject)).toEqual([`${key} ${role}`]);
    }

    const news: ApprovalNews[] = [];
    const byUser = new Map<string, Customer & { readonly role: Role }>(
      waiting.flatMap((who) => ROLES.map((role) => [`${who.key}.${role}`, { ...who, role }] as const)),
    );
    const watch = createApprovalWatch({
      storage,
      integrationOf: (user) => {
        const { role, ...who } = byUser.get(user) as Customer & { readonly role: Role };
        return of(who, role);
      },
      tenantOf: (user) => byUser.get(user)?.key,
      probe: (key) => {
        const { clientId, clientSecret } = (tenants.get(key) as Tenant).app;
        const { id } = tenants.get(key) as Tenant;
        const system = { networkClient: wayTo(key).networkClient };
        return tenantProbe({ clientId, clientSecret, tenant: id, system });
      },
      onNews: (told) => void news.push(told),
      clock,
    });
    for (const [user, { role, ...who }] of byUser) {
      const state = await ask(of(who, role), who.tenant.people[role]);
      expect(state.status).toBe("pending");
      await watch.note(state, { user });
    }
    advance({ minutes: 2 });
    expect(await watch.sweep()).toMatchObject({ looked: 4 });
    expect(news).toEqual([]);

    const [approved, other] = waiting;
    await approved.tenant.people.administrator.approves();
    advance({ minutes: 10 });
    await watch.sweep();
    expect(news.map(({ user }) => user).sort()).toEqual([
      `${approved.key}.colleague`,
      `${approved.key}.requester`,
    ]);
    expect((await connect(of(approved, "colleague"), approved.tenant.people.colleague)).status).toBe(
      "connected",
    );
    const stillWaiting = of(other, "requester");
    expect((await stillWaiting.ready).status).toBe("pending");
  });

  test("loses one user's connection when their sessions are revoked, and nobody else's", async () => {
    const who = customer(withApprovedApp());
    const of = machine(memoryStorage());
    const [maya, jonas] = [of(who, "maya"), of(who, "jonas")];
    await connect(maya, who.tenant.people.requester);
    await connect(jonas, who.tenant.people.colleague);
    advance({ minutes: 5 });
    who.tenant.accountEvent("requester", "sessionsRevoked");
    advance({ hours: 2 });
    await expect(maya.tokens.getAccessToken({})).rejects.toMatchObject({
      failure: { kind: "reauthenticationRequired", reason: "revoked" },
    });
    expect(maya.state).toMatchObject({ status: "reauthenticationRequired", lost: true });
    await expect(collect(calendarOf(jonas, who.key).view(WEEK))).resolves.toEqual([]);
    expect((await connect(maya, who.tenant.people.requester)).status).toBe("connected");
  });

  test("keeps connections over a change of its secret, and over the time in which only an old one is known", async () => {
    const endDateTime = clock.now() + 3 * 3_600_000;
    const secret = (secretText: string, keyId: string, end: number) => ({
      secretText,
      keyId,
      endDateTime: end as never,
    });
    const later = Date.parse("2036-01-01T00:00:00Z");
    const who = customer(
      withApplication({
        clientSecrets: [
          secret("the old one", "11111111-0000-4000-8000-000000000001", endDateTime),
          secret("the new one", "11111111-0000-4000-8000-000000000002", later),
        ],
      }),
      withApprovedApp(),
    );
    const storage = memoryStorage();
    const before = machine(storage, "the old one")(who, "maya");
    expect((await connect(before, who.tenant.people.requester)).status).toBe("connected");
    advance({ hours: 4 });
    await expect(before.tokens.getAccessToken({})).rejects.toMatchObject({
      failure: { kind: "misconfigured", problem: "credential", support: { aadsts: [7000222] } },
    });
    expect(before.state.status).toBe("connected");
    const after = machine(storage, "the new one")(who, "maya");
    expect((await after.ready).status).toBe("connected");
    await expect(collect(calendarOf(after, who.key).view(WEEK))).resolves.toEqual([]);
  });

  test.each([-4, 4])("works on a machine whose clock is off by %d minutes", async (minutes) => {
    const who = customer(withApprovedApp());
    const integration = machine(memoryStorage())(who, "maya");
    vi.setSystemTime(clock.now() + minutes * 60_000);
    expect((await connect(integration, who.tenant.people.requester)).status).toBe("connected");
    await expect(collect(calendarOf(integration, who.key).view(WEEK))).resolves.toEqual([]);
    clock.advance({ minutes: 70 });
    vi.setSystemTime(clock.now() + minutes * 60_000);
    await expect(collect(calendarOf(integration, who.key).view(WEEK))).resolves.toEqual([]);
  });

  // Nothing that only speaks like Redis stands in for it.
  test.skipIf(redisProgram === undefined)(
    "goes on after crashes of Redis, in the middle of an approval and of a sign-in (skipped where none is installed)",
    async () => {
      const redis = await startRedis();
      onTestFinished(() => redis.close());
      const machineOverRedis = async () => {
        const client = createClient({ socket: { path: redis.socket, reconnectStrategy: 20 } });
        // The test sees to it that the server goes away.
        client.on("error", () => undefined);
        await client.connect();
        onTestFinished(() => client.destroy());
        return machine(redisStorage(nodeRedis(client)));
      };
      const who = customer();
      const { requester, administrator } = who.tenant.people;
      const [one, other] = [await machineOverRedis(), await machineOverRedis()];
      expect((await ask(one(who, "maya"), requester)).status).toBe("pending");
      await redis.restart();
      await administrator.approves();

      const beginning = other(who, "maya");
      expect((await beginning.ready).status).toBe("pending");
      const state = await beginning.connect();
      await redis.restart();
      const answer = await requester.signsInFor(
        "authorizationUrl" in state ? (state.authorizationUrl ?? "") : "",
      );
      const connected = one(who, "maya");
      await connected.complete(answer?.headers.get("location") ?? "");
      expect(connected.state.status).toBe("connected");
      await redis.restart();
      await expect(collect(calendarOf(other(who, "maya"), who.key).view(WEEK))).resolves.toEqual([]);
    },
  );
});
