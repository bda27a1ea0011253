import { describe, expect, test } from "vitest";
import { createTenant } from "../../create-tenant.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withPendingRequest } from "../../scenarios/with-consent-request.ts";
import { createVisitor } from "../../visitor/create-visitor.ts";

const post = (start = scenarios.requestPending) => {
  const tenant = createTenant({ scenario: start });
  const visitor = createVisitor(tenant);
  return { tenant, visitor, open: (path: string) => visitor.open(`${tenant.origins.mail}${path}`) };
};

describe("GET /mail/", () => {
  test("lists everybody's mailbox with the number of mails", async () => {
    const { visitor, open } = post();
    await open("/");
    expect(visitor.text).toContain("megan.price@fjordline.example Megan Price, 1 mail");
    expect(visitor.text).toContain("jonas.weber@fjordline.example Jonas Weber, 0 mails");
    await visitor.press("megan.price@fjordline.example");
    expect(visitor.title).toBe("Inbox of Megan Price");
  });
});

describe("GET /mail/:address", () => {
  test("shows the newest mail first, for the address in any case", async () => {
    const { visitor, open, tenant } = post();
    tenant.clock.advance({ days: 30 });
    await open("/mail/Rui.Santos%40FJORDLINE.example");
    expect(visitor.text).toMatch(
      /has expired.*Reminder.*Reminder.*Review the request for Meetings.*5 January 2026, 09:00 UTC/,
    );
  });

  test("takes a guest by either name, and sends mail to where the guest reads it", async () => {
    const { visitor, open } = post(scenario("guest", withPendingRequest({ by: "guest" })));
    await open("/mail/greta.lind_partner.example%23EXT%23%40fjordline.example");
    expect(visitor.text).toContain("greta.lind@partner.example");
    expect(visitor.text).toContain("Your request for Meetings was sent");
  });

  test("knows no other address", async () => {
    const { tenant, visitor, open } = post();
    await open("/mail/nobody%40fjordline.example");
    expect(visitor.text).toContain("Nobody here has the address nobody@fjordline.example.");
    const response = await tenant.fetch(new Request(visitor.location));
    expect(response.status).toBe(404);
  });
});

describe("GET /mail/:address/:mail", () => {
  test("shows what is asked for, and its button leads to the requests in the portal", async () => {
    const { visitor, open, tenant } = post();
    await open("/mail/rui.santos%40fjordline.example");
    await visitor.press("Review the request for Meetings");
    expect(visitor.text).toContain(
      "Requester Maya Okafor Email maya.okafor@fjordline.example Requester's organization Fjordline Logistics Requester's app Meetings " +
        "Requester's justification I want to see my Office 365 meetings in the app. Request date 5 January 2026 Expiration date 4 February 2026",
    );
    await visitor.press("Review request");
    await visitor.press(tenant.people.reviewer?.address ?? "");
    expect(visitor.title).toBe("Enterprise applications | Admin consent requests");
    expect(visitor.text).toContain("Meetings");
  });

  test("shows nobody's mail in another inbox", async () => {
    const { visitor, open, tenant } = post();
    const [mail] = tenant.inbox("rui.santos@fjordline.example");
    await open(`/mail/maya.okafor%40fjordline.example/${mail?.id ?? ""}`);
    expect(visitor.text).toContain("has no such mail");
    await open(`/mail/nobody%40fjordline.example/${mail?.id ?? ""}`);
    expect(visitor.text).toContain("Nobody here has the address");
  });

  test("answers an unknown path with a page", async () => {
    const { tenant } = post();
    const response = await tenant.fetch(new Request(`${tenant.origins.mail}/owa/calendar`));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Outlook has no page at /owa/calendar.");
  });
});
