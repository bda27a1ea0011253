import { scenarios } from "@consentra/mock-azure";
import { useTenant } from "@consentra/mock-azure/jest";
import { expect, test } from "@jest/globals";
import { createMeetings } from "../../src/meetings.ts";

const world = useTenant();

test("connects once an administrator has approved", async () => {
  const { app, people } = world.tenant;
  const meetings = createMeetings(app);

  await people.requester.signsInFor(await meetings.connectUrl());
  await people.requester.requestsApproval("Customers book me through Meetings.");
  await people.administrator.approves();
  const back = await people.requester.signsInFor(await meetings.connectUrl());

  expect(Array.isArray(await meetings.week(back?.headers.get("location") ?? ""))).toBe(true);
});

test("starts with a tenant that knows of no other test", () => {
  expect(world.tenant.requests()).toEqual([]);
});

test("shows the wall without a door where nobody may ask for approval", async () => {
  const { app, people } = world.restart({ scenario: scenarios.requestsDisabled });

  await people.requester.signsInFor(await createMeetings(app).connectUrl());

  expect(people.requester.visitor.title).toBe("Need admin approval");
});
