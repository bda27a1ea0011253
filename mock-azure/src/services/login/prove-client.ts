import type { TenantState } from "../../domain/tenant-state.ts";
import { candidateKeys } from "../../domain/token/client-assertion.ts";
import type { TokenInput } from "../../domain/token/token-input.ts";
import { readJsonWebToken } from "../../signing/json-web-token.ts";
import { verifySignature } from "../../signing/verify-signature.ts";

/** Finds out which of the client's registered keys signed its assertion. */
export async function proveClient(state: TenantState, input: TokenInput): Promise<TokenInput> {
  const { fields, basic, clientAssertion } = input;
  const token = clientAssertion && readJsonWebToken(fields.client_assertion ?? "");
  const application = state.applications.get((fields.client_id ?? basic?.clientId ?? "").toLowerCase());
  if (!clientAssertion || !token || !application) return input;
  const keys = candidateKeys(application, clientAssertion);
  const verdicts = await Promise.all(keys.map((key) => verifySignature(token, key)));
  const provedBy = keys.filter((_, index) => verdicts[index]).map(({ n }) => n);
  return { ...input, clientAssertion: { ...clientAssertion, provedBy } };
}
