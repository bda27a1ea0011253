import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createTenant } from "@consentra/mock-azure";

describe("createTenant", () => {
  it("answers the discovery request a client starts with", async () => {
    const tenant = createTenant();
    const url = `${tenant.origins.login}/${tenant.id}/v2.0/.well-known/openid-configuration`;
    const response = await tenant.fetch(new Request(url));
    assert.equal(response.status, 200);
    const { issuer } = await response.json();
    assert.equal(issuer, `${tenant.origins.login}/${tenant.id}/v2.0`);
  });
});
