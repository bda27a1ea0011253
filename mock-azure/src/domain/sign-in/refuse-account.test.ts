import { describe, expect, test } from "vitest";
import { waiting } from "../../../test/support/sign-in.ts";
import { testWorld } from "../../../test/support/world.ts";
import { scenario } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { decideAccountChoice } from "./decide-account-choice.ts";
import { decideAuthorize } from "./decide-authorize.ts";

/** Somebody chooses their account after an app has sent them to this endpoint. */
function chooseAt(tenant: string, role: string) {
  const world = testWorld(
    scenario("personal", withApplication({ signInAudience: "AzureADandPersonalMicrosoftAccount" })),
  );
  const fields = {
    client_id: world.app.appId,
    response_type: "code",
    redirect_uri: "http://localhost:5173/redirect.html",
    scope: "openid Calendars.ReadWrite",
  };
  const input = { tenant, fields, repeated: [], userAgentId: undefined, correlationId: "c-1" };
  const page = waiting(world.apply(decideAuthorize(world.state, input, world.moment())));
  const choice = { kind: "account" as const, userId: world.person(role).id };
  return world.apply(
    decideAccountChoice(
      world.state,
      { interactionId: page.interactionId, userAgentId: page.userAgentId, choice },
      world.moment(),
    ),
  );
}

describe("refuseAccount", () => {
  test.each([
    ["consumers", "requester", 500208],
    ["9188040d-6c67-4c5b-b112-36a304b66dad", "requester", 500208],
    ["common", "guest", 50020],
    ["organizations", "guest", 50020],
  ])("refuses at %s the %s, on the page, with %d", (tenant, role, aadsts) => {
    expect(chooseAt(tenant, role)).toMatchObject({ kind: "choose-account", failure: { aadsts } });
  });

  test.each([
    ["fjordline.example", "guest"],
    ["organizations", "requester"],
    ["common", "requester"],
  ])("lets in at %s the %s", (tenant, role) => {
    expect(chooseAt(tenant, role).kind).toBe("approval-required");
  });
});
