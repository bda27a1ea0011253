import { assertNever } from "@consentra/protocol";
import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import { sessionCookie } from "../../http/cookies.ts";
import { respondPage } from "../../http/respond.ts";
import type { ViewTools } from "../../http/route.ts";
import { accountPage } from "../../views/login/account-page.ts";
import { approvalRequiredPage } from "../../views/login/approval-required-page.ts";
import { confirmDevicePage } from "../../views/login/confirm-device-page.ts";
import { consentPage } from "../../views/login/consent-page.ts";
import { deviceAnsweredPage } from "../../views/login/device-answered-page.ts";
import { deviceCodePage } from "../../views/login/device-code-page.ts";
import { needAdminApprovalPage } from "../../views/login/need-admin-approval-page.ts";
import { reportAppPage } from "../../views/login/report-app-page.ts";
import { requestSentPage } from "../../views/login/request-sent-page.ts";
import { stayPage } from "../../views/login/stay-page.ts";
import { verifyIdentityPage } from "../../views/login/verify-identity-page.ts";
import { errorUri, redirectDescription } from "./entra-error-body.ts";
import { respondErrorPage } from "./respond-error-page.ts";
import { respondToClient } from "./respond-to-client.ts";
import { signFrontChannelTokens } from "./sign-front-channel-tokens.ts";
import { USER_AGENT_COOKIE } from "./user-agent.ts";

const toBase64Url = (text: string): string =>
  btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

/** Whose account it is, as clients that ask for it read it. */
const writeClientInfo = (info: { readonly uid: string; readonly utid: string } | undefined) =>
  info && toBase64Url(JSON.stringify(info));

/** Where the cloud that answers has its parts. */
const CLOUD = {
  cloud_instance_name: "microsoftonline.com",
  cloud_instance_host_name: "login.microsoftonline.com",
  cloud_graph_host_name: "graph.windows.net",
  msgraph_host: "graph.microsoft.com",
};

async function respondWithTokens(
  outcome: Extract<SignInOutcome, { kind: "issue-tokens" }>,
  tools: ViewTools,
  cookies: readonly string[],
): Promise<Response> {
  const values = {
    ...(await signFrontChannelTokens(outcome, tools)),
    client_info: writeClientInfo(outcome.clientInfo),
    session_state: outcome.sessionState,
    ...(outcome.tellsCloud && CLOUD),
  };
  return respondToClient(outcome.target, values, { words: tools.words, cookies });
}

/** Shows how a step of a sign-in ended: a page, or an answer to the app. */
export function respondToSignIn(outcome: SignInOutcome, tools: ViewTools): Response | Promise<Response> {
  const remember = (userAgentId: string) => ({ cookies: [sessionCookie(USER_AGENT_COOKIE, userAgentId)] });
  const { words } = tools;
  switch (outcome.kind) {
    case "choose-account":
      return respondPage(accountPage(outcome, words), remember(outcome.userAgentId));
    case "verify-identity":
      return respondPage(verifyIdentityPage(outcome, words), remember(outcome.userAgentId));
    case "enter-device-code":
      return respondPage(deviceCodePage(outcome, words));
    case "confirm-device":
      return respondPage(confirmDevicePage(outcome, words), remember(outcome.userAgentId));
    case "device-answered":
      return respondPage(deviceAnsweredPage(outcome, words));
    case "ask-consent":
      return respondPage(consentPage(outcome, words), remember(outcome.userAgentId));
    case "approval-required":
      return respondPage(approvalRequiredPage(outcome, words), remember(outcome.userAgentId));
    case "need-admin-approval":
      return respondPage(needAdminApprovalPage(outcome, words), remember(outcome.userAgentId));
    case "request-sent":
      return respondPage(requestSentPage(outcome, words), remember(outcome.userAgentId));
    case "report-app":
    case "app-reported":
      return respondPage(reportAppPage(outcome, tools.words), remember(outcome.userAgentId));
    case "issue-code":
      return respondToClient(
        outcome.target,
        {
          code: outcome.code,
          client_info: writeClientInfo(outcome.clientInfo),
          session_state: outcome.sessionState,
          ...(outcome.tellsCloud && CLOUD),
        },
        { words, ...remember(outcome.userAgentId) },
      );
    case "issue-tokens":
      return respondWithTokens(outcome, tools, remember(outcome.userAgentId).cookies);
    case "admin-consented":
      return respondToClient(
        outcome.target,
        {
          admin_consent: "True",
          tenant: outcome.tenantId,
          scope: outcome.scopeText,
        },
        { words },
      );
    case "refuse-to-client":
      return respondToClient(
        outcome.target,
        {
          error: outcome.failure.error,
          error_description: redirectDescription(outcome.failure, tools),
          error_uri: errorUri(outcome.failure, tools),
          suberror: outcome.failure.suberror,
          claims: outcome.claims,
          admin_consent: outcome.adminConsent ? "True" : undefined,
          tenant: outcome.tenantId,
        },
        { words },
      );
    case "personal-account":
      // Another service's answer: it has no numbers, no ids and nothing of the admin-consent endpoint.
      return respondToClient(
        outcome.target,
        {
          error: "invalid_request",
          error_description: "The request does not say which 'response_type' it wants.",
        },
        { words },
      );
    case "backed-out":
      return respondToClient(outcome.target, { error: "access_denied", error_subcode: "cancel" }, { words });
    case "stay":
      return respondPage(stayPage(words, outcome));
    case "refuse-on-page":
      return respondErrorPage(outcome.failure, tools);
    default:
      return assertNever(outcome);
  }
}
