import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** An app of plain files on this machine. */
export interface ServedApp {
  readonly origin: string;
  close(): void;
}

/**
 * Bundles a script for browsers.
 *
 * @param file - where its source is
 * @param alias - packages to take in the place of others
 */
export async function bundleScript(file: URL, alias: Readonly<Record<string, string>> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    conditions: ["@consentra/source"],
    alias: { ...alias },
  });
  return outputFiles[0]?.text ?? "";
}

/** Serves a page that runs `/page.js`, and scripts by their paths. */
export async function serveApp(scripts: Readonly<Record<`/${string}`, string>>): Promise<ServedApp> {
  const page = `<!doctype html><title>App</title><script type="module" src="/page.js"></script>`;
  const server = createServer((request, response) => {
    const script = Object.entries(scripts).find(([path]) => path === request.url)?.[1];
    response.setHeader("content-type", script === undefined ? "text/html" : "text/javascript");
    response.end(script ?? page);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    origin: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
