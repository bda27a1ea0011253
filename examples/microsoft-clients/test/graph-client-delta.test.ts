import { scenario, withManyEvents, withUserConsent } from "@consentra/mock-azure";
import { Client, PageIterator } from "@microsoft/microsoft-graph-client";
import { TokenCredentialAuthenticationProvider } from "@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js";
import { afterEach, describe, expect, test } from "vitest";
import { CALENDAR, type InterceptedTenant, interceptTenant } from "./support/intercepted-tenant.ts";
import { signedInCredential } from "./support/signed-in.ts";

const WINDOW = { startDateTime: "2026-01-01T00:00:00Z", endDateTime: "2026-02-01T00:00:00Z" };
const PREFER = { Prefer: "odata.maxpagesize=4" };

let world: InterceptedTenant;
afterEach(() => world.close());

describe("@microsoft/microsoft-graph-client", () => {
  test("iterates over a delta to its end, and over what changed from there", async () => {
    world = interceptTenant(
      scenario("delta", withUserConsent("microsoft-user-default-legacy"), withManyEvents("requester", 10)),
    );
    const authProvider = new TokenCredentialAuthenticationProvider(await signedInCredential(world), {
      scopes: [CALENDAR],
    });
    const client = Client.initWithMiddleware({ authProvider });

    const round = async (request: ReturnType<typeof client.api>) => {
      const lines: { readonly id: string; readonly "@removed"?: unknown }[] = [];
      const iterator = new PageIterator(
        client,
        await request.headers(PREFER).get(),
        (line) => {
          lines.push(line);
          return true;
        },
        { headers: PREFER },
      );
      await iterator.iterate();
      expect(iterator.isComplete()).toBe(true);
      return { lines, deltaLink: iterator.getDeltaLink() ?? "" };
    };

    const first = await round(client.api("/me/calendarView/delta").query(WINDOW));
    expect(first.lines).toHaveLength(10);
    const [gone = { id: "" }, kept = { id: "" }] = first.lines;
    await client.api(`/me/events/${gone.id}`).delete();
    await client.api(`/me/events/${kept.id}`).update({ subject: "kept" });
    const second = await round(client.api(first.deltaLink));
    expect(second.lines).toMatchObject([
      { id: gone.id, "@removed": { reason: "deleted" } },
      { id: kept.id, subject: "kept" },
    ]);
    expect((await round(client.api(second.deltaLink))).lines).toEqual([]);
  });
});
