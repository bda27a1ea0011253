import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../../../test/support/authorize-url.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenarios } from "../../scenarios/index.ts";

describe("the language of a sign-in", () => {
  test("stays through its steps, and the app never hears of it", async () => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant, { ui_locales: "nl de-CH" }));
    await visitor.press(address);
    expect(visitor.title).toBe("Genehmigung erforderlich");
    await visitor.fill("Begründung für die Anforderung dieser App eingeben", " ");
    await visitor.press("Genehmigung anfordern");
    expect(visitor.text).toContain("Geben Sie an, wofür Sie diese App benötigen");
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

  test("goes along when an account is chosen to be signed out", async () => {
    const tenant = createTenant({ scenario: scenarios.consentAllowed });
    const { requester, colleague } = tenant.people;
    await requester.signsInFor(authorizeUrl(tenant));
    await requester.visitor.open(authorizeUrl(tenant, { prompt: "select_account" }));
    await requester.visitor.press(colleague.address);
    await requester.visitor.open(`${tenant.origins.login}/common/oauth2/v2.0/logout?ui_locales=es`);
    expect(requester.visitor.text).toContain("¿De qué cuenta desea cerrar la sesión?");
    await requester.visitor.press(colleague.address);
    expect(requester.visitor.title).toBe("Sesión cerrada");
  });

  test("stays while errors are looked up", async () => {
    const { origins, people } = createTenant();
    const { visitor } = people.requester;
    await visitor.open(`${origins.login}/error?code=50105&mkt=ja`);
    await visitor.fill("エラー コードまたはメッセージ", "50058");
    await visitor.press("送信");
    expect(visitor.title).toBe("エラーの検索");
    expect(visitor.text).toContain("もう一度サインインしてください。");
  });

  test("leaves the text of a number in English, and says so", async () => {
    const tenant = createTenant();
    const url = authorizeUrl(tenant, { mkt: "de", redirect_uri: "https://elsewhere.example/" });
    const page = await (await tenant.fetch(new Request(url))).text();
    expect(page).toContain("Leider gibt es Probleme bei Ihrer Anmeldung.");
    expect(page).toMatch(/<span lang="en" dir="ltr">AADSTS50011: /);
  });

  test.each(["portal", "mail"] as const)(
    "is remembered by the %s until another is asked for",
    async (part) => {
      const { origins, people } = createTenant();
      const { visitor } = people.administrator;
      const nowhere = `${origins[part]}/no/such/page`;
      await visitor.open(`${nowhere}?mkt=de`);
      await visitor.open(nowhere);
      expect(visitor.title).toBe("Nicht gefunden");
      await visitor.open(`${nowhere}?mkt=en`);
      await visitor.open(nowhere);
      expect(visitor.title).toBe("Not found");
    },
  );
});
