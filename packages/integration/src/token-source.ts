import { assertNever } from "@consentra/protocol";
import { ConnectionError } from "./connection-error.ts";
import type { ConnectionFailure } from "./connection-failure.ts";
import { given } from "./given.ts";
import type { IntegrationFacts } from "./integration-context.ts";
import type { IntegrationStatus } from "./integration-state.ts";
import type { AccessTokenRequest, AccessTokenSource } from "./ports/access-token-source.ts";
import type { AuthFailureSignal } from "./ports/auth-failure-signal.ts";
import type { AuthPort } from "./ports/auth-port.ts";
import { uncoveredScopes } from "./uncovered-scopes.ts";
import { unlessAborted } from "./unless-aborted.ts";

/**
 * The access tokens of one connection; a token that cannot be had any more is reported, so that the status follows.
 *
 * @param options - `ready` is awaited first; `connection` tells which connection a loss would end
 * @returns the source
 */
export function createTokenSource(options: {
  readonly auth: AuthPort;
  readonly scopes: readonly string[];
  readonly ready: Promise<unknown>;
  readonly status: () => IntegrationStatus;
  readonly connection: () => Pick<IntegrationFacts, "account" | "standing" | "scopes" | "connection">;
  readonly classify: (signal: AuthFailureSignal) => ConnectionFailure;
  readonly onLost: (failure: ConnectionFailure, connection: number) => void;
}): AccessTokenSource {
  return {
    async getAccessToken(request: AccessTokenRequest = {}) {
      const { signal } = request;
      await unlessAborted(signal, () => options.ready);
      const { account, standing, scopes, connection } = options.connection();
      if (!standing || !account) {
        throw new ConnectionError("No access token", {
          kind: "notConnected",
          fixableBy: "user",
          status: options.status(),
        });
      }
      const ask = () =>
        options.auth.acquireToken({
          account,
          // What a newer version of the product wants as well would end what was approved for the older one.
          scopes: request.scopes ?? options.scopes.filter((scope) => !uncoveredScopes([scope], scopes)[0]),
          ...given({ claims: request.claims, forceRefresh: request.forceRefresh, signal }),
        });
      const outcome = await unlessAborted(signal, ask);
      switch (outcome.kind) {
        case "token":
          return outcome.accessToken;
        case "failed": {
          const failure = options.classify(outcome.failure);
          // A permission beyond the connection's own that is missing does not end the connection.
          const own = !uncoveredScopes(request.scopes ?? [], scopes)[0];
          if (own) options.onLost(failure, connection);
          throw new ConnectionError("No access token", failure);
        }
        default:
          return assertNever(outcome);
      }
    },
  };
}
