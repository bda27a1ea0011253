import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { grantsValidFrom, isSessionStanding } from "../sign-in/revocation.ts";
import type { SignInSession } from "../sign-in/session.ts";
import { type AccountEvent, decideAccountEvent } from "./account-event.ts";

const PASSWORD: SignInSession["amr"] = ["pwd"];
const PASSKEY: SignInSession["amr"] = ["fido", "mfa"];

/** What still stands after an event: sessions and tokens, with a password or without, and a confidential client's. */
function standing(event: AccountEvent) {
  const { person, state, clock, moment, apply } = testWorld();
  const before = clock.now();
  clock.advance({ minutes: 1 });
  apply(decideAccountEvent(person("requester"), event, moment().now));
  const user = state.users.get(person("requester").id) ?? person("requester");
  const session = (amr: SignInSession["amr"]) =>
    isSessionStanding(user, {
      id: "s",
      userAgentId: "u",
      userId: user.id,
      startedDateTime: before,
      appIds: [],
      amr,
    });
  const token = (amr: SignInSession["amr"], platform: "spa" | "web") =>
    before >= grantsValidFrom(user, { amr, platform });
  return {
    passwordSession: session(PASSWORD),
    passwordToken: token(PASSWORD, "spa"),
    passkeySession: session(PASSKEY),
    passkeyToken: token(PASSKEY, "spa"),
    confidentialToken: token(PASSWORD, "web"),
  };
}

const PASSWORD_ONLY = {
  passwordSession: false,
  passwordToken: false,
  passkeySession: true,
  passkeyToken: true,
  confidentialToken: true,
};
const NOTHING = {
  passwordSession: false,
  passwordToken: false,
  passkeySession: false,
  passkeyToken: false,
  confidentialToken: false,
};
const EVERYTHING = {
  passwordSession: true,
  passwordToken: true,
  passkeySession: true,
  passkeyToken: true,
  confidentialToken: true,
};

describe("decideAccountEvent", () => {
  test.each([
    ["passwordChanged", PASSWORD_ONLY],
    ["passwordResetByUser", PASSWORD_ONLY],
    ["passwordResetInAzurePortal", PASSWORD_ONLY],
    ["passwordResetInEntraAdminCenter", { ...NOTHING, passkeySession: true }],
    ["sessionsRevoked", NOTHING],
    ["mfaRequired", EVERYTHING],
    ["accountEnabled", EVERYTHING],
  ] as const)("%s leaves standing what the real event does", (event, expected) => {
    expect(standing(event)).toEqual(expected);
  });

  test("accountDisabled ends sessions; tokens end at their next use", () => {
    expect(standing("accountDisabled")).toMatchObject({ passwordSession: false, passkeySession: false });
  });
});
