import {
  type AppReportInput,
  decideAppReport,
  REPORT_REASONS,
} from "../../domain/sign-in/decide-app-report.ts";
import { defineRoute } from "../../http/route.ts";
import { REPORT_PATH } from "../../views/login/paths.ts";
import { respondToSignIn } from "./respond-to-sign-in.ts";
import { readSignInFields } from "./sign-in-fields.ts";

function readStep({ action, reason }: Readonly<Record<string, string | undefined>>): AppReportInput["step"] {
  if (action === "send") return { kind: "send", reason: REPORT_REASONS.find((one) => one === reason) };
  return { kind: action === "open" ? "open" : "back" };
}

/** "Report it here" on the pages about permissions, and its form. */
export const appReportRoute = defineRoute({
  name: "login.app-report",
  host: "login",
  method: "POST",
  path: REPORT_PATH,
  source: "https://learn.microsoft.com/entra/identity-platform/application-consent-experience",
  async parse(from): Promise<AppReportInput> {
    const { fields, userAgentId } = await readSignInFields(from);
    return { interactionId: fields.ctx ?? "", userAgentId, step: readStep(fields) };
  },
  decide: decideAppReport,
  view: respondToSignIn,
});
