import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTenant, type Scenario, scenarios, type Tenant } from "@consentra/mock-azure";
import { expect, it } from "vitest";

const DOCS = join(import.meta.dirname, "..");
const guide = readFileSync(join(DOCS, "what-people-see.md"), "utf8");

function signInAddress({ app, origins }: Tenant): string {
  const query = new URLSearchParams({
    client_id: app.clientId,
    response_type: "code",
    redirect_uri: "https://app.meetings.example/auth/callback",
    scope: "openid profile offline_access Calendars.ReadWrite",
  });
  return `${origins.login}/organizations/oauth2/v2.0/authorize?${query.toString()}`;
}

/** Everything that a person's pages and mails say on the way. */
function watch(scenario: Scenario, role: "requester" | "administrator") {
  const tenant = createTenant({ scenario });
  const person = tenant.people[role];
  const seen: string[] = [];
  const look = async (...steps: readonly string[]) => {
    for (const step of steps) await person.visitor.press(step);
    seen.push(person.visitor.title, person.visitor.text);
  };
  return { tenant, visitor: person.visitor, look, seen };
}

it("docs/what-people-see.md names what people meet on the way, in this order", async () => {
  const { tenant, visitor, look, seen } = watch(scenarios.approvalRequired, "requester");
  const { requester, administrator } = tenant.people;
  await visitor.open(signInAddress(tenant));
  await look();
  await look(`${requester.displayName} ${requester.address}`);
  await requester.requestsApproval("Customers book me through Meetings.");
  await look();
  seen.push(...tenant.inbox(administrator.address).map(({ action }) => action?.label ?? ""));

  const admin = administrator.visitor;
  await admin.open(tenant.origins.portal);
  for (const step of [administrator.address, "Admin consent requests", tenant.app.displayName]) {
    await admin.press(step);
    seen.push(admin.title, admin.text);
  }
  await administrator.approves();
  seen.push("Accept"); // what was pressed to approve
  await admin.open(tenant.origins.portal);
  await admin.press("All applications");
  seen.push(admin.title, admin.text);

  const off = watch(scenarios.requestsDisabled, "requester");
  await off.visitor.open(signInAddress(off.tenant));
  await off.look(`${requester.displayName} ${requester.address}`);
  const settings = watch(scenarios.requestsDisabled, "administrator");
  await settings.visitor.open(settings.tenant.origins.portal);
  await settings.look(administrator.address, "Consent and permissions", "Admin consent settings");

  const text = [...seen, ...off.seen, ...settings.seen].join("\n");
  const named = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = ""]) => name.replaceAll(/\s+/g, " "));
  expect(named).toHaveLength(15);
  let from = 0;
  for (const name of named) {
    const place = text.indexOf(name, from);
    expect(`${name}: ${place < 0 ? "not met" : "met"}`).toBe(`${name}: met`);
    from = place;
  }
});

it("shows every picture there is, and says what is on it", () => {
  const shown = [...guide.matchAll(/!\[([^\]]+)\]\(pictures\/(see-[\w-]+\.png)\)/g)].map(
    ([, , file]) => file,
  );
  const made = readdirSync(join(DOCS, "pictures")).filter((file) => file.startsWith("see-"));
  expect(shown.toSorted()).toEqual(made.toSorted());
});
