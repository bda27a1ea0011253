import { decideVerification } from "../../domain/sign-in/decide-verification.ts";
import { defineRoute } from "../../http/route.ts";
import { VERIFICATION_PATH } from "../../views/login/paths.ts";
import { respondToSignIn } from "./respond-to-sign-in.ts";
import { readSignInFields } from "./sign-in-fields.ts";

/** The second factor's post. */
export const verificationRoute = defineRoute({
  name: "login.verification",
  host: "login",
  method: "POST",
  path: VERIFICATION_PATH,
  source: "https://learn.microsoft.com/entra/identity/authentication/concept-mfa-howitworks",
  async parse(from) {
    const { fields, userAgentId } = await readSignInFields(from);
    return { interactionId: fields.ctx ?? "", userAgentId, approved: fields.action === "approve" };
  },
  decide: decideVerification,
  view: respondToSignIn,
});
