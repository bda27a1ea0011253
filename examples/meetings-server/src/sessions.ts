import type { SecretKey } from "@consentra/integration/node";
import { parseSigned, serializeSigned } from "hono/utils/cookie";

/** Who is signed in to the product, by a signed cookie. A product of your own has this already. */
export interface Sessions {
  userOf(request: Request): Promise<string | undefined>;
  begin(user: string): Promise<string>;
  end(): Promise<string>;
}

/**
 * Lax: Microsoft sends the user back from another site, and they must be signed in then.
 *
 * @param keys - the newest signs, all are known
 */
export function createSessions(keys: readonly SecretKey[], isSecure: boolean): Sessions {
  const name = isSecure ? "__Host-meetings" : "meetings";
  const options = { path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure } as const;
  const [newest = "", ...older] = keys.map(({ secret }) => String(secret));
  return {
    async userOf(request) {
      for (const secret of [newest, ...older]) {
        const cookies = await parseSigned(request.headers.get("cookie") ?? "", secret, name);
        if (cookies[name]) return cookies[name];
      }
      return undefined;
    },
    begin: (user) => serializeSigned(name, user, newest, options),
    end: () => serializeSigned(name, "", newest, { ...options, maxAge: 0 }),
  };
}
