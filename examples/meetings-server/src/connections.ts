import { createHmac } from "node:crypto";
import {
  type AppIdentity,
  createIntegration,
  type Integration,
  type KeyValueStorage,
} from "@consentra/integration";
import { createTokenStore, msalNodeAuth } from "@consentra/integration/node";
import type { Operations, SupportBundle } from "@consentra/integration/operations";
import type { MeetingsOptions } from "./options.ts";

/** As administrators see it in the portal. */
const APP_NAME = "Meetings";

/** Makes users' connections; each lives as long as the work it is made for, its record much longer. */
export interface Connections {
  /** The caller disposes it. */
  of(user: string): Integration;
  /** Works with a user's connection once its record is read. */
  with<Result>(user: string, work: (integration: Integration) => Promise<Result> | Result): Promise<Result>;
  /** What the user can send to support, which names nobody. */
  supportBundle(user: string): Promise<SupportBundle>;
}

export function createConnections(options: MeetingsOptions, operations: Operations): Connections {
  const { clientId, clientSecret, keys, origin, clock } = options;
  const storage: KeyValueStorage = operations.storage(options.storage);
  const app: AppIdentity = {
    clientId,
    displayName: APP_NAME,
    adminConsentRedirectUri: `${origin}/auth/admin-consent/return`,
  };
  /** Tells one connection from another in events, which do not say whose they are. */
  const labelOf = (user: string) => ({
    connection: createHmac("sha256", String(keys.at(-1)?.secret))
      .update(user)
      .digest("hex")
      .slice(0, 12),
  });
  const time = clock && { clock };
  const tokens = createTokenStore({ storage, keys, ...time });
  const authOf = (user: string) =>
    tokens.of(user, (cachePlugin) =>
      msalNodeAuth({
        clientId,
        clientSecret,
        redirectUri: `${origin}/auth/callback`,
        pending: storage,
        cachePlugin,
        ...time,
      }),
    );
  const of = (user: string) => {
    const label = labelOf(user);
    const integration = createIntegration({
      app,
      auth: operations.auth(authOf(user), label),
      storage,
      key: `meetings.connection.${user}`,
      watch: false,
      ...time,
    });
    operations.follow(integration, label);
    return integration;
  };
  const withIt: Connections["with"] = async (user, work) => {
    const integration = of(user);
    try {
      await integration.ready;
      return await work(integration);
    } finally {
      integration.dispose();
    }
  };
  return {
    of,
    with: withIt,
    supportBundle: (user) =>
      withIt(user, ({ state }) => operations.supportBundle({ app, state, ...labelOf(user) })),
  };
}
