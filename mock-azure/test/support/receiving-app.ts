import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** An app that does nothing but receive: a redirect of a routed context needs one that is served. */
export async function receivingApp() {
  const server = createServer((_, response) => response.end("back in the app"));
  await once(server.listen(0, "localhost"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    callback: `http://localhost:${String(port)}/auth/callback`,
    close: () => server.close(),
  };
}
