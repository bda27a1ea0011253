import { type CalendarClient, createCalendarClient } from "@consentra/calendar";
import { createIntegration, type Integration, type IntegrationState } from "@consentra/integration";
import { msalNodeAuth } from "@consentra/integration/node";
import type { Person, Tenant } from "@consentra/mock-azure";

/** The redirect URI of the product's server, as it is registered. */
const CALLBACK = "https://app.meetings.example/auth/callback";

/** The product: a server that keeps one connection a user. */
export interface Product {
  connectionOf(person: Person): Integration;
  calendarOf(person: Person): CalendarClient;
  /** The person clicks Connect and walks Microsoft's pages until the product hears back, or until they stay on one. */
  clickConnect(person: Person): Promise<IntegrationState>;
  /** The person's browser arrives at the product's callback. */
  arrive(person: Person, departure: Response | null): Promise<IntegrationState>;
  /** The person comes back to the product although Microsoft's page never answered; the product looks by itself. */
  comeBack(person: Person): Promise<IntegrationState>;
  dispose(): void;
}

export function createProduct(tenant: Tenant): Product {
  const { app } = tenant;
  const connections = new Map<string, Integration>();

  const connectionOf = (person: Person): Integration => {
    const known = connections.get(person.address);
    if (known) return known;
    const made = createIntegration({
      app: { clientId: app.clientId, displayName: app.displayName, adminConsentRedirectUri: CALLBACK },
      auth: msalNodeAuth({
        clientId: app.clientId,
        clientSecret: app.clientSecret,
        authority: "https://login.microsoftonline.com/organizations",
        redirectUri: CALLBACK,
      }),
      key: person.address,
      clock: tenant.clock,
      watch: false,
    });
    connections.set(person.address, made);
    return made;
  };

  /** Sends the person's browser wherever the connection asks, until it has nowhere left to send it. */
  const travel = async (person: Person): Promise<IntegrationState> => {
    const connection = connectionOf(person);
    for (;;) {
      const { state } = connection;
      const url = "authorizationUrl" in state ? state.authorizationUrl : undefined;
      if (url === undefined) return state;
      const departure = await person.signsInFor(url);
      if (!departure) return connection.state;
      await complete(connection, departure);
    }
  };

  return {
    connectionOf,
    calendarOf: (person) =>
      createCalendarClient({
        tokens: connectionOf(person).tokens,
        clock: tenant.clock,
        timeZone: "Europe/Oslo",
      }),
    async clickConnect(person) {
      await connectionOf(person).connect();
      return travel(person);
    },
    async arrive(person, departure) {
      if (!departure) throw new Error(`${person.displayName}'s browser has not left Microsoft's page.`);
      await complete(connectionOf(person), departure);
      return travel(person);
    },
    async comeBack(person) {
      await connectionOf(person).check();
      return travel(person);
    },
    dispose() {
      for (const connection of connections.values()) connection.dispose();
    },
  };
}

/** Takes a redirect to the callback as the server's route would. */
async function complete(connection: Integration, departure: Response): Promise<void> {
  const location = departure.headers.get("location");
  if (!location?.startsWith(CALLBACK))
    throw new Error("The browser left for somewhere other than the product's callback.");
  await connection.complete(location);
}
