import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import { scenarios } from "../../scenarios/index.ts";
import type { Tenant } from "../../tenant/tenant.ts";

const PATH = "/identityGovernance/appConsent/appConsentRequests";
const scenario = scenarios.requestPending;

/** Every path at which consent requests are read. */
const PATHS = [
  "",
  "/filterByCurrentUser(on='reviewer')?$filter=userConsentRequests/any(u:u/status eq 'InProgress')",
  "/:request",
  "/:request/userConsentRequests",
  "/:request/userConsentRequests/filterByCurrentUser(on='reviewer')",
  "/:request/userConsentRequests/:one",
  "/:request/userConsentRequests/:one/approval",
  "/:request/userConsentRequests/:one/approval/stages",
];

function addressOf(path: string, { requests }: Tenant): string {
  const [request] = requests();
  const [one] = request?.userConsentRequests ?? [];
  return `${PATH}${path.replace(":request", request?.id ?? "").replace(":one", one?.id ?? "")}`;
}

describe("consent requests", () => {
  const permissions = "ConsentRequest.Read.All";

  test.each(PATHS)("at %s are read with the permission and the role, and not without", async (path) => {
    const { tenant, get } = await graphClient({ scenario, person: "administrator", permissions });
    const address = addressOf(path, tenant);
    const statusFor = async (person: string | null, held: string) =>
      (await (await clientFor(tenant, { person, permissions: held })).get(address)).status;
    expect((await get(address)).status).toBe(200);
    expect(await statusFor("administrator", "ConsentRequest.ReadWrite.All")).toBe(200);
    expect(await statusFor("administrator", "Directory.Read.All User.Read")).toBe(403);
    // Reviewing takes no directory role, and reading by Microsoft Graph does.
    expect(await statusFor("reviewer", permissions)).toBe(403);
    expect(await statusFor("requester", permissions)).toBe(403);
    expect(await statusFor(null, permissions)).toBe(path.includes("filterByCurrentUser") ? 400 : 200);
  });

  test.each(PATHS)("at %s take no decision: approving and denying are for the portal only", async (path) => {
    const { tenant, call } = await graphClient({
      scenario,
      person: "administrator",
      permissions: "ConsentRequest.ReadWrite.All",
    });
    const body = JSON.stringify({ reviewResult: "Approve", justification: "fine" });
    const journal = tenant.journal().length;
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const { status, headers } = await call(method, addressOf(path, tenant), { body });
      expect([status, headers.get("allow")]).toEqual([405, "GET"]);
    }
    expect(tenant.journal()).toHaveLength(journal);
    expect(tenant.requests()[0]?.status).toBe("pending");
  });
});
