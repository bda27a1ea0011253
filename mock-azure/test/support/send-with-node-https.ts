import https, { Agent } from "node:https";

/** Where a server plays the real hosts, and the certificate that proves it. */
export interface Stand {
  readonly port: number;
  readonly certificate: string;
}

/** Sends with Node's own HTTPS client, as `@azure/identity` does; to a stand-in where one is given. */
export async function sendWithNodeHttps(request: Request, stand?: Stand): Promise<Response> {
  const url = new URL(request.url);
  const body = Buffer.from(await request.arrayBuffer());
  const headers = {
    ...Object.fromEntries(request.headers),
    host: url.host,
    ...(body.length > 0 && { "content-length": body.length }),
  };
  const aside = stand && {
    hostname: "127.0.0.1",
    port: stand.port,
    ca: stand.certificate,
    servername: url.hostname,
    agent: new Agent(),
  };
  return new Promise((resolve, reject) => {
    const outgoing = https.request(
      url,
      { method: request.method, headers, signal: request.signal, ...aside },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const answered = new Headers();
          for (const [name, values] of Object.entries(incoming.headersDistinct)) {
            for (const value of values ?? []) answered.append(name, value);
          }
          const status = incoming.statusCode ?? 0;
          const empty = status === 204 || status === 304 || request.method === "HEAD";
          resolve(new Response(empty ? null : Buffer.concat(chunks), { status, headers: answered }));
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
