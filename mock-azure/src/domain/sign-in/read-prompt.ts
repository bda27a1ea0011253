import { type EntraFailure, entraFailure } from "../entra-failure.ts";

/** What an app may demand of the sign-in. */
export type Prompt = "login" | "none" | "consent" | "select_account" | "admin_consent";

const PROMPTS: readonly string[] = ["login", "none", "consent", "select_account"] satisfies Prompt[];

/**
 * Reads the `prompt` parameter: one value, no list. Version 1 knows `admin_consent` besides. An app that wants the
 * account to be chosen must not hint at one.
 *
 * @returns the prompt, `undefined` where there is none, or the refusal
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#send-the-sign-in-request
 */
export function readPrompt(
  fields: Readonly<Record<string, string | undefined>>,
  version: 1 | 2,
): Prompt | undefined | { readonly failure: EntraFailure } {
  const { prompt } = fields;
  if (prompt === undefined || prompt === "") return undefined;
  const known = PROMPTS.includes(prompt) || (version === 1 && prompt === "admin_consent");
  const hinted = Boolean(fields.login_hint) || Boolean(fields.sid);
  if (!known || (prompt === "select_account" && hinted)) {
    return { failure: entraFailure(90023, { parameter: "prompt", value: prompt }) };
  }
  return prompt as Prompt;
}
