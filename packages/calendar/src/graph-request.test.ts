import { describe, expect, test } from "vitest";
import { toRequest } from "./graph-request.ts";
import { buildCreateCalendar } from "./operations/create-calendar.ts";

const request = buildCreateCalendar({ calendar: { name: "Team" } });

describe("toRequest", () => {
  test("makes a request that fetch takes", async () => {
    const made = toRequest(request, {
      accessToken: "a.b.c",
      baseUrl: "https://graph.microsoft.us/v1.0/",
      clientRequestId: "c-1",
    });
    expect(made.method).toBe("POST");
    expect(made.url).toBe("https://graph.microsoft.us/v1.0/me/calendars");
    expect(Object.fromEntries(made.headers)).toEqual({
      authorization: "Bearer a.b.c",
      "client-request-id": "c-1",
      "content-type": "application/json",
    });
    expect(await made.json()).toEqual({ name: "Team" });
  });

  test("gives no token to an address without encryption", () => {
    const options = { accessToken: "a.b.c", baseUrl: "http://graph.example/v1.0" };
    expect(() => toRequest(request, options)).toThrow(/^baseUrl is "http:\/\/graph\.example/);
  });
});
