/** What a client asks of the tokens by the `claims` parameter, as far as the tenant acts on it. */
export interface ClaimsRequest {
  /** What the client says it can do, such as `CP1` for claims challenges; access tokens repeat it in `xms_cc`. */
  readonly capabilities: readonly string[];
}

const NOTHING: ClaimsRequest = { capabilities: [] };

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The values of one requested claim: `{"values": […]}` or `{"value": …}`. */
function valuesOf(claim: unknown): readonly string[] {
  if (!isObject(claim)) return [];
  const values = Array.isArray(claim.values) ? claim.values : [claim.value];
  return values.filter((value) => typeof value === "string");
}

/**
 * Reads the `claims` parameter.
 *
 * @param text - JSON: an object of objects, `id_token`, `access_token` or `userinfo`, each with claims by name
 * @returns what it asks for, or `undefined` when it is not of that form
 * @see https://openid.net/specs/openid-connect-core-1_0.html#ClaimsParameter
 * @see https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function readClaimsRequest(text: string | undefined): ClaimsRequest | undefined {
  if (text === undefined || text === "") return NOTHING;
  const request = parse(text);
  if (!isObject(request)) return undefined;
  const members = Object.values(request);
  const isClaim = (claim: unknown) => claim === null || isObject(claim);
  if (!members.every((member) => isObject(member) && Object.values(member).every(isClaim))) return undefined;
  const ofAccessToken = isObject(request.access_token) ? request.access_token : {};
  // Policies that a challenge names (`capolids`) apply to every request anyway.
  return { capabilities: valuesOf(ofAccessToken.xms_cc) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
