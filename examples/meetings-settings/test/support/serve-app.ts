import { preview } from "vite";

/** The built app on a port of its own. */
export interface ServedApp {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built app on localhost, whose port a registered redirect URI leaves open. */
export async function serveApp(): Promise<ServedApp> {
  const root = new URL("../..", import.meta.url).pathname;
  const server = await preview({
    root: decodeURIComponent(root),
    logLevel: "error",
    preview: { port: 4173, strictPort: false, host: "localhost" },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("The app is not being served.");
  return { url, close: () => server.close() };
}
