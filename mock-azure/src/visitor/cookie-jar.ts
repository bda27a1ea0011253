import { cookiesSetBy } from "../http/cookies.ts";

/** Values by name, by host. */
export type StoredCookies = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Cookies by host, as far as the tenant's pages need them: names and values for the whole host. */
export interface CookieJar {
  /** Takes in what a response sets; `Max-Age=0` takes a cookie out. */
  store(url: URL, response: Response): void;
  /** The `Cookie` header for a host; undefined when there is none. */
  header(url: URL): string | undefined;
  /** Everything in it, to be written down. */
  contents(): StoredCookies;
}

/** Makes a jar, empty unless it is given what was in another. */
export function createCookieJar(stored: StoredCookies = {}): CookieJar {
  const hosts = new Map(
    Object.entries(stored).map(([host, cookies]) => [host, new Map(Object.entries(cookies))] as const),
  );
  return {
    store(url, response) {
      for (const line of cookiesSetBy(response)) {
        const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
        const split = pair.indexOf("=");
        if (split < 1) continue;
        const cookies = hosts.get(url.hostname) ?? new Map<string, string>();
        hosts.set(url.hostname, cookies);
        const name = pair.slice(0, split);
        if (attributes.some((attribute) => /^max-age=(0|-\d+)$/i.test(attribute))) cookies.delete(name);
        else cookies.set(name, pair.slice(split + 1));
      }
    },
    header(url) {
      const cookies = hosts.get(url.hostname);
      return cookies && cookies.size > 0
        ? [...cookies].map(([name, value]) => `${name}=${value}`).join("; ")
        : undefined;
    },
    contents: () =>
      Object.fromEntries([...hosts].map(([host, cookies]) => [host, Object.fromEntries(cookies)])),
  };
}
