import { preview } from "vite";

/** The built app on a port of its own. */
export interface ServedApp {
  readonly url: string;
  close(): Promise<void>;
}

/** As strict as the page can be: nothing inline, nobody's script but its own, and no handle on its windows from outside. */
const HEADERS = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src data:",
    "connect-src 'self' https://login.microsoftonline.com https://graph.microsoft.com",
    "frame-src 'self' https://login.microsoftonline.com",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; "),
};

/**
 * Serves the built app on localhost, whose port a registered redirect URI leaves open.
 *
 * @param options - `headers`: on every answer, besides a strict content security policy. `port`: that and no other;
 * @defaultValue port any that is free
 */
export async function serveApp({
  headers = {},
  port,
}: {
  readonly headers?: Readonly<Record<string, string>>;
  readonly port?: number;
} = {}): Promise<ServedApp> {
  const root = new URL("../..", import.meta.url).pathname;
  const server = await preview({
    root: decodeURIComponent(root),
    logLevel: "error",
    preview: {
      // From the port on that the scenarios' own file names, which is theirs.
      port: port ?? 4174,
      strictPort: port !== undefined,
      host: "localhost",
      headers: { ...HEADERS, ...headers },
    },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("The app is not being served.");
  return { url, close: () => server.close() };
}
