import { describe, expect, test } from "vitest";
import { tokenEndpoint } from "../../test/token-endpoint.ts";
import { tenantProbe } from "./tenant-probe.ts";

const registration = { clientId: "11111111-2222-4333-8444-555555555555", clientSecret: "test-value" };

describe("tenantProbe", () => {
  test.each([
    ["present", 200, { token_type: "Bearer", access_token: "app-token", expires_in: 3600 }],
    ["absent", 400, { error: "unauthorized_client", error_codes: [700016] }],
    ["blocked", 401, { error: "unauthorized_client", error_codes: [7000112] }],
    ["unknown", 401, { error: "invalid_client", error_codes: [7000215] }],
  ])("takes the application for %s", async (kind, status, body) => {
    const { urls, networkClient } = tokenEndpoint([{ status, body }]);
    const presence = await tenantProbe({
      ...registration,
      tenant: "contoso.onmicrosoft.com",
      system: { networkClient },
    });
    expect(presence).toMatchObject({ kind, confidence: "inferred" });
    expect(urls[0]).toContain("https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/v2.0/token");
  });

  test.each(["", " ", "common", "Organizations"])('refuses the tenant "%s"', async (tenant) => {
    await expect(tenantProbe({ ...registration, tenant })).rejects.toThrow("one tenant");
  });
});
