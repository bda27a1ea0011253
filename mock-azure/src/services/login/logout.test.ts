import { describe, expect, test } from "vitest";
import { createTenant } from "../../create-tenant.ts";
import { scenario } from "../../scenarios/index.ts";
import type { ScenarioStep } from "../../scenarios/scenario.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withUserConsent } from "../../scenarios/with-user-consent.ts";
import type { Tenant } from "../../tenant/tenant.ts";

const CALLBACK = "https://app.meetings.example/auth/callback";

async function signedIn(changes: Readonly<Record<string, string>> = {}, ...steps: readonly ScenarioStep[]) {
  const tenant = createTenant({
    scenario: scenario("logout", withUserConsent("microsoft-user-default-legacy"), ...steps),
  });
  const query = new URLSearchParams({
    client_id: tenant.app.clientId,
    response_type: "code",
    redirect_uri: CALLBACK,
    scope: "Calendars.ReadWrite",
    ...changes,
  });
  const authorize = `${tenant.origins.login}/organizations/oauth2/v2.0/authorize?${query.toString()}`;
  await tenant.people.requester.signsInFor(authorize);
  return { tenant, visitor: tenant.people.requester.visitor, silent: `${authorize}&prompt=none` };
}

/** Redeems the code that left for the app. */
async function idTokenOf(tenant: Tenant, location: string): Promise<string> {
  const response = await tenant.fetch(
    new Request(`${tenant.origins.login}/${tenant.id}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams({
        client_id: tenant.app.clientId,
        client_secret: tenant.app.clientSecret,
        grant_type: "authorization_code",
        redirect_uri: CALLBACK,
        code: new URL(location).searchParams.get("code") ?? "",
      }),
    }),
  );
  return ((await response.json()) as { id_token: string }).id_token;
}

describe("GET /:tenant/oauth2/v2.0/logout", () => {
  test("ends the session and returns with the state to a registered address", async () => {
    const { tenant, visitor, silent } = await signedIn();
    const back = encodeURIComponent(CALLBACK);
    await visitor.open(
      `${tenant.origins.login}/common/oauth2/v2.0/logout?post_logout_redirect_uri=${back}&state=x`,
    );
    expect(visitor.departure?.headers.get("location")).toBe(`${CALLBACK}?state=x`);
    await visitor.open(silent);
    expect(visitor.departure?.headers.get("location")).toContain("error=login_required");
  });

  test("returns nowhere when the address is not registered", async () => {
    const { tenant, visitor } = await signedIn();
    await visitor.open(
      `${tenant.origins.login}/common/oauth2/v2.0/logout?post_logout_redirect_uri=https%3A%2F%2Fevil.example%2F`,
    );
    expect(visitor.departure).toBeNull();
    expect(visitor.title).toBe("Signed out");
  });

  test("leaves other accounts alone when it is told which one", async () => {
    const { tenant, visitor, silent } = await signedIn();
    await visitor.open(
      `${tenant.origins.login}/common/oauth2/v2.0/logout?logout_hint=jonas.weber@fjordline.example`,
    );
    await visitor.open(silent);
    expect(visitor.departure?.headers.get("location")).toContain("code=");
  });

  test("ends the session of the account that an id token of the tenant names, however old it is", async () => {
    const { tenant, visitor, silent } = await signedIn({ scope: "openid profile Calendars.ReadWrite" });
    const idToken = await idTokenOf(tenant, visitor.departure?.headers.get("location") ?? "");
    tenant.clock.advance({ days: 2 });
    await visitor.open(`${tenant.origins.login}/common/oauth2/v2.0/logout?id_token_hint=${idToken}`);
    expect(visitor.title).toBe("Signed out");
    await visitor.open(silent);
    expect(visitor.departure?.headers.get("location")).toContain("error=login_required");
  });

  test("asks which account where several are signed in, and goes on to the app afterwards", async () => {
    const { tenant, visitor, silent } = await signedIn();
    await visitor.open(silent.replace("prompt=none", "prompt=select_account"));
    await visitor.press(tenant.people.colleague.address);
    const back = encodeURIComponent(CALLBACK);
    await visitor.open(
      `${tenant.origins.login}/common/oauth2/v2.0/logout?post_logout_redirect_uri=${back}&state=a%22b`,
    );
    expect(visitor.text).toContain("Which account do you want to sign out of?");
    await visitor.press(tenant.people.colleague.address);
    expect(visitor.departure?.headers.get("location")).toBe(`${CALLBACK}?state=a%22b`);
    await visitor.open(silent);
    expect(visitor.departure?.headers.get("location")).toContain("code=");
  });

  test("tells the applications of the session in frames, before it returns", async () => {
    const { tenant } = await signedIn(
      {},
      withApplication({ logoutUrl: "https://app.meetings.example/signed-out?via=entra" }),
    );
    const [session] = tenant.snapshot().data.sessions;
    const cookie = `ESTSAUTHPERSISTENT=${session?.userAgentId ?? ""}`;
    const url = `${tenant.origins.login}/common/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(CALLBACK)}`;
    const response = await tenant.fetch(new Request(url, { headers: { cookie } }));
    expect(response.headers.get("content-security-policy")).toContain(
      "frame-src https://app.meetings.example",
    );
    const issuer = encodeURIComponent(`https://login.microsoftonline.com/${tenant.id}/v2.0`);
    const page = await response.text();
    expect(page).toContain(
      `<iframe src="https://app.meetings.example/signed-out?via=entra&amp;sid=${session?.id ?? ""}&amp;iss=${issuer}"`,
    );
    expect(page).toContain('<script src="/-/sign-out.js" defer>');
  });

  test("lets a person go on by a link while the applications are told", async () => {
    const { tenant, visitor } = await signedIn(
      {},
      withApplication({ logoutUrl: "https://app.meetings.example/signed-out" }),
    );
    const back = encodeURIComponent(CALLBACK);
    await visitor.open(`${tenant.origins.login}/common/oauth2/v2.0/logout?post_logout_redirect_uri=${back}`);
    await visitor.press("Continue");
    expect(visitor.departure?.headers.get("location")).toBe(CALLBACK);
  });

  test.each([
    ["an unknown tenant", "elsewhere.example", "", "AADSTS90002"],
    ["a repeated parameter", "common", "?state=1&state=2", "AADSTS90100"],
  ])("refuses %s on its page", async (_, segment, query, number) => {
    const { tenant, visitor, silent } = await signedIn();
    await visitor.open(`${tenant.origins.login}/${segment}/oauth2/v2.0/logout${query}`);
    expect(visitor.text).toContain(number);
    await visitor.open(silent);
    expect(visitor.departure?.headers.get("location")).toContain("code=");
  });
});

describe("GET /:tenant/oauth2/logout", () => {
  test("ends the session as version 2 does", async () => {
    const { tenant, visitor, silent } = await signedIn();
    await visitor.open(`${tenant.origins.login}/common/oauth2/logout`);
    expect(visitor.title).toBe("Signed out");
    await visitor.open(silent);
    expect(visitor.departure?.headers.get("location")).toContain("error=login_required");
  });
});
