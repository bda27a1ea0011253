import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ContractApp, serveContractApp } from "../support/contract-app.ts";
import { differences } from "./differences.ts";
import { type JourneyName, journeys } from "./journeys.ts";
import type { Stage, Transport, TransportName } from "./stage.ts";
import { directFetch } from "./transports/direct-fetch.ts";

/** What became of a journey: what people and app noticed, and what the tenant wrote down. */
async function play(transport: Transport, name: JourneyName, app: string) {
  const { scenario, play: walk } = journeys[name];
  const stage: Stage = await transport.open(scenario, app);
  try {
    const noticed = await walk(stage, app);
    return { noticed, journal: await stage.journal() };
  } finally {
    await stage.close();
  }
}

/** What is noticed over a transport, with its known differences. */
const noticedOver = (name: TransportName, journey: JourneyName): readonly unknown[] =>
  Object.values(differences).find(
    ({ transports, noticed }) => transports.includes(name) && noticed?.[journey],
  )?.noticed?.[journey] ?? journeys[journey].noticed;

/** Plays every journey over each transport: people and app notice the same, and the tenant's journal is the same. */
export function journeyContract(transports: readonly Transport[]): void {
  describe("journeys", { timeout: 60_000 }, () => {
    let app: ContractApp;
    beforeAll(async () => {
      app = await serveContractApp();
    });
    afterAll(() => app.close());

    // Nothing lies between the tenant and those who call its function.
    const direct = new Map<JourneyName, ReturnType<typeof play>>();
    const directly = (name: JourneyName) => {
      const played = direct.get(name) ?? play(directFetch, name, app.origin);
      direct.set(name, played);
      return played;
    };

    const rounds = (Object.keys(journeys) as JourneyName[]).flatMap((journey) =>
      transports.map((transport) => ({ journey, transport, over: transport.name })),
    );
    test.each(rounds)("$over: $journey", async ({ journey, transport }) => {
      const { noticed, journal } = await play(transport, journey, app.origin);

      expect(noticed).toEqual(noticedOver(transport.name, journey));
      expect(journal).toEqual((await directly(journey)).journal);
      expect(journal).not.toEqual([]);
    });
  });
}
