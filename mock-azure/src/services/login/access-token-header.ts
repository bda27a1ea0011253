import { GRAPH_RESOURCE } from "@consentra/protocol";
import type { ClaimSet } from "../../domain/token/token-outcome.ts";

/**
 * What stands in an access token's header beside the usual. Tokens of Microsoft Graph carry a nonce that keeps others
 * from checking them; those of other APIs are plain.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens
 */
export const accessTokenHeader = ({ aud }: ClaimSet, requestId: string): Readonly<Record<string, string>> =>
  aud === GRAPH_RESOURCE ? { nonce: requestId } : {};
