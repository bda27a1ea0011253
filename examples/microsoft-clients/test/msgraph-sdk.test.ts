import {
  type ScenarioStep,
  scenario,
  withEvents,
  withManyEvents,
  withUserConsent,
} from "@consentra/mock-azure";
import { DateOnly } from "@microsoft/kiota-abstractions";
import { AzureIdentityAuthenticationProvider } from "@microsoft/kiota-authentication-azure";
import { createGraphServiceClient, GraphRequestAdapter } from "@microsoft/msgraph-sdk";
import { PageIterator } from "@microsoft/msgraph-sdk-core";
import "@microsoft/msgraph-sdk-users";
import {
  createEventCollectionResponseFromDiscriminatorValue,
  type Event,
} from "@microsoft/msgraph-sdk/models/index.js";
import { createODataErrorFromDiscriminatorValue } from "@microsoft/msgraph-sdk/models/oDataErrors/index.js";
import { afterEach, describe, expect, test } from "vitest";
import { failureOf } from "./support/failure-of.ts";
import { CALENDAR, type InterceptedTenant, interceptTenant } from "./support/intercepted-tenant.ts";
import { signedInCredential } from "./support/signed-in.ts";

const at = (dateTime: string) => ({ dateTime, timeZone: "W. Europe Standard Time" });

let world: InterceptedTenant;
afterEach(() => world.close());

async function connected(...steps: readonly ScenarioStep[]) {
  world = interceptTenant(
    scenario("msgraph-sdk", withUserConsent("microsoft-user-default-legacy"), ...steps),
  );
  const credential = await signedInCredential(world);
  const adapter = new GraphRequestAdapter(new AzureIdentityAuthenticationProvider(credential, [CALENDAR]));
  return { adapter, me: createGraphServiceClient(adapter).me };
}

describe("@microsoft/msgraph-sdk", () => {
  test("creates, reads, updates and deletes an event", async () => {
    const { me } = await connected();
    const created = await me.events.post({
      subject: "lunch",
      start: at("2026-01-06T12:00:00"),
      end: at("2026-01-06T13:00:00"),
    });
    const event = me.events.byEventId(String(created?.id));
    await event.patch({ subject: "dinner" });
    expect(await event.get()).toMatchObject({
      subject: "dinner",
      start: { dateTime: "2026-01-06T11:00:00.0000000", timeZone: "UTC" },
    });
    await event.delete();
    expect(await failureOf(event.get())).toMatchObject({
      responseStatusCode: 404,
      errorEscaped: { code: "ErrorItemNotFound" },
    });
  });

  test("writes a series and reads its instances", async () => {
    const { me } = await connected();
    const created = await me.events.post({
      subject: "stand-up",
      start: at("2026-01-05T09:00:00"),
      end: at("2026-01-05T09:30:00"),
      recurrence: {
        pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"] },
        range: {
          type: "numbered",
          startDate: new DateOnly({ year: 2026, month: 1, day: 5 }),
          numberOfOccurrences: 3,
        },
      },
    });
    const instances = await me.events.byEventId(String(created?.id)).instances.get({
      queryParameters: { startDateTime: "2026-01-01", endDateTime: "2026-02-01" },
    });
    expect(instances?.value?.map(({ type }) => type)).toEqual(["occurrence", "occurrence", "occurrence"]);
  });

  test("iterates over all pages of a list, once over each event", async () => {
    const { adapter, me } = await connected(withManyEvents("requester", 45));
    const first = await me.events.get({ queryParameters: { top: 20, select: ["subject"] } });
    const ids: string[] = [];
    const iterator = new PageIterator<Event>(
      adapter,
      { value: first?.value ?? [], odataNextLink: String(first?.odataNextLink) },
      ({ id }) => {
        ids.push(String(id));
        return true;
      },
      createEventCollectionResponseFromDiscriminatorValue,
      { XXX: createODataErrorFromDiscriminatorValue },
    );
    await iterator.iterate();
    expect([ids.length, new Set(ids).size]).toEqual([45, 45]);
  });

  test("views a window in order, in the zone it prefers", async () => {
    const { me } = await connected(
      withEvents("requester", {
        subject: "lunch",
        start: at("2026-01-06T12:00:00"),
        end: at("2026-01-06T13:00:00"),
      }),
    );
    const view = await me.calendarView.get({
      queryParameters: { startDateTime: "2026-01-06T00:00:00Z", endDateTime: "2026-01-07T00:00:00Z" },
      headers: { Prefer: 'outlook.timezone="W. Europe Standard Time"' },
    });
    expect(view?.value?.map(({ start }) => start?.dateTime)).toEqual(["2026-01-06T12:00:00.0000000"]);
  });
});
