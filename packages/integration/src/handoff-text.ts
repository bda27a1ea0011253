import type { NamedScope } from "./permission-names.ts";
import { portalLink } from "./portal-links.ts";

/**
 * What to write to the administrator, in English.
 *
 * @param facts - the application and what it asks for
 * @returns subject and text, plain, with line breaks
 */
export function handoffText(facts: {
  readonly appName: string;
  readonly clientId: string;
  readonly adminConsentUrl: string;
  readonly scopes: readonly NamedScope[];
}): { readonly subject: string; readonly text: string } {
  const { appName } = facts;
  const requests = portalLink("adminConsentRequests");
  const settings = portalLink("adminConsentSettings");
  return {
    subject: `Approval needed: ${appName} and Office 365 calendars`,
    text: [
      `Hello,`,
      `I would like to connect my Office 365 calendar to ${appName}. Our organization asks for an administrator's ` +
        `approval first. It is needed once; after that everybody here can connect without it.`,
      `${appName} asks for these permissions:`,
      facts.scopes.map((scope) => `- ${scope.displayName} (${scope.name})`).join("\n"),
      `To review and approve them, sign in here with an administrator's account:\n${facts.adminConsentUrl}`,
      `If I have sent a request from Microsoft's page, it is also listed under ${requests.path.join(" > ")}:\n` +
        requests.url,
      `If no request is listed there, requests may be turned off or have no reviewers. Both are set under ` +
        `${settings.path.join(" > ")}:\n${settings.url}`,
      `Application: ${appName}\nApplication (client) ID: ${facts.clientId}`,
    ].join("\n\n"),
  };
}
