import { describe, expect, test } from "vitest";
import { tenantProbe } from "../../src/node/tenant-probe.ts";
import { fixture } from "../integration-fixture.ts";
import { tokenEndpoint } from "../token-endpoint.ts";

describe("a registration with a mistake", () => {
  test.each([
    ["C088: names the application that the tenant does not know", 700016, "application"],
    ["C088: names the credential that has run out", 7000222, "credential"],
    ["C091: names the platform that a page needs", 9002326, "platform"],
    ["C092: names the redirect URI that is not the registered one", 50011, "redirectUri"],
  ])("%s", async (_name, number, problem) => {
    const { integration } = fixture([{ signIn: { error: "invalid_request", aadsts: [number] } }]);
    const state = await integration.connect();
    expect(state).toMatchObject({ status: "failed", failure: { kind: "misconfigured", problem } });
    const [step, ...others] = integration.guidance().steps;
    expect(others).toEqual([]);
    expect(step).toMatchObject({
      who: "developer",
      key: "developer.fixConfiguration",
      params: { problem, aadsts: String(number) },
    });
    integration.dispose();
  });

  test("C095: an application of its own says nothing of challenges it could not answer", async () => {
    const endpoint = tokenEndpoint([{ body: { token_type: "Bearer", access_token: "t", expires_in: 3600 } }]);
    await tenantProbe({
      clientId: "11111111-2222-4333-8444-555555555555",
      clientSecret: "test-value",
      tenant: "contoso.onmicrosoft.com",
      system: { networkClient: endpoint.networkClient },
    });
    expect(endpoint.asked).toHaveLength(1);
    expect(endpoint.asked[0]?.get("grant_type")).toBe("client_credentials");
    expect(endpoint.asked[0]?.toString()).not.toMatch(/claims|cp1|xms_cc/);
  });
});
