import { decideConsentChoice } from "../../domain/sign-in/decide-consent-choice.ts";
import { defineRoute } from "../../http/route.ts";
import { CONSENT_PATH } from "../../views/login/paths.ts";
import { respondToSignIn } from "./respond-to-sign-in.ts";
import { readSignInFields } from "./sign-in-fields.ts";

/** The consent page's post. */
export const consentChoiceRoute = defineRoute({
  name: "login.consent-choice",
  host: "login",
  method: "POST",
  path: CONSENT_PATH,
  source: "https://learn.microsoft.com/entra/identity-platform/application-consent-experience",
  async parse(from) {
    const { fields, userAgentId } = await readSignInFields(from);
    return {
      interactionId: fields.ctx ?? "",
      userAgentId,
      accepted: fields.action === "accept",
      forOrganization: fields.organization === "on",
    };
  },
  decide: decideConsentChoice,
  view: respondToSignIn,
});
