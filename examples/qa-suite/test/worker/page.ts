import { createTenant, scenarios } from "@consentra/mock-azure";
import { tenantHandlers } from "@consentra/mock-azure/msw";
import { setupWorker } from "msw/browser";
import { createCalendarWidget } from "../../src/calendar-widget.ts";

const tenant = createTenant({ scenario: scenarios.approvalRequired });
await setupWorker(...tenantHandlers(tenant)).start({ quiet: true });

const { requester, administrator } = tenant.people;
const widget = createCalendarWidget(tenant.app.clientId);

/** MSW's worker sees no sign-in page: people walk the tenant's pages here, and the widget hears where they end. */
const connect = async (): Promise<string> => {
  const back = await requester.signsInFor(await widget.connectUrl());
  return widget.text(back?.headers.get("location") ?? "about:blank");
};

const told = [await connect()];
await requester.requestsApproval("Customers book me through Meetings.");
await administrator.approves();
told.push(await connect());

document.title = told.join(" › ");
