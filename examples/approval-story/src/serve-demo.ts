import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createTenant, scenarios } from "@consentra/mock-azure";
import { serveHttps } from "@consentra/mock-azure/https";
import { createRealTimeClock } from "@consentra/protocol/real-time-clock";
import { preview } from "vite";

/** The built settings page of the browser example. */
const APP = dirname(fileURLToPath(import.meta.resolve("@consentra/example-meetings-settings/package.json")));

/** Serves a tenant and the example app until the terminal says stop. */
export async function serveDemo(write: (line: string) => void): Promise<void> {
  const tenant = createTenant({ scenario: scenarios.approvalRequired, clock: createRealTimeClock() });
  const served = await serveHttps(tenant);
  const app = await preview({ root: APP, logLevel: "error", preview: { port: 5173, strictPort: false } });
  const appUrl = app.resolvedUrls?.local[0] ?? "";
  const chromium = process.env.CHROMIUM_PATH ?? "chromium";
  const args = served.chromiumArgs.map((arg) => `'${arg}'`).join(" ");

  write("");
  write("Now try it yourself. The tenant and the example app are being served; Ctrl+C stops them.");
  write(`   Example app (Settings -> Meetings)   ${appUrl}`);
  write(`   Administrator's portal               ${served.origins.portal}/`);
  write(`   Mailboxes                            ${served.origins.mail}/mail/`);
  write("");
  write("Open a browser that takes the tenant for Microsoft:");
  write(
    `   ${chromium} --user-data-dir='${join(tmpdir(), "consentra-demo")}' ${args} ${appUrl} https://entra.microsoft.com/ https://outlook.office.com/mail/`,
  );
  write("");
  write(
    `Sign in as ${tenant.people.requester.displayName} to ask, as ${tenant.people.administrator.displayName} to approve.`,
  );

  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  write("Stopped.");
  // Browsers keep their connections open; waiting for them would keep the terminal.
  if ("closeAllConnections" in app.httpServer) app.httpServer.closeAllConnections();
  await Promise.all([app.close(), served.close()]);
}
