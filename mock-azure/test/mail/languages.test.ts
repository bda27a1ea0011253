import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenario } from "../../src/scenarios/index.ts";
import { withPerson } from "../../src/scenarios/with-person.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { asks } from "../support/asks.ts";
import { JONAS, LATER, MAYA, meeting, OUTSIDER } from "../support/meeting.ts";

const speaks = (preferredLanguage: string) => ({ profile: { preferredLanguage } });

describe("the language of a mail", () => {
  test("is what whoever gets it prefers, whatever the one who asked speaks", async () => {
    const world = scenario(
      "mails in two languages",
      withPerson("requester", speaks("de-DE")),
      withPerson("reviewer", speaks("ja")),
    );
    const tenant = createTenant({ scenario: world });
    await asks(tenant, "requester");
    const [received] = tenant.inbox(tenant.people.requester.address);
    const [review] = tenant.inbox(tenant.people.reviewer.address);
    expect(received).toMatchObject({
      language: "de",
      subject: "Ihre Anforderung für Meetings wurde gesendet",
    });
    expect(received?.facts).toContainEqual({ label: "Ablaufdatum", value: "4. Februar 2026" });
    expect(review).toMatchObject({ language: "ja", subject: "Meetings の要求をレビューしてください" });
    expect(review?.facts).toContainEqual({ label: "有効期限", value: "2026年2月4日" });
  });

  test("changes with what the directory notes, for mails from then on", async () => {
    const tenant = createTenant({ scenario: scenario("mails later", withPerson("requester", speaks("fr"))) });
    await asks(tenant, "requester");
    tenant.clock.advance({ days: 31 });
    const subjects = tenant.inbox(tenant.people.requester.address).map(({ subject }) => subject);
    expect(subjects).toEqual([
      "Votre demande pour Meetings a été envoyée",
      "La demande pour Meetings a expiré",
    ]);
  });

  test.each(["nl-NL", "", "<b>"])(
    "is English for whoever prefers %j, which nobody here speaks",
    async (tag) => {
      const tenant = createTenant({ scenario: scenario("unknown", withPerson("requester", speaks(tag))) });
      await asks(tenant, "requester");
      const [mail] = tenant.inbox(tenant.people.requester.address);
      expect(mail).toMatchObject({ language: "en", subject: "Your request for Meetings was sent" });
    },
  );

  test("keeps names from turning the sentences around them", async () => {
    const world = scenario("mails in Arabic", withPerson("requester", speaks("ar")));
    const tenant = createTenant({ scenario: world });
    await asks(tenant, "requester");
    const [mail] = tenant.inbox(tenant.people.requester.address);
    expect(mail?.subject).toBe("تم إرسال طلبك بشأن \u2068Meetings\u2069");
  });
});

describe("the language of a mail about a meeting", () => {
  const start = scenario(
    "two languages",
    withPerson("requester", speaks("de")),
    withPerson("colleague", speaks("ja")),
  );
  const subjects = (tenant: Tenant, address: string) => tenant.inbox(address).map(({ subject }) => subject);

  test("is what its reader prefers, and the sender's outside the tenant", async () => {
    const { maya, jonas, tenant } = await meeting([JONAS, OUTSIDER], { scenario: start });
    await jonas.act("decline", { proposedNewTime: LATER });
    await maya.act("cancel");
    expect(subjects(tenant, JONAS)).toEqual(["Planning", "キャンセル: Planning"]);
    expect(subjects(tenant, MAYA)).toEqual(["Andere Zeit vorgeschlagen: Planning"]);
    expect(subjects(tenant, OUTSIDER)).toEqual(["Planning", "Abgesagt: Planning"]);
    expect(tenant.inbox(MAYA)[0]?.facts).toContainEqual({
      label: "Vorgeschlagene Zeit",
      value: "1. Juli 2026, 13:00 bis 14:00 (W. Europe Standard Time)",
    });
  });

  test("is what the cancelled meeting is called by in the guest's calendar, too", async () => {
    const { maya, jonas } = await meeting([JONAS], { scenario: start });
    await maya.act("cancel");
    expect((await jonas.event()).subject).toBe("キャンセル: Planning");
  });

  test("is the sender's where a mail comes back", async () => {
    const { tenant } = await meeting(["nobody@fjordline.example"], { scenario: start });
    expect(subjects(tenant, MAYA)).toEqual(["Unzustellbar: Planning"]);
  });
});
