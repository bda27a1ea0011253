import { createTenant, type Scenario, type Tenant } from "@consentra/mock-azure";
import { tenantHandlers } from "@consentra/mock-azure/msw";
import { setupServer } from "msw/node";
import type { Narrator } from "./narrator.ts";
import { createProduct, type Product } from "./product.ts";

/** What a chapter plays with. */
export interface Stage {
  readonly tenant: Tenant;
  readonly product: Product;
  readonly narrator: Narrator;
}

/** Plays on a fresh tenant; every request of the real clients is answered by it, and none leaves the process. */
export async function onStage(
  narrator: Narrator,
  scenario: Scenario,
  play: (stage: Stage) => Promise<void>,
): Promise<void> {
  const tenant = createTenant({ scenario });
  const server = setupServer(...tenantHandlers(tenant));
  server.listen({ onUnhandledFrame: "error" });
  const product = createProduct(tenant);
  try {
    await play({ tenant, product, narrator });
  } finally {
    product.dispose();
    server.close();
  }
}
