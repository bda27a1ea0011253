import { startTenant } from "@consentra/mock-azure/browser";
import { followMachine, followReasons } from "./explanations.ts";
import { part } from "./parts.ts";
import { startProduct } from "./product.ts";
import { ADMINISTRATOR, startTenantPanel } from "./tenant-panel.ts";
import { startControls } from "./time-and-scenario.ts";

// The site's own switch between light and dark is kept there; this page is of the same origin.
const theme = localStorage.getItem("tsd-theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

const status = part("p", "status");
try {
  const tenant = await startTenant({ worker: "worker.js" });
  tenant.openLinksHere({ profile: ADMINISTRATOR });
  const integration = await startProduct(tenant);
  followMachine(integration);
  await Promise.all([startControls(tenant), startTenantPanel(tenant), followReasons(tenant)]);
  part("main", "playground").hidden = false;
  status.hidden = true;
} catch (error) {
  status.textContent = `The playground cannot start: ${error instanceof Error ? error.message : String(error)}`;
  throw error;
}
