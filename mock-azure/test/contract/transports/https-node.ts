import type { HttpsTenant } from "../../../src/adapters/https.ts";
import { createTenant } from "../../../src/create-tenant.ts";
import type { TenantDoor } from "../../../src/http/tenant-door.ts";
import { scenarios } from "../../../src/scenarios/index.ts";
import { sendWithNodeHttps } from "../../support/send-with-node-https.ts";
import type { Transport } from "../stage.ts";
import { visitorStage } from "../visitor-stage.ts";

/** The HTTPS server, asked by Node's own client; one for all journeys, whose tenant changes. */
export const httpsNode = (served: () => HttpsTenant, serve: (tenant: TenantDoor) => void): Transport => ({
  name: "HTTPS, node:https",
  async open(scenario, origin) {
    const tenant = createTenant({ scenario: scenarios[scenario] });
    serve(tenant);
    const { origins, certificate } = served();
    const stand = { port: Number(new URL(origins.login).port), certificate };
    const send = (request: Request) => sendWithNodeHttps(request, stand);
    return visitorStage(tenant, { send, load: send, origin });
  },
});
