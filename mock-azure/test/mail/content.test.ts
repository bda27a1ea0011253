import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenario } from "../../src/scenarios/index.ts";
import { withApplication } from "../../src/scenarios/with-application.ts";
import { withPerson } from "../../src/scenarios/with-person.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { asks } from "../support/asks.ts";

/** A person opens their newest mail in the mailbox. */
async function openNewest({ people, inbox, origins }: Tenant, role: "requester" | "reviewer") {
  const { visitor, address } = people[role];
  const mail = inbox(address).at(-1);
  if (!mail) throw new Error(`The ${role} has no mail.`);
  await visitor.open(`${origins.mail}/mail/${encodeURIComponent(address)}/${mail.id}`);
  return { visitor, mail };
}

const rowsOf = (page: string) =>
  parse(page)
    .querySelectorAll("tr")
    .map((row) => row.querySelectorAll("th, td").map(({ text }) => text));

const words = (text: string) => text.replace(/\s+/g, " ").trim();

const FACTS = [
  ["Requester", "Maya Okafor"],
  ["Email", "maya.okafor@fjordline.example"],
  ["Requester's organization", "Fjordline Logistics"],
  ["Requester's app", "Meetings"],
  ["Requester's justification", "We book customer calls."],
  ["Request date", "5 January 2026"],
  ["Expiration date", "4 February 2026"],
] as const;

describe("a mail to a reviewer", () => {
  test.each(FACTS)("says as text, as HTML and on the mailbox page: %s", async (label, value) => {
    const tenant = createTenant();
    await asks(tenant, "requester");
    const { visitor, mail } = await openNewest(tenant, "reviewer");
    expect(mail.text.split("\n")).toContain(`${label}: ${value}`);
    expect(rowsOf(mail.html)).toContainEqual([label, value]);
    expect(visitor.text).toContain(`${label} ${value}`);
    await visitor.press("Show as plain text");
    expect(visitor.text).toContain(`${label}: ${value}`);
  });

  test("says nothing else", async () => {
    const tenant = createTenant();
    await asks(tenant, "requester");
    const [mail] = tenant.inbox(tenant.people.reviewer.address);
    expect(rowsOf(mail?.html ?? "")).toEqual(FACTS);
  });

  test("says the same half-way, and how many have joined", async () => {
    const tenant = createTenant();
    await asks(tenant, "requester");
    await asks(tenant, "colleague", "Me too.");
    tenant.clock.advance({ days: 15 });
    const { mail } = await openNewest(tenant, "reviewer");
    expect(mail.subject).toBe("Reminder: the request for Meetings expires on 4 February 2026");
    expect(rowsOf(mail.html)).toEqual([...FACTS.slice(0, 5), ["Other requesters", "1"], ...FACTS.slice(5)]);
  });

  test.each(["the mailbox page", "the mail by itself", "the address in the text"])(
    "leads from %s to the requests in the portal",
    async (place) => {
      const tenant = createTenant();
      await asks(tenant, "requester");
      const { visitor, mail } = await openNewest(tenant, "reviewer");
      if (place === "the address in the text") await visitor.open(/^https:.*$/m.exec(mail.text)?.[0] ?? "");
      else {
        if (place === "the mail by itself") await visitor.press("Show the mail by itself");
        await visitor.press("Review request");
      }
      await visitor.press(tenant.people.reviewer.address);
      expect(visitor.title).toBe("Enterprise applications | Admin consent requests");
      expect(visitor.text).toContain("Meetings");
    },
  );

  test("leads to the portal where the tenant's hosts have other names", async () => {
    const tenant = createTenant({ hosts: { portal: "https://portal.localhost:8443" } });
    await asks(tenant, "requester");
    const [mail] = tenant.inbox(tenant.people.reviewer.address);
    const url = "https://portal.localhost:8443/enterprise-applications/admin-consent-requests";
    expect(mail?.action?.url).toBe(url);
    expect(mail?.text.split("\n")).toContain(url);
    expect(
      parse(mail?.html ?? "")
        .querySelector("a")
        ?.getAttribute("href"),
    ).toBe(url);
  });
});

describe("a mail to a requester", () => {
  test("confirms that the request was sent, and that nothing is connected yet", async () => {
    const tenant = createTenant();
    await asks(tenant, "requester");
    const { mail } = await openNewest(tenant, "requester");
    expect(mail.subject).toBe("Your request for Meetings was sent");
    expect(words(mail.text)).toContain("after the approval, go back to Meetings and connect once more.");
  });

  test.each([
    [
      "approves",
      "Your request for Meetings was approved",
      "Go back to Meetings and connect once more to use it.",
    ],
    ["denies", "Your request for Meetings was denied", "connect once more and send a new request."],
    [
      "blocks",
      "Your request for Meetings was denied and the app was blocked",
      "talk to an administrator of Fjordline Logistics, who can lift the block.",
    ],
  ] as const)(
    "says what was decided and what comes next, when a reviewer %s",
    async (decision, subject, next) => {
      const tenant = createTenant();
      await asks(tenant, "requester");
      await tenant.people.administrator[decision]("We use another tool.");
      const { visitor, mail } = await openNewest(tenant, "requester");
      expect(mail.subject).toBe(subject);
      expect(words(mail.text)).toContain(next);
      expect(visitor.text).toContain(next);
    },
  );

  test.each(["denies", "blocks"] as const)("carries the reviewer's justification: %s", async (decision) => {
    const tenant = createTenant();
    await asks(tenant, "requester");
    await tenant.people.reviewer[decision]("We use another tool.");
    const { visitor, mail } = await openNewest(tenant, "requester");
    expect(mail.text.split("\n")).toContain("Reviewer's justification: We use another tool.");
    expect(rowsOf(mail.html)).toContainEqual(["Reviewer's justification", "We use another tool."]);
    expect(visitor.text).toContain("Reviewer's justification We use another tool.");
  });

  test("says after the expiry how to ask again", async () => {
    const tenant = createTenant();
    await asks(tenant, "requester");
    tenant.clock.advance({ days: 30 });
    const { mail } = await openNewest(tenant, "requester");
    expect(mail.subject).toBe("The request for Meetings has expired");
    expect(words(mail.text)).toContain("connect once more and send a new request.");
  });
});

describe("GET /mail/:address/:mail?view=document", () => {
  test("shows the very HTML that the inbox gives, and lets it load and run nothing", async () => {
    const tenant = createTenant();
    await asks(tenant, "requester");
    const { visitor, mail } = await openNewest(tenant, "reviewer");
    await visitor.press("Show the mail by itself");
    const response = await tenant.fetch(new Request(visitor.location));
    expect(await response.text()).toBe(mail.html);
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(policy).not.toContain("script-src");
  });
});

describe("names and words that mean harm", () => {
  const HOSTILE = `</td></table><script>alert(1)</script><img src=x onerror="alert(1)">`;
  const FORGED = "Fine.\r\n\r\nReview request:\nhttps://portal.example/\nRequester: Megan Price";

  test("are words in the HTML and on the page, and lead nowhere", async () => {
    const tenant = createTenant({
      scenario: scenario(
        "hostile",
        withApplication({ displayName: HOSTILE }),
        withPerson("requester", { displayName: HOSTILE }),
      ),
    });
    await asks(tenant, "requester", HOSTILE);
    const { visitor, mail } = await openNewest(tenant, "reviewer");
    const page = await (await tenant.fetch(new Request(visitor.location))).text();
    for (const shown of [mail.html, page]) {
      expect(parse(shown).querySelectorAll("script, img, [onerror]")).toEqual([]);
      expect(rowsOf(shown)).toContainEqual(["Requester", HOSTILE]);
      expect(rowsOf(shown)).toContainEqual(["Requester's justification", HOSTILE]);
    }
  });

  test("cannot pass for lines of the mail in its text", async () => {
    const tenant = createTenant({
      scenario: scenario("forged", withPerson("requester", { displayName: FORGED })),
    });
    await asks(tenant, "requester", FORGED);
    const [mail] = tenant.inbox(tenant.people.reviewer.address);
    const lines = mail?.text.split("\n") ?? [];
    expect(lines.filter((line) => line.startsWith("http"))).toEqual([mail?.action?.url]);
    expect(lines.filter((line) => line.startsWith("Review request:"))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith("Requester: "))).toEqual([]);
  });

  test("cannot break out of the subject", async () => {
    const tenant = createTenant({
      scenario: scenario("name", withApplication({ displayName: "Meetings\r\nBcc: all@fjordline.example" })),
    });
    await asks(tenant, "requester");
    expect(tenant.inbox(tenant.people.reviewer.address)[0]?.subject).toBe(
      "Review the request for Meetings Bcc: all@fjordline.example",
    );
  });
});

describe("Tenant.inbox", () => {
  test("takes either name of a guest in any case, as the mailbox page does", async () => {
    const tenant = createTenant();
    await asks(tenant, "guest");
    const byName = tenant.inbox(tenant.people.guest.address);
    expect(byName.map(({ to }) => to)).toEqual(["greta.lind@partner.example"]);
    expect(tenant.inbox("Greta.Lind@PARTNER.example")).toEqual(byName);
  });

  test("is empty for an address that nobody has", () => {
    expect(createTenant().inbox("nobody@fjordline.example")).toEqual([]);
  });
});
