/**
 * Whether an answer's `iss` names the sign-in service that was asked, for any of its tenants. A client that talks to
 * several services could else be made to hand one's code to another.
 *
 * @param issuer - as the answer has it
 * @param loginOrigin - of the service that was asked
 * @see https://www.rfc-editor.org/rfc/rfc9207
 */
export function isIssuer(issuer: string, loginOrigin: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { origin, pathname, search, hash } = new URL(issuer);
  return origin === new URL(loginOrigin).origin && /^\/[\w.-]+\/v2\.0\/?$/.test(pathname) && !search && !hash;
}
