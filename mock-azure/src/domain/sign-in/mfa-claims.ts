/** Id of the one conditional-access policy that the tenant knows: people who must use a second factor. */
const MFA_POLICY_ID = "0f3f6e4e-5a0f-4c1d-9d38-6a2f6f0b1c55";

/**
 * The claims request that goes with a refusal for lack of a second factor, as JSON text.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function mfaClaims(): string {
  return JSON.stringify({ access_token: { capolids: { essential: true, values: [MFA_POLICY_ID] } } });
}
