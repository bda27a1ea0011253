import { Agent, request as send } from "node:https";
import type { MsalNodeAuthOptions } from "@consentra/integration/node";
import { TENANT_HEADER } from "@consentra/mock-azure";
import type { HttpsTenant } from "@consentra/mock-azure/https";

type NetworkClient = NonNullable<NonNullable<MsalNodeAuthOptions["system"]>["networkClient"]>;
type NetworkOptions = Parameters<NetworkClient["sendPostRequestAsync"]>[1];

/** The way to Microsoft's real names, which a server on this machine answers, over connections that are encrypted. */
export interface HttpsWay {
  readonly fetch: (request: Request) => Promise<Response>;
  /** For Microsoft's library. */
  readonly networkClient: NetworkClient;
  close(): void;
}

/** @param key - which of the tenants behind the server is meant */
export function overHttps(served: HttpsTenant, key: string): HttpsWay {
  const agent = new Agent({ keepAlive: true, ca: served.certificate });
  const { port } = new URL(served.origins.login);

  const fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const body = Buffer.from(await request.arrayBuffer());
    const headers = {
      ...Object.fromEntries(request.headers),
      host: url.host,
      "content-length": body.length,
      [TENANT_HEADER]: key,
    };
    return new Promise((resolve, reject) => {
      const stand = { hostname: "127.0.0.1", port, servername: url.hostname, agent };
      const outgoing = send(url, { method: request.method, headers, ...stand }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const status = incoming.statusCode ?? 0;
          const answered = Object.entries(incoming.headersDistinct).map(
            ([name, values]): [string, string] => [name, (values ?? []).join(", ")],
          );
          const content = status === 204 ? null : Buffer.concat(chunks);
          resolve(new Response(content, { status, headers: answered }));
        });
      });
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  };
  const ask = async (method: string, url: string, options: NetworkOptions) => {
    const { headers = {}, body = null } = options ?? {};
    const answer = await fetch(new Request(url, { method, headers, body }));
    const { status } = answer;
    // The library names the type it hopes for; what comes is for it to judge.
    return { headers: Object.fromEntries(answer.headers), body: (await answer.json()) as never, status };
  };
  return {
    fetch,
    networkClient: {
      sendGetRequestAsync: (url, options) => ask("GET", url, options),
      sendPostRequestAsync: (url, options) => ask("POST", url, options),
    },
    close: () => agent.destroy(),
  };
}
