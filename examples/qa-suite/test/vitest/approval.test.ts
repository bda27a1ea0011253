import { scenarios } from "@consentra/mock-azure";
import { tenantTest } from "@consentra/mock-azure/vitest";
import { http } from "msw";
import { describe, expect } from "vitest";
import { createMeetings } from "../../src/meetings.ts";

tenantTest("connects once an administrator has approved", async ({ tenant }) => {
  const { requester, administrator } = tenant.people;
  const meetings = createMeetings(tenant.app);

  await requester.signsInFor(await meetings.connectUrl());
  await requester.requestsApproval("Customers book me through Meetings.");
  await administrator.approves();
  const back = await requester.signsInFor(await meetings.connectUrl());

  await expect(meetings.week(back?.headers.get("location") ?? "")).resolves.toBeInstanceOf(Array);
});

tenantTest("starts with a tenant that knows of no other test", ({ tenant }) => {
  expect(tenant.requests()).toEqual([]);
});

tenantTest("has the app's other services answer, too", async ({ server }) => {
  server.use(http.get("https://rooms.example/free", () => Response.json(["Aula"])));

  expect(await (await fetch("https://rooms.example/free")).json()).toEqual(["Aula"]);
});

describe("where nobody may ask for approval", () => {
  tenantTest.override({ scenario: scenarios.requestsDisabled });

  tenantTest("shows the wall without a door", async ({ tenant }) => {
    const { requester } = tenant.people;

    await requester.signsInFor(await createMeetings(tenant.app).connectUrl());

    expect(requester.visitor.title).toBe("Need admin approval");
  });
});
