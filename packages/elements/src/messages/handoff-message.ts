import { type Handoff, type NamedScope, portalLink } from "@consentra/integration";
import type { MessageKey } from "./messages.ts";
import type { Words } from "./words.ts";

/**
 * The mail to the administrator, in a language of the package.
 *
 * @param words - the language
 * @param handoff - of `integration.handoff()`
 * @param options - `app`: another name than the registered one
 * @returns the subject, and plain text with line breaks
 * @example
 * ```ts run
 * import { createIntegration } from "@consentra/integration";
 * import { scriptedAuth } from "@consentra/integration/testing";
 * import { createWords, handoffMessage, loadMessages } from "@consentra/elements/messages";
 *
 * const app = { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" };
 * const integration = createIntegration({ app, auth: scriptedAuth([]) });
 * const words = createWords({ language: "de", messages: await loadMessages("de") });
 * const { subject } = handoffMessage(words, integration.handoff());
 * subject; // => "Genehmigung benötigt: Meetings und Office 365-Kalender"
 * ```
 * @group Words
 */
export function handoffMessage(
  words: Words,
  handoff: Handoff,
  options: { readonly app?: string } = {},
): { readonly subject: string; readonly text: string } {
  const app = options.app ?? handoff.appName;
  const requests = portalLink("adminConsentRequests");
  const settings = portalLink("adminConsentSettings");
  const paragraphs = [
    [words.say("handoff.greeting")],
    [words.say("handoff.reason", { app })],
    [words.say("handoff.permissions", { app })],
    handoff.scopes.map((scope) => `- ${permissionWords(words, scope, app).adminName} (${scope.name})`),
    [words.say("handoff.review"), handoff.adminConsentUrl],
    [words.say("handoff.requests", { path: requests.path.join(" > ") }), requests.url],
    [words.say("handoff.settings", { path: settings.path.join(" > ") }), settings.url],
    [
      words.say("handoff.application", { app }),
      words.say("handoff.clientId", { clientId: handoff.clientId }),
    ],
  ];
  return {
    subject: words.say("handoff.subject", { app }),
    text: paragraphs.map((lines) => lines.filter(Boolean).join("\n")).join("\n\n"),
  };
}

/**
 * A permission as consent pages name and explain it.
 *
 * @group Words
 */
export interface PermissionWords {
  /** To a user, who consents for themselves. */
  readonly name: string;
  /** To an administrator, who consents for everybody. */
  readonly adminName: string;
  /** What the application may do with it; absent where the package does not know the permission. */
  readonly explanation?: string;
}

type NamedPermission = Extract<MessageKey, `permission.${string}.explanation`>;

/**
 * What a permission is called and means. One that the package does not know keeps the names it has.
 *
 * @param words - the language
 * @param scope - of `handoff().scopes`
 * @param app - who asks for it
 * @returns names and explanation
 * @group Words
 */
export function permissionWords(words: Words, scope: NamedScope, app: string): PermissionWords {
  const name = scope.name.toLowerCase();
  if (!words.has(`permission.${name}`)) return { name: scope.displayName, adminName: scope.adminDisplayName };
  const key = `permission.${name}.explanation` as NamedPermission;
  const short = key.replace(".explanation", "") as "permission.profile";
  return {
    name: words.say(short),
    adminName: words.say(`${short}.admin`),
    explanation: words.say(key, { app }),
  };
}
