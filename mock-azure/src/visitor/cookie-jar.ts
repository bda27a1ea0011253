/** Cookies by host, as far as the tenant's pages need them: names and values for the whole host. */
export interface CookieJar {
  /** Takes in what a response sets; `Max-Age=0` takes a cookie out. */
  store(url: URL, response: Response): void;
  /** The `Cookie` header for a host; undefined when there is none. */
  header(url: URL): string | undefined;
}

/** Makes an empty jar. */
export function createCookieJar(): CookieJar {
  const hosts = new Map<string, Map<string, string>>();
  return {
    store(url, response) {
      for (const line of response.headers.getSetCookie()) {
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
  };
}
