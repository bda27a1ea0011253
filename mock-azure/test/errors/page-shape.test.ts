import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { authorizeUrl } from "../support/authorize-url.ts";
import { CORRELATION } from "../support/refusal-trailer.ts";

describe("a refusal on Microsoft's page", () => {
  test("shows the message and the details for whoever helps, and no way back to the app", async () => {
    const tenant = createTenant();
    const url = authorizeUrl(tenant, {
      redirect_uri: "https://evil.example/cb",
      "client-request-id": CORRELATION,
    });
    const response = await tenant.fetch(new Request(url));
    const page = parse(await response.text());
    const message = `AADSTS50011: The redirect URI 'https://evil.example/cb' of the request does not match one registered for application '${tenant.app.clientId}'.`;
    expect(page.querySelector("h1")?.text).toBe("Sign in");
    expect(page.querySelectorAll("dt").map(({ text }) => text)).toEqual([
      "Request Id",
      "Correlation Id",
      "Timestamp",
      "Message",
    ]);
    expect(
      page.querySelectorAll("dd").map(({ textContent }) => textContent.replaceAll("&#39;", "'")),
    ).toEqual([response.headers.get("x-ms-request-id"), CORRELATION, "2026-01-05T09:00:00Z", message]);
    expect(page.querySelectorAll("a, form")).toEqual([]);
  });

  test.each([
    [
      "an unknown tenant",
      (url: string) => url.replace(/\/[^/]+\/oauth2/, "/nobody.example/oauth2"),
      400,
      "AADSTS90002",
    ],
    ["a missing client", (url: string) => url.replace(/client_id=[^&]+&/, ""), 400, "AADSTS900144"],
  ] as const)("of %s has the status of a bad request", async (_, spoil, status, number) => {
    const response = await createTenant().fetch(new Request(spoil(authorizeUrl(createTenant()))));
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(number);
  });

  test("of planned trouble is a page where a person looks on", async () => {
    const tenant = createTenant();
    const answer = { kind: "status", status: 503, retryAfterSeconds: 7, aadsts: 90006 } as const;
    tenant.plan({ route: "login.authorize", answer });
    const response = await tenant.fetch(new Request(authorizeUrl(tenant)));
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "7"]);
    expect(parse(await response.text()).querySelector("h1")?.text).toBe("Sign in");
  });
});
