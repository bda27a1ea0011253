import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import { withApplication } from "../../src/scenarios/with-application.ts";
import { authorizeUrl } from "../support/authorize-url.ts";
import { CORRELATION, trailer } from "../support/refusal-trailer.ts";

type Fields = Readonly<Record<string, string>>;

describe("a refusal at the redirect URI", () => {
  test("has error, description, address and state, in this order, and nothing else", async () => {
    const tenant = createTenant();
    const url = authorizeUrl(tenant, { scope: "Nothing.Read", "client-request-id": CORRELATION });
    const response = await tenant.fetch(new Request(url));
    const location = response.headers.get("location") ?? "";
    expect([...new URL(location).searchParams]).toEqual([
      ["error", "invalid_client"],
      [
        "error_description",
        `AADSTS650053: The application asked for scope 'Nothing.Read', which does not exist on resource '00000003-0000-0000-c000-000000000000'.${trailer(response.headers.get("x-ms-request-id") ?? "")}`,
      ],
      ["error_uri", "https://login.microsoftonline.com/error?code=650053"],
      ["state", "s1"],
    ]);
    expect(location).toMatch(
      /&error_description=AADSTS650053%3a\+The\+application\+asked\+for\+scope\+%27Nothing/,
    );
    expect(location).toMatch(
      /%0d%0aTrace\+ID%3a\+[^&]+%0d%0aTimestamp%3a\+2026-01-05\+09%3a00%3a00Z&error_uri=[^#]+&state=s1#$/,
    );
  });

  const silently = async (fields: Fields, tenant = createTenant({ scenario: scenarios.alreadyApproved })) => {
    const { visitor } = tenant.people.requester;
    await tenant.people.requester.signsInFor(authorizeUrl(tenant));
    tenant.accountEvent("requester", "mfaRequired");
    await visitor.open(authorizeUrl(tenant, { prompt: "none", ...fields }));
    return visitor.departure;
  };

  test("has suberror and claims before the state, where a policy wants more", async () => {
    const location = (await silently({}))?.headers.get("location") ?? "";
    const { searchParams } = new URL(location);
    expect([...searchParams.keys()]).toEqual([
      "error",
      "error_description",
      "error_uri",
      "suberror",
      "claims",
      "state",
    ]);
    expect(searchParams.get("suberror")).toBe("basic_action");
    expect(JSON.parse(searchParams.get("claims") ?? "")).toMatchObject({
      access_token: { capolids: { essential: true } },
    });
  });

  test("travels in the fragment, escaped alike", async () => {
    const location = (await silently({ response_mode: "fragment" }))?.headers.get("location") ?? "";
    expect(location).toMatch(
      /^http:\/\/localhost\/auth\/callback#error=interaction_required&error_description=/,
    );
    expect(location).toContain("AADSTS50076%3a+");
  });

  test("travels in a form, with the same fields", async () => {
    const page = parse((await (await silently({ response_mode: "form_post" }))?.text()) ?? "");
    expect(page.querySelector("form")?.getAttribute("action")).toBe("http://localhost/auth/callback");
    const inputs = page.querySelectorAll("input[type=hidden]");
    expect(inputs.map((input) => input.getAttribute("name"))).toEqual([
      "error",
      "error_description",
      "error_uri",
      "suberror",
      "claims",
      "state",
    ]);
  });

  test("keeps the query that a redirect URI was registered with, and the error once", async () => {
    const web = ["https://app.meetings.example/cb?tenant=A%20B&error=none"];
    const start = scenario("query", withApplication({ redirectUris: { spa: [], publicClient: [], web } }));
    const tenant = createTenant({ scenario: start });
    const url = authorizeUrl(tenant, { redirect_uri: web[0] ?? "", prompt: "none" });
    const location = (await tenant.fetch(new Request(url))).headers.get("location") ?? "";
    expect(location).toMatch(
      /^https:\/\/app\.meetings\.example\/cb\?tenant=A[+]B&error=login_required&error_description=/,
    );
  });

  test("names no account, and says so in its place", async () => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.guest;
    const query = new URLSearchParams({
      client_id: tenant.app.clientId,
      redirect_uri: "https://app.meetings.example/auth/callback",
      scope: "https://graph.microsoft.com/.default",
    });
    await visitor.open(`${tenant.origins.login}/organizations/v2.0/adminconsent?${query.toString()}`);
    await visitor.press(address);
    const location = visitor.departure?.headers.get("location") ?? "";
    expect(location).toContain("AADSTS50020%3a+The+account+%27%7bEmailHidden%7d%27+does+not+exist");
    expect(location).not.toContain("greta");
  });
});
