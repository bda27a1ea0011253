import { type EpochMilliseconds, formatInstant, toEpochSeconds } from "@consentra/protocol";
import type { Application } from "../directory/application.ts";
import { resolveTenantSegment } from "../directory/organization.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { type ClientAssertion, federatedCredentialsOf, findCertificate } from "./client-assertion.ts";
import type { TokenInput } from "./token-input.ts";

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** How far a client's clock may be ahead. */
const SKEW_SECONDS = 300;

/** Origins under which the sign-in service is known, whatever it runs at. */
const ORIGINS: readonly string[] = [
  "https://login.microsoftonline.com",
  "https://login.windows.net",
  "https://login.microsoft.com",
  "https://sts.windows.net",
];

/** What follows the tenant in an audience: the token endpoints, or an issuer. */
const AUDIENCE_PATHS: readonly string[] = ["oauth2/v2.0/token", "oauth2/token", "v2.0", ""];

interface Presented {
  readonly application: Application;
  readonly input: TokenInput;
  readonly now: EpochMilliseconds;
}

/**
 * Checks the token by which a client proves who it is: signed with a registered certificate, or by an identity provider
 * that the registration trusts.
 *
 * @returns the refusal, or `undefined` when the client is proved
 * @see https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 * @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
export function judgeClientAssertion(state: TenantState, presented: Presented): EntraFailure | undefined {
  const { application, input, now } = presented;
  const { client_assertion_type: type } = input.fields;
  if (!type) return entraFailure(900144, { parameter: "client_assertion_type" });
  if (type !== ASSERTION_TYPE) {
    return entraFailure(90023, { parameter: "client_assertion_type", value: type });
  }
  const assertion = input.clientAssertion;
  if (!assertion) {
    return entraFailure(
      50027,
      { detail: "client_assertion is no signed token of three parts" },
      "invalid_client",
    );
  }
  const { iss, sub } = assertion.claims;
  const isOwn = sameId(iss, application.appId);
  if (isOwn ? !sameId(sub, application.appId) : !application.federatedIdentityCredentials?.length) {
    return entraFailure(700021, { appId: application.appId });
  }
  const unproved = isOwn ? judgeOwn(state, presented, assertion) : judgeFederated(application, assertion);
  return unproved ?? judgeTime(assertion, now);
}

const sameId = (claim: unknown, appId: string): boolean =>
  typeof claim === "string" && claim.toLowerCase() === appId;

/** An assertion that the client signed itself. */
function judgeOwn(
  state: TenantState,
  { application, input, now }: Presented,
  assertion: ClientAssertion,
): EntraFailure | undefined {
  const { appId } = application;
  const fail = (detail: string) => entraFailure(700027, { appId, detail });
  const certificate = findCertificate(application, assertion);
  if (!certificate) {
    return fail("no certificate of the application has the thumbprint that 'x5t' or 'x5t#S256' names");
  }
  if (!assertion.provedBy.includes(certificate.publicKey.n)) return fail("the signature does not fit");
  if (certificate.endDateTime <= now) return fail("the certificate has expired");
  if (certificate.startDateTime > now) return fail("the certificate is not valid yet");
  const named = [assertion.claims.aud].flat();
  return named.some((audience) => isThisTenant(state, audience, input.loginOrigin))
    ? undefined
    : entraFailure(700023);
}

/** Whether an audience names this tenant's token endpoint or issuer. */
function isThisTenant({ organization }: TenantState, audience: unknown, loginOrigin: string): boolean {
  if (typeof audience !== "string" || !URL.canParse(audience)) return false;
  const { origin, pathname, search } = new URL(audience);
  const [segment = "", ...rest] = pathname.slice(1).split("/");
  return (
    [...ORIGINS, loginOrigin].includes(origin) &&
    search === "" &&
    resolveTenantSegment(organization, segment) !== undefined &&
    AUDIENCE_PATHS.includes(rest.join("/"))
  );
}

/** An assertion of another identity provider. */
function judgeFederated(application: Application, assertion: ClientAssertion): EntraFailure | undefined {
  const { claims, provedBy } = assertion;
  const { iss, sub, aud } = claims;
  const ofIssuer = federatedCredentialsOf(application, assertion);
  if (ofIssuer.length === 0) return entraFailure(700211, { issuer: String(iss) });
  const ofSubject = ofIssuer.filter(({ subject }) => subject === sub);
  if (ofSubject.length === 0) return entraFailure(700213, { subject: String(sub) });
  const named = [aud].flat();
  const fitting = ofSubject.filter(({ audiences }) => audiences.some((one) => named.includes(one)));
  if (fitting.length === 0) return entraFailure(700212, { audience: named.join(" ") });
  return fitting.some(({ keys }) => keys.some(({ n }) => provedBy.includes(n)))
    ? undefined
    : entraFailure(700027, {
        appId: application.appId,
        detail: "the signature fits no key of its issuer",
      });
}

function judgeTime({ claims }: ClientAssertion, now: EpochMilliseconds): EntraFailure | undefined {
  const seconds = toEpochSeconds(now);
  const { exp, nbf } = claims;
  if (typeof exp !== "number") {
    return entraFailure(50027, { detail: "client_assertion has no 'exp'" }, "invalid_client");
  }
  const early = typeof nbf === "number" && nbf > seconds + SKEW_SECONDS;
  return exp <= seconds || early ? entraFailure(700024, { now: formatInstant(now) }) : undefined;
}
