import { describe, expect, test } from "vitest";
import { createTenant } from "../../create-tenant.ts";
import { createVisitor } from "../../visitor/create-visitor.ts";

async function lookUp(code: string) {
  const tenant = createTenant();
  const visitor = createVisitor(tenant);
  await visitor.open(`${tenant.origins.login}/error${code}`);
  return visitor;
}

describe("GET /error", () => {
  test("says what a number means and who can do something, where an error_uri leads", async () => {
    const { text } = await lookUp("?code=90094");
    expect(text).toContain("Error Code 90094");
    expect(text).toContain("Ask an administrator of your organization.");
  });

  test("takes a number or a whole message from its form", async () => {
    const visitor = await lookUp("");
    await visitor.fill("Error code or message", "AADSTS50173: The grant has been revoked.");
    await visitor.press("Submit");
    expect(visitor.text).toContain("Error Code 50173");
    expect(visitor.text).toContain("Sign in again.");
  });

  test("says that it knows nothing of others, and escapes what was asked", async () => {
    const { text } = await lookUp(`?code=${encodeURIComponent("<b>none</b>")}`);
    expect(text).toContain('Nothing is known of "<b>none</b>".');
  });
});
