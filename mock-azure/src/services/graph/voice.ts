import { type GraphFailureName, graphFailure } from "../../domain/graph/graph-failure.ts";
import type { HostVoice } from "../../http/host-voice.ts";
import { explainUnknownPath } from "./explain-unknown-path.ts";
import { respondGraphFailure } from "./respond-graph.ts";
import { graphRoutes } from "./routes.ts";
import { spoilPage } from "./spoil-page.ts";

const FAULTS: Readonly<Record<number, GraphFailureName>> = {
  429: "throttled",
  500: "serverError",
  502: "badGateway",
  503: "serverBusy",
  504: "gatewayTimeout",
};

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
  faulted({ status, retryAfterSeconds }, tools) {
    const failure = graphFailure(FAULTS[status] ?? "serverError");
    return respondGraphFailure(
      { ...failure, status },
      tools,
      retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) },
    );
  },
};
