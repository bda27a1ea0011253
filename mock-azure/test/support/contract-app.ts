import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { contractPage } from "./contract-door.ts";

/** An app of its own origin, outside of the tenant. */
export interface ContractApp {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves pages that say which address they have. */
export async function serveContractApp(): Promise<ContractApp> {
  const server = createServer((incoming, outgoing) => {
    outgoing.setHeader("content-type", "text/html; charset=utf-8");
    outgoing.end(contractPage("app", `app ${incoming.url ?? ""}`));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    origin: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    async close() {
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
}
