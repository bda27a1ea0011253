import type { Actor, Stage } from "../stage/stage.ts";
import type { reviewWords } from "../vocabulary/review-words.ts";
import { type ActorDeeds, ImpossibleStep } from "./deed.ts";

const APPS = "enterprise-applications";
const REQUESTS = `/${APPS}/admin-consent-requests/`;
const FORM_SWITCH = "Users can request admin consent to apps they are unable to consent to";

const USER_CONSENT = {
  "to anything": "Allow user consent for apps People may consent to any permission",
  "to little": "Allow user consent for apps from verified publishers, for selected permissions",
  "as Microsoft recommends": "Let Microsoft manage your consent settings (Recommended)",
  "to nothing": "Do not allow user consent",
} as const;

const yesNo = (value: "on" | "off"): string => (value === "on" ? "Yes" : "No");

/** Opens a page of the portal. */
async function enter({ browser }: Actor, { tenant }: Stage, path: string): Promise<void> {
  await browser.open(`${tenant.origins.portal}/${path}`);
  await browser.signIn();
}

/** Opens the newest waiting request: the first of its rows. */
async function openRequest(actor: Actor, stage: Stage): Promise<void> {
  await enter(actor, stage, `${APPS}/admin-consent-requests`);
  const { visitor } = actor.browser;
  const row = visitor.links.find(({ href }) => new URL(href).pathname.startsWith(REQUESTS));
  if (!row) throw new ImpossibleStep(`The portal shows ${actor.person.displayName} no waiting request.`);
  await visitor.open(row.href);
}

/** Opens one of the app's pages in the portal. */
async function openApp(actor: Actor, stage: Stage, page: string): Promise<void> {
  await enter(actor, stage, `${APPS}/all-applications`);
  const { visitor } = actor.browser;
  if (!visitor.text.includes(stage.tenant.app.displayName))
    throw new ImpossibleStep(`${stage.tenant.app.displayName} is not among the organization's applications.`);
  await visitor.press(stage.tenant.app.displayName);
  await visitor.press(page);
}

async function refuse(actor: Actor, stage: Stage, decision: "Deny" | "Block", reason: string): Promise<void> {
  stage.redactor.hide(reason, "reason");
  await openRequest(actor, stage);
  const { visitor } = actor.browser;
  await visitor.press(decision);
  await visitor.fill("Justification", reason);
  await visitor.press(decision);
}

/** Accepts on the consent page where the person must stand now. */
async function accept({ browser: { visitor }, person }: Actor): Promise<void> {
  if (!visitor.text.includes("Accept"))
    throw new ImpossibleStep(`${person.displayName} cannot approve, and stands on "${visitor.title}".`);
  await visitor.press("Accept");
}

/** Sets a switch of a page, and saves. */
async function choose({ browser: { visitor } }: Actor, label: string): Promise<void> {
  await visitor.check(label);
  await visitor.press("Save");
}

/** What reviewers and administrators do in the portal. */
export const reviewDeeds: ActorDeeds<typeof reviewWords> = {
  approves: async (actor, _given, stage) => {
    await openRequest(actor, stage);
    await actor.browser.visitor.press("Review permissions and consent");
    await actor.browser.signIn();
    await accept(actor);
  },
  denies: (actor, reason, stage) => refuse(actor, stage, "Deny", reason),
  blocks: (actor, reason, stage) => refuse(actor, stage, "Block", reason),
  "grants by link": async (actor, given, stage) => {
    const { connection } = stage.actors[given?.for ?? "requester"];
    await actor.browser.open(connection.integration.handoff().adminConsentUrl);
    await actor.browser.signIn();
    await accept(actor);
  },
  "turns requests": async (actor, value, stage) => {
    await enter(actor, stage, `${APPS}/user-settings`);
    await choose(actor, `${FORM_SWITCH} ${yesNo(value)}`);
  },
  "lets users consent": async (actor, choice, stage) => {
    await enter(actor, stage, `${APPS}/consent-and-permissions/user-consent-settings`);
    await choose(actor, USER_CONSENT[choice]);
  },
  "turns the app": async (actor, value, stage) => {
    await openApp(actor, stage, "Properties");
    await choose(actor, `Enabled for users to sign in? ${yesNo(value)}`);
  },
  "turns assignment": async (actor, value, stage) => {
    await openApp(actor, stage, "Properties");
    await choose(actor, `Assignment required? ${yesNo(value)}`);
  },
  assigns: async (actor, part, stage) => {
    await openApp(actor, stage, "Users and groups");
    const { visitor } = actor.browser;
    await visitor.press("Add user/group");
    await visitor.check(stage.actors[part].person.displayName);
    await visitor.press("Assign");
  },
  "revokes consent": async (actor, _given, stage) => {
    await openApp(actor, stage, "Permissions");
    await actor.browser.visitor.press("Revoke admin consent");
  },
  "revokes permission": async (actor, name, stage) => {
    await openApp(actor, stage, "Permissions");
    await actor.browser.visitor.press(`Revoke permission ${name}`);
  },
  "deletes the app": async (actor, _given, stage) => {
    await openApp(actor, stage, "Properties");
    await actor.browser.visitor.press("Delete");
    // A second page asks whether that is meant.
    await actor.browser.visitor.press("Delete");
  },
};
