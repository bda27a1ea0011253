import { type CookieJar, createCookieJar, type StoredCookies } from "../../visitor/cookie-jar.ts";

/** What is in every jar, by profile; the app's own has no name. */
export type StoredJars = Readonly<Record<string, StoredCookies>>;

/** The cookies of the tenant's hosts, which the worker keeps itself: it sees none of the browser's. */
export interface CookieJars {
  of(profile: string | undefined): CookieJar;
  contents(): StoredJars;
}

/** Makes the jars, empty unless they are given what was in others. */
export function createCookieJars(stored: StoredJars = {}): CookieJars {
  const jars = new Map(
    Object.entries(stored).map(([profile, cookies]) => [profile, createCookieJar(cookies)]),
  );
  return {
    of(profile = "") {
      const jar = jars.get(profile) ?? createCookieJar();
      jars.set(profile, jar);
      return jar;
    },
    contents: () => Object.fromEntries([...jars].map(([profile, jar]) => [profile, jar.contents()])),
  };
}
