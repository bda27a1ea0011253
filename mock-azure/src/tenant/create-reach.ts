import type { Clock } from "@consentra/protocol";
import type { Reached } from "../domain/notification/reached.ts";
import type { Reach } from "../http/reach.ts";
import type { Deliver } from "./tenant.ts";

const NOBODY: Reached = {
  kind: "unreachable",
  why: "the tenant was made without the option deliver, so it reaches no app",
};

const mediaType = ({ headers }: Response): string =>
  (headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";

/** Messages of network failures can carry addresses with tokens in them; their codes cannot. */
function reasonOf(error: unknown): string {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } };
  const code = typeof cause?.code === "string" ? ` (${cause.code})` : "";
  return `the connection failed${code}`;
}

/** Makes the tenant's only way out: what was given as `deliver`, with a time limit on the tenant's clock. */
export function createReach(deliver: Deliver | undefined, clock: Clock): Reach {
  if (!deliver) return () => Promise.resolve(NOBODY);
  return async ({ url, contentType, body, limit }) => {
    const started = clock.now();
    const hangUp = new AbortController();
    let timer: unknown;
    const limited = new Promise<Reached>((resolve) => {
      timer = clock.setTimeout(() => {
        resolve({ kind: "timed-out" });
        hangUp.abort();
      }, limit);
    });
    const call = async (): Promise<Reached> => {
      try {
        const headers = { "content-type": contentType };
        const { signal } = hangUp;
        const init = { method: "POST", headers, body: body ?? null, signal };
        const response = await deliver(new Request(url, init));
        const text = await response.text();
        const { status } = response;
        return {
          kind: "answered",
          status,
          contentType: mediaType(response),
          text,
          took: clock.now() - started,
        };
      } catch (error) {
        return { kind: "unreachable", why: reasonOf(error) };
      }
    };
    const reached = await Promise.race([call(), limited]);
    clock.clearTimeout(timer);
    return reached;
  };
}
