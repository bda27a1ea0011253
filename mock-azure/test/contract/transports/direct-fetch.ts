import { createTenant } from "../../../src/create-tenant.ts";
import { scenarios } from "../../../src/scenarios/index.ts";
import type { Transport } from "../stage.ts";
import { visitorStage } from "../visitor-stage.ts";

/** The tenant's function itself. */
export const directFetch: Transport = {
  name: "fetch",
  async open(scenario, origin) {
    const tenant = createTenant({ scenario: scenarios[scenario] });
    const ask = (request: Request) => tenant.fetch(request);
    return visitorStage(tenant, { send: ask, load: ask, origin });
  },
};
