import type { EntraFailure } from "../../domain/entra-failure.ts";
import { respondPage } from "../../http/respond.ts";
import type { ViewTools } from "../../http/route.ts";
import { inEnglish } from "../../views/in-english.ts";
import { errorPage } from "../../views/login/error-page.ts";
import { failureDescription, failureTimestamp } from "./entra-error-body.ts";

/** Refusals of requests that are wrong in themselves; the page of all others has status 200. */
const BAD_REQUESTS: readonly number[] = [90002, 900023, 900144];

/** Shows a refusal where only the person sees it. */
export function respondErrorPage(
  failure: EntraFailure,
  tools: ViewTools,
  status = BAD_REQUESTS.includes(failure.aadsts) ? 400 : 200,
): Response {
  return respondPage(
    errorPage(
      {
        message: inEnglish(failureDescription(failure, tools).split("\r\n")[0] ?? "", tools.words),
        requestId: tools.requestId,
        correlationId: tools.correlationId,
        timestamp: failureTimestamp(tools.now).replace(" ", "T"),
      },
      tools.words,
    ),
    { status },
  );
}
