import { formatInstant, GRAPH_APP_ID, type GraphErrorBody } from "@consentra/protocol";
import type { GraphFailure } from "../../domain/graph/graph-failure.ts";
import type { ViewTools } from "../../http/route.ts";

/** Headers of every answer of Microsoft Graph beside those of its host. */
function graphHeaders({ now }: ViewTools): Record<string, string> {
  return {
    "cache-control": "private",
    "strict-transport-security": "max-age=31536000",
    date: new Date(now).toUTCString(),
    "x-ms-ags-diagnostic": DIAGNOSTIC,
  };
}

const DIAGNOSTIC = JSON.stringify({
  ServerInfo: { DataCenter: "Mock", Slice: "E", Ring: "0", ScaleUnit: "000", RoleInstance: "MOCKAZURE0000" },
});

/** Which answer, beside its body. */
export interface GraphAnswer {
  readonly status?: number;
  readonly etag?: string | undefined;
  readonly location?: string | undefined;
  /** Text of `Preference-Applied`, empty for none. */
  readonly applied?: string;
}

/** Answers with an entity or a list. */
export function respondGraph(body: unknown, tools: ViewTools, answer: GraphAnswer = {}): Response {
  return new Response(JSON.stringify(body), {
    status: answer.status ?? 200,
    headers: {
      ...graphHeaders(tools),
      "content-type":
        "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8",
      "odata-version": "4.0",
      ...(answer.etag !== undefined && { etag: answer.etag }),
      ...(answer.location !== undefined && { location: answer.location }),
      ...(answer.applied && { "preference-applied": answer.applied }),
    },
  });
}

/** Answers with a bare value. */
export function respondGraphText(text: string, tools: ViewTools): Response {
  return new Response(text, {
    headers: { ...graphHeaders(tools), "content-type": "text/plain", "odata-version": "4.0" },
  });
}

/** Answers with raw content. */
export function respondContent(
  content: BodyInit,
  contentType: string,
  tools: ViewTools,
  etag?: string,
): Response {
  return new Response(content, {
    headers: { ...graphHeaders(tools), "content-type": contentType, ...(etag !== undefined && { etag }) },
  });
}

/** Answers that it is done, or under way, and there is nothing to say. */
export function respondNoContent(
  tools: ViewTools,
  {
    status = 204,
    etag,
    applied,
  }: Partial<Pick<GraphAnswer, "etag" | "applied">> & { readonly status?: 200 | 202 | 204 } = {},
): Response {
  return new Response(null, {
    status,
    headers: {
      ...graphHeaders(tools),
      ...(etag !== undefined && { etag }),
      ...(applied && { "preference-applied": applied }),
    },
  });
}

/** Which application a token is for, where to get one, and what it must show. */
function challenge({ claims }: GraphFailure, login: string): string {
  const where = `Bearer realm="", authorization_uri="${login}/common/oauth2/authorize", client_id="${GRAPH_APP_ID}"`;
  return claims === undefined ? where : `${where}, error="insufficient_claims", claims="${btoa(claims)}"`;
}

/** What is said once more inside of the body where there are too many requests. */
const TOO_MANY = { code: "429", message: "Please retry after", status: "429" };

/**
 * Answers with a refusal.
 *
 * @see https://learn.microsoft.com/graph/errors
 */
export function respondGraphFailure(
  failure: GraphFailure,
  tools: ViewTools,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body: GraphErrorBody = {
    error: {
      code: failure.code,
      message: failure.message,
      innerError: {
        ...(failure.name === "throttled" && TOO_MANY),
        date: formatInstant(tools.now).slice(0, 19),
        "request-id": tools.requestId,
        "client-request-id": tools.correlationId,
      },
    },
  };
  return new Response(JSON.stringify(body), {
    status: failure.status,
    headers: {
      ...graphHeaders(tools),
      "content-type": "application/json",
      ...(failure.retryAfter !== undefined && { "retry-after": failure.retryAfter }),
      ...(failure.status === 401 && { "www-authenticate": challenge(failure, tools.origins.login) }),
      ...headers,
    },
  });
}
