import type { Application } from "../directory/application.ts";
import type {
  FederatedIdentityCredential,
  KeyCredential,
  RsaPublicKey,
} from "../directory/key-credential.ts";
import type { ClaimSet } from "./token-outcome.ts";

/** A token by which a client proves who it is, read and not yet believed. See RFC 7523. */
export interface ClientAssertion {
  readonly claims: ClaimSet;
  /** The certificates it names (`x5t`, `x5t#S256`), in lower-case hexadecimal. */
  readonly thumbprints: readonly string[];
  /** Moduli of the registered keys that its signature fits. */
  readonly provedBy: readonly string[];
}

const toHex = (thumbprint: string): string => thumbprint.replaceAll(":", "").toLowerCase();

/** The registered certificate that an assertion names. */
export function findCertificate(
  application: Application,
  { thumbprints }: Pick<ClientAssertion, "thumbprints">,
): KeyCredential | undefined {
  return application.keyCredentials?.find(({ thumbprint, thumbprintSha256 }) =>
    [thumbprint, thumbprintSha256].some((one) => one !== undefined && thumbprints.includes(toHex(one))),
  );
}

/** The credentials of the provider that an assertion comes from. */
export function federatedCredentialsOf(
  { federatedIdentityCredentials = [] }: Application,
  { claims }: Pick<ClientAssertion, "claims">,
): readonly FederatedIdentityCredential[] {
  return federatedIdentityCredentials.filter(({ issuer }) => issuer === claims.iss);
}

/** The keys by which an assertion may be signed. */
export function candidateKeys(
  application: Application,
  assertion: Pick<ClientAssertion, "claims" | "thumbprints">,
): readonly RsaPublicKey[] {
  const certificate = findCertificate(application, assertion);
  return [
    ...(certificate ? [certificate.publicKey] : []),
    ...federatedCredentialsOf(application, assertion).flatMap(({ keys }) => keys),
  ];
}
