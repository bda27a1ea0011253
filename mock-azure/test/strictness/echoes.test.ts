import { assert, asyncProperty, constantFrom, dictionary, string } from "fast-check";
import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import { authorizeUrl } from "../support/authorize-url.ts";

const RUNS = { seed: 20260105, numRuns: 200 };

const PAYLOADS = [
  `"><script>alert(1)</script>`,
  `'><img src=x onerror=alert(1)>`,
  `</title><svg onload=alert(1)>`,
  `javascript:alert(1)`,
  `</textarea><iframe srcdoc="<script>alert(1)</script>">`,
  `\u2028<base href=//evil.example>`,
  `{{constructor.constructor('alert(1)')()}}`,
  `%3Cscript%3Ealert(1)%3C/script%3E`,
];

const PARAMETERS = [
  "client_id",
  "redirect_uri",
  "scope",
  "state",
  "nonce",
  "prompt",
  "login_hint",
  "domain_hint",
  "claims",
  "response_type",
  "response_mode",
  "code_challenge",
  "code_challenge_method",
  "client-request-id",
  "resource",
];

/** What markup of its own a page may have. */
function foreignMarkup(text: string): readonly string[] {
  const page = parse(text);
  const scripts = page.querySelectorAll("script").filter((script) => {
    const source = script.getAttribute("src") ?? "";
    return !source.startsWith("/-/");
  });
  const odd = page.querySelectorAll(
    "svg, iframe[srcdoc], base, img, object, embed, link:not([rel=stylesheet])",
  );
  const handlers = page
    .querySelectorAll("*")
    .filter(({ attributes }) => Object.keys(attributes).some((name) => name.toLowerCase().startsWith("on")));
  const links = page
    .querySelectorAll("[href], [action]")
    .filter(({ attributes }) => /^\s*javascript:/i.test(attributes.href ?? attributes.action ?? ""));
  return [...scripts, ...odd, ...handlers, ...links].map(String);
}

describe("what a request says", () => {
  test.each(PARAMETERS)(
    "in %s, never becomes markup of a page, a header line or a script",
    async (parameter) => {
      const tenant = createTenant();
      for (const payload of PAYLOADS) {
        const url = authorizeUrl(tenant, { [parameter]: payload });
        const response = await tenant.fetch(new Request(url, { redirect: "manual" }));
        if (response.headers.get("content-type")?.startsWith("text/html")) {
          expect(foreignMarkup(await response.text())).toEqual([]);
          expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
        }
      }
    },
  );

  test("as state, comes back as it was, in every mode", async () => {
    await assert(
      asyncProperty(
        string({ unit: "grapheme", minLength: 1 }),
        constantFrom("query", "fragment", "form_post"),
        async (state, mode) => {
          const tenant = createTenant();
          const url = authorizeUrl(tenant, { state, response_mode: mode, prompt: "none" });
          const response = await tenant.fetch(new Request(url, { redirect: "manual" }));
          const location = response.headers.get("location");
          if (location === null) {
            const input = parse(await response.text()).querySelector('input[name="state"]');
            expect(input?.getAttribute("value")).toBe(state);
            return;
          }
          const { search, hash } = new URL(location);
          expect(new URLSearchParams(mode === "query" ? search : hash.slice(1)).get("state")).toBe(state);
        },
      ),
      { ...RUNS, numRuns: 60 },
    );
  });

  test("in names that nobody knows, changes nothing", async () => {
    const tenant = createTenant({ scenario: scenarios.approvalRequired });
    const strange = string({ minLength: 1 }).filter((name) => !PARAMETERS.includes(name));
    await assert(
      asyncProperty(dictionary(strange, string(), { maxKeys: 4 }), async (extra) => {
        const url = authorizeUrl(tenant, { ...extra, prompt: "none" });
        const response = await tenant.fetch(new Request(url, { redirect: "manual" }));
        expect(new URL(response.headers.get("location") ?? "").searchParams.get("error")).toBe(
          "login_required",
        );
      }),
      RUNS,
    );
  });
});
