import { decideDeviceCodeEntry } from "../../domain/sign-in/decide-device-code-entry.ts";
import { decideDeviceConfirmation } from "../../domain/sign-in/decide-device-confirmation.ts";
import { defineRoute, type RouteRequest } from "../../http/route.ts";
import { DEVICE_CONFIRMATION_PATH, DEVICE_PATH } from "../../views/login/paths.ts";
import { respondToSignIn } from "./respond-to-sign-in.ts";
import { readSignInFields } from "./sign-in-fields.ts";

const SOURCE =
  "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code#authenticating-the-user";

async function parseEntry(from: RouteRequest) {
  const { fields, userAgentId } = await readSignInFields(from);
  return { userCode: fields.otc ?? (from.request.method === "POST" ? "" : undefined), userAgentId };
}

const entryRoute = defineRoute({
  name: "login.device-sign-in",
  host: "login",
  method: "GET",
  path: [DEVICE_PATH, "/devicelogin", "/device"],
  source: SOURCE,
  parse: parseEntry,
  decide: decideDeviceCodeEntry,
  view: respondToSignIn,
});

const confirmationRoute = defineRoute({
  name: "login.device-confirmation",
  host: "login",
  method: "POST",
  path: DEVICE_CONFIRMATION_PATH,
  source: SOURCE,
  async parse(from) {
    const { fields, userAgentId } = await readSignInFields(from);
    return { interactionId: fields.ctx ?? "", userAgentId, confirmed: fields.action === "continue" };
  },
  decide: decideDeviceConfirmation,
  view: respondToSignIn,
});

/** Where a person types the code of a device, and says that they mean it. */
export const deviceSignInRoutes = [
  entryRoute,
  defineRoute({ ...entryRoute, method: "POST", path: DEVICE_PATH }),
  confirmationRoute,
];
