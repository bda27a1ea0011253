import { type HTMLElement, parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { EVERY_PAGE } from "../support/pages/every-page.ts";
import { type SentPage, walkTo } from "../support/pages/page-walk.ts";

/** A mail by itself is shown as mail programs show it: its styles stand in its elements, and it can do nothing. */
const BY_ITSELF = "one mail by itself";

const PAGES = EVERY_PAGE.map((walk) => [walk.name, walk] as const);
const FRAMED_PAGES = PAGES.filter(([name]) => name !== BY_ITSELF);

/** The rules of a page's policy, by what they are about. */
function policyOf({ headers }: SentPage): ReadonlyMap<string, string> {
  const rules = (headers.get("content-security-policy") ?? "").split("; ");
  return new Map(rules.map((rule) => [rule.split(" ")[0] ?? "", rule.split(" ").slice(1).join(" ")]));
}

const attributesOf = (root: HTMLElement): readonly (readonly [name: string, value: string])[] =>
  root.querySelectorAll("*").flatMap((element) => Object.entries(element.attributes));

/** Where a form may go without a token: nobody is signed in yet, or a sign-out is asked for like any other. */
const NEEDS_NO_TOKEN = ["/common/oauth2/deviceauth", "/common/oauth2/v2.0/logout", "/-/sign-in"];

const isToken = (field: HTMLElement): boolean =>
  ["formToken", "ctx"].includes(field.getAttribute("name") ?? "") && field.getAttribute("value") !== "";

describe("every page", () => {
  test.each(PAGES)("is stored by nobody and shown in no frame: %s", async (_, walk) => {
    const page = await walkTo(walk);
    const policy = policyOf(page);
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("base-uri")).toBe("'none'");
    expect(page.headers.get("cache-control")).toContain("no-store");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect(["no-referrer", "same-origin"]).toContain(page.headers.get("referrer-policy"));
  });

  test.each(FRAMED_PAGES)("takes scripts and styles from its own host alone: %s", async (_, walk) => {
    const page = await walkTo(walk);
    const policy = policyOf(page);
    expect([policy.get("script-src"), policy.get("style-src")]).toEqual(["'self'", "'self'"]);
    const root = parse(page.markup);
    expect(root.querySelectorAll("style, object, embed, base, meta[http-equiv]")).toEqual([]);
    const scripts = root.querySelectorAll("script");
    expect(scripts.map((script) => [script.getAttribute("src")?.startsWith("/-/"), script.text])).toEqual(
      scripts.map(() => [true, ""]),
    );
    const attributes = attributesOf(root);
    expect(attributes.filter(([name]) => name === "style" || name.startsWith("on"))).toEqual([]);
    const addresses = attributes.filter(([name]) => ["href", "src", "action", "formaction"].includes(name));
    expect(addresses.filter(([, value]) => !/^(https?:\/\/|\/|\?|#)/.test(value))).toEqual([]);
  });

  test.each(PAGES)("sends no form without what tells it from another site's: %s", async (_, walk) => {
    const { markup, url } = await walkTo(walk);
    const forms = parse(markup)
      .querySelectorAll("form")
      .filter((form) => form.getAttribute("method") === "post");
    const bare = forms.filter((form) => !form.querySelectorAll('input[type="hidden"]').some(isToken));
    const targets = bare.map((form) => new URL(form.getAttribute("action") ?? url, url));
    // What goes to an application is an answer, not a wish.
    const ours = targets.filter(({ hostname }) => hostname !== "localhost");
    expect(ours.map(({ pathname }) => pathname).filter((path) => !NEEDS_NO_TOKEN.includes(path))).toEqual([]);
  });

  test.each(FRAMED_PAGES)("has one heading, one main part and a title: %s", async (_, walk) => {
    const root = parse((await walkTo(walk)).markup);
    expect([root.querySelectorAll("h1").length, root.querySelectorAll("main").length]).toEqual([1, 1]);
    expect(root.querySelector("title")?.text).not.toBe("");
    const ids = root.querySelectorAll("[id]").map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
