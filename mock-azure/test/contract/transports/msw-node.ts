import { interceptTenant } from "../../../src/adapters/fixtures/intercept-tenant.ts";
import { scenarios } from "../../../src/scenarios/index.ts";
import type { Transport, TransportName } from "../stage.ts";
import { visitorStage } from "../visitor-stage.ts";

/** MSW in this process, whichever version stands behind the name. */
export const mswNode = (name: TransportName, send: (request: Request) => Promise<Response>): Transport => ({
  name,
  async open(scenario, origin) {
    const { tenant, close } = interceptTenant({ scenario: scenarios[scenario], unhandled: "error" });
    return visitorStage(tenant, { send, load: send, origin, close: async () => close() });
  },
});
