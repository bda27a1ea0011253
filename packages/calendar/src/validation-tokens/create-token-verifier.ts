import type { Clock } from "@consentra/protocol";
import { systemClock } from "@consentra/protocol/system";
import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from "jose";
import { invalidInput } from "../invalid-input.ts";
import type { ValidationTokenVerifier } from "../sync/validation-token-verifier.ts";

/** @group Calendar client */
export interface TokenVerifierOptions {
  /** Client ids of the apps whose subscriptions name this address; at least one. */
  readonly appIds: readonly string[];
  /**
   * Where Microsoft's identity platform is; another one for national clouds, such as
   * `https://login.partner.microsoftonline.cn`.
   *
   * @defaultValue `https://login.microsoftonline.com`
   */
  readonly authority?: string | undefined;
  /**
   * Fetches the keys.
   *
   * @defaultValue the global `fetch`, looked up at each call
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * Where the keys come from instead, for hosts that keep them: what `createLocalJWKSet` or `createRemoteJWKSet` of the
   * package `jose` returns.
   *
   * @defaultValue the keys below the authority, kept for ten minutes and read anew for one that is not among them
   */
  readonly keys?: JWTVerifyGetKey | undefined;
  /** @defaultValue the system's clock */
  readonly clock?: Pick<Clock, "now"> | undefined;
}

/** Microsoft Graph Change Tracking, the app that sends the notifications, the same in every organisation. */
const PUBLISHER = "0bf30f3b-4a52-48df-9a82-234910c4a086";

/** What clocks may differ by, in seconds; Microsoft's own libraries allow as much. */
const CLOCK_TOLERANCE = 300;

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Makes what checks that encrypted content comes from Microsoft Graph, for the `verify` of `handleNotification`: each
 * token's signature, its life, its audience (one of your apps), its issuer (the organisation it speaks for), and that
 * the app it was given to is the one that sends notifications.
 *
 * It stands in an entry of its own because it needs the package `jose`, which no page has to load.
 *
 * @param options - your apps, and where the keys are
 * @returns the verifier; keep it, since it keeps the keys
 * @throws {@link GraphRequestError} `invalidInput` without an app, or for an unusable `authority`
 * @see https://learn.microsoft.com/graph/change-notifications-with-resource-data "Validating the authenticity of notifications"
 * @example
 * ```ts run
 * import { handleNotification } from "@consentra/calendar/sync";
 * import { createTokenVerifier } from "@consentra/calendar/validation-tokens";
 *
 * const verify = createTokenVerifier({ appIds: ["8e460676-ae3f-4b1e-8790-ee0fb5d6148f"] });
 * const route = (request: Request) =>
 *   handleNotification(request, { clientState: "a secret of this subscription", verify, receive: () => {} });
 *
 * (await verify(["some.forged.token"])).size; // => 0
 * ```
 * @group Calendar client
 */
export function createTokenVerifier(options: TokenVerifierOptions): ValidationTokenVerifier {
  const { appIds, clock = systemClock } = options;
  if (
    !Array.isArray(appIds) ||
    appIds.length === 0 ||
    !appIds.every((id: unknown) => GUID.test(String(id)))
  ) {
    throw invalidInput("appIds", appIds, "name the client id of each app that subscribes.");
  }
  const authority = originOf(options.authority ?? "https://login.microsoftonline.com");
  const keys = options.keys ?? remoteKeys(authority, options.fetch);

  return async (validationTokens) => {
    const tenants = new Set<string>();
    for (const token of validationTokens) {
      const tenant = await verifiedTenant(token);
      // One that does not hold makes the whole delivery suspicious.
      if (tenant === undefined) return new Set();
      tenants.add(tenant);
    }
    return tenants;
  };

  async function verifiedTenant(token: string): Promise<string | undefined> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ["RS256"],
        audience: [...appIds],
        clockTolerance: CLOCK_TOLERANCE,
        currentDate: new Date(clock.now()),
        requiredClaims: ["exp", "nbf"],
      });
      return tenantOf(payload, authority);
    } catch (error) {
      if (saysNothingOfToken(error)) throw error;
      return undefined;
    }
  }
}

/** Keys that somebody else could replace on the way would prove nothing. */
function originOf(authority: string): string {
  const url = URL.canParse(authority) ? new URL(authority) : undefined;
  if (url?.protocol === "https:") return url.origin;
  throw invalidInput(
    "authority",
    authority,
    "give an https address such as https://login.microsoftonline.com.",
  );
}

function remoteKeys(
  authority: string,
  fetch = (request: Request) => globalThis.fetch(request),
): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(`${authority}/common/discovery/v2.0/keys`), {
    [customFetch]: (url, init) => fetch(new Request(url, init)),
  });
}

/** The organisation that a token of the notifications' publisher speaks for, in either version of access tokens. */
function tenantOf(payload: JWTPayload, authority: string): string | undefined {
  const { iss, tid, appid, azp } = payload;
  if ((appid ?? azp) !== PUBLISHER || typeof tid !== "string" || !GUID.test(tid)) return undefined;
  const host = new URL(authority).hostname.endsWith(".cn") ? "sts.chinacloudapi.cn" : "sts.windows.net";
  const issuers = [`https://${host}/${tid}/`, `${authority}/${tid}/v2.0`];
  return issuers.includes(iss ?? "") ? tid.toLowerCase() : undefined;
}

/** Whether the keys could not be had, so that nobody knows yet whether the token is good. */
function saysNothingOfToken(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  const { JWKSInvalid, JWKSTimeout } = errors;
  return error.code === "ERR_JOSE_GENERIC" || error instanceof JWKSInvalid || error instanceof JWKSTimeout;
}
