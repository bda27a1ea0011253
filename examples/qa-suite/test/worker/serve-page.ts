import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Serves the page as a bundler makes it, with MSW's worker beside it, as `npx msw init public` puts it there. */
export async function servePage(): Promise<{ readonly url: string; close(): void }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("page.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    conditions: ["@consentra/source"],
  });
  const worker = createRequire(import.meta.url).resolve("msw/mockServiceWorker.js");
  const scripts = new Map([
    ["/page.js", outputFiles[0]?.text],
    ["/mockServiceWorker.js", readFileSync(worker, "utf8")],
  ]);
  const html = `<!doctype html><title>Meetings</title><script type="module" src="/page.js"></script>`;
  const server = createServer(({ url = "" }, response) => {
    response.setHeader("content-type", scripts.has(url) ? "text/javascript" : "text/html");
    response.end(scripts.get(url) ?? html);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
