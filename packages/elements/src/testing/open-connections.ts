import { type AppIdentity, createIntegration, type Integration } from "@consentra/integration";
import { scriptedAuth } from "@consentra/integration/testing";
import { createVirtualClock, type VirtualClock } from "@consentra/protocol";
import { STORIES } from "./stories.ts";

/**
 * A connection that stands somewhere.
 *
 * @group Testing
 */
export interface OpenConnection {
  /** The status, and what tells it from others of that status, for example `pending, looked`. */
  readonly name: string;
  readonly integration: Integration;
  /** The time that the connection lives in. */
  readonly clock: VirtualClock;
}

const APP: AppIdentity = { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" };

/**
 * A connection in every status, with every word that goes with it: for pages that show all of a product's own cards,
 * and for tests of its own words. They are real ones, on answers that are written down; each has a clock of its own.
 *
 * @param options - `app`: whose connections; @defaultValue an application called Meetings
 * @returns the connections, in the order of the statuses; dispose each that is not needed any more
 * @example
 * ```ts run
 * import { openConnections } from "@consentra/elements/testing";
 *
 * const connections = await openConnections();
 * connections.find(({ name }) => name === "pending, approved")?.integration.state.status; // => "pending"
 * for (const { integration } of connections) integration.dispose();
 * ```
 * @group Testing
 */
export async function openConnections(
  options: { readonly app?: AppIdentity } = {},
): Promise<readonly OpenConnection[]> {
  return Promise.all(
    STORIES.map(async (story) => {
      const clock = createVirtualClock();
      const { name, lines, completion = "automatic", walk = connect } = story;
      const integration = createIntegration({
        app: options.app ?? APP,
        auth: scriptedAuth(lines, { completion }),
        clock,
        watch: false,
        ...story.options,
      });
      await walk(integration, clock);
      return { name, integration, clock };
    }),
  );
}

const connect = (integration: Integration) => integration.connect();
