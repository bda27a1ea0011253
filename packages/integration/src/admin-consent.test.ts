import { describe, expect, test } from "vitest";
import { adminConsentUrl } from "./admin-consent-url.ts";
import { readAdminConsentReturn } from "./read-admin-consent-return.ts";

const clientId = "11111111-2222-4333-8444-555555555555";
const redirectUri = "https://meetings.example/admin-consent";

describe("adminConsentUrl", () => {
  test("asks for exactly the scopes given, with their resource", () => {
    const url = new URL(
      adminConsentUrl({
        clientId,
        tenant: "contoso.onmicrosoft.com",
        scopes: ["openid", "offline_access", "Calendars.ReadWrite"],
        redirectUri,
        state: "s1",
      }),
    );
    expect(url.origin + url.pathname).toBe(
      "https://login.microsoftonline.com/contoso.onmicrosoft.com/v2.0/adminconsent",
    );
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: clientId,
      scope: "openid offline_access https://graph.microsoft.com/Calendars.ReadWrite",
      redirect_uri: redirectUri,
      state: "s1",
    });
  });

  test("asks for what the registration lists when no scopes are given", () => {
    expect(adminConsentUrl({ clientId })).toBe(
      `https://login.microsoftonline.com/organizations/adminconsent?client_id=${clientId}`,
    );
  });

  test("keeps a tenant inside its place in the path", () => {
    expect(new URL(adminConsentUrl({ clientId, tenant: "../evil?x=1" })).pathname).toBe(
      "/..%2Fevil%3Fx%3D1/adminconsent",
    );
  });

  test.each([
    ["no client id", { clientId: "" }, "clientId is empty"],
    ["scopes without a redirect URI", { clientId, scopes: ["Calendars.Read"] }, "redirectUri is missing"],
    ["the tenant common", { clientId, tenant: "common" }, 'tenant is "common"'],
  ])("refuses %s", (_name, options, message) => {
    expect(() => adminConsentUrl(options)).toThrow(message);
  });
});

describe("readAdminConsentReturn", () => {
  const read = (query: string) => readAdminConsentReturn(`${redirectUri}?${query}`, { state: "s1" });

  test("reports a claimed consent as an inference, and the tenant as unverified", () => {
    expect(read("admin_consent=True&tenant=t1&state=s1&scope=openid%20Calendars.ReadWrite")).toEqual({
      kind: "granted",
      confidence: "inferred",
      scopes: ["openid", "Calendars.ReadWrite"],
      unverifiedTenant: "t1",
    });
  });

  test("lets an error win over a claimed consent", () => {
    const query = "error=access_denied&error_description=AADSTS65004%3A+declined&admin_consent=True&state=s1";
    expect(read(query)).toMatchObject({ kind: "refused", failure: { kind: "declined" } });
  });

  test.each([
    ["another state", "admin_consent=True&state=s2", "state"],
    ["no state", "admin_consent=True", "state"],
    ["an error with another state", "error=access_denied&state=s2", "state"],
    ["a state given twice", "admin_consent=True&state=s1&state=s2", "repeated-parameter"],
    ["no answer", "state=s1", "no-answer"],
    ["a consent that is not True", "admin_consent=False&state=s1", "no-answer"],
  ])("does not take %s for an answer", (_name, query, reason) => {
    expect(read(query)).toEqual({ kind: "unrelated", reason });
  });

  test.each([
    ["in other letters", "A0000000-0000-4000-8000-00000000000A", "granted"],
    ["a domain, which says nothing", "contoso.onmicrosoft.com", "granted"],
    ["another one", "b0000000-0000-4000-8000-00000000000b", "unrelated"],
  ])("compares the tenant with the one expected: %s", (_name, tenant, kind) => {
    const url = `${redirectUri}?admin_consent=True&state=s1&tenant=a0000000-0000-4000-8000-00000000000a`;
    expect(readAdminConsentReturn(url, { state: "s1", tenant }).kind).toBe(kind);
  });

  test("judges a refusal by the product's own rules", () => {
    const failureTable = {
      version: 1,
      rows: [
        {
          when: { aadsts: [65004] },
          verdict: { kind: "cancelled", fixableBy: "user" },
          confidence: "reported",
        },
      ],
    } as const;
    const url = `${redirectUri}?error=access_denied&error_description=AADSTS65004&state=s1`;
    expect(readAdminConsentReturn(url, { state: "s1", failureTable })).toMatchObject({
      failure: { kind: "cancelled" },
    });
  });

  test("insists on a state to compare with", () => {
    expect(() => readAdminConsentReturn(redirectUri, { state: "" })).toThrow("state is empty");
  });
});
