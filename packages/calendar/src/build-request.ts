import { defined } from "./defined.ts";
import type { GraphRequest } from "./graph-request.ts";
import { invalidInput } from "./invalid-input.ts";
import { preferHeader, type ReadOptions } from "./read-options.ts";

interface Parts {
  readonly options?: ReadOptions;
  readonly query?: readonly string[];
  readonly body?: unknown;
  readonly ifMatch?: string | undefined;
  readonly repeatable?: boolean;
}

/** Puts a request together; one place knows which headers a body, a preference and a condition need. */
export function buildRequest(method: GraphRequest["method"], path: string, parts: Parts = {}): GraphRequest {
  const { options = {}, query = [], body, ifMatch, repeatable = true } = parts;
  const prefer = preferHeader(options);
  if (ifMatch !== undefined && !/^(?:\*|(?:W\/)?"[!#-~]*")$/.test(ifMatch)) {
    throw invalidInput("ifMatch", ifMatch, 'give the "@odata.etag" that was read.');
  }
  return {
    method,
    path: query.length > 0 ? `${path}?${query.join("&")}` : path,
    headers: {
      ...(prefer !== "" && { prefer }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...defined("if-match", ifMatch),
    },
    body,
    repeatable,
  };
}
