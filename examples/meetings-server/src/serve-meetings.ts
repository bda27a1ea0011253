import type { AddressInfo } from "node:net";
import type { ApprovalWatch } from "@consentra/integration/node";
import { type Clock, type Duration, toMilliseconds } from "@consentra/protocol";
import { systemClock } from "@consentra/protocol/system";
import { serve } from "@hono/node-server";

/** A product that runs. */
export interface ServedMeetings {
  readonly port: number;
  /**
   * Ends it without dropping anything: it is not ready any more, takes what still comes for a while, answers what it has
   * begun, and ends the looks under way. What was stored goes on elsewhere.
   *
   * @returns `late` where something had to be cut off
   */
  stop(): Promise<"done" | "late">;
}

/**
 * Serves the product, with `GET /ready` for whoever sends it requests, and looks for approvals beside.
 *
 * @param parts - `drain`: how long requests still come after it is not ready, until the load balancer has noticed;
 *   `patience`: how long requests and looks under way may take then
 */
export async function serveMeetings(parts: {
  readonly app: { fetch(request: Request): Response | Promise<Response> };
  readonly watch: Pick<ApprovalWatch, "run">;
  readonly port: number;
  readonly drain?: Duration;
  readonly patience?: Duration;
  readonly clock?: Clock;
}): Promise<ServedMeetings> {
  const { app, watch, drain = { seconds: 5 }, patience = { seconds: 10 }, clock = systemClock } = parts;
  const stopping = new AbortController();
  const after = (duration: Duration) =>
    new Promise<void>((resolve) => clock.setTimeout(resolve, toMilliseconds(duration)));

  const fetch = async (request: Request): Promise<Response> => {
    if (new URL(request.url).pathname === "/ready") {
      return new Response(null, { status: stopping.signal.aborted ? 503 : 204 });
    }
    const { body, status, headers: given } = await app.fetch(request);
    const headers = new Headers(given);
    // A connection that is kept would keep the server.
    if (stopping.signal.aborted) headers.set("connection", "close");
    return new Response(body, { status, headers });
  };

  const server = serve({ fetch, port: parts.port, hostname: "127.0.0.1" });
  if (!server.listening) await new Promise<void>((resolve) => server.once("listening", () => resolve()));
  const looking = watch.run(stopping.signal);

  const end = async (): Promise<"done"> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await Promise.all([closed, looking]);
    return "done";
  };
  let stopped: Promise<"done" | "late"> | undefined;
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      stopped ??= (async () => {
        stopping.abort();
        await after(drain);
        const how = await Promise.race([end(), after(patience).then(() => "late" as const)]);
        if (how === "late" && "closeAllConnections" in server) server.closeAllConnections();
        return how;
      })();
      return stopped;
    },
  };
}
