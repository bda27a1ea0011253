import assert from "node:assert/strict";
import { it } from "node:test";
import { scenarios } from "@consentra/mock-azure";
import { useTenant } from "@consentra/mock-azure/node-test";
import { createMeetings } from "../../src/meetings.ts";

const world = useTenant();

it("connects once an administrator has approved", async () => {
  const { app, people } = world.tenant;
  const meetings = createMeetings(app);

  await people.requester.signsInFor(await meetings.connectUrl());
  await people.requester.requestsApproval("Customers book me through Meetings.");
  await people.administrator.approves();
  const back = await people.requester.signsInFor(await meetings.connectUrl());

  assert.ok(Array.isArray(await meetings.week(back?.headers.get("location") ?? "")));
});

it("starts with a tenant that knows of no other test", async (context) => {
  const { tenant } = world;
  assert.deepEqual(tenant.requests(), []);

  await context.test("and shares it with the tests inside of it", () => {
    assert.equal(world.tenant, tenant);
  });
});

it("shows the wall without a door where nobody may ask for approval", async () => {
  const { app, people } = world.restart({ scenario: scenarios.requestsDisabled });

  await people.requester.signsInFor(await createMeetings(app).connectUrl());

  assert.equal(people.requester.visitor.title, "Need admin approval");
});
