import { describe, expect, test } from "vitest";
import { didYouMean, nearestWord } from "./nearest-word.ts";

const KNOWN = ["approvalRequired", "alreadyApproved", "requestPending", "login.token", "graph.list-events"];

describe("nearestWord", () => {
  test.each([
    ["aprovalRequired", "approvalRequired"],
    ["ALREADYAPPROVED", "alreadyApproved"],
    ["reqeustPending", "requestPending"],
    ["login.tokens", "login.token"],
    ["graph.list", "graph.list-events"],
    ["xyz", undefined],
    ["", undefined],
    ["a".repeat(61), undefined],
  ])("takes %j for %j", (word, meant) => {
    expect(nearestWord(word, KNOWN)).toBe(meant);
  });

  test("prefers the word that differs least", () => {
    expect(nearestWord("stat", ["start", "state", "stat"])).toBe("stat");
  });
});

describe("didYouMean", () => {
  test("asks, or says nothing", () => {
    expect([didYouMean("login.tokem", KNOWN), didYouMean("xyz", KNOWN)]).toEqual([
      ' Did you mean "login.token"?',
      "",
    ]);
  });
});
