import { parse } from "node-html-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { matchHost, REAL_HOSTS } from "../src/http/hosts.ts";
import { createRouter } from "../src/http/router.ts";
import { controlRoutes } from "../src/services/control/routes.ts";
import { routes } from "../src/services/routes.ts";
import { STYLE_SHEET } from "../src/views/styles.ts";
import { EVERY_PAGE } from "./support/pages/every-page.ts";
import { type SentPage, walkTo } from "./support/pages/page-walk.ts";

/** What a route of a part with pages may answer besides a page: files of pages, a download, a way to another part. */
const NO_PAGES = /\.(style|api-[a-z-]*|[a-z-]*script|snapshot|upload-status|to-(activity|world))$/;

const PARTS = ["portal", "mail", "control"];

/** Pages that send a form back. */
const PAGES_WITH_PROBLEMS = [
  "account that does not exist",
  "justification missing",
  "reason for the report missing",
  "code of a device refused",
  "admin consent settings with problems",
  "nobody chosen",
  "reason for denial missing",
];

const pages: SentPage[] = [];
beforeAll(async () => {
  for (const page of EVERY_PAGE) pages.push(await walkTo(page));
}, 60_000);

describe("the pages that tests walk to", () => {
  test("are all that portal, mailboxes and the mock itself have", () => {
    const all = [...routes, ...controlRoutes.map((route) => ({ ...route, host: "control" as const }))];
    const router = createRouter(all);
    const seen = new Set<string>();
    for (const { asked } of pages) {
      for (const line of asked) {
        const [method = "", address = ""] = line.split(" ");
        const url = new URL(address);
        const role = matchHost(url, REAL_HOSTS)?.role;
        const match = role && router.match(role, method, url.pathname);
        if (match?.kind === "found") seen.add(match.route.name);
      }
    }
    const shown = all.filter(
      ({ host, method, name }) => PARTS.includes(host) && method === "GET" && !NO_PAGES.test(name),
    );
    expect(shown.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
  });

  test("have names of their own", () => {
    expect(new Set(EVERY_PAGE.map(({ name }) => name)).size).toBe(EVERY_PAGE.length);
  });

  test("weigh less than 15 kB each, also in the languages that take most bytes", async () => {
    const heavy: string[] = [];
    for (const language of ["en", "en-XA", "ar", "ja"] as const) {
      for (const page of EVERY_PAGE) {
        const { markup, name } = await walkTo(page, language);
        const weight = new TextEncoder().encode(markup).length;
        if (weight > 15_000) heavy.push(`${name} in ${language}: ${String(weight)}`);
      }
    }
    expect(heavy).toEqual([]);
  });

  test.each(PAGES_WITH_PROBLEMS)("tie what was wrong to its field: %s", (wanted) => {
    const sent = pages.find(({ name }) => name === wanted);
    const page = parse(sent?.markup ?? "");
    const tied = page
      .querySelectorAll("main form [aria-describedby]")
      .flatMap((field) =>
        (field.getAttribute("aria-describedby") ?? "")
          .split(" ")
          .flatMap((id) => page.getElementById(id) ?? []),
      );
    const alarms = tied.filter((text) => text.closest("[role=alert]"));
    expect(alarms.map(({ text }) => text.trim()).join(" ")).toMatch(/\w{3,}/);
  });

  test("move nothing, so that nobody needs to be spared", () => {
    expect(STYLE_SHEET).not.toMatch(/\b(transition|animation|scroll-behavior)\b/);
  });
});
