import { describe, expect, test } from "vitest";
import { assertionFields, CERTIFICATE } from "../../../test/support/client-assertion.ts";
import { testWorld } from "../../../test/support/world.ts";
import { scenarios } from "../../scenarios/index.ts";
import { judgeClientAssertion } from "./judge-client-assertion.ts";

function judge(provedBy: readonly string[], keyCredentials: readonly (typeof CERTIFICATE)[]) {
  const world = testWorld(scenarios.alreadyApproved);
  const { appId } = world.app;
  const now = world.clock.now();
  const claims = {
    iss: appId,
    sub: appId,
    aud: "https://login.microsoftonline.com/common/v2.0",
    exp: now / 1000 + 600,
  };
  const input = {
    tenant: "common",
    fields: assertionFields("read already"),
    repeated: [],
    basic: undefined,
    origin: undefined,
    verifierDigest: undefined,
    userAssertion: undefined,
    loginOrigin: "https://login.microsoftonline.com",
    clientAssertion: { claims, thumbprints: ["0123456789abcdef0123456789abcdef01234567"], provedBy },
  };
  const application = { ...world.app, keyCredentials };
  return judgeClientAssertion(world.state, { application, input, now });
}

describe("judgeClientAssertion", () => {
  const { n } = CERTIFICATE.publicKey;

  test("lets an assertion pass that the registered certificate's key signed", () => {
    expect(judge([n], [CERTIFICATE])).toBeUndefined();
  });

  test("believes no proof by a key that is registered no longer", () => {
    const successor = { ...CERTIFICATE, publicKey: { ...CERTIFICATE.publicKey, n: "another" } };
    expect(judge([n], [successor])).toMatchObject({ aadsts: 700027 });
    expect(judge([n], [])).toMatchObject({ aadsts: 700027 });
  });
});
