import type { Clock, EpochMilliseconds } from "@consentra/protocol";
import { parseCookie, serializeCookie } from "cookie-es";
import { ABANDONED_AFTER } from "../../abandoned-after.ts";
import type { Signer } from "../keys/create-signer.ts";

/** A journey to Microsoft that was begun in this browser. */
export interface Flow {
  /** The OAuth `state`, by which the answer is known. */
  readonly state: string;
  /** The product's page that the user comes back to. */
  readonly returnTo: string;
  readonly since: EpochMilliseconds;
  /** The answer has come. */
  readonly isOver?: true;
}

/** The journeys of one browser, kept by the browser. */
export interface FlowCookie {
  /** Those begun in this browser for `user`, newest first; none where the cookie is another user's or not ours. */
  read(request: Request, origin: string, user: string): Promise<readonly Flow[]>;
  /** @returns the value of `Set-Cookie` that keeps the newest of `flows` for a quarter of an hour */
  write(flows: readonly Flow[], origin: string, user: string): Promise<string>;
}

/** Tabs that connect at the same time; a browser keeps 4096 bytes. */
const MOST_FLOWS = 3;

/**
 * Binds journeys to a browser and to the user who is signed in there: the cookie is signed, for this host alone, out of
 * reach for scripts, and sent along when Microsoft sends the user back but not by other sites' forms and frames.
 *
 * @param name - of the cookie
 * @param signer - signs for the user
 * @see https://www.rfc-editor.org/rfc/rfc6265bis why `__Host-` keeps subdomains from setting it
 */
export function createFlowCookie(name: string, signer: Signer, clock: Clock): FlowCookie {
  const isSecure = (origin: string) => origin.startsWith("https:");
  // Without HTTPS, which is for this computer only, browsers refuse the prefix.
  const nameAt = (origin: string) => (isSecure(origin) ? `__Host-${name}` : name);
  return {
    async read(request, origin, user) {
      const value = parseCookie(request.headers.get("cookie") ?? "")[nameAt(origin)];
      const text = value && (await signer.verify(value, user));
      return text ? (JSON.parse(text) as readonly Flow[]) : [];
    },
    async write(flows, origin, user) {
      const oldest = clock.now() - ABANDONED_AFTER;
      const kept = flows.filter(({ since }) => since > oldest).slice(0, MOST_FLOWS);
      return serializeCookie({
        name: nameAt(origin),
        value: await signer.sign(JSON.stringify(kept), user),
        path: "/",
        httpOnly: true,
        sameSite: "lax",
        secure: isSecure(origin),
        maxAge: ABANDONED_AFTER / 1000,
      });
    },
  };
}
