/** Keeps what nobody may see out of results. */
export interface Redactor {
  /** A value that is never shown. What is no text, or blank, is none. */
  hide(value: unknown, name: string): void;
  /** Codes and other secrets in the query or fragment of an address. */
  learnFromAddress(address: string): void;
  /** The text without anything that is hidden. */
  clean(text: string): string;
  /** Markup without anything that is hidden, and without the values of hidden fields. */
  cleanMarkup(html: string): string;
  /** An address without query and fragment. */
  cleanAddress(address: string): string;
}

const SECRET_PARAMETERS = [
  "code",
  "state",
  "nonce",
  "code_challenge",
  "client_info",
  "id_token",
  "access_token",
  "session_state",
  // No secret: Microsoft's library draws a new one for every request, and some pages show it.
  "client-request-id",
];

/** Shorter texts stand in others by chance, so they are hidden only where they stand alone. */
const SHORTEST = 4;

const alone = (text: string): RegExp =>
  new RegExp(`(?<!\\w)${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\w)`, "g");

const escapeMarkup = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

/** @returns a redactor that knows no secret yet */
export function createRedactor(): Redactor {
  const secrets = new Map<string, string>();
  /** The longest first, for one may stand in another; made anew when there is one more. */
  let sorted: readonly (readonly [secret: string, name: string])[] | undefined;
  const hide = (value: unknown, name: string) => {
    if (typeof value !== "string" || value.trim() === "") return;
    // A page shows white space folded.
    for (const form of [
      value,
      value.replace(/\s+/g, " ").trim(),
      encodeURIComponent(value),
      escapeMarkup(value),
    ]) {
      if (secrets.has(form)) continue;
      secrets.set(form, name);
      sorted = undefined;
    }
  };
  const clean = (text: string): string => {
    let cleaned = text;
    sorted ??= [...secrets].sort(([one], [other]) => other.length - one.length);
    for (const [secret, name] of sorted) {
      if (!cleaned.includes(secret)) continue;
      cleaned = cleaned.replaceAll(secret.length < SHORTEST ? alone(secret) : secret, `(${name})`);
    }
    return cleaned;
  };
  return {
    hide,
    learnFromAddress(address) {
      const [, query = ""] = address.split(/[?#](.*)/s);
      const parameters = new URLSearchParams(query.replaceAll("#", "&"));
      for (const name of SECRET_PARAMETERS) {
        const value = parameters.get(name) ?? "";
        // `client_info=1` only asks for it.
        if (value.length >= SHORTEST) hide(value, name);
      }
    },
    clean,
    cleanMarkup: (html) =>
      clean(
        html.replace(/<input\b[^>]*\btype="hidden"[^>]*>/g, (field) =>
          field.replace(/\bvalue="[^"]*"/, 'value="(hidden)"'),
        ),
      ),
    cleanAddress: (address) => clean(address.replace(/[?#].*$/s, "")),
  };
}
