import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTenant, scenarios } from "@consentra/mock-azure";
import { expect, it } from "vitest";

const guide = readFileSync(join(import.meta.dirname, "..", "for-administrators.md"), "utf8");

/** What the guide says that a page shows. */
const named = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = ""]) => name.replaceAll(/\s+/g, " "));

it("docs/for-administrators.md names nothing that its reader does not meet on the way", async () => {
  const tenant = createTenant({ scenario: scenarios.approvalRequired });
  const { requester, administrator } = tenant.people;
  const query = new URLSearchParams({
    client_id: tenant.app.clientId,
    response_type: "code",
    redirect_uri: "https://app.meetings.example/auth/callback",
    scope: "openid profile offline_access Calendars.ReadWrite",
  });
  await requester.signsInFor(`${tenant.origins.login}/organizations/oauth2/v2.0/authorize?${query}`);
  await requester.requestsApproval("Customers book me through the application.");

  const { visitor } = administrator;
  const seen: string[] = tenant.inbox(administrator.address).map(({ action }) => action?.label ?? "");
  const look = async (...steps: readonly string[]) => {
    for (const step of steps) await visitor.press(step);
    seen.push(visitor.title, visitor.text);
  };
  await visitor.open(tenant.origins.portal);
  await look(administrator.address);
  await look("Admin consent requests");
  await look(tenant.app.displayName);
  await look("Review permissions and consent");
  await look(`${administrator.displayName} ${administrator.address}`);
  await look("Accept");
  await visitor.open(tenant.origins.portal);
  await look("All applications");
  await look(tenant.app.displayName);
  await look("Properties");
  await look("Users and groups");
  await look("Permissions");
  await look("Consent and permissions");
  await look("Admin consent settings");
  await look("Users");
  await look("User settings");

  const text = seen.join("\n").toLowerCase();
  expect(named.filter((name) => !text.includes(name.toLowerCase()))).toEqual([]);
  expect(named.length).toBeGreaterThan(30);
});
