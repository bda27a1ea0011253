import type { Bearer } from "../../domain/graph/bearer.ts";
import type { RouteRequest } from "../../http/route.ts";

/**
 * Reads the access token of a request and checks its signature.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-2.1
 */
export async function readBearer({ request, keys }: Pick<RouteRequest, "request" | "keys">): Promise<Bearer> {
  const header = request.headers.get("authorization")?.trim() ?? "";
  const [, token = ""] = /^Bearer(?:\s+(.*))?$/i.exec(header) ?? [];
  if (header === "" || (token === "" && /^Bearer$/i.test(header))) return { kind: "missing" };
  if (token === "" || /\s/.test(token)) return { kind: "unreadable" };
  if (!token.includes(".")) return { kind: "without-dots" };
  const verified = await keys.verify(token);
  return verified.kind === "malformed" ? { kind: "unreadable" } : verified;
}
