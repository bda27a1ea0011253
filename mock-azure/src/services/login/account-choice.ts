import { type AccountChoiceInput, decideAccountChoice } from "../../domain/sign-in/decide-account-choice.ts";
import { defineRoute } from "../../http/route.ts";
import { ACCOUNT_PATH } from "../../views/login/paths.ts";
import { respondToSignIn } from "./respond-to-sign-in.ts";
import { readSignInFields } from "./sign-in-fields.ts";

function readChoice(fields: Readonly<Record<string, string | undefined>>): AccountChoiceInput["choice"] {
  if (fields.action === "back") return { kind: "back" };
  return fields.account === undefined
    ? { kind: "name", name: fields.loginfmt ?? "" }
    : { kind: "account", userId: fields.account };
}

/** The account picker's post. */
export const accountChoiceRoute = defineRoute({
  name: "login.account-choice",
  host: "login",
  method: "POST",
  path: ACCOUNT_PATH,
  source: "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow",
  async parse(from): Promise<AccountChoiceInput> {
    const { fields, userAgentId } = await readSignInFields(from);
    return { interactionId: fields.ctx ?? "", userAgentId, choice: readChoice(fields) };
  },
  decide: decideAccountChoice,
  view: respondToSignIn,
});
