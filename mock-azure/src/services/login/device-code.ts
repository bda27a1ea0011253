import {
  DEVICE_CODE_INTERVAL_SECONDS,
  DEVICE_CODE_LIFETIME_SECONDS,
} from "../../domain/token/device-code.ts";
import {
  type DeviceCodeInput,
  type DeviceCodeOutcome,
  issueDeviceCode,
} from "../../domain/token/issue-device-code.ts";
import { REAL_HOSTS } from "../../http/hosts.ts";
import { respondJson } from "../../http/respond.ts";
import { defineRoute, type RouteRequest, type ViewTools } from "../../http/route.ts";
import { DEVICE_PATH } from "../../views/login/paths.ts";
import { createWords } from "../../words/words.ts";
import { entraErrorBody } from "./entra-error-body.ts";
import { readSignInFields } from "./sign-in-fields.ts";

const FORMS = [
  {
    version: 2,
    name: "login.device-code",
    path: "/:tenant/oauth2/v2.0/devicecode",
    source:
      "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code#device-authorization-request",
  },
  {
    version: 1,
    name: "login.device-code-v1",
    path: "/:tenant/oauth2/devicecode",
    source:
      "https://learn.microsoft.com/previous-versions/azure/active-directory/azuread-dev/v1-protocols-oauth-code",
  },
] as const;

/** The short address that devices show, where the tenant stands at the real names; else its own page. */
const verificationUri = ({ origins }: ViewTools): string =>
  origins.login === REAL_HOSTS.login ? "https://microsoft.com/devicelogin" : `${origins.login}${DEVICE_PATH}`;

function viewDeviceCode(outcome: DeviceCodeOutcome, tools: ViewTools, version: 1 | 2): Response {
  if (outcome.kind === "refused") {
    const status = outcome.failure.error === "invalid_client" ? 401 : 400;
    return respondJson(entraErrorBody(outcome.failure, tools), status);
  }
  const { deviceCode, userCode } = outcome;
  const uri = verificationUri(tools);
  // The one text for people in what programs get; the device shows it, and knows no browser's language.
  const { text, say } = tools.words.asked ? tools.words : createWords("en");
  const body = {
    user_code: userCode,
    device_code: deviceCode,
    expires_in: DEVICE_CODE_LIFETIME_SECONDS,
    interval: DEVICE_CODE_INTERVAL_SECONDS,
    message: say(text.device.message, { page: uri, code: userCode }),
  };
  // Version 1 has another name for the address, and writes numbers as text.
  return respondJson(
    version === 2
      ? { ...body, verification_uri: uri }
      : {
          ...body,
          verification_url: uri,
          expires_in: String(body.expires_in),
          interval: String(body.interval),
        },
    200,
  );
}

async function parseDeviceCode(from: RouteRequest, version: 1 | 2): Promise<DeviceCodeInput> {
  return { tenant: from.params.tenant ?? "", version, ...(await readSignInFields(from)) };
}

/** Where a device begins, in both versions. */
export const deviceCodeRoutes = FORMS.map(({ version, ...form }) =>
  defineRoute({
    ...form,
    host: "login",
    method: "POST",
    parse: (from) => parseDeviceCode(from, version),
    languageOf: ({ fields }) => fields,
    decide: issueDeviceCode,
    view: (outcome: DeviceCodeOutcome, tools) => viewDeviceCode(outcome, tools, version),
  }),
);
