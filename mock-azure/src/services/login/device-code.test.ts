import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { device, enterCode } from "../../../test/support/device.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withApprovedApp } from "../../scenarios/with-approved-app.ts";

const refusal = (aadsts: number, error: string) => ({ body: { error, error_codes: [aadsts] } });

const approved = async () => {
  const tenant = createTenant({ scenario: scenarios.alreadyApproved });
  const console = device(tenant);
  await console.begin();
  return { tenant, console };
};

describe("POST /:tenant/oauth2/v2.0/devicecode", () => {
  test("gives a code to type, where to type it, and how often to ask", async () => {
    const { status, body } = await device(createTenant()).begin();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      verification_uri: "https://microsoft.com/devicelogin",
      expires_in: 900,
      interval: 5,
    });
    expect(body).not.toHaveProperty("verification_uri_complete");
    expect(body.user_code).toMatch(/^[A-Z2-9]{9}$/);
    expect(body.message).toContain(body.user_code);
  });

  test("tells the person what to do in the language of mkt, and of nothing but the request", async () => {
    const tenant = createTenant();
    const ask = async (query: string) => {
      const body = new URLSearchParams({ client_id: tenant.app.clientId, scope: "User.Read" });
      const url = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/devicecode${query}`;
      const headers = { "accept-language": "fr" };
      const response = await tenant.fetch(new Request(url, { method: "POST", body, headers }));
      return (await response.json()) as { readonly message: string };
    };
    expect((await ask("?mkt=de-DE")).message).toMatch(/^Öffnen Sie zum Anmelden die Seite https:/);
    expect((await ask("")).message).toMatch(/^To sign in, use a web browser to open the page https:/);
  });

  test("sends people to the tenant's own page where it runs at names of its own", async () => {
    const tenant = createTenant();
    const url = `https://login.localhost:8443/${tenant.id}/oauth2/v2.0/devicecode`;
    const body = new URLSearchParams({ client_id: tenant.app.clientId, scope: "User.Read" });
    const response = await tenant.fetch(new Request(url, { method: "POST", body }));
    expect(await response.json()).toMatchObject({
      verification_uri: "https://login.localhost:8443/common/oauth2/deviceauth",
    });
  });

  test("takes a resource at version 1, and writes numbers as text there", async () => {
    const tenant = createTenant();
    const body = new URLSearchParams({
      client_id: tenant.app.clientId,
      resource: "https://graph.microsoft.com",
    });
    const url = `${tenant.origins.login}/${tenant.id}/oauth2/devicecode`;
    const response = await tenant.fetch(new Request(url, { method: "POST", body }));
    expect(await response.json()).toMatchObject({
      verification_url: "https://microsoft.com/devicelogin",
      expires_in: "900",
      interval: "5",
    });
  });

  test.each<[string, Record<string, string>, number]>([
    ["an unknown application", { client_id: "11111111-2222-4333-8444-555555555555" }, 700016],
    ["no scope", { scope: "" }, 900144],
    ["a scope that does not exist", { scope: "Calendars.Paint" }, 650053],
    ["a resource", { resource: "https://graph.microsoft.com" }, 901002],
  ])("refuses %s", async (_, fields, aadsts) => {
    expect(await device(createTenant()).begin(fields)).toMatchObject({
      body: { error_codes: [aadsts] },
    });
  });
});

describe("a sign-in for a device", () => {
  test("gives the device its tokens once the person has confirmed the application", async () => {
    const { tenant, console } = await approved();
    expect(await console.poll()).toMatchObject({ status: 400, ...refusal(70016, "authorization_pending") });
    const visitor = await enterCode(tenant, "requester", ` ${console.userCode.toLowerCase()} `);
    expect(visitor.text).toContain("Are you trying to sign in to Meetings?");
    expect(await console.poll()).toMatchObject(refusal(70016, "authorization_pending"));
    await visitor.press("Continue");
    expect(visitor.text).toContain("You have signed in to the Meetings application on your device.");
    const { status, body } = await console.poll({ client_info: "1" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ scope: "openid profile Calendars.ReadWrite", expires_in: 3599 });
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining(["refresh_token", "id_token", "client_info", "access_token"]),
    );
    expect(decodeJwt(String(body.access_token))).toMatchObject({
      appidacr: "0",
      upn: tenant.people.requester.address,
    });
  });

  test("is worth tokens once, however many ask at the same time", async () => {
    const { tenant, console } = await approved();
    const visitor = await enterCode(tenant, "requester", console.userCode);
    await visitor.press("Continue");
    const answers = await Promise.all([console.poll(), console.poll(), console.poll()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect(await console.poll()).toMatchObject(refusal(54005, "invalid_grant"));
  });

  test("asks for consent as any sign-in does", async () => {
    const tenant = createTenant({ scenario: scenarios.consentAllowed });
    const console = device(tenant);
    await console.begin();
    const visitor = await enterCode(tenant, "requester", console.userCode);
    await visitor.press("Continue");
    expect(visitor.title).toBe("Permissions requested");
    await visitor.press("Accept");
    expect(visitor.text).toContain("You have signed in to the Meetings application on your device.");
    expect(await console.poll()).toMatchObject({ status: 200 });
  });

  test("goes through approval: the device waits until an administrator has approved", async () => {
    const tenant = createTenant({ scenario: scenarios.approvalRequired });
    const console = device(tenant);
    await console.begin();
    const visitor = await enterCode(tenant, "requester", console.userCode);
    await visitor.press("Continue");
    await tenant.people.requester.requestsApproval("Calendar on the meeting-room panel");
    expect(await console.poll()).toMatchObject(refusal(70016, "authorization_pending"));
    await tenant.people.administrator.approves();
    const again = await enterCode(tenant, "requester", console.userCode);
    await again.press("Continue");
    expect(await console.poll()).toMatchObject({ status: 200 });
  });

  test.each<[string, keyof typeof scenarios, readonly string[]]>([
    ["on the account picker", "consentAllowed", []],
    ["when asked whether they mean it", "consentAllowed", ["Cancel"]],
    ["on the consent page", "consentAllowed", ["Continue", "Cancel"]],
    ["on the approval page", "approvalRequired", ["Continue", "Cancel"]],
  ])("is declined by whoever turns back %s", async (_, name, presses) => {
    const tenant = createTenant({ scenario: scenarios[name] });
    const console = device(tenant);
    await console.begin();
    const { visitor, address } = tenant.people.requester;
    await visitor.open("https://microsoft.com/devicelogin");
    await visitor.fill("Code", console.userCode);
    await visitor.press("Next");
    await visitor.press(presses.length === 0 ? "Back" : address);
    for (const press of presses) await visitor.press(press);
    expect(visitor.text).toContain("You have not signed in to Meetings.");
    expect(await console.poll()).toMatchObject({
      status: 400,
      body: { error: "authorization_declined", error_codes: [65004] },
    });
  });

  test("is noted in the sign-in log, with the interruption for the confirmation", async () => {
    const { tenant, console } = await approved();
    const visitor = await enterCode(tenant, "requester", console.userCode);
    await visitor.press("Continue");
    const codes = tenant
      .journal()
      .flatMap(({ change }) => (change.kind === "sign-in-recorded" ? [change.signIn.errorCode] : []));
    expect(codes).toEqual([50199, 0]);
    expect(JSON.stringify(tenant.journal())).not.toContain(console.userCode);
  });
});

describe("a device code", () => {
  test("ends after a quarter of an hour, also on the page", async () => {
    const { tenant, console } = await approved();
    tenant.clock.advance({ minutes: 15 });
    expect(await console.poll()).toMatchObject({ status: 400, ...refusal(70020, "expired_token") });
    const { visitor } = tenant.people.requester;
    await visitor.open("https://microsoft.com/devicelogin");
    await visitor.fill("Code", console.userCode);
    await visitor.press("Next");
    expect(visitor.text).toContain("The code of the device flow has expired.");
    expect(tenant.because()).toMatchObject([{ rule: "aadsts.70019" }]);
  });

  test("says nothing to a person who confirms too late", async () => {
    const { tenant, console } = await approved();
    const visitor = await enterCode(tenant, "requester", console.userCode);
    tenant.clock.advance({ minutes: 15 });
    await visitor.press("Continue");
    expect(visitor.text).toContain("The device no longer waits.");
    expect(await console.poll()).toMatchObject(refusal(70020, "expired_token"));
  });

  test.each([
    ["nothing", "", 90119],
    ["what no device shows", "AAAAAAAAA", 70018],
  ])("is asked for again after %s", async (_, typed, aadsts) => {
    const { tenant } = await approved();
    const { visitor } = tenant.people.requester;
    await visitor.open(`${tenant.origins.login}/common/oauth2/deviceauth`);
    await visitor.fill("Code", typed);
    await visitor.press("Next");
    expect(visitor.text).toContain("That code didn't work.");
    expect(tenant.because()).toMatchObject([{ rule: `aadsts.${String(aadsts)}` }]);
  });

  test("works for one person", async () => {
    const { tenant, console } = await approved();
    const first = await enterCode(tenant, "requester", console.userCode);
    await first.press("Continue");
    const { visitor } = tenant.people.colleague;
    await visitor.open("https://microsoft.com/devicelogin");
    await visitor.fill("Code", console.userCode);
    await visitor.press("Next");
    expect(tenant.because()).toMatchObject([{ rule: "aadsts.90120" }]);
  });

  test("stays with who was first where two people confirm it", async () => {
    const { tenant, console } = await approved();
    const first = await enterCode(tenant, "requester", console.userCode);
    const second = await enterCode(tenant, "colleague", console.userCode);
    await first.press("Continue");
    await second.press("Continue");
    expect(second.text).toContain("The device no longer waits.");
    const { body } = await console.poll();
    expect(decodeJwt(String(body.access_token))).toMatchObject({ upn: tenant.people.requester.address });
  });

  test("is refused where it is none, or another client's", async () => {
    const { tenant, console } = await approved();
    expect(await console.poll({ device_code: "nothing" })).toMatchObject(
      refusal(70018, "bad_verification_code"),
    );
    expect(await console.poll({ device_code: "" })).toMatchObject(refusal(900144, "invalid_request"));
    expect(await console.poll({ client_secret: tenant.app.clientSecret })).toMatchObject({
      status: 401,
      ...refusal(700025, "invalid_client"),
    });
  });

  test("wants a credential where the registration does not allow public client flows", async () => {
    const tenant = createTenant({
      scenario: scenario("no public", withApprovedApp(), withApplication({ isFallbackPublicClient: false })),
    });
    const console = device(tenant);
    await console.begin();
    const visitor = await enterCode(tenant, "requester", console.userCode);
    await visitor.press("Continue");
    expect(await console.poll()).toMatchObject({ status: 401, ...refusal(7000218, "invalid_client") });
    expect(await console.poll({ client_secret: tenant.app.clientSecret })).toMatchObject({ status: 200 });
  });

  test("is accepted under MSAL's name of the grant", async () => {
    const { console } = await approved();
    expect(await console.poll({ grant_type: "device_code" })).toMatchObject(
      refusal(70016, "authorization_pending"),
    );
  });
});
