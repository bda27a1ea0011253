import type { Tenant } from "../../../src/tenant/tenant.ts";
import { VERIFIER } from "../sign-in.ts";
import {
  approving,
  BROWSER,
  codeFor,
  type Fields,
  inBody,
  ofPage,
  ofWeb,
  PROOF,
  type Provocation,
  SPA_CALLBACK,
  sendToken,
} from "./provocation.ts";
import { readSighting, type Sighting } from "./sighting.ts";

const REFRESH = "openid offline_access Calendars.ReadWrite";

/** A refresh token, redeemed after something has happened. */
async function refresh(
  platform: "web" | "spa",
  meanwhile: (tenant: Tenant) => void,
  changes: Fields = {},
): Promise<Sighting> {
  const tenant = approving();
  const isPage = platform === "spa";
  const code = await codeFor(tenant, isPage ? { redirect_uri: SPA_CALLBACK, ...PROOF } : { scope: REFRESH });
  const first = isPage ? ofPage(code, { code_verifier: VERIFIER }) : ofWeb(code);
  const options = isPage ? BROWSER : {};
  const body = (await (await sendToken(tenant, first, options)).json()) as Readonly<Record<string, string>>;
  meanwhile(tenant);
  const fields = {
    grant_type: "refresh_token",
    refresh_token: body.refresh_token,
    ...(isPage && { client_secret: undefined }),
    ...changes,
  };
  return readSighting(await sendToken(tenant, fields, options));
}

/** Refresh tokens that are refused for what has happened since they were issued. */
export const REFRESH_PROVOCATIONS: readonly Provocation[] = [
  {
    ...inBody(50173, "invalid_grant", "bad_token"),
    by: "a refresh token from before the sessions were revoked",
    provoke: () =>
      refresh("web", (tenant) => {
        tenant.clock.advance({ seconds: 1 });
        tenant.accountEvent("requester", "sessionsRevoked");
      }),
  },
  {
    ...inBody(50057, "invalid_grant"),
    by: "a refresh token of a disabled account",
    provoke: () => refresh("web", (tenant) => tenant.accountEvent("requester", "accountDisabled")),
  },
  {
    ...inBody(50076, "invalid_grant", "basic_action"),
    by: "a refresh token without the second factor that is wanted now",
    provoke: () => refresh("web", (tenant) => tenant.accountEvent("requester", "mfaRequired")),
  },
  {
    ...inBody(700082, "invalid_grant", "bad_token"),
    by: "a refresh token that was left for 91 days",
    provoke: () => refresh("web", ({ clock }) => clock.advance({ days: 91 })),
  },
  {
    ...inBody(700084, "invalid_grant", "bad_token"),
    by: "a single-page application's refresh token after 25 hours",
    provoke: () => refresh("spa", ({ clock }) => clock.advance({ hours: 25 })),
  },
];
