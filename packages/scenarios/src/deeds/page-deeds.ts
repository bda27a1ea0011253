import { DEFAULT_CALENDAR_SCOPES } from "@consentra/protocol";
import { CALLBACK } from "../stage/connection.ts";
import type { Actor } from "../stage/stage.ts";
import type { pageWords } from "../vocabulary/page-words.ts";
import { type ActorDeeds, ImpossibleStep } from "./deed.ts";

/** The pages' own ways back to the app, the most particular first. */
const WAYS_BACK = ["Back to app", "Return to the application without granting consent", "Cancel", "Back"];

/** Does something on a page; where the page then sends the browser to the app, the app hears of it. */
async function onPage(actor: Actor, act: () => Promise<void>): Promise<void> {
  await act();
  if (actor.hasConnection) await actor.connection.follow();
}

export const pageDeeds: ActorDeeds<typeof pageWords> = {
  "signs in": async ({ browser, person }, _given, { tenant }) => {
    // The organization's own portal signs everybody in, whatever they may do there.
    await browser.open(`${tenant.origins.portal}/`);
    await browser.signIn();
    if (browser.visitor.title.startsWith("Sign in"))
      throw new ImpossibleStep(`${person.displayName} cannot sign in: ${browser.visitor.text}`);
  },
  "opens a sign-in link": (actor, given, { tenant }) =>
    onPage(actor, async () => {
      const query = new URLSearchParams({
        client_id: tenant.app.clientId,
        response_type: "code",
        redirect_uri: CALLBACK,
        scope: (given?.permissions ?? DEFAULT_CALENDAR_SCOPES).join(" "),
        ...(given?.prompt && { prompt: given.prompt }),
      });
      await actor.browser.open(
        `${tenant.origins.login}/organizations/oauth2/v2.0/authorize?${query.toString()}`,
      );
      await actor.browser.signIn();
    }),
  accepts: (actor, given) =>
    onPage(actor, async () => {
      const { visitor } = actor.browser;
      if (given?.for === "everybody") await visitor.check("Consent on behalf of your organization");
      await visitor.press("Accept");
    }),
  "turns back": (actor) =>
    onPage(actor, async () => {
      const { visitor } = actor.browser;
      const way = WAYS_BACK.find((name) => visitor.text.includes(name));
      if (way === undefined)
        throw new ImpossibleStep(
          `The page "${visitor.title}" has no way back to the app; "comes back" needs none.`,
        );
      await visitor.press(way);
    }),
  "requests approval": (actor, justification, { redactor }) =>
    onPage(actor, async () => {
      redactor.hide(justification, "justification");
      const { visitor } = actor.browser;
      await visitor.fill("Enter justification for requesting this app", justification);
      await visitor.press("Request approval");
    }),
  opens: async ({ browser, person }, place, { tenant }) => {
    const [host = "", ...path] = place.split("/");
    const origin = host === "mail" ? tenant.origins.mail : tenant.origins.portal;
    const own = host === "mail" && path.length === 0 ? ["mail", encodeURIComponent(person.address)] : path;
    await browser.open(`${origin}/${own.join("/")}`);
    await browser.signIn();
  },
  "follows the mail": async ({ browser, person }, _given, { tenant }) => {
    const mail = tenant.inbox(person.address).at(-1);
    if (!mail) throw new ImpossibleStep(`${person.displayName} has no mail.`);
    if (!mail.action) throw new ImpossibleStep(`The mail "${mail.subject}" has no button.`);
    await browser.open(`${tenant.origins.mail}/mail/${encodeURIComponent(person.address)}`);
    const { visitor } = browser;
    const newest = visitor.links.find(({ name }) => name.includes(mail.subject));
    if (!newest) throw new ImpossibleStep(`The mailbox does not show the mail "${mail.subject}".`);
    await browser.open(newest.href);
    await visitor.press(mail.action.label);
    await browser.signIn();
  },
  presses: (actor, name) =>
    onPage(actor, async () => {
      await actor.browser.visitor.press(name);
      await actor.browser.signIn();
    }),
  "fills in": async ({ browser }, fields, { redactor }) => {
    for (const [label, typed] of Object.entries(fields)) {
      if (/justification/i.test(label)) redactor.hide(typed, "justification");
      await browser.visitor.fill(label, typed);
    }
  },
  ticks: ({ browser }, label) => browser.visitor.check(label),
  unticks: ({ browser }, label) => browser.visitor.uncheck(label),
};
