import type { Clock } from "@consentra/protocol";
import type { FaultInstead } from "../domain/fault.ts";
import type { MalformedBody } from "../domain/service-fault.ts";
import { keepCookies } from "../http/cookies.ts";
import type { HostVoice } from "../http/host-voice.ts";
import type { ViewTools } from "../http/route.ts";
import type { Affliction } from "./meet-fault.ts";

/** That a planned fault has cut the connection, as `fetch` says it. */
export class ConnectionLostError extends TypeError {
  constructor() {
    super("Failed to fetch");
  }
}

/** Whether a fault keeps the request from being carried out. */
export const preventsRequest = ({ instead }: Affliction): boolean =>
  instead !== undefined && !("committed" in instead && instead.committed);

/** Lets the tenant's time pass, unless nobody waits any more. */
export async function waitFor(milliseconds: number, clock: Clock, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const giveUp = () => {
      clock.clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = clock.setTimeout(() => {
      signal.removeEventListener("abort", giveUp);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", giveUp, { once: true });
  });
}

/** Half of an answer. */
async function truncate(response: Response, end: "cut" | "broken"): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) return response;
  const half = bytes.slice(0, Math.floor(bytes.length / 2));
  if (end === "cut") return keepCookies(response, new Response(half, response));
  let isSent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isSent) controller.error(new TypeError("terminated"));
      else controller.enqueue(half);
      isSent = true;
    },
  });
  return keepCookies(response, new Response(body, response));
}

/** What networks answer in a service's place until somebody signs in to them. */
const NETWORK_PAGE =
  '<!doctype html><html lang="en"><title>Sign in to this network</title><p>Sign in to use this network.</p></html>';

/** An answer that is none; one without a body has nothing to be wrong with. */
function malform(response: Response, body: MalformedBody): Response {
  if (response.body === null) return response;
  if (body !== "html") return keepCookies(response, new Response(body === "empty" ? "" : "{}", response));
  return new Response(NETWORK_PAGE, { headers: { "content-type": "text/html" } });
}

/**
 * Says what comes instead of an answer.
 *
 * @throws ConnectionLostError where nothing does
 */
export function answerInstead(
  instead: FaultInstead,
  voice: HostVoice,
  { tools, onPage }: { readonly tools: ViewTools; readonly onPage: boolean },
): Response {
  switch (instead.kind) {
    case "connection-lost":
      throw new ConnectionLostError();
    case "claims-challenge":
      return (
        voice.challenge?.(instead, tools) ?? voice.faulted({ kind: "status", status: 500 }, tools, onPage)
      );
    case "status":
      return voice.faulted(instead, tools, onPage);
  }
}

/** What becomes of the answer to a request that was carried out. */
export async function afflict(
  response: Response,
  { instead, spoils, truncated, malformed }: Affliction,
  asked: {
    readonly voice: HostVoice;
    readonly tools: ViewTools;
    readonly url: URL;
    readonly onPage: boolean;
  },
): Promise<Response> {
  const { voice, tools, url } = asked;
  if (instead) return answerInstead(instead, voice, asked);
  if (spoils) return (await voice.spoil?.(response, spoils, { url, tools })) ?? response;
  if (malformed) return malform(response, malformed);
  return truncated === undefined ? response : truncate(response, truncated);
}
