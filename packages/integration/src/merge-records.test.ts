import { describe, expect, test } from "vitest";
import type { IntegrationRecord } from "./integration-record.ts";
import { mergeRecords } from "./merge-records.ts";

const record = (fields: object): IntegrationRecord => ({
  version: 1,
  clientId: "c",
  status: "disconnected",
  ...fields,
});

const account = { homeAccountId: "o.t", tenantId: "t", username: "u@contoso.example" };
const request = { requestedAt: 1, expiresAt: 9, approved: false };
const pending = record({ status: "pending", request });
const seen = { ...request, approved: true, lastLook: { at: 2, result: "approved" } };
const connected = record({ status: "connected", account, scopes: ["a"] });
const cancelled = record({ notice: "cancelled", approvalPossible: true });
const away = { purpose: "connect", since: 3 };
const asking = record({ status: "pending", account, scopes: ["a"], extra: ["b"], standing: true, request });
const lost = record({
  status: "reauthenticationRequired",
  account,
  scopes: ["a"],
  lost: true,
  failure: { kind: "reauthenticationRequired" },
});
const askingLost = record({ ...asking, standing: undefined, lost: true });
type Maybe = IntegrationRecord | undefined;

describe("records that were written at the same moment", () => {
  test.each<[string, Maybe, Maybe, Maybe, Maybe]>([
    ["the user's word about a request outlives a cancelled attempt", undefined, pending, cancelled, pending],
    [
      "a connection outlives a look for approval",
      pending,
      connected,
      record({ ...pending, request: seen }),
      connected,
    ],
    ["a connection outlives a request", undefined, connected, pending, connected],
    [
      "an approval that was seen outlives a look that saw nothing",
      pending,
      record({ ...pending, request: seen }),
      record({ ...pending, request: { ...request, lastLook: { at: 3, result: "inconclusive" } } }),
      record({ ...pending, request: seen }),
    ],
    [
      "of one status, what each changed is kept",
      connected,
      record({ ...connected, scopes: ["a", "b"] }),
      record({ ...connected, notice: "declined" }),
      record({ ...connected, scopes: ["a", "b"], notice: "declined" }),
    ],
    ["a lost connection and a request for more are both kept", connected, asking, lost, askingLost],
    [
      "a lost connection is lost although an attempt for more has failed",
      connected,
      lost,
      { ...connected, notice: "declined" },
      lost,
    ],
    [
      "a new sign-in is no lost connection",
      connected,
      record({ ...connected, scopes: ["a", "b"] }),
      lost,
      record({ ...connected, scopes: ["a", "b"] }),
    ],
    [
      "a user who is away comes back to what happened meanwhile",
      cancelled,
      record({ ...cancelled, away }),
      pending,
      record({ ...pending, away }),
    ],
    [
      "a disconnected connection does not come back by a look",
      pending,
      undefined,
      record({ ...pending, request: seen }),
      undefined,
    ],
    [
      "a disconnected connection does not come back by a notice",
      connected,
      undefined,
      record({ ...connected, notice: "declined" }),
      undefined,
    ],
  ])("%s", (_name, base, ours, theirs, expected) => {
    expect(mergeRecords(base, ours, theirs)).toEqual(expected);
    expect(mergeRecords(base, theirs, ours)).toEqual(expected);
  });
});
