import type { EpochMilliseconds } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { type DeltaToken, readDeltaToken, writeDeltaToken } from "./delta-token.ts";

const SCOPE = {
  kind: "events",
  mailboxId: "8a1f7e9a-0000-4000-8000-1f2d3c4b5a69",
  calendarId: "AAMkcalendar=",
  appId: "5e2f6b1c-7a4d-4f0e-9b60-3f2f4f4c9a11",
  window: {
    start: Number.NEGATIVE_INFINITY as EpochMilliseconds,
    end: Number.POSITIVE_INFINITY as EpochMilliseconds,
  },
  issuedAt: 1_767_603_600_000 as EpochMilliseconds,
} as const;

const TOKENS: readonly DeltaToken[] = [
  { ...SCOPE, option: "$deltatoken", since: 0 },
  { ...SCOPE, option: "$skiptoken", since: 12, until: 20, place: { at: 15, rank: 1_772_000_000_000 } },
  {
    ...SCOPE,
    option: "$skiptoken",
    since: null,
    until: 7,
    place: {
      at: { length: Number.POSITIVE_INFINITY, start: -5, id: "AAMkevent=" },
      rank: Number.NEGATIVE_INFINITY,
    },
  },
];

describe("writeDeltaToken", () => {
  test.each(TOKENS)("writes what readDeltaToken reads: $option", (token) => {
    const text = writeDeltaToken(token);
    expect(text).toMatch(/^[\w-]+$/);
    expect(readDeltaToken(text)).toEqual(token);
  });
});

describe("readDeltaToken", () => {
  const text = writeDeltaToken({ ...SCOPE, option: "$deltatoken", since: 3 });

  test.each([
    ["nothing", ""],
    ["a word", "latest"],
    ["a cut one", text.slice(0, -4)],
    ["one without its beginning", text.slice(1)],
    ["one with more behind it", `${text}AAAA`],
    ["no base64", "0000000!!!"],
  ])("takes %s for no token", (_, given) => {
    expect(readDeltaToken(given)).toBeUndefined();
  });

  test("takes a token that differs in one character for none, wherever it does", () => {
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === "A" ? "B" : "A";
      expect(readDeltaToken(text.slice(0, at) + other + text.slice(at + 1))).toBeUndefined();
    }
  });
});
