import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import type { Mail } from "../../src/domain/mail/mail.ts";
import type { Person, Tenant } from "../../src/tenant/tenant.ts";
import { createVisitor } from "../../src/visitor/create-visitor.ts";
import { asks } from "../support/asks.ts";
import { enterPortal } from "../support/portal.ts";

const ROLES = ["requester", "colleague", "administrator", "reviewer"] as const;

const words = (text: string) => text.replace(/\s+/g, " ").trim();

/** An administrator lifts the block of the application. */
async function liftBlock(tenant: Tenant): Promise<void> {
  const { visitor } = await enterPortal("/enterprise-applications", { tenant });
  await visitor.press("Meetings");
  await visitor.press("Properties");
  await visitor.check("Enabled for users to sign in? Yes");
  await visitor.press("Save");
}

/** Everything that the workflow writes mails about, one after the other. */
async function liveThroughEverything(): Promise<Tenant> {
  const tenant = createTenant();
  const { administrator, reviewer } = tenant.people;
  await asks(tenant, "requester");
  await asks(tenant, "colleague", "Me too.\nSecond line: <b>bold</b>");
  tenant.clock.advance({ days: 30 });
  await asks(tenant, "requester");
  await reviewer.denies("We use another tool.");
  await asks(tenant, "requester");
  await reviewer.blocks("Not trusted.");
  await liftBlock(tenant);
  await asks(tenant, "colleague");
  await administrator.approves();
  return tenant;
}

/** What the pages of a mailbox show of a mail: its parts, its plain text, and its HTML by itself. */
async function readOnPages(tenant: Tenant, { address }: Person, { id }: Mail) {
  const at = `${tenant.origins.mail}/mail/${encodeURIComponent(address)}/${id}`;
  const load = async (query: string) => (await tenant.fetch(new Request(`${at}${query}`))).text();
  const visitor = createVisitor(tenant);
  await visitor.open(at);
  return {
    text: visitor.text,
    links: visitor.links,
    plain: parse(await load("?view=text")).querySelector("pre")?.text,
    document: await load("?view=document"),
  };
}

describe("the mails of the workflow", () => {
  test("are the same in the inbox, in the mailbox's list and on its pages, as text and as HTML", async () => {
    const tenant = await liveThroughEverything();
    const kinds = new Set<string>();
    for (const role of ROLES) {
      const person = tenant.people[role];
      const mails = tenant.inbox(person.address);
      const visitor = createVisitor(tenant);
      await visitor.open(`${tenant.origins.mail}/mail/${encodeURIComponent(person.address)}`);
      const listed = visitor.links.filter(({ href }) => mails.some(({ id }) => href.endsWith(`/${id}`)));
      expect(listed.map(({ name }) => name)).toEqual(mails.map(({ subject }) => subject).reverse());
      for (const mail of mails) {
        kinds.add(mail.kind);
        const shown = await readOnPages(tenant, person, mail);
        expect(shown.plain).toBe(mail.text);
        expect(shown.document).toBe(mail.html);
        const html = words(parse(mail.html).querySelector("body")?.text ?? "");
        for (const place of [words(mail.text), words(shown.text), html]) {
          for (const paragraph of mail.paragraphs) expect(place).toContain(words(paragraph));
          for (const { label, value } of mail.facts) {
            expect(place).toContain(label);
            for (const line of value.split("\n")) expect(place).toContain(words(line));
          }
        }
        expect(shown.text).toContain(mail.subject);
        const buttons = shown.links.filter(({ name }) => name === mail.action?.label);
        expect(buttons.map(({ href }) => href)).toEqual(mail.action ? [mail.action.url] : []);
      }
    }
    expect([...kinds].sort()).toEqual(
      ["approved", "blocked", "denied", "expired", "received", "reminder", "review"].map(
        (kind) => `consent-request-${kind}`,
      ),
    );
  });

  test("lead, where they have a button, to a page that whoever got them may see", async () => {
    const tenant = await liveThroughEverything();
    for (const role of ROLES) {
      const { address } = tenant.people[role];
      const urls = new Set(tenant.inbox(address).flatMap(({ action }) => action?.url ?? []));
      for (const url of urls) {
        const visitor = createVisitor(tenant);
        await visitor.open(url);
        await visitor.press(address);
        expect(visitor.title).toBe("Enterprise applications | Admin consent requests");
      }
    }
  });
});
