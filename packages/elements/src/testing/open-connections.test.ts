import type { IntegrationState } from "@consentra/integration";
import { describe, expect, test } from "vitest";
import { openConnections } from "./open-connections.ts";

const connections = await openConnections();
const states = connections.map(({ integration }) => integration.state);

/** The words that tell states of one status apart. */
function wordsOf(state: IntegrationState): string {
  const facts = state as unknown as Record<string, Record<string, string> | undefined>;
  const { notice, reason, requestPath, approved, failure, lastLook, lost, standing, restoring } = facts;
  const told = [failure?.kind, failure?.problem, failure?.risky, lastLook?.result];
  const present = ["retryAt", "authorizationUrl"].filter((key) => key in state);
  return [state.status, notice, reason, requestPath, approved, ...told, lost, standing, restoring, ...present]
    .filter((word) => word !== undefined)
    .map(String)
    .join(" ");
}

describe("openConnections", () => {
  test("leads each connection to the status that its name says", () => {
    const astray = connections.filter(({ name, integration }) => {
      const { status } = integration.state;
      const expected = /^(restoring|cancelled|declined|noAnswer|popupBlocked|tryAgain)$/.test(name)
        ? "disconnected"
        : name.split(",")[0];
      return status !== expected;
    });
    expect(astray.map(({ name, integration }) => [name, integration.state])).toEqual([]);
  });

  test("reaches every status and every word that goes with one", () => {
    const words = new Set(states.flatMap((state) => wordsOf(state).split(" ")));
    const needed =
      "disconnected cancelled declined noAnswer popupBlocked tryAgain connecting diagnosing approvalRequired in-page " +
      "administrator unknown pending notYet inconclusive approved connected denied expired blocked appDisabled " +
      "notAssigned policy account service mailbox reauthenticationRequired revoked password multiFactor device " +
      "signedOut token failed transient misconfigured redirectUri application credential permissions platform " +
      "tenant redirectPage request unexpected";
    expect(needed.split(" ").filter((word) => !words.has(word))).toEqual([]);
  });

  test("leads no two to the same", () => {
    const all = states.map(wordsOf);
    expect(all.filter((words, index) => all.indexOf(words) !== index)).toEqual([]);
  });
});
