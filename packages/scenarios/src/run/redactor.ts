/** Keeps what nobody may see out of results. */
export interface Redactor {
  /** A value that is never shown; what is no text, or too short to be a secret, is left alone. */
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
];

/** Shorter texts stand in others by chance. */
const SHORTEST = 4;

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
  const hide = (value: unknown, name: string) => {
    if (typeof value !== "string" || value.trim().length < SHORTEST) return;
    // A page shows white space folded.
    for (const form of [
      value,
      value.replace(/\s+/g, " ").trim(),
      encodeURIComponent(value),
      escapeMarkup(value),
    ])
      secrets.set(form, name);
  };
  const clean = (text: string): string => {
    let cleaned = text;
    const longestFirst = [...secrets].sort(([one], [other]) => other.length - one.length);
    for (const [secret, name] of longestFirst) {
      if (cleaned.includes(secret)) cleaned = cleaned.replaceAll(secret, `(${name})`);
    }
    return cleaned;
  };
  return {
    hide,
    learnFromAddress(address) {
      const [, query = ""] = address.split(/[?#](.*)/s);
      const parameters = new URLSearchParams(query.replaceAll("#", "&"));
      for (const name of SECRET_PARAMETERS) hide(parameters.get(name), name);
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
