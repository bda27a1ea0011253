import { createSender } from "@consentra/calendar";
import { scenario, withApprovedApp, withPhoto } from "@consentra/mock-azure";
import { describe, expect, test } from "vitest";
import { attachFile, readPhoto } from "../../src/attach-file.ts";
import { at, day, openCalendar, signIn } from "../support/open-calendar.ts";

describe("files", () => {
  test.each([
    ["at once where it is small", 1000, ["POST attachments"]],
    ["in parts where it is large", 4_000_000, ["POST createUploadSession", "PUT part", "PUT part"]],
  ])("C113: attaches a file %s", async (_name, size, expected) => {
    const { tenant, tokens, calendar } = await openCalendar();
    const { id } = await calendar.events.create({ event: { start: at(day(0), 9), end: at(day(0), 10) } });
    const sent: string[] = [];
    const fetch = (request: Request) => {
      const last = new URL(request.url).pathname.split("/").at(-1) ?? "";
      sent.push(`${request.method} ${request.method === "PUT" ? "part" : last}`);
      return tenant.fetch(request);
    };
    const sender = createSender({ tokens, fetch, clock: tenant.clock });
    await attachFile(sender, id, { name: "plan.bin", content: new Uint8Array(size) }, fetch);
    expect(sent).toEqual(expected);
    expect((await calendar.events.get({ id })).hasAttachments).toBe(true);
  });

  test.each([
    ["none of somebody who has none", [], undefined],
    ["that of somebody who has one", [withPhoto("requester")], "image/jpeg"],
  ] as const)("C134: has as a picture %s", async (_name, steps, type) => {
    const scopes = ["Calendars.ReadWrite", "User.Read"];
    const { tenant } = await openCalendar({
      scenario: scenario("a picture", withApprovedApp({ scopes }), ...steps),
    });
    const scope = "openid offline_access https://graph.microsoft.com/User.Read";
    const tokens = await signIn(tenant, "requester", scope);
    const sender = createSender({ tokens, fetch: (request) => tenant.fetch(request), clock: tenant.clock });
    expect((await readPhoto(sender))?.type).toBe(type);
  });
});
