import { toEpochSeconds } from "@consentra/protocol";
import { type FaultAnswer, type GraphTrouble, retryAfterOf } from "../../domain/fault.ts";
import { type GraphFailureName, graphFailure } from "../../domain/graph/graph-failure.ts";
import type { HostVoice } from "../../http/host-voice.ts";
import { explainUnknownPath } from "./explain-unknown-path.ts";
import { respondGraphFailure } from "./respond-graph.ts";
import { graphRoutes } from "./routes.ts";
import { spoilPage } from "./spoil-page.ts";

const FAULTS: Readonly<Record<FaultAnswer["status"], GraphFailureName>> = {
  429: "throttled",
  500: "serverError",
  502: "badGateway",
  503: "serverBusy",
  504: "gatewayTimeout",
  507: "quotaExceeded",
};

const TROUBLES: Readonly<Record<GraphTrouble, GraphFailureName>> = {
  TooManyRequests: "throttled",
  ApplicationThrottled: "concurrencyExceeded",
  ErrorInternalServerError: "serverError",
  ErrorInternalServerTransientError: "transientError",
  UnknownError: "unknownTrouble",
  ErrorServerBusy: "serverBusy",
  serviceNotAvailable: "serviceUnavailable",
  ConcurrentItemSave: "concurrentSave",
  ErrorQuotaExceeded: "quotaExceeded",
};

/** A page of whatever stands before Microsoft Graph, which knows nothing of its errors. */
const gatewayPage = (status: number): string =>
  `<!DOCTYPE html><html><head><title>${String(status)}</title></head><body><h1>Our services aren't available right now</h1></body></html>`;

/** How Microsoft Graph says what every part must be able to say. */
export const graphVoice: HostVoice = {
  spoil: spoilPage,
  unknown(url, tools) {
    const reason = explainUnknownPath(
      url.pathname,
      graphRoutes.flatMap(({ path }) => path),
    );
    const failure =
      reason.kind === "not-emulated"
        ? graphFailure("notEmulated", { what: reason.what })
        : graphFailure("segmentUnknown", { segment: reason.segment });
    return respondGraphFailure(failure, tools);
  },
  wrongMethod(method, allowed, tools) {
    const failure = graphFailure("methodRefused", { method, allowed: allowed.join(", ") });
    return respondGraphFailure(failure, tools, { allow: allowed.join(", ") });
  },
  absent(name, source, tools) {
    return respondGraphFailure(graphFailure("notEmulated", { what: `${name} (${source})` }), tools);
  },
  challenge({ code = "TokenCreatedWithOutdatedPolicies" }, tools) {
    const value = String(toEpochSeconds(tools.now));
    const claims = JSON.stringify({ access_token: { nbf: { essential: true, value } } });
    return respondGraphFailure(graphFailure("claimsChallenge", { code, claims }), tools);
  },
  faulted(fault, tools) {
    const { status, code, body = "json" } = fault;
    const retryAfter = retryAfterOf(fault, tools.now);
    if (body === "html") {
      const headers = { "content-type": "text/html", ...(retryAfter && { "retry-after": retryAfter }) };
      return new Response(gatewayPage(status), { status, headers });
    }
    const failure = graphFailure(code === undefined ? FAULTS[status] : TROUBLES[code]);
    return respondGraphFailure({ ...failure, status, retryAfter }, tools);
  },
};
