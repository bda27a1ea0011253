import { entraFailure } from "../../domain/entra-failure.ts";
import { retryAfterOf } from "../../domain/fault.ts";
import type { HostVoice } from "../../http/host-voice.ts";
import { respondJson, respondPage } from "../../http/respond.ts";
import { errorPage } from "../../views/login/error-page.ts";
import { entraErrorBody, failureTimestamp } from "./entra-error-body.ts";
import { respondErrorPage } from "./respond-error-page.ts";

/** A service in trouble refuses nobody in particular: pages of every origin may read so. */
const OPEN = { "access-control-allow-origin": "*" };

/** How the sign-in service says what no route decides. */
export const loginVoice: HostVoice = {
  unknown: (url, tools) =>
    respondPage(
      errorPage(
        {
          message: tools.words.say(tools.words.text.errors.nothingAt, { path: url.pathname }),
          requestId: tools.requestId,
          correlationId: tools.correlationId,
          timestamp: failureTimestamp(tools.now).replace(" ", "T"),
        },
        tools.words,
      ),
      { status: 404 },
    ),
  wrongMethod(method, allowed, tools) {
    const failure = entraFailure(900561, { accepted: allowed.join(", "), received: method });
    return respondJson(entraErrorBody(failure, tools), 405, { allow: allowed.join(", ") });
  },
  absent: (name, source) =>
    respondJson(
      {
        error: "not_emulated",
        error_description: `mock-azure does not emulate ${name}; see docs/parity.md and ${source}.`,
      },
      501,
    ),
  faulted(fault, tools, onPage) {
    const { status, aadsts = status === 429 ? 90055 : 90033 } = fault;
    const failure = entraFailure(aadsts);
    const response = onPage
      ? respondErrorPage(failure, tools, status)
      : respondJson(entraErrorBody(failure, tools), status, OPEN);
    const retryAfter = retryAfterOf(fault, tools.now);
    if (retryAfter !== undefined) response.headers.set("retry-after", retryAfter);
    return response;
  },
};
