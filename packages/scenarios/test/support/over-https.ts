import { Agent, request as send } from "node:https";
import { createTenant, type Tenant, type TenantDoor } from "@consentra/mock-azure";
import { serveHttps } from "@consentra/mock-azure/https";
import { setStage } from "../../src/stage/stage.ts";
import { inProcess, type Theatre } from "../../src/stage/theatre.ts";

/** Asks a server on this machine that answers under Microsoft's names, as `fetch` asks Microsoft. */
async function ask(
  request: Request,
  stand: { readonly port: number; readonly agent: Agent },
): Promise<Response> {
  const url = new URL(request.url);
  const body = Buffer.from(await request.arrayBuffer());
  const headers = {
    ...Object.fromEntries(request.headers),
    host: url.host,
    ...(body.length > 0 && { "content-length": body.length }),
  };
  const aside = { hostname: "127.0.0.1", port: stand.port, agent: stand.agent, servername: url.hostname };
  return new Promise((resolve, reject) => {
    // The tenant has cut the connection: `fetch` says so in these words.
    const lost = () => reject(new TypeError("Failed to fetch"));
    const outgoing = send(url, { method: request.method, headers, ...aside }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("error", lost);
      incoming.on("end", () => {
        const answered = new Headers();
        for (const [name, values] of Object.entries(incoming.headersDistinct))
          for (const value of values ?? []) answered.append(name, value);
        const status = incoming.statusCode ?? 0;
        const isEmpty = status === 204 || status === 304 || chunks.length === 0;
        resolve(new Response(isEmpty ? null : Buffer.concat(chunks), { status, headers: answered }));
      });
    });
    outgoing.on("error", lost);
    outgoing.end(body);
  });
}

/** Where every request goes through a server's TLS, one scenario at a time; and how the server ends. */
export async function openHttps(): Promise<{ readonly theatre: Theatre; close(): Promise<void> }> {
  const { origins } = createTenant();
  let answer: TenantDoor["fetch"] | undefined;
  const served = await serveHttps({
    origins,
    fetch: (request) => answer?.(request) ?? Promise.reject(new TypeError("No scenario is played.")),
  });
  const agent = new Agent({ keepAlive: true, ca: served.certificate });
  const stand = { port: Number(new URL(served.origins.control).port), agent };
  const reach = (tenant: Tenant): Tenant => {
    answer = tenant.fetch;
    // Its properties are looked up anew each time: parts of it change when the world starts again.
    return Object.create(tenant, { fetch: { value: (request: Request) => ask(request, stand) } }) as Tenant;
  };
  return {
    theatre: { ...inProcess, setStage: (plan, inspect) => setStage(plan, inspect, reach) },
    async close() {
      agent.destroy();
      await served.close();
    },
  };
}
