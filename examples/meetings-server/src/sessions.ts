import { parseSigned, serializeSigned } from "hono/utils/cookie";

/** Who is signed in to the product, by a signed cookie. A product of your own has this already. */
export interface Sessions {
  userOf(request: Request): Promise<string | undefined>;
  begin(user: string): Promise<string>;
  end(): Promise<string>;
}

/** Lax: Microsoft sends the user back from another site, and they must be signed in then. */
export function createSessions(secret: string, isSecure: boolean): Sessions {
  const name = isSecure ? "__Host-meetings" : "meetings";
  const options = { path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure } as const;
  return {
    async userOf(request) {
      const cookies = await parseSigned(request.headers.get("cookie") ?? "", secret, name);
      return cookies[name] || undefined;
    },
    begin: (user) => serializeSigned(name, user, secret, options),
    end: () => serializeSigned(name, "", secret, { ...options, maxAge: 0 }),
  };
}
