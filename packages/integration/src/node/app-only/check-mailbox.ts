import { graphFailureSignal } from "../../graph-failure-signal.ts";
import { judgeAppFailure } from "./judge-app-token.ts";
import type { MailboxCheck } from "./organization-state.ts";

/**
 * Reads a calendar's id, the least that shows that it opens.
 *
 * @param ask - sends a request with a token
 * @param graphUrl - the service root
 * @param mailbox - object id or user principal name
 */
export async function checkMailbox(
  ask: (request: Request) => Promise<Response>,
  graphUrl: string,
  mailbox: string,
): Promise<MailboxCheck> {
  const url = `${graphUrl}/users/${encodeURIComponent(mailbox)}/calendar?$select=id`;
  let answer: Response;
  try {
    answer = await ask(new Request(url));
  } catch (cause) {
    const failure = judgeAppFailure({ source: "graph", code: "network_error", aadsts: [], cause });
    return { kind: "unknown", failure };
  }
  const { headers, status } = answer;
  const body: unknown = await answer.json().catch(() => undefined);
  const { id, error } = (body ?? {}) as Partial<{
    readonly id: string;
    readonly error: { readonly code?: string };
  }>;
  if (answer.ok && typeof id === "string") return { kind: "open" };
  const retryAfter = Number(headers.get("retry-after") ?? Number.NaN);
  const signal = graphFailureSignal({
    status,
    headers,
    code: error?.code ?? "",
    requestId: headers.get("request-id"),
    ...(Number.isFinite(retryAfter) && { retryAfter }),
  });
  // What is neither an answer of success nor of failure says nothing.
  const failure = judgeAppFailure(signal ?? { source: "graph", code: "no_answer", aadsts: [], status });
  return { kind: failure.kind === "blocked" ? "closed" : "unknown", failure };
}
