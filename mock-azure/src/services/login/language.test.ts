import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../../../test/support/authorize-url.ts";
import { createTenant } from "../../create-tenant.ts";

describe("the language of a sign-in", () => {
  test("stays through its steps, and the app never hears of it", async () => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant, { ui_locales: "nl de-CH" }));
    await visitor.press(address);
    expect(visitor.title).toBe("Genehmigung erforderlich");
    await visitor.fill("Geben Sie eine Begründung für die Anforderung dieser App ein.", " ");
    await visitor.press("Genehmigung anfordern");
    expect(visitor.text).toContain("Geben Sie an, wofür Sie diese App brauchen");
    await visitor.press("Abbrechen");
    expect(visitor.departure?.headers.get("location")).toBe(
      "http://localhost/auth/callback?error=access_denied&error_subcode=cancel&state=s1#",
    );
  });

  test("is another application's own affair", async () => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant, { mkt: "fr-FR" }));
    await visitor.press(address);
    expect(visitor.title).toBe("Approbation requise");
    await visitor.open(authorizeUrl(tenant));
    expect(visitor.title).toBe("Approval required");
  });

  test("is read from a posted request too", async () => {
    const tenant = createTenant();
    const [url = "", query = ""] = authorizeUrl(tenant, { ui_locales: "ar" }).split("?");
    const response = await tenant.fetch(
      new Request(url, { method: "POST", body: new URLSearchParams(query) }),
    );
    expect(await response.text()).toContain('<html lang="ar" dir="rtl">');
  });

  test("follows the browser where nobody asks for one", async () => {
    const tenant = createTenant();
    const headers = { "accept-language": "ja,en;q=0.5" };
    const response = await tenant.fetch(new Request(authorizeUrl(tenant), { headers }));
    const page = await response.text();
    expect(page).toContain('<html lang="ja" dir="ltr">');
    expect(page).not.toContain("mkt=");
  });
});
