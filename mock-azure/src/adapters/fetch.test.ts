import { createNodeClient } from "../../test/support/node-client.ts";
import { adapterContract } from "./adapter.contract.ts";

adapterContract({
  name: "fetch",
  connect: async (tenant) => createNodeClient((request) => tenant.fetch(request)),
});
