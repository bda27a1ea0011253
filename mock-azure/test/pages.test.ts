import { beforeAll, describe, expect, test } from "vitest";
import { matchHost, REAL_HOSTS } from "../src/http/hosts.ts";
import { createRouter } from "../src/http/router.ts";
import { controlRoutes } from "../src/services/control/routes.ts";
import { routes } from "../src/services/routes.ts";
import { EVERY_PAGE } from "./support/pages/every-page.ts";
import { type SentPage, walkTo } from "./support/pages/page-walk.ts";

/** What a route of a part with pages may answer besides a page: files of pages, a download, a way to another part. */
const NO_PAGES = /\.(style|[a-z-]*script|snapshot|upload-status|to-(activity|world))$/;

const PARTS = ["portal", "mail", "control"];

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

  test("weigh less than 15 kB each; those of the world, which offer every route, 25", () => {
    const heavy: string[] = [];
    for (const { markup, name } of pages) {
      const weight = new TextEncoder().encode(markup).length;
      if (weight > (name.startsWith("world") ? 25_000 : 15_000)) heavy.push(`${name}: ${String(weight)}`);
    }
    expect(heavy).toEqual([]);
  });
});
