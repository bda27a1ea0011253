import { createIntegration, type Integration, type KeyValueStorage } from "@consentra/integration";
import { createTokenStore, msalNodeAuth } from "@consentra/integration/node";
import type { MeetingsOptions } from "./options.ts";

/** As administrators see it in the portal. */
const APP_NAME = "Meetings";

/** Makes users' connections; each lives as long as the work it is made for, its record much longer. */
export interface Connections {
  /** The caller disposes it. */
  of(user: string): Integration;
  /** Works with a user's connection once its record is read. */
  with<Result>(user: string, work: (integration: Integration) => Promise<Result> | Result): Promise<Result>;
}

export function createConnections(options: MeetingsOptions): Connections {
  const { clientId, clientSecret, keys, origin, clock } = options;
  const storage: KeyValueStorage = options.storage;
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
  const of = (user: string) =>
    createIntegration({
      app: {
        clientId,
        displayName: APP_NAME,
        adminConsentRedirectUri: `${origin}/auth/admin-consent/return`,
      },
      auth: authOf(user),
      storage,
      key: `meetings.connection.${user}`,
      watch: false,
      ...time,
    });
  return {
    of,
    async with(user, work) {
      const integration = of(user);
      try {
        await integration.ready;
        return await work(integration);
      } finally {
        integration.dispose();
      }
    },
  };
}
