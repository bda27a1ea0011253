import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";

/** Serves a function on a free port of this computer. */
export async function serveOnLoopback(
  answer: (request: Request) => Response | Promise<Response>,
): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = serve({ fetch: answer, port: 0, hostname: "127.0.0.1" });
  if (!server.listening) await new Promise<void>((resolve) => server.once("listening", () => resolve()));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        if ("closeAllConnections" in server) server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
