import { afterAll, beforeAll } from "vitest";
import { type HttpsTenant, serveHttps } from "../../src/adapters/https.ts";
import { REAL_HOSTS } from "../../src/http/hosts.ts";
import type { TenantDoor } from "../../src/http/tenant-door.ts";
import { sendWithNodeHttps } from "../support/send-with-node-https.ts";
import { journeyContract } from "./journey-contract.ts";
import { directFetch } from "./transports/direct-fetch.ts";
import { httpsNode } from "./transports/https-node.ts";
import { mswNode } from "./transports/msw-node.ts";

let current: TenantDoor;
let served: HttpsTenant;
beforeAll(async () => {
  served = await serveHttps({ origins: REAL_HOSTS, fetch: (request) => current.fetch(request) });
});
afterAll(() => served.close());

journeyContract([
  directFetch,
  mswNode("MSW, fetch", (request) => fetch(request)),
  mswNode("MSW, node:https", (request) => sendWithNodeHttps(request)),
  httpsNode(
    () => served,
    (tenant) => {
      current = tenant;
    },
  ),
]);
