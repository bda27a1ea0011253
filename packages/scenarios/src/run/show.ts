import type { Mail } from "@consentra/mock-azure";
import { formatInstant } from "@consentra/protocol";
import type { SentMail, ShownConnection, ShownPage, ShownRequest } from "../result/step-result.ts";
import type { Actor, Stage } from "../stage/stage.ts";
import type { Redactor } from "./redactor.ts";

/** Where a person stands; undefined where that is no page of the tenant's. */
export function showPage({ part, browser }: Actor, redactor: Redactor): ShownPage | undefined {
  if (!browser.isOnPage) return undefined;
  const { title, text, location } = browser.visitor;
  return {
    person: part,
    title: redactor.clean(title),
    address: redactor.cleanAddress(location),
    text: redactor.clean(text),
    html: redactor.cleanMarkup(browser.html),
  };
}

/** A mail without what its sender wrote to a person. */
export function showMail({ to, subject, paragraphs, facts, action }: Mail, redactor: Redactor): SentMail {
  return {
    to,
    subject: redactor.clean(subject),
    paragraphs: paragraphs.map(redactor.clean),
    facts: facts.map(({ label, value }) => ({ label, value: redactor.clean(value) })),
    ...(action && { action: action.label }),
  };
}

/** Facts of a status that are plain, and neither name a person nor an address. */
const DETAILS = [
  "notice",
  "approvalPossible",
  "requestPath",
  "confidence",
  "approved",
  "reason",
  "standing",
  "lost",
  "restoring",
];

/** Every connection that there is, as the app shows it. */
export function showConnections({ actors }: Stage): readonly ShownConnection[] {
  return Object.values(actors).flatMap((actor): readonly ShownConnection[] => {
    if (!actor.hasConnection) return [];
    const { integration } = actor.connection;
    const state = integration.state as unknown as Readonly<Record<string, unknown>>;
    const details = DETAILS.flatMap((name) => (state[name] === undefined ? [] : [[name, state[name]]]));
    return [
      {
        person: actor.part,
        status: integration.state.status,
        details: Object.fromEntries(details) as ShownConnection["details"],
        guidance: integration.guidance().steps.map(({ key }) => key),
      },
    ];
  });
}

/** Every request for approval. */
export function showRequests({ tenant }: Stage): readonly ShownRequest[] {
  return tenant.requests().map((request) => ({
    app: request.appDisplayName,
    status: request.status,
    requesters: request.userConsentRequests.map(({ createdBy }) => createdBy.displayName),
    scopes: request.scopes,
    createdAt: formatInstant(request.createdDateTime),
    expiresAt: formatInstant(request.expiresDateTime),
  }));
}
