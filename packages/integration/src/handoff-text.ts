import type { NamedScope } from "./permission-names.ts";
import { portalLink } from "./portal-links.ts";

/**
 * What to write to the administrator, in English.
 *
 * @param facts - the application and what it asks for
 * @returns the subject, and the same text twice: plain with line breaks, and as HTML
 */
export function handoffText(facts: {
  readonly appName: string;
  readonly clientId: string;
  readonly adminConsentUrl: string;
  readonly scopes: readonly NamedScope[];
}): { readonly subject: string; readonly text: string; readonly html: string } {
  const { appName } = facts;
  const requests = portalLink("adminConsentRequests");
  const settings = portalLink("adminConsentSettings");
  const parts: readonly Part[] = [
    ["Hello,"],
    [
      `I would like to connect my Office 365 calendar to ${appName}. It needs an administrator's approval, once for everybody.`,
    ],
    [`${appName} asks for these permissions:`],
    facts.scopes.map(({ name, adminDisplayName }) => `- ${adminDisplayName} (${name})`),
    ["To review and approve them, sign in here as an administrator:", facts.adminConsentUrl],
    [`A request sent from Microsoft's page is listed under ${requests.path.join(" > ")}:`, requests.url],
    [
      `If there is none, requests may be off or have no reviewers; see ${settings.path.join(" > ")}:`,
      settings.url,
    ],
    [`Application: ${appName}`, `Application (client) ID: ${facts.clientId}`],
  ];
  return {
    subject: `Approval needed: ${appName} and Office 365 calendars`,
    text: parts.map((lines) => lines.join("\n")).join("\n\n"),
    html: parts.map(toHtml).join("\n"),
  };
}

/** Lines that belong together: a paragraph, or a list whose items begin with a dash. */
type Part = readonly string[];

function toHtml(lines: Part): string {
  if (lines[0]?.startsWith("- ")) {
    return `<ul>${lines.map((line) => `<li>${escapeHtml(line.slice(2))}</li>`).join("")}</ul>`;
  }
  const shown = lines.map((line) => {
    const safe = escapeHtml(line);
    return line.startsWith("https://") ? `<a href="${safe}">${safe}</a>` : safe;
  });
  return `<p>${shown.join("<br>")}</p>`;
}

/** Names come from a registration, and anybody can register one. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
