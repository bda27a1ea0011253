import {
  type ApprovalChoiceInput,
  decideApprovalChoice,
} from "../../domain/sign-in/decide-approval-choice.ts";
import { defineRoute } from "../../http/route.ts";
import { APPROVAL_PATH } from "../../views/login/paths.ts";
import { respondToSignIn } from "./respond-to-sign-in.ts";
import { readSignInFields } from "./sign-in-fields.ts";

function readChoice(fields: Readonly<Record<string, string | undefined>>): ApprovalChoiceInput["choice"] {
  if (fields.action === "request") return { kind: "request", justification: fields.justification ?? "" };
  if (fields.action === "other-account") return { kind: "other-account" };
  return { kind: "leave", requestSent: fields.action === "back" };
}

/** The post of the pages that say an administrator is needed. */
export const approvalChoiceRoute = defineRoute({
  name: "login.approval-choice",
  host: "login",
  method: "POST",
  path: APPROVAL_PATH,
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/admin-consent-workflow-overview",
  async parse(from): Promise<ApprovalChoiceInput> {
    const { fields, userAgentId } = await readSignInFields(from);
    return { interactionId: fields.ctx ?? "", userAgentId, choice: readChoice(fields) };
  },
  decide: decideApprovalChoice,
  view: respondToSignIn,
});
