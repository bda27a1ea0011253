import { scenarios } from "@consentra/mock-azure";
import { tenantTest } from "@consentra/mock-azure/vitest-browser";
import { HttpResponse, http } from "msw";
import { describe, expect } from "vitest";
import { createCalendarWidget } from "../../src/calendar-widget.ts";

tenantTest("connects once an administrator has approved", async ({ tenant }) => {
  const { requester, administrator } = tenant.people;
  const widget = createCalendarWidget(tenant.app.clientId);
  // MSW's worker sees no sign-in page: people walk the tenant's pages here, and the widget hears where they end.
  const connect = async (): Promise<string> => {
    const back = await requester.signsInFor(await widget.connectUrl());
    return widget.text(back?.headers.get("location") ?? "about:blank");
  };

  expect(await connect()).toBe("Connect your calendar");
  await requester.requestsApproval("Customers book me through Meetings.");
  await administrator.approves();

  expect(await connect()).toBe(`${requester.displayName}: Calendar`);
});

tenantTest("starts with a tenant that knows of no other test", ({ tenant }) => {
  expect(tenant.journal()).toEqual([]);
});

tenantTest("answers for the app's other services by handlers of the test", async ({ worker }) => {
  worker.use(http.get("https://rooms.example/free", () => HttpResponse.json(["Aula"])));

  expect(await (await fetch("https://rooms.example/free")).json()).toEqual(["Aula"]);
});

describe("told to be strict", () => {
  tenantTest.override({ unhandled: "error", scenario: scenarios.requestPending });

  tenantTest("lets nothing out, and has the page's own files", async ({ tenant }) => {
    expect(tenant.requests().map(({ status }) => status)).toEqual(["pending"]);
    await expect(fetch("https://rooms.example/free")).rejects.toThrow();
    expect((await fetch("/mockServiceWorker.js")).status).toBe(200);
  });
});
