import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../../../test/support/authorize-url.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario } from "../../scenarios/index.ts";
import { withConsentRequests } from "../../scenarios/with-consent-requests.ts";
import { withRiskyApp } from "../../scenarios/with-risky-app.ts";
import { withUserConsent } from "../../scenarios/with-user-consent.ts";

const WARNING = "This app might be risky.";
const RISKY = [withUserConsent("microsoft-user-default-legacy"), withRiskyApp()] as const;

async function arrive(role: "requester" | "administrator", start = scenario("risky", ...RISKY)) {
  const tenant = createTenant({ scenario: start });
  const person = tenant.people[role];
  await person.visitor.open(authorizeUrl(tenant));
  await person.visitor.press(person.address);
  const { audits, signIns } = tenant.snapshot().data;
  return { tenant, visitor: person.visitor, audits, signIns };
}

describe("an app that Microsoft takes for risky", () => {
  test("meets people who could consent with the approval page, and says so there and in both logs", async () => {
    const { tenant, visitor, audits, signIns } = await arrive("requester");
    expect(visitor.title).toBe("Approval required");
    expect(visitor.text).toContain(WARNING);
    expect(tenant.because().map(({ rule }) => rule)).toEqual([
      "consent.missing",
      "consent.risk",
      "consent.workflow",
    ]);
    expect(signIns).toMatchObject([{ errorCode: 900981 }]);
    expect(audits).toMatchObject([
      { activityDisplayName: "Consent to application", failureReason: "Risky application detected" },
    ]);
  });

  test("leaves them without a door where requests are switched off", async () => {
    const start = scenario("risky", ...RISKY, withConsentRequests({ isEnabled: false }));
    const { visitor, signIns } = await arrive("requester", start);
    expect(visitor.title).toBe("Need admin approval");
    expect(visitor.text).toContain(WARNING);
    expect(signIns).toMatchObject([{ errorCode: 900941 }]);
  });

  test("warns the administrator, who may consent", async () => {
    const { tenant, visitor } = await arrive("administrator");
    expect(visitor.title).toBe("Permissions requested");
    expect(visitor.text).toContain(WARNING);
    await visitor.press("Accept");
    expect(tenant.snapshot().data.grants).toHaveLength(1);
  });

  test("is like any other once the organisation has granted it", async () => {
    const { tenant, visitor } = await arrive("administrator");
    await visitor.check("Consent on behalf of your organization");
    await visitor.press("Accept");
    const { colleague } = tenant.people;
    expect((await colleague.signsInFor(authorizeUrl(tenant)))?.headers.get("location")).toContain("code=");
  });
});
