import { describe, expect, test } from "vitest";
import { enterPortal, REQUESTS } from "../../../test/support/portal.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withPendingRequest } from "../../scenarios/with-consent-request.ts";
import { withPerson } from "../../scenarios/with-person.ts";

async function openDetails(options: Parameters<typeof enterPortal>[1] = {}) {
  const portal = await enterPortal("/", options);
  const [request] = portal.tenant.requests();
  await portal.open(`${REQUESTS}/${request?.id ?? ""}`);
  return { ...portal, request };
}

const link = ({ visitor }: Awaited<ReturnType<typeof openDetails>>, name: string) =>
  new URL(visitor.links.find((one) => one.name === name)?.href ?? "none:");

describe("GET /enterprise-applications/admin-consent-requests/:request", () => {
  test("shows the application, the permissions and everybody who asked", async () => {
    const start = scenario(
      "two",
      withPendingRequest({ justification: "Sales calls." }),
      withPendingRequest({ by: "colleague", justification: "Support calls." }),
    );
    const { visitor } = await openDetails({ start });
    for (const text of [
      "Name Meetings",
      "unverified",
      "Have full access to user calendars",
      "Maya Okafor maya.okafor@fjordline.example Sales calls. 5 January 2026 4 February 2026",
      "Jonas Weber jonas.weber@fjordline.example Support calls. 5 January 2026 4 February 2026",
    ]) {
      expect(visitor.text).toContain(text);
    }
  });

  test("leads to the consent page for the registration's permissions", async () => {
    const page = await openDetails({
      start: scenario("static", withPendingRequest({ consentType: "Static" })),
    });
    const { tenant, request } = page;
    const url = link(page, "Review permissions and consent");
    expect(`${url.origin}${url.pathname}`).toBe(`${tenant.origins.login}/${tenant.id}/adminconsent`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: tenant.app.clientId,
      redirect_uri: `${tenant.origins.portal}/TokenAuthorize`,
      bf_id: request?.id,
    });
  });

  test("leads to the consent page for the scopes that were asked for", async () => {
    const page = await openDetails({
      start: scenario("dynamic", withPendingRequest({ scopes: ["openid", "Calendars.Read"] })),
    });
    const url = link(page, "Review permissions and consent");
    expect(url.pathname).toBe(`/${page.tenant.id}/v2.0/adminconsent`);
    expect(url.searchParams.get("scope")).toBe(
      "https://graph.microsoft.com/openid https://graph.microsoft.com/Calendars.Read",
    );
  });

  test("shows a reader who is no reviewer the details without anything to do", async () => {
    const start = scenario(
      "reader",
      withPendingRequest(),
      withPerson("colleague", { roles: ["Global Reader"] }),
    );
    const { visitor } = await openDetails({ start, role: "colleague" });
    expect(visitor.text).toContain("Requested by");
    expect(visitor.links.map(({ name }) => name)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(Review|Deny|Block)/)]),
    );
  });

  test("shows how a closed request ended, with nothing left to do", async () => {
    const { visitor } = await openDetails({ start: scenarios.requestDenied });
    expect(visitor.text).toContain(
      "Status Denied Reviewed by Rui Santos Review date 4 January 2026 Justification We use another calendar tool.",
    );
    expect(visitor.links.map(({ name }) => name)).not.toContain("Deny");
  });

  test("keeps details from people who review nothing", async () => {
    const { visitor } = await openDetails({ role: "colleague" });
    expect(visitor.title).toBe("You do not have access");
    expect(visitor.text).not.toContain("Maya");
  });

  test("says that a request does not exist", async () => {
    const { visitor, open } = await enterPortal("/");
    await open(`${REQUESTS}/unknown`);
    expect(visitor.title).toBe("Not found");
  });
});
