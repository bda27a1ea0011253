import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";

/** The folder that the app lives in; nothing is at the origin's root. */
const FOLDER = "/team/app/";

const html = (script: string, title: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><script type="module" src="${script}"></script></html>`;

/** An app of plain files, as any server of files would serve them. */
export interface StaticApp {
  /** Address of its first page. */
  readonly url: string;
  /** Path and query of everything that was asked for. */
  readonly asked: readonly string[];
  close(): void;
}

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const sources = ["worker", "page", "redirect"].map((name) => `${import.meta.dirname}/${name}.ts`);
  const { outputFiles } = await build({
    entryPoints: sources,
    bundle: true,
    write: false,
    outdir: "/",
    format: "esm",
    target: "es2022",
    conditions: ["@consentra/source"],
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice(1), text]));
}

/** Builds the app and serves it at a path of its own. */
export async function serveStaticApp(): Promise<StaticApp> {
  const files = new Map([
    ...(await bundle()),
    ["", html("page.js", "loading")] as const,
    ["redirect.html", html("redirect.js", "Back")] as const,
  ]);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = pathname.startsWith(FOLDER) ? files.get(pathname.slice(FOLDER.length)) : undefined;
    const type = pathname.endsWith(".js") ? "text/javascript" : "text/html";
    response.writeHead(file === undefined ? 404 : 200, { "content-type": type }).end(file ?? "not here");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(port)}${FOLDER}`,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
