import { readCookie } from "../../http/cookies.ts";
import { readForm, repeatedNames } from "../../http/form.ts";
import type { RouteRequest } from "../../http/route.ts";
import { USER_AGENT_COOKIE } from "./user-agent.ts";

/** A sign-in request's fields, from the query and, for a post, from the form. */
export interface SignInFields {
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly repeated: readonly string[];
  readonly userAgentId: string | undefined;
  readonly correlationId: string;
}

/** Reads what a request to the sign-in service says. */
export async function readSignInFields({ request, url }: RouteRequest): Promise<SignInFields> {
  const form = request.method === "POST" ? await readForm(request) : undefined;
  const parameters = new URLSearchParams([...url.searchParams, ...(form ?? [])]);
  return {
    fields: Object.fromEntries(parameters),
    repeated: repeatedNames(parameters),
    userAgentId: readCookie(request, USER_AGENT_COOKIE),
    correlationId: parameters.get("client-request-id") ?? request.headers.get("client-request-id") ?? "",
  };
}
